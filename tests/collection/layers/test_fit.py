from __future__ import annotations

from math import atan, cos, degrees, pi, radians, sin, sinh

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.layers.fit import EARTH_M, NoFitError, box_of, diagonal_m, fit_to_box, fit_to_points
from albviewer.model.map_layers import Box
from albviewer.model.places import Point

CORNERS = ((0, 0), (400, 0), (400, 300), (0, 300))


def test_a_box_is_met_at_its_corners() -> None:
    box = Box(south=40.2, west=18.9, north=40.75, east=20.1)
    found = box_of(fit_to_box(box, 400, 300), 400, 300)
    for side in ("south", "west", "north", "east"):
        assert getattr(found, side) == pytest.approx(getattr(box, side))


def test_three_points_are_met_exactly_and_tell_nothing_of_their_worth() -> None:
    points = [(0, 0, Point(41.5, 19.2)), (400, 10, Point(41.52, 19.5)), (30, 290, Point(41.3, 19.25))]
    fit = fit_to_points(points)
    assert fit.residual_m is None
    for column, row, point in points:
        assert (fit.xc * column + fit.xr * row + fit.x0 - 0.5) * 360 == pytest.approx(point.longitude)


def test_a_mistaken_point_shows_in_the_residual() -> None:
    good = [(x, y, Point(41 - y / 1000, 19 + x / 1000)) for x, y in CORNERS]
    assert fit_to_points(good).residual_m == pytest.approx(12, abs=12)
    wrong = [*good[:3], (0, 300, Point(40.8, 19.0))]
    # A tenth of a degree too far north, which least squares share out among four points.
    assert fit_to_points(wrong).residual_m == pytest.approx(11_120 / 4, rel=0.05)


@pytest.mark.parametrize(
    "points",
    [
        [(0, 0, Point(41, 19)), (10, 0, Point(41, 20))],
        [(0, 0, Point(41, 19)), (10, 0, Point(41, 20)), (20, 0.001, Point(40, 21))],
        [(0, 0, Point(41, 19)), (10, 0, Point(41, 20)), (20, 9, Point(41, 21))],
        [(5, 5, Point(41, 19))] * 4,
    ],
)
def test_points_in_a_line_do_not_say_how_a_scan_lies(points: list[tuple[float, float, Point]]) -> None:
    with pytest.raises(NoFitError):
        fit_to_points(points)


@given(
    st.floats(-3.1, 3.1), st.floats(1e-8, 1e-5), st.floats(0.1, 0.9), st.floats(0.2, 0.8), st.sampled_from([3, 4, 7])
)
def test_whatever_way_a_scan_was_turned_it_is_turned_back(
    angle: float, scale: float, x0: float, y0: float, count: int
) -> None:
    pixels = [*CORNERS, (200, 150), (13, 77), (390, 20)][:count]
    xc, yc = scale * cos(angle), scale * sin(angle)

    def at(column: float, row: float) -> Point:
        x, y = xc * column - yc * row + x0, yc * column + xc * row + y0
        return Point(degrees(atan(sinh(pi * (1 - 2 * y)))), (x - 0.5) * 360)

    fit = fit_to_points([(column, row, at(column, row)) for column, row in pixels])
    assert (fit.xc, fit.xr, fit.yc, fit.yr) == pytest.approx((xc, -yc, yc, xc), abs=scale * 1e-6)
    assert fit.residual_m is None or fit.residual_m < 1
    whole = EARTH_M * scale * 500
    assert cos(radians(80)) * whole < diagonal_m(fit, 400, 300) <= whole * 1.001
