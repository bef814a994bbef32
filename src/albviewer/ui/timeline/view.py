"""The timeline: events in their lanes under an axis, and the passages of all years below.

It is given what it shows and tells what was asked for by mouse and keyboard; it knows no session.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from albviewer.panels.dates_in_words import from_to_in_words
from albviewer.panels.timeline.brush import brushed, next_bound, unit_for, window_moments
from albviewer.panels.timeline.events import Standing, in_words
from albviewer.panels.timeline.layout import Layout, PlacedEvent, lay_out
from albviewer.panels.timeline.scale import TimeScale
from albviewer.panels.timeline.ticks import Unit, ticks
from albviewer.ui.theme.marks import badge_size
from albviewer.ui.timeline.bands import bands, usual_height
from albviewer.ui.timeline.dragging import CLICK_REACH, Drag, Grasp, grip_at
from albviewer.ui.timeline.picture import Scene, TimelinePicture
from albviewer.ui.timeline.word_widths import WordWidths

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.panels.timeline.events import TimelineContent, TimelineEvent
    from albviewer.ui.theme.theme import Appearance

_ZOOM = 1.25
_ROWS = 5
_NOTCH = 120
_PAN_SHARE = 0.125
_REACH = 4.0
_MOST_OF_PERIOD = 1.4
_LEFT = Qt.MouseButton.LeftButton


class TimelineView(QWidget):
    """`window_asked` carries two EDTF dates, both empty for any time; the others the id of an event, or nothing."""

    window_asked = Signal(str, str)
    event_chosen = Signal(str)
    event_pointed = Signal(str)

    def __init__(
        self, appearance: Appearance, say: Say, content: TimelineContent, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance, self._say, self._content = appearance, say, content
        self._bands = bands(QSize(800, usual_height(appearance.fonts, rows=_ROWS)), appearance.fonts)
        self._scale = self._fitted(TimeScale(first=0, last=1, width=1)).showing(*content.period, margin=0.02)
        self._layout: Layout | None = None
        self._widths = WordWidths(appearance)
        self._dates: tuple[str, str] | None = None
        self._brushing: tuple[str, str] | None = None
        self._certain = False
        self._selected = self._lit = self._focused = ""
        self._drag: Drag | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Timeline"))
        self._describe()
        appearance.changed.connect(self._dress)

    # What it shows.

    def show_content(self, content: TimelineContent, *, certain: bool) -> None:
        """Show other events and passages, at the same time."""
        self._content, self._certain = content, certain
        self._describe()
        self._lay_out_again()

    def show_window(self, dates: tuple[str, str] | None, *, bring_into_view: bool) -> None:
        """Show the time that is filtered by, as two EDTF dates of which one may be empty."""
        self._dates = dates
        if bring_into_view:
            start, end = self._window() or (None, None)
            whole = self._content.period
            first, last = whole[0] if start is None else start, whole[1] if end is None else end
            self._show_moments(first, max(first + 1, last), margin=0.12)
        self.update()

    def select(self, event: str) -> None:
        """Ring an event, and bring it into view; an empty id for none."""
        self._selected = self._focused = event
        self._bring_into_view(event)
        self._lay_out_again()

    def light(self, event: str) -> None:
        """Light an event up that is pointed at anywhere; an empty id for none."""
        if event != self._lit:
            self._lit = event
            self.update()

    @property
    def scale(self) -> TimeScale:
        """What time is in view."""
        return self._scale

    def layout_now(self) -> Layout:
        """Return where everything stands."""
        if self._layout is None:
            self._layout = lay_out(
                self._content.events,
                self._scale,
                self._words_width,
                lanes=len(self._content.lanes),
                rows=self._bands.rows,
                first=frozenset({self._selected, self._focused}),
            )
        return self._layout

    def show_whole(self) -> None:
        """Show the whole period."""
        self._show_moments(*self._content.period, margin=0.02)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show days `factor` times as wide; the moment at a pixel stays, or that of the middle."""
        first, last = self._content.period
        middle = self._scale.left + self._scale.width / 2
        most = (last - first) * _MOST_OF_PERIOD
        self._go(self._scale.zoomed(factor, middle if at is None else at, most_days=most))

    def pan(self, pixels: float) -> None:
        """Move what is shown to the right."""
        self._go(self._scale.panned(pixels))

    def sizeHint(self) -> QSize:
        """Give room for some rows."""
        return QSize(800, usual_height(self._appearance.fonts, rows=_ROWS))

    def minimumSizeHint(self) -> QSize:
        """Give room for two rows."""
        return QSize(320, usual_height(self._appearance.fonts, rows=2))

    # How it comes to be painted.

    def _go(self, scale: TimeScale) -> None:
        self._scale = scale.kept_within(*self._content.period)
        self._lay_out_again()

    def _show_moments(self, first: float, last: float, *, margin: float) -> None:
        self._go(self._scale.showing(first, last, margin=margin))

    def _fitted(self, scale: TimeScale) -> TimeScale:
        lanes = self._bands.lanes
        return TimeScale(first=scale.first, last=scale.last, width=lanes.width(), left=lanes.left())

    def _lay_out_again(self) -> None:
        self._layout = None
        self.update()

    def _dress(self) -> None:
        self._widths.forget()
        self._take_size()
        self.updateGeometry()

    def _take_size(self) -> None:
        self._bands = bands(self.size(), self._appearance.fonts)
        self._scale = self._fitted(self._scale)
        self._lay_out_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the same time in another room."""
        super().resizeEvent(event)
        self._take_size()

    def _words_width(self, event: TimelineEvent) -> float:
        signs = badge_size(self._appearance.fonts.step) + 4 if event.disputed else 0.0
        return self._widths.of(event.words, event.id == self._selected) + signs

    def _window(self) -> tuple[float | None, float | None] | None:
        dates = self._brushing or self._dates
        return window_moments(*dates) if dates else None

    def _window_words(self) -> str:
        dates = self._brushing or self._dates
        return from_to_in_words(*dates, self._say) if dates and all(dates) else ""

    def _strip_scale(self) -> TimeScale:
        return self._fitted(TimeScale(first=self._content.period[0], last=self._content.period[1], width=1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        strip_scale = self._strip_scale()
        scene = Scene(
            content=self._content,
            bands=self._bands,
            scale=self._scale,
            strip_scale=strip_scale,
            ticks=ticks(self._scale, self._say, self._widths.of),
            strip_ticks=ticks(strip_scale, self._say, self._widths.of),
            layout=self.layout_now(),
            window=self._window(),
            window_words=self._window_words(),
            certain=self._certain,
            selected=self._selected,
            lit=self._lit,
            focused=self._focused if self.hasFocus() else "",
            has_keyboard=self.hasFocus(),
        )
        painter = QPainter(self)
        TimelinePicture(painter, scene, self._appearance, self._say).paint(QRectF(self.rect()))
        painter.end()

    # The mouse.

    def event_at(self, point: QPointF) -> PlacedEvent | None:
        """Return the event whose marks or words are under a point."""
        if not self._bands.lanes.contains(point):
            return None
        row = int((point.y() - self._bands.lanes.top() - 1) // self._bands.row)
        hit = (item for item in self.layout_now().placed if item.row == row)
        return next((item for item in hit if item.left - _REACH <= point.x() <= item.end + _REACH), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take an end of the window, begin another window, or take hold of the view."""
        if event.button() != _LEFT:
            super().mousePressEvent(event)
            return
        point = event.position()
        on_strip = self._bands.strip.contains(point)
        scale = self._strip_scale() if on_strip else self._scale
        grasp = Grasp.VIEW
        if on_strip or self._bands.axis.contains(point):
            grasp = grip_at(point.x(), self._window(), scale) or Grasp.BRUSH
        self._drag = Drag(grasp=grasp, x=point.x(), scale=scale, window=self._window(), on_strip=on_strip)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow what is held, else light up what is pointed at."""
        drag, x = self._drag, event.position().x()
        if drag is None:
            self._point(event.position())
        elif drag.grasp is Grasp.VIEW:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._go(drag.scale.panned(x - drag.x))
        elif abs(x - drag.x) >= CLICK_REACH:
            self._brushing = drag.dates(x)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the window that was drawn, or choose the event that was clicked."""
        drag, self._drag = self._drag, None
        if drag is None or event.button() != _LEFT:
            return
        dates, self._brushing = self._brushing, None
        if abs(event.position().x() - drag.x) < CLICK_REACH:
            self._click(event.position(), drag)
        elif dates is not None:
            self._dates = dates
            if drag.on_strip:
                self.show_window(dates, bring_into_view=True)
            self.window_asked.emit(*dates)
        self._point(event.position())
        self.update()

    def _click(self, point: QPointF, drag: Drag) -> None:
        hit = self.event_at(point)
        if hit is not None:
            self._focused = hit.event.id
            self.event_chosen.emit(hit.event.id)
        elif drag.on_strip and drag.grasp is Grasp.BRUSH:
            half = self._scale.days / 2
            moment = drag.scale.moment(point.x())
            self._go(self._scale.panned((self._scale.first + half - moment) * self._scale.pixels_per_day))

    def _point(self, point: QPointF) -> None:
        hit = self.event_at(point)
        self.event_pointed.emit(hit.event.id if hit else "")
        on_strip = self._bands.strip.contains(point)
        scale = self._strip_scale() if on_strip else self._scale
        if hit:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif on_strip or self._bands.axis.contains(point):
            grip = grip_at(point.x(), self._window(), scale)
            self.setCursor(Qt.CursorShape.SizeHorCursor if grip else Qt.CursorShape.CrossCursor)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of the event that was pointed at."""
        self.event_pointed.emit("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come closer to what is under the pointer; sideways, or with Shift, move along."""
        turned, point = event.angleDelta(), event.position()
        sideways = turned.x() or (turned.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if sideways:
            self.pan(sideways)
        elif turned.y():
            at = point.x()
            if self._bands.strip.contains(point):
                at = self._scale.x(self._strip_scale().moment(at))
            self.zoom(_ZOOM ** (turned.y() / _NOTCH), min(max(at, self._scale.left), self._scale.right))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Say what the event under the pointer is, and when it was."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self.event_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), f"{hit.event.words}\n{hit.event.date}" if hit else "", self)
            return True
        return super().event(event)

    # The keyboard.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, come closer, go from event to event; Escape asks for any time again."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, step = event.key(), self._scale.width * _PAN_SHARE
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if way and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._move_edge(Grasp.END, way)
        elif way and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move_edge(Grasp.START, way)
        elif way:
            self.pan(-way * step)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM)
        elif key == Qt.Key.Key_Home:
            self.show_whole()
        elif key in (Qt.Key.Key_N, Qt.Key.Key_P):
            self._step(1 if key == Qt.Key.Key_N else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._focused:
            self.event_chosen.emit(self._focused)
        elif key == Qt.Key.Key_Escape:
            return self._let_go()
        else:
            return False
        return True

    def _let_go(self) -> bool:
        """Give up the window that is being drawn, else the one that there is."""
        held = self._drag is not None or self._dates is not None
        if self._drag is None and self._dates is not None:
            self.window_asked.emit("", "")
        self._drag = self._brushing = None
        self.update()
        return held

    def _move_edge(self, grasp: Grasp, way: int) -> None:
        """Move an end of the window by one unit; without a window, the edges of the view become one."""
        start, end = self._window() or (None, None)
        start = self._scale.first if start is None else start
        end = self._scale.last if end is None else end
        unit = unit_for(self._scale)
        if grasp is Grasp.START:
            start = next_bound(start, unit, way)
        else:
            end = next_bound(end, unit, way)
        if start < end:
            self.window_asked.emit(*brushed(start, end, Unit.DAY))

    def _step(self, way: int) -> None:
        """Go to the next event that matches, or the one before."""
        ids = [item.id for item in self._content.events if item.standing is not Standing.OUTSIDE]
        if not ids:
            return
        at = ids.index(self._focused) + way if self._focused in ids else (0 if way > 0 else len(ids) - 1)
        self._focused = ids[min(max(at, 0), len(ids) - 1)]
        self._bring_into_view(self._focused)
        self._lay_out_again()
        self._describe()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleDescription()))

    def _bring_into_view(self, id_: str) -> None:
        item = next((item for item in self._content.events if item.id == id_), None)
        if item is None:
            return
        piece = item.shape.pieces[0]
        first = piece.first if piece.first is not None else piece.last or 0
        last = piece.last if piece.last is not None else first
        scale = self._scale
        if last < scale.first or first > scale.last:
            self._go(scale.panned((scale.first + scale.days / 2 - (first + last) / 2) * scale.pixels_per_day))

    def _describe(self) -> None:
        """Tell screen readers which event has the keyboard, or how many there are."""
        events = [item for item in self._content.events if item.standing is not Standing.OUTSIDE]
        item = next((item for item in self._content.events if item.id == self._focused), None)
        number = self._say.count("{n} event", "{n} events", len(events))
        self.setAccessibleDescription(number if item is None else in_words(item, self._say))
