"""How many of how many, and why: right numbers, good grammar."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from albviewer.index.query import PlaceFilter
from albviewer.model.mentions import Sense
from albviewer.panels.counts import count_runs, counts_line, found_in_words, list_line, shown_and_all
from albviewer.panels.lists import people_rows, place_rows
from albviewer.panels.runs import RunKind, plain
from albviewer.panels.say import Say
from albviewer.session.changes import choose_place, limit_time, search, take_in_sense
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import TimeWindow, ViewState

SAY = Say()
KINDS = ("events", "passages", "disagreements", "places", "people")


def test_unfiltered_everything_is_counted_and_nothing_explained(small: Session) -> None:
    assert {kind: plain(list_line(small, kind, SAY)) for kind in KINDS} == {
        "events": "3 events",
        "passages": f"{len(small.linked.passages)} passages",
        "disagreements": "1 disagreement",
        "places": "3 places",
        "people": "2 people",
    }
    assert (
        plain(counts_line(small, SAY)) == f"3 events   ·   {len(small.linked.passages)} passages   ·   1 disagreement"
    )


def test_filtered_the_line_says_of_how_many_and_why(seeds: Session) -> None:
    seeds.apply(choose_place("vlore"), origin=Origin.MAP)
    seeds.apply(limit_time("1960", "1961"), origin=Origin.CHIPS)
    shown, total = len(seeds.found.events), len(seeds.collection.events)
    assert 0 < shown < total
    expected = f"{shown} of {total} events: at Vlorë and places in it, 1960–1961 (possibly)"
    assert plain(list_line(seeds, "events", SAY)) == expected


def test_one_of_one(small: Session) -> None:
    small.apply(search("mole"), origin=Origin.SEARCH)
    assert plain(count_runs(small, "disagreements", SAY)) == "1 of 1 disagreement"


def test_the_number_found_is_the_strong_one(small: Session) -> None:
    small.apply(search("frigate"), origin=Origin.SEARCH)
    runs = count_runs(small, "events", SAY)
    assert [run.text for run in runs if run.kind is RunKind.STRONG] == ["1"]
    assert plain(runs) == "1 of 3 events"


def test_without_disagreements_they_are_not_counted(small: Session) -> None:
    small.collection = replace(small.collection, disagreements={})
    assert plain(counts_line(small, SAY)) == f"3 events   ·   {len(small.linked.passages)} passages"


def test_a_place_named_only_as_a_government_is_not_counted_as_found(small: Session) -> None:
    small.apply(choose_place("karst"), origin=Origin.MAP)
    small.apply(take_in_sense("karst", Sense.GOVERNMENT), origin=Origin.CHIPS)
    assert small.found.places["karst"].mentions
    assert not small.found.places["karst"].passages
    rows = place_rows(small, SAY)
    assert shown_and_all(small, "places") == (sum(bool(row.tally.events or row.tally.passages) for row in rows), 3)


@st.composite
def states(draw: st.DrawFn) -> ViewState:
    places = draw(st.lists(st.sampled_from(["albania", "vlore", "moscow", "bucharest", "butrint"]), max_size=2))
    years = draw(st.none() | st.tuples(st.integers(1924, 1992), st.integers(0, 20)))
    return ViewState(
        places=tuple(PlaceFilter(place=place, sense=draw(st.sampled_from([Sense.PLACE, Sense.GOVERNMENT])))
                     for place in dict.fromkeys(places)),
        people=tuple(draw(st.lists(st.sampled_from(["enver-hoxha", "nikita-khrushchev"]), max_size=1))),
        sources=tuple(draw(st.lists(st.sampled_from(["000", "003", "004"]), max_size=1))),
        window=TimeWindow(first=str(years[0]), last=str(years[0] + years[1])) if years else None,
        certain=draw(st.booleans()),
        disputed=draw(st.booleans()),
    )  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(state=states())
def test_counts_are_those_of_the_lists(seeds: Session, state: ViewState) -> None:
    seeds.apply(lambda _: state, origin=Origin.START)
    found = seeds.found
    assert shown_and_all(seeds, "events") == (len(found.events), len(seeds.collection.events))
    assert shown_and_all(seeds, "passages") == (len(found.passages), len(seeds.linked.passages))
    with_something = [row for row in place_rows(seeds, SAY) if row.tally.events or row.tally.passages]
    shown, total = shown_and_all(seeds, "places")
    assert shown == (len(with_something) if state.is_filtered() else total)
    people = [row for row in people_rows(seeds, SAY) if row.tally.events or row.tally.passages]
    shown, total = shown_and_all(seeds, "people")
    assert shown == (len(people) if state.is_filtered() else total)


@pytest.mark.parametrize("kind", KINDS)
def test_one_thing_is_not_spoken_of_in_the_plural(small: Session, kind: str) -> None:
    small.apply(choose_place("no-such-place"), origin=Origin.MAP)
    shown, total = shown_and_all(small, kind)
    words = plain(count_runs(small, kind, SAY))
    assert words.startswith(f"{shown} of {total} ")
    assert words.endswith("s" if total > 1 and kind != "people" else ("people" if total > 1 else kind[:-1]))


def test_what_is_said_of_what_is_found_says_why_too(small: Session) -> None:
    events, passages = len(small.collection.events), len(small.linked.passages)
    assert found_in_words(small, SAY) == f"{events} events, {passages} passages"
    small.apply(choose_place("karst"), origin=Origin.MAP)
    found = small.found
    counted = f"{len(found.events)} of {events} events, {len(found.passages)} of {passages} passages"
    assert found_in_words(small, SAY) == f"{counted}: at Karst"
