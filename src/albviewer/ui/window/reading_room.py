"""Everything that shows one open collection: a desk with its panes, the bars above, and what leads between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedWidget, QToolTip, QVBoxLayout, QWidget

from albviewer.panels.first_page import worth_showing
from albviewer.session.comparing import back_to_reading
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin, StateChange
from albviewer.session.things import Thing, ThingKind
from albviewer.session.tour_guide import TourGuide
from albviewer.session.view_state import Spot, ViewState
from albviewer.ui.bars.chips_bar import ChipsBar
from albviewer.ui.bars.faults_bar import FaultsBar
from albviewer.ui.bars.top_bar import TopBar
from albviewer.ui.commands import Commands, Group
from albviewer.ui.context import ViewContext
from albviewer.ui.disagreement.view import DisagreementView
from albviewer.ui.map.view import MapView
from albviewer.ui.mouse_buttons import HistoryButtons
from albviewer.ui.panes.lists_pane import ListsPane
from albviewer.ui.panes.map_pane import MapPane
from albviewer.ui.panes.reader_commands import add_reader_commands
from albviewer.ui.panes.reader_pane import ReaderPane
from albviewer.ui.panes.reading_on_map import ReadingOnMap
from albviewer.ui.panes.sources_pane import SourcesPane
from albviewer.ui.panes.timeline_commands import add_timeline_commands
from albviewer.ui.panes.timeline_pane import TimelinePane
from albviewer.ui.tours.tour_bar import TourBar
from albviewer.ui.tours.tour_menu import TourList, add_tours
from albviewer.ui.window.about_dialogs import add_about
from albviewer.ui.window.announcing import FoundAnnouncer
from albviewer.ui.window.arrangement import Pane, pane_names
from albviewer.ui.window.desk import Desk
from albviewer.ui.window.desk_commands import add_desk_commands
from albviewer.ui.window.dialogs import keys_of_panes
from albviewer.ui.window.dossier_commands import DossierCommands
from albviewer.ui.window.keyboard import give_keyboard
from albviewer.ui.window.note_commands import NoteCommands
from albviewer.ui.window.tab_order import next_stop
from albviewer.ui.window.thing_ways import ThingWays
from albviewer.ui.window.typed_commands import add_typed_commands
from albviewer.ui.window.view_commands import ViewCommands

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from albviewer.session.session import Session
    from albviewer.ui.search.palette import Palette


# What needs no answer is read in this time, and then gives free what it covers.
_TOLD_MS = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a room takes over from one before it on the same session, or of what was there before any room."""

    map: MapView
    guide: TourGuide | None = None


