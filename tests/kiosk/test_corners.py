from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.kiosk.corners import SECONDS, Corners

_SIZE = (1080.0, 1920.0)
_CORNERS = ((5.0, 5.0), (1075.0, 3.0), (2.0, 1915.0), (1079.0, 1919.0))


def _after(points: list[tuple[float, float]], step: float = 1.0) -> Corners:
    corners = Corners()
    for number, point in enumerate(points):
        corners = corners.after_touch(point, _SIZE, number * step)
    return corners


@pytest.mark.parametrize("points", list(permutations(_CORNERS)))
def test_all_four_in_any_order(points: tuple[tuple[float, float], ...]) -> None:
    assert not _after(list(points[:3])).complete()
    assert _after(list(points)).complete()


def test_too_slow_or_with_another_touch_between() -> None:
    assert not _after(list(_CORNERS), step=SECONDS / 2).complete()
    assert not _after([*_CORNERS[:2], (500.0, 500.0), *_CORNERS[2:]]).complete()
    assert not _after([_CORNERS[0]] * 8).complete()


@given(st.lists(st.tuples(st.floats(130, 950), st.floats(0, 1920)), max_size=30))
def test_never_without_corners(points: list[tuple[float, float]]) -> None:
    assert not _after(points, step=0.1).complete()
