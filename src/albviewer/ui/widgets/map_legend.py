"""What the marks on the map mean: one small drawing and a word for each state."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from albviewer.ui.theme.marks import paint_badge
from albviewer.ui.widgets.painting import paint_words

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

_SIGN = 18
_GAP = 6
_BETWEEN = 14
_LEAST_BETWEEN = 6
_HEIGHT = 22


class MapLegend(QWidget):
    """Draws as many entries as there is room for; all of them are in its tooltip."""

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._entries: tuple[tuple[str, Callable[[QPainter, QPointF], None]], ...] = (
            (say("chosen"), self._chosen),
            (say("matching"), self._matching),
            (say("other"), self._other),
            (say("movement"), self._movement),
            (say("approximate"), self._approximate),
            (say("disputed"), self._disputed),
        )
        self._has_movement = False
        words = ", ".join(word for word, _draw in self._entries)
        self.setToolTip(words)
        self.setAccessibleName(say("Marks on the map: {words}", words=words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.updateGeometry)

    def show_movement(self, shown: bool) -> None:
        """Explain the arrows of events from place to place, or leave that out where there are none."""
        self._has_movement = shown
        self.updateGeometry()
        self.update()

    def _shown(self) -> list[tuple[str, Callable[[QPainter, QPointF], None]]]:
        return [entry for entry in self._entries if self._has_movement or entry[1] != self._movement]

    def sizeHint(self) -> QSize:
        """Give the room of all entries."""
        fonts = self._appearance.fonts
        room = self._room_without_gaps() + fonts.px(_BETWEEN) * len(self._shown())
        return QSize(round(room), fonts.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Give the room of one entry."""
        return QSize(self._appearance.fonts.px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entries that fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fonts, theme = self._appearance.fonts, self._appearance.theme
        metrics = QFontMetricsF(fonts.label())
        left, middle, between = 0.0, self.height() / 2, self._between()
        for word, draw in self._shown():
            width = metrics.horizontalAdvance(word) + 2
            if left + fonts.px(_SIGN + _GAP) + width > self.width():
                break
            painter.save()
            painter.translate(left + fonts.px(_SIGN) / 2, middle)
            painter.scale(fonts.step / 100, fonts.step / 100)
            draw(painter, QPointF(0, 0))
            painter.restore()
            left += fonts.px(_SIGN + _GAP)
            box = QRectF(left, 0, width, self.height())
            paint_words(painter, word, box, font=fonts.label(), colour=theme.colour["ink-2"])
            left += width + between
        painter.end()

    def _room_without_gaps(self) -> float:
        """Return how wide the entries are when they touch."""
        fonts = self._appearance.fonts
        metrics = QFontMetricsF(fonts.label())
        words = sum(metrics.horizontalAdvance(word) + 2 for word, _draw in self._shown())
        return words + fonts.px(_SIGN + _GAP) * len(self._shown())

    def _between(self) -> float:
        """Return the gap between two entries: less of it if all fit then, for some languages have long words."""
        fonts = self._appearance.fonts
        left_over = (self.width() - self._room_without_gaps()) / (len(self._shown()) - 1)
        return min(left_over, fonts.px(_BETWEEN)) if left_over >= fonts.px(_LEAST_BETWEEN) else fonts.px(_BETWEEN)

    def _colour(self, tone: str) -> QColor:
        return QColor(self._appearance.theme.colour[tone])

    def _chosen(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(QPen(self._colour("place"), 1.5))
        painter.drawEllipse(centre, 7.5, 7.5)
        self._disc(painter, centre, 4.5)

    def _matching(self, painter: QPainter, centre: QPointF) -> None:
        self._disc(painter, centre, 4.5)

    def _disc(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("place"))
        painter.drawEllipse(centre, radius, radius)

    def _other(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(QPen(self._colour("ink-3"), 1.5))
        painter.drawEllipse(centre, 4, 4)

    def _movement(self, painter: QPainter, centre: QPointF) -> None:
        pen = QPen(self._colour("place"), 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        x, y = centre.x(), centre.y()
        painter.drawLine(QPointF(x - 8, y), QPointF(x + 3, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("place"))
        painter.drawPolygon([QPointF(x + 8, y), QPointF(x + 1, y - 4), QPointF(x + 1, y + 4)])

    def _approximate(self, painter: QPainter, centre: QPointF) -> None:
        pen = QPen(self._colour("place"), 1.2)
        for offset in (-3.0, 0.0, 3.0):
            half = math.sqrt(max(0.0, 36 - 2 * offset * offset)) / 2
            painter.setPen(QPen(self._colour("place"), 0.8))
            painter.drawLine(
                QPointF(centre.x() + offset - half, centre.y() + offset + half),
                QPointF(centre.x() + offset + half, centre.y() + offset - half),
            )
        pen.setDashPattern([2.5, 1.8])
        painter.setPen(pen)
        painter.drawEllipse(centre, 7, 7)

    def _disputed(self, painter: QPainter, centre: QPointF) -> None:
        paint_badge(painter, self._appearance.theme, centre)
