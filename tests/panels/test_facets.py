"""The list of facets: each count is what choosing the row shows, and what is chosen is always there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import linked_collections
from albviewer.index.finder import Finder
from albviewer.index.query import PlaceFilter
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind
from albviewer.panels.facets import SHOWN, Facet, FacetRow, Part, facet_rows, leave_out, press
from albviewer.panels.say import Say
from albviewer.session.filtering import Stand
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import TimeWindow, ViewState

SAY = Say()
ALL = frozenset(Facet)
FINDER = Finder(linked_collections.bundled())


def some(values: list, most: int = 2) -> st.SearchStrategy:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


STATES = st.builds(
    ViewState,
    places=st.lists(
        st.builds(
            PlaceFilter,
            place=st.sampled_from(["vlore", "tirana", "moscow", "albania"]),
            with_parts=st.booleans(),
            sense=st.sampled_from(list(Sense)),
        ),
        max_size=2,
        unique_by=lambda item: item.place,
    ).map(tuple),
    people=some(["enver-hoxha", "mehmet-shehu"]),
    sources=some(["000", "003", "004"]),
    without_places=some(["sazan-island", "durres"], 1),
    without_sources=some(["002"], 1),
    kinds=some([SourceKind.ESSAY], 1),
    window=st.sampled_from([None, TimeWindow(first="1960", last="1961"), TimeWindow(first="1961", last="1961")]),
    certain=st.booleans(),
    all_places=st.booleans(),
    all_people=st.booleans(),
    disputed=st.booleans(),
)


def rows(state: ViewState, **asked: object) -> list[FacetRow]:
    return list(facet_rows(Session(FINDER, state), SAY, **asked))  # type: ignore[arg-type]


@settings(max_examples=25, deadline=None)
@given(STATES)
def test_a_count_is_what_choosing_the_row_would_show(state: ViewState) -> None:
    for row in rows(state, opened=ALL)[::3]:
        change = press(row)
        if change is None or row.stand is Stand.WANTED:
            continue
        chosen = change(state)
        if row.facet.value in ("place", "person", "source", "kind", "language"):
            field = {"person": "people"}.get(row.facet.value, f"{row.facet.value}s")
            if not getattr(state, f"all_{field}", False):
                # Any may hold: the row tells of itself alone.
                chosen = replace(chosen, **{field: getattr(chosen, field)[-1:]})
        assert row.count == len(FINDER.find(chosen.query()).passages), row


def test_each_facet_has_its_head_and_its_most_frequent_values() -> None:
    listed = rows(ViewState())
    heads = [row.facet for row in listed if row.part is Part.HEAD]
    assert heads == [Facet.PLACE, Facet.PERSON, Facet.YEAR, Facet.SOURCE, Facet.KIND, Facet.LANGUAGE, Facet.DISPUTED]
    places = [row for row in listed if row.facet is Facet.PLACE and row.part is Part.VALUE]
    assert len(places) == SHOWN
    assert [row.count for row in places] == sorted((row.count for row in places), reverse=True)
    more = next(row for row in listed if row.part is Part.MORE)
    everything = [row for row in rows(ViewState(), opened=ALL) if row.facet is Facet.PLACE and row.part is Part.VALUE]
    assert more.count == len(everything)
    assert all(row.count for row in everything)


def test_a_country_counts_what_lies_in_it() -> None:
    albania = next(row for row in rows(ViewState()) if row.value == "albania")
    alone = FINDER.find(ViewState().query()).places["albania"].passages
    assert albania.count > alone


def test_places_stand_as_often_as_they_are_named_themselves() -> None:
    found = FINDER.find(ViewState().query())
    # Nobody looks for the continent, though all that is of the country is of the continent too.
    first = [row.value for row in rows(ViewState()) if row.facet is Facet.PLACE and row.part is Part.VALUE]
    named = [found.places[id_].passages for id_ in first]
    assert named == sorted(named, reverse=True)
    assert first[:2] == ["albania", "soviet-union"]
    assert "europe" not in first
    assert all(row.depth == 0 for row in rows(ViewState()))


def test_an_opened_list_has_parts_below_their_wholes() -> None:
    state = ViewState(places=(PlaceFilter(place="tirana"),))
    listed = [row for row in rows(state, opened=ALL) if row.facet is Facet.PLACE and row.part is Part.VALUE]
    assert [(row.value, row.depth) for row in listed[:2]] == [("tirana", 0), ("albania", 0)]
    depths = {row.value: row.depth for row in listed}
    assert depths["vlore"] == 1
    assert depths["bay-of-vlore"] == 2
    # More passages name the country than the continent: it is not looked for there.
    assert depths["albania"] == depths["europe"] == 0
    typed = rows(ViewState(), opened=ALL, typed="vlore")
    assert {row.depth for row in typed} == {0}


def test_what_is_chosen_or_left_out_comes_first_even_with_nothing() -> None:
    state = ViewState(
        places=(PlaceFilter(place="butrint"),), without_places=("vlore",), text="submarine", sources=("000",)
    )
    places = [row for row in rows(state) if row.facet is Facet.PLACE and row.part is Part.VALUE]
    assert [(row.value, row.stand) for row in places[:2]] == [("butrint", Stand.WANTED), ("vlore", Stand.LEFT_OUT)]


def test_what_is_typed_finds_other_names_too() -> None:
    found = [(row.facet, row.value) for row in rows(ViewState(), typed="valona") if row.part is Part.VALUE]
    assert (Facet.PLACE, "vlore") in found
    assert rows(ViewState(), typed="no such name") == []
    assert [row.name for row in rows(ViewState(), typed="1961") if row.facet is Facet.YEAR] == ["Time", "1961"]


def test_a_row_is_pressed_and_left_out() -> None:
    session = Session(FINDER, ViewState())

    def row(id_: str) -> FacetRow:
        listed = facet_rows(session, SAY, opened=ALL)
        number = listed.number_of(id_)
        assert number is not None
        return listed[number]

    for id_, field in (
        ("place value vlore", "places"),
        ("kind value essay", "kinds"),
        ("disputed value disputed", "disputed"),
    ):
        change = press(row(id_))
        assert change is not None
        session.apply(change, origin=Origin.LIST)
        assert getattr(session.state, field)
        assert row(id_).stand is Stand.WANTED
        back = press(row(id_))
        assert back is not None
        session.apply(back, origin=Origin.LIST)
        assert session.state == ViewState()
    change = leave_out(row("person value enver-hoxha"))
    assert change is not None
    session.apply(change, origin=Origin.LIST)
    assert session.state.without_people == ("enver-hoxha",)
    assert leave_out(row("disputed value disputed")) is None
    assert press(row("place head ")) is None


def test_a_stretch_of_time_is_chosen_and_let_go() -> None:
    session = Session(FINDER, ViewState())
    years = [row for row in facet_rows(session, SAY, opened=ALL) if row.facet is Facet.YEAR and row.part is Part.VALUE]
    assert years == sorted(years, key=lambda row: row.value)
    change = press(years[0])
    assert change is not None
    session.apply(change, origin=Origin.LIST)
    chosen = [
        row for row in facet_rows(session, SAY, opened=ALL) if row.facet is Facet.YEAR and row.stand is Stand.WANTED
    ]
    assert [row.value for row in chosen] == [years[0].value]
    assert chosen[0].count == len(session.found.passages)
    again = press(chosen[0])
    assert again is not None
    session.apply(again, origin=Origin.LIST)
    assert session.state.window is None


@pytest.mark.parametrize("facet", [Facet.PLACE, Facet.PERSON])
def test_rows_are_found_by_their_ids(facet: Facet) -> None:
    listed = facet_rows(Session(FINDER, ViewState()), SAY, opened=ALL)
    for number, row in enumerate(listed):
        assert listed.number_of(row.id) == number
