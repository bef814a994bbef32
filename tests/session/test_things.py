"""A thing as it stands among the filters, what a link to it opens, and where it is read."""

from __future__ import annotations

import pytest

import linked_collections
import small_collection
from albviewer.index.finder import Finder
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense
from albviewer.session import things
from albviewer.session.filtering import Stand
from albviewer.session.links import Link, link_of, open_link, read_link
from albviewer.session.things import Thing, ThingKind, passage_thing
from albviewer.session.view_state import TimeWindow, ViewState

EMPTY = ViewState()
PLACE = Thing(kind=ThingKind.PLACE, id="karst")
GOVERNMENT = Thing(kind=ThingKind.PLACE, id="karst", government=True)
PERSON = Thing(kind=ThingKind.PERSON, id="ana-moro")
YEAR = Thing(kind=ThingKind.TIME, id="1901")
EVENT = Thing(kind=ThingKind.EVENT, id="mole-broken")
SOURCE = Thing(kind=ThingKind.SOURCE, id="report")


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    return Finder(linked_collections.linked(small_collection.write(tmp_path_factory.mktemp("things") / "small")))


def the_words(finder: Finder, state: ViewState) -> str:
    assert state.spot is not None
    text = finder.linked.collection.documents[state.spot.source].text
    return text[state.spot.start : state.spot.end]


@pytest.mark.parametrize("thing", [PLACE, GOVERNMENT, PERSON, EVENT, YEAR, SOURCE])
def test_what_is_filtered_by_twice_is_filtered_by_no_longer(thing: Thing) -> None:
    toggle = things.toggle(thing)
    assert toggle is not None
    chosen = toggle(EMPTY)
    assert things.stand_of(thing, EMPTY) is Stand.FREE
    assert things.stand_of(thing, chosen) is Stand.WANTED
    assert toggle(chosen) == EMPTY


def test_a_place_and_its_government_are_two_things() -> None:
    place, government = things.toggle(PLACE), things.toggle(GOVERNMENT)
    assert place is not None
    assert government is not None
    chosen = government(place(EMPTY))
    assert [(item.place, item.sense) for item in chosen.places] == [("karst", Sense.GOVERNMENT)]
    assert things.stand_of(GOVERNMENT, place(EMPTY)) is Stand.FREE


def test_a_stretch_of_time_is_a_window() -> None:
    toggle = things.toggle(Thing(kind=ThingKind.TIME, id="1901", last="1902"))
    assert toggle is not None
    assert toggle(EMPTY).window == TimeWindow(first="1901", last="1902")


def test_what_is_in_no_list_of_filters_cannot_be_left_out() -> None:
    assert things.toggle_left_out(passage_thing(PassageId("letter", "1.1"))) is None


@pytest.mark.parametrize("thing", [PERSON, EVENT, YEAR])
def test_what_is_left_out_stands_so(thing: Thing) -> None:
    leave, toggle = things.toggle_left_out(thing), things.toggle(thing)
    assert leave is not None
    assert toggle is not None
    assert things.stand_of(thing, leave(EMPTY)) is Stand.LEFT_OUT
    assert things.stand_of(thing, toggle(leave(EMPTY))) is Stand.WANTED
    assert things.stand_of(thing, leave(toggle(EMPTY))) is Stand.LEFT_OUT
    assert leave(leave(toggle(EMPTY))) == EMPTY


@pytest.mark.parametrize(
    ("thing", "words"), [(PLACE, "Karst"), (GOVERNMENT, "Karst"), (PERSON, "Ana Moro"), (YEAR, "3 May 1901")]
)
def test_what_is_named_is_read_where_it_is_named_first(finder: Finder, thing: Thing, words: str) -> None:
    read = things.read_it(thing, finder)
    assert read is not None
    state = read(EMPTY)
    assert words in the_words(finder, state)
    assert state.passage is not None
    assert not state.is_filtered(), "reading filters nothing"


def test_a_government_is_read_where_it_acts(finder: Finder) -> None:
    read = things.read_it(GOVERNMENT, finder)
    assert read is not None
    state = read(EMPTY)
    assert state.spot is not None
    assert state.spot.source == "report"


def test_a_country_of_which_only_a_part_is_named_is_read_there(finder: Finder) -> None:
    read = things.read_it(Thing(kind=ThingKind.PLACE, id="lumia"), finder)
    assert read is not None
    assert "Port" in the_words(finder, read(EMPTY))


def test_an_event_is_read_at_its_words(finder: Finder) -> None:
    read = things.read_it(EVENT, finder)
    assert read is not None
    assert read(EMPTY).event == "mole-broken"


def test_what_nobody_names_cannot_be_read(finder: Finder) -> None:
    assert things.read_it(Thing(kind=ThingKind.TIME, id="1804"), finder) is None


@pytest.mark.parametrize("thing", [PLACE, GOVERNMENT, PERSON, YEAR, EVENT, SOURCE])
def test_a_link_to_a_thing_opens_it_and_nothing_else(finder: Finder, thing: Thing) -> None:
    state = things.alone(thing, finder.linked)
    link = read_link(link_of(state, finder.linked.collection.head.id))
    assert isinstance(link, Link)
    assert open_link(link, finder.linked)(EMPTY) == state


def test_a_link_to_an_event_reads_it_and_filters_nothing(finder: Finder) -> None:
    state = things.alone(EVENT, finder.linked)
    assert (state.event, state.is_filtered()) == ("mole-broken", False)


def test_things_that_are_not_in_the_collection_are_not_known(finder: Finder) -> None:
    for kind in ThingKind:
        assert not things.is_known(Thing(kind=kind, id="" if kind is ThingKind.TIME else "nowhere ¶ 1"), finder.linked)
    for passage in finder.linked.passages:
        assert things.is_known(passage_thing(passage), finder.linked)
