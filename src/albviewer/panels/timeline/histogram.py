"""How many passages are of each year, as bars on a time scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.model.days import Day, from_ordinal

if TYPE_CHECKING:
    from albviewer.index.facets import YearCounts
    from albviewer.panels.timeline.scale import TimeScale

_LEAST_WIDTH = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """The years `first` to `last` from pixel `left` to `right`.

    `possible` and `certain` are the most passages that one of these years has, so that bars of one and of ten years can
    be compared.
    """

    first: int
    last: int
    left: float
    right: float
    possible: int
    certain: int


def bins(years: YearCounts, scale: TimeScale) -> tuple[Bin, ...]:
    """Return the bars in view from left to right, none narrower than a few pixels; years of nothing have none."""
    count = len(years.possible)
    if not count:
        return ()
    by = _years_a_bar(scale)
    first = max(from_ordinal(int(scale.first)).year, years.first)
    last = min(from_ordinal(int(scale.last)).year, years.first + count - 1)
    made = []
    possibles, certains = years.possible.tolist(), years.certain.tolist()
    for start in range(first // by * by, last + 1, by):
        low, high = max(start, years.first), min(start + by, years.first + count)
        held = slice(low - years.first, high - years.first)
        possible = max(possibles[held])
        if possible:
            made.append(
                Bin(
                    first=low,
                    last=high - 1,
                    left=scale.x(Day(start, 1, 1).ordinal()),
                    right=scale.x(Day(start + by, 1, 1).ordinal()),
                    possible=possible,
                    certain=max(certains[held]),
                )
            )
    return tuple(made)


def _years_a_bar(scale: TimeScale) -> int:
    by = 1
    while by * 365 * scale.pixels_per_day < _LEAST_WIDTH:
        by *= 10
    return by
