"""A number in a disc of ink, before a step of an instruction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from albviewer.ui.theme.theme import Appearance

_SIDE = 24


class StepNumber(QWidget):
    """Draws the number; the words beside it are somebody else's."""

    def __init__(self, appearance: Appearance, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._number = str(number)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._number)
        appearance.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Give the disc room that grows with the text."""
        side = self._appearance.fonts.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._appearance.theme.colour
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour["ink"]))
        painter.drawEllipse(box)
        painter.setPen(QColor(colour["paper"]))
        painter.setFont(self._appearance.fonts.label(strong=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()
