"""A strip of time within a page: dates as the timeline draws them, larger, over an axis of months or years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from albviewer.panels.timeline.date_shapes import date_shape
from albviewer.panels.timeline.events import Standing, TimelineEvent, whole_years
from albviewer.panels.timeline.layout import placed_event
from albviewer.panels.timeline.scale import TimeScale
from albviewer.panels.timeline.ticks import ticks
from albviewer.ui.timeline.glyphs import GlyphPainter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF as Box

    from albviewer.panels.kiosk.pieces import Moment
    from albviewer.panels.say import Say
    from albviewer.ui.kiosk.look import ExhibitLook

HEIGHT = 96
_UNIT = 2.0
_ROW, _AXIS = 0.3, 0.58


def scale_for(moments: Sequence[Moment], left: float, width: float) -> TimeScale | None:
    """Return the scale of the whole years that the dates span; None if none of them names a day."""
    span = whole_years([date_shape(moment.date) for moment in moments])
    return None if span is None else TimeScale(first=span[0], last=span[1], width=width, left=left)


def paint_strip(painter: QPainter, box: Box, moments: Sequence[Moment], look: ExhibitLook, say: Say) -> None:
    """Draw the strip into a box. It has no words of its own: the page says the dates."""
    scale = scale_for(moments, box.left() + 8, box.width() - 16)
    if scale is None:
        return
    unit = look.titles.step / 100
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_axis(painter, box, scale, look, say, unit)
    glyphs = GlyphPainter(painter, look.theme, box.left(), box.right(), _UNIT * unit)
    middle = box.top() + _ROW * box.height()
    for moment in sorted(moments, key=lambda item: item.chosen):
        item = placed_event(_event(moment), scale)
        glyphs.paint(item, middle)
        if moment.chosen:
            # The chosen one has a ring of ink, as everywhere.
            ring = QRectF(item.left, middle - 13 * unit, item.right - item.left, 26 * unit)
            painter.setPen(QPen(look.colour("ink"), 3 * unit))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring.adjusted(-6 * unit, 0, 6 * unit, 0), 6, 6)
    painter.restore()


def _event(moment: Moment) -> TimelineEvent:
    return TimelineEvent(
        id="",
        title=moment.title,
        date=moment.date.text,
        shape=date_shape(moment.date),
        standing=Standing.CERTAIN,
        disputed=moment.disputed,
        rivals=False,
        lane=0,
    )


def _paint_axis(painter: QPainter, box: Box, scale: TimeScale, look: ExhibitLook, say: Say, unit: float) -> None:
    font, strong = look.words.named("kiosk-small"), look.words.named("kiosk-small strong")
    plain_width, strong_width = QFontMetricsF(font), QFontMetricsF(strong)
    y = box.top() + _AXIS * box.height()
    painter.setPen(QPen(look.colour("edge"), 2 * unit))
    painter.drawLine(QLineF(scale.left, y, scale.right, y))

    def measure(words: str, bold: bool) -> float:
        return (strong_width if bold else plain_width).horizontalAdvance(words) + 8 * unit

    for tick in ticks(scale, say, measure):
        painter.setPen(QPen(look.colour("edge"), 2 * unit))
        painter.drawLine(QLineF(tick.x, y - (9 if tick.label else 5) * unit, tick.x, y))
        if tick.label:
            painter.setFont(strong if tick.strong else font)
            painter.setPen(look.colour("ink" if tick.strong else "ink-2"))
            place = QRectF(tick.left, y + 2, tick.right - tick.left, box.bottom() - y)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, tick.label)
