"""What a picture of the map shows, as values: made from a session, drawn by `compose`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from albviewer.index.finder import Finder, Found, Tally
from albviewer.model.places import Certainty, PlaceType
from albviewer.panels.map_messages import MapMark, MapPlace, MapRoute, MarkState
from albviewer.panels.picture.frame import Frame, Point
from albviewer.panels.picture.layers import LaidLayer
from albviewer.panels.tokens import Theme

PRINT = "print"
"""The style for paper: black on white, patterns instead of colours."""

# Circles around what the base map draws itself would say nothing.
_WITHOUT_CIRCLE = frozenset({PlaceType.COUNTRY, PlaceType.REGION, PlaceType.CONTINENT, PlaceType.SEA})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in the picture and how it stands to the filters."""

    place: MapPlace
    mark: MapMark


@dataclass(frozen=True, slots=True, kw_only=True)
class Captions:
    """What is written around the map, in the reader's language. `legend` has the words for the marks and the arrow."""

    title: str
    subtitle: str
    borders: str
    note: str
    attribution: str
    relief_attribution: str
    """What is added to the attribution where the relief is drawn."""
    legend: Mapping[str, str]
    sides: Mapping[str, str]
    """The letters of north, south, east and west."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that a picture is drawn from. `home` are points of the countries that the collection is about."""

    frame: Frame
    theme: Theme
    year: int
    language: str
    spots: tuple[Spot, ...]
    home: tuple[Point, ...]
    captions: Captions
    routes: tuple[MapRoute, ...] = ()
    layers: tuple[LaidLayer, ...] = ()
    """What the collection lays over the map, from the top down."""
    graticule: bool = False

    @property
    def is_print(self) -> bool:
        """Whether it is drawn without colours."""
        return self.theme.name == PRINT


def spots_of(finder: Finder, found: Found, chosen: tuple[str, ...], language: str) -> tuple[Spot, ...]:
    """Return all places that have a point, each as the filters leave it."""
    collection = finder.linked.collection
    disputed = collection.disputed_events()
    disputed_at = {place for event in found.events if event.id in disputed for place in event.places}
    spots = []
    for place in collection.places.values():
        if place.point is None:
            continue
        tally = found.places.get(place.id, Tally())
        matching = MarkState.MATCHING if tally.events or tally.passages else MarkState.OTHER
        shown = MapPlace(
            id=place.id,
            lat=place.point.latitude,
            lon=place.point.longitude,
            name=place.name.in_language(language),
            type=place.type.value,
            certainty=place.certainty.value,
            radius_km=0.0 if place.type in _WITHOUT_CIRCLE else place.radius_km or 0.0,
        )
        mark = MapMark(
            id=place.id,
            state=MarkState.CHOSEN if place.id in chosen else matching,
            events=tally.events,
            passages=tally.passages,
            disputed=place.id in disputed_at,
        )
        spots.append(Spot(place=shown, mark=mark))
    return tuple(spots)


def is_doubtful(place: MapPlace) -> bool:
    """Tell whether where a place lies is not certain."""
    return place.certainty != Certainty.CERTAIN.value
