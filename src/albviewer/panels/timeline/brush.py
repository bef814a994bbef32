"""From two moments on the timeline to a window of EDTF dates, and back. Knows neither pixels nor states."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from albviewer.model.days import Day, from_ordinal
from albviewer.model.edtf import window_of
from albviewer.panels.single_dates import year_in_edtf
from albviewer.panels.timeline.ticks import Unit

if TYPE_CHECKING:
    from albviewer.panels.timeline.scale import TimeScale

Window = tuple[float | None, float | None]
"""The moments at which a time begins and ends; None where it is open."""

# A unit can be hit by hand if it is so wide.
_HANDY_PIXELS = 14.0
_DAYS = {Unit.DAY: 1.0, Unit.MONTH: 30.0, Unit.YEAR: 365.0}
_LENGTHS = {Unit.DAY: 1.0, Unit.MONTH: 365.2425 / 12, Unit.YEAR: 365.2425}
# EDTF writes longer years without months.
_LAST_YEAR_WITH_MONTHS = 9999


def unit_for(scale: TimeScale) -> Unit:
    """Return the smallest unit of time that a pointer can hit."""
    units = (Unit.DAY, Unit.MONTH)
    return next((unit for unit in units if _DAYS[unit] * scale.pixels_per_day >= _HANDY_PIXELS), Unit.YEAR)


def brushed(one: float, other: float, unit: Unit) -> tuple[str, str]:
    """Return the window, as two EDTF dates, of all whole units that lie between two moments or are touched."""
    low, high = min(one, other), max(one, other)
    first = from_ordinal(floor(low))
    last = from_ordinal(max(ceil(high) - 1, floor(low)))
    if unit is Unit.YEAR or max(abs(first.year), abs(last.year)) > _LAST_YEAR_WITH_MONTHS:
        return year_in_edtf(first.year), year_in_edtf(last.year)
    if unit is Unit.MONTH:
        first, last = Day(first.year, first.month, 1), Day(last.year, last.month, 1).shifted(months=1, days=-1)
    return _in_edtf(first, last)


def next_bound(moment: float, unit: Unit, way: int) -> float:
    """Return the moment after this one (`way` 1), or before it (-1), at which a unit begins or ends."""
    inside = moment + way / 2
    start, end = window_moments(*brushed(inside, inside, unit))
    bound = end if way > 0 else start
    return moment if bound is None else bound


def in_whole_units(one: float, other: float, unit: Unit) -> tuple[float, float]:
    """Return the moments at which all whole units begin and end that lie between two moments or are touched."""
    start, end = window_moments(*brushed(one, other, unit))
    return (one if start is None else start), (other if end is None else end)


def moved_along(window: Window, unit: Unit, by: int) -> tuple[str, str]:
    """Return the window, as two EDTF dates, that lies by so many units later; it keeps its length in them."""
    start, end = (None if moment is None else _shifted(moment, unit, by) for moment in window)
    return window_dates(start, end)


def _shifted(moment: float, unit: Unit, by: int) -> float:
    day = from_ordinal(floor(moment))
    if unit is Unit.DAY:
        return float(day.ordinal() + by)
    return float(day.shifted(months=by * (12 if unit is Unit.YEAR else 1)).ordinal())


def window_dates(start: float | None, end: float | None) -> tuple[str, str]:
    """Return the moments at which a window begins and ends as EDTF dates, as short as they can be; empty where open."""
    if start is not None and end is not None:
        return brushed(start, max(end, start + 1), Unit.DAY)
    if start is not None:
        return brushed(start, _shifted(start, Unit.YEAR, 1), Unit.DAY)[0], ""
    return "", brushed(_shifted(end, Unit.YEAR, -1), end, Unit.DAY)[1] if end is not None else ""


def units_between(days: float, unit: Unit) -> int:
    """Return how many units so many days are, about."""
    return round(days / _LENGTHS[unit])


def _in_edtf(first: Day, last: Day) -> tuple[str, str]:
    """Write both ends alike and as short as they can be."""
    begins_month, ends_month = first.day == 1, last.shifted(days=1).day == 1
    if begins_month and ends_month:
        if first.month == 1 and last.month == 12:
            return year_in_edtf(first.year), year_in_edtf(last.year)
        return first.iso()[:-3], last.iso()[:-3]
    return first.iso(), last.iso()


def window_moments(first: str, last: str) -> tuple[float | None, float | None]:
    """Return the moments at which a window begins and ends; None where it is open. Raises EdtfError."""
    span = window_of(first or None, last or None)
    start = float(span.earliest.ordinal()) if span.earliest is not None else None
    return start, float(span.latest.ordinal() + 1) if span.latest is not None else None
