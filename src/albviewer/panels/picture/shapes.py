"""The base map's shapes for a picture: read from `resources/map`, cut to the view, thinned to what is told apart.

The files hold lines of whole steps of a degree, each point as its distance from the one before.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from albviewer.panels.picture.frame import Frame, Line, Point

# Lines nearer to each other than this, in pixels, are one even where a picture is printed large.
_TOLD_APART = 0.5
# What is smaller than this, in pixels, is not seen.
_SEEN = 0.8
# Lines are cut so far outside the view that no edge of the cut is seen, however wide the line.
_AROUND = 24.0


class Shape:
    """A line or a ring in degrees."""

    def __init__(self, steps: Sequence[int], step: float, *, closed: bool) -> None:
        self._steps = steps
        self._step = step
        self.closed = closed

    @cached_property
    def points(self) -> list[Point]:
        """Longitude and latitude of each point."""
        step = self._step
        lons, lats = accumulate(self._steps[0::2]), accumulate(self._steps[1::2])
        return [(lon * step, lat * step) for lon, lat in zip(lons, lats, strict=True)]

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        lons, lats = list(accumulate(self._steps[0::2])), list(accumulate(self._steps[1::2]))
        step = self._step
        return min(lons) * step, min(lats) * step, max(lons) * step, max(lats) * step

    def contains(self, lon: float, lat: float) -> bool:
        """Tell whether a ring encloses a point, by counting the sides west of it."""
        west, south, east, north = self.box
        if not (west <= lon <= east and south <= lat <= north):
            return False
        inside = False
        before_lon, before_lat = self.points[-1]
        for here_lon, here_lat in self.points:
            if (here_lat > lat) != (before_lat > lat):
                cut = here_lon + (lat - here_lat) / (before_lat - here_lat) * (before_lon - here_lon)
                inside ^= lon < cut
            before_lon, before_lat = here_lon, here_lat
        return inside


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of detail: its box in degrees, the zoom from which it holds, and its shapes."""

    box: tuple[float, float, float, float]
    zoom: float
    land: tuple[Shape, ...]
    lakes: tuple[Shape, ...]
    islets: tuple[Shape, ...]
    rivers: tuple[Shape, ...]
    borders: Mapping[tuple[str, str], tuple[Shape, ...]]
    units: Mapping[str, tuple[Shape, ...]]

    def unit_at(self, lon: float, lat: float) -> str | None:
        """Return the code of the unit that a point lies in."""
        for code, rings in self.units.items():
            if sum(ring.contains(lon, lat) for ring in rings) % 2:
                return code
        return None


def read_level(path: Path) -> Level:
    """Read one file of the base map."""
    data: dict[str, Any] = json.loads(path.read_bytes())
    step = float(data["step"])

    def shapes(lists: Iterable[Sequence[int]], *, closed: bool) -> tuple[Shape, ...]:
        return tuple(Shape(steps, step, closed=closed) for steps in lists)

    west, south, east, north = data["box"]
    borders = {}
    for units, lines in data["borders"].items():
        one, other = units.split(" ")
        borders[one, other] = shapes(lines, closed=False)
    return Level(
        box=(west, south, east, north),
        zoom=float(data["zoom"]),
        land=shapes(data["land"], closed=True),
        lakes=shapes(data["lakes"], closed=True),
        islets=shapes(data["islets"], closed=True),
        rivers=shapes(data["rivers"], closed=False),
        borders=borders,
        units={code: shapes(rings, closed=True) for code, rings in data["units"].items()},
    )


def overlap(one: Sequence[float], other: Sequence[float]) -> bool:
    """Tell whether two boxes (west, south, east, north) share ground."""
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]


def areas_in(shapes: Iterable[Shape], frame: Frame) -> list[Line]:
    """Return the rings in view as outlines in pixels, cut a little outside it."""
    box = frame.box(_AROUND)
    rings = (_cut_ring(shape.points, box) for shape in shapes if _is_seen(shape, frame, box))
    outlines = (_thinned(ring, frame) for ring in rings)
    return [outline for outline in outlines if len(outline) > 2]


def lines_in(shapes: Iterable[Shape], frame: Frame, *, told_apart: float = _TOLD_APART) -> list[Line]:
    """Return lines, or the edges of rings, in pixels, as far as they are in view.

    Points nearer to each other than `told_apart` pixels are one.
    """
    box = frame.box(_AROUND)
    lines: list[Line] = []
    for shape in shapes:
        if _is_seen(shape, frame, box):
            points = [*shape.points, shape.points[0]] if shape.closed else shape.points
            lines += (_thinned(piece, frame, told_apart) for piece in _cut_line(points, box))
    return [line for line in lines if len(line) > 1]


def _is_seen(shape: Shape, frame: Frame, box: Sequence[float]) -> bool:
    west, south, east, north = shape.box
    small = max(east - west, north - south) / 360 * frame.scale < _SEEN
    return not small and overlap(shape.box, box)


def _thinned(points: Sequence[Point], frame: Frame, told_apart: float = _TOLD_APART) -> list[Point]:
    """Return points as pixels, without those that fall on the one before."""
    kept: list[Point] = []
    last = len(points) - 1
    before_x = before_y = float("inf")
    for number, (lon, lat) in enumerate(points):
        x, y = frame.at(lon, lat)
        if number < last and abs(x - before_x) < told_apart and abs(y - before_y) < told_apart:
            continue
        kept.append((x, y))
        before_x, before_y = x, y
    return kept


def _cut_ring(points: Sequence[Point], box: Sequence[float]) -> Sequence[Point]:
    """Return a ring cut to a box, side by side; where it leaves the box it runs along its edge."""
    west, south, east, north = box
    for axis, limit, keep_above in ((0, west, True), (0, east, False), (1, south, True), (1, north, False)):
        if not points:
            return points
        cut: list[Point] = []
        before = points[-1]
        was_in = (before[axis] >= limit) is keep_above
        for here in points:
            is_in = (here[axis] >= limit) is keep_above
            if is_in is not was_in:
                cut.append(_meeting(before, here, axis, limit))
            if is_in:
                cut.append(here)
            before, was_in = here, is_in
        points = cut
    return points


def _meeting(one: Point, other: Point, axis: int, limit: float) -> Point:
    part = (limit - one[axis]) / (other[axis] - one[axis])
    across = one[1 - axis] + part * (other[1 - axis] - one[1 - axis])
    return (limit, across) if axis == 0 else (across, limit)


def _cut_line(points: Sequence[Point], box: Sequence[float]) -> list[list[Point]]:
    """Return the pieces of a line that may be seen in a box: those steps that do not lie on one side of it."""
    west, south, east, north = box
    pieces: list[list[Point]] = []
    piece: list[Point] = []
    for one, other in pairwise(points):
        aside = (
            (one[0] < west and other[0] < west)
            or (one[0] > east and other[0] > east)
            or (one[1] < south and other[1] < south)
            or (one[1] > north and other[1] > north)
        )
        if aside:
            if piece:
                pieces.append(piece)
            piece = []
            continue
        if not piece:
            piece = [one]
        piece.append(other)
    if piece:
        pieces.append(piece)
    return pieces
