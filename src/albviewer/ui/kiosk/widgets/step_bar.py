"""How far a story is: a bar for each step, those told filled, the one that is told longer and of ink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from albviewer.ui.kiosk.context import KioskContext

_LONGER = 1.6


class StepBar(QWidget):
    """Says the number in words as well, for those who cannot count bars. Nothing in it is to be touched."""

    def __init__(self, kiosk: KioskContext, step: int, steps: int, parent: QWidget | None = None) -> None:
        """`step` counts from 0."""
        super().__init__(parent)
        self._look, self._step, self._steps = kiosk.look, step, steps
        self._words = kiosk.say("Step {n} of {all}", n=step + 1, all=steps)
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Take one line."""
        return QSize(300, round(self._look.words.line_height("kiosk-small")))

    def _font(self) -> QFont:
        return self._look.words.named("kiosk-small")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw words and bars."""
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font())
            painter.setPen(look.colour("ink-2"))
            ascent = painter.fontMetrics().ascent()
            painter.drawText(0, (self.height() + ascent) // 2 - 2, self._words)
            left = painter.fontMetrics().horizontalAdvance(self._words) + look.space(24)
            gap, height = look.space(8), look.space(10)
            unit = (self.width() - left - gap * (self._steps - 1)) / (self._steps - 1 + _LONGER)
            x, y = float(left), (self.height() - height) / 2
            for number in range(self._steps):
                width = unit * (_LONGER if number == self._step else 1)
                tone = "ink" if number == self._step else "edge"
                painter.setPen(QPen(look.colour(tone), 2))
                painter.setBrush(look.colour(tone if number <= self._step else "paper"))
                painter.drawRoundedRect(QRectF(x, y, width, height), height / 2, height / 2)
                x += width + gap
