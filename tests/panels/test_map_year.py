"""Which year the map shows: the chosen event's, the middle of the window, the usual one; and what it cannot draw."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.panels.map_year import (
    DRAWN_FOR_THE_WAR,
    FIRST_YEAR,
    LAST_YEAR,
    USUAL_YEAR,
    WAR_YEARS,
    drawn_year,
    map_year,
    year_now,
)
from albviewer.panels.say import Say
from albviewer.session.changes import limit_time, select_event
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import Spot

SAY = Say()


def year_of(session: Session) -> int:
    return map_year(session.state, session, SAY).year


def test_without_window_and_event_it_is_the_usual_year(seeds: Session) -> None:
    assert (year_of(seeds), map_year(seeds.state, seeds, SAY).note) == (USUAL_YEAR, "")


@pytest.mark.parametrize(
    ("first", "last", "year"),
    [
        ("1960", "1961", 1961),
        ("1949", "1961", 1955),
        ("1961-03-01", "1961-07", 1961),
        ("1985", "", 1985),
        ("", "1955", 1955),
        ("1990", "1992", 1991),
    ],
)
def test_it_is_the_middle_of_the_window(seeds: Session, first: str, last: str, year: int) -> None:
    seeds.apply(limit_time(first, last), origin=Origin.CHIPS)
    assert year_of(seeds) == year


def test_a_chosen_event_goes_before_the_window(seeds: Session) -> None:
    event = next(
        e for e in seeds.collection.events.values() if e.dating.date.earliest and e.dating.date.earliest.year == 1949
    )
    seeds.apply(limit_time("1960", "1961"), origin=Origin.CHIPS)
    seeds.apply(select_event(event.id, 0, None, Spot(source="")), origin=Origin.LIST)
    assert year_of(seeds) == 1949


def test_every_event_of_the_collection_has_a_year_that_can_be_shown(seeds: Session) -> None:
    for event in seeds.collection.events:
        seeds.apply(select_event(event, 0, None, Spot(source="")), origin=Origin.LIST)
        assert FIRST_YEAR <= year_of(seeds) <= LAST_YEAR


@given(st.integers(min_value=-4000, max_value=9000))
def test_the_year_can_always_be_shown_and_what_is_not_drawn_is_said(meant: int) -> None:
    shown = drawn_year(meant, SAY)
    assert FIRST_YEAR <= shown.year <= LAST_YEAR
    outside = not FIRST_YEAR <= meant <= LAST_YEAR
    assert (shown.year == meant) is not outside
    assert bool(shown.note) is (outside or meant in WAR_YEARS)


def test_the_note_names_the_year_whose_borders_are_drawn() -> None:
    assert drawn_year(1942, SAY).note == "Borders of 1949; those of the war years are not drawn"
    assert drawn_year(1924, SAY).note == f"Borders of {DRAWN_FOR_THE_WAR}; those of 1924 are not drawn"
    assert drawn_year(2011, SAY).note == "Borders of 2000; those of 2011 are not drawn"


def test_a_pinned_year_stays_whatever_the_window_is(seeds: Session) -> None:
    seeds.apply(limit_time("1960", "1961"), origin=Origin.CHIPS)
    assert year_now(seeds, SAY, 1991) == {"kind": "year", "year": 1991, "pinned": True, "note": ""}
    assert year_now(seeds, SAY, 0) == {"kind": "year", "year": 1961, "pinned": False, "note": ""}
