"""Windows that are no larger than the screen: with large text, what is asked for may be. Knows nothing of their use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# What a window manager may put around a window.
_FRAME_WIDTH, _FRAME_HEIGHT = 16, 48


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window a size in logical pixels, or as much of it as its screen has room for."""
    room = window.screen().availableSize()
    window.resize(min(width, room.width() - _FRAME_WIDTH), min(height, room.height() - _FRAME_HEIGHT))
