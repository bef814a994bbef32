"""The timeline of what is found: binds the widget to the session. Knows no other pane."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QLabel, QStackedLayout, QToolTip, QWidget

from albviewer.panels.thing_places import lit_events
from albviewer.panels.timeline.brush import window_moments
from albviewer.panels.timeline.events import timeline_content, whole_period
from albviewer.panels.timeline.lanes import most_lanes
from albviewer.panels.timeline.playing import Pace, first_window, next_window, paces, period_from
from albviewer.session import changes
from albviewer.session.selecting import go_to_event, go_to_source
from albviewer.session.session import Origin, StateChange
from albviewer.session.things import Thing, ThingKind, toggle
from albviewer.session.time_look import Clock, TimeLook
from albviewer.session.view_state import FILTERS
from albviewer.ui.context import ViewContext
from albviewer.ui.timeline.bands import usual_height
from albviewer.ui.timeline.player import Player
from albviewer.ui.timeline.reading_marks import ReadingMarks
from albviewer.ui.timeline.view import TimelineView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from albviewer.panels.timeline.events import TimelineContent
    from albviewer.ui.timeline.twin import TimelineTwin

_FEW_ROWS = 2
_LEAST_ROWS = 1
# What needs no answer is read in this time.
_TOLD_MS = 4000


class TimelinePane(QWidget):
    """Its view is made when the pane has been shown, so that the text of the reader need not wait for it."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.view: TimelineView | None = None
        self.twin: TimelineTwin | None = None
        self._marks: ReadingMarks | None = None
        self._filled = False
        self._pace = Pace.YEAR
        self.player = Player(self._step, context.appearance.tokens.motion["scroll"], context.motion, self)
        self.player.changed.connect(self._played)
        context.appearance.dress(self, ground="chrome", edge="top")
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 1, 0, 0)
        context.appearance.changed.connect(self.updateGeometry)
        context.pointing.changed.connect(self._light)
        context.listen(self._changed)
        context.at_end(self._shut_down)

    def height_of(self, rows: int) -> int:
        """Return how high the pane is with so many rows of events."""
        return usual_height(self._context.appearance.fonts, rows=rows) + 1

    def minimumSizeHint(self) -> QSize:
        """Give room for one row, also before there is a view: with large text others may need the rest."""
        return QSize(320, self.height_of(_LEAST_ROWS))

    def showEvent(self, event: QShowEvent) -> None:
        """Make the view once everything else stands."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.fill)

    def hideEvent(self, event: object) -> None:
        """Play no longer what is not seen."""
        self.player.stop()

    def fill(self) -> None:
        """Make the view; a second call does nothing."""
        if self._filled:
            return
        self._filled = True
        session, say = self._context.session, self._context.say
        period = whole_period(session)
        if period is None:
            nothing = QLabel(say("Nothing in this collection has a date."), self)
            nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._context.appearance.dress(nothing, font="label", tone="ink-2")
            self._stack.addWidget(nothing)
            return
        self._period = period
        self._most_lanes = most_lanes(_FEW_ROWS, chosen=False)
        view = TimelineView(self._context.appearance, say, self._content(), self)
        self.view = view
        self._connect(view)
        self._stack.addWidget(view)
        self.setFocusProxy(view)
        self._show_content()
        self._show_window(bring_into_view=session.state.window is not None)
        view.select(session.state.event)
        self._mark_what_is_read(view)

    def _mark_what_is_read(self, view: TimelineView) -> None:
        """Mark the dates of the passage at which the reader stands."""
        reading = self._context.reading
        marks = self._marks = ReadingMarks(view, self._context.appearance)
        marks.show_dates(reading.dates)
        reading.changed.connect(lambda _places, dates: marks.show_dates(dates))

    def _connect(self, view: TimelineView) -> None:
        tools, context = view.tools, self._context
        view.window_asked.connect(self._ask_window)
        view.event_chosen.connect(self._choose)
        view.event_pointed.connect(self._point)
        view.menu_asked.connect(self._open_menu)
        view.rows_changed.connect(self._rows_changed)
        names = view.around.names
        names.pressed.connect(self._filter_by)
        names.pointed.connect(context.pointing.point_at_thing)
        names.menu_asked.connect(self._open_thing_menu)
        tools.look_asked.connect(lambda look: self._apply(changes.lay_out_time(look)))
        tools.certain_asked.connect(lambda certain: self._apply(changes.ask_certainty(certain=certain)))
        tools.dates_asked.connect(self.ask_dates)
        tools.play_asked.connect(self.play)
        tools.pace_asked.connect(self._take_pace)
        tools.list_asked.connect(self.show_as_list)
        self.player.slid.connect(view.slide)

    def _apply(self, change: changes.Change, origin: Origin = Origin.TIMELINE) -> None:
        self._context.session.apply(change, origin=origin)

    # What is asked for on the timeline.

    @property
    def _look(self) -> TimeLook:
        return self._context.session.state.time

    def _ask_window(self, first: str, last: str) -> None:
        if self._look.clock is Clock.HAPPENED:
            self._apply(changes.limit_time(first, last))
        else:
            self._ask_written(first, last)

    def _ask_written(self, first: str, last: str) -> None:
        """Choose the sources written in a time; if there are none, say so and leave all as it is."""
        from albviewer.panels.timeline.written import written_within

        state = self._context.session.state
        asked = first or last
        written = written_within(self._context.session, first, last, certain=state.certain) if asked else ()
        if asked and not written:
            self._tell(self._context.say("No source was written then."))
            return
        self._apply(lambda state: replace(state, sources=written))

    def _tell(self, words: str) -> None:
        """Say why what was asked for shows nothing, where it was asked for."""
        if self.view is not None:
            at = self.view.bands.lanes.topLeft().toPoint()
            QToolTip.showText(self.view.mapToGlobal(at), words, self.view, QRect(), _TOLD_MS)
            self.view.announce(words)

    def _choose(self, id_: str) -> None:
        session = self._context.session
        if self._look.clock is Clock.HAPPENED:
            self._apply(go_to_event(session.linked, id_))
        else:
            self._apply(go_to_source(session.linked, id_))

    def _kind(self) -> ThingKind:
        """What the pieces of the timeline are."""
        return ThingKind.EVENT if self._look.clock is Clock.HAPPENED else ThingKind.SOURCE

    def _point(self, id_: str) -> None:
        self._context.pointing.point_at(self._kind(), id_)

    def _filter_by(self, thing: Thing) -> None:
        """Filter by what a lane is named after, or no longer."""
        change = toggle(thing)
        if change is not None:
            self._apply(change)

    def _open_menu(self, id_: str, point: QPoint) -> None:
        self._open_thing_menu(Thing(kind=self._kind(), id=id_), point)

    def _open_thing_menu(self, thing: Thing, point: QPoint) -> None:
        from albviewer.ui.menus.thing_menu import open_thing_menu

        open_thing_menu(thing, point, self._context, Origin.TIMELINE, self)

    def ask_dates(self) -> None:
        """Ask for the first and the last date of the window."""
        from albviewer.ui.bars.time_dialog import TimeDialog

        state = self._context.session.state
        window = state.window if self._look.clock is Clock.HAPPENED else None
        dialog = TimeDialog(self._context.say, window, certain=state.certain, parent=self)
        dialog.chosen.connect(self._limit_time)
        dialog.open()

    def _limit_time(self, first: str, last: str, certain: bool) -> None:
        ask = changes.ask_certainty(certain=certain)
        if self._look.clock is Clock.WRITTEN:
            self._apply(ask)
            self._ask_written(first, last)
            return
        limit = changes.limit_time(first, last)
        # As if from elsewhere: what is written, unlike what is drawn, may be out of view.
        self._apply(lambda state: ask(limit(state)), Origin.CHIPS)

    def show_time(self, first: str, last: str, events: Sequence[str]) -> None:
        """Bring the days between two EDTF dates into view, with some events lit up, and the keyboard to the first."""
        self.fill()
        if self.view is None:
            return
        if not self._is_playable():
            self._apply(changes.lay_out_time(replace(self._look, clock=Clock.HAPPENED)))
        if self.twin is not None and self._stack.currentWidget() is self.twin:
            self.show_as_list()
        self.view.show_time(window_moments(first, last))
        self.view.focused = events[0] if events else self.view.focused
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.light(frozenset(events))

    def shows_list(self) -> bool:
        """Tell whether the events are shown as a list."""
        return self.twin is not None and self._stack.currentWidget() is self.twin

    def show_as_list(self) -> None:
        """Show the events as a list, or the picture again."""
        if self.view is None:
            return
        if self.twin is None:
            self.twin = self._made_twin(self.view)
        to_list = self._stack.currentWidget() is self.view
        shown = self.twin if to_list else self.view
        self.player.stop()
        if to_list:
            self.twin.show_content(self.view.content)
            self.twin.select(self._context.session.state.event)
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_twin(self, view: TimelineView) -> TimelineTwin:
        from albviewer.ui.timeline.twin import TimelineTwin

        twin = TimelineTwin(self._context.appearance, self._context.say, self)
        twin.chosen.connect(self._choose)
        twin.pointed.connect(self._point)
        twin.menu_asked.connect(self._open_menu)
        twin.back_asked.connect(self.show_as_list)
        self._stack.addWidget(twin)
        return twin

    # Playing.

    def play(self) -> None:
        """Play through time from the window on, or from the beginning if it has come to the end; or stop."""
        if self.view is None or (not self.player.is_playing() and not self._is_playable()):
            return
        self._anew = not self.player.is_playing()
        self.player.toggle()

    def _is_playable(self) -> bool:
        return self._look.clock is Clock.HAPPENED

    def _take_pace(self, pace: Pace) -> None:
        self._pace = pace
        self._show_tools()

    def _step(self) -> bool:
        """Show the window that comes next; tell whether there was one. The first may begin anew."""
        before, period = self._dates(), self._period
        if before is None and self.view is not None:
            # Who came closer to some years wants to see these played, and not those of long before.
            seen = self.view.scale
            period = period_from((seen.first, seen.last), period, self._pace)
        after = next_window(before, period, self._pace)
        if after is None and self._anew:
            after = first_window(before, self._period, self._pace)
        self._anew = False
        if after is None:
            return False
        limit = changes.limit_time(*after)
        # The borders are those of a chosen event, if there is one: they would not follow.
        self._apply(lambda state: limit(changes.deselect(state) if state.event else state), Origin.PLAYING)
        self.player.slide(window_moments(*before) if before else None, window_moments(*after))
        return True

    def _dates(self) -> tuple[str, str] | None:
        window = self._context.session.state.window
        return (window.first, window.last) if window is not None else None

    def _played(self, playing: bool) -> None:
        self._show_tools()
        if self.view is not None and not playing:
            self.view.slide(None)

    # What has changed elsewhere.

    def _changed(self, change: StateChange) -> None:
        view = self.view
        if view is None:
            return
        if change.touches("window", "time") and change.origin is not Origin.PLAYING:
            self.player.stop()
        if change.touches("time", *FILTERS):
            self._show_content()
        if change.touches("window", "time"):
            # What was drawn here is in view already. Where a time is let go of elsewhere, all of time is of interest.
            here = change.origin in (Origin.TIMELINE, Origin.PLAYING)
            self._show_window(bring_into_view=not here and change.touches("window"))
            if change.origin is Origin.PLAYING:
                view.follow()
        if change.touches("event"):
            view.select(change.after.event)

    def _light(self, kind: str, id_: str) -> None:
        """Light up the event that is pointed at anywhere, or all that are of a place, a person or a time."""
        if self.view is None:
            return
        if self._kind() is ThingKind.EVENT:
            lit = frozenset(lit_events(kind, id_, self._context.session))
        else:
            lit = frozenset({id_} if kind == ThingKind.SOURCE else ())
        self.view.light(lit)
        self.view.around.names.light(kind, id_)
        if self._marks is not None:
            self._marks.point_at(id_ if kind == ThingKind.TIME and self._kind() is ThingKind.EVENT else "")

    def _rows_changed(self) -> None:
        if self.view is not None and self._lanes_there_is_room_for() != self._most_lanes:
            self._show_content()

    def _lanes_there_is_room_for(self) -> int:
        rows = self.view.rows() if self.view is not None else _FEW_ROWS
        return most_lanes(rows, chosen=bool(self._context.session.state.places))

    def _content(self) -> TimelineContent:
        session, say = self._context.session, self._context.say
        if self._look.clock is Clock.WRITTEN:
            from albviewer.panels.timeline.written import written_content, written_period

            period = written_period(session) or self._period
            return written_content(session, say, period, self._look, most_lanes=self._most_lanes)
        shown = self.view.content if self.view is not None else None
        before = shown.events if shown is not None and shown.clock is Clock.HAPPENED else ()
        return timeline_content(session, say, self._period, self._look, most_lanes=self._most_lanes, before=before)

    def _show_content(self) -> None:
        if self.view is None:
            return
        self._most_lanes = self._lanes_there_is_room_for()
        content = self._content()
        self.view.show_content(content, certain=self._context.session.state.certain)
        if self.twin is not None and self.shows_list():
            self.twin.show_content(content)
        self._show_tools()

    def _show_tools(self) -> None:
        if self.view is None:
            return
        tools = self.view.tools
        tools.show_look(self._look)
        tools.show_certain(self._context.session.state.certain)
        tools.show_playing(
            playing=self.player.is_playing(),
            pace=self._pace,
            offered=paces(self._period),
            playable=self._is_playable(),
        )

    def _show_window(self, *, bring_into_view: bool) -> None:
        if self.view is not None:
            happened = self._look.clock is Clock.HAPPENED
            self.view.show_window(self._dates() if happened else None, bring_into_view=bring_into_view and happened)

    def _shut_down(self) -> None:
        self._context.pointing.changed.disconnect(self._light)
        self.player.stop()
