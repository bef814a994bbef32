"""Rows of an exhibit's lists: the ways in, stories, documents, places, events."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.labels import place_label, place_labels
from albviewer.panels.lists import place_type_in_words
from albviewer.panels.source_page import source_kind_in_words
from albviewer.session.touring import reading_seconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from albviewer.model.events import Event
    from albviewer.model.tours import Tour
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

_MINUTE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is touched for something: its id, title, a line below, and an icon by name."""

    id: str
    title: str
    below: str = ""
    icon: str = ""


def tours_told(session: Session, chosen: Sequence[str]) -> tuple[Tour, ...]:
    """Return the tours that an exhibit tells: those chosen, as far as there are such, or all."""
    tours = session.collection.tours
    wanted = [id_ for id_ in chosen if id_ in tours] or list(tours)
    return tuple(tours[id_] for id_ in wanted)


def way_rows(session: Session, ways: Iterable[str], tours: Sequence[Tour], say: Say) -> tuple[Row, ...]:
    """Return the ways into the collection; one that leads nowhere is left out."""
    rows = []
    for way in ways:
        if way == "story" and tours:
            title = say("Follow the story") if len(tours) == 1 else say("Follow a story")
            rows.append(Row(id=way, title=title, below=_tours_in_words(tours, say), icon="path"))
        elif way == "map" and any(place.point for place in session.collection.places.values()):
            below = say("Touch a place and see what happened there")
            rows.append(Row(id=way, title=say("Explore the map"), below=below, icon="map-trifold"))
        elif way == "documents" and session.collection.documents:
            number = len(session.collection.documents)
            below = say.count("{n} document, every word", "{n} documents, every word", number)
            rows.append(Row(id=way, title=say("Read the sources"), below=below, icon="books"))
    return tuple(rows)


def _tours_in_words(tours: Sequence[Tour], say: Say) -> str:
    if len(tours) == 1:
        return length_in_words(tours[0], say)
    return say.count("{n} story to follow step by step", "{n} stories to follow step by step", len(tours))


def length_in_words(tour: Tour, say: Say) -> str:
    """Return how long a tour is: its steps, and about how long it takes to read them."""
    seconds = sum(reading_seconds(step, say.language) for step in tour.steps)
    steps = say.count("{n} step", "{n} steps", len(tour.steps))
    minutes = max(1, round(seconds / _MINUTE))
    return say("{steps}, {time}", steps=steps, time=say.count("about {n} minute", "about {n} minutes", minutes))


def tour_rows(tours: Iterable[Tour], say: Say) -> tuple[Row, ...]:
    """Return the stories to choose from."""
    return tuple(
        Row(id=tour.id, title=tour.title.in_language(say.language), below=length_in_words(tour, say), icon="path")
        for tour in tours
    )


def document_rows(session: Session, say: Say) -> tuple[Row, ...]:
    """Return the sources that can be read, in the order of the collection."""
    return tuple(_document_row(session, id_, say) for id_ in session.collection.sources if _can_be_read(session, id_))


def _can_be_read(session: Session, source: str) -> bool:
    document = session.collection.documents.get(source)
    return document is not None and bool(document.blocks)


def _document_row(session: Session, id_: str, say: Say) -> Row:
    source = session.collection.sources[id_]
    date = date_in_words(source.date, say) if source.date is not None else ""
    below = ", ".join(filter(None, (source_kind_in_words(source.kind.value, say), date)))
    return Row(id=id_, title=source.shown_title(say.language), below=below, icon="book-open")


def place_rows(session: Session, say: Say) -> tuple[Row, ...]:
    """Return the places at which something happened, those of which most is told first.

    A place within which alone something happened has no row: that of the place itself says more.
    """
    counts = Counter(id_ for event in session.collection.events.values() for id_ in event.places)
    told = [id_ for id_, _ in counts.most_common() if id_ in session.collection.places]
    return tuple(
        Row(
            id=id_,
            title=place_label(session.collection, id_, say.language),
            below=place_below(session, id_, len(events_at(session, id_)), say),
            icon="map-pin",
        )
        for id_ in told
    )


def place_below(session: Session, place: str, events: int, say: Say) -> str:
    """Return what a place is, and how much happened there."""
    what = place_type_in_words(session.collection.places[place].type.value, say)
    return ", ".join((what, say.count("{n} event", "{n} events", events)))


def events_at(session: Session, place: str) -> tuple[Event, ...]:
    """Return what happened at a place or within it, the earliest first, what cannot be dated last."""
    within = session.collection.with_parts([place])
    events = [event for event in session.collection.events.values() if not within.isdisjoint(event.places)]
    return in_time(events)


def in_time(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events by when they may first have happened, what cannot be dated last."""

    def begins(event: Event) -> tuple[bool, int]:
        day = event.dating.date.earliest or event.dating.date.latest
        return (day is None, day.ordinal() if day is not None else 0)

    return tuple(sorted(events, key=begins))


def event_rows(session: Session, events: Iterable[Event], say: Say) -> tuple[Row, ...]:
    """Return events to choose from, with their dates, and whether sources differ on them."""
    disputed = session.collection.disputed_events()
    rows = []
    for event in events:
        places = ", ".join(place_labels(session.collection, event.places[:2], say.language))
        differs = say("the sources differ") if event.id in disputed else ""
        below = " · ".join(filter(None, (date_in_words(event.dating.date, say), places, differs)))
        icon = "letters:≠" if event.id in disputed else "calendar-blank"
        rows.append(Row(id=event.id, title=event.title.in_language(say.language), below=below, icon=icon))
    return tuple(rows)
