"""The sign of a disagreement as a widget: ≠ in a square of ink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from albviewer.ui.theme.marks import paint_badge

if TYPE_CHECKING:
    from albviewer.ui.theme.theme import Appearance


class DisputedBadge(QWidget):
    """Draws the sign; `side` in logical pixels at 100 % text size."""

    def __init__(self, appearance: Appearance, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Give the sign room, with a little air above."""
        side = self._appearance.fonts.px(self._side)
        return QSize(side, side + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign."""
        side = self._appearance.fonts.px(self._side)
        with QPainter(self) as painter:
            centre = QPointF(self.width() / 2, 8 + side / 2)
            paint_badge(painter, self._appearance.theme, centre, side=side)
