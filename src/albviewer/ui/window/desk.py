"""The five panes on their splitters: how the room is shared out, which panes are shown, where each one is.

It moves panes about and knows nothing of what they show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from albviewer.ui.panes.lists_pane import ListsPane
from albviewer.ui.panes.map_pane import MapPane
from albviewer.ui.panes.reader_pane import ReaderPane
from albviewer.ui.panes.sources_pane import SourcesPane
from albviewer.ui.panes.timeline_pane import TimelinePane
from albviewer.ui.theme.motion import Motion
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.pane_splitter import PaneSplitter
from albviewer.ui.window.arrangement import Arrangement, Pane, pane_names
from albviewer.ui.window.drawer import Drawer
from albviewer.ui.window.fold import Fold
from albviewer.ui.window.layouts import Layout, folds, layout_for, room_for_two, shares_for, sizes_name, timeline_waits
from albviewer.ui.window.own_window import OwnWindow
from albviewer.ui.window.pane_alone import PaneAlone

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from albviewer.panels.say import Say

_NO_LESS_THAN = (900, 640)


class Desk(QWidget):
    """Lays the panes out. What the reader asks of it comes through `desk_commands.py`."""

    shown_changed = Signal(object, bool)
    """A pane, and whether it is to be seen: in its place, in its own window or as the drawer."""
    left_changed = Signal(object, bool)
    """A pane, and whether it has a window of its own now."""
    drawer_changed = Signal(bool)
    """Whether the sources are a drawer in the layout that there is now."""

    def __init__(
        self,
        appearance: Appearance,
        motion: Motion,
        *,
        sources: SourcesPane,
        reader: ReaderPane,
        map_: MapPane,
        lists: ListsPane,
        timeline: TimelinePane,
        above: Sequence[QWidget],
        say: Say,
        parent: QWidget,
    ) -> None:
        """`above` are the bars over the panes, `parent` is the room."""
        super().__init__(parent)
        self._lists = lists
        self._timeline = timeline
        self._of: dict[Pane, QWidget] = {
            Pane.SOURCES: sources,
            Pane.READER: reader,
            Pane.MAP: map_,
            Pane.LISTS: lists,
            Pane.TIMELINE: timeline,
        }
        self.layout_now: Layout | None = None
        self._hidden: set[Pane] = set()
        # Not to be seen for want of room, and whether it has been asked for all the same.
        self._waiting: frozenset[Pane] = frozenset()
        self._insisted = False
        self._sizes: dict[str, tuple[bytes, ...]] = {}
        self._before_two: list[int] = []
        self._windows: dict[Pane, OwnWindow] = {}
        self._titles: Callable[[Pane], str] = str
        self._keys: Callable[[], Sequence[QAction]] = tuple
        self._appearance, self._say, self._names = appearance, say, pane_names(say)
        self.right = self._splitter(Qt.Orientation.Vertical, map_, lists)
        names = {pane: self._names[pane] for pane in (Pane.MAP, Pane.LISTS)}
        self.fold = Fold(self.right, names, say("Map or lists"), appearance, self)
        self.fold.turn_asked.connect(self._turn)
        self.panes = self._splitter(Qt.Orientation.Horizontal, sources, reader, self.fold)
        self.rows = self._splitter(Qt.Orientation.Vertical, self.panes, timeline)
        self.rows.setStretchFactor(0, 1)
        reader.room_asked.connect(self.make_room_for_two)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in above:
            column.addWidget(bar)
        column.addWidget(self.rows, 1)
        self.drawer = Drawer(self.rows, appearance, motion)
        self.drawer.turned.connect(partial(self.shown_changed.emit, Pane.SOURCES))
        self._above = above
        appearance.changed.connect(self._dress)

    def _splitter(self, orientation: Qt.Orientation, *panes: QWidget) -> PaneSplitter:
        splitter = PaneSplitter(orientation, self._appearance, self._say, self, name_of=self._name_of)
        for pane in panes:
            splitter.addWidget(pane)
        splitter.splitterMoved.connect(self._note_sizes)
        return splitter

    def _name_of(self, widget: QWidget) -> str:
        pane = next((pane for pane, each in self._of.items() if each is widget), None)
        both = self._say("Map or lists") if widget is self.fold else self._say("Panes")
        return self._names[pane] if pane is not None else both

    def make_alone(self, room: QWidget, bars: Sequence[QWidget]) -> PaneAlone:
        """Return what shows one pane alone in a room; `bars` are those of the room, beside those above the panes."""
        holders = dict.fromkeys((Pane.MAP, Pane.LISTS), (self.fold, self.right, self.panes))
        self.alone = PaneAlone(
            room,
            panes={
                widget: () if pane is Pane.TIMELINE else holders.get(pane, (self.panes,))
                for pane, widget in self._of.items()
            },
            bars=(*bars, *self._above, self.fold.head),
            splitters=(self.rows, self.panes, self.right),
        )
        return self.alone

    def name_windows(self, titles: Callable[[Pane], str], keys: Callable[[], Sequence[QAction]]) -> None:
        """Tell what windows of their own are called, and which keys of the room hold in them."""
        self._titles, self._keys = titles, keys

    # Which panes are shown, and where.

    def is_shown(self, pane: Pane) -> bool:
        """Whether a pane is to be seen: in its place, in its own window or as the drawer."""
        if self._in_drawer(pane):
            return self.drawer.is_open()
        return pane not in self._hidden | self._waiting | self.fold.behind(self._here())

    def show_pane(self, pane: Pane, shown: bool) -> None:
        """Show or hide a pane, wherever it is."""
        self.alone.leave()
        if self._in_drawer(pane):
            if shown:
                self.drawer.open_drawer()
            else:
                self.drawer.close_drawer()
            return
        if shown is self.is_shown(pane):
            return
        before = self._shown()
        (self._hidden.discard if shown else self._hidden.add)(pane)
        if shown:
            self._insisted = self._insisted or pane in self._waiting
            self._waiting -= {pane}
            self.fold.bring(pane)
        self._show_all()
        self._tell(before)

    def _shown(self) -> frozenset[Pane]:
        return frozenset(filter(self.is_shown, Pane))

    def _turn(self, pane: Pane) -> None:
        """Bring one of the panes that take turns to the front."""
        before = self._shown()
        self.fold.bring(pane)
        self._show_all()
        self._tell(before)

    def _tell(self, before: frozenset[Pane]) -> None:
        """Tell of each pane that is to be seen and was not before, or the other way round."""
        now = self._shown()
        for pane in Pane:
            if (pane in now) is not (pane in before):
                self.shown_changed.emit(pane, pane in now)

    def takes_turns(self, pane: Pane) -> bool:
        """Whether a pane is wanted but not seen, since another one is in front of it."""
        return pane in self.fold.behind(self._here())

    def show_alone(self, pane: Pane) -> None:
        """Show a pane alone on the screen, wherever it was, or everything again."""
        widget = self._of[pane]
        if self.alone.pane() is widget:
            self.alone.leave()
            return
        self.take_back(pane)
        self.drawer.close_drawer()
        self.alone.enter(widget)

    def holds(self, pane: Pane, widget: QWidget) -> bool:
        """Whether a widget is in a pane."""
        return self._of[pane].isAncestorOf(widget)

    def is_alone(self, pane: Pane) -> bool:
        """Whether a pane is alone on the screen."""
        return self.alone.pane() is self._of[pane]

    def has_own_window(self, pane: Pane) -> bool:
        """Whether a pane is in a window of its own."""
        return pane in self._windows

    def move_out(self, pane: Pane, geometry: bytes = b"") -> None:
        """Give a pane a window of its own, where it was before if that is known."""
        if pane in self._windows:
            return
        self.alone.leave()
        widget = self._of[pane]
        size = (max(widget.width(), _NO_LESS_THAN[0]), max(widget.height(), _NO_LESS_THAN[1]))
        window = OwnWindow(widget, self._titles(pane), self._keys(), self)
        self._appearance.dress_again(window)
        window.closing.connect(partial(self.take_back, pane))
        self._windows[pane] = window
        self._hidden.discard(pane)
        self._show_all()
        window.place(geometry, size)
        window.show()
        self.shown_changed.emit(pane, True)
        self.left_changed.emit(pane, True)

    def take_back(self, pane: Pane) -> None:
        """Bring a pane back from its own window to its place."""
        window = self._windows.pop(pane, None)
        if window is None:
            return
        self._put_in_place()
        window.hide()
        window.deleteLater()
        self._show_all()
        if self.layout_now is not None:
            self._share_out(self.layout_now, self.size())
        self.left_changed.emit(pane, False)

    def _in_drawer(self, pane: Pane) -> bool:
        return pane is Pane.SOURCES and self.layout_now is not None and self.layout_now.has_drawer

    def _here(self) -> frozenset[Pane]:
        """Return the panes that are wanted and have their place on the desk."""
        gone = self._hidden | self._windows.keys()
        return frozenset(pane for pane in Pane if pane not in gone and not self._in_drawer(pane))

    def _show_all(self) -> None:
        """Show what is to be seen, and of what holds panes only what holds one that is."""
        here = self._here()
        behind = self.fold.behind(here)
        seen = {pane: pane not in self._hidden | self._waiting | behind for pane in Pane}
        for pane, widget in self._of.items():
            if pane in self._windows:
                self._windows[pane].setVisible(seen[pane])
            elif not self._in_drawer(pane):
                widget.setVisible(seen[pane])
        self.fold.show_tabs(here)
        self.fold.setVisible(bool(here & {Pane.MAP, Pane.LISTS}))
        self.panes.setVisible(bool(here - {Pane.TIMELINE}))

    # How they share the room.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out when the window passes from one layout to another; else the splitters keep their say."""
        super().resizeEvent(event)
        if self.alone.takes_resize():
            return
        self._fit_layout(event.size())

    def _fit_layout(self, size: QSize) -> None:
        step = self._appearance.fonts.step
        layout = layout_for(size.width(), size.height(), step)
        folded = folds(layout, size.width(), size.height(), step)
        before = self._shown()
        self._let_wait(timeline_waits(size.height(), step))
        if layout is not self.layout_now or folded is not self.fold.folded:
            self.fold.folded = folded
            self._lay_out(layout, size)
        elif before != self._shown():
            self._show_all()
        self._tell(before)

    def _let_wait(self, waits: bool) -> None:
        """Note whether there is room for the timeline; who asks for it where there is none gets it all the same."""
        self._insisted = self._insisted and waits
        self._waiting = frozenset({Pane.TIMELINE}) if waits and not self._insisted else frozenset()

    def _dress(self) -> None:
        """Take the layout for the text size that there is now."""
        if self.layout_now is not None and not self.alone.takes_resize():
            self._fit_layout(self.size())

    def _lay_out(self, layout: Layout, size: QSize) -> None:
        self.drawer.close_drawer()
        self.layout_now = layout
        upright = layout is Layout.UPRIGHT
        self.panes.setOrientation(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal)
        self.right.setOrientation(Qt.Orientation.Horizontal if upright else Qt.Orientation.Vertical)
        self._lists.set_wide(layout is Layout.WIDE)
        self._put_in_place()
        self._show_all()
        self._share_out(layout, size)
        self.drawer_changed.emit(layout.has_drawer)
        self.shown_changed.emit(Pane.SOURCES, self.is_shown(Pane.SOURCES))

    def _put_in_place(self) -> None:
        """Put each pane that is here into its splitter, in the order of the layout, or into the drawer."""
        order: list[tuple[Pane | None, QWidget]] = [(Pane.READER, self._of[Pane.READER]), (None, self.fold)]
        if self.layout_now is Layout.UPRIGHT:
            order.reverse()
        if self._in_drawer(Pane.SOURCES):
            self.drawer.take(self._of[Pane.SOURCES])
        else:
            order.insert(0, (Pane.SOURCES, self._of[Pane.SOURCES]))
        _fill(self.panes, [widget for pane, widget in order if pane not in self._windows])
        self.panes.setStretchFactor(self.panes.indexOf(self._of[Pane.READER]), 1)
        _fill(self.right, [self._of[pane] for pane in (Pane.MAP, Pane.LISTS) if pane not in self._windows])
        self._appearance.dress_again(self)

    def _share_out(self, layout: Layout, size: QSize) -> None:
        """Give the panes the sizes that the reader gave them in this layout, or the first ones."""
        height = size.height() - sum(bar.height() for bar in self._above if not bar.isHidden())
        step, folded = self._appearance.fonts.step, self.fold.folded
        shares = shares_for(layout, size.width(), height, step, folded=folded)
        timeline = self._timeline.height_of(shares.timeline_rows)
        height = max(height - timeline, timeline)
        shares = shares_for(layout, size.width(), height, step, folded=folded)
        by_pane = {
            self._of[Pane.SOURCES]: shares.sources,
            self._of[Pane.READER]: shares.reader,
            self.fold: shares.right,
            self._of[Pane.MAP]: shares.map,
            self._of[Pane.LISTS]: shares.lists,
        }
        for splitter in (self.panes, self.right):
            splitter.setSizes([by_pane[splitter.widget(at)] for at in range(splitter.count())])
        self.rows.setSizes([height, timeline])
        kept = self._sizes.get(sizes_name(layout, folded=folded), ())
        for splitter, state in zip((self.panes, self.right, self.rows), kept, strict=False):
            splitter.restoreState(state)

    def make_room_for_two(self, wanted: bool) -> None:
        """Give the reader room for two sources side by side, or share the width out as before."""
        before, self._before_two = self._before_two, []
        if not wanted:
            if len(before) == self.panes.count():
                self.panes.setSizes(before)
            return
        reader, right = (self.panes.indexOf(widget) for widget in (self._of[Pane.READER], self.fold))
        if self.layout_now is Layout.UPRIGHT or min(reader, right) < 0:
            return
        sizes = self.panes.sizes()
        self._before_two = list(sizes)
        sizes[reader], sizes[right] = room_for_two(sizes[reader], sizes[right])
        self.panes.setSizes(sizes)

    def _note_sizes(self) -> None:
        """A splitter was moved: from now on these sizes are those of this layout."""
        if self.layout_now is not None and not self._windows:
            states = (bytes(splitter.saveState().data()) for splitter in (self.panes, self.right, self.rows))
            self._sizes[sizes_name(self.layout_now, folded=self.fold.folded)] = tuple(states)

    # How it is all kept and put back.

    def arrangement(self) -> Arrangement:
        """Return how everything is arranged."""
        windows = {pane: window.geometry_kept() for pane, window in self._windows.items()}
        return Arrangement(
            hidden=frozenset(self._hidden), sizes=dict(self._sizes), front=self.fold.front, own_windows=windows
        )

    def arrange(self, arrangement: Arrangement) -> None:
        """Arrange everything as it was somewhere else, or, with an empty arrangement, as it is at first."""
        self.alone.leave()
        for pane in tuple(self._windows):
            self.take_back(pane)
        self._sizes = dict(arrangement.sizes)
        self._hidden = set(arrangement.hidden)
        self.fold.bring(arrangement.front)
        if self.layout_now is not None:
            self._lay_out(self.layout_now, self.size())
        for pane, geometry in arrangement.own_windows.items():
            hidden = pane in self._hidden
            self.move_out(pane, geometry)
            self.show_pane(pane, not hidden)
        for pane in Pane:
            self.shown_changed.emit(pane, self.is_shown(pane))

    def close_windows(self) -> None:
        """Bring all panes home, as the room is to go."""
        for pane in tuple(self._windows):
            self.take_back(pane)


def _fill(splitter: QSplitter, widgets: Sequence[QWidget]) -> None:
    """Put widgets into a splitter in an order, unless they are there in that order."""
    for at, widget in enumerate(widgets):
        if splitter.indexOf(widget) != at:
            splitter.insertWidget(at, widget)
