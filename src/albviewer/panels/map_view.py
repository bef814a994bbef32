"""What the map shows now: the messages that bring the page to the state. The page itself is built elsewhere."""

from __future__ import annotations

from collections import Counter
from math import ceil, cos, hypot, log2, radians
from statistics import median
from typing import TYPE_CHECKING

from albviewer.model.places import PlaceType, Point
from albviewer.panels.labels import place_label
from albviewer.panels.map_messages import (
    MapPlace,
    MapRoute,
    MarkState,
    Message,
    fly_to_bounds,
    fly_to_point,
    names_message,
    places_message,
    routes_message,
    show_all_message,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.model.events import Event
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

# Places whose size is not given, by what they are; Leaflet's zoom levels.
_ZOOMS = {PlaceType.COUNTRY: 6.0, PlaceType.REGION: 5.0, PlaceType.CONTINENT: 4.0, PlaceType.SEA: 6.0}
# A point is shown with what lies about it: so near, or farther off, until the next place would be so many pixels away.
_NEAR, _FAR = 9.0, 5.0
_NEXT_PIXELS = 200.0
_ZOOM_STEP = 0.5
# Of a pixel at the equator, at zoom level 0.
_KM_OF_PIXEL = 156.5
# Among more than that there is always one near by, and to measure to all of them takes too long.
_FEW_PLACES = 2000
# Below this a place is shown as a point with its surroundings, not by its own size.
_LARGE_KM = 30.0
_KM_PER_DEGREE = 111.2
# A land is longer than the circle that has its size.
_LENGTH = 1.6
# Two houses in one street would otherwise fill the map.
_LEAST_DEGREES = 0.1
_MOST_LATITUDE = 85.0
_WIDE = frozenset({PlaceType.COUNTRY, PlaceType.REGION, PlaceType.CONTINENT, PlaceType.SEA})
_HOME_SHARE = 4
_KEPT = 0.8


def all_places(session: Session, say: Say) -> Message:
    """Return the message with all places that have a point. The countries with most events are the map's own land."""
    weights = Counter(place for event in session.collection.events.values() for place in event.places)
    places = [
        MapPlace(
            id=place.id,
            lat=place.point.latitude,
            lon=place.point.longitude,
            name=place.name.in_language(say.language),
            type=place.type.value,
            certainty=place.certainty.value,
            # Countries and regions are too wide to be hatched: they would hide the map.
            radius_km=0.0 if place.type in _WIDE else place.radius_km or 0.0,
            weight=weights[place.id],
        )
        for place in session.collection.places.values()
        if place.point is not None
    ]
    return places_message(places, home=home_countries(session))


def home_countries(session: Session) -> list[str]:
    """Return the countries in which most happens: those with at least a quarter of the events that have a place."""
    collection, countries = session.collection, session.finder.atlas.countries
    located = sum(bool(event.places) for event in collection.events.values())
    counts = {id_: _events_in(session, id_) for id_ in countries}
    return [id_ for id_, events in counts.items() if events and _HOME_SHARE * events >= located]


def _events_in(session: Session, country: str) -> int:
    inside = session.finder.containment.with_parts_of(country)
    return sum(not inside.isdisjoint(event.places) for event in session.collection.events.values())


def marks_now(session: Session) -> Message:
    """Return the message that draws each place by the filters: chosen, matching with its counts, or other.

    A place that is only named in what was found is not outside the filter: it matches, with no events.
    """
    chosen = set(session.state.chosen_places())
    found, disputed = session.found, session.collection.disputed_events()
    disputed_at = {place for event in found.events if event.id in disputed for place in event.places}
    ids = session.finder.located
    events, passages = found.places.counts_of(ids)
    matching = (MarkState.OTHER, MarkState.MATCHING)
    return show_all_message(
        events=events,
        passages=passages,
        states=[
            MarkState.CHOSEN if id_ in chosen else matching[bool(happened or named)]
            for id_, happened, named in zip(ids, events, passages, strict=True)
        ],
        disputed=[id_ in disputed_at for id_ in ids],
    )


def routes_now(session: Session) -> Message:
    """Return the message that draws the ways of the events found, and that of the chosen event, found or not."""
    return routes_message(routes_of(session))


def routes_of(session: Session) -> tuple[MapRoute, ...]:
    """Return the ways of the events found, and that of the chosen event, found or not."""
    chosen = session.state.event
    events = {event.id: event for event in session.found.events}
    if chosen in session.collection.events:
        events[chosen] = session.collection.events[chosen]
    return tuple(MapRoute(places=event.route, chosen=event.id == chosen) for event in events.values() if event.route)


def names_now(session: Session, say: Say) -> Message:
    """Return the message that renames the places in the language."""
    return names_message({id_: place_label(session.collection, id_, say.language) for id_ in session.collection.places})


def flight_to(session: Session, places: Iterable[str]) -> Message | None:
    """Return the message that brings the map to some places, or None if none of them has a point."""
    known = [session.collection.places[id_] for id_ in places if id_ in session.collection.places]
    located = [(place, place.point) for place in known if place.point is not None]
    if not located:
        return None
    if len(located) == 1 and (located[0][0].radius_km or 0.0) < _LARGE_KM:
        place, point = located[0]
        zoom = _ZOOMS.get(place.type) or _zoom_about(session, place.id, point)
        return fly_to_point(point.latitude, point.longitude, zoom=zoom)
    return _around((point, _LENGTH * (place.radius_km or 0.0)) for place, point in located)


def _zoom_about(session: Session, id_: str, point: Point) -> float:
    """Return the zoom at which a place is not alone on the map: a lone point on empty land tells nobody where it is."""
    places = session.collection.places
    if len(places) > _FEW_PLACES:
        return _NEAR
    others = (place.point for place in places.values() if place.id != id_ and place.type not in _WIDE)
    degrees = min((_degrees_between(point, other) for other in others if other is not None), default=0.0)
    if not degrees:
        return _NEAR
    shrunk = cos(radians(min(abs(point.latitude), _MOST_LATITUDE)))
    zoom = log2(_NEXT_PIXELS * _KM_OF_PIXEL * shrunk / (_KM_PER_DEGREE * degrees))
    return min(_NEAR, max(_FAR, round(zoom / _ZOOM_STEP) * _ZOOM_STEP))


def _degrees_between(one: Point, other: Point) -> float:
    """Return how far two points are from each other, in degrees of latitude; roughly, if they are far apart."""
    # Degrees of longitude shrink towards the poles, and the way may lead over the date line.
    eastward = abs(one.longitude - other.longitude)
    return hypot(one.latitude - other.latitude, min(eastward, 360 - eastward) * cos(radians(one.latitude)))


def scene_of(session: Session, event: Event) -> tuple[str, ...]:
    """Return the places that the map shows with an event: its whole way, or where it happened, or what it concerns.

    A way from or to a country is not shown whole: the middle of a country is nowhere in particular.
    """
    places = session.collection.places
    if event.route and not any(places[id_].type in _WIDE for id_ in event.route):
        return tuple(dict.fromkeys((*event.route, *event.places)))
    return event.places or event.concerns


def home_flight(session: Session) -> Message | None:
    """Return the message that shows where the collection happens, or None if it has no located place.

    Shown are the four fifths of the places with events that lie nearest to their middle. Places are counted and not
    their events: a few journeys to far capitals, however often told, must not make the map show half the world.
    """
    collection = session.collection
    busy = {id_ for event in collection.events.values() for id_ in event.places}
    located = [(place, place.point) for place in collection.places.values() if place.point is not None]
    points = (
        [point for place, point in located if place.id in busy and place.type not in _WIDE]
        or [point for place, point in located if place.id in busy]
        or [point for _, point in located]
    )
    return _around((point, 0.0) for point in _nearest_to_middle(points)) if points else None


def _nearest_to_middle(points: list[Point]) -> list[Point]:
    middle = Point(
        latitude=median(point.latitude for point in points), longitude=median(point.longitude for point in points)
    )
    return sorted(points, key=lambda point: _degrees_between(middle, point))[: ceil(_KEPT * len(points))]


def _around(circles: Iterable[tuple[Point, float]]) -> Message:
    """Return the flight to a box that holds all circles (point, radius in km)."""
    souths, wests, norths, easts = [], [], [], []
    for point, radius in circles:
        north = max(radius / _KM_PER_DEGREE, _LEAST_DEGREES)
        east = north / cos(radians(min(abs(point.latitude), _MOST_LATITUDE)))
        souths.append(max(point.latitude - north, -_MOST_LATITUDE))
        norths.append(min(point.latitude + north, _MOST_LATITUDE))
        wests.append(max(point.longitude - east, -180.0))
        easts.append(min(point.longitude + east, 180.0))
    return fly_to_bounds(min(wests), min(souths), max(easts), max(norths))
