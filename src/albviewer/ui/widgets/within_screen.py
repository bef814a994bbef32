"""Dialogs that are no larger than the screen, and have air around what they ask. Knows nothing of their use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

# What a window manager may put around a window.
_FRAME_WIDTH, _FRAME_HEIGHT = 16, 48
AIR = (24, 20, 24, 16)
"""Pixels around what a dialog asks: left, above, right, below."""


def give_air(dialog: QDialog) -> None:
    """Set what a dialog asks off from its edges, and its rows from each other."""
    layout = dialog.layout()
    if layout is not None:
        layout.setContentsMargins(*AIR)
        layout.setSpacing(12)


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window a size in logical pixels, or as much of it as its screen has room for."""
    room = window.screen().availableSize()
    window.resize(min(width, room.width() - _FRAME_WIDTH), min(height, room.height() - _FRAME_HEIGHT))
