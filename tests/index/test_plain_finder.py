"""The finder against plain loops, on collections and queries made up at random, and on large sets as on small ones."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from albviewer.index import passage_filters, passage_set
from albviewer.index.finder import Finder
from albviewer.index.query import PlaceFilter, Query
from albviewer.linking.evidence import Anchor
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.passages import LinkedPassage
from albviewer.model.collection import Collection, CollectionHead, by_id
from albviewer.model.documents import Document, PassageId
from albviewer.model.edtf import parse_edtf, window_of
from albviewer.model.events import Claim, Dating, Disagreement, Event
from albviewer.model.mentions import Mentions, Sense
from albviewer.model.people import Person
from albviewer.model.places import Place, PlaceType
from albviewer.model.sources import Source, SourceKind
from albviewer.model.texts import LocalText
from plain_finder import PlainFinder

PLACES, PEOPLE, SOURCES = ["land", "town", "street", "other", "ring", "ringed"], ["ana", "ivo"], ["a", "b", "c", "d"]
WITHIN = {"town": ("land",), "street": ("town",), "ring": ("ringed",), "ringed": ("ring",)}
EVENTS = ["e0", "e1", "e2"]
DATES = [
    *("1960", "1961-03", "1961~", "1961?-07", "196X", "1960/1962", "1961/..", "../1960", "[1960,1963]", "{1960,1961}"),
    *("1963-05-01", "-0043", "1960-12-31/1961-01-01", "Y-99999999", "1959~/1960"),
]
LANGUAGES = ["", "sq", "ru"]
# Of each event: where it happened, what else it is about, who took part.
TIES = [(("town",), ("other",), ("ana", "ivo")), (("street", "other"), (), ("ivo",)), ((), ("ring", "land"), ())]
NO_TEXT = LocalText((("en", "x"),))


def some(values: list[str], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


NAMED = st.dictionaries(st.tuples(st.sampled_from(PLACES), st.sampled_from(list(Sense))), st.integers(1, 3), max_size=3)
PASSAGES = st.tuples(NAMED, some(PEOPLE), some(DATES), some(EVENTS, 2), st.sampled_from(LANGUAGES))
COLLECTIONS = st.tuples(
    st.lists(st.lists(PASSAGES, max_size=6), min_size=len(SOURCES), max_size=len(SOURCES)),
    st.lists(st.sampled_from(DATES), min_size=len(EVENTS), max_size=len(EVENTS)),
)
YEARS = st.integers(1959, 1964)
QUERIES = st.builds(
    Query,
    places=st.lists(
        st.builds(
            PlaceFilter,
            place=st.sampled_from([*PLACES, "nowhere"]),
            with_parts=st.booleans(),
            sense=st.sampled_from(list(Sense)),
            concerned=st.booleans(),
        ),
        max_size=2,
        # A place is filtered by once.
        unique_by=lambda item: item.place,
    ).map(tuple),
    people=some([*PEOPLE, "nobody"], 2),
    events=st.just(()) | some([*EVENTS, "nothing"], 2),
    sources=some(SOURCES, 2),
    kinds=some([SourceKind.LETTER, SourceKind.REPORT], 2),
    languages=some(["en", "sq", "ru"], 2),
    window=st.none()
    | st.builds(lambda a, b: window_of(str(min(a, b)), str(max(a, b))), YEARS, YEARS)
    | st.builds(lambda a: window_of(None, str(a)), YEARS)
    | st.builds(lambda a: window_of(f"{a}-05", None), YEARS),
    certain=st.booleans(),
    disputed=st.booleans(),
    without_places=some(PLACES, 1),
    without_people=some(PEOPLE, 1),
    without_events=some(EVENTS, 1),
    without_sources=some(SOURCES, 2),
    without_kinds=some([SourceKind.LETTER, SourceKind.BOOK], 1),
    without_languages=some(["en", "sq"], 1),
    without_times=st.lists(YEARS.map(lambda year: window_of(str(year), str(year + 1))), max_size=2).map(tuple),
    all_places=st.booleans(),
    all_people=st.booleans(),
)


def collection_of(made: tuple[list[list[tuple]], list[str]]) -> LinkedCollection:
    by_source, event_dates = made
    passages: dict[PassageId, LinkedPassage] = {}
    evidence: dict[str, list[Anchor]] = {event: [] for event in EVENTS}
    for source, listed in zip(SOURCES, by_source, strict=True):
        for number, (named, people, dates, events, language) in enumerate(listed):
            id_ = PassageId(source, str(number))
            passages[id_] = LinkedPassage(
                id=id_,
                block=number,
                order=len(passages),
                places=tuple(named),
                place_counts=tuple(named.values()),
                people=people,
                dates=tuple(map(parse_edtf, dates)),
                events=events,
                language=language,
            )
            for event in events:
                evidence[event].append(Anchor(source=source, start=0, end=1, quote="x", passage=id_))
    kinds = [SourceKind.LETTER, SourceKind.REPORT, SourceKind.LETTER, SourceKind.BOOK]
    collection = Collection(
        head=CollectionHead(id="made-up", title=NO_TEXT),
        sources=by_id(
            Source(id=id_, file=f"{id_}.txt", title=NO_TEXT, kind=kind)
            for id_, kind in zip(SOURCES, kinds, strict=True)
        ),
        documents={source: Document(source=source, text="") for source in SOURCES},
        places=by_id(Place(id=id_, name=NO_TEXT, type=PlaceType.CITY, within=WITHIN.get(id_, ())) for id_ in PLACES),
        people=by_id(Person(id=id_, name=NO_TEXT) for id_ in PEOPLE),
        events=by_id(
            Event(
                id=id_,
                title=NO_TEXT,
                dating=Dating(date=parse_edtf(date)),
                evidence=(),
                places=places,
                concerns=concerns,
                people=people,
            )
            for id_, date, (places, concerns, people) in zip(EVENTS, event_dates, TIES, strict=True)
        ),
        disagreements=by_id(
            [Disagreement(id="d", topic=NO_TEXT, claims=(Claim(claim=NO_TEXT, evidence=()),), event="e0")]
        ),
    )
    return LinkedCollection(
        collection=collection,
        mentions={source: Mentions() for source in SOURCES},
        evidence={event: tuple(anchors) for event, anchors in evidence.items()},
        claims={"d": (tuple(evidence["e1"][:1]),)},
        passages=passages,
    )


@settings(max_examples=120)
@given(COLLECTIONS, QUERIES)
def test_the_finder_answers_as_plain_loops_do(made: tuple, query: Query) -> None:
    compare(made, query)


@pytest.mark.parametrize("few", [1e-9, 1e9], ids=["as small sets", "as large sets"])
@settings(max_examples=40)
@given(COLLECTIONS, QUERIES)
def test_it_answers_so_by_either_way(few: float, made: tuple, query: Query) -> None:
    with pytest.MonkeyPatch.context() as patched:
        for module in (passage_filters, passage_set):
            patched.setattr(module, "FEW", few)
        compare(made, query)


def compare(made: tuple, query: Query) -> None:
    linked = collection_of(made)
    finder, plain = Finder(linked), PlainFinder(linked)
    found, expected = finder.find(query), plain.passages(query)
    assert [event.id for event in found.events] == plain.events(query)
    assert list(found.passages) == expected
    assert len(found.passages) == len(expected)
    assert [passage.order for passage in expected] == found.passages.set.numbers.tolist()
    assert {id_: tally.passages for id_, tally in found.places.items() if tally.passages} == plain.places(expected)
    reached = zip(finder.columns.vocabulary.places, found.reached.tolist(), strict=True)
    assert {id_: count for id_, count in reached if count} == plain.reached(expected)
    assert {id_: tally.mentions for id_, tally in found.places.items() if tally.mentions} == plain.mentions(expected)
    assert {id_: tally.passages for id_, tally in found.people.items() if tally.passages} == Counter(
        person for passage in expected for person in passage.people
    )
    assert {id_: tally.passages for id_, tally in found.sources.items() if tally.passages} == Counter(
        passage.id.source for passage in expected
    )
    kinds = Counter(linked.collection.sources[passage.id.source].kind.value for passage in expected)
    assert found.kinds == kinds
    assert found.languages == Counter(passage.language or "en" for passage in expected)
    for source in SOURCES:
        assert list(found.passages.in_source(source)) == [item for item in expected if item.id.source == source]
    years = found.years
    window = slice(1955 - years.first, 1967 - years.first)
    for counts, certain in ((years.possible, False), (years.certain, True)):
        told = np.zeros(12, dtype=np.int64)
        first, last = max(years.first, 1955), min(years.first + len(counts), 1967)
        if first < last:
            told[first - 1955 : last - 1955] = counts[first - years.first : last - years.first]
        # Years of which no date of the collection has an end are beyond what is counted.
        in_range = [year - 1955 for year in range(1955, 1967) if years.first <= year < years.first + len(counts)]
        expected_years = plain.years(expected, 1955, 1966, certain=certain)
        assert [int(told[at]) for at in in_range] == [expected_years[at] for at in in_range], window


def test_an_open_year_reaches_as_far_as_an_event_beyond_all_dates() -> None:
    passages = [({}, (), (), ("e0",), ""), ({}, (), ("1960", "1961/.."), (), "")]
    compare(([[], [], [], passages], ["196X", "1960", "1960"]), Query())
    passages = [({}, (), (), ("e0",), ""), ({}, (), ("../1961",), (), "")]
    compare(([[], [], [], passages], ["195X", "1960", "1960"]), Query())
