"""What a collection lays over the map, in a picture: scans and picture tiles as images, shapes as lines and areas.

Drawn as `resources/map/collection_layers.js` lays them: images over the land, shapes over these, all below the marks.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

from albviewer.collection.layers.images import NoPictureError, picture_of
from albviewer.model.map_layers import Box, LayerColour, LayerFile, LayerKind, LayerTroubleError, MapLayer
from albviewer.panels.picture.frame import Frame, Line, Point, world_x, world_y
from albviewer.panels.picture.sheet import Image, Pen, Sheet, rectangle
from albviewer.panels.tokens import Theme

_PICTURES = frozenset({LayerKind.PICTURE, LayerKind.PICTURE_TILES})
# So many levels farther out than its first tiles a layer of images is still drawn, from many small tiles.
_FARTHER_OUT = 2
# A view that would need more is too far out for the tiles of this layer.
_MOST_SHAPE_TILES, _MOST_PICTURE_TILES = 64, 512
_DOT = 3.5
_FINEST = 0.5
_AROUND = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidLayer:
    """A layer that the picture shows: how opaque, 0 to 1, and whose work it is, in the reader's language."""

    layer: MapLayer
    opacity: float
    attribution: str

    def is_seen(self, frame: Frame) -> bool:
        """Tell whether it has anything to show there, as far as its box and its tiles tell."""
        box, layer = self.layer.box, self.layer
        if box is not None and not _meets(box, frame):
            return False
        return layer.kind not in (LayerKind.PICTURE_TILES, LayerKind.SHAPE_TILES) or bool(_tiles(layer, frame))


def origins_of_layers(layers: Iterable[LaidLayer], frame: Frame) -> tuple[str, ...]:
    """Return whose work is seen of the layers, each name once."""
    return tuple(dict.fromkeys(laid.attribution for laid in layers if laid.attribution and laid.is_seen(frame)))


def paint_images(sheet: Sheet, layers: Sequence[LaidLayer], frame: Frame) -> None:
    """Lay scans and picture tiles over the land; `layers` are from the top down."""
    for laid in reversed(layers):
        if laid.layer.kind not in _PICTURES or not laid.is_seen(frame):
            continue
        if laid.layer.kind is LayerKind.PICTURE:
            _paint_scan(sheet, laid, frame)
        else:
            _paint_picture_tiles(sheet, laid, frame)


def paint_shapes(sheet: Sheet, layers: Sequence[LaidLayer], frame: Frame, theme: Theme) -> None:
    """Draw points, lines and areas; `layers` are from the top down."""
    for laid in reversed(layers):
        if laid.layer.kind in _PICTURES or not laid.is_seen(frame):
            continue
        if laid.layer.kind is LayerKind.SHAPES:
            features = _features(laid.layer, "shapes")
            _Shapes(laid, frame, theme).paint(sheet, (_in_degrees(frame, each) for each in features))
        else:
            _paint_shape_tiles(sheet, laid, frame, theme)


def _file(layer: MapLayer, name: str) -> LayerFile | None:
    """Return a file of a layer; None if there is none, or if it cannot be read any more, of which the list tells."""
    try:
        return layer.content.file(name)
    except LayerTroubleError:
        return None


def _image(layer: MapLayer, name: str) -> Image | None:
    file = _file(layer, name)
    if file is None:
        return None
    try:
        kind = picture_of(file.data)
    except NoPictureError:
        return None
    return Image(data=file.data, mimetype=kind.mimetype, width=kind.width, height=kind.height)


def _paint_scan(sheet: Sheet, laid: LaidLayer, frame: Frame) -> None:
    image, fit, scale = _image(laid.layer, "picture"), laid.layer.fit, frame.scale
    if image is None or fit is None:
        return
    turn = (fit.xc * scale, fit.yc * scale, fit.xr * scale, fit.yr * scale)
    sheet.image(image, (*turn, fit.x0 * scale - frame.left, fit.y0 * scale - frame.top), opacity=laid.opacity)


def _paint_picture_tiles(sheet: Sheet, laid: LaidLayer, frame: Frame) -> None:
    for zoom, column, row in _tiles(laid.layer, frame):
        image = _image(laid.layer, f"{zoom}/{column}/{row}")
        if image is not None and min(image.width, image.height) > 1:
            side = frame.scale / 2**zoom
            at = column * side - frame.left, row * side - frame.top
            sheet.image(image, (side / image.width, 0, 0, side / image.height, *at), opacity=laid.opacity)


def _paint_shape_tiles(sheet: Sheet, laid: LaidLayer, frame: Frame, theme: Theme) -> None:
    shapes = _Shapes(laid, frame, theme)
    for zoom, column, row in _tiles(laid.layer, frame):
        side = frame.scale / 2**zoom
        left, top = column * side - frame.left, row * side - frame.top
        tile = _tree(laid.layer, f"{zoom}/{column}/{row}")
        if tile.get("features"):
            step = side / tile["extent"]
            # What a tile has beyond its edge is its neighbour's, and would be drawn twice.
            with sheet.clipped([rectangle(left, top, side, side)]):
                shapes.paint(sheet, (_in_tile(each, left, top, step) for each in tile["features"]))


