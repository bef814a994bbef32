"""What names a thing is the same thing in every view: pointed at, it lights up everywhere; its menu is the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from albviewer.panels.itinerary import itinerary
from albviewer.panels.map_view import flight_to
from albviewer.panels.reader_page import MarkKind
from albviewer.session import changes, things
from albviewer.session.links import read_link
from albviewer.session.selecting import go_to_event, go_to_source
from albviewer.session.session import Origin
from albviewer.session.things import Thing, ThingKind
from albviewer.ui.map.bridge import MenuRequest
from albviewer.ui.reader.note_button import NoteButton
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.window.arrangement import Pane
from albviewer.ui.window.reading_room import ReadingRoom

MakeRoom = Callable[..., ReadingRoom]
PLACE_MENU = [
    "Filter by Vlorë",
    "Leave it out",
    "Show on the map",
    "Show in the timeline",
    "Read its first mention",
    "Show in its list",
    "People named together with Vlorë…",
    "Places named together with Vlorë…",
    "Copy link to it",
]


@pytest.fixture
def room(make_room: MakeRoom, qtbot: QtBot) -> ReadingRoom:
    room = make_room(1366, 768)
    qtbot.waitUntil(lambda: room.timeline.view is not None)
    return room


def menu_at(widget: QWidget, point: QPoint, reason: QContextMenuEvent.Reason = QContextMenuEvent.Reason.Mouse) -> QMenu:
    QApplication.sendEvent(widget, QContextMenuEvent(reason, point, widget.mapToGlobal(point)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def close(menu: QMenu, qtbot: QtBot) -> None:
    menu.close()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def take(menu: QMenu, name: str, qtbot: QtBot) -> None:
    action = next(action for action in menu.actions() if action.text() == name)
    assert action.isEnabled(), action.toolTip()
    action.trigger()
    close(menu, qtbot)


def read(room: ReadingRoom, event: str) -> None:
    session = room.context.session
    session.apply(go_to_event(session.linked, event), origin=Origin.LIST)
    QApplication.processEvents()


def mention(room: ReadingRoom, kind: MarkKind, id_: str) -> QPoint:
    """Where a mention stands in the viewport of the page, brought into view."""
    page = room.reader.reader.page
    assert page.page is not None
    for index, block in enumerate(page.page.blocks):
        for mark in block.marks:
            if (mark.kind, mark.id) == (kind, id_):
                room.reader.reader.go_to(index, mark.start, animate=False)
                span = page.measures.spans(index, mark.start, mark.end)[0]
                return QPointF((span.left + span.right) / 2, (span.top + span.bottom) / 2 - page.scrolled_by).toPoint()
    raise AssertionError(f"no mention of {id_}")


def row_menu(room: ReadingRoom, kind: str, id_: str) -> QMenu:
    assert room.lists.show_row(kind, id_)
    QApplication.processEvents()
    view = room.lists.view_of(kind)
    return menu_at(view.viewport(), view.visualRect(view.currentIndex()).center())


def test_the_menu_of_a_place_is_the_same_in_reader_list_and_map(room: ReadingRoom, qtbot: QtBot) -> None:
    session = room.context.session
    read_it = things.read_it(Thing(kind=ThingKind.PLACE, id="vlore"), session.finder)
    assert read_it is not None
    session.apply(read_it, origin=Origin.LIST)
    page = room.reader.reader.page
    shown = menu_at(page.viewport(), mention(room, MarkKind.PLACE, "vlore"))
    assert [entry for entry in words(shown) if entry in PLACE_MENU] == PLACE_MENU
    assert "Copy" in words(shown)
    close(shown, qtbot)
    listed = row_menu(room, "places", "vlore")
    assert words(listed) == PLACE_MENU
    close(listed, qtbot)
    on_map = room.map.tools.menu_for(MenuRequest(place="vlore", lat=40.5, lon=19.5, x=1, y=1, zoom=7))
    assert words(on_map)[: len(PLACE_MENU)] == PLACE_MENU


def test_the_keyboard_opens_the_menu_of_the_mention_that_has_it(room: ReadingRoom, qtbot: QtBot) -> None:
    read(room, next(iter(room.context.session.collection.events)))
    page = room.reader.reader.page
    page.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(page, "]")
    focused = page.lighting.focused
    assert focused is not None
    asked = menu_at(page.viewport(), QPoint(1, 1), QContextMenuEvent.Reason.Keyboard)
    assert "Copy link to it" in words(asked)
    assert any(entry.startswith(("Filter by", "No longer")) for entry in words(asked))
    close(asked, qtbot)


def test_the_way_of_a_text_is_brought_into_view_when_it_is_asked_for(room: ReadingRoom) -> None:
    session, outbox = room.context.session, room.map.map._outbox
    session.apply(go_to_source(session.linked, "003"), origin=Origin.LIST)
    room.map.fly_to(("tirana",))
    at_tirana = outbox.last("fly")
    room.commands.action("map.itinerary").trigger()
    whole = flight_to(session, itinerary(session, session.state.spot))
    assert outbox.last("fly") == whole != at_tirana
    room.map.fly_to(("tirana",))
    room.commands.action("map.itinerary").trigger()
    assert outbox.last("fly") == at_tirana


def test_an_event_has_its_menu_in_the_margin_and_in_time(room: ReadingRoom, qtbot: QtBot) -> None:
    event = next(iter(room.context.session.found.events)).id
    read(room, event)
    reader = room.reader.reader
    qtbot.waitUntil(lambda: any(isinstance(b, NoteButton) and b.note.event for b in reader.notes.buttons()))
    note = next(b for b in reader.notes.buttons() if isinstance(b, NoteButton) and b.note.event)
    in_margin = menu_at(note, QPoint(4, 4), QContextMenuEvent.Reason.Keyboard)
    assert "Open in the reader" in words(in_margin)
    close(in_margin, qtbot)
    view = room.timeline.view
    assert view is not None
    view.focused = event
    qtbot.waitUntil(view.is_settled)
    view.select(event)
    in_time = menu_at(view, QPoint(1, 1), QContextMenuEvent.Reason.Keyboard)
    assert "Show in its list" in words(in_time)
    close(in_time, qtbot)
    room.timeline.show_as_list()
    twin = room.timeline.twin
    assert twin is not None
    twin.select(event)
    twin.list.customContextMenuRequested.emit(QPoint(1, 1))
    in_list = QApplication.activePopupWidget()
    assert isinstance(in_list, QMenu)
    assert "Show on the map" in words(in_list)
    close(in_list, qtbot)


def test_a_chip_leads_to_the_other_views_too(room: ReadingRoom, qtbot: QtBot) -> None:
    room.context.session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    chip = next(iter(room.chips._chips.values()))
    menu = menu_at(chip, QPoint(5, 5))
    assert words(menu)[-len(PLACE_MENU) + 2 :] == PLACE_MENU[2:]
    assert words(menu).count("Leave it out") == 1
    close(menu, qtbot)


def test_a_facet_has_the_menu_too(room: ReadingRoom, qtbot: QtBot) -> None:
    room.sources.focus_filters()
    facets = room.sources.facets
    assert facets is not None
    facets.field.setText("Vlor")
    QTest.keyClick(facets.field, Qt.Key.Key_Return)
    menu = menu_at(
        facets.view.viewport(),
        facets.view.visualRect(facets.view.currentIndex()).center(),
        QContextMenuEvent.Reason.Keyboard,
    )
    assert words(menu) == PLACE_MENU
    close(menu, qtbot)


def test_what_is_pointed_at_in_a_list_lights_up_in_reader_timeline_and_map(
    room: ReadingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[dict] = []
    monkeypatch.setattr(room.map.map, "send", sent.append)
    event = next(event for event in room.context.session.found.events if event.places)
    room.lists.turn_to("events")
    room.lists.view_of("events").pointed_at.emit(event.id)
    assert room.timeline.view is not None
    assert room.timeline.view.lit == {event.id}
    assert sent[-1]["kind"] == "hover"
    assert set(event.places) <= set(sent[-1]["also"])
    person = next(iter(room.context.session.collection.people))
    room.lists.view_of("people").pointed_at.emit(person)
    page = room.reader.reader.page
    assert page.lighting.hovered == (MarkKind.PERSON, person)
    room.lists.view_of("people").pointed_at.emit("")
    assert page.lighting.hovered is None
    assert sent[-1] == {"kind": "hover", "id": None, "also": []}


def test_a_note_that_has_the_keyboard_lights_up_its_event(room: ReadingRoom, qtbot: QtBot) -> None:
    read(room, next(iter(room.context.session.found.events)).id)
    reader = room.reader.reader
    qtbot.waitUntil(lambda: any(isinstance(b, NoteButton) and b.note.event for b in reader.notes.buttons()))
    note = next(b for b in reader.notes.buttons() if isinstance(b, NoteButton) and b.note.event)
    note.setFocus(Qt.FocusReason.TabFocusReason)
    assert room.timeline.view is not None
    assert room.timeline.view.lit == {note.note.event}
    assert room.lists.view_of("events").lit == note.note.event


def test_a_chip_that_is_pointed_at_lights_up_its_mentions_and_its_row(room: ReadingRoom) -> None:
    room.context.session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    chip = next(iter(room.chips._chips.values()))
    chip.pointed.emit(True)
    assert room.reader.reader.page.lighting.hovered == (MarkKind.PLACE, "vlore")
    assert room.lists.view_of("places").lit == "vlore"
    chip.pointed.emit(False)
    assert room.lists.view_of("places").lit == ""


def test_show_on_the_map_brings_the_hidden_map_and_flies(room: ReadingRoom, qtbot: QtBot, monkeypatch) -> None:
    room.desk.show_pane(Pane.MAP, False)
    flown: list[tuple[str, ...]] = []
    monkeypatch.setattr(room.map, "fly_to", flown.append)
    take(row_menu(room, "places", "vlore"), "Show on the map", qtbot)
    assert flown == [("vlore",)]
    assert room.desk.is_shown(Pane.MAP)


def test_show_in_the_timeline_brings_its_events_into_view(room: ReadingRoom, qtbot: QtBot) -> None:
    view = room.timeline.view
    assert view is not None
    event = room.context.session.found.events[-1]
    view.zoom(60)
    before = view.scale
    take(row_menu(room, "events", event.id), "Show in the timeline", qtbot)
    assert view.scale != before or event.dating.date.earliest is None
    latest = event.dating.date.latest
    assert latest is None or view.scale.first <= latest.ordinal() <= view.scale.last
    assert view.lit == {event.id}


def test_show_in_its_list_says_so_if_the_filters_leave_it_out(
    room: ReadingRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(room, "tell_briefly", told.append)
    session = room.context.session
    event = session.found.events[0].id
    session.apply(changes.search("zzzz"), origin=Origin.SEARCH)
    room.ways.show_in_list(Thing(kind=ThingKind.EVENT, id=event))
    qtbot.waitUntil(lambda: told == ["The filters leave it out of the list."])


def test_a_date_is_shown_in_the_list_of_what_happened_then(room: ReadingRoom, qtbot: QtBot) -> None:
    event = room.context.session.found.events[9]
    room.lists.turn_to("places")
    shown = Thing(kind=ThingKind.TIME, id=event.dating.date.text)
    room.ways.show_in_list(shown)
    qtbot.waitUntil(lambda: room.lists.kind_in_front() == "events")
    view = room.lists.view_of("events")
    assert isinstance(view, QAbstractItemView)
    qtbot.waitUntil(lambda: view.currentIndex().isValid())
    first = things.found_of(shown, room.context.session.finder).events[0]
    assert view.currentIndex().data(RowRole.ID) == first.id


def test_the_link_to_a_thing_is_copied(room: ReadingRoom, qtbot: QtBot) -> None:
    take(row_menu(room, "places", "vlore"), "Copy link to it", qtbot)
    link = read_link(QGuiApplication.clipboard().text())
    assert link.parts == (("place", "vlore"),)


def test_the_words_of_an_event_are_copied_with_their_citation(room: ReadingRoom, qtbot: QtBot) -> None:
    session = room.context.session
    event = session.found.events[0]
    QGuiApplication.clipboard().setText("")
    take(row_menu(room, "events", event.id), "Copy with citation", qtbot)
    anchor = session.linked.evidence[event.id][0]
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“")
    assert f"read={anchor.source}:{anchor.start}-{anchor.end}" in copied
