"""The names of a collection, ready to be looked for: places, people, and the phrases that merely contain a place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from albviewer.linking.choosing import Chooser, NamedPlace
from albviewer.linking.damaged_names import DamagedNames
from albviewer.linking.inflection import INDEFINITE, definite, forms_of, forms_of_person, inflection_of
from albviewer.linking.joined_texts import JoinedTexts
from albviewer.linking.name_book import name_book
from albviewer.linking.name_company import Company, company_of
from albviewer.linking.names import Hit, NameFinder, find_in_all
from albviewer.linking.ordinary_words import NOTHING_READ, Usage, is_name, tongue_of
from albviewer.linking.senses import sense_of
from albviewer.model.documents import BlockKind
from albviewer.model.mentions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from albviewer.linking.name_book import KnownPerson, KnownPlace, NameBook
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


class Named(NamedTuple):
    """A name found in a text at start..end: a place in its sense, or a person."""

    start: int
    end: int
    place: str = ""
    person: str = ""
    sense: Sense = Sense.PLACE


# What Named() itself calls, without its detour.
_new = tuple.__new__


class Gazetteer:
    """Finds the places and people of one collection in any text.

    The names as texts of one language write them are worked out when the first text in that language comes.
    """

    def __init__(self, collection: Collection, book: NameBook | None = None) -> None:
        """`book` are the names of the collection if they are known; the collection then need not have them."""
        book = book or name_book(collection)
        self._places = book.places
        self._people = book.people
        self._phrases = book.phrases
        self._words_of_people = {
            person.id: frozenset(word for name in person.names for word in name.split()) for person in book.people
        }
        self._governments = frozenset(id_ for id_, place in book.places.items() if place.government)
        self._chooser = Chooser(self._places)
        self._sources_of_special_names = _sources_of_special_names(self._places)
        self._finders: dict[tuple[str, str], NameFinder[Target]] = {}
        self._damaged: dict[tuple[str, str], DamagedNames[Target]] = {}
        self._scanned = frozenset(id_ for id_, source in collection.sources.items() if source.ocr)
        self._places_alone: NameFinder[Target] | None = None

    def find(
        self, text: str, *, source: str, kind: BlockKind, language: str = "en", usage: Usage = NOTHING_READ
    ) -> Iterator[Named]:
        """Return the names in a text of one block of a source, in the order of the text: see `find_in`."""
        for _, named in self.find_in(JoinedTexts([text]), [kind], source=source, language=language, usage=usage):
            yield from named

    def find_in(
        self, blocks: JoinedTexts, kinds: Sequence[BlockKind], *, source: str, language: str, usage: Usage
    ) -> Iterator[tuple[int, list[Named]]]:
        """Yield the names in some blocks of a source: the number of the block, and its names in the order of its text.

        `kinds` are those of the blocks. `usage` is how the document writes its words: it tells names that are also
        ordinary words from these.
        """
        finder = self._finder(source, language)
        scanned = source in self._scanned
        tongue, needs_proof = tongue_of(language), usage.needs_proof
        hits_of = find_in_all(finder, blocks)
        for number in range(len(kinds)) if scanned else sorted(hits_of):
            text, kind = blocks.texts[number], kinds[number]
            hits: list[Hit[Target]] = []
            things: set[int] = set()
            for hit in hits_of.get(number, ()):
                start, end, _, words, key = hit
                # Whether a hit is a name at all where it stands.
                if words > 1:
                    hits.append(hit)
                elif not needs_proof(key, tongue) or is_name(text, start, end, key, language, usage):
                    company = company_of(text, start)
                    if company is None:
                        hits.append(hit)
                    elif company[0] is Company.THING:
                        hits.append(hit)
                        things.add(start)
                    else:
                        hits += self._in_company(hit, *company)
            if scanned:
                hits = self._with_damaged(hits, text, source, language, usage)
            if hits:
                yield number, self._named(text, hits, kind, things)

    def _in_company(self, hit: Hit[Target], company: Company, word: str) -> list[Hit[Target]]:
        """Return a hit without the places and the people that the word before it rules out; none if none is left."""
        people = [
            target
            for target in hit.targets
            if target.person and (company is Company.TITLE or word in self._words_of_people.get(target.person, ()))
        ]
        return [hit._replace(targets=tuple(people))] if people else []

    def _named(self, text: str, hits: list[Hit[Target]], kind: BlockKind, things: set[int]) -> list[Named]:
        """Return what some hits in the text of a block name; at `things` ships and streets are named after a place."""
        named: list[Named] = []
        governments, cited = self._governments, kind is BlockKind.REFERENCES
        # What is named for certain is of use only where something else is not.
        for hit in hits:
            start, end, targets, _, _ = hit
            if len(targets) > 1:
                return list(self._chosen(text, hits, kind))
            target = targets[0]
            place = target.place
            if place and not target.phrase:
                named_after = cited or start in things
                sense = Sense.NAME_PART if named_after else sense_of(text, start, end, government=place in governments)
                named.append(_new(Named, (start, end, place, "", sense)))
            else:
                named += self._meant(text, hit, target, place, kind)
        return named

    def _chosen(self, text: str, hits: list[Hit[Target]], kind: BlockKind) -> Iterator[Named]:
        """Return what some hits name of which some may mean several things."""
        chosen = [_first_choice(hit.targets) for hit in hits]
        known = [
            NamedPlace(hit.start, hit.end, target.place)
            for hit, target in zip(hits, chosen, strict=True)
            if target.place and not target.phrase and (target.special or len(_places(hit.targets)) == 1)
        ]
        for hit, target in zip(hits, chosen, strict=True):
            place = target.place
            if place and not target.phrase:
                start, end = hit.start, hit.end
                among = [place] if target.special else _places(hit.targets)
                place = among[0] if len(among) == 1 else self._chooser.choose(text, start, end, among, known)
                known.append(NamedPlace(start, end, place))
            yield from self._meant(text, hit, target, place, kind)

    def _meant(self, text: str, hit: Hit[Target], target: Target, place: str, kind: BlockKind) -> Iterator[Named]:
        """Return what a hit names: the place that was chosen of those that it may mean, a phrase, or a person."""
        start, end = hit.start, hit.end
        if target.phrase:
            yield from self._in_phrase(text, start, end, [item.place for item in hit.targets if item.phrase])
        elif place:
            yield Named(start, end, place=place, sense=self._sense(text, start, end, place, kind))
        elif not _CITED.match(text, end):
            yield Named(start, end, person=target.person)

    def _finder(self, source: str, language: str) -> NameFinder[Target]:
        """Return the finder for a source: one for each language, and one for each source with names of its own."""
        key = self._key(source, language)
        if key not in self._finders:
            self._finders[key] = NameFinder(self._names(*key))
        return self._finders[key]

    def _key(self, source: str, language: str) -> tuple[str, str]:
        tongue = language.lower().partition("-")[0]
        return (source if source in self._sources_of_special_names else "", tongue)

    def _names(self, source: str, language: str) -> list[tuple[str, Target]]:
        """Return all names for a source with names of its own, or (for no source) for all others."""
        own = _special_names(self._places, source, language) if source else ()
        everywhere = _place_names(self._places, language)
        return [*_phrase_names(self._phrases), *everywhere, *own, *_people_names(self._people, language)]

    def _with_damaged(
        self, hits: list[Hit[Target]], text: str, source: str, language: str, usage: Usage
    ) -> list[Hit[Target]]:
        """Return the hits and those names that scanning damaged, in order, the undamaged going first."""
        key = self._key(source, language)
        if key not in self._damaged:
            self._damaged[key] = DamagedNames(self._names(*key))
        taken = [(hit.start, hit.end) for hit in hits]
        for start, end, targets in self._damaged[key].find(text, usage):
            if all(end <= first or start >= last for first, last in taken):
                hits.append(Hit(start, end, targets))
        return sorted(hits, key=lambda hit: hit.start)

    def _sense(self, text: str, start: int, end: int, place: str, kind: BlockKind) -> Sense:
        """Return the sense of a place name: in a list of works cited every one is part of a title or an imprint."""
        if kind is BlockKind.REFERENCES or _names_a_thing(text, start):
            return Sense.NAME_PART
        return sense_of(text, start, end, government=place in self._governments)

    def _in_phrase(self, text: str, start: int, end: int, places: list[str]) -> Iterator[Named]:
        """Return the place names within a phrase; the whole phrase stands for a place that it does not spell out."""
        if self._places_alone is None:
            self._places_alone = NameFinder(_place_names(self._places, ""))
        spelt = {
            target.place: (hit_start + start, hit_end + start)
            for hit_start, hit_end, targets, *_ in self._places_alone.find(text[start:end])
            for target in targets
        }
        for place in filter(None, places):
            at = spelt.get(place, (start, end))
            yield Named(*at, place=place, sense=Sense.NAME_PART)


def _names_a_thing(text: str, start: int) -> bool:
    company = company_of(text, start)
    return company is not None and company[0] is Company.THING


def _place_names(places: Mapping[str, KnownPlace], language: str) -> Iterator[tuple[str, Target]]:
    """Return the names that mean a place in all sources, in all the forms that texts of the language write."""
    inflect = inflection_of(language)
    for place in places.values():
        target = Target(place=place.id)
        for name in place.names:
            if inflect is None:
                yield name, target
            else:
                yield from ((form, target) for form in forms_of(name, inflect))
            if name.endswith(INDEFINITE):
                yield definite(name), target


def _special_names(places: Mapping[str, KnownPlace], source: str, language: str) -> Iterator[tuple[str, Target]]:
    """Return the names that mean a place in this source only, in all their forms."""
    inflect = inflection_of(language)
    for place in places.values():
        for name, sources in place.special:
            if source in sources:
                yield from ((form, Target(place=place.id, special=True)) for form in forms_of(name, inflect))


def _first_choice(targets: tuple[Target, ...]) -> Target:
    if len(targets) == 1:
        return targets[0]
    return next((target for target in targets if target.special), targets[0])


def _places(targets: tuple[Target, ...]) -> list[str]:
    return list(dict.fromkeys(target.place for target in targets if target.place and not target.phrase))


def _sources_of_special_names(places: Mapping[str, KnownPlace]) -> set[str]:
    return {source for place in places.values() for _, sources in place.special for source in sources}


def _people_names(people: Iterable[KnownPerson], language: str) -> Iterator[tuple[str, Target]]:
    """Return the names of people, in all the forms that texts of the language write."""
    inflect = inflection_of(language)
    for person in people:
        target = Target(person=person.id)
        for name in person.names:
            yield from ((form, target) for form in forms_of_person(name, inflect))


def _phrase_names(phrases: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Target]]:
    for text, place in phrases:
        yield text, Target(place=place, phrase=True)
