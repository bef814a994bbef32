"""The names of a collection, ready to be looked for: places, people, and the phrases that merely contain a place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.linking.names import NameFinder
from albviewer.linking.senses import sense_of
from albviewer.model.documents import BlockKind
from albviewer.model.mentions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.model.collection import Collection

# "(Hoxha, 1975, pp. 38-61)", "(Griffith, 1964; Hoxha, 1986)": a work is cited, nobody is spoken of. But
# "Hoxha (1908-1985)" tells of a life.
_CITED = re.compile(r",?\s+(?:\(\s*)?(?:1[5-9]|20)\d\d[a-z]?\b(?!\s*[-\u2010-\u2015]\s*\d{4})")


@dataclass(frozen=True, slots=True)
class Target:
    """What a name may mean: a place or a person, or (with `phrase`) another thing whose name contains the place.

    `special` is a meaning that the name has in some sources only: there it goes before the others.
    """

    place: str = ""
    person: str = ""
    phrase: bool = False
    special: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in a text at start..end: a place in its sense, or a person."""

    start: int
    end: int
    place: str = ""
    person: str = ""
    sense: Sense = Sense.PLACE


class Gazetteer:
    """Finds the places and people of one collection in any text."""

    def __init__(self, collection: Collection) -> None:
        self._governments = frozenset(id_ for id_, place in collection.places.items() if place.government)
        places = list(_place_names(collection, ""))
        people, phrases = list(_people_names(collection)), list(_phrases(collection))
        self._places_alone = NameFinder(places)
        self._everywhere = NameFinder([*phrases, *places, *people])
        # Most sources share one finder: a finder of its own has only a source in which a name is special.
        self._special = {
            source: NameFinder([*phrases, *places, *_place_names(collection, source), *people])
            for source in sorted(_sources_of_special_names(collection))
        }

    def find(self, text: str, *, source: str, kind: BlockKind) -> Iterator[Named]:
        """Return the names in a text of one block of a source, in the order of the text."""
        for start, end, targets, *_ in self._special.get(source, self._everywhere).find(text):
            target = next((target for target in targets if target.special), targets[0])
            if target.phrase:
                yield from self._in_phrase(text, start, end, [item.place for item in targets if item.phrase])
            elif target.place:
                yield Named(start, end, place=target.place, sense=self._sense(text, start, end, target.place, kind))
            elif not _CITED.match(text, end):
                yield Named(start, end, person=target.person)

    def _sense(self, text: str, start: int, end: int, place: str, kind: BlockKind) -> Sense:
        """Return the sense of a place name: in a list of works cited every one is part of a title or an imprint."""
        if kind is BlockKind.REFERENCES:
            return Sense.NAME_PART
        return sense_of(text, start, end) if place in self._governments else Sense.PLACE

    def _in_phrase(self, text: str, start: int, end: int, places: list[str]) -> Iterator[Named]:
        """Return the place names within a phrase; the whole phrase stands for a place that it does not spell out."""
        spelt = {
            target.place: (hit_start + start, hit_end + start)
            for hit_start, hit_end, targets, *_ in self._places_alone.find(text[start:end])
            for target in targets
        }
        for place in filter(None, places):
            at = spelt.get(place, (start, end))
            yield Named(*at, place=place, sense=Sense.NAME_PART)


def _place_names(collection: Collection, source: str) -> Iterator[tuple[str, Target]]:
    """Return the names that mean a place in this source only, or (for no source) those that mean it everywhere."""
    for place in collection.places.values():
        for name in place.all_names():
            if name.find and (source in name.only_in if source else not name.only_in):
                yield name.text, Target(place=place.id, special=bool(source))


def _sources_of_special_names(collection: Collection) -> set[str]:
    names = (name for place in collection.places.values() for name in place.all_names() if name.find)
    return {source for name in names for source in name.only_in}


def _people_names(collection: Collection) -> Iterator[tuple[str, Target]]:
    for person in collection.people.values():
        for name in person.all_names():
            yield name, Target(person=person.id)


def _phrases(collection: Collection) -> Iterator[tuple[str, Target]]:
    for phrase in collection.phrases:
        yield phrase.text, Target(place=phrase.place, phrase=True)
