"""The sources at the left: which there are, which match, and where in each the hits lie; below, the outline.

Beside them, behind a tab, the facets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from albviewer.panels.lists import SourceRow, source_rows
from albviewer.panels.runs import Run
from albviewer.session import changes
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin, StateChange
from albviewer.session.things import Thing, ThingKind
from albviewer.session.view_state import Spot
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.answers import source_answer
from albviewer.ui.panes.list_page import RowsView
from albviewer.ui.panes.rows_model import RowsModel
from albviewer.ui.widgets.outline_delegate import LEVEL, OutlineDelegate
from albviewer.ui.widgets.run_label import RunLabel
from albviewer.ui.widgets.source_delegate import SourceDelegate

if TYPE_CHECKING:
    from albviewer.ui.panes.facets_pane import FacetsPane

_START = Qt.ItemDataRole.UserRole + 100


class SourcesPane(QWidget):
    """List of sources and outline of the open one. Clicking a source reads it; its menu filters by it.

    `about_asked` carries the id of the source of which more is to be told.
    """

    about_asked = Signal(str)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._filtered = self._has_outline = False
        self._now: tuple[str, float] = ("", 0.0)
        self.facets: FacetsPane | None = None
        look, say = context.appearance, context.say
        look.dress(self, ground="surface")
        self._matching = RunLabel(look, parent=self)
        self._model = RowsModel[SourceRow](self._answer, lambda row: row.id)
        self._view = RowsView(self)
        self._view.setProperty("ground", "surface")
        self._view.setAccessibleName(say("Sources"))
        self._view.setModel(self._model)
        self._view.setItemDelegate(SourceDelegate(look, self._view))
        self._view.menu_asked.connect(self._open_menu)
        self._view.pointed_at.connect(lambda id_: context.pointing.point_at(ThingKind.SOURCE, id_))
        context.pointing.changed.connect(self._light)
        context.at_end(lambda: context.pointing.changed.disconnect(self._light))
        self._view.pressed_row.connect(self._read)
        self._outline_head = QLabel(self)
        look.dress(self._outline_head, font="small-caps", tone="ink-2")
        self._outline = QListWidget(self)
        self._outline.setProperty("ground", "surface")
        self._outline.setAccessibleName(say("Outline"))
        self._outline.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outline.setItemDelegate(OutlineDelegate(look, self._outline))
        self._outline.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._outline.setMouseTracking(True)
        self._outline.itemClicked.connect(self._go_to_heading)
        self._outline.itemActivated.connect(self._go_to_heading)
        self._lay_out()
        # Where there is another height for the rows, or more of them, what is open is still to be seen.
        self._view.verticalScrollBar().rangeChanged.connect(lambda *_range: self._select())
        context.listen(self._changed)
        look.changed.connect(self._fit)
        self._show_outline()
        self._refresh()

    def _lay_out(self) -> None:
        look, say = self._context.appearance, self._context.say
        self._tabs = QTabBar(self)
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setAccessibleName(say("Sources and filters"))
        self._tabs.addTab(say("Sources"))
        self._tabs.addTab(say("Filters"))
        self._tabs.currentChanged.connect(self._turn_to)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._tabs)
        row.addStretch()
        page = QWidget(self)
        rule = QWidget(page)
        rule.setFixedHeight(1)
        look.dress(rule, edge="top")
        self._outline_head.setContentsMargins(12, 10, 12, 6)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(self._stack, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # The line paints from its edge on: its margins are the layout's.
        line = QVBoxLayout()
        line.setContentsMargins(12, 0, 12, 6)
        line.addWidget(self._matching)
        column.addLayout(line)
        column.addWidget(self._view)
        column.addWidget(rule)
        column.addWidget(self._outline_head)
        column.addWidget(self._outline, 1)
        # Without an outline the list stays at the top.
        column.addStretch()

    def focus_list(self) -> None:
        """Bring the list of sources to the front and give it the keyboard."""
        self._tabs.setCurrentIndex(0)
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_row(self, source: str) -> None:
        """Bring the list of sources to the front, and the keyboard to the row of one."""
        self.focus_list()
        number = self._model.bring(source)
        if number is not None:
            self._view.go_to(number)

    def focus_filters(self) -> None:
        """Bring the facets to the front and give their field the keyboard."""
        self._tabs.setCurrentIndex(1)
        if self.facets is not None:
            self.facets.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shows_filters(self) -> bool:
        """Tell whether the facets are in front."""
        return self._tabs.currentIndex() == 1

    def _turn_to(self, index: int) -> None:
        if index and self.facets is None:
            # Nobody waits at the start for what may never be asked for.
            from albviewer.ui.panes.facets_pane import FacetsPane

            self.facets = FacetsPane(self._context, self)
            self._stack.addWidget(self.facets)
        self._stack.setCurrentIndex(index)

    def note_reading(self, source: str, offset: int) -> None:
        """Show on the strip of a source where the reader stands."""
        length = max(1, self._context.session.collection.documents[source].length)
        self._now = (source, offset / length)
        self._view.viewport().update()

    def forget_reading(self) -> None:
        """Show on no strip that anything is read."""
        self._now = ("", 0.0)
        self._view.viewport().update()

    def _answer(self, row: SourceRow, role: int) -> object:
        now = self._now[1] if row.id == self._now[0] else None
        return source_answer(row, role, self._context.say, filtered=self._filtered, now=now)

    def _changed(self, change: StateChange) -> None:
        if change.touches("spot") and (
            change.before.spot is None
            or change.after.spot is None
            or change.before.spot.source != change.after.spot.source
        ):
            self._show_outline()
        if change.fields != frozenset({"extent"}):
            self._refresh()

    def _refresh(self) -> None:
        session, say = self._context.session, self._context.say
        self._filtered = session.state.is_filtered()
        rows = source_rows(session, say)
        self._model.set_rows(rows)
        if self._filtered:
            matching = sum(row.count > 0 for row in rows)
            self._matching.set_runs([Run(text=say("{n} of {total} match", n=matching, total=len(rows)))])
        else:
            self._matching.set_runs([Run(text=say.count("{n} source", "{n} sources", len(rows)))])
        self._select()
        self._fit()

    def _select(self) -> None:
        spot = self._context.session.state.spot
        number = self._model.bring(spot.source) if spot else None
        self._view.select([] if number is None else [number])

    def _fit(self) -> None:
        """Make the list as high as its rows, up to half of the pane if there is an outline, which has the rest.

        Where half of the pane is little it may be more, but never more than there is room for above the outline.
        """
        above = self._stack.mapTo(self, QPoint()).y() + self._view.y()
        room = max(0, self.height() - above - (self._outline_head.sizeHint().height() if self._has_outline else 0))
        share = max(160, self.height() // 2) if self._has_outline else room
        most, rows = min(share, max(room, 1)), 6
        for number in range(self._model.rowCount()):
            # Of very many rows those that have room say enough.
            if rows >= most:
                break
            rows += self._view.sizeHintForRow(number)
        self._view.setFixedHeight(min(rows, most))

    def resizeEvent(self, event: object) -> None:
        """Share the height out anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _read(self, source: str) -> None:
        session = self._context.session
        if session.state.spot is None or session.state.spot.source != source:
            at = session.positions.get(source, 0)
            session.apply(go_to_source(session.linked, source, at), origin=Origin.LIST)

    def _open_menu(self, source: str, point: QPoint) -> None:
        from albviewer.ui.menus.thing_menu import open_thing_menu

        open_thing_menu(Thing(kind=ThingKind.SOURCE, id=source), point, self._context, Origin.LIST, self)

    def _light(self, kind: str, id_: str) -> None:
        self._view.light(id_ if kind == ThingKind.SOURCE else "", self._context.appearance)

    def _show_outline(self) -> None:
        """List the headings of the open source."""
        self._outline.clear()
        spot = self._context.session.state.spot
        heads = self._context.session.collection.documents[spot.source].headings if spot else ()
        for heading in heads:
            item = QListWidgetItem(heading.text)
            item.setData(LEVEL, heading.level)
            item.setToolTip(heading.text)
            item.setData(_START, (heading.start, heading.end))
            self._outline.addItem(item)
        self._outline_head.setText(self._context.say("Outline of {source}", source=spot.source) if spot else "")
        self._has_outline = bool(heads)
        self._outline_head.setVisible(bool(heads))
        self._outline.setVisible(bool(heads))

    def _go_to_heading(self, item: QListWidgetItem) -> None:
        session = self._context.session
        start, end = item.data(_START)
        if session.state.spot is not None:
            spot = Spot(source=session.state.spot.source, start=start, end=end)
            session.apply(changes.open_spot(spot), origin=Origin.LIST)
