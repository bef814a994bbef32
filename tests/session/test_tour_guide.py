"""The guide: steps shown in a session, wandering off and coming back, playing by a clock that is passed in."""

from __future__ import annotations

from pathlib import Path

import pytest

import linked_collections
import small_collection
import tour_yaml
from albviewer.index.finder import Finder
from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.session.tour_guide import TourGuide
from albviewer.session.touring import reading_seconds, shows_step
from albviewer.session.view_state import MapExtent, ViewState


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def guide(tmp_path: Path, clock: Clock) -> TourGuide:
    folder = tour_yaml.write(small_collection.write(tmp_path / "small"))
    return TourGuide(Session(Finder(linked_collections.linked(folder)), ViewState()), clock)


def where(guide: TourGuide) -> tuple[int, bool, bool]:
    """Step, whether it is played, whether the reader has wandered off."""
    touring = guide.touring
    assert touring is not None
    return touring.index, touring.playing, touring.wandered


def is_shown(guide: TourGuide, index: int) -> bool:
    return shows_step(guide.session.linked, "the-mole", index, guide.session.state)


def test_a_tour_is_begun_gone_through_and_left(guide: TourGuide) -> None:
    told: list[int | None] = []
    guide.subscribe(lambda: told.append(guide.touring.index if guide.touring else None))
    assert list(guide.tours) == ["the-mole"]
    assert guide.touring is None
    guide.start("the-mole")
    assert (where(guide), is_shown(guide, 0)) == ((0, False, False), True)
    guide.previous()
    guide.next()
    assert (where(guide), is_shown(guide, 1)) == ((1, False, False), True)
    guide.go_to(99)
    assert where(guide) == (4, False, False)
    guide.next()
    before = guide.session.state
    guide.leave()
    assert guide.touring is None
    assert guide.session.state == before
    assert told == [0, 1, 4, None]


def test_without_a_tour_nothing_happens(guide: TourGuide) -> None:
    before = guide.session.state
    for act in (guide.next, guide.previous, guide.play, guide.pause, guide.back_to_tour, guide.tick, guide.leave):
        act()
    guide.go_to(2)
    assert (guide.touring, guide.session.state, guide.seconds_left(), guide.share_read()) == (None, before, None, 0)


def test_the_reader_may_wander_off_and_come_back(guide: TourGuide) -> None:
    guide.start("the-mole")
    extent = MapExtent(south=1, west=2, north=3, east=4)
    guide.session.apply(changes.show_extent(extent), origin=Origin.MAP)
    assert where(guide) == (0, False, False)
    guide.session.apply(changes.toggle_person("ivo-brand"), origin=Origin.LIST)
    assert where(guide) == (0, False, True)
    guide.back_to_tour()
    assert (where(guide), is_shown(guide, 0)) == ((0, False, False), True)
    assert guide.session.state.extent == extent


def test_who_undoes_the_wandering_by_hand_is_back_too(guide: TourGuide) -> None:
    guide.start("the-mole")
    for wandered in (True, False):
        guide.session.apply(changes.toggle_person("ivo-brand"), origin=Origin.LIST)
        assert where(guide) == (0, False, wandered)


def test_the_next_step_may_be_asked_for_from_anywhere(guide: TourGuide) -> None:
    guide.start("the-mole")
    guide.session.apply(changes.clear_filters, origin=Origin.CHIPS)
    guide.next()
    assert (where(guide), is_shown(guide, 1)) == ((1, False, False), True)


def test_going_back_in_the_history_goes_back_in_the_tour(guide: TourGuide) -> None:
    guide.start("the-mole")
    guide.next()
    guide.session.apply(changes.search("storm"), origin=Origin.SEARCH)
    guide.session.back()
    assert where(guide) == (1, False, False)
    guide.session.back()
    assert where(guide) == (0, False, False)
    guide.session.forward()
    assert where(guide) == (1, False, False)
    guide.session.back()
    guide.session.back()
    assert where(guide) == (0, False, True)


def test_it_plays_by_itself_to_the_end(guide: TourGuide, clock: Clock) -> None:
    guide.start("the-mole", playing=True)
    assert guide.touring is not None
    steps = guide.touring.tour.steps
    for index, step in enumerate(steps):
        assert where(guide) == (index, True, False)
        assert guide.seconds_left() == pytest.approx(reading_seconds(step, "en"))
        clock.now += reading_seconds(step, "en") - 1
        guide.tick()
        assert (where(guide), is_shown(guide, index)) == ((index, True, False), True)
        assert 0 < guide.share_read() < 1
        clock.now += 1
        guide.tick()
    assert where(guide) == (len(steps) - 1, False, False)
    assert guide.seconds_left() is None
    guide.play()
    assert where(guide) == (0, True, False)


def test_paused_it_stays_and_goes_on_from_where_it_was(guide: TourGuide, clock: Clock) -> None:
    guide.start("the-mole", playing=True)
    left = guide.seconds_left()
    assert left is not None
    clock.now += 3
    guide.pause()
    assert guide.seconds_left() is None
    clock.now += 500
    guide.tick()
    assert where(guide) == (0, False, False)
    guide.play()
    assert guide.seconds_left() == pytest.approx(left - 3)


def test_while_the_reader_wanders_it_waits_and_then_plays_on(guide: TourGuide, clock: Clock) -> None:
    guide.start("the-mole", playing=True)
    left = guide.seconds_left()
    assert left is not None
    clock.now += 2
    guide.session.apply(changes.search("mole"), origin=Origin.SEARCH)
    assert (where(guide), guide.seconds_left()) == ((0, True, True), None)
    clock.now += 500
    guide.tick()
    assert where(guide) == (0, True, True)
    guide.back_to_tour()
    assert (where(guide), guide.seconds_left()) == ((0, True, False), pytest.approx(left - 2))


def test_a_step_asked_for_while_others_are_being_told_of_a_change_is_still_shown(guide: TourGuide) -> None:
    asked: list[str] = []

    def ask_once(_change: object) -> None:
        if not asked:
            asked.append("next")
            guide.next()

    guide.start("the-mole")
    guide.session.subscribe(ask_once)
    guide.session.apply(changes.search("mole"), origin=Origin.SEARCH)
    assert (where(guide), is_shown(guide, 1)) == ((1, False, False), True)
