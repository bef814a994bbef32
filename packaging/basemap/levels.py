"""The base map's levels of detail: land, lakes, rivers, units and the lines between them, in whole steps of a degree.

A level is what one file `land-*.json` holds; README.md says how it is written. Nothing here knows years or states.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import (
    LineString,
    MultiLineString,
    Polygon,
    STRtree,
    clip_by_rect,
    coverage_simplify,
    line_merge,
    make_valid,
)
from sources import ISLAND_IN_LAKE, LAKE, LAND, Box, Sources

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

# shapes reach a little past their box, so that the cut edge is never seen
OVERHANG = 0.15
# how far a unit reaches out to sea, to cover islands and the difference between two surveys of one coast
OFF_SHORE = 0.15
# the fewest points of a shape that can be seen
RING, LINE = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of detail. Tolerances and lengths in degrees, areas in km².

    It is shown from `zoom` on; nearer than at `deepest` its coast is seen to be coarse. One without units cannot tell
    whose a piece of land is.
    """

    name: str
    box: Box
    zoom: float
    deepest: float
    shores: str
    tolerance: float
    border_tolerance: float
    smallest_land: float
    smallest_lake: float
    rivers: str
    shortest_river: float
    step: float
    has_units: bool = True


# All the world at once, so small that it is there before any other file: what is drawn until these have been read.
OUTLINE = Level(name="outline", box=(-180, -84, 180, 84), zoom=0, deepest=3, shores="l", tolerance=0.12,
                border_tolerance=0.12, smallest_land=1500, smallest_lake=8000, rivers="l", shortest_river=1000,
                step=0.05, has_units=False)  # fmt: skip
LEVELS = (
    Level(name="world", box=(-180, -84, 180, 84), zoom=0, deepest=5, shores="i", tolerance=0.035,
          border_tolerance=0.035, smallest_land=60, smallest_lake=600, rivers="l", shortest_river=8, step=0.01),
    Level(name="europe", box=(-12, 33, 60, 72), zoom=4.5, deepest=8, shores="h", tolerance=0.008,
          border_tolerance=0.008, smallest_land=4, smallest_lake=40, rivers="i", shortest_river=2.2, step=0.001),
    Level(name="balkans", box=(12, 34, 32, 48), zoom=6.5, deepest=10, shores="f", tolerance=0.0012,
          border_tolerance=0.0015, smallest_land=0.1, smallest_lake=2, rivers="h", shortest_river=0.7, step=0.0005),
    Level(name="albania", box=(18.6, 39.1, 21.6, 43.0), zoom=9, deepest=13, shores="f", tolerance=0.00015,
          border_tolerance=0, smallest_land=0, smallest_lake=0, rivers="f", shortest_river=0, step=0.0001),
)  # fmt: skip


def build(level: Level, sources: Sources, units: dict[str, BaseGeometry]) -> dict[str, object]:
    """Return one level as what its file holds."""
    land, lakes, islets = shores(level, sources)
    codes, outlines = coverage(level, units)
    return {
        "box": list(level.box),
        "zoom": level.zoom,
        "deepest": level.deepest,
        "step": level.step,
        "land": shapes((polygon.exterior for polygon in land), level.step, RING),
        "lakes": shapes((polygon.exterior for polygon in lakes), level.step, RING),
        "islets": shapes((polygon.exterior for polygon in islets), level.step, RING),
        "rivers": shapes(rivers(level, sources, lakes), level.step, LINE),
        "borders": borders(level, codes, outlines, land),
        "units": unit_rings(level, codes, outlines) if level.has_units else {},
    }


def shores(level: Level, sources: Sources) -> tuple[list[Polygon], list[Polygon], list[Polygon]]:
    """Return the land, the lakes and the islands in lakes, each simplified and cut to the box."""
    found: dict[int, list[Polygon]] = {LAND: [], LAKE: [], ISLAND_IN_LAKE: []}
    for kind, area, polygon in sources.shores(level.shores, level.box):
        smallest = level.smallest_lake if kind == LAKE else level.smallest_land
        if kind in found and area >= smallest:
            found[kind] += cut(polygon, level, level.tolerance)
    return found[LAND], found[LAKE], found[ISLAND_IN_LAKE]


def rivers(level: Level, sources: Sources, lakes: list[Polygon]) -> list[LineString]:
    """Return the rivers that are long enough, simplified, cut to the box and ending where a lake begins.

    The survey tells no rank of a river, so its length has to do: the pieces that meet are joined first.
    """
    pieces = [line for _rank, line in sources.rivers(level.rivers, level.box)]
    whole = [line for line in lines_of(line_merge(MultiLineString(pieces))) if line.length >= level.shortest_river]
    water = STRtree(lakes)
    found: list[LineString] = []
    for line in whole:
        simple = line.simplify(level.tolerance)
        dry = shapely.difference(simple, shapely.union_all([lakes[at] for at in water.query(simple, "intersects")]))
        found += [part for piece in lines_of(dry) for part in lines_of(clip_by_rect(piece, *reach(level.box)))]
    return found


def coverage(level: Level, units: dict[str, BaseGeometry]) -> tuple[list[str], list[BaseGeometry]]:
    """Return the units' outlines, simplified so that neighbours still share one line, and their codes."""
    codes = [code for code, unit in units.items() if unit.intersects(shapely.box(*reach(level.box)))]
    cuts = [make_valid(clip_by_rect(make_valid(units[code]), *reach(level.box))) for code in codes]
    if level.border_tolerance:
        cuts = list(coverage_simplify(np.array(cuts), level.border_tolerance))
    return codes, [shapely.union_all(polygons(unit)) for unit in cuts]


def borders(
    level: Level, codes: list[str], outlines: list[BaseGeometry], land: list[Polygon]
) -> dict[str, list[list[int]]]:
    """Return the lines between two units by both codes, "ALB KOS". What lies out at sea is cut off."""
    tree, ground = STRtree(outlines), STRtree(land)
    found: dict[str, list[list[int]]] = {}
    for first, second in sorted(zip(*tree.query(outlines, "intersects"), strict=True)):
        if first >= second:
            continue
        shared = shapely.intersection(outlines[first].boundary, outlines[second].boundary)
        lines = [part for part in shapely.get_parts(shared) if part.geom_type == "LineString"]
        if not lines:
            continue
        merged = line_merge(MultiLineString(lines))
        near = shapely.union_all([land[at] for at in ground.query(merged, "intersects")])
        dry = shapely.intersection(merged, near.buffer(2 * level.step, quad_segs=1))
        if rows := shapes(lines_of(line_merge(dry) if dry.geom_type == "MultiLineString" else dry), level.step, LINE):
            found[" ".join(sorted((codes[first], codes[second])))] = rows
    return dict(sorted(found.items()))


def unit_rings(level: Level, codes: list[str], outlines: list[BaseGeometry]) -> dict[str, list[list[int]]]:
    """Return each unit with its share of the coastal waters, as rings to be filled where there is land."""
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
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return [part for part in parts if isinstance(part, Polygon) and not part.is_empty]


def lines_of(geometry: BaseGeometry) -> list[LineString]:
    """Return the lines that a geometry is made of."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return [part for part in parts if isinstance(part, LineString) and not part.is_empty]


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
