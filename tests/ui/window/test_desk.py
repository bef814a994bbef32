"""The desk: where panes are, in windows of all shapes, in windows of their own, and at the next start."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin
from albviewer.ui.window.arrangement import Arrangement, Pane
from albviewer.ui.window.desk import Desk
from albviewer.ui.window.layouts import Layout
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.own_window import OwnWindow
from albviewer.ui.window.reading_room import ReadingRoom

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
MakeRoom = Callable[..., ReadingRoom]


def box(room: ReadingRoom, widget: QWidget) -> tuple[int, int, int, int]:
    at = widget.mapTo(room, QPoint(0, 0))
    return (at.x(), at.y(), widget.width(), widget.height())


def command(room: ReadingRoom, id_: str) -> None:
    room.commands.action(id_).trigger()


def own_windows(room: ReadingRoom) -> list[OwnWindow]:
    QApplication.sendPostedEvents(None, 52)
    return [window for window in room.findChildren(OwnWindow) if window.isVisible()]


def test_upright_the_map_lies_above_the_reader_and_nothing_is_squeezed(make_room: MakeRoom) -> None:
    room = make_room(1080, 1920)
    assert room.desk.layout_now is Layout.UPRIGHT
    map_, lists, reader = (box(room, pane) for pane in (room.map, room.lists, room.reader))
    assert map_[1] == lists[1]
    assert map_[1] + map_[3] <= reader[1]
    assert reader[2] == 1080
    assert reader[3] > 800
    assert min(map_[2], lists[2]) > 500
    assert not room.sources.isVisible()


def test_turned_round_and_back_everything_is_as_before(make_room: MakeRoom) -> None:
    room = make_room(1366)
    before = [box(room, pane) for pane in (room.sources, room.reader, room.map, room.lists, room.timeline)]
    room.resize(1080, 1920)
    QApplication.processEvents()
    room.resize(1366, 768)
    QApplication.processEvents()
    after = [box(room, pane) for pane in (room.sources, room.reader, room.map, room.lists, room.timeline)]
    for was, is_ in zip(before, after, strict=True):
        assert is_ == pytest.approx(was, abs=2)


def test_each_layout_keeps_its_own_sizes(make_room: MakeRoom) -> None:
    room = make_room(1366)
    room.desk.panes.moveSplitter(300, 1)
    room.resize(1920, 1080)
    QApplication.processEvents()
    assert room.sources.width() == pytest.approx(262, abs=2)
    room.resize(1366, 768)
    QApplication.processEvents()
    assert room.sources.width() == pytest.approx(300, abs=2)


def test_the_narrow_window_s_sources_are_a_drawer(make_room: MakeRoom) -> None:
    room = make_room(1024, 700)
    reader = box(room, room.reader)
    room.lists.view_of("events").setFocus()
    had = QApplication.focusWidget()
    QTest.keyClick(room, Qt.Key.Key_F6)
    assert room.sources.isVisible()
    assert room.toggles[0].isChecked()
    assert box(room, room.reader) == reader, "it lies over the others, which stay"
    assert room.sources.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not room.sources.isVisible()
    assert not room.toggles[0].isChecked()
    assert QApplication.focusWidget() is had


def test_a_click_beside_the_drawer_or_a_source_chosen_closes_it(make_room: MakeRoom) -> None:
    room = make_room(1024, 700)
    session = room.context.session
    button = next(each for each in room.top.findChildren(QToolButton) if each.accessibleName() == "Sources (F6)")
    QTest.mouseClick(button, LEFT)
    assert room.desk.drawer.is_open()
    beside = room.desk.childAt(QPoint(900, 400))
    QTest.mouseClick(beside, LEFT)
    assert not room.desk.drawer.is_open()
    QTest.mouseClick(button, LEFT)
    session.apply(go_to_source(session.linked, "003"), origin=Origin.LIST)
    assert not room.desk.drawer.is_open()


@pytest.mark.parametrize(("less", "moves"), [("system", True), ("less", False)])
def test_the_drawer_moves_unless_less_motion_is_asked_for(
    make_room: MakeRoom, qtbot: QtBot, less: str, moves: bool
) -> None:
    room = make_room(1024, 700)
    room.context.motion.set_choice(less)
    room.desk.show_pane(Pane.SOURCES, True)
    assert (room.desk.drawer.x() < 0) is moves
    qtbot.waitUntil(lambda: room.desk.drawer.x() == 0)


def test_less_motion_holds_for_the_reader_too(make_room: MakeRoom) -> None:
    room = make_room(1366)
    assert not room.reader.reader.page.reduced_motion
    room.context.motion.set_choice("less")
    assert room.reader.reader.page.reduced_motion


def test_the_key_for_the_list_of_sources_opens_the_drawer(make_room: MakeRoom) -> None:
    room = make_room(1024, 700)
    QTest.keyClick(room, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert room.sources.isVisible()


def test_the_reader_alone_and_back(make_room: MakeRoom) -> None:
    room = make_room(1366)
    QTest.keyClick(room, Qt.Key.Key_F7, SHIFT)
    assert room.window().isFullScreen()
    seen = [each.isVisible() for each in (room.top, room.chips, room.sources, room.map, room.lists, room.timeline)]
    assert seen == [False] * 6
    assert room.reader.isVisible()
    assert room.commands.action("reader.alone").isChecked()
    QTest.keyClick(room.reader.reader.page, Qt.Key.Key_Escape)
    assert not room.window().isFullScreen()
    assert room.map.isVisible()
    assert not room.commands.action("reader.alone").isChecked()


def test_from_the_reader_alone_to_the_map_alone(make_room: MakeRoom) -> None:
    room = make_room(1366)
    QTest.keyClick(room, Qt.Key.Key_F7, SHIFT)
    QTest.keyClick(room, Qt.Key.Key_F8, SHIFT)
    assert room.map.isVisible()
    assert not room.reader.isVisible()
    assert room.map.tools.alone.isChecked()
    QTest.keyClick(room.map, Qt.Key.Key_Escape)
    assert room.reader.isVisible()
    assert not room.window().isFullScreen()


@pytest.mark.parametrize(("pane", "id_"), [(Pane.MAP, "layout.map-window"), (Pane.READER, "layout.reader-window")])
def test_a_pane_gets_a_window_of_its_own_and_comes_back(
    make_room: MakeRoom, qtbot: QtBot, pane: Pane, id_: str
) -> None:
    room = make_room(1366)
    widget = room.map if pane is Pane.MAP else room.reader
    before = box(room, widget)
    command(room, id_)
    [window] = own_windows(room)
    qtbot.waitExposed(window)
    assert widget.window() is window
    assert widget.isVisible()
    assert "Albania and the Soviet Union" in window.windowTitle()
    assert room.commands.action(id_).isChecked()
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert room.lists.kind_in_front() == "people", "the keys of the room hold in its second window"
    window.close()
    assert widget.window() is room.window()
    assert not room.commands.action(id_).isChecked()
    QApplication.processEvents()
    assert box(room, widget) == pytest.approx(before, abs=2)


def test_a_pane_in_its_own_window_is_hidden_and_shown_by_its_key(make_room: MakeRoom) -> None:
    room = make_room(1366)
    command(room, "layout.map-window")
    QTest.keyClick(room, Qt.Key.Key_F8)
    assert own_windows(room) == []
    QTest.keyClick(room, Qt.Key.Key_F8)
    assert len(own_windows(room)) == 1


def test_beside_the_map_alone_another_window_keeps_its_pane_and_the_map_gets_the_keyboard(
    make_room: MakeRoom, qtbot: QtBot
) -> None:
    room = make_room(1366)
    command(room, "layout.reader-window")
    [window] = own_windows(room)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    room.desk.show_alone(Pane.MAP)
    assert room.reader.isVisible(), "its window would be empty"
    qtbot.waitUntil(room.window().isActiveWindow)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert room.map.isAncestorOf(focus) or focus is room.map
    room.desk.show_alone(Pane.MAP)
    assert room.reader.window() is window


def test_the_map_alone_comes_home_first(make_room: MakeRoom) -> None:
    room = make_room(1366)
    command(room, "layout.map-window")
    room.activateWindow()
    QTest.keyClick(room, Qt.Key.Key_F8, SHIFT)
    assert own_windows(room) == []
    assert room.map.isVisible()
    assert room.alone.is_on()


def test_reset_puts_everything_back_in_one_step(make_room: MakeRoom) -> None:
    room = make_room(1366)
    panes = (room.sources, room.reader, room.map, room.lists, room.timeline)
    before = [box(room, pane) for pane in panes]
    room.desk.panes.moveSplitter(330, 1)
    command(room, "layout.map-window")
    for toggle in (room.toggles[0], room.toggles[4]):
        toggle.setChecked(False)
    command(room, "layout.reset")
    QApplication.processEvents()
    assert own_windows(room) == []
    assert all(toggle.isChecked() for toggle in room.toggles)
    for was, pane in zip(before, panes, strict=True):
        assert box(room, pane) == pytest.approx(was, abs=2)
    assert room.desk.arrangement() == Arrangement()


def test_all_panes_can_be_hidden_and_each_comes_back(make_room: MakeRoom) -> None:
    room = make_room(1366)
    for toggle in room.toggles:
        toggle.setChecked(False)
    QApplication.processEvents()
    assert not any(pane.isVisible() for pane in (room.sources, room.reader, room.map, room.lists, room.timeline))
    QTest.keyClick(room, Qt.Key.Key_F9)
    assert room.lists.isVisible()
    assert room.lists.width() == room.width()


def test_hidden_panes_and_windows_are_found_again_at_the_next_start(
    new_window: Callable[[], MainWindow], open_in: Callable[[MainWindow, str], ReadingRoom], qtbot: QtBot
) -> None:
    window = new_window()
    room = open_in(window, "bundled")
    room.desk.show_pane(Pane.TIMELINE, False)
    command(room, "layout.map-window")
    [own] = own_windows(room)
    own.resize(640, 480)
    own.move(40, 30)
    qtbot.waitUntil(lambda: own.geometry().size().width() == 640)
    placed = own.geometry()
    window.close()
    assert own_windows(room) == [] if room.isVisible() else True

    window = new_window()
    room = open_in(window, "bundled")
    assert not room.timeline.isVisible()
    assert not room.toggles[4].isChecked()
    [own] = own_windows(room)
    assert room.map.window() is own
    assert own.geometry() == placed
    assert room.commands.action("layout.map-window").isChecked()


def test_a_second_collection_takes_the_arrangement_over(
    new_window: Callable[[], MainWindow], open_in: Callable[[MainWindow, str], ReadingRoom]
) -> None:
    window = new_window()
    room = open_in(window, "bundled")
    command(room, "layout.reader-window")
    room.desk.show_pane(Pane.LISTS, False)
    room = open_in(window, "small")
    [own] = own_windows(room)
    assert room.reader.window() is own
    assert "Port Lume" in own.windowTitle()
    assert not room.lists.isVisible()


def test_a_screen_that_is_gone_does_not_lose_the_window(make_room: MakeRoom) -> None:
    room = make_room(1366)
    room.desk.arrange(Arrangement(own_windows={Pane.MAP: b"no geometry of any window"}))
    [own] = own_windows(room)
    assert any(screen.availableGeometry().intersects(own.frameGeometry()) for screen in QApplication.screens())


def test_the_desk_says_what_is_shown(make_room: MakeRoom) -> None:
    room = make_room(1366)
    told: list[tuple[Pane, bool]] = []
    desk: Desk = room.desk
    desk.shown_changed.connect(lambda pane, shown: told.append((pane, shown)))
    desk.show_pane(Pane.MAP, False)
    desk.show_pane(Pane.MAP, False)
    desk.show_pane(Pane.MAP, True)
    assert told == [(Pane.MAP, False), (Pane.MAP, True)]
