"""What was told before a date: the year in force, and the last day, month and year from which others are counted.

Values and the arithmetic of the calendar only: this module reads no text and knows no words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from albviewer.linking.dates.vocabulary import Unit
from albviewer.model.days import Day

_PASSAGES_REMEMBERED = 2
"""How many passages after a day or a month "four days later" may still be counted from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A way from a date told before to another: `count` units forward, or backward if negative."""

    unit: Unit
    count: int
    rough: bool = False
    written: bool = False
    """Counted from when the text was written, if it says so: "the 3rd inst."."""


class Moment(NamedTuple):
    """A date as far as it was named: a year, a month (1 to 12) of it, a day of that. `day` 0 is not known."""

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False
    passages: int = 0
    """How many passages ago it was told."""


class DateContext(NamedTuple):
    """What a date without a year, or one counted from another, is read from.

    `year` is in force for a date that names none ("on 3 May"). `last_year`, `last_month` and `last_day` are the last
    dates named that finely or more so: days are counted from a day, though a month was spoken of in between.
    `dateline` is the day on which a letter, a report or an entry of a diary says that it was written.
    """

    year: int | None = None
    last_year: int | None = None
    last_month: Moment | None = None
    last_day: Moment | None = None
    dateline: Moment | None = None

    def year_for(self, month: int | None, *, entry: bool) -> int | None:
        """Return the year of a date that names none. `entry`: it stands where a letter or a diary has its own date."""
        if self.dateline is None or self.dateline.month is None:
            return self.year
        written, at = self.dateline.year, self.dateline.month
        if entry:
            return written + 1 if month is not None and month < at - 6 else written
        if month is not None and month > at + 8:
            return written - 1
        # "Mr Simic, born in 1893, leaves in April": a letter or report does not tell of the days of another age.
        return self.year if self.year is not None and abs(self.year - written) <= 1 else written

    def dated(self, dateline: Moment) -> DateContext:
        """Return the context in a letter, report or diary written on a day."""
        return self._replace(dateline=dateline)

    def after(self, told: Moment, *, opening: bool = False) -> DateContext:
        """Return the context after a date was told. One that opens its sentence moves the whole story there."""
        month, day = self.last_month, self.last_day
        if opening and self.is_moved_by_opening:
            month, day = _unless_left(month, told), _unless_left(day, told)
        if told.month:
            month, day = told, told if told.day else day
        return DateContext(told.year, told.year, month, day, self.dateline)

    @property
    def is_moved_by_opening(self) -> bool:
        """Whether it matters to `after` that a date opens its sentence."""
        return self.dateline is None and (self.last_month is not None or self.last_day is not None)

    def in_next_passage(self) -> DateContext:
        """Return the context as the next passage finds it: days and months are soon forgotten, the year is not."""
        if self.last_month is None and self.last_day is None:
            return self
        month, day = _older(self.last_month), _older(self.last_day)
        return DateContext(self.year, self.last_year, month, day, self.dateline)

    def in_next_chapter(self) -> DateContext:
        """Return the context under a new heading: a bare "3 May" has no year there, "the same year" still has."""
        return self._replace(year=None, dateline=None)

    def at(self, shift: Shift) -> Moment | None:
        """Return what a shift leads to, None if nothing was told that it could start from or it leaves our era."""
        if shift.unit == "year":
            found = _years_from(self.last_year, shift.count)
        elif shift.unit == "century":
            found = None if self.last_year is None else Moment((self.last_year + 50) // 100 * 100, about=True)
        elif shift.unit == "month":
            found = _months_from((shift.written and self.dateline) or self.last_month, shift.count)
        elif shift.unit == "day" and shift.count == 0:
            found = _same_day(self.last_month)
        else:
            found = _days_from(self.last_day, shift.count * (7 if shift.unit == "week" else 1))
        if found is None or not 1 <= found.year <= 9999:
            return None
        # "Two weeks later" is seldom said of the fourteenth day itself.
        return found._replace(about=found.about or shift.rough or shift.unit == "week", passages=0)


NOTHING_TOLD = DateContext()


def _unless_left(moment: Moment | None, told: Moment) -> Moment | None:
    """The moment if it lies in the year and month just told; counting from another would go astray."""
    if moment is None or moment.year != told.year or told.month not in (None, moment.month):
        return None
    return moment


def _older(moment: Moment | None) -> Moment | None:
    if moment is None or moment.passages == _PASSAGES_REMEMBERED:
        return None
    year, month, day, about, passages = moment
    return Moment(year, month, day, about, passages + 1)


def _years_from(year: int | None, count: int) -> Moment | None:
    return None if year is None else Moment(year=year + count)


def _months_from(moment: Moment | None, count: int) -> Moment | None:
    if moment is None or moment.month is None:
        return None
    years, month = divmod(moment.month - 1 + count, 12)
    return Moment(year=moment.year + years, month=month + 1, about=moment.about)


def _same_day(moment: Moment | None) -> Moment | None:
    return None if moment is None else moment._replace(day=moment.day or 0)


def _days_from(moment: Moment | None, count: int) -> Moment | None:
    day = Day(moment.year, moment.month or 0, moment.day or 0) if moment else None
    if moment is None or day is None or not day.exists:
        return None
    day = day.shifted(days=count)
    return Moment(year=day.year, month=day.month, day=day.day, about=moment.about)
