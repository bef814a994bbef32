"""The five panes on their splitters: how the room is shared out, which panes are shown, which one is alone.

It moves panes about and knows nothing of what they show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from albviewer.panels.say import Say
from albviewer.ui.commands import Commands, Group
from albviewer.ui.panes.lists_pane import ListsPane
from albviewer.ui.panes.map_pane import MapPane
from albviewer.ui.panes.reader_pane import ReaderPane
from albviewer.ui.panes.sources_pane import SourcesPane
from albviewer.ui.panes.timeline_pane import TimelinePane
from albviewer.ui.window.map_alone import MapAlone

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

_DRAWER_BELOW = 1200
_WIDE_FROM = 1600
# Widths of sources and map at 1366 and at 1920; the reader has the rest.
_NARROW = (206, 534)
_WIDE = (262, 880)
_MAP_SHARE = 0.55
# Rows of the timeline.
_NARROW_ROWS = 5
_WIDE_ROWS = 8
# The chips above the panes.
_ABOVE = 54


@dataclass(frozen=True, slots=True, kw_only=True)
class Panes:
    """The panes that a desk has room for."""

    sources: SourcesPane
    reader: ReaderPane
    map: MapPane
    lists: ListsPane
    timeline: TimelinePane

    def all(self) -> tuple[QWidget, ...]:
        """Return them in the order of their keys."""
        return (self.sources, self.reader, self.map, self.lists, self.timeline)


class Desk(QWidget):
    """Lays the panes out; `toggles` show and hide them, `alone` fills the screen with one."""

    def __init__(self, panes: Panes, above: Sequence[QWidget], parent: QWidget | None = None) -> None:
        """`above` are the bars over the panes."""
        super().__init__(parent)
        self._of = panes
        self._sized_for = 0
        self._restored: list[bytes] = []
        self.toggles: list[QAction] = []
        self.right = self._splitter(Qt.Orientation.Vertical, panes.map, panes.lists)
        self.panes = self._splitter(Qt.Orientation.Horizontal, panes.sources, panes.reader, self.right)
        self.panes.setStretchFactor(1, 1)
        self.rows = self._splitter(Qt.Orientation.Vertical, self.panes, panes.timeline)
        self.rows.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in above:
            column.addWidget(bar)
        column.addWidget(self.rows, 1)

    def _splitter(self, orientation: Qt.Orientation, *panes: QWidget) -> QSplitter:
        splitter = QSplitter(orientation, self)
        # A hairline; Qt lets one of that width be grasped from two pixels beside it.
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for pane in panes:
            splitter.addWidget(pane)
        return splitter

    def make_alone(self, room: QWidget, hide: Sequence[QWidget]) -> MapAlone:
        """Return what shows the map alone in a room; `hide` are the room's bars."""
        others = [pane for pane in self._of.all() if pane is not self._of.map]
        self.alone = MapAlone(
            room, keep=(self._of.map, self.right), hide=(*hide, *others), splitters=(self.rows, self.panes, self.right)
        )
        return self.alone

    def add_commands(self, commands: Commands, say: Say) -> None:
        """Add what shows and hides each pane."""
        panes = self._of
        named = (
            ("sources", say("Sources"), "F6", panes.sources, say("Show or hide the sources")),
            ("reader", say("Reader"), "F7", panes.reader, say("Show or hide the reader")),
            ("map", say("Map"), "F8", panes.map, say("Show or hide the map")),
            ("lists", say("Lists"), "F9", panes.lists, say("Show or hide the lists")),
            ("timeline", say("Timeline"), "F10", panes.timeline, say("Show or hide the timeline")),
        )
        for id_, name, key, pane, told in named:
            action = commands.add(f"layout.{id_}", name, group=Group.LAYOUT, keys=(key,), told=told, checkable=True)
            action.setChecked(not pane.isHidden())
            action.toggled.connect(lambda on, pane=pane: self._show_pane(pane, on))
            self.toggles.append(action)

    def _show_pane(self, pane: QWidget, shown: bool) -> None:
        self.alone.leave()
        pane.setVisible(shown)
        self.right.setVisible(not (self._of.map.isHidden() and self._of.lists.isHidden()))

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
        self._of.lists.set_wide(layout == 3)
        if crossed_drawer:
            self.toggles[0].setChecked(layout > 1)
        # What was left so is put back so, whatever sizes the window had on the way.
        if self._restored:
            self.restore_splitters(self._restored)
            return
        sources, right = _WIDE if layout == 3 else _NARROW
        right = right if layout > 1 else width * 2 // 5
        self.panes.setSizes([sources, max(300, width - sources - right), right])
        height = event.size().height() - _ABOVE
        self.right.setSizes([round(height * _MAP_SHARE), round(height * (1 - _MAP_SHARE))])
        timeline = self._of.timeline.height_of(_WIDE_ROWS if layout == 3 else _NARROW_ROWS)
        self.rows.setSizes([max(height - timeline, timeline), timeline])

    def splitter_states(self) -> list[bytes]:
        """Return the sizes of the splitters, to be kept."""
        return [bytes(splitter.saveState().data()) for splitter in (self.panes, self.right, self.rows)]

    def restore_splitters(self, states: list[bytes]) -> None:
        """Put the splitters where they were; the sizes that the window takes next, until it is drawn, keep it so."""
        self._restored = states
        QTimer.singleShot(0, self, self._restored_is_done)
        for splitter, state in zip((self.panes, self.right, self.rows), states, strict=False):
            splitter.restoreState(state)

    def _restored_is_done(self) -> None:
        self._restored = []
