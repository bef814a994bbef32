"""Pure changes: from one state to the next, everything else as it was."""

from __future__ import annotations

import pytest

from albviewer.index.query import PlaceFilter, Query
from albviewer.model.documents import PassageId
from albviewer.model.edtf import EdtfError, window_of
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind
from albviewer.session import changes
from albviewer.session.session import differing
from albviewer.session.view_state import FILTERS, MapExtent, Order, Spot, TimeWindow, ViewState

SPOT = Spot(source="letter", start=3, end=9)
PASSAGE = PassageId("letter", "1.1")
FULL = ViewState(
    places=(PlaceFilter(place="vlore"), PlaceFilter(place="moscow", sense=Sense.GOVERNMENT)),
    people=("hoxha",),
    events=("withdrawal",),
    sources=("004",),
    window=TimeWindow(first="1960", last="1961"),
    certain=True,
    text="base",
    disputed=True,
    exact_names=True,
    kinds=(SourceKind.LETTER,),
    languages=("en",),
    without_places=("sazan",),
    without_people=("mao",),
    without_events=("break",),
    without_sources=("001",),
    without_kinds=(SourceKind.BOOK,),
    without_languages=("ru",),
    without_times=(TimeWindow(first="1961", last="1961"),),
    all_places=True,
    all_people=True,
    event="break",
    evidence=2,
    passage=PASSAGE,
    spot=SPOT,
    extent=MapExtent(south=39, west=19, north=43, east=21),
    language="sq",
)


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        (changes.toggle_place("tirana"), {"places"}),
        (changes.choose_place("tirana"), {"places"}),
        (changes.include_parts("vlore", included=False), {"places"}),
        (changes.take_in_sense("moscow", Sense.PLACE), {"places"}),
        (changes.include_parts("tirana", included=False), set()),
        (changes.toggle_person("mehmet"), {"people"}),
        (changes.toggle_source("000"), {"sources"}),
        (changes.limit_time("1950", ""), {"window"}),
        (changes.ask_certainty(certain=False), {"certain"}),
        (changes.search(" fleet "), {"text"}),
        (changes.search(" base "), set()),
        (changes.only_disputed(disputed=False), {"disputed"}),
        (changes.take_names_exactly(exactly=False), {"exact_names"}),
        (changes.list_in_order(Order.DATE), {"order"}),
        (changes.clear_filters, set(FILTERS)),
        (changes.open_spot(Spot(source="000")), {"spot", "event", "evidence", "passage"}),
        (changes.select_passage(PassageId("000", "1"), Spot(source="000")), {"passage", "spot", "event", "evidence"}),
        (changes.select_event("visit", 0, None, SPOT), {"event", "evidence", "passage"}),
        (changes.deselect, {"event", "evidence", "passage"}),
        (changes.show_extent(MapExtent(south=0, west=0, north=1, east=1)), {"extent"}),
        (changes.show_layer("zones", shown=True, opacity=0.5), {"layers"}),
        (changes.speak("en"), {"language"}),
    ],
)
def test_a_change_touches_its_own_fields_alone(change: changes.Change, fields: set[str]) -> None:
    assert differing(FULL, change(FULL)) == fields


@pytest.mark.parametrize(
    "toggle", [changes.toggle_place("vlore"), changes.toggle_person("hoxha"), changes.toggle_source("004")]
)
def test_a_toggle_twice_brings_the_filter_back(toggle: changes.Change) -> None:
    assert toggle(toggle(ViewState())) == ViewState()
    assert toggle(ViewState()).is_filtered()


def test_a_layer_is_wanted_in_one_way_only() -> None:
    state = changes.show_layer("zones", shown=True, opacity=7)(ViewState())
    state = changes.show_layer("chart", shown=True, opacity=0.5)(state)
    state = changes.show_layer("zones", shown=False, opacity=0.25)(state)
    assert {item.layer: (item.shown, item.opacity) for item in state.layers} == {
        "chart": (True, 0.5),
        "zones": (False, 0.25),
    }


def test_places_are_filtered_by_in_the_order_in_which_they_were_chosen() -> None:
    state = changes.toggle_place("tirana")(FULL)
    assert state.chosen_places() == ("vlore", "moscow", "tirana")
    assert changes.toggle_place("vlore")(state).chosen_places() == ("moscow", "tirana")
    assert changes.choose_place("tirana")(state).places == (PlaceFilter(place="tirana"),)


def test_a_chosen_place_is_edited_where_it_stands() -> None:
    state = changes.include_parts("vlore", included=False)(FULL)
    assert state.places == (PlaceFilter(place="vlore", with_parts=False), FULL.places[1])
    state = changes.take_in_sense("moscow", Sense.PLACE)(FULL)
    assert state.places == (FULL.places[0], PlaceFilter(place="moscow"))


def test_what_is_cleared_is_nothing_to_ask_for() -> None:
    assert FULL.is_filtered()
    cleared = changes.clear_filters(FULL)
    assert cleared.query() == Query()
    assert not cleared.is_filtered()
    assert (cleared.event, cleared.spot) == (FULL.event, FULL.spot)


def test_asking_for_certainty_alone_filters_nothing() -> None:
    assert not ViewState(certain=True).is_filtered()


@pytest.mark.parametrize(
    ("first", "last", "window"),
    [
        ("1960", "1961", window_of("1960", "1961")),
        ("1960", "", window_of("1960", None)),
        ("", "1961-03", window_of(None, "1961-03")),
        ("", "", None),
    ],
)
def test_time_is_limited_by_dates_as_they_were_asked_for(first: str, last: str, window: object) -> None:
    assert changes.limit_time(first, last)(ViewState()).query().window == window


def test_dates_that_are_none_are_no_question() -> None:
    with pytest.raises(EdtfError):
        changes.limit_time("1961", "1960")(ViewState()).query()


def test_what_only_concerns_a_place_is_counted_in_and_left_out() -> None:
    state = changes.include_concerned("vlore", included=True)(FULL)
    assert state.places == (PlaceFilter(place="vlore", concerned=True), FULL.places[1])
    assert changes.include_concerned("vlore", included=False)(state) == FULL
