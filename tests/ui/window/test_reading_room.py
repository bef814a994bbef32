"""The room: three layouts, panes that come and go, keys and the mouse's own buttons wherever one is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from albviewer.session import changes
from albviewer.session.comparing import compare
from albviewer.session.selecting import go_to_event, go_to_source
from albviewer.session.session import Origin
from albviewer.session.view_state import TimeWindow
from albviewer.ui.panes.list_page import RowsView
from albviewer.ui.widgets.chip import Chip
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.window.arrangement import Pane
from albviewer.ui.window.reading_room import ReadingRoom

BACK, FORWARD = Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
MakeRoom = Callable[..., ReadingRoom]


def widths(room: ReadingRoom) -> list[int]:
    return [pane.width() if pane.isVisible() else 0 for pane in (room.sources, room.reader, room.map)]


def test_at_1366_there_are_three_columns(make_room: MakeRoom) -> None:
    room = make_room(1366)
    sources, reader, map_ = widths(room)
    assert (sources, map_) == (pytest.approx(206, abs=2), pytest.approx(534, abs=2))
    assert reader > 600
    assert 240 < room.map.height() < 420
    assert not room.lists._side.isVisible()


def test_at_1920_the_passages_stand_beside_the_events(make_room: MakeRoom) -> None:
    room = make_room(1920, 1080)
    sources, _reader, map_ = widths(room)
    assert (sources, map_) == (pytest.approx(262, abs=2), pytest.approx(880, abs=2))
    assert room.lists.view_of("passages").isVisible()
    assert room.lists.view_of("events").isVisible()


def test_below_1200_the_sources_are_put_away(make_room: MakeRoom) -> None:
    room = make_room(1024, 700)
    sources, reader, map_ = widths(room)
    assert sources == 0
    assert reader / (reader + map_) == pytest.approx(0.6, abs=0.02)


def test_passing_from_one_layout_to_another_shares_out_anew_and_back(make_room: MakeRoom) -> None:
    room = make_room(1366)
    for width, sources in ((1024, 0), (1920, 262), (1366, 206)):
        room.resize(width, 768)
        QApplication.processEvents()
        assert widths(room)[0] == pytest.approx(sources, abs=2)


def test_within_a_layout_the_splitters_keep_their_say(make_room: MakeRoom) -> None:
    room = make_room(1366)
    room.desk.panes.moveSplitter(300, 1)
    room.resize(1400, 800)
    QApplication.processEvents()
    assert widths(room)[0] == pytest.approx(300, abs=12)


@pytest.mark.parametrize(("key", "index"), [(Qt.Key.Key_F6, 0), (Qt.Key.Key_F7, 1), (Qt.Key.Key_F8, 2)])
def test_function_keys_put_panes_away_and_bring_them_back(make_room: MakeRoom, key: Qt.Key, index: int) -> None:
    room = make_room(1366)
    before = widths(room)
    QTest.keyClick(room, key)
    assert [bool(width) for width in widths(room)] == [number != index for number in range(3)]
    QTest.keyClick(room, key)
    assert all(widths(room))
    assert widths(room) == pytest.approx(before, abs=4)


def test_the_timeline_lies_below_all_panes_and_can_be_put_away(make_room: MakeRoom) -> None:
    room = make_room(1366)
    before = room.timeline.height()
    assert room.timeline.width() == room.width()
    assert 140 <= before <= 180
    QTest.keyClick(room, Qt.Key.Key_F10)
    QApplication.processEvents()
    assert not room.timeline.isVisible()
    assert room.reader.geometry().height() > 500
    QTest.keyClick(room, Qt.Key.Key_F10)
    QApplication.processEvents()
    assert room.timeline.height() == pytest.approx(before, abs=2)


def test_what_is_drawn_on_the_timeline_is_a_chip(make_room: MakeRoom, qtbot: QtBot) -> None:
    room = make_room(1366)
    qtbot.waitUntil(lambda: room.timeline.view is not None)
    room.timeline.view.window_asked.emit("1960", "1961")
    assert room.context.session.state.window == TimeWindow(first="1960", last="1961")
    assert any("1960–1961" in chip.accessibleName() for chip in room.chips.findChildren(Chip))


def test_without_map_and_lists_the_reader_has_their_room(make_room: MakeRoom) -> None:
    room = make_room(1366)
    before = room.reader.width()
    QTest.keyClick(room, Qt.Key.Key_F9)
    assert not room.lists.isVisible()
    QTest.keyClick(room, Qt.Key.Key_F8)
    QApplication.processEvents()
    assert room.reader.width() > before + 400


def test_keys_turn_to_each_list(make_room: MakeRoom) -> None:
    room = make_room(1366)
    for key, kind in zip("1234", ("events", "passages", "places", "people"), strict=True):
        QTest.keyClick(room, getattr(Qt.Key, f"Key_{key}"), CTRL)
        assert room.lists.view_of(kind).hasFocus()
    QTest.keyClick(room, Qt.Key.Key_5, CTRL)
    assert room.sources.findChild(RowsView).hasFocus()
    QTest.keyClick(room, Qt.Key.Key_F, CTRL)
    assert room.top.search.hasFocus()


@pytest.mark.parametrize("instead", ["claims", "alone", "hidden"])
def test_what_a_key_turns_to_is_seen_whatever_was_there_instead(make_room: MakeRoom, instead: str) -> None:
    room = make_room(1366)
    session = room.context.session

    def cover() -> None:
        if instead == "claims":
            session.apply(compare(next(iter(session.collection.disagreements))), origin=Origin.LIST)
        elif instead == "alone":
            room.commands.action("map.alone").trigger()
        else:
            room.desk.show_pane(Pane.LISTS, False)
            room.desk.show_pane(Pane.SOURCES, False)

    for key in "123456F":
        cover()
        QTest.keyClick(room, getattr(Qt.Key, f"Key_{key}"), CTRL)
        assert QApplication.focusWidget().isVisible(), key


def test_keys_go_back_and_forward_and_clear(make_room: MakeRoom) -> None:
    room = make_room(1366)
    session = room.context.session
    session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    QTest.keyClick(room, Qt.Key.Key_Left, ALT)
    assert session.state.places == ()
    QTest.keyClick(room, Qt.Key.Key_Right, ALT)
    assert session.state.chosen_places() == ("vlore",)
    QTest.keyClick(room, Qt.Key.Key_Backspace, CTRL)
    assert not session.state.is_filtered()


def places_to_press(room: ReadingRoom) -> dict[str, QWidget]:
    page = room.reader.reader.page
    return {
        "the page": page.viewport(),
        "its scroll bar": page.verticalScrollBar(),
        "the paragraph numbers": room.reader.reader.numbers,
        "the notes": room.reader.reader.notes,
        "the head of the reader": room.reader.reader.head,
        "the events": room.lists.view_of("events").viewport(),
        "the sources": room.sources.findChild(RowsView).viewport(),
        "the outline": room.sources.findChild(QListWidget).viewport(),
        "the search field": room.top.search,
        "the chips": room.chips,
        "the map before its page": room.map.map,
        "a splitter": room.desk.panes.handle(1),
    }


def test_the_mouses_buttons_go_back_and_forward_wherever_it_is(make_room: MakeRoom) -> None:
    room = make_room(1366)
    session = room.context.session
    session.apply(go_to_event(session.linked, "vlora-incident"), origin=Origin.LIST)
    session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    for name, widget in places_to_press(room).items():
        at = QPoint(widget.width() // 2, widget.height() // 2)
        QTest.mouseClick(widget, BACK, Qt.KeyboardModifier.NoModifier, at)
        assert session.state.places == (), name
        assert session.state.event == "vlora-incident", f"{name}: one step, not two"
        QTest.mouseClick(widget, FORWARD, Qt.KeyboardModifier.NoModifier, at)
        assert session.state.chosen_places() == ("vlore",), name


def test_the_first_page_begins_the_reading(make_room: MakeRoom) -> None:
    room = make_room(1366)
    room.reader.first_page.reading_asked.emit()
    assert room.context.session.state.spot is not None
    assert room.context.session.state.spot.source == "000"
    room.reader.first_page.show_asked.emit()
    assert room.context.session.state.is_filtered()


def test_a_menu_that_would_be_too_long_leads_to_the_list(make_room: MakeRoom) -> None:
    room = make_room(1366)
    room.chips.list_asked.emit("places")
    assert room.lists.view_of("places").hasFocus()


def test_where_the_reader_scrolls_to_is_shown_in_its_sources_strip(qtbot: QtBot, make_room: MakeRoom) -> None:
    room = make_room(1366)
    session = room.context.session
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    index = room.sources.findChild(RowsView).model().index(4, 0)
    bar = room.reader.reader.page.verticalScrollBar()
    with qtbot.waitSignal(room.reader.reader.scrolled):
        bar.setValue(bar.maximum() // 2)
    assert 0.3 < index.data(RowRole.NOW) < 0.8


@pytest.mark.parametrize("label", ["Show me: Vlorë, 1961", "Start reading"])
def test_whoever_begins_by_a_key_reads_on_by_keys(make_room: MakeRoom, label: str) -> None:
    room = make_room(1366)
    button = next(each for each in room.reader.first_page.findChildren(QPushButton) if each.text() == label)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is room.reader.reader.page


def test_whoever_searches_for_words_sees_them(make_room: MakeRoom, qtbot: QtBot) -> None:
    room = make_room(1366)
    field = room.top.search
    field.setFocus()
    QTest.keyClicks(field, "submarine")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.lists.kind_in_front() == "passages")
    assert field.hasFocus()
    assert room.lists.view_of("passages").isVisible()


def test_where_map_and_lists_take_turns_a_search_brings_the_lists(make_room: MakeRoom, qtbot: QtBot) -> None:
    room = make_room(1024, 500)
    assert not room.lists.isVisible()
    room.top.search.search_for("submarine")
    qtbot.waitUntil(room.lists.isVisible)
    room.desk.show_pane(Pane.MAP, True)
    room.top.search.search_for("zeppelin")
    qtbot.waitUntil(lambda: room.context.session.state.text == "zeppelin")
    assert room.map.isVisible(), "nothing is found"


def test_on_the_first_page_no_strip_says_that_anything_is_read(make_room: MakeRoom) -> None:
    room = make_room(1366)
    session = room.context.session
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    assert room.sources._now[0] == "004"
    session.back()
    room.reader.reader.scrolled.emit(0, 0)
    assert room.sources._now[0] == ""


def test_what_is_kept_is_the_line_that_is_read(make_room: MakeRoom) -> None:
    room = make_room(1366)
    assert room.state_to_keep() == room.context.session.state
    session = room.context.session
    session.apply(go_to_event(session.linked, "vlora-incident"), origin=Origin.LIST)
    bar = room.reader.reader.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    kept = room.state_to_keep()
    assert kept.spot is not None
    assert session.state.spot is not None
    assert kept.spot.start > session.state.spot.start
    assert kept.event == "vlora-incident"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700), (1920, 1080)])
@pytest.mark.parametrize("step", [100, 150])
def test_the_room_fits_its_window(make_room: MakeRoom, size: tuple[int, int], step: int) -> None:
    room = make_room(*size)
    room.context.appearance.set_step(step)
    session = room.context.session
    session.apply(go_to_event(session.linked, "vlora-incident"), origin=Origin.LIST)
    session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    QApplication.processEvents()
    least = room.minimumSizeHint()
    assert least.width() <= size[0]
    assert least.height() <= size[1]
    for pane in (room.top, room.chips, room.reader, room.map, room.lists):
        box = pane.rect().translated(pane.mapTo(room, QPoint(0, 0)))
        assert room.rect().contains(box)


@pytest.mark.parametrize("id_", ["reader.outline", "reader.type", "reader.beside"])
def test_what_is_asked_of_the_reader_brings_it_where_it_is_seen(make_room, id_: str) -> None:
    room = make_room()
    session = room.context.session
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    session.apply(compare(next(iter(session.collection.disagreements))), origin=Origin.LIST)
    assert not room.reader.isVisible()
    command = next(each for each in room.commands.listed() if each.id == id_)
    command.action.trigger()
    QApplication.processEvents()
    assert room.reader.isVisible()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
