"""What a machine without a graphics card says when the web engine starts; the map is then drawn by the processor."""

from __future__ import annotations

NO_GRAPHICS_CARD = (
    "^QRhiGles2: Failed to create",
    "^Failed to create RHI for backend",
    "^This plugin does not support createPlatform",
    "^QVulkanInstance: Failed to initialize Vulkan",
    "^GBM is not supported",
    "^GPUInfo not initialized",
)
