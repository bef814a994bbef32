"""The names of a collection, found in a block of text: places, people, phrases, and names special to a source."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from albviewer.linking.gazetteer import Gazetteer
from albviewer.linking.ordinary_words import usage_of
from albviewer.model.collection import Collection, CollectionHead, by_id
from albviewer.model.curation import Phrase
from albviewer.model.documents import BlockKind
from albviewer.model.mentions import Sense
from albviewer.model.people import Person
from albviewer.model.places import Place, PlaceName, PlaceType, Point
from albviewer.model.sources import Source
from albviewer.model.texts import LocalText


def local(text: str) -> LocalText:
    return LocalText((("en", text),))


def place(id_: str, name: str, *names: PlaceName, government: bool = False) -> Place:
    return Place(id=id_, name=local(name), type=PlaceType.CITY, names=names, government=government)


COLLECTION = Collection(
    head=CollectionHead(id="test", title=local("Test")),
    places=by_id(
        [
            place("warsaw", "Warsaw", government=True),
            place("moscow", "Moscow", government=True),
            place("durres", "Durrës", PlaceName(text="the Port", only_in=("letter",)), PlaceName(text="D", find=False)),
            place("vlore", "Vlorë", PlaceName(text="Vlorë North", only_in=("letter",))),
            place("bay", "Bay", PlaceName(text="the Port", only_in=("diary",))),
        ]
    ),
    people=by_id([Person(id="hoxha", name=local("Enver Hoxha"), names=("Hoxha",))]),
    phrases=(
        Phrase(text="Warsaw Pact", place="warsaw"),
        Phrase(text="Moscow Mule"),
        Phrase(text="Eastern Treaty", place="warsaw"),
        Phrase(text="Moscow-Warsaw Line", place="moscow"),
        Phrase(text="Moscow-Warsaw Line", place="warsaw"),
    ),
)
GAZETTEER = Gazetteer(COLLECTION)


def named(text: str, source: str = "report", kind: BlockKind = BlockKind.PARAGRAPH) -> list[tuple[str, str, str]]:
    return [
        (text[item.start : item.end], item.place or item.person, item.sense.value if item.place else "")
        for item in GAZETTEER.find(text, source=source, kind=kind)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Enver Hoxha came to Vlorë.", [("Enver Hoxha", "hoxha", ""), ("Vlorë", "vlore", "place")]),
        ("Moscow wrote, in Moscow", [("Moscow", "moscow", "government"), ("Moscow", "moscow", "place")]),
        ("Vlorë wrote", [("Vlorë", "vlore", "place")]),
        ("the Warsaw Pact", [("Warsaw", "warsaw", "name-part")]),
        ("a Moscow Mule", []),
        ("the Eastern Treaty", [("Eastern Treaty", "warsaw", "name-part")]),
        ("the Moscow-Warsaw Line", [("Moscow", "moscow", "name-part"), ("Warsaw", "warsaw", "name-part")]),
        ("D was here", []),
        ("as Hoxha (1975) and Hoxha, 1986a, say", []),
        ("Hoxha (1908–1985) came", [("Hoxha", "hoxha", "")]),
        ("In Hoxha's 1960 speech", [("Hoxha", "hoxha", "")]),
    ],
)
def test_what_is_named(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


def test_in_a_list_of_works_cited_places_are_parts_of_names() -> None:
    assert named("Vlorë, Moscow", kind=BlockKind.REFERENCES) == [
        ("Vlorë", "vlore", Sense.NAME_PART.value),
        ("Moscow", "moscow", Sense.NAME_PART.value),
    ]


def test_a_name_has_its_special_meaning_in_its_sources_only() -> None:
    assert named("the Port", "letter") == [("the Port", "durres", "place")]
    assert named("the Port", "diary") == [("the Port", "bay", "place")]
    assert named("the Port", "report") == []


def test_a_longer_name_that_is_not_valid_here_does_not_hide_a_shorter_one() -> None:
    assert named("Vlorë North", "letter") == [("Vlorë North", "vlore", "place")]
    assert named("Vlorë North", "report") == [("Vlorë", "vlore", "place")]


def test_a_special_meaning_goes_before_the_others() -> None:
    collection = Collection(
        head=COLLECTION.head,
        places=by_id(
            [place("kent-county", "Kent"), place("kent-house", "House", PlaceName(text="Kent", only_in=("letter",)))]
        ),
    )
    found = {
        source: [item.place for item in Gazetteer(collection).find("Kent", source=source, kind=BlockKind.PARAGRAPH)]
        for source in ("letter", "report")
    }
    assert found == {"letter": ["kent-house"], "report": ["kent-county"]}


TWO = Gazetteer(
    Collection(
        head=COLLECTION.head,
        places=by_id(
            [
                place("france", "France"),
                replace(place("paris", "Paris"), within=("france",), point=Point(48.9, 2.4)),
                place("texas", "Texas"),
                replace(place("paris-texas", "Paris"), within=("texas",), point=Point(33.7, -95.6)),
                replace(place("dallas", "Dallas"), point=Point(32.8, -96.8)),
                replace(place("tirana", "Tirana"), names=(PlaceName(text="Tiranë", language="sq"),)),
            ]
        ),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paris slept.", ["paris"]),
        ("Paris, Texas, slept.", ["paris-texas", "texas"]),
        ("In Texas the road reached Paris.", ["texas", "paris-texas"]),
        ("In Texas it rained. Paris, France, was dry.", ["texas", "paris", "france"]),
        ("From Dallas he rode to Paris.", ["dallas", "paris-texas"]),
    ],
)
def test_of_two_places_of_one_name_the_likelier_is_named_and_never_both(text: str, expected: list[str]) -> None:
    assert [item.place for item in TWO.find(text, source="a", kind=BlockKind.PARAGRAPH)] == expected


def test_names_have_the_endings_of_the_language_of_the_text() -> None:
    def found(language: str) -> list[str]:
        text = "Rruga e Tiranës"
        hits = TWO.find(text, source="a", kind=BlockKind.PARAGRAPH, language=language)
        return [text[item.start : item.end] for item in hits]

    assert (found("sq"), found("en")) == (["Tiranës"], [])


def scanned(text: str, *, ocr: bool = True) -> list[str]:
    source = Source(id="scan", file="scan.txt", title=local("Scan"), ocr=ocr)
    places = by_id(
        [place("albania", "Albania"), place("tirana", "Tirana"), place("germany", "Germany"), place("oslo", "Oslo")]
    )
    collection = Collection(head=COLLECTION.head, sources=by_id([source]), places=places)
    found = Gazetteer(collection).find(
        text, source="scan", kind=BlockKind.PARAGRAPH, usage=usage_of([text, "the alban1a of tirane"])
    )
    return [text[item.start : item.end] for item in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in A1bania, AIbania and Albania", ["A1bania", "AIbania", "Albania"]),
        ("to Tirana from T|rana and T!rana", ["Tirana", "T|rana", "T!rana"]),
        ("in Gerrnany and Gcrmany", ["Gerrnany", "Gcrmany"]),
        ("0slo and Os1o", []),
        ("Albanla, Albanians, Albanie", ["Albanla"]),
        ("A16ania, 1i5ana", []),
    ],
)
def test_in_a_source_read_by_machine_names_are_found_as_machines_misread_them(text: str, found: list[str]) -> None:
    assert scanned(text) == found
    assert scanned(text, ocr=False) == [word for word in found if word in ("Albania", "Tirana")]


def test_a_word_that_the_document_uses_is_no_damaged_name() -> None:
    assert scanned("ALBAN1A") == []


def test_a_gazetteer_may_be_sent_to_another_process() -> None:
    sent = pickle.loads(pickle.dumps(TWO))
    assert [item.place for item in sent.find("Paris, Texas", source="a", kind=BlockKind.PARAGRAPH)] == [
        "paris-texas",
        "texas",
    ]
