"""The map alone on the screen, and everything back as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from albviewer.session import changes
from albviewer.session.comparing import compare
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin
from albviewer.ui.widgets.roles import RowRole

pytestmark = pytest.mark.qt

SHIFT = Qt.KeyboardModifier.ShiftModifier


def seen(room) -> list[bool]:
    return [each.isVisible() for each in (room.top, room.chips, room.sources, room.reader, room.lists, room.map)]


def test_the_key_shows_the_map_alone_and_escape_takes_it_back(make_room, qtbot) -> None:
    room = make_room()
    room.sources.focus_list()
    before, sizes = seen(room), [splitter.sizes() for splitter in (room.desk.panes, room.desk.right)]
    focus = room.window().focusWidget()
    QTest.keyClick(room, Qt.Key.Key_F8, SHIFT)
    assert seen(room) == [False, False, False, False, False, True]
    assert room.window().isFullScreen()
    assert room.map.tools.alone.isChecked()
    QTest.keyClick(room.map, Qt.Key.Key_Escape)
    assert not room.window().isFullScreen()
    assert seen(room) == before
    qtbot.waitUntil(lambda: [splitter.sizes() for splitter in (room.desk.panes, room.desk.right)] == sizes)
    assert room.window().focusWidget() is focus
    assert not room.map.tools.alone.isChecked()


def test_a_pane_that_was_hidden_stays_hidden(make_room) -> None:
    room = make_room()
    room.toggles[0].setChecked(False)
    room.map.map.wished.emit("map-alone")
    room.map.map.wished.emit("map-alone")
    assert room.sources.isHidden()
    assert room.reader.isVisible()


def test_a_map_that_was_hidden_is_shown_alone_and_hidden_again(make_room) -> None:
    room = make_room()
    room.toggles[2].setChecked(False)
    room.toggles[3].setChecked(False)
    QTest.keyClick(room, Qt.Key.Key_F8, SHIFT)
    assert room.map.isVisible()
    QTest.keyClick(room, Qt.Key.Key_F8, SHIFT)
    assert room.map.isHidden()
    assert not room.reader.isHidden()


def test_escape_leaves_nothing_that_was_not_entered(make_room) -> None:
    room = make_room()
    before = seen(room)
    room.map.map.wished.emit("leave-alone")
    assert seen(room) == before


def test_showing_a_pane_or_a_disagreement_ends_it(make_room, bundled_context) -> None:
    room = make_room()
    room.alone.enter(room.map)
    QTest.keyClick(room, Qt.Key.Key_F7)
    assert room.chips.isVisible()
    room.alone.enter(room.map)
    disagreement = next(iter(bundled_context.session.collection.disagreements))
    bundled_context.session.apply(compare(disagreement), origin=Origin.TOUR)
    assert room.top.isVisible()
    assert not room.alone.is_on()


def test_it_is_entered_from_a_disagreement_too(make_room, bundled_context) -> None:
    room = make_room()
    disagreement = next(iter(bundled_context.session.collection.disagreements))
    bundled_context.session.apply(compare(disagreement), origin=Origin.LIST)
    QTest.keyClick(room, Qt.Key.Key_F8, SHIFT)
    assert room.map.isVisible()


def test_a_place_is_shown_in_its_list(make_room, bundled_context, qtbot) -> None:
    room = make_room()
    room.toggles[3].setChecked(False)
    room.alone.enter(room.map)
    room.map.tools.locate_asked.emit("butrint")
    view = room.lists.view_of("places")
    qtbot.waitUntil(view.hasFocus)
    assert room.lists.kind_in_front() == "places"
    assert view.currentIndex().data(RowRole.ID) == "butrint"
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    # shown is not chosen
    assert bundled_context.session.state.chosen_places() == ()


def test_the_window_is_not_left_full_screen(new_window, open_in) -> None:
    window = new_window()
    room = open_in(window, "bundled")
    room.alone.enter(room.map)
    assert window.isFullScreen()
    window.close()
    again = new_window()
    open_in(again, "bundled")
    assert not again.isFullScreen()


def test_filters_work_while_the_map_is_alone(make_room, bundled_context) -> None:
    room = make_room()
    room.alone.enter(room.map)
    bundled_context.session.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    assert room.alone.is_on()


def test_the_keyboard_is_in_what_is_alone(make_room) -> None:
    room = make_room()
    room.context.session.apply(go_to_source(room.context.session.linked, "004"), origin=Origin.LIST)
    room.sources.focus_list()
    QTest.keyClick(room, Qt.Key.Key_F7, SHIFT)
    page = room.reader.reader.page
    assert room.window().focusWidget() is page
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert room.top.isVisible()
    assert room.map.focusProxy() is room.map.map, "it has the page, which has the keys of the map"


def test_a_pane_that_is_hidden_leaves_the_keyboard_to_the_text_and_has_it_again(make_room) -> None:
    room = make_room()
    room.context.session.apply(go_to_source(room.context.session.linked, "004"), origin=Origin.LIST)
    room.lists.turn_to("places")
    listed = room.window().focusWidget()
    assert room.lists.isAncestorOf(listed)
    QTest.keyClick(listed, Qt.Key.Key_F9)
    page = room.reader.reader.page
    assert room.window().focusWidget() is page
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert room.window().focusWidget() is listed


def test_a_pane_that_comes_back_takes_the_keyboard_from_nobody(make_room) -> None:
    room = make_room()
    room.lists.turn_to("places")
    QTest.keyClick(room.window().focusWidget(), Qt.Key.Key_F9)
    room.top.search.setFocus()
    QTest.keyClick(room.top.search, Qt.Key.Key_F9)
    assert room.lists.isVisible()
    assert room.window().focusWidget() is room.top.search
