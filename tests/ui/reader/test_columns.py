"""The pane shared out between numbers, text and notes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.ui.reader.columns import columns, has_room_for_wide_type, reading_line

SCALES = st.sampled_from([0.85, 1.0, 1.15, 1.3, 1.5, 2.0])
BAR = 10


def test_the_smaller_window_has_the_measures_of_the_picture() -> None:
    shared = columns(626 - BAR, 1.0)
    assert (shared.left, shared.text, shared.gap, shared.notes, shared.slim) == (58, 424, 18, 116, False)
    assert not has_room_for_wide_type(626 - BAR, 1.0)


def test_the_wider_window_has_the_measures_of_the_picture() -> None:
    shared = columns(778 - BAR, 1.0)
    assert (shared.left, shared.text, shared.gap, shared.notes, shared.slim) == (58, 484, 24, 190, False)
    assert has_room_for_wide_type(778 - BAR, 1.0)


@pytest.mark.parametrize(("width", "slim"), [(519, True), (521, False)])
def test_below_520_notes_are_only_counted(width: int, slim: bool) -> None:
    assert columns(width - BAR, 1.0).slim is slim


def test_a_pane_as_wide_as_a_screen_keeps_its_page_in_the_middle() -> None:
    shared = columns(1900, 1.0)
    used = shared.text + shared.gap + shared.notes
    assert shared.text == 484
    assert abs((shared.left - 58) - (1900 - shared.left - used - 12)) <= 1


@given(st.integers(300, 4000), SCALES)
def test_all_columns_fit_into_the_pane(width: int, scale: float) -> None:
    shared = columns(width, scale)
    least = (58 + 120 + 6 + 30) * scale + 4
    assert shared.left + shared.text + shared.gap + shared.notes <= max(width + 2, least)
    assert shared.text <= 484 * scale + 1


@given(st.integers(1, 5000), st.integers(50, 2000), st.floats(0, 1))
def test_the_reading_line_is_in_the_pane_and_reaches_both_ends(most: int, height: int, part: float) -> None:
    assert reading_line(0, most, height) == 0
    assert reading_line(most, most, height) == height
    assert 0 <= reading_line(most * part, most, height) <= height


def test_in_the_middle_one_reads_at_a_third() -> None:
    assert reading_line(2000, 4000, 600) == 200


def test_a_page_that_fits_is_read_from_its_top() -> None:
    assert reading_line(0, 0, 600) == 0
