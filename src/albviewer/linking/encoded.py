"""What a document's own markup says that it names, as mentions: it goes before rules, as a person wrote it.

A key is an id of the collection ("vlore", "#vlore"), an identifier of GeoNames or Wikidata, or a name that only one
place or person has. What the collection does not know is no mention; but no place is named within a person's name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from albviewer.linking.folding import fold
from albviewer.model.documents import EncodedKind
from albviewer.model.edtf import EdtfError, parse_edtf
from albviewer.model.mentions import DateMention, How, PersonMention, PlaceMention, Sense

if TYPE_CHECKING:
    from albviewer.linking.name_book import NameBook
    from albviewer.model.documents import Document, Encoded
    from albviewer.model.edtf import Edtf

_GEONAMES = re.compile(r"(?:geonames\.org/|geonames:|gn:)(\d{1,12})", re.I)
_WIKIDATA = re.compile(r"(?:^|[/:])(Q\d{1,12})$")


class KeyBook:
    """Tells whom or what the keys of documents mean in one collection."""

    def __init__(self, book: NameBook) -> None:
        places = book.places.values()
        self._places = _by_key((place.id, place.wikidata, place.all_names()) for place in places)
        self._places |= {f"geonames {place.geonames}": place.id for place in places if place.geonames}
        self._people = _by_key((person.id, person.wikidata, person.names) for person in book.people)

    def place(self, key: str) -> str:
        """Return the id of the place that a key means, or an empty string."""
        return _meant(key, self._places)

    def person(self, key: str) -> str:
        """Return the id of the person that a key means, or an empty string."""
        return _meant(key, self._people)


@dataclass(slots=True, kw_only=True)
class EncodedMentions:
    """The mentions that a document's markup makes. `spans` are all that it says is a person, known or not."""

    places: list[PlaceMention] = field(default_factory=list)
    people: list[PersonMention] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    people_spans: list[tuple[int, int]] = field(default_factory=list)


def encoded_mentions(document: Document, keys: KeyBook) -> EncodedMentions:
    """Return what the markup of a document says that it names, as far as the collection knows it."""
    found = EncodedMentions()
    for item in document.encoded:
        surface = document.text[item.start : item.end]
        match item.kind:
            case EncodedKind.PLACE:
                place = keys.place(item.key)
                if place:
                    found.places.append(_place(document.source, item, surface, place))
            case EncodedKind.PERSON:
                found.people_spans.append((item.start, item.end))
                person = keys.person(item.key)
                if person:
                    found.people.append(_person(document.source, item, surface, person))
            case EncodedKind.DATE:
                date = _date(item.key)
                if date is not None:
                    found.dates.append(
                        DateMention(source=document.source, start=item.start, end=item.end, surface=surface, date=date)
                    )
    return found


def _place(source: str, item: Encoded, surface: str, place: str) -> PlaceMention:
    return PlaceMention(
        source=source,
        start=item.start,
        end=item.end,
        surface=surface,
        place=place,
        sense=Sense.PLACE,
        how=How.CURATED,
    )


def _person(source: str, item: Encoded, surface: str, person: str) -> PersonMention:
    return PersonMention(source=source, start=item.start, end=item.end, surface=surface, person=person, how=How.CURATED)


def _date(key: str) -> Edtf | None:
    try:
        return parse_edtf(key)
    except EdtfError:
        return None


def _by_key(records: Iterable[tuple[str, str, Iterable[str]]]) -> dict[str, str]:
    """Return ids by all keys that mean one record alone."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    sure: dict[str, str] = {}
    for id_, wikidata, names in records:
        sure[id_] = id_
        if wikidata:
            sure.setdefault(wikidata, id_)
        for name in names:
            named[f"name {fold(name)}"].add(id_)
    return sure | {key: next(iter(ids)) for key, ids in named.items() if len(ids) == 1}


def _meant(said: str, known: Mapping[str, str]) -> str:
    for key in (*said.split(), said):
        geonames, wikidata = _GEONAMES.search(key), _WIKIDATA.search(key)
        candidates = (
            f"geonames {geonames[1]}" if geonames else "",
            wikidata[1] if wikidata else "",
            key.rpartition("#")[2],
            f"name {fold(key)}",
        )
        for candidate in candidates:
            if candidate in known:
                return known[candidate]
    return ""
