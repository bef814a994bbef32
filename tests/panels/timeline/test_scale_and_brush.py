"""Days to pixels and back; from the pointer to a window of dates and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.edtf import window_of
from albviewer.panels.timeline.brush import (
    brushed,
    moved_along,
    next_bound,
    unit_for,
    window_dates,
    window_moments,
)
from albviewer.panels.timeline.scale import LEAST_DAYS, TimeScale
from albviewer.panels.timeline.ticks import Unit
from timelines import scales

MOMENTS = st.floats(-1_000_000, 1_000_000)
MOST = 4_000_000.0


@given(scales(), st.floats(0, 1))
def test_a_pixel_leads_to_its_moment_and_back(scale: TimeScale, share: float) -> None:
    x = scale.left + share * scale.width
    assert scale.x(scale.moment(x)) == pytest.approx(x, abs=1e-3)


@given(scales(), st.floats(0, 1), st.floats(0.01, 100))
def test_zooming_keeps_the_moment_under_the_pointer(scale: TimeScale, share: float, factor: float) -> None:
    at = scale.left + share * scale.width
    zoomed = scale.zoomed(factor, at, most_days=MOST)
    assert zoomed.x(scale.moment(at)) == pytest.approx(at, abs=0.01)
    assert LEAST_DAYS * 0.999 <= zoomed.days <= MOST * 1.001


@given(scales(), st.floats(-3000, 3000))
def test_panning_there_and_back_changes_nothing(scale: TimeScale, pixels: float) -> None:
    there = scale.panned(pixels)
    assert there.x(scale.first) == pytest.approx(scale.left + pixels, abs=0.01)
    assert there.panned(-pixels).first == pytest.approx(scale.first, abs=0.01)


@given(MOMENTS, MOMENTS, st.sampled_from(Unit))
def test_a_brush_becomes_a_window_that_holds_it_and_stays_as_it_is(one: float, other: float, unit: Unit) -> None:
    first, last = brushed(one, other, unit)
    start, end = window_moments(first, last)
    assert start is not None
    assert end is not None
    assert start <= min(one, other) <= max(one, other) <= end
    assert brushed(start, end, unit) == (first, last)


@given(MOMENTS, st.floats(0, 20_000), st.sampled_from([Unit.MONTH, Unit.YEAR]), st.integers(-300, 300))
def test_a_window_moved_there_and_back_is_what_it_was(start: float, days: float, unit: Unit, by: int) -> None:
    window = brushed(start, start + days, unit)
    there = moved_along(window_moments(*window), unit, by)
    assert moved_along(window_moments(*there), unit, -by) == window
    assert (there == window) == (by == 0)


@given(MOMENTS, st.sampled_from(Unit), st.integers(1, 300))
def test_an_open_end_stays_open(moment: float, unit: Unit, by: int) -> None:
    first, last = brushed(moment, moment, unit)
    assert moved_along(window_moments(first, ""), unit, by)[1] == ""
    assert moved_along(window_moments("", last), unit, by)[0] == ""
    assert window_dates(*window_moments("", "")) == ("", "")


@pytest.mark.parametrize(
    ("dates", "unit", "window"),
    [
        (("1960-03-05", "1961-07-09"), Unit.YEAR, ("1960", "1961")),
        (("1960-03-05", "1961-07-09"), Unit.MONTH, ("1960-03", "1961-07")),
        (("1960-03-05", "1961-07-09"), Unit.DAY, ("1960-03-05", "1961-07-09")),
        (("1960-01-01", "1960-12-31"), Unit.DAY, ("1960", "1960")),
        (("1960-02-01", "1960-02-29"), Unit.DAY, ("1960-02", "1960-02")),
        (("-0044-03-15", "-0044-03-15"), Unit.YEAR, ("-0044", "-0044")),
    ],
)
def test_windows_are_written_as_short_as_they_can_be(
    dates: tuple[str, str], unit: Unit, window: tuple[str, str]
) -> None:
    start, end = window_moments(*dates)
    assert start is not None
    assert end is not None
    assert brushed(start, end, unit) == window
    window_of(*window)


def test_an_open_window_has_no_moment_at_its_open_end() -> None:
    assert window_moments("", "1961")[0] is None
    assert window_moments("1961", "")[1] is None


def test_the_closer_one_looks_the_finer_one_brushes() -> None:
    assert unit_for(TimeScale(first=0, last=40_000, width=1000)) is Unit.YEAR
    assert unit_for(TimeScale(first=0, last=1000, width=1000)) is Unit.MONTH
    assert unit_for(TimeScale(first=0, last=60, width=1000)) is Unit.DAY


@given(MOMENTS, st.sampled_from(Unit))
def test_a_step_there_and_a_step_back_come_to_the_same_bound(moment: float, unit: Unit) -> None:
    later = next_bound(moment, unit, 1)
    assert later > moment
    earlier = next_bound(later, unit, -1)
    assert earlier < later
    assert next_bound(earlier, unit, 1) == later
