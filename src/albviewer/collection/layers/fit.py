"""How a scan lies on the map: the affine transformation that its control points or its box ask for.

The fit is made in spherical Mercator, in which the map is drawn: a scan is then laid on it without being bent.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import asinh, atan, cos, degrees, hypot, pi, radians, sinh, sqrt, tan

from albviewer.model.map_layers import Box, Fit
from albviewer.model.places import Point
from albviewer.model.sentences import sentence

EARTH_M = 40_075_017.0
MOST_LATITUDE = 85.0
# The area that the points span must be at least this part of the square of their distance: else they lie in a line.
_FLATTEST = 1e-3

Control = tuple[float, float, Point]
"""Column and row of a pixel, from the upper left corner, and where on the globe it lies."""


class NoFitError(ValueError):
    """The control points do not say how the scan lies; the message says why."""


def fit_to_points(points: Sequence[Control]) -> Fit:
    """Return the affine transformation that misses the points least (least squares); raise NoFitError if none does."""
    columns, rows = [point[0] for point in points], [point[1] for point in points]
    worlds = [_world(point[2]) for point in points]
    if len(points) < 3:
        raise NoFitError(sentence("at least three control points are needed"))
    if _is_in_line(list(zip(columns, rows, strict=True))) or _is_in_line(worlds):
        raise NoFitError(
            sentence("the control points lie in one line, or almost: they do not say how the scan is turned")
        )
    # Around their middle, so that the sums stay small and exact.
    middle_column, middle_row = sum(columns) / len(columns), sum(rows) / len(rows)
    across, down = [column - middle_column for column in columns], [row - middle_row for row in rows]
    cc, cr, rr = _dot(across, across), _dot(across, down), _dot(down, down)
    determinant = cc * rr - cr * cr

    def solve(values: Sequence[float]) -> tuple[float, float, float]:
        middle = sum(values) / len(values)
        vc, vr = _dot(values, across), _dot(values, down)
        by_column, by_row = (vc * rr - vr * cr) / determinant, (vr * cc - vc * cr) / determinant
        return by_column, by_row, middle - by_column * middle_column - by_row * middle_row

    xc, xr, x0 = solve([x for x, _ in worlds])
    yc, yr, y0 = solve([y for _, y in worlds])
    misses = [
        EARTH_M * cos(radians(point.latitude)) * hypot(xc * column + xr * row + x0 - x, yc * column + yr * row + y0 - y)
        for (column, row, point), (x, y) in zip(points, worlds, strict=True)
    ]
    # Three points are always met; only a fourth one can tell how good they are.
    residual = sqrt(_dot(misses, misses) / len(misses)) if len(points) > 3 else None
    return Fit(xc=xc, xr=xr, x0=x0, yc=yc, yr=yr, y0=y0, residual_m=residual)


def fit_to_box(box: Box, width: int, height: int) -> Fit:
    """Return how a picture of that size lies in a box with its north up."""
    west, north = _world(Point(box.north, box.west))
    east, south = _world(Point(box.south, box.east))
    return Fit(xc=(east - west) / width, xr=0.0, x0=west, yc=0.0, yr=(south - north) / height, y0=north)


def box_of(fit: Fit, width: int, height: int) -> Box:
    """Return the box in which the picture lies."""
    corners = [(0, 0), (width, 0), (0, height), (width, height)]
    xs = [fit.xc * column + fit.xr * row + fit.x0 for column, row in corners]
    ys = [fit.yc * column + fit.yr * row + fit.y0 for column, row in corners]
    west, east = ((min(max(x, 0.0), 1.0) - 0.5) * 360 for x in (min(xs), max(xs)))
    return Box(south=_latitude(max(ys)), west=west, north=_latitude(min(ys)), east=east)


def diagonal_m(fit: Fit, width: int, height: int) -> float:
    """Return the length of the picture's diagonal on the ground, in metres."""
    x = fit.xc * width + fit.xr * height
    y = fit.yc * width + fit.yr * height
    middle = _latitude(fit.y0 + y / 2)
    return EARTH_M * cos(radians(middle)) * hypot(x, y)


def _world(point: Point) -> tuple[float, float]:
    latitude = min(max(point.latitude, -MOST_LATITUDE), MOST_LATITUDE)
    return point.longitude / 360 + 0.5, 0.5 - asinh(tan(radians(latitude))) / (2 * pi)


def _latitude(y: float) -> float:
    return degrees(atan(sinh(pi * (1 - 2 * min(max(y, 0.0), 1.0)))))


def _dot(first: Sequence[float], second: Sequence[float]) -> float:
    return sum(one * other for one, other in zip(first, second, strict=True))


def _cross(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _is_in_line(points: Sequence[tuple[float, float]]) -> bool:
    longest = max(hypot(a[0] - b[0], a[1] - b[1]) for a in points for b in points)
    if longest == 0:
        return True
    widest = max(abs(_cross(*corners)) for corners in combinations(points, 3))
    return widest < _FLATTEST * longest * longest
