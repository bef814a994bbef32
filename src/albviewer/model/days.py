"""Calendar days of any year and the spans between them: proleptic Gregorian, year 0 is 1 BC.

The standard library's dates stop at year 1 and hold no open ends, and a collection may reach further back.
This module knows the calendar and nothing else: not EDTF, not the wording of dates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

_DAYS_PER_ERA = 146_097  # 400 Gregorian years
_EPOCH = 719_468  # days from 0000-03-01 to 1970-01-01
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Tell whether the Gregorian year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of a month (1 to 12)."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


class Day(NamedTuple):
    """One civil day. Compares in the order of time. Not checked on construction: see `exists`."""

    year: int
    month: int
    day: int

    @property
    def exists(self) -> bool:
        """Whether the calendar has this day (1961-02-29 does not exist)."""
        return 1 <= self.month <= 12 and 1 <= self.day <= days_in_month(self.year, self.month)

    def iso(self) -> str:
        """Write as ISO 8601; years outside 0 to 9999 expanded: "-0043-03-15", "+12000-01-01"."""
        sign = "-" if self.year < 0 else "+" if self.year > 9999 else ""
        return f"{sign}{abs(self.year):04d}-{self.month:02d}-{self.day:02d}"

    def ordinal(self) -> int:
        """Return the number of the day; consecutive days differ by one and 1970-01-01 is 0."""
        # Years are counted from March: the leap day is then the last of its year and no case of its own.
        year = self.year if self.month > 2 else self.year - 1
        era, of_era = divmod(year, 400)
        day_of_year = (153 * ((self.month + 9) % 12) + 2) // 5 + self.day - 1
        day_of_era = of_era * 365 + of_era // 4 - of_era // 100 + day_of_year
        return era * _DAYS_PER_ERA + day_of_era - _EPOCH

    def shifted(self, *, months: int = 0, days: int = 0) -> Day:
        """Move by months, then by days; the day of the month is cut to the length of its new month."""
        moved = self
        if months:
            year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
            moved = Day(year, month + 1, min(self.day, days_in_month(year, month + 1)))
        return from_ordinal(moved.ordinal() + days) if days else moved


def from_ordinal(number: int) -> Day:
    """Return the day whose `Day.ordinal` is the number."""
    era, day_of_era = divmod(number + _EPOCH, _DAYS_PER_ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = (shifted_month + 2) % 12 + 1
    return Day(era * 400 + year_of_era + (month <= 2), month, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """All days from the earliest to the latest, both included; None is an end that is open."""

    earliest: Day | None
    latest: Day | None

    def overlaps(self, other: Span) -> bool:
        """Tell whether at least one day lies in both spans."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)

    def lies_within(self, other: Span) -> bool:
        """Tell whether no day of this span is outside the other; an open end fits only under an open end."""
        starts = other.earliest is None or (self.earliest is not None and other.earliest <= self.earliest)
        ends = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return starts and ends


def _not_after(start: Day | None, end: Day | None) -> bool:
    return start is None or end is None or start <= end
