"""Filters that are lists of ids: a value is wanted, left out, or neither, and never two of these."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.index.query import PlaceFilter
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind
from albviewer.session import filtering
from albviewer.session.filtering import FilterBy, Stand
from albviewer.session.session import differing
from albviewer.session.view_state import TimeWindow, ViewState

IDS = {
    FilterBy.PLACE: ["vlore", "sazan"],
    FilterBy.PERSON: ["hoxha", "mao"],
    FilterBy.EVENT: ["break", "withdrawal"],
    FilterBy.SOURCE: ["000", "004"],
    FilterBy.KIND: ["letter", "report"],
    FilterBy.LANGUAGE: ["sq", "en"],
}
PAIRS = [(by, id_) for by, ids in IDS.items() for id_ in ids]
MOVES = (filtering.want, filtering.leave_out, filtering.free_of, filtering.toggle, filtering.toggle_left_out)
STEPS = st.lists(st.tuples(st.sampled_from(MOVES), st.sampled_from(PAIRS)), max_size=12)


@given(STEPS)
def test_a_value_never_stands_in_two_ways(steps: list) -> None:
    state = ViewState()
    for move, (by, id_) in steps:
        before, state = state, move(by, id_)(state)
        assert {name.removeprefix("without_") for name in differing(before, state)} <= {filtering._FIELDS[by]}
        expected = {
            filtering.want: Stand.WANTED,
            filtering.leave_out: Stand.LEFT_OUT,
            filtering.free_of: Stand.FREE,
        }.get(move)
        assert expected is None or filtering.stand_of(state, by, id_) is expected
    for by in FilterBy:
        wanted, left_out = filtering.wanted(state, by), filtering.left_out(state, by)
        assert len({*wanted, *left_out}) == len(wanted) + len(left_out)
    state.query()


@pytest.mark.parametrize(("by", "id_"), PAIRS)
def test_each_of_them_can_be_wanted_left_out_and_freed(by: FilterBy, id_: str) -> None:
    left_out = filtering.toggle_left_out(by, id_)(filtering.toggle(by, id_)(ViewState()))
    assert (filtering.wanted(left_out, by), filtering.left_out(left_out, by)) == ((), (id_,))
    assert not left_out.query().is_empty()
    assert filtering.toggle_left_out(by, id_)(left_out) == ViewState()
    assert filtering.clear(by)(left_out) == ViewState()


def test_kinds_are_kinds_for_the_query() -> None:
    state = filtering.leave_out(FilterBy.KIND, "book")(filtering.want(FilterBy.KIND, "letter")(ViewState()))
    assert (state.query().kinds, state.query().without_kinds) == ((SourceKind.LETTER,), (SourceKind.BOOK,))


def test_to_filter_by_one_keeps_what_is_left_out() -> None:
    state = replace(ViewState(), places=(PlaceFilter(place="berat"),), without_places=("sazan", "vlore"))
    state = filtering.only(FilterBy.PLACE, "vlore")(state)
    assert (state.places, state.without_places) == ((PlaceFilter(place="vlore"),), ("sazan",))


def test_a_time_is_left_out_or_filtered_by_and_never_both() -> None:
    year, later = TimeWindow(first="1961", last="1961"), TimeWindow(first="1962")
    state = filtering.leave_time_out(later)(filtering.leave_time_out(year)(filtering.want_time(year)(ViewState())))
    assert (state.window, state.without_times) == (None, (year, later))
    assert filtering.leave_time_out(year)(state) is state
    assert [str(span) for span in state.query().without_times] == [str(year.span), str(later.span)]
    state = filtering.want_time(later)(state)
    assert (state.window, state.without_times) == (later, (year,))
    assert filtering.free_of_time(year)(state).without_times == ()


DATES = st.sampled_from(["", "1961", "1961-05~", "1960/1962", "[1961,1963]", "..1960", "196X", "-0044"])


@given(DATES, DATES)
def test_a_time_is_known_by_one_word(first: str, last: str) -> None:
    time = TimeWindow(first=first, last=last)
    assert TimeWindow.of_text(str(time)) == time


def test_what_is_wanted_already_stays_as_it_is_wanted() -> None:
    government = ViewState(places=(PlaceFilter(place="moscow", sense=Sense.GOVERNMENT),))
    assert filtering.want(FilterBy.PLACE, "moscow")(government) is government


def test_all_of_them_can_be_asked_for_of_places_and_of_people() -> None:
    state = filtering.ask_for_all(FilterBy.PERSON, all_of_them=True)(ViewState(people=("hoxha", "mao")))
    assert state.query().all_people
    assert filtering.asks_for_all(state, FilterBy.PERSON)
    assert not filtering.asks_for_all(state, FilterBy.PLACE)
    assert not filtering.asks_for_all(state, FilterBy.SOURCE)
    assert filtering.clear(FilterBy.PERSON)(state) == ViewState()
