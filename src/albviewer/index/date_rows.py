"""Dates as numbers: the days and the years that a date possibly or certainly means.

Made so that comparing numbers answers as `possibly_within` and `certainly_within` do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from albviewer.index.columns import CERTAIN, OPEN_FIRST, OPEN_LAST, POSSIBLE, Ints

if TYPE_CHECKING:
    from albviewer.model.days import Day, Span
    from albviewer.model.edtf import Edtf

FIRST_YEAR, LAST_YEAR = -32_000, 32_000
"""Years beyond these are counted with them; spans that are open at an end reach as far."""

Pair = tuple[int, int]


class DateNumbers(NamedTuple):
    """A date: from its first to its last day, cautiously; its spans of days; its runs of years; its one sure year."""

    hull: Pair
    spans: tuple[Pair, ...]
    runs: tuple[Pair, ...]
    year: int | None


def day_numbers(span: Span) -> Pair:
    """Return the numbers of the first and the last day of a span."""
    first, last = span.earliest, span.latest
    return OPEN_FIRST if first is None else _cut(first), OPEN_LAST if last is None else _cut(last)


def _cut(day: Day) -> int:
    return min(max(day.ordinal(), OPEN_FIRST + 1), OPEN_LAST - 1)


@lru_cache(maxsize=65536)
def numbers_of(date: Edtf) -> DateNumbers:
    """Return the numbers of a date."""
    if date.cautious_spans == date.spans and len(date.spans) == 1:
        return _of_one_span(date.spans[0])
    cautious = [day_numbers(span) for span in date.cautious_spans]
    ends = {(_year(span.earliest, FIRST_YEAR), _year(span.latest, LAST_YEAR)) for span in date.spans}
    return DateNumbers(
        # A date is certain where all its spans fit: where all from the first day of one to the last of another does.
        hull=(min(first for first, _ in cautious), max(last for _, last in cautious)),
        spans=tuple(dict.fromkeys(day_numbers(span) for span in date.spans)),
        runs=_merged(ends),
        year=_certain_year(date),
    )


def _of_one_span(span: Span) -> DateNumbers:
    """Return the numbers of a date without doubt or choice, as nearly all are."""
    days = day_numbers(span)
    first, last = run = _year(span.earliest, FIRST_YEAR), _year(span.latest, LAST_YEAR)
    sure = span.earliest is not None and span.latest is not None and span.earliest.year == span.latest.year
    return DateNumbers(hull=days, spans=(days,), runs=(run,), year=first if sure and first == last else None)


def _year(day: Day | None, open_: int) -> int:
    return open_ if day is None else min(max(day.year, FIRST_YEAR), LAST_YEAR)


def _certain_year(date: Edtf) -> int | None:
    years = {day.year if day else None for span in date.cautious_spans for day in (span.earliest, span.latest)}
    year = years.pop()
    return None if years or year is None else min(max(year, FIRST_YEAR), LAST_YEAR)


def _merged(runs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return the runs in order, those that overlap made one."""
    merged: list[Pair] = []
    for first, last in sorted(runs):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def years_of(dates: Sequence[DateNumbers]) -> tuple[tuple[int, int, int], ...]:
    """Return the years of all dates of a passage as runs (first, last, for which question they count)."""
    runs = dates[0].runs if len(dates) == 1 else _merged(run for date in dates for run in date.runs)
    certain = {date.year for date in dates if date.year is not None}
    both = {first for first, last in runs if first == last and first in certain}
    return (
        *((first, last, POSSIBLE | CERTAIN if first == last and first in both else POSSIBLE) for first, last in runs),
        *((year, year, CERTAIN) for year in sorted(certain - both)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTable:
    """Dates as columns; see `Columns` for what each holds."""

    hull_first: Ints
    hull_last: Ints
    span_starts: Ints
    span_first: Ints
    span_last: Ints

    def within(self, window: Pair, *, certain: bool) -> npt.NDArray[np.bool_]:
        """Tell of each date whether it lies in a window of days certainly or (without `certain`) possibly."""
        low, high = window
        if certain:
            return (self.hull_first >= low) & (self.hull_last <= high)
        overlaps = (self.span_first <= high) & (self.span_last >= low)
        if len(self.span_first) == len(self.hull_first):
            return overlaps
        return np.logical_or.reduceat(overlaps, self.span_starts[:-1])


def table_of(dates: Sequence[DateNumbers]) -> DateTable:
    """Return the table of some dates, in their order."""
    spans = [span for date in dates for span in date.spans]
    lengths = np.cumsum([0, *(len(date.spans) for date in dates)])
    return DateTable(
        hull_first=_column(date.hull[0] for date in dates),
        hull_last=_column(date.hull[1] for date in dates),
        span_starts=lengths.astype(np.int32),
        span_first=_column(first for first, _ in spans),
        span_last=_column(last for _, last in spans),
    )


def _column(numbers: Iterable[int]) -> npt.NDArray[np.signedinteger[Any]]:
    return np.fromiter(numbers, dtype=np.int32)
