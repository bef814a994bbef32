"""Playing: each window follows the one before, as long as it, and the end is reached."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.days import Day
from albviewer.panels.say import Say
from albviewer.panels.timeline.brush import window_moments
from albviewer.panels.timeline.playing import Pace, first_window, next_window, pace_in_words, paces, period_from

PERIOD = (float(Day(1924, 1, 1).ordinal()), float(Day(1993, 1, 1).ordinal()))


@pytest.mark.parametrize(
    ("window", "pace", "after"),
    [
        (None, Pace.YEAR, ("1924", "1924")),
        (None, Pace.QUARTER, ("1924-01", "1924-03")),
        (("1960", "1961"), Pace.YEAR, ("1961", "1962")),
        (("1960", "1961"), Pace.MONTH, ("1960-02", "1962-01")),
        (("1961-07-21", "1961-07-31"), Pace.MONTH, ("1961-08-21", "1961-08-31")),
        (("1960", ""), Pace.YEAR, ("1961", "")),
        (("", "1961-03"), Pace.MONTH, ("", "1961-04")),
        (("1992", "1992"), Pace.YEAR, None),
        (("1990", "1995"), Pace.YEAR, None),
        (("1993", ""), Pace.YEAR, None),
    ],
)
def test_the_next_window(window: tuple[str, str] | None, pace: Pace, after: tuple[str, str] | None) -> None:
    assert next_window(window, PERIOD, pace) == after


@pytest.mark.parametrize(
    ("seen", "pace", "window"),
    [
        (((1958, 7, 2), (1963, 5, 3)), Pace.YEAR, ("1959", "1959")),
        (((1958, 7, 2), (1963, 5, 3)), Pace.MONTH, ("1958-08", "1958-08")),
        (((1958, 1, 1), (1963, 5, 3)), Pace.YEAR, ("1958", "1958")),
        # No whole year is seen: the one that is seen of.
        (((1958, 7, 2), (1958, 8, 3)), Pace.YEAR, ("1958", "1958")),
        (((1920, 1, 1), (1963, 5, 3)), Pace.YEAR, ("1924", "1924")),
        (((2000, 1, 1), (2030, 1, 1)), Pace.YEAR, ("1924", "1924")),
    ],
)
def test_it_begins_with_what_is_in_view(
    seen: tuple[tuple[int, int, int], tuple[int, int, int]], pace: Pace, window: tuple[str, str]
) -> None:
    first, last = (float(Day(*day).ordinal()) for day in seen)
    assert next_window(None, period_from((first, last), PERIOD, pace), pace) == window


def test_at_the_end_it_begins_anew_with_the_same_length() -> None:
    assert first_window(("1991", "1992"), PERIOD, Pace.YEAR) == ("1924", "1925")
    assert first_window(("1990", ""), PERIOD, Pace.QUARTER) == ("1924-01", "1924-03")


@given(
    st.integers(1900, 2000), st.integers(1, 12), st.integers(0, 600), st.sampled_from(Pace), st.sampled_from([0, 1, 2])
)
def test_every_way_ends_and_none_stands_still(year: int, month: int, months: int, pace: Pace, opened: int) -> None:
    first, last = Day(year, month, 1), Day(year, month, 1).shifted(months=months)
    window: tuple[str, str] | None = (
        "" if opened == 1 else first.iso()[:7],
        "" if opened == 2 else last.iso()[:7],
    )
    steps = 0
    while (after := next_window(window, PERIOD, pace)) is not None:
        for before_moment, moment in zip(window_moments(*window or ("", "")), window_moments(*after), strict=True):
            assert (before_moment is None) == (moment is None)
            assert moment is None or before_moment is None or moment > before_moment
        window = after
        steps += 1
        assert steps < 1500


def test_only_paces_that_leave_something_to_see_are_offered() -> None:
    assert paces(PERIOD) == (Pace.MONTH, Pace.QUARTER, Pace.YEAR, Pace.DECADE)
    assert paces((0.0, 30.0)) == (Pace.MONTH,)
    assert Pace.CENTURY in paces((0.0, 365.0 * 1000))
    assert len({pace_in_words(pace, Say()) for pace in Pace}) == len(Pace)
