"""What albviewer needs of the system beside Python, and what of it is missing here.

Qt and its web engine come with PySide6, but they load shared libraries of the desktop that a bare machine does not
have. Each is looked for by loading it, as Qt will; package managers are asked only about what did not load.
"""

from __future__ import annotations

import ctypes
import importlib.util
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing that is missing, and the packages that hold it: the first that the system knows is taken."""

    what: str
    packages: tuple[str, ...]


# Shared library -> Debian's and Ubuntu's packages. Those renamed for 64-bit time come with both names.
LIBRARIES: dict[str, tuple[str, ...]] = {
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libstdc++.so.6": ("libstdc++6",),
    "libz.so.1": ("zlib1g",),
    "libzstd.so.1": ("libzstd1",),
    "libudev.so.1": ("libudev1",),
    "libexpat.so.1": ("libexpat1",),
    "libbrotlidec.so.1": ("libbrotli1",),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libfreetype.so.6": ("libfreetype6",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libgbm.so.1": ("libgbm1",),
    "libdrm.so.2": ("libdrm2",),
    "libnss3.so": ("libnss3",),
    "libnspr4.so": ("libnspr4",),
    "libasound.so.2": ("libasound2t64", "libasound2"),
    "libpulse.so.0": ("libpulse0",),
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libwayland-egl.so.1": ("libwayland-egl1",),
    "libX11.so.6": ("libx11-6",),
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libXcomposite.so.1": ("libxcomposite1",),
    "libXdamage.so.1": ("libxdamage1",),
    "libXext.so.6": ("libxext6",),
    "libXfixes.so.3": ("libxfixes3",),
    "libXrandr.so.2": ("libxrandr2",),
    "libXtst.so.6": ("libxtst6",),
    "libxkbfile.so.1": ("libxkbfile1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libxcb.so.1": ("libxcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-dri3.so.0": ("libxcb-dri3-0",),
    "libxcb-glx.so.0": ("libxcb-glx0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
}


def loads(library: str) -> bool:
    """Say whether the system's loader finds the library and all that it needs itself."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(*, screen: bool, library_loads: Callable[[str], bool] = loads) -> list[Need]:
    """Return what is missing for the program and, if `screen`, for a virtual screen to show it on."""
    if not sys.platform.startswith("linux"):
        return []
    found = [
        Need(what=library, packages=packages) for library, packages in LIBRARIES.items() if not library_loads(library)
    ]
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        minor = sys.version_info.minor
        found.append(Need(what="Python's venv", packages=(f"python3.{minor}-venv", "python3-venv")))
    if screen and shutil.which("Xvfb") is None:
        found.append(Need(what="Xvfb", packages=("xvfb",)))
    return found
