"""What the timeline has no room for, or does not show just now, is a press away: by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from albviewer.model.days import Day
from albviewer.panels.say import Say
from albviewer.panels.timeline.events import Standing, timeline_content, whole_period
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.ui.context import ViewContext
from albviewer.ui.timeline.more import MoreList
from albviewer.ui.timeline.view import TimelineView

LEFT = Qt.MouseButton.LeftButton
MARCH_1961 = (Day(1961, 3, 1).ordinal(), Day(1961, 3, 20).ordinal())
SPRING_1935 = (Day(1935, 3, 1).ordinal(), Day(1935, 5, 20).ordinal())


@pytest.fixture
def view(qtbot: QtBot, bundled_context: ViewContext) -> Iterator[TimelineView]:
    period = whole_period(bundled_context.session)
    assert period is not None
    view = TimelineView(bundled_context.appearance, Say(), timeline_content(bundled_context.session, Say(), period))
    qtbot.addWidget(view)
    view.resize(1366, 174)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()


def see(qtbot: QtBot, view: TimelineView, first: float, last: float) -> None:
    """Show a stretch of time, and wait until it is painted and what stands around it is told."""
    view.show_moments(first, last)
    view.repaint()
    qtbot.waitUntil(lambda: not view.around.more.is_waiting() and not view.around.tags.is_waiting())


def more_buttons(view: TimelineView) -> tuple[QToolButton, ...]:
    return view.around.more.buttons


def opened(view: TimelineView) -> MoreList:
    (listed,) = view.findChildren(MoreList)
    return listed


def test_seen_from_close_the_long_events_are_there(qtbot: QtBot, view: TimelineView) -> None:
    see(qtbot, view, *MARCH_1961)
    layout = view.layout_now()
    scale = view.scale
    through = [item for item in layout.placed if item.left < scale.left and item.right > scale.right]
    assert len(through) >= layout.lanes[0].rows
    assert all(item.words_width for item in through)


def test_a_count_lights_up_with_what_it_hides(qtbot: QtBot, view: TimelineView) -> None:
    see(qtbot, view, *MARCH_1961)
    hidden = view.without_room(0)[0].event.id
    view.light(frozenset({hidden}))
    qtbot.waitUntil(lambda: more_buttons(view)[0].isDown())
    assert not any(button.isDown() for button in more_buttons(view)[1:])
    view.light(frozenset({view.layout_now().placed[0].event.id}))
    qtbot.waitUntil(lambda: not more_buttons(view)[0].isDown())


def test_a_count_lists_what_has_no_room_and_a_click_chooses_it(qtbot: QtBot, view: TimelineView) -> None:
    see(qtbot, view, *MARCH_1961)
    button = more_buttons(view)[0]
    unseen = view.layout_now().lanes[0].unseen
    assert button.text() == f"+{unseen}"
    assert button.accessibleName() == f"{unseen} more in {view.content.lanes[0]}: list them"
    QTest.mouseClick(button, LEFT)
    listed = opened(view)
    assert listed.rows.rowCount() == unseen
    shown = {item.event.id for item in view.layout_now().placed}
    ids = [listed.rows.id_of(row) for row in range(unseen)]
    assert not shown & set(ids)
    box = listed.list.visualRect(listed.rows.index(1))
    with qtbot.waitSignal(view.event_chosen) as chosen:
        QTest.mouseClick(listed.list.viewport(), LEFT, pos=box.center())
    assert chosen.args == [ids[1]]
    view.select(ids[1])
    assert ids[1] in {item.event.id for item in view.layout_now().placed}


def test_the_count_is_reached_and_the_list_used_by_keys(qtbot: QtBot, view: TimelineView) -> None:
    see(qtbot, view, *MARCH_1961)
    button = more_buttons(view)[0]
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    listed = opened(view)
    second = listed.rows.id_of(1)
    with qtbot.waitSignal(view.event_pointed, check_params_cb=lambda id_: id_ == second):
        QTest.keyClick(listed.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.event_chosen) as chosen:
        QTest.keyClick(listed.list, Qt.Key.Key_Return)
    assert chosen.args == [second]


def test_tab_comes_to_the_counts_where_one_reads_them(qtbot: QtBot, view: TimelineView) -> None:
    see(qtbot, view, *MARCH_1961)
    buttons = more_buttons(view)
    assert len(buttons) > 1
    view.tools.lanes.setFocus(Qt.FocusReason.TabFocusReason)
    for button in buttons:
        QTest.keyClick(view.window(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is button
    QTest.keyClick(view.window(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in buttons


def test_escape_closes_the_list(qtbot: QtBot, view: TimelineView) -> None:
    see(qtbot, view, *MARCH_1961)
    QTest.mouseClick(more_buttons(view)[0], LEFT)
    listed = opened(view)
    with qtbot.assertNotEmitted(view.event_chosen):
        QTest.keyClick(listed.list, Qt.Key.Key_Escape)
    assert not listed.isVisible()


def tags(view: TimelineView) -> list[QPushButton]:
    return [tag for tag in (view.around.tags.before, view.around.tags.after) if tag.isVisible()]


def test_where_nothing_matches_a_tag_tells_where_it_does_and_leads_there(
    qtbot: QtBot, view: TimelineView, bundled_context: ViewContext
) -> None:
    session = bundled_context.session
    session.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    period = whole_period(session)
    assert period is not None
    before = view.scale
    view.show_content(timeline_content(session, Say(), period), certain=False)
    assert view.scale == before
    see(qtbot, view, *SPRING_1935)
    (tag,) = tags(view)
    n = len(session.found.events)
    assert tag.text() == f"{n} events later"
    assert tag.accessibleName() == f"{n} events later: show them"
    tag.setFocus()
    QTest.keyClick(tag, Qt.Key.Key_Space)
    matching = [item for item in view.content.events if item.standing is not Standing.OUTSIDE]
    pieces = [piece for item in matching for piece in item.shape.pieces]
    assert all(piece.first is None or piece.first >= view.scale.first for piece in pieces)
    assert all(piece.last is None or piece.last <= view.scale.last for piece in pieces)
    view.repaint()
    qtbot.waitUntil(lambda: not tags(view))
    assert view.hasFocus()


def test_where_something_matches_there_are_no_tags(qtbot: QtBot, view: TimelineView) -> None:
    see(qtbot, view, *MARCH_1961)
    assert not tags(view)
