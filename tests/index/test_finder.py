"""What a query finds: each filter alone and with others, counted against plain loops over the collection."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import linked_collections
from albviewer.index.finder import Finder, Found
from albviewer.index.full_text import QueryTextError
from albviewer.index.query import PlaceFilter, Query
from albviewer.model.edtf import Span, window_of
from albviewer.model.mentions import Sense

SEEDS = Finder(linked_collections.bundled())
COLLECTION = SEEDS.linked.collection
SENSES = st.sampled_from([Sense.PLACE, Sense.GOVERNMENT, Sense.NAME_PART])
PLACES = st.builds(
    PlaceFilter, place=st.sampled_from(sorted(COLLECTION.places)), with_parts=st.booleans(), sense=SENSES
)
WINDOWS = st.builds(
    lambda a, b: window_of(str(min(a, b)), str(max(a, b))), st.integers(1924, 1992), st.integers(1924, 1992)
)
QUERIES = st.builds(
    Query,
    text=st.sampled_from(["", "", "soviet", "hoxha moscow", "submarine*", "base OR treaty"]),
    places=st.lists(PLACES, max_size=3).map(tuple),
    people=st.lists(st.sampled_from(sorted(COLLECTION.people)), max_size=2).map(tuple),
    sources=st.lists(st.sampled_from(sorted(COLLECTION.sources)), max_size=2).map(tuple),
    window=st.none() | WINDOWS,
    certain=st.booleans(),
    disputed=st.booleans(),
)


@pytest.fixture
def small(small_collection_folder: Path) -> Finder:
    return Finder(linked_collections.linked(small_collection_folder))


def events(found: Found) -> list[str]:
    return [event.id for event in found.events]


def passages(found: Found) -> list[str]:
    return [str(passage.id) for passage in found.passages]


def at(place: str, *, with_parts: bool = True, sense: Sense = Sense.PLACE) -> PlaceFilter:
    return PlaceFilter(place=place, with_parts=with_parts, sense=sense)


ALL_EVENTS = ["alba-arrives", "mole-broken", "mole-paid"]
L1, L2, R1, R2, R3 = "letter ¶ 0.1", "letter ¶ 1.1", "report ¶ 1.1", "report ¶ 2.1", "report ¶ 2.2"
Y1901, Y1902 = window_of("1901", "1901"), window_of("1902", "1902")
JULY = window_of("1901-07", "1901-07")

ASKED: list[tuple[Query, list[str], list[str]]] = [
    (Query(), ALL_EVENTS, [L1, L2, R1, R2, R3]),
    (Query(text="mole"), ["mole-broken", "mole-paid"], [L2, R1]),
    (Query(text="frigate"), ["alba-arrives"], [L1]),
    (Query(text="thyhet"), ["mole-broken"], []),
    (Query(places=(at("port-lume"),)), ["alba-arrives", "mole-broken"], [L1, L2, R1]),
    (Query(places=(at("lumia"),)), ["alba-arrives", "mole-broken"], [L1, L2, R1]),
    (Query(places=(at("lumia", with_parts=False),)), [], []),
    (Query(places=(at("karst"),)), [], [L1]),
    (Query(places=(at("karst", sense=Sense.GOVERNMENT),)), ["alba-arrives", "mole-paid"], [R1]),
    (Query(places=(at("karst"), at("port-lume"))), ["alba-arrives", "mole-broken"], [L1, L2, R1]),
    (Query(people=("ana-moro",)), ["alba-arrives"], [L1, R2]),
    (Query(people=("ivo-brand",)), [], [R3]),
    (Query(events=("alba-arrives",)), ["alba-arrives"], [L1]),
    (Query(events=("mole-broken", "nothing")), ["mole-broken"], [L2, R1]),
    (Query(events=("nothing",)), [], []),
    (Query(without_events=("mole-broken",)), ["alba-arrives", "mole-paid"], [L1, R2, R3]),
    (Query(events=("mole-broken",), sources=("letter",)), ["mole-broken"], [L2]),
    (Query(people=("ana-moro", "ivo-brand")), ["alba-arrives"], [L1, R2, R3]),
    (Query(sources=("report",)), ["mole-broken", "mole-paid"], [R1, R2, R3]),
    (Query(sources=("report", "letter")), ALL_EVENTS, [L1, L2, R1, R2, R3]),
    (Query(window=Y1901), ["alba-arrives", "mole-broken"], [L1, L2, R1]),
    (Query(window=Y1902, certain=True), ["mole-paid"], [R1]),
    (Query(window=JULY), ["mole-broken"], [L2, R1]),
    (Query(window=JULY, certain=True), [], [R1]),
    (Query(disputed=True), ["mole-broken"], [L2, R1]),
    (Query(places=(at("port-lume"),), people=("ana-moro",)), ["alba-arrives"], [L1]),
    (Query(text="mole", sources=("letter",)), ["mole-broken"], [L2]),
    (Query(text="mole", sources=("letter",), window=Y1902), [], []),
    (Query(places=(at("nowhere"),)), [], []),
    (Query(people=("nobody",), sources=("nothing",)), [], []),
]


@pytest.mark.parametrize(("query", "found_events", "found_passages"), ASKED)
def test_each_filter_alone_and_with_others(
    small: Finder, query: Query, found_events: list[str], found_passages: list[str]
) -> None:
    found = small.find(query)
    assert events(found) == found_events
    assert passages(found) == found_passages


def test_disagreements_are_found_with_what_they_are_about(small: Finder) -> None:
    all_of_them = ("month-of-the-storm",)
    assert small.find(Query()).disagreements == all_of_them
    assert small.find(Query(disputed=True)).disagreements == all_of_them
    assert small.find(Query(sources=("report",))).disagreements == all_of_them
    assert small.find(Query(people=("ana-moro",))).disagreements == ()
    assert small.find(Query(window=window_of("1950", None))).disagreements == ()


def test_events_that_match_only_possibly_are_told(small: Finder) -> None:
    assert small.find(Query(window=Y1901)).possible == frozenset()
    assert small.find(Query(window=JULY)).possible == {"mole-broken"}
    assert small.find(Query()).possible == frozenset()


def test_a_malformed_text_is_refused(small: Finder) -> None:
    with pytest.raises(QueryTextError):
        small.find(Query(text='"mole'))


def test_the_same_question_gives_the_same_answer(small: Finder) -> None:
    assert small.find(Query(text="mole")) is small.find(Query(text="mole"))


def test_all_disagreements_of_the_bundled_collection_are_disputed() -> None:
    found = SEEDS.find(Query(disputed=True))
    assert found.disagreements == tuple(COLLECTION.disagreements)
    assert {event.id for event in found.events} == COLLECTION.disputed_events()


@pytest.mark.parametrize("place", ["vlore", "sazan-island", "tirana", "butrint", "moscow", "bucharest"])
def test_the_places_of_the_bundled_collection_have_events_and_passages(place: str) -> None:
    found = SEEDS.find(Query(places=(at(place),)))
    assert found.events
    assert found.passages


def test_a_country_includes_what_lies_in_it() -> None:
    country, city = (set(events(SEEDS.find(Query(places=(at(place),))))) for place in ("albania", "vlore"))
    alone = set(events(SEEDS.find(Query(places=(at("albania", with_parts=False),)))))
    assert city < country
    assert alone < country


@given(QUERIES)
def test_answers_are_in_order_and_without_repeats(query: Query) -> None:
    found = SEEDS.find(query)
    keys = [event.dating.date.sort_key for event in found.events]
    assert keys == sorted(keys)
    orders = [passage.order for passage in found.passages]
    assert orders == sorted(set(orders))
    assert len(set(events(found))) == len(found.events)


@given(QUERIES, QUERIES)
def test_a_further_filter_never_finds_more(first: Query, second: Query) -> None:
    # What the second asks for is added only where the first asks for nothing.
    both = Query(
        text=first.text or second.text,
        places=first.places or second.places,
        people=first.people or second.people,
        sources=first.sources or second.sources,
        window=first.window or second.window,
        certain=first.certain if first.window else second.certain,
        disputed=first.disputed or second.disputed,
    )
    wide, narrow = SEEDS.find(first), SEEDS.find(both)
    assert set(events(narrow)) <= set(events(wide))
    assert set(passages(narrow)) <= set(passages(wide))
    assert set(narrow.disagreements) <= set(wide.disagreements)


@given(QUERIES, st.sampled_from(["places", "people", "sources"]))
def test_of_the_values_of_one_field_any_may_hold(query: Query, field: str) -> None:
    values = getattr(query, field)
    if not values:
        return
    base = {name: getattr(query, name) for name in Query.__dataclass_fields__}
    parts = [SEEDS.find(Query(**{**base, field: (value,)})) for value in values]
    whole = SEEDS.find(query)
    assert set(events(whole)) == {id_ for part in parts for id_ in events(part)}
    assert set(passages(whole)) == {id_ for part in parts for id_ in passages(part)}


@given(QUERIES, WINDOWS)
def test_what_is_certain_is_possible_too(query: Query, window: Span) -> None:
    base = {name: getattr(query, name) for name in Query.__dataclass_fields__} | {"window": window}
    certain, possible = (SEEDS.find(Query(**{**base, "certain": value})) for value in (True, False))
    assert set(events(certain)) <= set(events(possible))
    assert set(passages(certain)) <= set(passages(possible))
    assert set(events(possible)) - possible.possible == set(events(certain))
    assert not certain.possible


@given(QUERIES)
def test_tallies_agree_with_a_plain_count(query: Query) -> None:
    found, linked = SEEDS.find(query), SEEDS.linked
    for source in COLLECTION.sources:
        tally = found.sources.get(source)
        proved = sum(any(anchor.source == source for anchor in linked.evidence[event.id]) for event in found.events)
        held = sum(passage.id.source == source for passage in found.passages)
        assert (tally.events, tally.passages) == (proved, held) if tally else proved == held == 0
    for person in COLLECTION.people:
        tally = found.people.get(person)
        took_part = sum(person in event.people for event in found.events)
        named = sum(person in passage.people for passage in found.passages)
        assert (tally.events, tally.passages) == (took_part, named) if tally else took_part == named == 0
    in_found = [
        mention.place
        for passage in found.passages
        for mention in linked.mentions[passage.id.source].places
        if COLLECTION.documents[passage.id.source].passage_at(mention.start) == passage.id
    ]
    for place in COLLECTION.places:
        tally = found.places.get(place)
        happened = sum(place in event.places for event in found.events)
        named = sum((place, Sense.PLACE) in passage.places for passage in found.passages)
        counts = (happened, named, in_found.count(place))
        assert (tally.events, tally.passages, tally.mentions) == counts if tally else counts == (0, 0, 0)


def test_what_only_concerns_a_place_counts_if_asked_for() -> None:
    there = set(SEEDS.find(Query(places=(PlaceFilter(place="vlore"),))).events)
    about = set(SEEDS.find(Query(places=(PlaceFilter(place="vlore", concerned=True),))).events)
    assert there < about
    inside = COLLECTION.with_parts(["vlore"])
    assert all(inside.isdisjoint(event.places) and not inside.isdisjoint(event.concerns) for event in about - there)
