"""What ought to be tied to the texts and is not: a date's own words, phrases, places and people that no source has.

Nothing here costs a record; it is for whoever mends the collection. Knows nothing of how things were found.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.quotes import stands_in
from albviewer.linking.names import NameFinder
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Set

    from albviewer.model.collection import Collection
    from albviewer.model.curation import Phrase
    from albviewer.model.documents import Document
    from albviewer.model.events import Event
    from albviewer.model.mentions import Mentions
    from albviewer.model.places import Place


def note_foreign_dates(collection: Collection, faults: FaultList) -> None:
    """Note each event whose date is given in words that none of the sources it quotes has."""
    missing = {event.id: event for event in collection.events.values() if event.dating.as_written}
    by_source: defaultdict[str, list[Event]] = defaultdict(list)
    for event in missing.values():
        for item in event.evidence:
            by_source[item.source].append(event)
    # Source by source: a document may have to be fetched, and not many are held.
    for source, events in by_source.items():
        document = collection.documents.get(source)
        text = document.text if document else ""
        for event in events:
            if event.id in missing and stands_in(text, event.dating.as_written):
                del missing[event.id]
    for event in missing.values():
        words = event.dating.as_written
        message = sentence(
            "the date of the event {id} is written “{words}” in none of the sources that it quotes",
            id=event.id,
            words=words,
        )
        faults.add(event.position, FaultCode.QUOTE_NOT_FOUND, message)


def named_in(mentions: Iterable[Mentions]) -> tuple[set[str], set[str]]:
    """Return the places and the people that are named."""
    listed = tuple(mentions)
    return {item.place for found in listed for item in found.places}, {
        item.person for found in listed for item in found.people
    }


def note_unused(collection: Collection, named_places: Set[str], named_people: Set[str], faults: FaultList) -> None:
    """Note the places and people that no source names and no record speaks of.

    To be asked only of a collection without other faults: what was left out for one may have used them.
    """
    places, people = _used_places(collection, named_places), _used_people(collection, named_people)
    for place in collection.places.values():
        if place.id not in places:
            message = sentence("the place {id} is named in no source, and no event or tour speaks of it", id=place.id)
            faults.add(place.position, FaultCode.UNUSED, message)
    for person in collection.people.values():
        if person.id not in people:
            message = sentence(
                "the person {id} is named in no source, and no event or tour speaks of them", id=person.id
            )
            faults.add(person.position, FaultCode.UNUSED, message)


def note_unused_phrases(collection: Collection, faults: FaultList) -> None:
    """Note the phrases that no source has. Reads the texts, all of them for a phrase that is in none."""
    documents = collection.documents.values()
    for phrase in collection.phrases:
        if any(stands_in(document.text, phrase.text) for document in documents):
            continue
        finder = NameFinder([(phrase.text, phrase)])
        if not any(_finds(finder, document) for document in documents):
            faults.add(
                phrase.position, FaultCode.UNUSED, sentence("the phrase “{text}” stands in no source", text=phrase.text)
            )


def _finds(finder: NameFinder[Phrase], document: Document) -> bool:
    """Tell whether a document has a name, accents, hyphens and readings as names are found."""
    return any(next(iter(finder.find(block.shown.text)), None) for block in document.blocks)


def _used_places(collection: Collection, named: Set[str]) -> set[str]:
    """Return the places named or spoken of, and all that lies around them."""
    used = set(named)
    used.update(phrase.place for phrase in collection.phrases)
    for event in collection.events.values():
        used.update(event.places, event.concerns)
    for tour in collection.tours.values():
        for step in tour.steps:
            used.update((filtered.place for filtered in step.show.places), step.show.map)
    return used | set(_around(used, collection.places))


def _around(inner: Iterable[str], places: Mapping[str, Place]) -> Iterator[str]:
    """Return what the places lie within, and what that lies within; there are no cycles."""
    for id_ in inner:
        if id_ in places:
            yield from places[id_].within
            yield from _around(places[id_].within, places)


def _used_people(collection: Collection, named: Set[str]) -> set[str]:
    used = set(named)
    for event in collection.events.values():
        used.update(event.people)
    for tour in collection.tours.values():
        for step in tour.steps:
            used.update(step.show.people)
    return used
