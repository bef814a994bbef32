"""The lists below the map: events, passages, places, people and disagreements, each saying how many of how many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from albviewer.panels.concordance_rows import asked_by_row
from albviewer.panels.counts import list_line, shown_and_all
from albviewer.panels.disagreement_list import DisagreementRow, disagreement_rows
from albviewer.panels.grouped_passages import source_of_heading
from albviewer.panels.lists import (
    EventRow,
    NamedRow,
    event_rows,
    people_rows,
    place_rows,
)
from albviewer.panels.named_together import Whose, named_together, narrow_to_both
from albviewer.panels.widening import EmptyText, nothing_found
from albviewer.session import changes
from albviewer.session.comparing import compare, first_about
from albviewer.session.selecting import go_to_event, go_to_passage
from albviewer.session.session import Origin, StateChange
from albviewer.session.things import Thing, ThingKind, passage_thing
from albviewer.session.view_state import FILTERS
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.answers import disagreement_answer, event_answer, named_answer
from albviewer.ui.panes.list_page import ListPage
from albviewer.ui.panes.list_tabs import ListTabs
from albviewer.ui.panes.notes_page import NotesPage
from albviewer.ui.panes.passages_page import PassagesPage
from albviewer.ui.panes.rows_model import RowsModel
from albviewer.ui.panes.together_dialog import TogetherDialog
from albviewer.ui.widgets.named_delegate import NamedDelegate
from albviewer.ui.widgets.pane_splitter import PaneSplitter
from albviewer.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from albviewer.session.session import Session

_PASSAGES = 1
_NOTES = "notes"
# Of the width, in pixels of about a screen: less than the least that both need would not be shared so.
_SHARES = [1160, 840]
# What is drawn wherever sources disagree.
_SIGNS = {"disagreements": "≠"}
_KINDS = {
    "events": ThingKind.EVENT,
    "passages": ThingKind.PASSAGE,
    "places": ThingKind.PLACE,
    "people": ThingKind.PERSON,
}


class ListsPane(QWidget):
    """Tabs over lists; where there is room the passages stand beside them."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wide = False
        self._stale: set[str] = set()
        self.notes = NotesPage(context)
        self._pages = _make_pages(context, self.notes)
        names = [(page.title(context), _SIGNS.get(kind, "")) for kind, page in self._pages.items()]
        self._tabs = ListTabs(context.appearance, names, context.say("Lists"), self)
        self._stack = QStackedWidget(self)
        for page in self._pages.values():
            self._stack.addWidget(page.widget)
        passages = context.say("Passages")
        self._beside = ListTabs(context.appearance, [(passages, "")], passages, self)
        self._split = PaneSplitter(Qt.Orientation.Horizontal, context.appearance, context.say, self)
        self._split.addWidget(self._column(self._tabs, self._stack))
        self._side = self._column(self._beside)
        self._side.hide()
        self._split.addWidget(self._side)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)
        self._tabs.turned.connect(self._turn_to)
        self.in_context.toggled.connect(lambda _on: self._fill_anew("passages"))
        self._passages_page().order.ready.connect(lambda: self._fill_anew("passages"))
        self._connect()
        context.listen(self._changed)
        context.on(context.notes.changed, self._notes_changed)
        self.refresh()

    def _column(self, tabs: ListTabs, body: QWidget | None = None) -> QWidget:
        column = QWidget(self)
        head = QWidget(column)
        self._context.appearance.dress(head, ground="chrome", edge="bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(6, 0, 6, 0)
        row.addWidget(tabs)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        if body is not None:
            layout.addWidget(body, 1)
        return column

    def _connect(self) -> None:
        session, pointing = self._context.session, self._context.pointing
        pages = self._pages
        pages["events"].widget.pressed.connect(
            lambda id_: session.apply(go_to_event(session.linked, id_), origin=Origin.LIST)
        )
        pages["passages"].widget.pressed.connect(self._open_passage)
        pages["places"].widget.pressed.connect(lambda id_: session.apply(changes.toggle_place(id_), origin=Origin.LIST))
        pages["people"].widget.pressed.connect(
            lambda id_: session.apply(changes.toggle_person(id_), origin=Origin.LIST)
        )
        pages["disagreements"].widget.pressed.connect(lambda id_: session.apply(compare(id_), origin=Origin.LIST))
        events = pages["events"].widget.view
        events.sign_tip = self._context.say("Compare what the sources say")
        events.sign_pressed.connect(self._compare)
        for kind, page in pages.items():
            page.widget.view.menu_asked.connect(lambda id_, point, kind=kind: self._open_menu(kind, id_, point))
            page.widget.way_taken.connect(lambda way, kind=kind: self._take_way(kind, way))
            page.widget.pointed_at.connect(lambda id_, kind=kind: self._point_at(kind, id_))
        pointing.changed.connect(self._light)
        self._context.at_end(lambda: pointing.changed.disconnect(self._light))

    @property
    def in_context(self) -> QAction:
        """Whether the list of passages shows the words of a search in their context."""
        return self._passages_page().in_context

    def _passages_page(self) -> PassagesPage:
        page = self._pages["passages"].widget
        assert isinstance(page, PassagesPage)
        return page

    def set_wide(self, wide: bool) -> None:
        """Put the passages beside the other lists, or into a tab of their own."""
        if wide == self._wide:
            return
        self._wide = wide
        passages = self._pages["passages"].widget
        layout = self._side.layout()
        if wide:
            if self._tabs.in_front() == _PASSAGES:
                self._tabs.turn_to(0)
            layout.addWidget(passages)
            passages.show()
        else:
            self._stack.insertWidget(_PASSAGES, passages)
        self._tabs.set_hidden(_PASSAGES, wide)
        self._side.setVisible(wide)
        self._split.setSizes(_SHARES if wide else [1, 0])
        self.refresh()

    def turn_to(self, kind: str) -> None:
        """Bring a list to the front and give it the keyboard."""
        page = self._pages[kind].widget
        if not (self._wide and kind == "passages"):
            self._tabs.turn_to(list(self._pages).index(kind))
        page.take_keyboard()

    def show_row(self, kind: str, id_: str) -> bool:
        """Bring a list to the front, the row to its middle, and the keyboard to the row; tell whether it has one."""
        self.turn_to(kind)
        return self._pages[kind].widget.go_to(id_)

    def kind_in_front(self) -> str:
        """Return the kind of the list whose tab is chosen."""
        return list(self._pages)[self._tabs.in_front()]

    def bring_to_front(self, kind: str) -> None:
        """Choose the tab of a list, unless it is seen anyway; the keyboard stays where it is."""
        if self._wide and kind == "passages":
            return
        self._tabs.turn_to(list(self._pages).index(kind))

    def view_of(self, kind: str) -> QWidget:
        """Return the list view of one kind, for what must find it."""
        return self._pages[kind].widget.view

    def _turn_to(self, index: int) -> None:
        kind = list(self._pages)[index]
        self._stack.setCurrentWidget(self._pages[kind].widget)
        self._fill_seen()

    def _changed(self, change: StateChange) -> None:
        if change.touches(*FILTERS, "language"):
            self.refresh()
        elif change.touches("order"):
            self._fill_anew("passages")
        elif change.touches("event", "passage", "spot"):
            self._select()

    def refresh(self) -> None:
        """Show what is found now: the counts at once, the rows of those lists that are seen."""
        session = self._context.session
        for index, kind in enumerate(self._pages):
            shown, most = (self.notes.count(),) * 2 if kind == _NOTES else shown_and_all(session, kind)
            self._tabs.count_in(index, shown, most)
            if kind == "passages":
                self._beside.count_in(0, shown, most)
        self._tabs.set_hidden(list(self._pages).index("disagreements"), not session.collection.disagreements)
        self._stale = set(self._pages)
        self._fill_seen()

    def _fill_seen(self) -> None:
        seen = {list(self._pages)[self._tabs.in_front()]} | ({"passages"} if self._wide else set())
        for kind in seen & self._stale:
            page = self._pages[kind]
            rows = page.rows(self._context)
            empty = None if rows else self._nothing(kind)
            line = self.notes.line() if kind == _NOTES else list_line(self._context.session, kind, self._context.say)
            page.widget.show_rows(line, rows, empty)
            self._stale.discard(kind)
        self._select()

    def _fill_anew(self, kind: str) -> None:
        self._stale.add(kind)
        self._fill_seen()

    def _notes_changed(self) -> None:
        self._tabs.count_in(list(self._pages).index(_NOTES), self.notes.count(), self.notes.count())
        self._fill_anew(_NOTES)

    def _nothing(self, kind: str) -> EmptyText:
        if kind == _NOTES:
            return self.notes.nothing()
        return nothing_found(self._context.session, kind, self._context.say)

    def _select(self) -> None:
        state = self._context.session.state
        self._pages["events"].widget.select([state.event] if state.event else [])
        self._pages["passages"].widget.select([str(state.passage)] if state.passage else [])
        self._pages["places"].widget.select(state.chosen_places())
        self._pages["people"].widget.select(state.people)
        self.notes.select_spot(state.spot)

    def _compare(self, event: str) -> None:
        """Lay side by side what the sources say of an event."""
        disagreement = first_about(self._context.session.linked, event)
        if disagreement:
            self._context.session.apply(compare(disagreement), origin=Origin.LIST)

    def _open_menu(self, kind: str, id_: str, point: QPoint) -> None:
        from albviewer.ui.menus.thing_menu import open_thing_menu

        thing = thing_of_row(kind, id_, self._context.session)
        if thing is not None:
            open_thing_menu(thing, point, self._context, Origin.LIST, self)

    def _point_at(self, kind: str, id_: str) -> None:
        thing = thing_of_row(kind, id_, self._context.session) if id_ else None
        self._context.pointing.point_at_thing(thing)

    def _light(self, kind: str, id_: str) -> None:
        """Light up the rows of what is pointed at anywhere."""
        for name, page in self._pages.items():
            page.widget.view.light(id_ if kind and kind == _KINDS.get(name) else "", self._context.appearance)

    def show_together(self, thing: Thing, listed: Whose) -> None:
        """List what is named in the same passages as a place or a person; a choice there shows these."""
        session, whose, id_ = self._context.session, Whose(thing.kind.value), thing.id
        together = named_together(session, whose, id_, self._context.say, listed)
        dialog = TogetherDialog(together, listed, self._context, self)

        def show_passages(other: str) -> None:
            session.apply(narrow_to_both(whose, id_, other, listed), origin=Origin.LIST)
            self.turn_to("passages")

        dialog.chosen.connect(show_passages)
        dialog.open()

    def _open_passage(self, id_: str) -> None:
        session = self._context.session
        passage, spot = asked_by_row(id_)
        if passage not in session.linked.passages:
            return
        if spot is not None:
            session.apply(changes.select_passage(passage, spot), origin=Origin.LIST)
        elif passage != session.state.passage:
            session.apply(go_to_passage(session.linked, passage), origin=Origin.LIST)

    def _take_way(self, kind: str, way: str) -> None:
        ways = self._nothing(kind).ways
        if int(way) < len(ways):
            state = ways[int(way)].state
            self._context.session.apply(lambda _now: state, origin=Origin.LIST)


def thing_of_row(kind: str, id_: str, session: Session) -> Thing | None:
    """Return the thing that a row of a list is about, or None; a disagreement is about its event."""
    if kind == "disagreements":
        disagreement = session.collection.disagreements.get(id_)
        return Thing(kind=ThingKind.EVENT, id=disagreement.event) if disagreement and disagreement.event else None
    if kind == "passages":
        heading = source_of_heading(id_)
        if heading:
            return Thing(kind=ThingKind.SOURCE, id=heading)
        return passage_thing(asked_by_row(id_)[0])
    return Thing(kind=_KINDS[kind], id=id_) if kind in _KINDS else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A list: its widget, its title, and where its rows come from."""

    widget: ListPage[object]
    title: Callable[[ViewContext], str]
    rows: Callable[[ViewContext], Sequence[object]]


def _make_pages(context: ViewContext, notes: NotesPage) -> dict[str, _Page]:
    """Return the lists in the order of their tabs."""
    look, say = context.appearance, context.say
    events = RowsModel[EventRow](event_answer, lambda row: row.id)
    passages = PassagesPage(context)
    places = RowsModel[NamedRow](lambda row, role: named_answer(row, role, say), lambda row: row.id)
    people = RowsModel[NamedRow](lambda row, role: named_answer(row, role, say), lambda row: row.id)
    disagreements = RowsModel[DisagreementRow](disagreement_answer, lambda row: row.id)
    return {
        "events": _Page(
            widget=ListPage(look, events, RowDelegate(look), name=say("Events"), follow=True),
            title=lambda context: context.say("Events"),
            rows=lambda context: event_rows(context.session, context.say),
        ),
        "passages": _Page(
            widget=passages,
            title=lambda context: context.say("Passages"),
            rows=lambda _context: passages.rows_now(),
        ),
        "places": _Page(
            widget=ListPage(look, places, NamedDelegate(look, icon="map-pin", tone="place"), name=say("Places")),
            title=lambda context: context.say("Places"),
            rows=lambda context: place_rows(context.session, context.say),
        ),
        "people": _Page(
            widget=ListPage(look, people, NamedDelegate(look, icon="user", tone="person"), name=say("People")),
            title=lambda context: context.say("People"),
            rows=lambda context: people_rows(context.session, context.say),
        ),
        "disagreements": _Page(
            widget=ListPage(
                look, disagreements, NamedDelegate(look, icon="equals", tone="ink"), name=say("Disagreements")
            ),
            title=lambda context: context.say("Disagreements"),
            rows=lambda context: disagreement_rows(context.session, context.say),
        ),
        _NOTES: _Page(
            widget=notes,
            title=lambda context: context.say("Notes"),
            rows=lambda _context: notes.rows_now(),
        ),
    }
