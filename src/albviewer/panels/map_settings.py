"""What the frame of the map page depends on. Plain values, so that a cached page can be recognised without folium."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPageSettings:
    """Where the map begins and how far it zooms. Degrees WGS 84; zoom levels as in Leaflet.

    `land_levels` are the files of the base map in `resources/map`, coarse first; a finer one replaces the coarser
    within its own box. `land_labels` is the file with the names of states, towns and seas, `land_history` tells which
    state held which land and when, `land_relief` lists the pictures of the relief. `borders_year` is the year that the
    map begins with. `relief_attribution` is for the relief alone, `attribution` for all else.
    """

    centre: tuple[float, float] = (41.0, 19.8)
    zoom: float = 7
    min_zoom: int = 2
    max_zoom: int = 13
    land_levels: tuple[str, ...] = (
        "land-world.json",
        "land-europe.json",
        "land-balkans.json",
        "land-albania.json",
    )
    land_labels: str = "labels.json"
    land_history: str = "history.json"
    land_relief: str = "relief.json"
    borders_year: int = 1961
    attribution: str = "GSHHG · Natural Earth"
    relief_attribution: str = "NOAA GLOBE"
