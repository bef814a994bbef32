"""The timeline's buttons in the window: playing, lanes, clocks, certainty, exact dates, and the list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolTip
from pytestqt.qtbot import QtBot

from albviewer.model.days import Day
from albviewer.panels.map_year import map_year
from albviewer.panels.say import Say
from albviewer.panels.timeline.playing import Pace
from albviewer.session import changes
from albviewer.session.selecting import go_to_event
from albviewer.session.session import Origin, Session
from albviewer.session.time_look import Clock, LaneBy, TimeLook
from albviewer.ui.bars.time_dialog import TimeDialog
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.timeline_pane import TimelinePane
from albviewer.ui.theme import motion
from albviewer.ui.timeline import player as playing
from albviewer.ui.timeline.view import TimelineView


@pytest.fixture
def pane(qtbot: QtBot, bundled_context: ViewContext, monkeypatch: pytest.MonkeyPatch) -> Iterator[TimelinePane]:
    monkeypatch.setattr(playing, "STEP_MS", 5)
    pane = TimelinePane(bundled_context)
    qtbot.addWidget(pane)
    pane.resize(1366, 172)
    pane.show()
    qtbot.waitUntil(lambda: pane.view is not None)
    yield pane
    bundled_context.close()
    pane.close()


@pytest.fixture
def view(pane: TimelinePane) -> TimelineView:
    assert pane.view is not None
    return pane.view


@pytest.fixture
def session(bundled_context: ViewContext) -> Session:
    return bundled_context.session


def window_of(session: Session) -> tuple[str, str] | None:
    window = session.state.window
    return (window.first, window.last) if window else None


def test_nothing_plays_by_itself(pane: TimelinePane, session: Session) -> None:
    assert not pane.player.is_playing()
    assert session.state.window is None


def test_space_plays_a_year_a_second_and_pauses(
    qtbot: QtBot, pane: TimelinePane, view: TimelineView, session: Session
) -> None:
    session.apply(changes.limit_time("1960", "1960"), origin=Origin.CHIPS)
    seen: list[tuple[str, str] | None] = []
    session.subscribe(lambda _change: seen.append(window_of(session)))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert pane.player.is_playing()
    assert view.tools.play.accessibleName() == "Pause"
    qtbot.waitUntil(lambda: len(seen) >= 3)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not pane.player.is_playing()
    assert seen[:3] == [("1961", "1961"), ("1962", "1962"), ("1963", "1963")]
    session.back()
    assert window_of(session) == ("1960", "1960")


def test_it_plays_what_is_in_view_and_says_which_year_it_is(
    qtbot: QtBot, pane: TimelinePane, view: TimelineView, session: Session
) -> None:
    view.show_moments(Day(1955, 6, 1).ordinal(), Day(1964, 1, 1).ordinal(), margin=0)
    seen: list[tuple[str, str] | None] = []
    session.subscribe(lambda _change: seen.append(window_of(session)))
    assert view.told_in_axis() == ""
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert seen[0] == ("1956", "1956")
    assert view.told_in_axis() == "1956"
    qtbot.waitUntil(lambda: len(seen) >= 2)
    pane.player.stop()
    assert view.told_in_axis() == ""


def test_the_borders_follow_also_where_an_event_was_chosen(
    pane: TimelinePane, view: TimelineView, session: Session
) -> None:
    session.apply(go_to_event(session.linked, "vlora-incident"), origin=Origin.LIST)
    session.apply(changes.limit_time("1955", "1955"), origin=Origin.CHIPS)
    spot = session.state.spot
    QTest.keyClick(view, Qt.Key.Key_Space)
    pane.player.stop()
    assert map_year(session.state, session, Say()).year == 1956
    assert session.state.spot == spot
    session.back()
    assert session.state.event == "vlora-incident"


def test_it_stops_at_the_end_and_begins_anew(qtbot: QtBot, pane: TimelinePane, session: Session) -> None:
    last = session.found.years.first + len(session.found.years.possible)
    session.apply(changes.limit_time("1975", "1984"), origin=Origin.CHIPS)
    pane.view.tools.pace_asked.emit(Pace.DECADE) if pane.view else None
    with qtbot.waitSignals([pane.player.changed, pane.player.changed]):
        pane.play()
    ended = window_of(session)
    assert ended is not None
    assert ended[1] >= "1992"
    assert int(ended[0]) < last + 10
    pane.play()
    begun = window_of(session)
    assert begun is not None
    assert begun[0] < "1925"
    assert int(begun[1]) - int(begun[0]) == 9


def test_a_time_asked_for_meanwhile_stops_it(qtbot: QtBot, pane: TimelinePane, session: Session) -> None:
    pane.play()
    assert pane.player.is_playing()
    session.apply(changes.limit_time("1970", "1971"), origin=Origin.CHIPS)
    assert not pane.player.is_playing()
    assert window_of(session) == ("1970", "1971")


def test_hidden_it_does_not_play(pane: TimelinePane) -> None:
    pane.play()
    pane.hide()
    assert not pane.player.is_playing()


@pytest.mark.parametrize("less", [True, False])
def test_with_less_motion_the_window_steps_and_else_it_slides(
    monkeypatch: pytest.MonkeyPatch, pane: TimelinePane, session: Session, bundled_context: ViewContext, less: bool
) -> None:
    # Whatever the system of whoever runs the tests asks for.
    monkeypatch.setattr(motion, "_system_moves", lambda: True)
    bundled_context.motion.set_choice("less" if less else "system")
    session.apply(changes.limit_time("1960", "1960"), origin=Origin.CHIPS)
    slid: list[object] = []
    pane.player.slid.connect(slid.append)
    pane.play()
    assert bool(slid) is not less
    pane.play()


def test_lanes_and_clock_are_kept_in_the_state(pane: TimelinePane, view: TimelineView, session: Session) -> None:
    view.tools.look_asked.emit(TimeLook(by=LaneBy.SOURCE))
    assert session.state.time.by is LaneBy.SOURCE
    assert view.tools.lanes.text() == "by source"
    assert "Other sources" in view.content.lanes
    view.tools.look_asked.emit(TimeLook(clock=Clock.WRITTEN))
    assert [item.id for item in view.content.events] == ["001"]
    assert view.content.undated == 4
    assert not view.tools.play.isEnabled()


def test_by_the_clock_of_the_sources_a_time_chooses_them(
    pane: TimelinePane, view: TimelineView, session: Session
) -> None:
    session.apply(changes.lay_out_time(TimeLook(clock=Clock.WRITTEN)), origin=Origin.TIMELINE)
    view.window_asked.emit("2020", "2023")
    assert session.state.sources == ("001",)
    assert session.state.window is None
    assert not QToolTip.isVisible()
    view.window_asked.emit("1950", "1951")
    assert session.state.sources == ("001",)
    # Who sees the screen is told why nothing happened, too.
    assert QToolTip.text() == "No source was written then."
    QToolTip.hideText()
    view.event_chosen.emit("001")
    assert session.state.spot is not None
    assert session.state.spot.source == "001"


def test_by_the_clock_of_the_sources_lanes_and_list_are_of_sources(
    pane: TimelinePane, view: TimelineView, session: Session
) -> None:
    session.apply(changes.lay_out_time(TimeLook(clock=Clock.WRITTEN)), origin=Origin.TIMELINE)
    assert view.tools.lanes.text() == "in one lane"
    menu = view.tools.lanes.menu()
    menu.aboutToShow.emit()
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [
        ("in one lane", True),
        ("by kind", False),
    ]
    QTest.keyClick(view, Qt.Key.Key_L)
    assert pane.twin is not None
    told = [label.text() for label in pane.twin.findChildren(QLabel)]
    assert told == ["1 source in order of time, 4 without date"]


def test_by_the_clock_of_the_sources_what_is_counted_are_sources(
    qtbot: QtBot, pane: TimelinePane, view: TimelineView, session: Session
) -> None:
    session.apply(changes.lay_out_time(TimeLook(clock=Clock.WRITTEN)), origin=Origin.TIMELINE)
    assert view.accessibleDescription().startswith("1 source.")
    view.show_moments(Day(2022, 2, 1).ordinal(), Day(2022, 3, 1).ordinal())
    qtbot.waitUntil(view.around.tags.after.isVisible)
    assert view.around.tags.after.text() == "1 source later"


def test_an_event_is_not_chosen_where_sources_are_shown(
    pane: TimelinePane, view: TimelineView, session: Session
) -> None:
    session.apply(changes.lay_out_time(TimeLook(clock=Clock.WRITTEN)), origin=Origin.TIMELINE)
    event = next(iter(session.collection.events))
    session.apply(go_to_event(session.linked, event), origin=Origin.LIST)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert session.state.event == event
    QTest.keyClick(view, Qt.Key.Key_N)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert session.state.spot is not None
    assert session.state.spot.source == "001"


def test_certainty_is_one_switch(pane: TimelinePane, view: TimelineView, session: Session) -> None:
    QTest.keyClick(view, Qt.Key.Key_C)
    assert session.state.certain
    session.apply(changes.ask_certainty(certain=False), origin=Origin.CHIPS)
    assert not view.tools.certain.isChecked()


def test_exact_dates_are_asked_for_and_brought_into_view(
    pane: TimelinePane, view: TimelineView, session: Session
) -> None:
    QTest.keyClick(view, Qt.Key.Key_T)
    (dialog,) = pane.findChildren(TimeDialog)
    dialog.chosen.emit("1961-03", "1961-04", True)
    dialog.close()
    assert window_of(session) == ("1961-03", "1961-04")
    assert session.state.certain
    assert view.scale.days < 200


def test_the_list_says_in_order_of_time_what_the_picture_shows(
    qtbot: QtBot, pane: TimelinePane, view: TimelineView, session: Session
) -> None:
    QTest.keyClick(view, Qt.Key.Key_L)
    twin = pane.twin
    assert twin is not None
    assert twin.isVisible()
    found = QAccessible.queryAccessibleInterface(twin.list)
    assert found is not None
    assert found.role() == QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Timeline as a list"
    assert found.childCount() == len(session.found.events)
    rows = [twin.rows.index(row).data() for row in range(twin.rows.rowCount())]
    titles = [event.title.in_language("en") for event in session.found.events]
    assert all(row.startswith(title) for row, title in zip(rows, titles, strict=True))
    first = found.child(0)
    assert first is not None
    assert first.text(QAccessible.Text.Name) == rows[0]
    QTest.keyClick(twin.list, Qt.Key.Key_Down)
    QTest.keyClick(twin.list, Qt.Key.Key_Return)
    assert session.state.event in {event.id for event in session.found.events}
    session.apply(changes.limit_time("1960", "1960"), origin=Origin.CHIPS)
    assert twin.rows.rowCount() == len(session.found.events)
    QTest.keyClick(twin.list, Qt.Key.Key_Escape)
    assert view.isVisible()


def test_the_key_of_the_list_leads_back_to_the_picture_and_searches_no_row(
    pane: TimelinePane, view: TimelineView
) -> None:
    QTest.keyClick(view, Qt.Key.Key_L)
    twin = pane.twin
    assert twin is not None
    assert twin.isVisible()
    row = twin.list.currentIndex().row()
    QTest.keyClick(twin.list, Qt.Key.Key_L)
    assert view.isVisible()
    assert not twin.isVisible()
    assert twin.list.currentIndex().row() == row


def test_what_has_the_keyboard_in_the_list_lights_up_everywhere(
    qtbot: QtBot, pane: TimelinePane, bundled_context: ViewContext
) -> None:
    pane.show_as_list()
    assert pane.twin is not None
    with qtbot.waitSignal(bundled_context.pointing.changed) as told:
        QTest.keyClick(pane.twin.list, Qt.Key.Key_End)
    assert told.args is not None
    assert told.args[0] == "event"
