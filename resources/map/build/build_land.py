"""Builds the base map's files from packages on PyPI: `python build_land.py PACKAGES OUT`. See README.md.

The same packages give the same bytes. Each file is one level of detail: `box` (west, south, east, north), `zoom` from
which it is used, `step` in degrees, and shapes as lists of whole steps, each point told as its distance from the last.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import MultiLineString, Polygon, STRtree, clip_by_rect, coverage_simplify, line_merge, make_valid
from sources import ISLAND_IN_LAKE, LAKE, LAND, Sources
from states_1961 import states

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Box = tuple[float, float, float, float]
# shapes reach a little past their box, so that the cut edge is never seen
OVERHANG = 0.15
# how far a state reaches out to sea, to cover islands and the difference between two surveys of one coast
OFF_SHORE = 0.15
# the fewest points of a shape that can be seen
RING, LINE = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of detail. Tolerances in degrees, areas in km²."""

    name: str
    box: Box
    zoom: float
    shores: str
    tolerance: float
    border_tolerance: float
    smallest_land: float
    smallest_lake: float
    step: float


LEVELS = (
    Level(name="world", box=(-180, -84, 180, 84), zoom=0, shores="i", tolerance=0.05, border_tolerance=0.05,
          smallest_land=80, smallest_lake=900, step=0.01),
    Level(name="europe", box=(-12, 33, 60, 72), zoom=4.5, shores="h", tolerance=0.008, border_tolerance=0.01,
          smallest_land=4, smallest_lake=60, step=0.001),
    Level(name="balkans", box=(12, 34, 32, 48), zoom=6.5, shores="f", tolerance=0.0012, border_tolerance=0.002,
          smallest_land=0.1, smallest_lake=2, step=0.0005),
    Level(name="albania", box=(18.6, 39.1, 21.6, 43.0), zoom=9, shores="f", tolerance=0.00015, border_tolerance=0,
          smallest_land=0, smallest_lake=0, step=0.0001),
)  # fmt: skip


def main() -> None:
    """Build every level."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", type=Path, help="the folder that pip installed the packages into")
    parser.add_argument("out", type=Path, help="the folder to write to, usually resources/map")
    arguments = parser.parse_args()
    sources = Sources(arguments.packages)
    units = states(sources)
    for level in LEVELS:
        data = build(level, sources, units)
        text = json.dumps(data, separators=(",", ":"), ensure_ascii=False) + "\n"
        (arguments.out / f"land-{level.name}.json").write_text(text, encoding="utf-8")
        sys.stdout.write(f"{level.name}: {len(text):,} bytes\n")


def build(level: Level, sources: Sources, units: dict[str, BaseGeometry]) -> dict[str, object]:
    """Return one level as what its file holds."""
    land, lakes = shores(level, sources)
    codes, outlines = coverage(level, units)
    return {
        "box": list(level.box),
        "zoom": level.zoom,
        "step": level.step,
        "land": shapes((polygon.exterior for polygon in land), level.step, RING),
        "lakes": shapes((polygon.exterior for polygon in lakes), level.step, RING),
        "borders": shapes(borders(outlines), level.step, LINE),
        "states": state_rings(level, codes, outlines),
    }


def shores(level: Level, sources: Sources) -> tuple[list[Polygon], list[Polygon]]:
    """Return the land, with islands in lakes, and the lakes, each simplified and cut to the box."""
    land: list[Polygon] = []
    lakes: list[Polygon] = []
    for kind, area, polygon in sources.shores(level.shores, level.box):
        if kind in (LAND, ISLAND_IN_LAKE) and area >= level.smallest_land:
            land += cut(polygon, level, level.tolerance)
        elif kind == LAKE and area >= level.smallest_lake:
            lakes += cut(polygon, level, level.tolerance)
    return land, lakes


def coverage(level: Level, units: dict[str, BaseGeometry]) -> tuple[list[str], list[BaseGeometry]]:
    """Return the states' outlines, simplified so that neighbours still share one line, and their codes."""
    codes = [code for code, unit in units.items() if unit.intersects(shapely.box(*reach(level.box)))]
    cuts = [make_valid(clip_by_rect(make_valid(units[code]), *reach(level.box))) for code in codes]
    if level.border_tolerance:
        cuts = list(coverage_simplify(np.array(cuts), level.border_tolerance))
    return codes, [shapely.union_all(polygons(unit)) for unit in cuts]


def borders(outlines: list[BaseGeometry]) -> list[BaseGeometry]:
    """Return the lines that two states share."""
    tree = STRtree(outlines)
    found: list[BaseGeometry] = []
    for first, second in zip(*tree.query(outlines, "intersects"), strict=True):
        if first < second:
            shared = shapely.intersection(outlines[first].boundary, outlines[second].boundary)
            lines = [part for part in shapely.get_parts(shared) if part.geom_type == "LineString"]
            if lines:
                found += list(shapely.get_parts(line_merge(MultiLineString(lines))))
    return found


def state_rings(level: Level, codes: list[str], outlines: list[BaseGeometry]) -> dict[str, list[list[int]]]:
    """Return each state with its share of the coastal waters, as rings to be filled where there is land."""
    tree = STRtree(outlines)
    rings: dict[str, list[list[int]]] = {}
    for at, (code, outline) in enumerate(zip(codes, outlines, strict=True)):
        wide = outline.buffer(OFF_SHORE, quad_segs=2).simplify(OFF_SHORE / 5)
        others = [outlines[other] for other in tree.query(wide, "intersects") if other != at]
        mine = shapely.union(shapely.difference(wide, shapely.union_all(others)), outline)
        parts = [part for polygon in polygons(mine) for part in cut(polygon, level, 0)]
        edges = (ring for part in parts for ring in (part.exterior, *part.interiors))
        rings[code] = shapes(edges, level.step, RING)
    return {code: each for code, each in rings.items() if each}


def cut(polygon: Polygon, level: Level, tolerance: float) -> list[Polygon]:
    """Return what of a polygon lies in the box, simplified."""
    simple = polygon.simplify(tolerance) if tolerance else polygon
    return polygons(clip_by_rect(make_valid(simple), *reach(level.box)))


def reach(box: Box) -> Box:
    """Return the box with its overhang, not past the edge of the world."""
    west, south, east, north = box
    return (max(-180, west - OVERHANG), south - OVERHANG, min(180, east + OVERHANG), north + OVERHANG)


def polygons(geometry: BaseGeometry) -> list[Polygon]:
    """Return the polygons that a geometry is made of."""
    return [part for part in shapely.get_parts(geometry) if isinstance(part, Polygon) and not part.is_empty]


def shapes(lines: Iterable[BaseGeometry], step: float, fewest: int) -> list[list[int]]:
    """Return the lines in steps, but for those that so few points are left of that nothing would be seen."""
    lists = (steps(line, step) for line in lines)
    return [each for each in lists if len(each) >= 2 * fewest]


def steps(line: BaseGeometry, step: float) -> list[int]:
    """Return the points of a line as distances in whole steps, the first from 0, 0. A ring's last point is left out."""
    points = np.rint(np.array(line.coords) / step).astype(int)
    if line.is_ring:
        points = points[:-1]
    moves = np.diff(points, axis=0, prepend=[[0, 0]])
    kept: Iterable[bool] = np.any(moves != 0, axis=1)
    return [int(number) for number in moves[kept].ravel()]


if __name__ == "__main__":
    main()
