"""A code that a telephone reads: the text itself, no address. Black on white in every theme, or few could read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from albviewer.ui.kiosk.look import ExhibitLook

_QUIET = 4
"""The modules that must stay white around a code."""


class QrCode(QWidget):
    """As large as the room allows, in whole pixels for each module."""

    def __init__(self, text: str, name: str, look: ExhibitLook, parent: QWidget | None = None) -> None:
        """`name` says what it is to those who cannot see it. Raise ValueError for more text than a code can hold."""
        super().__init__(parent)
        import segno

        # The theme for paper is black on white whatever the screen wears.
        colour = look.tokens.themes["print"].colour
        self._dark, self._light = QColor(colour["ink"]), QColor(colour["paper"])
        self.code = segno.make(text, error="l", micro=False, encoding="utf-8")
        self._rows = [bytes(row) for row in self.code.matrix]
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(400, 400)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the middle."""
        modules = len(self._rows) + 2 * _QUIET
        side = max(1, min(self.width(), self.height()) // modules)
        left = (self.width() - side * modules) // 2
        top = (self.height() - side * modules) // 2
        with QPainter(self) as painter:
            painter.fillRect(QRectF(left, top, side * modules, side * modules), self._light)
            for y, row in enumerate(self._rows):
                for x, dark in enumerate(row):
                    if dark:
                        corner = left + (x + _QUIET) * side, top + (y + _QUIET) * side
                        painter.fillRect(*corner, side, side, self._dark)
