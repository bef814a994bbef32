"""The units of the base map: today's countries, and the parts into which history makes us cut some of them.

A unit has belonged to one state as a whole at any time; which, is told in history.yaml. What no line of today
remembers is cut along a line typed here, generalised to a kilometre or more, or not cut at all.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import STRtree, unary_union
from shapely.geometry import LinearRing, LineString, MultiPolygon, Point, Polygon
from shapely.ops import polygonize

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry
    from sources import Country

# two points nearer than this (degrees) are the same
SAME = 1e-7

Points = Sequence[tuple[float, float]]

# One point in each of today's German states that then belonged to the German Democratic Republic.
EAST_GERMANY = ((11.4, 53.6), (13.0, 52.2), (11.7, 51.9), (11.0, 50.9), (13.5, 51.1))
SAAR = ((6.99, 49.3),)
BERLIN = (13.2, 52.5)
# The sector border, north to south.
BERLIN_SECTORS = (
    (13.40, 52.75), (13.37, 52.625), (13.39, 52.575), (13.405, 52.541), (13.377, 52.52), (13.377, 52.509),
    (13.41, 52.503), (13.446, 52.50), (13.437, 52.489), (13.468, 52.466), (13.515, 52.425), (13.53, 52.30),
)  # fmt: skip
TRIESTE = ((13.78, 45.64), (13.80, 45.70))
SLOVENE_COAST = ((13.73, 45.53), (13.65, 45.52), (13.62, 45.49), (13.60, 45.505), (13.66, 45.48))
# The Mirna (Quieto), from its mouth up to the ridge below Buzet: the southern edge of the Free Territory.
MIRNA = ((13.50, 45.315), (13.62, 45.325), (13.72, 45.36), (13.83, 45.36), (13.90, 45.395), (13.93, 45.46))
SOUTH_YEMEN = (
    (45.02, 12.83), (44.8, 13.3), (46.3, 13.8), (47.0, 14.9), (49.2, 16.0), (51.5, 16.5), (54.0, 12.5), (44.75, 13.75),
)  # fmt: skip
# The Ben Hai, from the border of Laos to the sea.
VIETNAM_LINE = ((106.2, 16.98), (106.6, 16.96), (106.85, 17.0), (107.1, 17.02), (107.4, 17.02))
KOREA_LINE = ((123.0, 38.0), (130.0, 38.0))
# Along the 49th meridian to the 9th parallel, then straight to where Ethiopia begins.
SOMALILAND_LINE = ((49.0, 12.0), (49.0, 9.0), (47.98, 8.0))
NEWFOUNDLAND = ((-56.0, 48.5), (-60.3, 53.3))
NEW_GUINEA = ((138.0, -4.0), (133.0, -2.0))
# Natural Earth gives the Golan to nobody: it is a gap between its countries.
GOLAN = (35.78, 33.05)
BRITISH_CAMEROONS = ((9.3, 4.1), (9.3, 5.2), (10.2, 6.0))


# What never belonged to another state in our years, and is too small to have lines of its own.
JOINED = {"EGY": ("BRT",), "CUB": ("USG",), "BRA": ("BRI",), "FIN": ("ALD",), "SDN": ("SDS",)}


def units(countries: dict[str, Country], lines: list[LineString]) -> dict[str, BaseGeometry]:
    """Return the units by their codes: Natural Earth's three letters, or those of history.yaml."""
    today: dict[str, BaseGeometry] = {code: country.shape for code, country in countries.items()}
    result = {**_germany(today.pop("DEU"), lines), **_trieste(today, lines)}

    for code, small in JOINED.items():
        today[code] = unary_union([today[code], *(today.pop(each) for each in small)])

    def part(whole: str, code: str, mine: Callable[[BaseGeometry], bool], cuts: list[LineString]) -> None:
        """Take a unit out of a country; the rest of the country keeps its code."""
        faces = _faces(today[whole], cuts)
        result[code] = unary_union([face for face in faces if mine(face)])
        today[whole] = unary_union([face for face in faces if not mine(face)])
        if result[code].is_empty or today[whole].is_empty:
            raise SystemExit(f"{whole} could not be cut: {code} is empty or all of it")

    part("PSX", "GAZ", lambda face: face.centroid.x < 34.8, [])
    part("GRC", "DOD", lambda face: face.centroid.x > 26.2 and face.centroid.y < 37.45, [])
    part("YEM", "YMS", _holding(SOUTH_YEMEN), lines)
    part("SOM", "SOL", lambda face: face.centroid.x < 49 and face.centroid.y > 8.5, [LineString(SOMALILAND_LINE)])
    part("VNM", "VNS", lambda face: face.centroid.y < 16.98, [LineString(VIETNAM_LINE)])
    part("PRK", "KRS", lambda face: face.centroid.y < 38, [LineString(KOREA_LINE)])
    part("KOR", "KRN", lambda face: face.centroid.y > 38, [LineString(KOREA_LINE)])
    part("JPN", "RYU", lambda face: face.centroid.y < 27.2 and face.centroid.x < 132, [])
    part("IND", "GOA", _holding(((74.05, 15.35),)), lines)
    part("IND", "SKM", _holding(((88.5, 27.5),)), lines)
    part("IDN", "WNG", _in_new_guinea, lines)
    part("MYS", "SAR", lambda face: 105 < face.centroid.x < 115.1, lines)
    part("MYS", "SAB", lambda face: face.centroid.x > 110, lines)
    part("TZA", "ZAN", _holding(((39.3, -6.1), (39.75, -5.1))), [])
    part("CMR", "CMB", _holding(BRITISH_CAMEROONS), lines)
    part("CAN", "NFL", _holding(NEWFOUNDLAND), lines)
    for code, renamed in {"PSX": "WBK", "YEM": "YMN", "VNM": "VNN"}.items():
        today[renamed] = today.pop(code)
    result |= today
    result["GOL"] = _gap_at(GOLAN, [today[code] for code in ("ISR", "SYR", "JOR", "LBN")])
    whole = {code: shape for code, shape in sorted(result.items()) if not shape.is_empty}
    return _matched(whole, {code: country.shape for code, country in countries.items()})


