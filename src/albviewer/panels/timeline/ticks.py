"""The ticks of a time scale and their labels, from days to many centuries. Labels never overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from albviewer.model.days import Day, days_in_month, from_ordinal
from albviewer.panels.single_dates import Calendar, calendar_in_words, month_in_words, year_in_words

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.panels.timeline.scale import TimeScale

Measure = Callable[[str, bool], float]
"""How many pixels wide a text is; the second argument asks for strong letters."""

_OFF = 7.0
_GAP = 10.0
_DAYS_A_YEAR = 365.2425
_MONTHS_A_YEAR = 12


class Unit(IntEnum):
    """What is counted from one tick to the next."""

    YEAR = 0
    MONTH = 1
    DAY = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A tick at the pixel `x`; its label, if there is room for one, stands from `left` to `right`.

    `strong` are those where a year begins, or that name the year where none begins in view.
    """

    x: float
    label: str = ""
    left: float = 0.0
    right: float = 0.0
    strong: bool = False


class _Step(NamedTuple):
    unit: Unit
    by: int

    def days(self) -> float:
        """How many days lie between two ticks, about."""
        return self.by * {Unit.DAY: 1.0, Unit.MONTH: 30.0, Unit.YEAR: _DAYS_A_YEAR}[self.unit]


class _Wanted(NamedTuple):
    rank: Unit
    x: float
    label: str
    strong: bool


def ticks(scale: TimeScale, say: Say, measure: Measure) -> tuple[Tick, ...]:
    """Return the ticks in view from left to right. As many have labels as there is room for, years before days.

    A scale without any width has none.
    """
    if scale.width <= 0:
        return ()
    step = _step(scale, say, measure)
    wanted = [_wanted(day, step.unit, scale, say) for day in _days(scale, step)]
    if wanted and step.unit is not Unit.YEAR and not any(item.rank is Unit.YEAR for item in wanted):
        wanted[0] = _with_year(wanted[0], scale, say)
    taken: list[tuple[float, float]] = []
    made: list[Tick] = []
    for item in sorted(wanted):
        left = item.x + _OFF
        right = left + measure(item.label, item.strong)
        if right > scale.right or any(left < end + _OFF and start < right + _OFF for start, end in taken):
            made.append(Tick(x=item.x, strong=item.strong))
            continue
        taken.append((left, right))
        made.append(Tick(x=item.x, label=item.label, left=left, right=right, strong=item.strong))
    return tuple(sorted(made, key=lambda tick: tick.x))


def _step(scale: TimeScale, say: Say, measure: Measure) -> _Step:
    """Return the smallest step at which neighbours do not touch."""
    needed = {
        Unit.DAY: measure("30", False),
        Unit.MONTH: max(measure(month_in_words(month, say), False) for month in range(1, _MONTHS_A_YEAR + 1)),
        Unit.YEAR: max(measure(_year_label(moment, say), True) for moment in (scale.first, scale.last)),
    }
    return next(step for step in _steps() if step.days() * scale.pixels_per_day >= needed[step.unit] + _OFF + _GAP)


def _steps() -> Iterator[_Step]:
    yield from (_Step(Unit.DAY, by) for by in (1, 5, 10))
    yield from (_Step(Unit.MONTH, by) for by in (1, 3))
    for power in count():
        yield from (_Step(Unit.YEAR, by * 10**power) for by in (1, 2, 5))


def _days(scale: TimeScale, step: _Step) -> Iterator[Day]:
    """Yield the days of the ticks in view."""
    first, last = from_ordinal(int(scale.first)), from_ordinal(int(scale.last))
    for year in _years(first.year, last.year, step.by if step.unit is Unit.YEAR else 1):
        for day in _days_of(year, step):
            if scale.first <= day.ordinal() <= scale.last:
                yield day


def _years(first: int, last: int, by: int) -> Iterator[int]:
    """Yield the round years. Those before Christ are counted backwards from 1 BC, which is the year 0."""
    yield from range(1 - (1 - first) // by * by, min(last, 0) + 1, by) if first <= 0 else ()
    yield from range(max(-(-max(first, 1) // by) * by, 1), last + 1, by)


def _days_of(year: int, step: _Step) -> Iterator[Day]:
    if step.unit is Unit.YEAR:
        yield Day(year, 1, 1)
        return
    for month in range(1, _MONTHS_A_YEAR + 1, step.by if step.unit is Unit.MONTH else 1):
        yield Day(year, month, 1)
        if step.unit is Unit.DAY:
            # The last before the end of the month would stand too near to the first of the next.
            last = days_in_month(year, month) - (step.by // 2 if step.by > 1 else 0)
            yield from (Day(year, month, day) for day in range(1 + step.by, last + 1, step.by))


def _wanted(day: Day, unit: Unit, scale: TimeScale, say: Say) -> _Wanted:
    x = scale.x(day.ordinal())
    if day.month == 1 and day.day == 1:
        return _Wanted(Unit.YEAR, x, year_in_words(day.year, say), unit is not Unit.YEAR)
    if day.day == 1:
        return _Wanted(Unit.MONTH, x, month_in_words(day.month, say), False)
    return _Wanted(Unit.DAY, x, str(day.day), False)


def _with_year(first: _Wanted, scale: TimeScale, say: Say) -> _Wanted:
    """Return the first tick in view with its whole date: else nothing would say the year."""
    day = from_ordinal(round(scale.moment(first.x)))
    of_month = None if first.rank is Unit.MONTH else day.day
    words = calendar_in_words(Calendar(day.year, day.month, of_month), say)
    return _Wanted(Unit.YEAR, first.x, words, True)


def _year_label(moment: float, say: Say) -> str:
    return year_in_words(from_ordinal(int(moment)).year, say)
