"""Names that the word before them makes a part of another name."""

from __future__ import annotations

import pytest

from albviewer.linking.gazetteer import Gazetteer
from albviewer.linking.name_company import Company, company_of
from albviewer.model.collection import Collection, CollectionHead, by_id
from albviewer.model.documents import BlockKind
from albviewer.model.people import Person
from albviewer.model.places import Place, PlaceType
from albviewer.model.texts import LocalText


def local(text: str) -> LocalText:
    return LocalText((("en", text),))


NAMESAKES = Gazetteer(
    Collection(
        head=CollectionHead(id="namesakes", title=local("Namesakes")),
        places=by_id(
            [Place(id=name.lower(), name=local(name), type=PlaceType.CITY) for name in ("London", "Durham", "Sofia")]
        ),
        people=by_id([Person(id="hoxha", name=local("Enver Hoxha"), names=("Hoxha", "Энвер Ходжа", "Ходжа"))]),
    )
)


@pytest.mark.parametrize(
    ("before", "company"),
    [
        ("my servant Jack ", Company.GIVEN_NAME),
        ("John ", Company.GIVEN_NAME),
        ("of Lord ", Company.TITLE),
        ("to Mr. ", Company.TITLE),
        ("grandmother, ", Company.TITLE),
        ("cousin (Miss ", Company.TITLE),
        ("the steamer ", Company.THING),
        ("piroscafo «", Company.THING),
        ("anijen ", Company.THING),
        ("S.S. ", Company.THING),
        ("in Via ", Company.THING),
        ("rue de ", Company.THING),
        ("sold by John, ", None),
        ("wrote John. ", None),
        ('said John "', None),
        ("the lords of ", None),
        ("via ", None),
        ("route de ", None),
        ("", None),
        (" ", None),
        ("(", None),
    ],
)
def test_the_word_before(before: str, company: Company | None) -> None:
    found = company_of(before + "London", len(before))
    assert (found and found[0]) is company


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Jack London and Lord Durham met my sister Sofia.", []),
        ("en", "In London and Durham it rained.", ["london:place", "durham:place"]),
        ("en", "The steamer Sofia left London.", ["sofia:name-part", "london:place"]),
        ("it", "il piroscafo «Sofia»", ["sofia:name-part"]),
        ("en", "Enver Hoxha and Hoxha; Comrade Hoxha", ["hoxha", "hoxha", "hoxha"]),
        ("en", "Nexhmije Hoxha, Fadil Hoxha", []),
        ("ru", "письмо Энверу Ходже и слова Ходжи", ["hoxha", "hoxha"]),
        ("sq", "fjalimi i Enver Hoxhës", ["hoxha"]),
    ],
)
def test_people_and_ships_that_are_called_like_places(language: str, text: str, expected: list[str]) -> None:
    found = [
        f"{named.place}:{named.sense.value}" if named.place else named.person
        for named in NAMESAKES.find(text, source="a", kind=BlockKind.PARAGRAPH, language=language)
    ]
    assert found == expected
