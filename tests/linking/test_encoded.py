"""What a document's markup says that it names becomes mentions, as if a person had curated them."""

from __future__ import annotations

import pytest

from albviewer.collection.faults import FaultList
from albviewer.collection.load import Loaded
from albviewer.collection.readers.reading import read_document
from albviewer.linking.encoded import KeyBook
from albviewer.linking.linker import link_collection
from albviewer.linking.name_book import name_book
from albviewer.model.collection import Collection, CollectionHead
from albviewer.model.mentions import How, Mentions
from albviewer.model.people import Person
from albviewer.model.places import Place, PlaceType
from albviewer.model.sources import Source
from albviewer.model.texts import LocalText


def text(words: str) -> LocalText:
    return LocalText((("en", words),))


def place(id_: str, name: str, geonames: str = "", wikidata: str = "") -> Place:
    return Place(id=id_, name=text(name), type=PlaceType.CITY, geonames=geonames, wikidata=wikidata)


PLACES = {
    "london": place("london", "London"),
    "vlore": place("vlore", "Vlorë", geonames="3183719", wikidata="Q170478"),
    "saint-john": place("saint-john", "Saint John"),
    "saint-john-nb": place("saint-john-nb", "Saint John"),
}
PEOPLE = {"jack-london": Person(id="jack-london", name=text("Jack London"))}


def linked(body: str) -> tuple[Mentions, list[str]]:
    source = Source(id="a", file="a.xml", title=text("A"))
    faults = FaultList()
    data = f"<TEI><text><body><p>{body}</p></body></text></TEI>".encode()
    document = read_document(source, data, None, faults)
    assert document is not None
    collection = Collection(
        head=CollectionHead(id="c", title=text("C")),
        sources={"a": source},
        documents={"a": document},
        places=PLACES,
        people=PEOPLE,
    )
    found = link_collection(Loaded(collection=collection, faults=faults.in_order()))
    return found.mentions["a"], [fault.code for fault in found.faults if fault.position.file == "a.xml"]


@pytest.mark.parametrize(
    "key",
    [
        "vlore",
        "#vlore",
        "places.xml#vlore",
        "https://www.geonames.org/3183719",
        "geonames:3183719",
        "wd:Q170478",
        "Vlora X vlore",
    ],
)
def test_a_place_is_meant_by_its_key(key: str) -> None:
    mentions, _ = linked(f'They came to <placeName ref="{key}">the old port</placeName> then.')
    assert [(item.surface, item.place, item.how) for item in mentions.places] == [
        ("the old port", "vlore", How.CURATED)
    ]


@pytest.mark.parametrize("key", ["", "#nowhere", "Saint John", "geonames:1"])
def test_an_unknown_or_ambiguous_key_is_no_mention(key: str) -> None:
    assert not linked(f'Near <placeName ref="{key}">the old port</placeName>.')[0].places


def test_a_name_that_is_unique_is_a_key() -> None:
    collection = Collection(head=CollectionHead(id="c", title=text("C")), places=PLACES)
    assert KeyBook(name_book(collection)).place("VLORE") == "vlore"


def test_markup_goes_before_the_rules() -> None:
    mentions, _ = linked('<placeName key="vlore">London</placeName> is not London.')
    assert [(item.place, item.how) for item in mentions.places] == [("vlore", How.CURATED), ("london", How.RULE)]


def test_within_the_name_of_a_person_no_place_is_named() -> None:
    mentions, _ = linked("<persName>Mr London</persName> of London.")
    assert len(mentions.places) == 1
    assert mentions.places[0].start > 9
    known, _ = linked('<persName ref="#jack-london">he</persName> wrote.')
    assert [(item.surface, item.person) for item in known.people] == [("he", "jack-london")]


def test_an_encoded_date_stands_for_what_a_rule_would_read() -> None:
    mentions, _ = linked('On <date when="1961-05-26">26 May</date> 1960 and in <date>1959</date>.')
    assert next((item.surface, item.date.text) for item in mentions.dates) == ("26 May", "1961-05-26")
    assert ("1959", "1959") in [(item.surface, item.date.text) for item in mentions.dates]
