"""What the timeline tells of the bundled collection."""

from __future__ import annotations

import pytest

from albviewer.model.days import Day
from albviewer.model.edtf import parse_edtf
from albviewer.panels.say import Say
from albviewer.panels.timeline.date_shapes import date_shape
from albviewer.panels.timeline.events import (
    Standing,
    TimelineEvent,
    in_words,
    timeline_events,
    whole_period,
    whole_years,
)
from albviewer.panels.timeline.histogram import bins
from albviewer.panels.timeline.lanes import lanes_for
from albviewer.panels.timeline.scale import TimeScale
from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.session.time_look import LaneBy


def events_of(session: Session, most: int = 2) -> tuple[TimelineEvent, ...]:
    return timeline_events(session, Say(), lanes_for(session, Say(), LaneBy.PLACE, most=most))


def test_all_events_are_there_in_order_of_time(seeds: Session) -> None:
    events = events_of(seeds)
    assert [item.id for item in events] == [item.id for item in seeds.found.events]
    assert {item.standing for item in events} == {Standing.CERTAIN}
    assert {item.id for item in events if item.disputed} == set(seeds.collection.disputed_events())


def test_a_chosen_place_has_a_lane_and_the_time_window_tells_possible_from_certain(seeds: Session) -> None:
    seeds.apply(changes.choose_place("vlore"), origin=Origin.MAP)
    seeds.apply(changes.limit_time("1960", "1961"), origin=Origin.MAP)
    events = events_of(seeds)
    assert len(events) == len(seeds.collection.events)
    matching = {item.id for item in events if item.standing is not Standing.OUTSIDE}
    assert matching == {event.id for event in seeds.found.events}
    assert {item.id for item in events if item.standing is Standing.POSSIBLE} == set(seeds.found.possible)
    assert all(item.lane == 0 for item in events if item.id in matching)
    assert any(item.lane == 1 for item in events)


def test_an_event_in_words_says_all_that_is_drawn(seeds: Session) -> None:
    seeds.apply(changes.choose_place("vlore"), origin=Origin.MAP)
    seeds.apply(changes.limit_time("1960", "1961"), origin=Origin.MAP)
    told = {item.id: in_words(item, Say()) for item in events_of(seeds)}
    base = "The Pashaliman naval base is built, within 1949–1960, disputed, possibly"
    assert told["pashaliman-naval-base-built"] == base
    outside = next(item for item in events_of(seeds) if item.standing is Standing.OUTSIDE)
    assert told[outside.id].endswith("outside the filters")


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        (("1960-11-12",), (1960, 1961)),
        (("1949-01-01/..",), (1949, 1950)),
        (("1949/..",), (1949, 1950)),
        (("../1948",), (1948, 1949)),
        (("../1948-12-31", "1949/.."), (1948, 1950)),
    ],
)
def test_whole_years_are_never_none(dates: tuple[str, ...], years: tuple[int, int]) -> None:
    span = whole_years([date_shape(parse_edtf(date)) for date in dates])
    assert span == tuple(float(Day(year, 1, 1).ordinal()) for year in years)


def test_no_day_is_in_no_year() -> None:
    assert whole_years([]) is None


def test_the_whole_period_holds_every_event(seeds: Session) -> None:
    period = whole_period(seeds)
    assert period is not None
    first, last = period
    for event in seeds.collection.events.values():
        date = event.dating.date
        assert date.earliest is None or first <= date.earliest.ordinal()
        assert date.latest is None or date.latest.ordinal() < last


def test_bars_count_the_passages_found(seeds: Session) -> None:
    scale = TimeScale(first=Day(1960, 1, 1).ordinal(), last=Day(1962, 1, 1).ordinal() - 1, width=1000)
    years = seeds.found.years
    made = bins(years, scale)
    assert [(item.first, item.last) for item in made] == [(1960, 1960), (1961, 1961)]
    assert [item.possible for item in made] == [int(years.possible[year - years.first]) for year in (1960, 1961)]
    assert made[0].right == made[1].left


def test_bars_of_many_years_are_still_wide_enough_to_see(seeds: Session) -> None:
    scale = TimeScale(first=Day(1, 1, 1).ordinal(), last=Day(3000, 1, 1).ordinal(), width=1000)
    made = bins(seeds.found.years, scale)
    assert made
    assert all(item.right - item.left >= 3 for item in made)
    assert max(item.possible for item in made) == max(seeds.found.years.possible)
