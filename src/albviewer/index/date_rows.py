"""Dates as rows of numbers: the days and the years that a date possibly or certainly means.

Written so that comparing numbers answers as `possibly_within` and `certainly_within` do.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from albviewer.index.columns import CERTAIN, OPEN_FIRST, OPEN_LAST, POSSIBLE

if TYPE_CHECKING:
    from albviewer.model.days import Day, Span
    from albviewer.model.edtf import Edtf

FIRST_YEAR, LAST_YEAR = -32_000, 32_000
"""Years beyond these are counted with them; spans that are open at an end reach as far."""


class Row(NamedTuple):
    """Days or years from first to last, and for which question they count."""

    first: int
    last: int
    use: int


class DateRows(NamedTuple):
    """A date: its rows of days; the runs of years it may mean; the one year in which it certainly lies, or None."""

    days: tuple[Row, ...]
    runs: tuple[tuple[int, int], ...]
    year: int | None


def first_day(day: Day | None) -> int:
    """Return the number of a day that starts a span."""
    return OPEN_FIRST if day is None else _cut(day)


def last_day(day: Day | None) -> int:
    """Return the number of a day that ends a span."""
    return OPEN_LAST if day is None else _cut(day)


def _cut(day: Day) -> int:
    return min(max(day.ordinal(), OPEN_FIRST + 1), OPEN_LAST - 1)


@lru_cache(maxsize=65536)
def rows_of(date: Edtf) -> DateRows:
    """Return the rows of a date."""
    certain = _days(date.cautious_spans[0], CERTAIN)
    for span in date.cautious_spans[1:]:
        # A date is certain where all its spans fit: where all from the first day of one to the last of another does.
        row = _days(span, CERTAIN)
        certain = Row(min(certain.first, row.first), max(certain.last, row.last), CERTAIN)
    possible = [_days(span, POSSIBLE) for span in dict.fromkeys(date.spans)]
    if len(possible) == 1 and possible[0][:2] == certain[:2]:
        days: tuple[Row, ...] = (Row(certain.first, certain.last, POSSIBLE | CERTAIN),)
    else:
        days = (*possible, certain)
    ends = {(_year(span.earliest, FIRST_YEAR), _year(span.latest, LAST_YEAR)) for span in date.spans}
    return DateRows(days, _merged(ends), _certain_year(date))


def _days(span: Span, use: int) -> Row:
    return Row(first_day(span.earliest), last_day(span.latest), use)


def _year(day: Day | None, open_: int) -> int:
    return open_ if day is None else min(max(day.year, FIRST_YEAR), LAST_YEAR)


def _certain_year(date: Edtf) -> int | None:
    years = {day.year if day else None for span in date.cautious_spans for day in (span.earliest, span.latest)}
    year = years.pop()
    return None if years or year is None else min(max(year, FIRST_YEAR), LAST_YEAR)


def _merged(runs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the runs in order, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(runs):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def years_of(dates: Iterable[DateRows]) -> list[Row]:
    """Return the years of all dates of a passage: possible runs that do not overlap, certain years once each."""
    listed = list(dates)
    runs = listed[0].runs if len(listed) == 1 else _merged(run for date in listed for run in date.runs)
    certain = {date.year for date in listed if date.year is not None}
    rows = [
        Row(first, last, POSSIBLE | CERTAIN if first == last and first in certain else POSSIBLE) for first, last in runs
    ]
    told = {row.first for row in rows if row.use & CERTAIN}
    return [*rows, *(Row(year, year, CERTAIN) for year in sorted(certain - told))]
