"""The timeline: events in their lanes under an axis, and the passages of all years below.

It is given what it shows and tells what was asked for; it knows no session. The mouse is in `hand.py`, the keyboard in
`keys.py`, two fingers in `gestures.py`, the buttons in `tools.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
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
from albviewer.panels.timeline.brush import window_moments
from albviewer.panels.timeline.events import Standing, in_words
from albviewer.panels.timeline.scale import TimeScale
from albviewer.panels.timeline.strip import Strip, strip_for
from albviewer.panels.timeline.ticks import ticks
from albviewer.ui.menus.long_press import LongPress
from albviewer.ui.timeline.around import Around
from albviewer.ui.timeline.bands import Bands, bands, rows_in, usual_height
from albviewer.ui.timeline.gestures import TwoFingers
from albviewer.ui.timeline.hand import Hand
from albviewer.ui.timeline.keys import take_key
from albviewer.ui.timeline.layouts import LayoutKeeper, Wanted
from albviewer.ui.timeline.picture import Scene, TimelinePicture
from albviewer.ui.timeline.telling import announce, describe
from albviewer.ui.timeline.tools import TimelineTools
from albviewer.ui.timeline.word_widths import WordWidths

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.panels.timeline.brush import Window
    from albviewer.panels.timeline.events import TimelineContent
    from albviewer.panels.timeline.layout import Layout, PlacedEvent
    from albviewer.ui.theme.theme import Appearance

_ROWS = 6
_LEAST_ROWS = 2
_REACH = 4.0
_MOST_OF_PERIOD = 1.4


class TimelineView(QWidget):
    """`window_asked` carries two EDTF dates, both empty for any time; the others the id of an event, or nothing."""

    window_asked = Signal(str, str)
    event_chosen = Signal(str)
    event_pointed = Signal(str)
    menu_asked = Signal(str, object)
    """The id of the event for which a menu is asked, and the point of the screen where."""
    rows_changed = Signal()

    def __init__(
        self, appearance: Appearance, say: Say, content: TimelineContent, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # First: children that are made tell of it by events.
        self._fingers = TwoFingers(self)
        self._hand = Hand(self)
        self._appearance, self._say, self._content = appearance, say, content
        self.tools = TimelineTools(appearance, say, self)
        self.around = Around(self, appearance, say)
        self.bands = self._shared_out(QSize(800, usual_height(appearance.fonts, rows=_ROWS)))
        self._scale = self._fitted(TimeScale(first=0, last=1, width=1)).showing(*content.period, margin=0.02)
        self._widths = WordWidths(appearance)
        self._layouts = LayoutKeeper(self)
        self._layouts.arrived.connect(self.update)
        self._dates: tuple[str, str] | None = None
        self._sliding: Window | None = None
        self._certain = False
        self._strip: Strip | None = None
        self.lit: frozenset[str] = frozenset()
        self._selected = self.focused = ""
        self._fingers.listen()
        LongPress(self).watch(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Timeline"))
        self._describe()
        appearance.changed.connect(self._dress)

    # What it shows.

    def show_content(self, content: TimelineContent, *, certain: bool) -> None:
        """Show other events and passages; by another clock, all that there is by it."""
        other_time = content.period != self._content.period
        self._content, self._certain = content, certain
        if other_time:
            self.show_whole()
        self._describe()
        self.update()

    def show_window(self, dates: tuple[str, str] | None, *, bring_into_view: bool) -> None:
        """Show the time that is filtered by, as two EDTF dates of which one may be empty; without any, all there is."""
        self._dates = dates
        if bring_into_view and dates is None:
            self.show_whole()
        elif bring_into_view:
            start, end = self.window_moments() or (None, None)
            whole = self._content.period
            first, last = whole[0] if start is None else start, whole[1] if end is None else end
            self.show_moments(first, max(first + 1, last))
        self.update()

    def show_time(self, window: Window) -> None:
        """Bring a stretch of time into view: as close as one looks, unless it is longer than that."""
        start, end = window
        whole, scale = self._content.period, self._scale
        first = whole[0] if start is None else start
        last = max(first, whole[1] if end is None else end)
        if last - first > scale.days:
            self.show_moments(first, last)
        elif first < scale.first or last > scale.last:
            self.go(scale.panned((scale.first + scale.days / 2 - (first + last) / 2) * scale.pixels_per_day))

    def slide(self, window: Window | None) -> None:
        """Draw the window somewhere on its way to where it is; None: where it is."""
        self._sliding = window
        self.update()

    def follow(self) -> None:
        """Move along if the window has left the view, no closer and no farther than one looks."""
        start, end = self.window_moments() or (None, None)
        moment = end if start is None else start
        scale = self._scale
        if moment is not None and not (scale.first <= moment and (end or moment) <= scale.last):
            self.go(scale.panned((scale.first + scale.days / 8 - moment) * scale.pixels_per_day))

    def select(self, event: str) -> None:
        """Ring an event, and bring it into view; an empty id for none."""
        self._selected = self.focused = event
        self._bring_into_view(event)
        self.update()

    def light(self, events: frozenset[str]) -> None:
        """Light up what is pointed at anywhere."""
        if events != self.lit:
            self.lit = events
            self.update()

    @property
    def say(self) -> Say:
        """The words of the window."""
        return self._say

    @property
    def scale(self) -> TimeScale:
        """What time is in view."""
        return self._scale

    @property
    def content(self) -> TimelineContent:
        """What is shown."""
        return self._content

    @property
    def dates(self) -> tuple[str, str] | None:
        """The time that is filtered by, as two EDTF dates."""
        return self._dates

    def layout_now(self) -> Layout:
        """Return where everything in view stands."""
        wanted = Wanted(
            content=self._content,
            widths=self._widths,
            strong=self._selected,
            fonts=self._widths.fonts,
            rows=self.bands.rows,
            first=frozenset({self._selected, self.focused}),
            pixels_per_day=self._scale.pixels_per_day,
        )
        return self._layouts.now(wanted, self._scale)

    def without_room(self, lane: int) -> tuple[PlacedEvent, ...]:
        """Return the events in view of a lane that are not shown, as there is no room."""
        return self._layouts.without_room(lane)

    def is_settled(self) -> bool:
        """Tell whether everything stands where it is to stand."""
        self.layout_now()
        return self._layouts.is_settled()

    def show_whole(self) -> None:
        """Show the whole period."""
        self.show_moments(*self._content.period, margin=0.02)

    def show_moments(self, first: float, last: float, margin: float = 0.12) -> None:
        """Show these moments, and beside them a margin that is a share of them."""
        self.go(self._scale.showing(first, last, margin=margin))

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show days `factor` times as wide; the moment at a pixel stays, or that of the middle."""
        first, last = self._content.period
        middle = self._scale.left + self._scale.width / 2
        most = (last - first) * _MOST_OF_PERIOD
        self.go(self._scale.zoomed(factor, middle if at is None else at, most_days=most))

    def pan(self, pixels: float) -> None:
        """Move what is shown to the right."""
        self.go(self._scale.panned(pixels))

    def go(self, scale: TimeScale) -> None:
        """Show another time, no farther from the period than its middle."""
        self._scale = scale.kept_within(*self._content.period)
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for some rows."""
        return QSize(800, usual_height(self._appearance.fonts, rows=_ROWS))

    def minimumSizeHint(self) -> QSize:
        """Give room for two rows."""
        return QSize(320, usual_height(self._appearance.fonts, rows=_LEAST_ROWS))

    # How it comes to be painted.

    def _fitted(self, scale: TimeScale) -> TimeScale:
        lanes = self.bands.lanes
        return TimeScale(first=scale.first, last=scale.last, width=lanes.width(), left=lanes.left())

    def _shared_out(self, size: QSize) -> Bands:
        fonts = self._appearance.fonts
        plain = bands(size, fonts)
        return bands(size, fonts, tools=self.tools.width_in(round(plain.strip.width())))

    def _dress(self) -> None:
        self._widths.forget()
        self._strip = None
        self._take_size()
        self.updateGeometry()

    def _take_size(self) -> None:
        rows = self.bands.rows
        self.bands = self._shared_out(self.size())
        self._scale = self._fitted(self._scale)
        self.tools.place(self.bands)
        self.update()
        if rows != self.bands.rows:
            self.rows_changed.emit()

    def rows(self) -> int:
        """Return how many rows of events there are."""
        return rows_in(self.height(), self._appearance.fonts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the same time in another room."""
        super().resizeEvent(event)
        self._take_size()

    def window_moments(self) -> Window | None:
        """Return the moments at which the window begins and ends, as it is drawn now."""
        dates = self._hand.brushing or self._dates
        return window_moments(*dates) if dates else None

    def strip_scale(self) -> TimeScale:
        """Return the scale of all years."""
        first, last = self._content.period
        strip = self.bands.strip
        return TimeScale(first=first, last=last, width=strip.width(), left=strip.left())

    def told_in_axis(self) -> str:
        """Return from when to when the window is while it moves, so that one need not read it from the axis."""
        dates = self._hand.brushing or (self._dates if self.tools.is_playing else None)
        return from_to_in_words(*dates, self._say) if dates and all(dates) else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        self._strip = strip_for(self._content.years, self.strip_scale(), self._say, self._widths.of, before=self._strip)
        scene = Scene(
            content=self._content,
            bands=self.bands,
            scale=self._scale,
            strip=self._strip,
            ticks=ticks(self._scale, self._say, self._widths.of),
            layout=self.layout_now(),
            window=self._sliding or self.window_moments(),
            window_words=self.told_in_axis(),
            certain=self._certain,
            selected=self._selected,
            lit=self.lit,
            focused=self.focused if self.hasFocus() else "",
            has_keyboard=self.hasFocus(),
        )
        self.around.tell(self._content, scene.layout)
        painter = QPainter(self)
        TimelinePicture(painter, scene, self._appearance, self._say).paint(QRectF(self.rect()))
        painter.end()

    def event_at(self, point: QPointF) -> PlacedEvent | None:
        """Return the event whose marks or words are under a point."""
        if not self.bands.lanes.contains(point):
            return None
        row = int((point.y() - self.bands.lanes.top() - 1) // self.bands.row)
        hit = (item for item in self.layout_now().placed if item.row == row)
        return next((item for item in hit if item.left - _REACH <= point.x() <= item.end + _REACH), None)

    # What is done to it.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take an end of the window, begin another window, or take hold of the view."""
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; tell what is pointed at."""
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the window that was drawn, or choose the event that was clicked."""
        self._hand.release(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of the event that was pointed at."""
        self.event_pointed.emit("")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the event under the pointer, or of the one with the keyboard."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            item = next((item for item in self.layout_now().placed if item.event.id == self.focused), None)
        else:
            item = self.event_at(QPointF(event.pos()))
        if item is not None:
            self._hand.let_go()
            self.menu_asked.emit(item.event.id, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come closer to what is under the pointer; sideways, or with Shift, move along."""
        self._hand.wheel(event)

    def event(self, event: QEvent) -> bool:
        """Say what the event under the pointer is, and when it was; follow two fingers."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self.event_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), in_words(hit.event, self._say) if hit else "", self)
            return True
        return self._fingers.takes(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, come closer, go from event to event; Escape asks for any time again."""
        if not take_key(self, event):
            super().keyPressEvent(event)

    def put_down(self) -> None:
        """Forget what the mouse, or the first finger, has taken hold of."""
        self._hand.let_go()

    def let_go(self) -> bool:
        """Give up the window that is being drawn, else the one that there is; tell whether there was any."""
        if self._hand.let_go():
            return True
        if self._dates is None:
            return False
        self.window_asked.emit("", "")
        return True

    def step(self, way: int) -> None:
        """Go to the next event that matches, or the one before."""
        ids = [item.id for item in self._content.events if item.standing is not Standing.OUTSIDE]
        if not ids:
            return
        at = ids.index(self.focused) + way if self.focused in ids else (0 if way > 0 else len(ids) - 1)
        self.focused = ids[min(max(at, 0), len(ids) - 1)]
        self._bring_into_view(self.focused)
        self.update()
        self._describe()
        self.announce(self.accessibleDescription())

    def announce(self, words: str) -> None:
        """Tell those who listen to a screen reader."""
        announce(self, words)

    def _bring_into_view(self, id_: str) -> None:
        item = next((item for item in self._content.events if item.id == id_), None)
        if item is None:
            return
        piece = item.shape.pieces[0]
        first = piece.first if piece.first is not None else piece.last or 0
        last = piece.last if piece.last is not None else first
        scale = self._scale
        if last < scale.first or first > scale.last:
            self.go(scale.panned((scale.first + scale.days / 2 - (first + last) / 2) * scale.pixels_per_day))

    def _describe(self) -> None:
        describe(self, self._content, self.focused, self._say)
