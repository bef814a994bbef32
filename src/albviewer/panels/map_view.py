"""What the map shows now: the messages that bring the page to the state. The page itself is built elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.index.finder import Tally
from albviewer.model.places import PlaceType
from albviewer.panels.labels import place_label
from albviewer.panels.map_messages import (
    MapMark,
    MapPlace,
    MarkState,
    Message,
    fly_to_bounds,
    fly_to_point,
    names_message,
    places_message,
    show_message,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.model.places import Place, Point
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

# Close enough to tell a bay from a town; a whole country is shown by its bounds instead.
_CLOSE = {PlaceType.COUNTRY: 6.0, PlaceType.REGION: 5.0, PlaceType.CONTINENT: 4.0, PlaceType.SEA: 6.0}
_NEAR = 9.0
_KM_PER_DEGREE = 111.0


def all_places(session: Session, say: Say) -> Message:
    """Return the message with all places that have a point. The countries with most events are the map's own land."""
    places = [
        MapPlace(
            id=place.id,
            lat=place.point.latitude,
            lon=place.point.longitude,
            name=place.name.in_language(say.language),
            type=place.type.value,
            certainty=place.certainty.value,
            radius_km=place.radius_km or 0.0,
        )
        for place in session.collection.places.values()
        if place.point is not None
    ]
    return places_message(places, home=home_countries(session))


def home_countries(session: Session) -> list[str]:
    """Return the countries in which most happens: those with at least a quarter of all events."""
    collection = session.collection
    countries = [place.id for place in collection.places.values() if place.type is PlaceType.COUNTRY]
    total = max(1, len(collection.events))
    return [id_ for id_ in countries if 4 * _events_in(session, id_) >= total]


def _events_in(session: Session, country: str) -> int:
    inside = session.collection.with_parts([country])
    return sum(not inside.isdisjoint(event.places) for event in session.collection.events.values())


def marks_now(session: Session) -> Message:
    """Return the message that draws each place by the filters: chosen, matching with its counts, or other."""
    chosen = set(session.state.chosen_places())
    found = session.found
    disputed_at = {
        place for event in found.events if event.id in session.collection.disputed_events() for place in event.places
    }
    marks = []
    for place in session.collection.places.values():
        if place.point is None:
            continue
        tally = found.places.get(place.id, Tally())
        matching = MarkState.MATCHING if tally.events else MarkState.OTHER
        marks.append(
            MapMark(
                id=place.id,
                state=MarkState.CHOSEN if place.id in chosen else matching,
                events=tally.events,
                passages=tally.passages,
                disputed=place.id in disputed_at,
            )
        )
    return show_message(marks)


def names_now(session: Session, say: Say) -> Message:
    """Return the message that renames the places in the language."""
    return names_message({id_: place_label(session.collection, id_, say.language) for id_ in session.collection.places})


def flight_to(session: Session, places: Iterable[str]) -> Message | None:
    """Return the message that brings the map to some places, or None if none of them has a point."""
    known = [session.collection.places[id_] for id_ in places if id_ in session.collection.places]
    located = [(place, place.point) for place in known if place.point is not None]
    if not located:
        return None
    if len(located) == 1:
        place, point = located[0]
        return fly_to_point(point.latitude, point.longitude, zoom=_CLOSE.get(place.type, _NEAR))
    return _bounds([point for _, point in located])


def home_flight(session: Session) -> Message | None:
    """Return the message that shows where the collection happens: its places with events, the far ones left out."""
    busy = [
        (place, len(_events_at(session, place)))
        for place in session.collection.places.values()
        if place.point is not None and place.type not in (PlaceType.CONTINENT, PlaceType.REGION)
    ]
    points = [place.point for place, events in busy if events > 1 and place.point is not None]
    return _bounds(points) if points else None


def _events_at(session: Session, place: Place) -> list[str]:
    return [event.id for event in session.collection.events.values() if place.id in event.places]


def _bounds(points: list[Point]) -> Message:
    latitudes = [point.latitude for point in points]
    longitudes = [point.longitude for point in points]
    return fly_to_bounds(min(longitudes), min(latitudes), max(longitudes), max(latitudes))
