"""Layers that a collection lays over the map: what they are, not how they are read or drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from albviewer.model.positions import Position
from albviewer.model.texts import LocalText

if TYPE_CHECKING:
    from albviewer.model.edtf import Edtf


class LayerType(StrEnum):
    """What kind of file a layer comes from."""

    GEOJSON = "geojson"
    PMTILES = "pmtiles"
    MBTILES = "mbtiles"
    SCAN = "scan"


class LayerColour(StrEnum):
    """The colours that shapes of a layer may have; each theme has its own value for them."""

    INK = "ink"
    PLACE = "place"
    TIME = "time"
    PERSON = "person"
    WATER = "water"
    BORDER = "border"


class LayerKind(StrEnum):
    """How a layer is drawn, whatever file it comes from."""

    SHAPES = "shapes"
    SHAPE_TILES = "shape-tiles"
    PICTURE_TILES = "picture-tiles"
    PICTURE = "picture"


class LayerTrouble(StrEnum):
    """Why something of a layer cannot be shown, though it could when the collection was opened."""

    GONE = "gone"
    CHANGED = "changed"
    DAMAGED = "damaged"


class LayerTroubleError(Exception):
    """A layer's file cannot be read any more; `trouble` says why."""

    def __init__(self, trouble: LayerTrouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerFile:
    """What a layer gives to the map: bytes of a media type."""

    mimetype: str
    data: bytes


class LayerContent(Protocol):
    """The checked file behind a layer."""

    def file(self, name: str) -> LayerFile | None:
        """Return one of its files (`shapes`, `picture`, or a tile `3/4/5`, z/x/y); None if none has such a name.

        Raises LayerTroubleError if it could be read before and now cannot. May be asked on any thread.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerStyle:
    """How shapes are drawn: colour, width of lines in pixels, and how opaque areas are filled, 0 to 1."""

    colour: LayerColour = LayerColour.INK
    line: float = 1.5
    fill: float = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of the globe, degrees WGS 84; it does not cross the date line."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How a picture lies on the map.

    The world is a square of side 1 in spherical Mercator, x to the east and y to the south. A pixel (column, row) lies
    at x = xc * column + xr * row + x0 and y = yc * column + yr * row + y0. `residual_m` is how far the control points
    miss on the whole, the root of the mean square, in metres on the ground; None where nothing could miss.
    """

    xc: float
    xr: float
    x0: float
    yc: float
    yr: float
    y0: float
    residual_m: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLayer:
    """A layer that can be shown. The first layer of a collection lies on top.

    `years` are those of the map at which it is shown, None for all. `label_languages` tell in which languages the
    names of its shapes come. `min_zoom` to `max_zoom` are the levels at which tiles exist. `width` and `height` are
    those of a picture in pixels, which lies on the map by `fit`.
    """

    id: str
    title: LocalText
    type: LayerType
    kind: LayerKind
    file: str
    attribution: LocalText
    content: LayerContent = field(compare=False, repr=False)
    licence: str = ""
    years: Edtf | None = None
    opacity: float = 1.0
    visible: bool = True
    style: LayerStyle = LayerStyle()
    label_languages: tuple[str, ...] = ()
    min_zoom: int = 0
    max_zoom: int = 0
    box: Box | None = None
    width: int = 0
    height: int = 0
    fit: Fit | None = None
    position: Position = Position()
