"""Playing through time: from one window to the next, in whole months. Knows no clock of its own and no widget."""

from __future__ import annotations

from enum import IntEnum
from math import floor
from typing import TYPE_CHECKING

from albviewer.model.days import Day, from_ordinal
from albviewer.panels.timeline.brush import in_whole_units, window_dates, window_moments
from albviewer.panels.timeline.ticks import Unit

if TYPE_CHECKING:
    from albviewer.panels.say import Say

_DAYS_A_MONTH = 30.44
# A pace at which nothing is left to see after so few steps is none.
_LEAST_STEPS = 3


class Pace(IntEnum):
    """How many months go by with each step."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12
    DECADE = 120
    CENTURY = 1200


def pace_in_words(pace: Pace, say: Say) -> str:
    """Return a pace as it stands in the menu; a step takes a second."""
    return {
        Pace.MONTH: say("a month a second"),
        Pace.QUARTER: say("a quarter a second"),
        Pace.YEAR: say("a year a second"),
        Pace.DECADE: say("ten years a second"),
        Pace.CENTURY: say("a century a second"),
    }[pace]


def paces(period: tuple[float, float]) -> tuple[Pace, ...]:
    """Return the paces at which a period takes at least some steps; the slowest always."""
    months = (period[1] - period[0]) / _DAYS_A_MONTH
    return tuple(pace for pace in Pace if pace is Pace.MONTH or months / pace >= _LEAST_STEPS)


def next_window(window: tuple[str, str] | None, period: tuple[float, float], pace: Pace) -> tuple[str, str] | None:
    """Return the window, as two EDTF dates, that comes a step after this one; None at the end of the period.

    A window keeps its length in months. Of one open at an end the other end moves. Without a window, the first is as
    long as a step and begins with the period.
    """
    if window is None:
        return first_window(None, period, pace)
    start, end = window_moments(*window)
    moved_start, moved_end = _moved(start, pace), _moved(end, pace)
    reached = moved_end if moved_end is not None else moved_start
    # A window may end within the last step, but not begin after all there is.
    if reached is None or (end is not None and end >= period[1]) or (moved_start or period[0]) >= period[1]:
        return None
    made = window_dates(moved_start, moved_end)
    return made if made != window else None


def period_from(seen: tuple[float, float], period: tuple[float, float], pace: Pace) -> tuple[float, float]:
    """Return the part of a period that is played while some of it is in view: from the first whole year or month seen.

    Of a view that begins with the period, or after it, it is all.
    """
    unit = Unit.YEAR if pace >= Pace.YEAR else Unit.MONTH
    begun, ends = in_whole_units(seen[0], seen[0], unit)
    first = begun if begun == seen[0] or ends >= seen[1] else ends
    return (first, period[1]) if period[0] < first < period[1] else period


def first_window(window: tuple[str, str] | None, period: tuple[float, float], pace: Pace) -> tuple[str, str]:
    """Return the window with which playing begins anew: as long as the given one, else as long as a step."""
    first = from_ordinal(floor(period[0]))
    start, end = window_moments(*window) if window else (None, None)
    if start is not None and end is not None:
        length = _months_between(from_ordinal(int(start)), from_ordinal(int(end)))
        return window_dates(period[0], float(first.shifted(months=max(length, 1)).ordinal()))
    return window_dates(period[0], float(first.shifted(months=pace).ordinal()))


def _months_between(start: Day, end: Day) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


def _moved(moment: float | None, pace: Pace) -> float | None:
    return None if moment is None else float(from_ordinal(int(moment)).shifted(months=pace).ordinal())
