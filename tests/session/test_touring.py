"""Steps of a tour as states, and the time that a step is played for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import linked_collections
import small_collection
import tour_yaml
from albviewer.index.finder import Finder
from albviewer.index.query import PlaceFilter
from albviewer.linking.linked import LinkedCollection
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense
from albviewer.model.texts import LocalText
from albviewer.model.tours import Tour, TourStep
from albviewer.session import changes
from albviewer.session.changes import Change
from albviewer.session.comparing import back_to_reading, compare
from albviewer.session.touring import Touring, reading_seconds, shows_step, step_change
from albviewer.session.view_state import MapExtent, Spot, TimeWindow, ViewState

TOUR = "the-mole"
STEPS = range(5)
ELSEWHERE = ViewState(
    places=(PlaceFilter(place="port-lume"),),
    people=("ivo-brand",),
    sources=("letter",),
    window=TimeWindow(first="1900"),
    text="nothing",
    disputed=True,
    certain=True,
    event="mole-paid",
    disagreement="month-of-the-storm",
    comparing=True,
    spot=Spot(source="letter", start=3, end=9),
    extent=MapExtent(south=1, west=2, north=3, east=4),
    language="sq",
)


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> LinkedCollection:
    folder = small_collection.write(tmp_path_factory.mktemp("collection") / "small")
    return linked_collections.linked(tour_yaml.write(folder))


def spot_of(linked: LinkedCollection, quote: str, source: str) -> Spot:
    start = linked.collection.documents[source].text.index(quote)
    return Spot(source=source, start=start, end=start + len(quote))


def test_a_step_is_a_complete_state(linked: LinkedCollection) -> None:
    kept = ViewState(extent=ELSEWHERE.extent, language="sq")
    assert step_change(linked, TOUR, 0)(ELSEWHERE) == replace(
        kept,
        places=(
            PlaceFilter(place="lumia"),
            PlaceFilter(place="karst", with_parts=False, sense=Sense.GOVERNMENT),
        ),
        people=("ana-moro",),
        window=TimeWindow(first="1901-05", last="1901-05"),
        certain=True,
        event="alba-arrives",
        passage=PassageId("letter", "0.1"),
        spot=spot_of(linked, "The frigate Alba reached Port Lume on 3 May 1901.", "letter"),
    )
    assert step_change(linked, TOUR, 1)(ELSEWHERE) == replace(
        kept,
        disputed=True,
        event="mole-broken",
        evidence=1,
        disagreement="month-of-the-storm",
        passage=PassageId("report", "1.1"),
        spot=spot_of(linked, "The mole at Porto Lume was broken in July 1901", "report"),
    )
    assert step_change(linked, TOUR, 2)(ELSEWHERE) == replace(
        kept,
        sources=("report",),
        text="mole",
        passage=PassageId("report", "1.1"),
        spot=spot_of(linked, "Karst paid for a new one", "report"),
    )


def test_a_disagreement_alone_is_shown_by_its_claims_side_by_side(linked: LinkedCollection) -> None:
    assert step_change(linked, TOUR, 3)(ELSEWHERE) == ViewState(
        extent=ELSEWHERE.extent,
        language="sq",
        disagreement="month-of-the-storm",
        comparing=True,
        passage=PassageId("letter", "1.1"),
        spot=spot_of(linked, "The storm of June 1901", "letter"),
    )


def test_a_step_that_opens_the_reader_nowhere_leaves_it_where_it_is(linked: LinkedCollection) -> None:
    kept = ViewState(extent=ELSEWHERE.extent, language="sq", spot=ELSEWHERE.spot)
    assert step_change(linked, TOUR, 4)(ELSEWHERE) == kept


@st.composite
def wanderings(draw: st.DrawFn) -> Change:
    """Any one thing that a reader may do."""
    place = draw(st.sampled_from(["lumia", "port-lume", "karst"]))
    return draw(
        st.sampled_from(
            [
                changes.toggle_place(place),
                changes.choose_place(place),
                changes.take_in_sense(place, Sense.GOVERNMENT),
                changes.include_parts(place, included=False),
                changes.toggle_person("ana-moro"),
                changes.toggle_source("report"),
                changes.limit_time("1901", draw(st.sampled_from(["", "1902"]))),
                changes.ask_certainty(certain=draw(st.booleans())),
                changes.search(draw(st.sampled_from(["", "mole"]))),
                changes.only_disputed(disputed=draw(st.booleans())),
                changes.clear_filters,
                changes.deselect,
                compare("month-of-the-storm"),
                back_to_reading,
                changes.open_spot(Spot(source="letter", start=0, end=5)),
                changes.show_extent(MapExtent(south=0, west=0, north=9, east=9)),
                changes.speak(draw(st.sampled_from(["en", "sq"]))),
            ]
        )
    )


@given(way=st.lists(wanderings(), max_size=6), step=st.sampled_from(STEPS))
def test_however_far_one_wanders_the_step_brings_one_back(
    linked: LinkedCollection, way: list[Change], step: int
) -> None:
    state = begun = step_change(linked, TOUR, step)(ViewState())
    for change in way:
        state = change(state)
    back = step_change(linked, TOUR, step)(state)
    assert shows_step(linked, TOUR, step, back)
    decided = replace(back, extent=begun.extent, language=begun.language)
    assert decided == begun if step != 4 else replace(decided, spot=begun.spot) == begun
    assert shows_step(linked, TOUR, step, state) == (back == state)


@given(extent=st.floats(-80, 80), language=st.sampled_from(["en", "sq"]), step=st.sampled_from(STEPS))
def test_moving_the_map_or_speaking_another_language_is_no_wandering(
    linked: LinkedCollection, extent: float, language: str, step: int
) -> None:
    state = step_change(linked, TOUR, step)(ViewState())
    moved = changes.show_extent(MapExtent(south=extent, west=0, north=extent + 1, east=1))(state)
    assert shows_step(linked, TOUR, step, changes.speak(language)(moved))


def tour_of(*words: int) -> Tour:
    steps = tuple(TourStep(text=LocalText((("en", "word " * number), ("sq", "fjalë")))) for number in words)
    return Tour(id="t", title=LocalText((("en", "T"),)), steps=steps)


def test_a_longer_text_stays_longer_and_the_shortest_long_enough() -> None:
    one, thirty, sixty = tour_of(1, 30, 60).steps
    assert reading_seconds(one, "en") == 8
    assert reading_seconds(thirty, "en") == 15
    assert reading_seconds(sixty, "en") == 25
    assert reading_seconds(sixty, "sq") == 8


def test_time_runs_only_while_the_tour_plays_and_the_reader_is_on_its_way() -> None:
    touring = Touring(tour=tour_of(30, 30)).played(100)
    assert touring.seconds_read(104) == 4
    touring = touring.paused(104)
    assert touring.seconds_read(999) == 4
    touring = touring.played(1000).off_the_way(True, 1002)
    assert (touring.playing, touring.wandered, touring.seconds_read(2000)) == (True, True, 6)
    touring = touring.off_the_way(False, 2000)
    assert touring.seconds_read(2003) == 9
    assert touring.share_read(2003, "en") == pytest.approx(9 / 15)
    assert not touring.is_due(2008, "en")
    assert touring.is_due(2009, "en")
    assert touring.share_read(9999, "en") == 1


def test_played_to_its_end_a_step_gives_way_to_the_next_and_the_last_stops() -> None:
    touring = Touring(tour=tour_of(30, 30)).played(0)
    assert touring.advanced(14, "en") is touring
    second = touring.advanced(15, "en")
    assert (second.index, second.seconds_read(15), second.playing) == (1, 0, True)
    over = second.advanced(30, "en")
    assert (over.index, over.playing, over.since) == (1, False, None)
    assert over.advanced(999, "en") is over


@given(index=st.integers(-9, 9), playing=st.booleans())
def test_a_step_is_always_one_that_there_is(index: int, playing: bool) -> None:
    touring = replace(Touring(tour=tour_of(1, 2, 3)), playing=playing).at_step(index, 5)
    assert touring.index == min(max(index, 0), 2)
    assert (touring.is_first, touring.is_last) == (touring.index == 0, touring.index == 2)
    assert touring.since == (5 if playing else None)


def test_every_step_of_the_bundled_tours_shows_what_it_speaks_of() -> None:
    linked = linked_collections.bundled()
    finder = Finder(linked)
    tours = linked.collection.tours
    assert list(tours) == ["base-at-vlore", "bucharest-to-moscow", "five-sources-on-the-break"]
    for tour in tours.values():
        assert 6 <= len(tour.steps) <= 12
        assert tour.title.languages() == tour.summary.languages() == ("en", "sq")
        for index, step in enumerate(tour.steps):
            where = f"{tour.id}, step {index + 1}"
            assert step.title.languages() == step.text.languages() == ("en", "sq"), where
            state = step_change(linked, tour.id, index)(ViewState())
            found = finder.find(state.query())
            assert state.spot, where
            assert state.passage in linked.passages, where
            text = linked.collection.documents[state.spot.source].text
            assert text[state.spot.start : state.spot.end].strip(), where
            assert found.events or found.passages, where
            assert not state.event or state.event in {event.id for event in found.events}, where
            assert state.event or state.passage in {passage.id for passage in found.passages}, where
            spoken_of = step.show.disagreement
            assert not spoken_of or spoken_of in found.disagreements, where
            located = [linked.collection.places[id_].point for id_ in step.show.places_on_map()]
            assert located, where
            assert all(located), where
