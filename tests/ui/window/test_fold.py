"""Map and lists where there is no room for both: one at a time, behind tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from albviewer.panels.thing_offers import Way
from albviewer.resource_paths import bundled_collection
from albviewer.session.things import Thing, ThingKind
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.window.arrangement import Arrangement, Pane
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom

CONTROL = Qt.KeyboardModifier.ControlModifier
MAP, LISTS = 2, 3


@pytest.fixture
def room(make_room: Callable[..., ReadingRoom], appearance: Appearance) -> Iterator[ReadingRoom]:
    """A room on a small screen with its text at 200 %."""
    appearance.set_step(200)
    yield make_room(1366, 768)
    appearance.set_step(100)


def seen(room: ReadingRoom) -> list[str]:
    return [name for name in ("map", "lists") if getattr(room, name).isVisible()]


def test_at_200_per_cent_the_map_is_high_enough_to_be_read(room: ReadingRoom) -> None:
    assert seen(room) == ["map"]
    assert room.map.map.height() >= 250
    assert [room.desk.fold.tabs.tabText(at) for at in range(2)] == ["Map", "Lists"]
    assert room.desk.fold.tabs.accessibleName() == "Map or lists"


def test_the_tabs_turn_by_keys_and_the_commands_tell(room: ReadingRoom) -> None:
    tabs = room.desk.fold.tabs
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert seen(room) == ["lists"]
    assert [room.toggles[at].isChecked() for at in (MAP, LISTS)] == [False, True]
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert seen(room) == ["map"]
    assert [room.toggles[at].isChecked() for at in (MAP, LISTS)] == [True, False]


def test_tab_comes_by_the_tabs(room: ReadingRoom) -> None:
    room.desk.fold.tabs.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is room.map.map or room.map.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is room.desk.fold.tabs


def test_whoever_asks_for_a_list_or_for_the_map_gets_it(room: ReadingRoom) -> None:
    QTest.keyClick(room, Qt.Key.Key_2, CONTROL)
    assert seen(room) == ["lists"]
    assert room.desk.fold.tabs.currentIndex() == 1
    room.context.ways.asked.emit(Way.MAP, Thing(kind=ThingKind.PLACE, id="vlore"))
    assert seen(room) == ["map"]
    QTest.keyClick(room, Qt.Key.Key_F9)
    assert seen(room) == ["lists"]


def test_where_one_is_hidden_or_elsewhere_the_other_needs_no_tabs(room: ReadingRoom) -> None:
    QTest.keyClick(room, Qt.Key.Key_F8)
    assert seen(room) == ["lists"]
    assert not room.desk.fold.head.isVisible()
    QTest.keyClick(room, Qt.Key.Key_F8)
    assert seen(room) == ["map"]
    room.desk.move_out(Pane.MAP)
    assert seen(room) == ["map", "lists"]
    assert not room.desk.fold.head.isVisible()
    room.desk.take_back(Pane.MAP)
    assert seen(room) == ["map"]


def test_with_smaller_text_both_are_there_again(room: ReadingRoom, appearance: Appearance) -> None:
    appearance.set_step(100)
    assert seen(room) == ["map", "lists"]
    assert not room.desk.fold.head.isVisible()
    assert min(room.map.height(), room.lists.height()) > 150


def test_the_map_alone_has_no_tabs_about_it(room: ReadingRoom) -> None:
    room.desk.show_pane(Pane.LISTS, True)
    room.desk.show_alone(Pane.MAP)
    assert seen(room) == ["map"]
    assert not room.desk.fold.head.isVisible()
    room.desk.show_alone(Pane.MAP)
    assert seen(room) == ["lists"]
    assert room.desk.fold.head.isVisible()


def test_which_of_them_is_in_front_is_kept(
    new_window: Callable[[], MainWindow], open_in: Callable[[MainWindow, str], ReadingRoom]
) -> None:
    window = new_window()
    room = open_in(window, "bundled")
    room.desk.arrange(Arrangement(front=Pane.LISTS))
    window.close()
    room = open_in(new_window(), "bundled")
    assert room.desk.arrangement().front is Pane.LISTS


def test_a_small_screen_at_a_large_scale_holds_the_window(make_window: Callable[..., MainWindow]) -> None:
    """1920 x 1080 at 300 % is 640 x 360 for the window."""
    window = make_window(bundled_collection(), size=(640, 360))
    QApplication.processEvents()
    assert (window.width(), window.height()) == (640, 360)
    room = window.room
    assert room is not None
    assert room.map.map.height() > 80
    assert room.timeline.mapTo(window, room.timeline.rect().bottomRight()).y() < 360
    assert room.top.mapTo(window, room.top.rect().topRight()).x() < 640


def test_with_a_tour_at_200_per_cent_the_timeline_leaves_its_room_to_the_map(room: ReadingRoom) -> None:
    assert room.timeline.isVisible()
    room.guide.start(next(iter(room.guide.tours)))
    QApplication.processEvents()
    assert room.tour.isVisible()
    assert not room.timeline.isVisible()
    assert not room.desk.is_shown(Pane.TIMELINE)
    assert room.map.map.height() >= 140
    room.guide.leave()
    QApplication.processEvents()
    assert room.timeline.isVisible()


def test_a_timeline_that_waits_is_there_for_who_asks_for_it(room: ReadingRoom) -> None:
    room.guide.start(next(iter(room.guide.tours)))
    QApplication.processEvents()
    room.desk.show_pane(Pane.TIMELINE, True)
    assert room.timeline.isVisible()
    room.guide.next()
    QApplication.processEvents()
    assert room.timeline.isVisible()
    room.desk.show_pane(Pane.TIMELINE, False)
    room.guide.leave()
    QApplication.processEvents()
    # hidden by who reads, so it stays hidden
    assert not room.timeline.isVisible()
    room.desk.show_pane(Pane.TIMELINE, True)
