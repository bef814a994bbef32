"""Where the base map's raw shapes come from: packages on PyPI, unpacked into one folder.

Reads them as plain coordinates in degrees. It knows the packages' layouts and nothing of our map.
"""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import shapefile
from shapely import MultiPolygon, Polygon, make_valid
from shapely.geometry import LineString, shape

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

LAND, LAKE, ISLAND_IN_LAKE = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Sources:
    """The folder into which the packages named in README.md were installed with `pip install --target`."""

    folder: Path

    def shores(self, resolution: str, box: tuple[float, float, float, float]) -> Iterator[tuple[int, float, Polygon]]:
        """Yield kind, area in km² and polygon of each GSHHG shore that meets the box (west, south, east, north).

        `resolution` is one of GSHHG's letters: `l`, `i`, `h`, `f`, from coarse to full.
        """
        data = self._find(f"gshhs_{resolution}.dat").read_bytes()
        for line in self._find(f"gshhsmeta_{resolution}.dat").read_text().splitlines():
            kind, area, _points, south, north, offset, length = line.split()[:7]
            if float(north) < box[1] or float(south) > box[3]:
                continue
            ring = np.frombuffer(data, "<f4", int(length) // 4, int(offset)).astype(float).reshape(-1, 2)
            if len(ring) < 4 or ring[:, 0].max() < box[0] or ring[:, 0].min() > box[2]:
                continue
            yield int(kind), float(area), Polygon(ring)

    def countries(self) -> dict[str, MultiPolygon]:
        """Return Natural Earth's countries (1:10 million) by their three letters."""
        archive = self._find("ne_10m_admin_0_countries_deu.zip")
        with tempfile.TemporaryDirectory() as folder:
            zipfile.ZipFile(archive).extractall(folder)
            with shapefile.Reader(str(Path(folder) / archive.stem)) as reader:
                return {
                    row.record["ADM0_A3"]: _polygons(make_valid(shape(row.shape.__geo_interface__)))
                    for row in reader.iterShapeRecords()
                }

    def province_lines(self) -> list[LineString]:
        """Return Natural Earth's lines between provinces; the package carries them without names."""
        with shapefile.Reader(str(self._find("ne_10m_admin_1_states_provinces_lines.shp"))) as reader:
            shapes = [shape(each.__geo_interface__) for each in reader.iterShapes() if each.points]
        return [line for each in shapes for line in getattr(each, "geoms", [each])]

    def _find(self, name: str) -> Path:
        found = sorted(self.folder.rglob(name))
        if not found:
            raise SystemExit(f"{name} is in none of the packages below {self.folder}; see README.md")
        return found[0]


def _polygons(geometry: BaseGeometry) -> MultiPolygon:
    parts = getattr(geometry, "geoms", [geometry])
    return MultiPolygon([part for part in parts if isinstance(part, Polygon)])
