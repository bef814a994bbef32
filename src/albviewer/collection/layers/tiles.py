"""Tiles as the map takes them: pictures as they are, vector tiles (MVT) decoded into shapes. Bounded in every way.

Knows nothing of the archives that tiles come from.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from albviewer.collection.layers.images import NoPictureError, picture_of
from albviewer.collection.layers.shapes import Shape, add_geometry, plain_name, shapes_json
from albviewer.model.map_layers import LayerFile, LayerKind
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TILE_LIMIT = 4 * 2**20
UNPACKED_LIMIT = 8 * 2**20
MOST_PIXELS = 2048
MOST_VERTICES = 250_000
EXTENT = 4096
DEEPEST_ZOOM = 22

_GZIP = b"\x1f\x8b"
_JSON = "application/json; charset=utf-8"
# One pixel that lets everything through: what is not in an archive is nothing to be seen, and no error.
_NO_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da6360600000000300012b094d840000000049454e44ae426082"
)


class BadTileError(ValueError):
    """A tile cannot be shown; the message says why."""


def empty_tile(kind: LayerKind) -> LayerFile:
    """Return a tile on which there is nothing."""
    if kind is LayerKind.PICTURE_TILES:
        return LayerFile(mimetype="image/png", data=_NO_PICTURE)
    return LayerFile(mimetype=_JSON, data=shapes_json((), extent=EXTENT))


def unpacked(data: bytes, limit: int = UNPACKED_LIMIT) -> bytes:
    """Return what was packed with gzip, or the data as they are; raise BadTileError if damaged or larger than that."""
    if not data.startswith(_GZIP):
        return data
    unpacker = zlib.decompressobj(wbits=31)
    try:
        whole = unpacker.decompress(data, limit + 1)
    except zlib.error:
        raise BadTileError(sentence("cannot be unpacked")) from None
    if len(whole) > limit:
        raise BadTileError(sentence("is larger than {limit} MB when unpacked", limit=limit // 2**20))
    if not unpacker.eof:
        raise BadTileError(sentence("was cut short"))
    return whole


def picture_tile(data: bytes) -> LayerFile:
    """Return a picture tile; raise BadTileError if it is no picture or a huge one."""
    if len(data) > TILE_LIMIT:
        raise BadTileError(sentence("is larger than {tile_limit} MB", tile_limit=TILE_LIMIT // 2**20))
    try:
        picture = picture_of(data)
    except NoPictureError as error:
        raise BadTileError(str(error)) from None
    if max(picture.width, picture.height) > MOST_PIXELS:
        raise BadTileError(
            sentence(
                "is {width} by {height} pixels; at most {most_pixels} are shown",
                width=picture.width,
                height=picture.height,
                most_pixels=MOST_PIXELS,
            )
        )
    return LayerFile(mimetype=picture.mimetype, data=data)


def vector_tile(data: bytes, only: tuple[str, ...], labels: tuple[str, ...]) -> LayerFile:
    """Return the shapes of a vector tile (MVT, packed or not); raise BadTileError if it is none.

    `only` are the layers in it that are shown, all if empty; `labels` are the properties that name a shape.
    """
    if len(data) > TILE_LIMIT:
        raise BadTileError(sentence("is larger than {tile_limit} MB", tile_limit=TILE_LIMIT // 2**20))
    shapes = tuple(_shapes(_decoded(unpacked(data)), only, labels))
    if sum(1 for shape in shapes for _ in shape.vertices()) > MOST_VERTICES:
        raise BadTileError(sentence("has more than {most_vertices} positions", most_vertices=MOST_VERTICES))
    return LayerFile(mimetype=_JSON, data=shapes_json(shapes, extent=EXTENT))


def _decoded(data: bytes) -> dict[str, Any]:
    # Imported here: it brings shapely along for writing tiles, which only layers of vector tiles wait for.
    import mapbox_vector_tile
    from google.protobuf.message import DecodeError

    try:
        decoded: dict[str, Any] = mapbox_vector_tile.decode(data, default_options={"y_coord_down": True})
    except (DecodeError, ValueError, IndexError, AssertionError, ArithmeticError, KeyError, TypeError):
        raise BadTileError(sentence("is not a vector tile")) from None
    return decoded


def _shapes(tile: dict[str, Any], only: tuple[str, ...], labels: tuple[str, ...]) -> Iterator[Shape]:
    for name, layer in tile.items():
        if (only and name not in only) or layer["extent"] < 1:
            continue
        scale = EXTENT / layer["extent"]
        for feature in layer["features"]:
            properties = feature["properties"]
            shape = Shape(names=tuple(plain_name(properties.get(label)) for label in labels))
            add_geometry(shape, feature["geometry"])
            _scale(shape, scale)
            yield shape


def _scale(shape: Shape, scale: float) -> None:
    if scale == 1:
        return
    shape.points = _scaled(shape.points, scale)
    shape.lines = [_scaled(line, scale) for line in shape.lines]
    shape.areas = [[_scaled(ring, scale) for ring in area] for area in shape.areas]


def _scaled(positions: Iterable[tuple[float, float]], scale: float) -> list[tuple[float, float]]:
    return [(x * scale, y * scale) for x, y in positions]
