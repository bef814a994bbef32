"""What the frame of the map page depends on. Plain values, so that a cached page can be recognised without folium."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LandLevel:
    """A level of detail of the base map: its file in `resources/map`, where it holds and how far it goes.

    `box` is west, south, east, north in degrees; the level is shown from `zoom` on, and is good as deep as `deepest`.
    The file says the same; it stands here as well, so that a page need not read files that it does not show.
    """

    file: str
    box: tuple[float, float, float, float]
    zoom: float
    deepest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPageSettings:
    """Where the map begins and how far it zooms. Degrees WGS 84; zoom levels as in Leaflet.

    `land_levels` are the levels of detail of the base map, coarse first; a finer one replaces the coarser
    within its own box, and `land_outline` is what is drawn where none of them has been read yet. `land_labels` is the
    file with the names of states, towns and seas, `land_history` tells which state held which land and when,
    `land_relief` lists the pictures of the relief. `borders_year` is the year that the map begins with.
    `relief_attribution` is for the relief alone, `attribution` for all else.
    On the map of an `exhibit` stands nothing that could be touched but places: its buttons are the program's.
    """

    centre: tuple[float, float] = (41.0, 19.8)
    zoom: float = 7
    min_zoom: int = 2
    max_zoom: int = 13
    land_levels: tuple[LandLevel, ...] = (
        LandLevel(file="land-world.json", box=(-180, -84, 180, 84), zoom=0, deepest=5),
        LandLevel(file="land-europe.json", box=(-12, 33, 60, 72), zoom=4.5, deepest=8),
        LandLevel(file="land-balkans.json", box=(12, 34, 32, 48), zoom=6.5, deepest=10),
        LandLevel(file="land-albania.json", box=(18.6, 39.1, 21.6, 43.0), zoom=9, deepest=13),
    )
    land_outline: LandLevel = LandLevel(file="land-outline.json", box=(-180, -84, 180, 84), zoom=0, deepest=3)
    land_labels: str = "labels.json"
    land_history: str = "history.json"
    land_relief: str = "relief.json"
    borders_year: int = 1961
    attribution: str = "GSHHG · Natural Earth"
    relief_attribution: str = "NOAA GLOBE"
    exhibit: bool = False
