"""Where a thing lies on the map, and when in time. Knows neither maps nor timelines, only where to look on them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from albviewer.model.edtf import EdtfError, Span, certainly_within, parse_edtf
from albviewer.panels.map_view import scene_of
from albviewer.session.things import Thing, ThingKind, found_of, is_known

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from albviewer.model.edtf import Edtf
    from albviewer.model.events import Event
    from albviewer.session.session import Session

_LISTS = {
    ThingKind.PLACE: "places",
    ThingKind.PERSON: "people",
    ThingKind.EVENT: "events",
    ThingKind.PASSAGE: "passages",
}


def places_of(thing: Thing, session: Session) -> tuple[str, ...]:
    """Return the places to show with a thing that the map can show: itself, or those of its events."""
    places = session.collection.places
    if thing.kind is ThingKind.PLACE:
        ids: Iterable[str] = (thing.id,)
    elif thing.kind is ThingKind.PASSAGE:
        ids = (place for place, _sense in session.linked.passages[thing.passage].places)
    else:
        ids = (place for event in events_of(thing, session) for place in scene_of(session, event))
    return tuple(dict.fromkeys(id_ for id_ in ids if id_ in places and places[id_].point is not None))


def events_of(thing: Thing, session: Session) -> Sequence[Event]:
    """Return the events that a thing is or that are about it, in order of time."""
    events = session.collection.events
    if thing.kind is ThingKind.EVENT:
        return (events[thing.id],) if thing.id in events else ()
    if thing.kind is ThingKind.PASSAGE:
        return [events[id_] for id_ in session.linked.passages[thing.passage].events]
    return found_of(thing, session.finder).events


def row_of(thing: Thing, session: Session) -> tuple[str, str]:
    """Return in which list a thing is, and the id of its row there, whether or not the filters let it through.

    A time is where its first event is that is found, else its first passage; then the id is empty if there is neither.
    """
    if thing.kind is not ThingKind.TIME:
        return _LISTS[thing.kind], thing.id
    events = {event.id for event in found_of(thing, session.finder).events}
    event = next((event.id for event in session.found.events if event.id in events), "")
    if event:
        return "events", event
    then = session.finder.find(replace(session.state, window=thing.window).query()).passages
    return "passages", str(then[0].id) if then else ""


def lit_places(kind: str, id_: str, session: Session) -> tuple[str, ...]:
    """Return the places to light up while something else than a place is pointed at; an unknown kind has none."""
    if kind in (ThingKind.EVENT, ThingKind.PASSAGE):
        thing = Thing(kind=ThingKind(kind), id=id_)
        return places_of(thing, session) if is_known(thing, session.linked) else ()
    if kind in (ThingKind.PERSON, ThingKind.TIME):
        events = session.collection.events
        places = (place for event in lit_events(kind, id_, session) for place in events[event].places)
        return tuple(dict.fromkeys(places))
    return ()


def lit_events(kind: str, id_: str, session: Session) -> tuple[str, ...]:
    """Return the events to light up while something is pointed at: what is of a place, a person, a passage or a time.

    Of a time that is known from its first to its last day it is what certainly happened in it, else what has that date.
    """
    events = session.collection.events
    match kind:
        case ThingKind.EVENT:
            return (id_,) if id_ in events else ()
        case ThingKind.PLACE:
            return tuple(event.id for event in events.values() if id_ in event.places)
        case ThingKind.PERSON:
            return tuple(event.id for event in events.values() if id_ in event.people)
        case ThingKind.PASSAGE:
            passage = session.linked.passages.get(Thing(kind=ThingKind.PASSAGE, id=id_).passage)
            return tuple(passage.events) if passage is not None else ()
        case ThingKind.TIME:
            return tuple(event.id for event in events.values() if _is_of(event.dating.date, id_))
    return ()


def _is_of(date: Edtf, time: str) -> bool:
    if date.text == time:
        return True
    span = _days_of(time)
    return span is not None and certainly_within(date, span)


@lru_cache(maxsize=8)
def _days_of(time: str) -> Span | None:
    """Return the days of a time in EDTF; None of one that has no first or no last day, or is none."""
    try:
        date = parse_edtf(time)
    except EdtfError:
        return None
    return Span(earliest=date.earliest, latest=date.latest) if date.earliest and date.latest else None


def time_of(thing: Thing, session: Session) -> tuple[str, str] | None:
    """Return the first and the last day, as EDTF, between which it lies in time; None if nothing is known of it."""
    if thing.kind is ThingKind.TIME:
        window = thing.window
        return window.first, window.last
    dates = [event.dating.date for event in events_of(thing, session)]
    if thing.kind is ThingKind.PASSAGE:
        dates += session.linked.passages[thing.passage].dates
    return _around(dates)


def _around(dates: Sequence[Edtf]) -> tuple[str, str] | None:
    # An end that is open reaches no farther than what is known.
    days = [day for date in dates for day in (date.earliest, date.latest) if day is not None]
    return (min(days).iso(), max(days).iso()) if days else None
