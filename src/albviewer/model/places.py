"""Places and their names: the gazetteer. Knows nothing of how names are found in text or drawn on a map."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from albviewer.model.positions import Position
from albviewer.model.texts import LocalText


class PlaceType(StrEnum):
    """What kind of place it is."""

    COUNTRY = "country"
    REGION = "region"
    CONTINENT = "continent"
    CITY = "city"
    SETTLEMENT = "settlement"
    ISLAND = "island"
    PENINSULA = "peninsula"
    BAY = "bay"
    SEA = "sea"
    RIVER = "river"
    LAKE = "lake"
    MOUNTAIN = "mountain"
    BASE = "base"
    BUILDING = "building"
    SITE = "site"
    OTHER = "other"


class Certainty(StrEnum):
    """How sure the location is. A place without coordinates is unlocated, whatever the collection says."""

    CERTAIN = "certain"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    UNLOCATED = "unlocated"


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the globe, WGS 84, degrees: latitude -90..90, longitude -180..180."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """One name or spelling of a place.

    `first_year` and `last_year` bound its use; `only_in` are the only sources in which it means this place (empty:
    all); `find` is False for a name that is not to be looked for in text.
    """

    text: str
    language: str = ""
    first_year: int | None = None
    last_year: int | None = None
    only_in: tuple[str, ...] = ()
    find: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the gazetteer. `within` are the ids of the places that contain it directly."""

    id: str
    name: LocalText
    type: PlaceType
    names: tuple[PlaceName, ...] = ()
    point: Point | None = None
    certainty: Certainty = Certainty.CERTAIN
    radius_km: float | None = None
    within: tuple[str, ...] = ()
    government: bool = False
    geonames: str = ""
    wikidata: str = ""
    note: LocalText = LocalText()
    position: Position = Position()

    def all_names(self) -> tuple[PlaceName, ...]:
        """Return the shown names and the other names, each spelling once, longest first."""
        unique = {name.text: name for name in reversed(self.names)}
        for code, text in self.name:
            if text not in unique:
                unique[text] = PlaceName(text=text, language=code)
        # Sorted twice, by what needs no function of ours: there may be a hundred thousand names.
        return tuple([unique[text] for text in sorted(sorted(unique), key=len, reverse=True)])