class ReadingRoom(QWidget):
    """Everything that shows one collection. `start_map` brings up the web engine when the first text is there."""

    open_asked = Signal()
    faults_asked = Signal()
    help_asked = Signal()

    def __init__(
        self,
        context: ViewContext,
        resources: Path,
        parent: QWidget | None = None,
        *,
        taken: Taken | None = None,
        above: Commands | None = None,
    ) -> None:
        """`taken` is what a room before it leaves, `above` are the commands of the window."""
        super().__init__(parent)
        self.commands = Commands(self, above=above)
        self.context = context
        self._resources = resources
        self._palette: Palette | None = None
        self.guide = (taken.guide if taken else None) or TourGuide(context.session, monotonic)
        # Told of every change before the others: its page paints in a process of its own while they are at it.
        self.map = MapPane(context, resources / "map", self, taken=taken.map if taken else None)
        self.sources = SourcesPane(context, self)
        self.reader = ReaderPane(context, self)
        self.lists = ListsPane(context, self)
        self.timeline = TimelinePane(context, self)
        self.top = TopBar(context, self.commands, self)
        self.tour = TourBar(context, self.guide, self)
        self.chips = ChipsBar(context, self)
        self.faults = FaultsBar(context, self)
        self.desk = Desk(
            context.appearance,
            context.motion,
            sources=self.sources,
            reader=self.reader,
            map_=self.map,
            lists=self.lists,
            timeline=self.timeline,
            above=(self.chips, self.faults),
            say=context.say,
            parent=self,
        )
        self.disagreement = DisagreementView(context, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.desk)
        self._stack.addWidget(self.disagreement)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        # Above both, so that a tour can lead from the desk to a disagreement and back.
        column.addWidget(self.tour)
        column.addWidget(self._stack, 1)
        self.alone = self.desk.make_alone(self, (self.top, self.tour))
        self._add_commands()
        self._connect()
        self._turn_to_what_is_asked()
        self._note_reading()
        self.announcer = FoundAnnouncer(context, self)
        self._mouse = self._watch_mouse()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Lead Tab through the window pane by pane, as one reads them."""
        focused = self.window().focusWidget()
        # Qt asks as well when what has the keyboard is hidden, the whole room perhaps: then it is no step of Tab.
        if not self.isVisible() or focused is None or not focused.isVisibleTo(self.window()):
            return super().focusNextPrevChild(next)
        columns = (self.sources, self.reader.reader.head, self.reader, self.desk.fold.tabs, self.map, self.lists)
        panes = (*columns, self.timeline)
        parts = (self.top, self.tour, self.chips, self.faults, *panes)
        stop = next_stop(self.window(), parts, forward=next, rows=(self.top, self.chips, self.sources))
        if stop is None:
            return super().focusNextPrevChild(next)
        stop.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

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
        self.top.help_asked.connect(self.help_asked)
        self.faults.show_asked.connect(self.faults_asked)
        self.chips.list_asked.connect(self._turn_to_list)
        self.reader.reader.scrolled.connect(self._note_reading)
        self.sources.about_asked.connect(self._show_about)
        first = self.reader.first_page
        first.open_asked.connect(self.open_asked)
        first.reading_asked.connect(self._begin_reading)
        first.show_asked.connect(self._show_something)
        self._connect_tours()
        self._connect_map()
        self.top.drawer_asked.connect(self._turn_drawer)
        self.desk.drawer_changed.connect(self.top.show_drawer_button)
        self.context.motion.changed.connect(self._follow_motion)
        self._follow_motion()
        self.context.listen(self._changed)

    def _turn_drawer(self) -> None:
        self.desk.show_pane(Pane.SOURCES, not self.desk.is_shown(Pane.SOURCES))

    def _follow_motion(self) -> None:
        less = self.context.motion.less
        self.reader.reader.set_reduced_motion(less)
        self.tour.set_reduced_motion(less)

    def _connect_tours(self) -> None:
        context = self.context
        self.top.menu_opening.connect(lambda menu: add_tours(menu, self.guide, context.say))
        self.top.menu_opening.connect(self.views.add_names)
        self.tour.step_shown.connect(self.map.fly_to)
        if self.guide.tours:
            tours = TourList(context.appearance, self.guide, context.say, self)
            tours.chosen.connect(self.guide.start)
            self.reader.first_page.add_below(tours)

    def _connect_map(self) -> None:
        tools = self.map.tools
        tools.alone_asked.connect(self._turn_alone)
        tools.leave_asked.connect(self.alone.leave)
        self.ways = ThingWays(self)
        tools.locate_asked.connect(lambda place: self.ways.show_in_list(Thing(kind=ThingKind.PLACE, id=place)))
        self.alone.changed.connect(lambda _pane: tools.alone.setChecked(self.desk.is_alone(Pane.MAP)))
        # Also while the map's pane is hidden, which would not hear its key.
        self.addAction(tools.alone)

    def _turn_alone(self) -> None:
        """Show the map alone, wherever it was, or everything again."""
        self._turn_to_desk()
        self.desk.show_alone(Pane.MAP)

    def _turn_to_desk(self) -> None:
        if self.context.session.state.comparing:
            self.context.session.apply(back_to_reading, origin=Origin.MAP)

    def _add_commands(self) -> None:
        """Name what can be asked for in this room. A pane that has more to offer is asked for it here."""
        say, add = self.context.say, self.commands.add
        session = self.context.session
        also = say("also by the mouse's own button")
        add("go.back", say("Back"), session.back, group=Group.GO, keys=("Alt+Left",), told=f"{say('Back')}: {also}")
        add(
            "go.forward",
            say("Forward"),
            session.forward,
            group=Group.GO,
            keys=("Alt+Right",),
            told=f"{say('Forward')}: {also}",
        )
        add("go.search", say("Search"), self._focus_search, group=Group.GO, keys=("Ctrl+F",))
        add("go.palette", say("Find anything…"), self._open_palette, group=Group.GO, keys=("Ctrl+K",))
        add("lists.sources", say("Sources"), self._focus_sources, group=Group.LISTS, keys=("Ctrl+5",))
        add(
            "filters.clear",
            say("Clear all filters"),
            self.chips.clear_all,
            group=Group.FILTERS,
            keys=("Ctrl+Backspace",),
        )
        add("lists.filters", say("Filters"), self._focus_filters, group=Group.LISTS, keys=("Ctrl+6",))
        self.views = ViewCommands(
            self.context, self.commands, state=self._state_to_share, tell=self.tell_briefly, parent=self
        )
        self.dossiers = DossierCommands(
            self.context,
            self.commands,
            resources=self._resources,
            view=self.map.map,
            tell=self.tell_briefly,
            parent=self,
        )
        add_reader_commands(self.reader, self.context, self.commands, lambda: self._bring(Pane.READER))
        self.notes = NoteCommands(
            self.context, self.commands, reader=self.reader, lists=self.lists, tell=self.tell_briefly, parent=self
        )
        add_timeline_commands(self.timeline, self.context, self.commands, lambda: self._bring(Pane.TIMELINE))
        add_about(self.commands, self.context, self._resources, self)
        add_typed_commands(self, self._bring, self._turn_to_list)
        faults = add(
            "collection.faults", say("What could not be read…"), self.faults_asked.emit, group=Group.COLLECTION
        )
        faults.setVisible(bool(session.linked.faults))
        self.map.tools.add_commands(self.commands)
        self.reading_on_map = ReadingOnMap(self.context, self.map.map, self.commands, self)
        self.toggles = add_desk_commands(self.desk, self.commands, say, self._turn_to_desk, lambda: give_keyboard(self))
        self.commands.tell(keys_of_panes(say))
        title = session.collection.head.title.in_language(say.language)
        names = pane_names(say)
        self.desk.name_windows(lambda pane: f"{names[pane]} – {title}", self._keys_everywhere)

    def _keys_everywhere(self) -> list[QAction]:
        """Return what has keys that hold in the whole window, so that they hold in its other windows too."""
        actions = (command.action for command in self.commands.listed())
        return [action for action in actions if action.shortcutContext() == Qt.ShortcutContext.WindowShortcut]

    def _bring(self, pane: Pane) -> None:
        """Have a pane where it can be seen, whatever is there instead."""
        self._turn_to_desk()
        self.desk.show_pane(pane, True)

    def _turn_to_list(self, kind: str) -> None:
        self._bring(Pane.LISTS)
        self.lists.turn_to(kind)

    def _focus_sources(self) -> None:
        self._bring(Pane.SOURCES)
        self.sources.focus_list()

    def _focus_filters(self) -> None:
        self._bring(Pane.SOURCES)
        self.sources.focus_filters()

    def _state_to_share(self) -> ViewState:
        """Return the state with the words that are chosen, or else with the line that is read."""
        state = self.context.session.state
        return state if state.event or state.passage else self.state_to_keep()

    def tell_briefly(self, words: str) -> None:
        """Say something that needs no answer, where the filters are, and have screen readers say it."""
        QToolTip.showText(self.chips.mapToGlobal(QPoint(12, self.chips.height())), words, self.chips, QRect(), _TOLD_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _focus_search(self) -> None:
        self.alone.leave()
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _open_palette(self) -> None:
        if self._palette is None:
            from albviewer.ui.search.palette import Palette, PaletteWays

            ways = PaletteWays(search=self.top.search.search_for, start_tour=self.guide.start)
            self._palette = Palette(self.context, self.commands, ways, self.window())
        self._palette.open()

    def _turn_to_what_is_asked(self) -> None:
        """Show the claims side by side, or the panes."""
        comparing = self.context.session.state.comparing
        self._stack.setCurrentWidget(self.disagreement if comparing else self.desk)

    def _changed(self, change: StateChange) -> None:
        if change.touches("comparing"):
            if change.after.comparing:
                self.alone.leave()
            self._turn_to_what_is_asked()
        if change.touches("text") and change.origin is Origin.SEARCH:
            self._show_passages_found()
        if change.touches("spot"):
            self.desk.drawer.close_drawer()
        if change.touches("spot") and change.after.spot is not None:
            self.sources.note_reading(change.after.spot.source, change.after.spot.start)
        elif change.touches("spot"):
            self.sources.forget_reading()

    def _show_passages_found(self) -> None:
        """Have the passages in front: whoever searches for words wants to see them. The keyboard stays in the field."""
        if not self.context.session.state.text or not self.context.session.found.passages:
            return
        self.lists.bring_to_front("passages")
        if self.desk.takes_turns(Pane.LISTS):
            self.desk.show_pane(Pane.LISTS, True)

    def _note_reading(self) -> None:
        """Show in the strip of the source where the reader stands."""
        read = self.reader.offset_read()
        if read is not None and self.context.session.state.spot is not None:
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
        self.desk.show_pane(Pane.READER, True)
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

    def hand_over(self, session: Session) -> Taken:
        """Let go of what another room takes over, and of the session; the widget must be destroyed afterwards.

        `session` is that of the other room; the guide of a tour goes with its session.
        """
        self.alone.leave()
        self.desk.close_windows()
        self.context.close()
        return Taken(map=self.map.hand_over(), guide=self.guide if session is self.context.session else None)

    def shutdown(self) -> None:
        """Take the web engine down and let go of the session; the widget may be destroyed afterwards."""
        self.alone.leave()
        self.desk.close_windows()
        self.context.close()
        self.map.shutdown()
