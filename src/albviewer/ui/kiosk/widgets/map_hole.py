"""Where a screen wants the map: an empty stretch, over which the exhibit lays the one map that there is.

The web view is never moved from parent to parent; each screen only says where it is to be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMoveEvent, QResizeEvent


class MapHole(QWidget):
    """`changed` comes when it lies elsewhere, or is larger or smaller than before."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of the new size."""
        super().resizeEvent(event)
        self.changed.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell of the new place."""
        super().moveEvent(event)
        self.changed.emit()
