"""All that one document names: rules, overruled by what people say, every span letter for letter."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

import linked_collections
from albviewer.collection.document import read_plain_text
from albviewer.collection.faults import Fault, FaultCode, FaultList
from albviewer.linking.gazetteer import Gazetteer
from albviewer.linking.mentions import find_mentions
from albviewer.model.collection import Collection, CollectionHead, by_id
from albviewer.model.curation import Apparatus, CuratedMention, ReadingLine, Shape, StructureLine
from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import How, Mentions, Sense
from albviewer.model.people import Person
from albviewer.model.places import Place, PlaceType
from albviewer.model.positions import Position
from albviewer.model.texts import LocalText


def local(text: str) -> LocalText:
    return LocalText((("en", text),))


COLLECTION = Collection(
    head=CollectionHead(id="test", title=local("Test")),
    places=by_id(
        [
            Place(id="moscow", name=local("Moscow"), type=PlaceType.CITY, government=True),
            Place(id="vlore", name=local("Vlorë"), type=PlaceType.CITY),
        ]
    ),
    people=by_id([Person(id="xoxe", name=local("Koçi Xoxe"))]),
)
TEXT = "1. Moscow in 1955\n\nIn Mosc0w, on 3 May, Ko¢i\nXoxe said Moscow would wait; Moscow did.\n\n[Vlorë 1961]\n"
APPARATUS = Apparatus(
    source="a",
    structure=(StructureLine(first=6, last=6, shape=Shape.HIDDEN),),
    readings=(
        ReadingLine(quote="Mosc0w", surface="Mosc0w", reads="Moscow"),
        ReadingLine(quote="Ko¢i", surface="Ko¢i", reads="Koçi"),
    ),
)


def mentions(*curated: CuratedMention) -> tuple[Mentions, list[Fault]]:
    faults = FaultList()
    document = read_plain_text("a", TEXT, APPARATUS, faults)
    found = find_mentions(document, "en", Gazetteer(COLLECTION), curated, faults)
    for item in (*found.places, *found.people, *found.dates):
        assert (item.source, item.surface) == ("a", TEXT[item.start : item.end])
    return found, faults.faults


def line(quote: str, surface: str, **what: object) -> CuratedMention:
    return CuratedMention(source="a", quote=quote, surface=surface, position=Position("mentions.yaml", 7), **what)


def test_names_are_found_in_the_clean_text_and_lie_in_the_file() -> None:
    found, faults = mentions()
    assert not faults
    assert [(item.surface, item.sense.value) for item in found.places] == [
        ("Moscow", "place"),
        ("Mosc0w", "place"),
        ("Moscow", "government"),
        ("Moscow", "government"),
    ]
    assert [item.surface for item in found.people] == ["Ko¢i\nXoxe"]
    assert {item.how for item in (*found.places, *found.people)} == {How.RULE}


def test_a_date_without_a_year_takes_it_from_what_was_named_before() -> None:
    found, _ = mentions()
    assert [(item.surface, item.date.text, item.inferred) for item in found.dates] == [
        ("1955", "1955", False),
        ("3 May", "1955-05-03", True),
    ]


def dates_of(text: str, *structure: StructureLine) -> list[str]:
    document = read_plain_text("a", text, Apparatus(source="a", structure=structure), FaultList())
    found = find_mentions(document, "en", Gazetteer(COLLECTION), (), FaultList())
    return [item.date.text for item in found.dates]


def test_a_date_is_counted_from_the_passage_before_and_over_one_between() -> None:
    text = "It was on 12 November 1960.\n\nThey spoke.\n\nTwo days later he left.\n"
    assert dates_of(text) == ["1960-11-12", "1960-11-14"]
    assert dates_of(text.replace("They spoke.", "They spoke.\n\nHe spoke.")) == ["1960-11-12"]


def test_a_chapter_leaves_the_year_to_what_asks_for_it() -> None:
    heading = StructureLine(first=3, last=3, shape=Shape.HEADING, level=1)
    text = "It was in 1960.\n\nMore\n\nOn 3 May he came; in the summer of the same year he left.\n"
    assert dates_of(text, heading) == ["1960", "1960-22"]
    assert dates_of(text) == ["1960", "1960-05-03", "1960-22"]


def test_notes_and_snippets_are_counted_from_nothing() -> None:
    text = "It was in 1960.\n\nReceived in 2022.\n\nThe next year he left.\n\nHe came back the next year.\n"
    note = StructureLine(first=3, last=3, shape=Shape.NOTE)
    snippet = StructureLine(first=5, last=5, shape=Shape.SNIPPET)
    assert dates_of(text, note, snippet) == ["1960", "2022", "1961"]


def test_a_curated_line_overrules_the_rule_at_its_spot_alone() -> None:
    found, faults = mentions(line("Moscow would wait", "Moscow", place="moscow", sense=Sense.PLACE))
    assert not faults
    assert [(item.sense.value, item.how.value) for item in found.places] == [
        ("place", "rule"),
        ("place", "rule"),
        ("place", "curated"),
        ("government", "rule"),
    ]


def test_a_curated_line_may_take_a_mention_away() -> None:
    found, _ = mentions(line("Ko¢i Xoxe", "Xoxe", none=True), line("Moscow did", "Moscow", none=True))
    assert not found.people
    assert len(found.places) == 3


def test_a_curated_line_may_name_a_person_where_a_place_was_found() -> None:
    found, _ = mentions(line("Moscow did", "Moscow", person="xoxe"))
    assert len(found.places) == 3
    assert [(item.surface, item.how.value) for item in found.people] == [("Ko¢i\nXoxe", "rule"), ("Moscow", "curated")]


def test_a_curated_line_may_name_what_no_rule_finds() -> None:
    found, _ = mentions(line("on 3 May", "on", place="vlore"), line("[Vlorë", "Vlorë", place="vlore"))
    assert [item.surface for item in found.places if item.place == "vlore"] == ["on", "Vlorë"]
    assert [item.start for item in found.places] == sorted(item.start for item in found.places)


def test_a_curated_line_may_date_what_no_rule_can_and_leaves_the_names_in_it() -> None:
    found, faults = mentions(line("said Moscow would wait", "said Moscow", date=parse_edtf("1955-06~"), inferred=True))
    assert not faults
    assert [(item.surface, item.date.text, item.inferred) for item in found.dates][-1] == (
        "said Moscow",
        "1955-06~",
        True,
    )
    assert len(found.places) == 4


def test_a_curated_line_overrules_the_date_at_its_spot_or_takes_it_away() -> None:
    by_rule, _ = mentions()
    (first, second) = by_rule.dates
    found, _ = mentions(line("on 3 May", "3 May", date=parse_edtf("1956-05-03")))
    assert [item.date.text for item in found.dates] == [first.date.text, "1956-05-03"]
    found, _ = mentions(line("on 3 May", "3 May", none=True))
    assert found.dates == (first,)
    found, _ = mentions(line("on 3 May", "3 May", place="vlore"))
    assert found.dates == (first, second)


def test_curated_lines_that_fit_no_one_spot_are_noted_where_they_stand() -> None:
    _, faults = mentions(line("Tirana", "Tirana", none=True), line("Moscow", "Moscow", none=True))
    assert [(fault.code, fault.position) for fault in faults] == [
        (FaultCode.QUOTE_NOT_FOUND, Position("mentions.yaml", 7)),
        (FaultCode.QUOTE_AMBIGUOUS, Position("mentions.yaml", 7)),
    ]


def test_the_small_collection(small_collection_folder: Path) -> None:
    linked = linked_collections.linked(small_collection_folder)
    assert [(item.surface, item.place, item.sense.value) for item in linked.mentions["letter"].places] == [
        ("Port Lume", "port-lume", "place"),
        ("Karst", "karst", "place"),
        ("Port Lume", "port-lume", "place"),
    ]
    assert [(item.surface, item.place, item.how.value) for item in linked.mentions["report"].places] == [
        ("Porto Lume", "port-lume", "rule"),
        ("Karst", "karst", "curated"),
    ]
    assert [item.person for item in linked.mentions["report"].people] == ["ana-moro", "ivo-brand"]
    assert [item.date.text for item in linked.mentions["letter"].dates] == ["1901-05-03", "1901-06"]


@pytest.mark.parametrize("source", ["000", "001", "002", "003", "004"])
def test_every_mention_of_the_bundled_documents_is_its_text(source: str) -> None:
    linked = linked_collections.bundled()
    text, found = linked.collection.documents[source].text, linked.mentions[source]
    for kind in (found.places, found.people, found.dates):
        assert kind
        assert [item.start for item in kind] == sorted(item.start for item in kind)
        assert all(item.source == source and item.surface == text[item.start : item.end] != "" for item in kind)
    spans = sorted((item.start, item.end) for item in (*found.places, *found.people))
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_every_curated_line_of_the_bundled_collection_holds() -> None:
    linked = linked_collections.bundled()
    curated = [
        item for found in linked.mentions.values() for item in (*found.places, *found.people) if item.how is How.CURATED
    ]
    assert len(curated) == sum(bool(line.place or line.person) for line in linked.collection.curated)
