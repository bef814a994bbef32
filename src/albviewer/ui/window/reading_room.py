"""The five panes of one open collection on their splitters, with the bars above them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from albviewer.panels.first_page import worth_showing
from albviewer.session.comparing import back_to_reading
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin, StateChange
from albviewer.session.tour_guide import TourGuide
from albviewer.session.view_state import Spot, ViewState
from albviewer.ui.bars.chips_bar import ChipsBar
from albviewer.ui.bars.faults_bar import FaultsBar
from albviewer.ui.bars.top_bar import TopBar
from albviewer.ui.context import ViewContext
from albviewer.ui.disagreement.view import DisagreementView
from albviewer.ui.map.view import MapView
from albviewer.ui.mouse_buttons import HistoryButtons
from albviewer.ui.panes.lists_pane import ListsPane
from albviewer.ui.panes.map_pane import MapPane
from albviewer.ui.panes.reader_pane import ReaderPane
from albviewer.ui.panes.sources_pane import SourcesPane
from albviewer.ui.panes.timeline_pane import TimelinePane
from albviewer.ui.tours.tour_bar import TourBar
from albviewer.ui.tours.tour_menu import TourList, add_tours
from albviewer.ui.window.about_dialogs import add_about
from albviewer.ui.window.map_alone import MapAlone

_DRAWER_BELOW = 1200
_WIDE_FROM = 1600
# Widths of sources and map at 1366 and at 1920; the reader has the rest.
_NARROW = (206, 534)
_WIDE = (262, 880)
_MAP_SHARE = 0.55
# Rows of the timeline.
_NARROW_ROWS = 5
_WIDE_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a room takes over from one before it on the same session: nothing of it begins anew."""

    map: MapView
    guide: TourGuide


