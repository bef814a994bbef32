"""What an archive of tiles is, whichever format it has: a kind, levels, a box, and tiles by their numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from albviewer.collection.layers.tiles import DEEPEST_ZOOM, BadTileError, empty_tile, picture_tile, vector_tile
from albviewer.model.map_layers import Box, LayerFile, LayerKind, LayerTrouble, LayerTroubleError
from albviewer.model.sentences import sentence

_TILE = re.compile(r"(\d{1,2})/(\d{1,8})/(\d{1,8})", re.ASCII)
MOST_LATITUDE = 85.06


class BadArchiveError(ValueError):
    """The file is no archive of tiles that can be shown; the message says why, to follow the file's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveFacts:
    """What an archive says of itself."""

    kind: LayerKind
    min_zoom: int
    max_zoom: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class TilesContent:
    """The tiles of an archive. `raw` gives the bytes of a tile by zoom, column, row (from the north), or None.

    `only` are the layers of vector tiles that are shown, `labels` the properties that name their shapes.
    """

    facts: ArchiveFacts
    raw: Callable[[int, int, int], bytes | None]
    only: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    def file(self, name: str) -> LayerFile | None:
        """Return the tile z/x/y, an empty one where the archive has none. Raises LayerTroubleError."""
        match = _TILE.fullmatch(name)
        if match is None:
            return None
        zoom, column, row = (int(part) for part in match.groups())
        if zoom > DEEPEST_ZOOM or max(column, row) >= 2**zoom:
            return None
        try:
            data = self.raw(zoom, column, row)
            return self.shown(data) if data else empty_tile(self.facts.kind)
        except (BadTileError, BadArchiveError):
            raise LayerTroubleError(LayerTrouble.DAMAGED) from None

    def shown(self, data: bytes) -> LayerFile:
        """Return a tile as the map takes it; raise BadTileError if it cannot be shown."""
        if self.facts.kind is LayerKind.PICTURE_TILES:
            return picture_tile(data)
        return vector_tile(data, self.only, self.labels)


def sound_levels(min_zoom: int, max_zoom: int) -> tuple[int, int]:
    """Return the levels of zoom; raise BadArchiveError if there can be no such."""
    if not 0 <= min_zoom <= max_zoom <= DEEPEST_ZOOM:
        raise BadArchiveError(
            sentence(
                "says it has tiles from zoom {min_zoom} to {max_zoom}; 0 to {deepest_zoom} can be shown",
                min_zoom=min_zoom,
                max_zoom=max_zoom,
                deepest_zoom=DEEPEST_ZOOM,
            )
        )
    return min_zoom, max_zoom


def sound_box(west: float, south: float, east: float, north: float) -> Box:
    """Return the part of the globe that an archive says it covers; the whole map if it says nothing sensible."""
    if -180 <= west < east <= 180 and -90 <= south < north <= 90:
        return Box(south=max(south, -MOST_LATITUDE), west=west, north=min(north, MOST_LATITUDE), east=east)
    return Box(south=-MOST_LATITUDE, west=-180.0, north=MOST_LATITUDE, east=180.0)
