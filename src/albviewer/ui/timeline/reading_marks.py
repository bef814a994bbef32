"""The dates of the passage that is read, and a date that is pointed at, marked on the timeline. Knows no text.

It lies over the timeline and is painted with it; the mouse does not meet it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from albviewer.model.edtf import EdtfError
from albviewer.panels.timeline.brush import window_moments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.panels.timeline.scale import TimeScale
    from albviewer.ui.theme.look import Look
    from albviewer.ui.timeline.view import TimelineView

Stretch = tuple[float | None, float | None]
_POINT = 4.0
_BAR = 2.0
# Narrower than this, a date is a point.
_LEAST = 5.0
_OPEN = 24.0
_LIGHT = 0.18


class ReadingMarks(QWidget):
    """A small arrowhead under the axis where a date lies, with a bar as long as it may be; a stroke in the strip.

    A date that is pointed at anywhere is a column of light from the axis down to the strip.
    """

    def __init__(self, view: TimelineView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._stretches: tuple[Stretch, ...] = ()
        self._pointed: Stretch | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(view.rect())
        view.installEventFilter(self)
        self.hide()

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The moments that are marked, first and last of each, None where it is open."""
        return self._stretches

    def show_dates(self, dates: Iterable[str]) -> None:
        """Mark these dates, EDTF; one that is none is passed over."""
        self._stretches = tuple(dict.fromkeys(found for date in dates if (found := _moments(date)) is not None))
        self._show()

    @property
    def pointed(self) -> Stretch | None:
        """The moments of the date that is pointed at."""
        return self._pointed

    def point_at(self, date: str) -> None:
        """Light up a date, EDTF; nothing, or what is no date, puts the light out."""
        pointed = _moments(date) if date else None
        if pointed != self._pointed:
            self._pointed = pointed
            self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._stretches) or self._pointed is not None)
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the timeline."""
        if event.type() == QEvent.Type.Resize and watched is self._view:
            self.setGeometry(self._view.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.colour["ink"]))
        bands = self._view.bands
        if self._pointed is not None:
            self._light(painter, self._pointed)
        for stretch in self._stretches:
            self._paint_on_axis(painter, bands.axis, stretch)
            first, last = _pixels(self._view.strip_scale(), stretch)
            painter.drawRect(QRectF(first, bands.strip.top() + 1, max(1.5, last - first), _BAR))
        painter.end()

    def _light(self, painter: QPainter, stretch: Stretch) -> None:
        bands, light = self._view.bands, QColor(self._look.theme.colour["time"])
        light.setAlphaF(_LIGHT)
        for box, scale in ((bands.axis.united(bands.lanes), self._view.scale), (bands.strip, self._view.strip_scale())):
            first, last = _pixels(scale, stretch)
            wide = max(last - first, _LEAST)
            column = QRectF((first + last - wide) / 2, box.top(), wide, box.height())
            painter.fillRect(column.intersected(box), light)

    def _paint_on_axis(self, painter: QPainter, axis: QRectF, stretch: Stretch) -> None:
        first, last = _pixels(self._view.scale, stretch)
        if last < axis.left() or first > axis.right():
            return
        left, right, foot = max(first, axis.left()), min(last, axis.right()), axis.bottom()
        if right - left >= _LEAST:
            painter.drawRect(QRectF(left, foot - _BAR, right - left, _BAR))
        middle = (left + right) / 2
        corners = [
            QPointF(middle - _POINT, foot - _POINT - 1),
            QPointF(middle + _POINT, foot - _POINT - 1),
            QPointF(middle, foot),
        ]
        painter.drawPolygon(QPolygonF(corners))


def _moments(date: str) -> Stretch | None:
    try:
        return window_moments(date, date)
    except EdtfError:
        return None


def _pixels(scale: TimeScale, stretch: Stretch) -> tuple[float, float]:
    """Return from where to where a stretch reaches; one with an open end not far beyond the end that it has."""
    first, last = stretch
    known = scale.x(first if first is not None else last if last is not None else scale.first)
    return (
        known - _OPEN if first is None else scale.x(first),
        known + _OPEN if last is None else scale.x(last),
    )
