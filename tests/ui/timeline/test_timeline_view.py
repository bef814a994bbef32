"""The timeline as it is used: wheel, drags, clicks, keys; and what it says to those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator
from time import thread_time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from albviewer.model.days import Day
from albviewer.panels.say import Say
from albviewer.panels.timeline.events import timeline_content, whole_period
from albviewer.ui.context import ViewContext
from albviewer.ui.timeline.view import TimelineView

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot: QtBot, bundled_context: ViewContext) -> Iterator[TimelineView]:
    period = whole_period(bundled_context.session)
    assert period is not None
    content = timeline_content(bundled_context.session, Say(), period)
    view = TimelineView(bundled_context.appearance, Say(), content)
    qtbot.addWidget(view)
    view.resize(1366, 152)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()


def x_of(view: TimelineView, *day: int) -> int:
    return round(view.scale.x(Day(*day).ordinal()))


def drag(view: TimelineView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, LEFT, NONE, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, NONE, end)


def wheel(view: TimelineView, x: int, notches: int) -> None:
    point = QPointF(x, 60)
    turned = QPoint(0, 120 * notches)
    event = QWheelEvent(
        point,
        view.mapToGlobal(point),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_the_wheel_comes_closer_to_what_is_under_the_pointer(view: TimelineView) -> None:
    x, days = x_of(view, 1961, 1, 1), view.scale.days
    moment = view.scale.moment(x)
    wheel(view, x, 4)
    assert view.scale.days < days / 2
    assert view.scale.x(moment) == pytest.approx(x, abs=0.5)
    wheel(view, x, -40)
    assert view.scale.days <= days * 1.5


def test_a_drag_on_the_axis_asks_for_a_time(qtbot: QtBot, view: TimelineView) -> None:
    start, end = QPoint(x_of(view, 1960, 5, 1), 8), QPoint(x_of(view, 1961, 8, 1), 8)
    with qtbot.waitSignal(view.window_asked) as asked:
        drag(view, start, end)
    assert asked.args == ["1960", "1961"]


def test_a_drag_on_all_years_asks_for_them_and_shows_them(qtbot: QtBot, view: TimelineView) -> None:
    bottom = view.height() - 20
    with qtbot.waitSignal(view.window_asked) as asked:
        drag(view, QPoint(700, bottom), QPoint(760, bottom))
    first, last = asked.args
    assert first < last
    assert view.scale.days < 366 * (int(last) - int(first) + 3)


def test_the_window_is_moved_along_as_a_whole_on_all_years(qtbot: QtBot, view: TimelineView) -> None:
    bottom, scale = view.height() - 20, view.strip_scale()
    view.show_window(("1955", "1961"), bring_into_view=False)
    held, decade = QPoint(round(scale.x(Day(1958, 6, 1).ordinal())), bottom), QPoint(0, 0)
    decade.setX(round(3652 * scale.pixels_per_day))
    with qtbot.waitSignal(view.window_asked) as asked:
        drag(view, held, held + decade)
    assert asked.args == ["1965", "1971"]


def test_of_a_short_window_the_middle_can_be_taken_hold_of(qtbot: QtBot, view: TimelineView) -> None:
    bottom, scale = view.height() - 20, view.strip_scale()
    view.show_window(("1960", "1960"), bring_into_view=False)
    held = QPoint(round(scale.x(Day(1960, 7, 1).ordinal())), bottom)
    with qtbot.waitSignal(view.window_asked) as asked:
        drag(view, held, held - QPoint(round(3652 * scale.pixels_per_day), 0))
    assert asked.args == ["1950", "1950"]


def test_the_ends_of_the_window_can_be_moved(qtbot: QtBot, view: TimelineView) -> None:
    view.show_window(("1955", "1961"), bring_into_view=False)
    with qtbot.waitSignal(view.window_asked) as asked:
        drag(view, QPoint(x_of(view, 1962, 1, 1), 8), QPoint(x_of(view, 1970, 6, 1), 8))
    assert asked.args == ["1955", "1970"]


def test_escape_lets_the_window_go(qtbot: QtBot, view: TimelineView) -> None:
    view.show_window(("1955", "1961"), bring_into_view=False)
    with qtbot.waitSignal(view.window_asked) as asked:
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert asked.args == ["", ""]


def test_escape_gives_up_what_is_being_drawn(qtbot: QtBot, view: TimelineView) -> None:
    start, end = QPoint(x_of(view, 1960, 5, 1), 8), QPoint(x_of(view, 1961, 8, 1), 8)
    with qtbot.assertNotEmitted(view.window_asked):
        QTest.mousePress(view, LEFT, NONE, start)
        QTest.mouseMove(view, end)
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, LEFT, NONE, end)


def test_a_drag_on_the_lanes_moves_the_time(qtbot: QtBot, view: TimelineView) -> None:
    wheel(view, 700, 6)
    first = view.scale.first
    with qtbot.assertNotEmitted(view.window_asked):
        drag(view, QPoint(600, 60), QPoint(700, 60))
    assert view.scale.first == pytest.approx(first - 100 / view.scale.pixels_per_day, rel=1e-6)


def test_a_click_chooses_the_event_and_the_pointer_tells_what_it_is_on(qtbot: QtBot, view: TimelineView) -> None:
    item = next(item for item in view.layout_now().placed if item.left > 500 and item.right - item.left < 30)
    point = QPoint(round((item.left + item.right) / 2), round(21 + (item.row + 0.5) * 18))
    with qtbot.waitSignal(view.event_pointed) as pointed:
        QTest.mouseMove(view, point)
    assert pointed.args == [item.event.id]
    with qtbot.waitSignal(view.event_chosen) as chosen:
        QTest.mouseClick(view, LEFT, NONE, point)
    assert chosen.args == [item.event.id]


def test_keys_lead_from_event_to_event(qtbot: QtBot, view: TimelineView, bundled_context: ViewContext) -> None:
    events = bundled_context.session.found.events
    QTest.keyClick(view, Qt.Key.Key_N)
    assert events[0].title.in_language("en") in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_N)
    QTest.keyClick(view, Qt.Key.Key_N)
    QTest.keyClick(view, Qt.Key.Key_P)
    with qtbot.waitSignal(view.event_chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [events[1].id]
    assert events[1].id in {item.event.id for item in view.layout_now().placed}


def test_keys_move_and_come_closer(view: TimelineView) -> None:
    whole = view.scale
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.scale.days < whole.days
    first = view.scale.first
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.scale.first > first
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.scale == whole


def test_keys_move_the_ends_of_the_window(qtbot: QtBot, view: TimelineView) -> None:
    view.show_window(("1960", "1961"), bring_into_view=False)
    with qtbot.waitSignal(view.window_asked) as asked:
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args == ["1960", "1962"]
    with qtbot.waitSignal(view.window_asked) as asked:
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["1959", "1961"]
    with qtbot.waitSignal(view.window_asked) as asked:
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert asked.args == ["1961", "1962"]


def test_keys_make_a_window_of_whole_years_of_what_is_in_view(qtbot: QtBot, view: TimelineView) -> None:
    view.show_window(None, bring_into_view=True)
    with qtbot.waitSignal(view.window_asked) as asked:
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert all(date.isdigit() for date in asked.args)


def test_an_end_that_is_open_stays_open_while_the_other_is_moved(qtbot: QtBot, view: TimelineView) -> None:
    view.show_window(("", "1961"), bring_into_view=False)
    with qtbot.waitSignal(view.window_asked) as asked:
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args == ["", "1962"]


def test_screen_readers_hear_what_it_is_and_how_many_events_there_are(view: TimelineView) -> None:
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    assert found.text(QAccessible.Text.Name) == "Timeline"
    assert found.text(QAccessible.Text.Description).startswith("174 events")


def test_an_event_that_is_chosen_is_brought_into_view(view: TimelineView) -> None:
    view.show_window(("1924", "1925"), bring_into_view=True)
    view.select(view.layout_now().placed[-1].event.id)
    chosen = next(item for item in view.layout_now().placed if item.event.id == view._selected)
    assert chosen.right >= view.scale.left
    assert chosen.left <= view.scale.right


@pytest.mark.parametrize("notches", [0, 6, 14])
def test_it_is_painted_within_a_frame(view: TimelineView, notches: int) -> None:
    wheel(view, x_of(view, 1961, 1, 1), notches)
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    view.render(image)
    times = []
    for _ in range(5):
        view.pan(3)
        start = thread_time()
        view.render(image)
        times.append(thread_time() - start)
    # A frame is a sixtieth of a second; what else a shared machine does is not to be measured.
    assert min(times) < 3 / 60


def test_one_sees_that_it_has_the_keyboard(qtbot: QtBot, view: TimelineView, bundled_context: ViewContext) -> None:
    ring = bundled_context.appearance.theme.colour["focus"].lower()
    view.clearFocus()
    assert view.grab().toImage().pixelColor(1, 70).name() != ring
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert view.grab().toImage().pixelColor(1, 70).name() == ring
