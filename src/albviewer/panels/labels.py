"""What things are called in a list or on the map, in a language. Unknown ids are called by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.model.collection import Collection


def place_label(collection: Collection, place: str, language: str) -> str:
    """Return the name of a place."""
    known = collection.places.get(place)
    return known.name.in_language(language) if known else place


def person_label(collection: Collection, person: str, language: str) -> str:
    """Return the name of a person."""
    known = collection.people.get(person)
    return known.name.in_language(language) if known else person


def event_label(collection: Collection, event: str, language: str) -> str:
    """Return the title of an event."""
    known = collection.events.get(event)
    return known.title.in_language(language) if known else event


def source_label(collection: Collection, source: str, language: str) -> str:
    """Return the short title of a source, in square brackets if the document itself gives none."""
    known = collection.sources.get(source)
    if known is None:
        return source
    short = known.short_title.in_language(language)
    if not short:
        return known.shown_title(language)
    return short if known.title_given else f"[{short}]"


def place_labels(collection: Collection, places: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the names of places, in the order given."""
    return tuple(place_label(collection, place, language) for place in places)
