"""Nothing found: a sentence that says what is missing, and ways out that really lead somewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from albviewer.index.query import PlaceFilter
from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import Sense
from albviewer.panels.nearest import reaching
from albviewer.panels.runs import RunKind, plain
from albviewer.panels.say import Say
from albviewer.panels.widening import EmptyText, nothing_found
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import TimeWindow, ViewState

SAY = Say()
KINDS = ("events", "passages", "places", "people", "disagreements")
BUTRINT = PlaceFilter(place="butrint")


def nothing(session: Session, state: ViewState, kind: str = "events") -> EmptyText:
    session.apply(lambda _: state, origin=Origin.START)
    return nothing_found(session, kind, SAY)


def offered(text: EmptyText) -> list[tuple[str, str]]:
    return [(plain(way.label), way.result) for way in text.ways]


def test_butrint_in_the_wrong_years(seeds: Session) -> None:
    text = nothing(seeds, ViewState(places=(BUTRINT,), window=TimeWindow(first="1962", last="1964")))
    assert text.sentence == "No event is found at Butrint, 1962–1964 (possibly)."
    assert text.hint == "The nearest: 25 May 1959."
    first, second = text.ways
    assert plain(first.label) == "1959–1964 at Butrint"
    assert [(run.text, run.kind) for run in first.label if run.kind is not RunKind.TEXT] == [
        ("1959–1964", RunKind.TIME),
        ("Butrint", RunKind.PLACE),
    ]
    assert first.result.startswith("1 event, ")
    assert plain(second.label) == "1962–1964 at any place"


def test_passages_have_a_nearest_date_of_their_own(seeds: Session) -> None:
    state = ViewState(places=(BUTRINT,), window=TimeWindow(first="1962", last="1964"))
    text = nothing(seeds, state, "passages")
    assert text.sentence == "No passage is found at Butrint, 1962–1964 (possibly)."
    assert text.hint == "The nearest: 1960."
    assert offered(text)[0] == ("1960–1964 at Butrint", "0 events, 1 passage")


def test_the_window_opens_towards_what_is_nearest(small: Session) -> None:
    state = ViewState(places=(PlaceFilter(place="port-lume"),), window=TimeWindow(first="1890", last="1895"))
    assert offered(nothing(small, state))[0][0] == "1890–1901 at Port Lume"
    early = replace(state, window=TimeWindow(first="1950"))
    assert offered(nothing(small, early))[0][0] == "from 1901 at Port Lume"
    late = replace(state, window=TimeWindow(last="1800-05"))
    assert offered(nothing(small, late))[0][0] == "until 1901 at Port Lume"


def test_asking_for_certainty_can_be_given_up(small: Session) -> None:
    state = ViewState(window=TimeWindow(first="1901-07", last="1901-12"), certain=True)
    text = nothing(small, state)
    assert text.sentence == "No event is found: Jul–Dec 1901 (certainly)."
    assert offered(text)[0] == ("possibly within Jul–Dec 1901", "1 event, 2 passages")
    assert text.ways[0].state == replace(state, certain=False)


def test_parts_of_a_place_can_be_taken_in(small: Session) -> None:
    text = nothing(small, ViewState(places=(PlaceFilter(place="lumia", with_parts=False),)))
    assert text.sentence == "No event is found at Lumia."
    assert text.ways[0].state.places == (PlaceFilter(place="lumia"),)
    assert plain(text.ways[0].label) == "at Lumia and places in it"


def test_the_place_instead_of_its_government(small: Session) -> None:
    state = ViewState(places=(PlaceFilter(place="port-lume", sense=Sense.GOVERNMENT),), window=TimeWindow(last="1901"))
    text = nothing(small, state)
    assert text.sentence == "No event is found about the government in Port Lume, until 1901 (possibly)."
    assert ("until 1901 at Port Lume", "2 events, 3 passages") in offered(text)


@pytest.mark.parametrize(
    ("state", "sentence", "way"),
    [
        (
            ViewState(text="frigate", people=("ivo-brand",)),
            "No event is found with Ivo Brand, with the word “frigate”.",
            "with anyone",
        ),
        (
            ViewState(text="frigate", sources=("report",)),
            "No event is found in Report on the Mole, with the word “frigate”.",
            "whatever the words",
        ),
        (
            ViewState(sources=("report",), people=("ana-moro",)),
            "No event is found with Ana Moro, in Report on the Mole.",
            "in all sources",
        ),
        (
            ViewState(events=("mole-paid",), text="frigate"),
            "No event is found about “Karst pays for a new mole”, with the word “frigate”.",
            "about any event",
        ),
        (
            ViewState(without_times=(TimeWindow(first="1800", last="2000"),)),
            "No event is found: not 1800–2000.",
            "with 1800–2000 too",
        ),
        (
            ViewState(disputed=True, text="frigate"),
            "No event is found with the word “frigate”, disputed.",
            "disputed or not",
        ),
    ],
)
def test_each_filter_can_be_taken_off(small: Session, state: ViewState, sentence: str, way: str) -> None:
    text = nothing(small, state)
    assert text.sentence == sentence
    assert way in [label for label, _ in offered(text)]


def test_when_no_single_filter_is_to_blame_all_go(small: Session) -> None:
    state = ViewState(
        text="nowhere", people=("ivo-brand",), places=(BUTRINT,), window=TimeWindow(first="1500", last="1501")
    )
    text = nothing(small, state)
    assert [label for label, _ in offered(text)] == ["everything, without filters"]
    assert not text.ways[0].state.is_filtered()
    assert text.hint == ""


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("events", "This collection has no events."),
        ("passages", "There is nothing to read."),
        ("disagreements", "The sources of this collection do not differ."),
        ("people", "This collection has no people."),
        ("places", "This collection has no places."),
    ],
)
def test_a_collection_that_has_none_says_so(small: Session, kind: str, sentence: str) -> None:
    assert nothing(small, ViewState(), kind) == EmptyText(sentence=sentence, ways=())


WINDOWS = st.builds(
    lambda year, length, open_end: TimeWindow(
        first="" if open_end == 1 else str(year), last="" if open_end == 2 else str(year + length)
    ),
    st.integers(1900, 2010),
    st.integers(0, 5),
    st.integers(0, 5),
)
STATES = st.builds(
    ViewState,
    places=st.lists(
        st.builds(
            PlaceFilter,
            place=st.sampled_from(["butrint", "berat", "vlore", "moscow", "cuba"]),
            with_parts=st.booleans(),
            sense=st.sampled_from([Sense.PLACE, Sense.GOVERNMENT]),
        ),
        max_size=2,
        unique_by=lambda item: item.place,
    ).map(tuple),
    people=st.lists(st.sampled_from(["beqir-balluku", "hysni-kapo"]), max_size=1).map(tuple),
    sources=st.lists(st.sampled_from(["002", "003"]), max_size=1).map(tuple),
    window=st.none() | WINDOWS,
    certain=st.booleans(),
    text=st.sampled_from(["", "", "submarine", "zeppelin"]),
    disputed=st.booleans(),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much])
@given(state=STATES, kind=st.sampled_from(KINDS))
@example(state=ViewState(window=TimeWindow(first="1900")), kind="events")
def test_every_way_finds_what_it_promises(seeds: Session, state: ViewState, kind: str) -> None:
    assume(state.is_filtered())
    text = nothing(seeds, state, kind)
    assert text.sentence.endswith(".")
    assert 0 < len(text.ways) <= 3 or seeds.found.events
    for way in text.ways:
        found = seeds.finder.find(way.state.query())
        events, passages = len(found.events), len(found.passages)
        assert way.result == (
            f"{events} event{'' if events == 1 else 's'}, {passages} passage{'' if passages == 1 else 's'}"
        )
        assert getattr(found, kind)
        assert plain(way.label).strip()
        changed = [
            name
            for name in ("places", "people", "sources", "window", "certain", "text", "disputed")
            if getattr(way.state, name) != getattr(state, name)
        ]
        assert len(changed) == 1 or not way.state.is_filtered()


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1959-05-25", ("1959", "1964")),
        ("1970", ("1962", "1970")),
        ("1963", ("1962", "1964")),
        ("1955/1970", ("1955", "1970")),
        ("1970/..", ("1962", "1970")),
        ("../1950", ("1950", "1964")),
        ("-0043", ("-0043", "1964")),
        ("[1958,1959]", ("1958", "1964")),
    ],
)
def test_a_window_opens_by_whole_years(date: str, expected: tuple[str, str]) -> None:
    opened = reaching(TimeWindow(first="1962", last="1964"), parse_edtf(date))
    assert (opened.first, opened.last) == expected
