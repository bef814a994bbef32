"""How windows of all sizes are shared out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.ui.window.layouts import SIZES_NAMES, Layout, folds, layout_for, shares_for, sizes_name


@pytest.mark.parametrize(
    ("size", "layout"),
    [
        ((1366, 700), Layout.NORMAL),
        ((1920, 1000), Layout.WIDE),
        ((3840, 2100), Layout.WIDE),
        ((1080, 1850), Layout.UPRIGHT),
        ((2160, 3700), Layout.UPRIGHT),
        ((1024, 700), Layout.NARROW),
        ((1199, 1200), Layout.NARROW),
        ((1200, 1200), Layout.NORMAL),
    ],
)
def test_each_size_has_its_layout(size: tuple[int, int], layout: Layout) -> None:
    assert layout_for(*size) is layout


def test_the_measured_sizes_are_those_of_the_pictures() -> None:
    assert (shares_for(Layout.NORMAL, 1366, 600).sources, shares_for(Layout.NORMAL, 1366, 600).right) == (206, 534)
    assert (shares_for(Layout.WIDE, 1920, 900).sources, shares_for(Layout.WIDE, 1920, 900).right) == (262, 880)


def test_a_larger_screen_gives_to_all() -> None:
    small, large = shares_for(Layout.WIDE, 1920, 1000), shares_for(Layout.WIDE, 3840, 2000)
    assert large.sources > small.sources
    assert large.reader > small.reader
    assert large.right > small.right
    assert large.timeline_rows > small.timeline_rows


@given(st.integers(760, 8000), st.integers(400, 5000))
def test_nothing_is_squeezed_and_nothing_is_left_over(width: int, height: int) -> None:
    layout = layout_for(width, height)
    shares = shares_for(layout, width, height)
    assert layout.has_drawer == (shares.sources == 0)
    assert min(shares.map, shares.lists) >= 150
    if layout is Layout.UPRIGHT:
        assert shares.reader + shares.right == height
        assert shares.map + shares.lists == width
        assert shares.reader >= shares.right
    else:
        assert shares.reader >= 300
        assert shares.reader + shares.right + shares.sources == width
        assert shares.map + shares.lists == height
        assert shares.right >= 300


def test_very_large_text_has_the_layout_of_a_smaller_window() -> None:
    assert layout_for(1366, 768, 130) is Layout.NORMAL
    assert layout_for(1366, 768, 200) is Layout.NARROW
    assert layout_for(1920, 1080, 200) is Layout.NARROW
    assert layout_for(1920, 1080, 150) is Layout.NORMAL
    usual, large = shares_for(Layout.NORMAL, 1920, 900), shares_for(Layout.NORMAL, 1920, 900, 150)
    assert (large.sources, large.right) == (round(1.5 * usual.sources), round(1.5 * usual.right))
    assert large.sources + large.reader + large.right == 1920


@pytest.mark.parametrize(
    ("size", "step", "folded"),
    [
        ((1366, 722), 100, False),
        ((1366, 708), 130, False),
        ((1366, 699), 150, True),
        ((1366, 676), 200, True),
        ((1920, 1000), 150, False),
        ((1920, 988), 200, True),
        ((1080, 1850), 200, False),
        ((800, 1200), 200, True),
    ],
)
def test_map_and_lists_take_turns_where_there_is_no_room_for_both(
    size: tuple[int, int], step: int, folded: bool
) -> None:
    assert folds(layout_for(*size, step), *size, step) is folded


def test_the_timeline_is_lower_where_map_and_lists_take_turns() -> None:
    layout = Layout.NARROW
    assert (
        shares_for(layout, 1366, 676, 200, folded=True).timeline_rows < shares_for(layout, 1366, 676, 200).timeline_rows
    )


def test_sizes_are_kept_apart_for_each_layout_and_for_panes_that_take_turns() -> None:
    assert len(set(SIZES_NAMES)) == 2 * len(Layout)
    assert sizes_name(Layout.WIDE, folded=False) == Layout.WIDE, "the name under which older settings have them"
