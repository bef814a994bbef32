"""What linking knows of the places and people of a collection: their names, and what tells places of one name apart.

Plain values and no more of the records than that: it is quickly hashed and quickly sent to another process. What is not
in it, such as a note on a place, changes nothing that is found in a text.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from albviewer.model.collection import Collection
    from albviewer.model.places import Place


class KnownPlace(NamedTuple):
    """A place by its names, each spelling once, longest first.

    `special` are names that mean it in some sources only, with these; `unsought` those not to be looked for in texts.
    `within`, `latitude` and `longitude` (degrees, None if not known) are as in `Place`.
    """

    id: str
    names: tuple[str, ...]
    special: tuple[tuple[str, tuple[str, ...]], ...] = ()
    unsought: tuple[str, ...] = ()
    government: bool = False
    within: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    geonames: str = ""
    wikidata: str = ""

    def all_names(self) -> Iterator[str]:
        """Yield every name, sought or not."""
        yield from self.names
        yield from (text for text, _ in self.special)
        yield from self.unsought


class KnownPerson(NamedTuple):
    """A person by all forms of the name, longest first."""

    id: str
    names: tuple[str, ...]
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class NameBook:
    """The places by id, the people, and the phrases that contain a place, as (text, place). `mark` is a hash of it."""

    places: Mapping[str, KnownPlace]
    people: tuple[KnownPerson, ...]
    phrases: tuple[tuple[str, str], ...]
    mark: str


def name_book(collection: Collection) -> NameBook:
    """Return what linking knows of the places and people of a collection."""
    places = {id_: _known(place) for id_, place in collection.places.items()}
    people = tuple(KnownPerson(person.id, person.all_names(), person.wikidata) for person in collection.people.values())
    phrases = tuple((phrase.text, phrase.place) for phrase in collection.phrases)
    data = json.dumps([list(places.values()), people, phrases], separators=(",", ":"))
    return NameBook(places, people, phrases, hashlib.sha256(data.encode()).hexdigest())


def _known(place: Place) -> KnownPlace:
    listed = place.all_names()
    point = place.point
    return KnownPlace(
        place.id,
        tuple([name.text for name in listed if name.find and not name.only_in]),
        tuple([(name.text, name.only_in) for name in listed if name.find and name.only_in]),
        tuple([name.text for name in listed if not name.find]),
        place.government,
        place.within,
        None if point is None else point.latitude,
        None if point is None else point.longitude,
        place.geonames,
        place.wikidata,
    )