def _matched(units: dict[str, BaseGeometry], before: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Make neighbours have the same corners on their common line again, which cutting one of them has disturbed.

    Otherwise the line would be one thing to the one and another to the other, and would not be found as common. Corners
    at which no two units meet are taken away again; the others are given to the neighbour as well.
    """
    old = {corner for shape in before.values() for corner in _corners(shape)}
    count = Counter(corner for shape in units.values() for corner in _corners(shape) if corner not in old)
    needless = {corner for corner, times in count.items() if times == 1}
    cleaned = {code: _without(shape, needless) for code, shape in units.items()}
    fresh = [Point(corner) for corner in sorted(count.keys() - needless)]
    tree = STRtree(fresh)
    matched = {}
    for code, shape in cleaned.items():
        own = _corners(shape)
        near = [fresh[at] for at in tree.query(shape, "dwithin", SAME)]
        missing = [point for point in near if (point.x, point.y) not in own and shape.boundary.distance(point) < SAME]
        matched[code] = _with(shape, missing) if missing else shape
    return matched


def _corners(shape: BaseGeometry) -> set[tuple[float, float]]:
    return {(float(x), float(y)) for x, y in shapely.get_coordinates(shape)}


def _with(shape: BaseGeometry, corners: list[Point]) -> BaseGeometry:
    """Return a shape with more corners, each put into the side that it lies on."""

    def more(ring: LinearRing) -> list[tuple[float, float]]:
        points = list(ring.coords)
        for corner in corners:
            if ring.distance(corner) < SAME:
                sides = [LineString(pair).distance(corner) for pair in itertools.pairwise(points)]
                points.insert(sides.index(min(sides)) + 1, (corner.x, corner.y))
        return points

    parts = [part for part in shapely.get_parts(shape) if isinstance(part, Polygon)]
    return MultiPolygon([Polygon(more(part.exterior), [more(hole) for hole in part.interiors]) for part in parts])


def _without(shape: BaseGeometry, needless: set[tuple[float, float]]) -> BaseGeometry:
    """Return a shape without some of its corners."""
    if needless.isdisjoint(_corners(shape)):
        return shape

    def kept(ring: LinearRing) -> list[tuple[float, float]]:
        return [(x, y) for x, y in ring.coords if (x, y) not in needless]

    parts = [part for part in shapely.get_parts(shape) if isinstance(part, Polygon)]
    return MultiPolygon([Polygon(kept(part.exterior), [kept(hole) for hole in part.interiors]) for part in parts])


def _germany(whole: BaseGeometry, lines: list[LineString]) -> dict[str, BaseGeometry]:
    faces = _faces(whole, lines)
    berlin = next(face for face in faces if face.contains(Point(BERLIN)))
    parts = _faces(berlin, [LineString(BERLIN_SECTORS)])
    east = [face for face in faces if _holding(EAST_GERMANY)(face)]
    saar = [face for face in faces if _holding(SAAR)(face)]
    mainland = unary_union(east)
    rest = [face for face in faces if face not in east and face not in saar and face is not berlin]
    # the islands of the Baltic coast go with the shore they lie off
    islands = [face for face in rest if face.area < 0.2 and face.distance(mainland) < 0.05 and face.centroid.x > 11]
    return {
        "DEE": unary_union([mainland, *islands, *(part for part in parts if part.centroid.x >= 13.40)]),
        "DEW": unary_union([face for face in rest if face not in islands]),
        "WBN": unary_union([part for part in parts if part.centroid.x < 13.40]),
        "SAA": unary_union(saar),
    }


def _trieste(today: dict[str, BaseGeometry], lines: list[LineString]) -> dict[str, BaseGeometry]:
    """Cut the Free Territory's parts out of Italy, Slovenia and Croatia."""
    found: dict[str, BaseGeometry] = {}
    mirna = LineString(MIRNA)
    for country, code, points, cuts in (
        ("ITA", "TRA", TRIESTE, lines),
        ("SVN", "TRS", SLOVENE_COAST, lines),
        ("HRV", "TRC", ((13.65, 45.42),), [mirna]),
    ):
        faces = _faces(today[country], list(cuts))
        found[code] = unary_union([face for face in faces if _holding(points)(face)])
        today[country] = unary_union([face for face in faces if not _holding(points)(face)])
    return found


def _holding(points: Points) -> Callable[[BaseGeometry], bool]:
    """Return the test whether a face holds one of the points."""
    return lambda face: any(face.contains(Point(at)) for at in points)


def _in_new_guinea(face: BaseGeometry) -> bool:
    x, y = face.centroid.x, face.centroid.y
    return (x > 129.5 and y > -2.3) or x > 136.5 or _holding(NEW_GUINEA)(face)


def _gap_at(point: tuple[float, float], around: list[BaseGeometry]) -> BaseGeometry:
    """Return the hole that several areas leave between them at a point."""
    gaps = polygonize(unary_union(around).boundary)
    return next(gap for gap in gaps if gap.contains(Point(point)) and gap.area < 0.5)


def _faces(whole: BaseGeometry, lines: list[LineString]) -> list[BaseGeometry]:
    """Cut an area along lines. The lines end a little short of the outline, so each end is drawn out first."""
    near = [lines[at] for at in STRtree(lines).query(whole, "intersects")] if lines else []
    drawn = [piece for line in near for piece in (line, *_ends(line))]
    cut = polygonize(unary_union([whole.boundary, *drawn]))
    return [face for face in cut if whole.contains(face.representative_point())]


def _ends(line: LineString) -> list[LineString]:
    points = np.array(line.coords)
    ends = []
    for last, before in ((points[0], points[1]), (points[-1], points[-2])):
        way = last - before
        ends.append(LineString([last, last + way / (np.hypot(*way) or 1) * 0.01]))
    return ends