class ReadingRoom(QWidget):
    """Everything that shows one collection. `start_map` brings up the web engine when the first text is there."""

    open_asked = Signal()
    faults_asked = Signal()
    help_asked = Signal()

    def __init__(
        self, context: ViewContext, resources: Path, parent: QWidget | None = None, *, taken: Taken | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._resources = resources
        self.guide = taken.guide if taken else TourGuide(context.session, monotonic)
        self._sized_for = 0
        self._restored: list[bytes] = []
        self.sources = SourcesPane(context, self)
        self.reader = ReaderPane(context, self)
        self.map = MapPane(context, resources / "map", self, taken=taken.map if taken else None)
        self.lists = ListsPane(context, self)
        self.timeline = TimelinePane(context, self)
        self.toggles = self._make_toggles()
        self.top = TopBar(context, lambda: self.toggles, self)
        self.tour = TourBar(context, self.guide, self)
        self.chips = ChipsBar(context, self)
        self.faults = FaultsBar(context, self)
        self._right = self._splitter(Qt.Orientation.Vertical, self.map, self.lists)
        self._panes = self._splitter(Qt.Orientation.Horizontal, self.sources, self.reader, self._right)
        self._panes.setStretchFactor(1, 1)
        self._rows = self._splitter(Qt.Orientation.Vertical, self._panes, self.timeline)
        self._rows.setStretchFactor(0, 1)
        self._desk = _column(self, self.chips, self.faults, self._rows)
        self.disagreement = DisagreementView(context, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._desk)
        self._stack.addWidget(self.disagreement)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        # Above both, so that a tour can lead from the desk to a disagreement and back.
        column.addWidget(self.tour)
        column.addWidget(self._stack, 1)
        self.alone = MapAlone(
            self,
            keep=(self.map, self._right),
            hide=(self.top, self.tour, self.chips, self.faults, self.sources, self.reader, self.lists, self.timeline),
            splitters=(self._rows, self._panes, self._right),
        )
        self._connect()
        self._turn_to_what_is_asked()
        self._note_reading()
        self._add_actions()
        self._mouse = self._watch_mouse()

    def _splitter(self, orientation: Qt.Orientation, *panes: QWidget) -> QSplitter:
        splitter = QSplitter(orientation, self)
        # A hairline; Qt lets one of that width be grasped from two pixels beside it.
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for pane in panes:
            splitter.addWidget(pane)
        return splitter

    def _watch_mouse(self) -> HistoryButtons:
        """Go back and forward by the mouse's own buttons; what takes the map's mouse is there once its page is."""
        buttons = HistoryButtons(self)
        buttons.back.connect(self.context.session.back)
        buttons.forward.connect(self.context.session.forward)
        buttons.watch(self.map.map)
        view = self.map.map
        view.ready.connect(self._watch_map)
        # The map may outlive this room.
        self.context.at_end(lambda: view.ready.disconnect(self._watch_map))
        return buttons

    def _watch_map(self) -> None:
        self._mouse.watch(self.map.map)

    def _connect(self) -> None:
        self.top.open_asked.connect(self.open_asked)
        self.top.faults_asked.connect(self.faults_asked)
        self.top.help_asked.connect(self.help_asked)
        self.faults.show_asked.connect(self.faults_asked)
        self.chips.list_asked.connect(self.lists.turn_to)
        self.reader.reader.scrolled.connect(self._note_reading)
        self.sources.about_asked.connect(self._show_about)
        first = self.reader.first_page
        first.open_asked.connect(self.open_asked)
        first.reading_asked.connect(self._begin_reading)
        first.show_asked.connect(self._show_something)
        self._connect_tours()
        self._connect_map()
        self.context.listen(self._changed)

    def _connect_tours(self) -> None:
        context = self.context
        self.top.menu_opening.connect(lambda menu: add_tours(menu, self.guide, context.say))
        self.top.menu_opening.connect(lambda menu: add_about(menu, context, self._resources, self))
        self.tour.step_shown.connect(self.map.fly_to)
        if self.guide.tours:
            tours = TourList(context.appearance, self.guide, context.say, self)
            tours.chosen.connect(self.guide.start)
            self.reader.first_page.add_below(tours)

    def _connect_map(self) -> None:
        tools = self.map.tools
        tools.alone_asked.connect(self._turn_alone)
        tools.leave_asked.connect(self.alone.leave)
        tools.locate_asked.connect(self._locate)
        self.alone.changed.connect(tools.alone.setChecked)
        # Also while the map's pane is hidden, which would not hear its key.
        self.addAction(tools.alone)
        self.top.menu_opening.connect(self._add_map_tools)

    def _add_map_tools(self, menu: QMenu) -> None:
        menu.addSeparator()
        self.map.tools.add_to(menu)

    def _turn_alone(self) -> None:
        """Show the map alone, wherever it was, or everything again."""
        if self.alone.is_on():
            self.alone.leave()
            return
        if self.context.session.state.comparing:
            self.context.session.apply(back_to_reading, origin=Origin.MAP)
        self.alone.enter()

    def _locate(self, place: str) -> None:
        """Show a place in the list of places, where it can be seen."""
        self.alone.leave()
        self.toggles[3].setChecked(True)
        # The lists may only now get their room, and a row is brought to the middle of what there is.
        QTimer.singleShot(0, self, lambda: self.lists.show_row("places", place))

    def _add_actions(self) -> None:
        say, session = self.context.say, self.context.session
        shortcuts = {
            say("Back"): (session.back, [QKeySequence("Alt+Left")]),
            say("Forward"): (session.forward, [QKeySequence("Alt+Right")]),
            say("Search"): (self._focus_search, [QKeySequence("Ctrl+F"), QKeySequence("Ctrl+K")]),
            say("Events"): (lambda: self.lists.turn_to("events"), [QKeySequence("Ctrl+1")]),
            say("Passages"): (lambda: self.lists.turn_to("passages"), [QKeySequence("Ctrl+2")]),
            say("Places"): (lambda: self.lists.turn_to("places"), [QKeySequence("Ctrl+3")]),
            say("People"): (lambda: self.lists.turn_to("people"), [QKeySequence("Ctrl+4")]),
            say("Sources"): (self.sources.focus_list, [QKeySequence("Ctrl+5")]),
            say("Clear all filters"): (self.chips.clear_all, [QKeySequence("Ctrl+Backspace")]),
        }
        for name, (act, keys) in shortcuts.items():
            action = QAction(name, self)
            action.setShortcuts(keys)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _checked, act=act: act())
            self.addAction(action)

    def _make_toggles(self) -> list[QAction]:
        say = self.context.say
        named = [
            (say("Sources"), "F6", self.sources),
            (say("Reader"), "F7", self.reader),
            (say("Map"), "F8", self.map),
            (say("Lists"), "F9", self.lists),
            (say("Timeline"), "F10", self.timeline),
        ]
        toggles = []
        for name, key, pane in named:
            action = QAction(name, self)
            action.setShortcut(QKeySequence(key))
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(lambda on, pane=pane: self._show_pane(pane, on))
            self.addAction(action)
            toggles.append(action)
        return toggles

    def _show_pane(self, pane: QWidget, shown: bool) -> None:
        self.alone.leave()
        pane.setVisible(shown)
        self._right.setVisible(not (self.map.isHidden() and self.lists.isHidden()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out when the window passes from one layout to another; else the splitters keep their say."""
        super().resizeEvent(event)
        if self.alone.takes_resize():
            return
        width = event.size().width()
        layout = 3 if width >= _WIDE_FROM else 2 if width >= _DRAWER_BELOW else 1
        if layout == self._sized_for:
            return
        crossed_drawer = 1 in (layout, self._sized_for)
        self._sized_for = layout
        self.lists.set_wide(layout == 3)
        if crossed_drawer:
            self.toggles[0].setChecked(layout > 1)
        sources, right = _WIDE if layout == 3 else _NARROW
        right = right if layout > 1 else width * 2 // 5
        # What was left so is put back so, whatever sizes the window had on the way.
        if self._restored:
            self.restore_splitters(self._restored)
            return
        self._panes.setSizes([sources, max(300, width - sources - right), right])
        height = event.size().height() - 100
        self._right.setSizes([round(height * _MAP_SHARE), round(height * (1 - _MAP_SHARE))])
        timeline = self.timeline.height_of(_WIDE_ROWS if layout == 3 else _NARROW_ROWS)
        self._rows.setSizes([max(height - timeline, timeline), timeline])

    def splitter_states(self) -> list[bytes]:
        """Return the sizes of the splitters, to be kept."""
        return [bytes(splitter.saveState().data()) for splitter in (self._panes, self._right, self._rows)]

    def restore_splitters(self, states: list[bytes]) -> None:
        """Put the splitters where they were; the sizes that the window takes next, until it is drawn, keep it so."""
        self._restored = states
        QTimer.singleShot(0, self, self._restored_is_done)
        for splitter, state in zip((self._panes, self._right, self._rows), states, strict=False):
            splitter.restoreState(state)

    def _restored_is_done(self) -> None:
        self._restored = []

    def _focus_search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _turn_to_what_is_asked(self) -> None:
        """Show the claims side by side, or the panes."""
        comparing = self.context.session.state.comparing
        self._stack.setCurrentWidget(self.disagreement if comparing else self._desk)

    def _changed(self, change: StateChange) -> None:
        if change.touches("comparing"):
            if change.after.comparing:
                self.alone.leave()
            self._turn_to_what_is_asked()
        if change.touches("spot") and change.after.spot is not None:
            self.sources.note_reading(change.after.spot.source, change.after.spot.start)

    def _note_reading(self) -> None:
        """Show in the strip of the source where the reader stands."""
        read = self.reader.offset_read()
        if read is not None:
            self.sources.note_reading(*read)

    def state_to_keep(self) -> ViewState:
        """Return the state as it is to be found again: the reader at the line that is read."""
        state, read = self.context.session.state, self.reader.offset_read()
        if state.spot is None or read is None:
            return state
        source, offset = read
        return replace(state, spot=Spot(source=source, start=offset, end=offset))

    def _show_about(self, source: str) -> None:
        """Tell more of a source, where it can be seen."""
        self.toggles[1].setChecked(True)
        self.reader.show_about(source)

    def _begin_reading(self) -> None:
        session = self.context.session
        source = next(iter(session.collection.sources), None)
        if source is not None:
            session.apply(go_to_source(session.linked, source), origin=Origin.READER)

    def _show_something(self) -> None:
        change = worth_showing(self.context.session)
        if change is not None:
            self.context.session.apply(change, origin=Origin.START)

    def hand_over(self) -> Taken:
        """Let go of what another room takes over, and of the session; the widget must be destroyed afterwards."""
        self.alone.leave()
        self.context.close()
        return Taken(map=self.map.hand_over(), guide=self.guide)

    def shutdown(self) -> None:
        """Take the web engine down and let go of the session; the widget may be destroyed afterwards."""
        self.alone.leave()
        self.context.close()
        self.map.shutdown()


def _column(parent: QWidget, *widgets: QWidget) -> QWidget:
    """Return widgets one below the other; the last one takes the room that is left."""
    holder = QWidget(parent)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is widgets[-1] else 0)
    return holder
