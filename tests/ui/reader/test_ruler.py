"""The overview ruler: marks of one lane stand apart, however dense a source is."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from albviewer.ui.reader.ruler import spread

HEIGHTS = st.lists(st.integers(0, 400), unique=True).map(sorted)


def test_marks_that_would_touch_are_drawn_once() -> None:
    assert spread([1, 3, 9, 10, 17], apart=8) == [1, 9, 17]
    assert spread([1, 9, 17], apart=8) == [1, 9, 17]
    assert spread([2, 20, 30], apart=6, beside=[18]) == [2, 30]
    assert spread([], apart=6) == []


@given(HEIGHTS, HEIGHTS, st.integers(1, 20))
def test_marks_stand_apart_and_none_is_far_from_one_that_is_drawn(
    heights: list[int], beside: list[int], apart: int
) -> None:
    kept = spread(heights, apart=apart, beside=beside)
    assert all(after - before >= apart for before, after in pairwise(kept))
    assert all(abs(height - other) >= apart for height in kept for other in beside)
    for height in heights:
        assert any(abs(height - other) < apart or height == other for other in (*kept, *beside))
