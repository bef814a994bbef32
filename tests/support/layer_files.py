"""True files of map layers, made with the packages that others make them with, and a collection that shows them all."""

from __future__ import annotations

import gzip
import json
import sqlite3
import struct
import zlib
from collections.abc import Callable, Mapping
from math import asinh, pi, radians, tan
from pathlib import Path
from typing import Any

import mapbox_vector_tile
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

import small_collection

BOX = (19.0, 41.0, 20.0, 42.0)
"""West, south, east, north of the tiles: around Port Lume."""
LEVELS = range(5, 8)
PAPER, SHEET = (232, 222, 196), (30, 200, 60)
SCRIPT = "<img src=x onerror=alert(1)>"

LAYERS = f"""\
layers:
  - id: zones
    title: {{en: Closed zones, sq: Zonat e mbyllura}}
    type: geojson
    file: zones.geojson
    attribution: {{en: Drawn by the editors, sq: Vizatuar nga redaktorët}}
    licence: CC0-1.0
    years: 1955/1965
    label: {{en: name, sq: emri}}
    style: {{colour: place, line: 3, fill: 0.5}}
  - id: chart
    title: {{en: Chart of the harbour, sq: Harta e portit}}
    type: scan
    file: chart.png
    attribution: Hydrographic Office {SCRIPT}
    opacity: 0.7
    points:
      - {{pixel: [0, 0], at: [41.5, 19.2]}}
      - {{pixel: [40, 0], at: [41.52, 19.5]}}
      - {{pixel: [40, 30], at: [41.3, 19.55]}}
      - {{pixel: [0, 30], at: [41.28, 19.25]}}
  - id: town
    title: {{en: Plan of the town, sq: Plani i qytetit}}
    type: scan
    file: chart.png
    attribution: Town hall
    visible: false
    bounds: [41.0, 20.0, 41.5, 20.7]
  - id: squares
    title: {{en: Squares, sq: Katrorë}}
    type: pmtiles
    file: squares.pmtiles
    attribution: Makers of squares
    style: {{colour: time}}
  - id: sheets
    title: {{en: Sheets, sq: Fletë}}
    type: mbtiles
    file: sheets.mbtiles
    attribution: Makers of sheets
"""


def png(width: int, height: int, colour: tuple[int, int, int] = PAPER, *, said: tuple[int, int] | None = None) -> bytes:
    """A picture of one colour; `said` is the size that its first bytes tell, if it is to be another."""
    rows = b"".join(b"\0" + bytes(colour) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", *(said or (width, height)), 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def feature(kind: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def geojson(*features: Mapping[str, Any]) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features}, indent=1)


ZONES = geojson(
    feature(
        "Polygon",
        [[[19.3, 41.2], [19.5, 41.2], [19.5, 41.4], [19.3, 41.4], [19.3, 41.2]]],
        name=f"Zone {SCRIPT}",
        emri="Zona",
        secret="not for the page",
    ),
    feature("LineString", [[19.0, 41.1], [19.2, 41.3, 12.5]], name="Patrol"),
    feature("Point", [19.45, 41.25], name="Battery"),
    feature("Polygon", [[[170, 50], [-170, 50], [-170, 60], [170, 60], [170, 50]]], name="Across"),
)


def vector_tile(zoom: int, column: int, row: int) -> bytes:
    square = "POLYGON((512 512, 3584 512, 3584 3584, 512 3584, 512 512))"
    features = [
        {"geometry": square, "properties": {"name": f"Square {zoom}/{column}/{row}"}},
        {"geometry": "LINESTRING(-100 2048, 4196 2048)", "properties": {}},
    ]
    other = [{"geometry": "POINT(2048 2048)", "properties": {"name": "Well"}}]
    layers = [{"name": "squares", "features": features}, {"name": "wells", "features": other, "extent": 4096}]
    return gzip.compress(mapbox_vector_tile.encode(layers))


def picture_tile(_zoom: int, _column: int, _row: int) -> bytes:
    return png(256, 256, SHEET)


def tile_numbers() -> list[tuple[int, int, int]]:
    """Zoom, column and row of the tiles that cover BOX."""
    west, south, east, north = BOX
    found = []
    for zoom in LEVELS:
        first, last = column_row(west, north, zoom), column_row(east, south, zoom)
        found += [(zoom, x, y) for x in range(first[0], last[0] + 1) for y in range(first[1], last[1] + 1)]
    return found


def column_row(longitude: float, latitude: float, zoom: int) -> tuple[int, int]:
    worlds = ((longitude + 180) / 360, (1 - asinh(tan(radians(latitude))) / pi) / 2)
    return int(worlds[0] * 2**zoom), int(worlds[1] * 2**zoom)


def write_pmtiles(path: Path, tile: Callable[[int, int, int], bytes] = vector_tile, **said: Any) -> None:
    west, south, east, north = BOX
    header = {
        "tile_type": TileType.MVT if tile is vector_tile else TileType.PNG,
        "tile_compression": Compression.GZIP if tile is vector_tile else Compression.NONE,
        "min_lon_e7": int(west * 1e7),
        "min_lat_e7": int(south * 1e7),
        "max_lon_e7": int(east * 1e7),
        "max_lat_e7": int(north * 1e7),
        "center_zoom": 6,
        "center_lon_e7": int(19.5e7),
        "center_lat_e7": int(41.5e7),
    }
    with path.open("wb") as file:
        writer = Writer(file)
        for numbers in sorted(tile_numbers(), key=lambda numbers: zxy_to_tileid(*numbers)):
            writer.write_tile(zxy_to_tileid(*numbers), tile(*numbers))
        writer.finalize(header | said, {})


def write_mbtiles(path: Path, tile: Callable[[int, int, int], bytes] = picture_tile, **said: str) -> None:
    about = {"name": "made", "minzoom": "5", "maxzoom": "7", "bounds": ",".join(map(str, BOX))} | said
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
    database.execute("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)")
    database.executemany("INSERT INTO metadata VALUES (?, ?)", about.items())
    for zoom, column, row in tile_numbers():
        numbers = (zoom, column, 2**zoom - 1 - row)
        database.execute("INSERT INTO tiles VALUES (?, ?, ?, ?)", (*numbers, tile(zoom, column, row)))
    database.commit()
    database.close()


def write_layers(folder: Path, layers: str = LAYERS) -> None:
    """Write layers.yaml and all the files that LAYERS names into a folder."""
    (folder / "layers.yaml").write_text(layers, encoding="utf-8", newline="\n")
    (folder / "zones.geojson").write_text(ZONES, encoding="utf-8", newline="\n")
    (folder / "chart.png").write_bytes(png(40, 30))
    write_pmtiles(folder / "squares.pmtiles")
    write_mbtiles(folder / "sheets.mbtiles")


def write(folder: Path) -> Path:
    """Write the small collection with layers of every type into `folder`, which is made, and return it."""
    small_collection.write(folder)
    write_layers(folder)
    return folder