def _tiles(layer: MapLayer, frame: Frame) -> list[tuple[int, int, int]]:
    """Return zoom, column and row of the tiles in view; none if the view is too far out for them."""
    is_picture = layer.kind is LayerKind.PICTURE_TILES
    if is_picture and frame.zoom < layer.min_zoom - _FARTHER_OUT:
        return []
    zoom = max(layer.min_zoom, min(layer.max_zoom, round(log2(frame.scale / 256))))
    west, south, east, north = frame.box()
    box = layer.box
    if box is not None:
        west, south, east, north = (
            max(west, box.west),
            max(south, box.south),
            min(east, box.east),
            min(north, box.north),
        )
    count: int = 2**zoom

    def within(world: float) -> int:
        return max(0, min(count - 1, int(world * count)))

    columns = range(within(world_x(west)), within(world_x(east)) + 1)
    rows = range(within(world_y(north)), within(world_y(south)) + 1)
    if len(columns) * len(rows) > (_MOST_PICTURE_TILES if is_picture else _MOST_SHAPE_TILES):
        return []
    return [(zoom, column, row) for row in rows for column in columns]


def _tree(layer: MapLayer, name: str) -> dict[str, Any]:
    file = _file(layer, name)
    tree: dict[str, Any] = json.loads(file.data) if file is not None else {}
    return tree


def _features(layer: MapLayer, name: str) -> list[dict[str, Any]]:
    features: list[dict[str, Any]] = _tree(layer, name).get("features", [])
    return features


@dataclass(frozen=True, slots=True, kw_only=True)
class _Feature:
    """One shape in pixels: points, lines, and areas, each of one or more rings."""

    points: Line
    lines: list[Line]
    areas: list[list[Line]]


def _in_degrees(frame: Frame, told: dict[str, Any]) -> _Feature:
    return _feature(told, frame.at)


def _in_tile(told: dict[str, Any], left: float, top: float, step: float) -> _Feature:
    return _feature(told, lambda x, y: (left + x * step, top + y * step))


def _feature(told: dict[str, Any], at: Callable[[float, float], Point]) -> _Feature:
    def line(numbers: Sequence[float]) -> Line:
        return [at(x, y) for x, y in zip(numbers[0::2], numbers[1::2], strict=True)]

    return _Feature(
        points=line(told.get("points", ())),
        lines=[_thinned(line(each)) for each in told.get("lines", ())],
        areas=[[_thinned(line(ring)) for ring in rings] for rings in told.get("areas", ())],
    )


def _thinned(line: Line) -> Line:
    """Return a line without the points that fall on the one before."""
    kept: list[Point] = []
    for number, (x, y) in enumerate(line):
        near = kept and abs(x - kept[-1][0]) < _FINEST and abs(y - kept[-1][1]) < _FINEST
        if not near or number == len(line) - 1:
            kept.append((x, y))
    return kept


class _Shapes:
    """Draws the shapes of one layer in its colour."""

    def __init__(self, laid: LaidLayer, frame: Frame, theme: Theme) -> None:
        style = laid.layer.style
        self._fill = style.fill * laid.opacity
        self._opacity = laid.opacity
        self._colour = colour_of(style.colour, theme)
        self._pen = Pen(colour=self._colour, width=style.line, opacity=laid.opacity) if style.line > 0 else None
        self._edge = Pen(colour=theme.colour["paper"], width=1, opacity=laid.opacity)
        self._frame = frame

    def paint(self, sheet: Sheet, features: Iterable[_Feature]) -> None:
        """Draw what is in view, each shape over the one before."""
        for feature in features:
            for rings in feature.areas:
                if rings and self._is_in_view(rings[0]):
                    sheet.fill(rings, self._colour, opacity=self._fill)
                    self._stroke(sheet, rings, closed=True)
            self._stroke(sheet, [line for line in feature.lines if self._is_in_view(line)], closed=False)
            for x, y in feature.points:
                if self._is_in_view([(x, y)]):
                    sheet.circle((x, y), _DOT, fill=self._colour, pen=self._edge, opacity=self._opacity)

    def _stroke(self, sheet: Sheet, lines: Sequence[Line], *, closed: bool) -> None:
        if self._pen is not None and lines:
            sheet.stroke(lines, self._pen, closed=closed)

    def _is_in_view(self, line: Line) -> bool:
        if not line:
            return False
        xs, ys = [x for x, _y in line], [y for _x, y in line]
        across = min(xs) < self._frame.width + _AROUND and max(xs) > -_AROUND
        return across and min(ys) < self._frame.height + _AROUND and max(ys) > -_AROUND


def colour_of(colour: LayerColour, theme: Theme) -> str:
    """Return the value that a colour of shapes has in a theme."""
    if colour is LayerColour.WATER:
        return theme.map["label-water"]
    return theme.map["border"] if colour is LayerColour.BORDER else theme.colour[colour.value]


def _meets(box: Box, frame: Frame) -> bool:
    west, south, east, north = frame.box()
    return box.west < east and box.east > west and box.south < north and box.north > south
