"""The timeline in the window: what it asks of the session, and how it follows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from albviewer.model.days import Day
from albviewer.panels.timeline.events import Standing
from albviewer.session import changes
from albviewer.session.selecting import go_to_event
from albviewer.session.session import Origin, Session
from albviewer.session.things import Thing, ThingKind
from albviewer.session.time_look import LaneBy, TimeLook
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.timeline_pane import TimelinePane
from albviewer.ui.timeline.reading_marks import ReadingMarks
from albviewer.ui.timeline.view import TimelineView


@pytest.fixture
def pane(qtbot: QtBot, bundled_context: ViewContext) -> Iterator[TimelinePane]:
    pane = TimelinePane(bundled_context)
    qtbot.addWidget(pane)
    pane.resize(1366, 152)
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


def shown_years(view: TimelineView) -> tuple[float, float]:
    return view.scale.first / 365.2425 + 1970, view.scale.last / 365.2425 + 1970


def test_a_window_that_is_drawn_becomes_the_filter_and_nothing_moves(view: TimelineView, session: Session) -> None:
    scale = view.scale
    view.window_asked.emit("1960", "1961")
    assert session.state.window is not None
    assert (session.state.window.first, session.state.window.last) == ("1960", "1961")
    assert view.scale == scale
    view.window_asked.emit("", "")
    assert session.state.window is None


def test_a_window_from_elsewhere_is_brought_into_view(view: TimelineView, session: Session) -> None:
    session.apply(changes.limit_time("1960", "1961"), origin=Origin.CHIPS)
    first, last = shown_years(view)
    assert 1959 < first < 1960
    assert 1962 < last < 1963


def test_a_time_that_is_let_go_of_elsewhere_gives_all_of_time_back(view: TimelineView, session: Session) -> None:
    whole = shown_years(view)
    session.apply(changes.limit_time("1924", "1925"), origin=Origin.CHIPS)
    session.apply(changes.clear_filters, origin=Origin.CHIPS)
    assert shown_years(view) == pytest.approx(whole)


def test_a_window_open_at_one_end_is_shown_to_the_end_of_the_period(view: TimelineView, session: Session) -> None:
    session.apply(changes.limit_time("1960", ""), origin=Origin.CHIPS)
    assert view.scale.x(Day(1960, 1, 1).ordinal()) > view.scale.left


def test_a_click_selects_the_event_and_what_is_selected_elsewhere_is_ringed(
    view: TimelineView, session: Session
) -> None:
    event = session.found.events[30].id
    view.event_chosen.emit(event)
    assert session.state.event == event
    other = session.found.events[60].id
    session.apply(go_to_event(session.linked, other), origin=Origin.LIST)
    assert other in {item.event.id for item in view.layout_now().placed}


def test_what_is_pointed_at_is_lit_up_both_ways(
    view: TimelineView, bundled_context: ViewContext, qtbot: QtBot, session: Session
) -> None:
    event = session.found.events[3].id
    with qtbot.waitSignal(bundled_context.pointing.changed) as told:
        view.event_pointed.emit(event)
    assert told.args == ["event", event]
    assert view.lit == {event}
    bundled_context.pointing.point_at("place", "vlore")
    assert view.lit == {item.id for item in session.found.events if "vlore" in item.places}
    person = next(person for item in session.found.events for person in item.people)
    bundled_context.pointing.point_at("person", person)
    assert view.lit == {item.id for item in session.found.events if person in item.people}
    bundled_context.pointing.point_at("", "")
    assert not view.lit


def test_a_date_that_is_pointed_at_lights_up_with_what_happened_then(
    view: TimelineView, bundled_context: ViewContext, session: Session
) -> None:
    marks = view.findChild(ReadingMarks)
    assert marks is not None
    bundled_context.pointing.point_at_thing(Thing(kind=ThingKind.TIME, id="1961-03"))
    assert marks.pointed == (Day(1961, 3, 1).ordinal(), Day(1961, 4, 1).ordinal())
    months = {"1961-03"} | {f"1961-03-{day:02}" for day in range(1, 32)}
    march = {item.id for item in session.found.events if item.dating.date.text in months}
    assert march
    assert view.lit == march
    bundled_context.pointing.point_at_thing(Thing(kind=ThingKind.TIME, id="1960", last="1961"))
    assert march < view.lit
    assert marks.pointed == (Day(1960, 1, 1).ordinal(), Day(1962, 1, 1).ordinal())
    bundled_context.pointing.point_at_thing(None)
    assert marks.pointed is None
    assert not view.lit


def test_the_name_of_a_lane_is_the_place_that_it_names(
    qtbot: QtBot, view: TimelineView, bundled_context: ViewContext, session: Session
) -> None:
    names = view.around.names
    qtbot.waitUntil(lambda: bool(names.shown) and not names.is_waiting())
    albania = names.shown[0]
    assert albania.accessibleName() == "Albania"
    with qtbot.waitSignal(bundled_context.pointing.changed) as told:
        QTest.mouseMove(albania, QPoint(10, 8))
        QApplication.sendEvent(albania, QEnterEvent(QPointF(10, 8), QPointF(10, 8), QPointF(10, 8)))
    assert told.args == ["place", "albania"]
    # Underlined is the name under the pointer, and nothing else that is written in the same letters.
    albania.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    albania.grab()
    assert not bundled_context.appearance.fonts.label().underline()
    albania.click()
    assert session.state.chosen_places() == ("albania",)
    qtbot.waitUntil(lambda: not names.is_waiting())
    names.shown[0].click()
    assert session.state.chosen_places() == ()


def test_lanes_of_sources_are_named_after_them_and_others_after_nothing(
    qtbot: QtBot, view: TimelineView, session: Session
) -> None:
    names = view.around.names
    session.apply(changes.lay_out_time(TimeLook(by=LaneBy.SOURCE)), origin=Origin.CHIPS)
    view.grab()
    qtbot.waitUntil(lambda: not names.is_waiting())
    assert {name.thing.kind for name in names.shown if name.thing} == {ThingKind.SOURCE}
    assert all(name.width() <= view.bands.gutter for name in names.shown)
    session.apply(changes.lay_out_time(TimeLook(by=LaneBy.KIND)), origin=Origin.CHIPS)
    view.grab()
    qtbot.waitUntil(lambda: not names.is_waiting())
    assert names.shown == ()


def test_what_the_filters_leave_out_is_drawn_as_left_out(view: TimelineView, session: Session) -> None:
    session.apply(changes.choose_place("vlore"), origin=Origin.MAP)
    placed = view.layout_now().placed
    matching = {event.id for event in session.found.events}
    assert {item.event.id for item in placed if item.event.standing is not Standing.OUTSIDE} <= matching
    assert len(view.layout_now().lanes) == 2


def test_going_back_takes_the_window_away(view: TimelineView, session: Session) -> None:
    view.window_asked.emit("1960", "1961")
    session.back()
    assert view.window_moments() is None


def test_a_collection_without_dates_says_so(
    qtbot: QtBot, context: ViewContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("albviewer.ui.panes.timeline_pane.whole_period", lambda _session: None)
    pane = TimelinePane(context)
    qtbot.addWidget(pane)
    pane.fill()
    assert pane.view is None
    pane.close()
