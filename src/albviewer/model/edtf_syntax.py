"""How one date of EDTF is written: years, months, days, X digits, seasons and the marks ? ~ %.

Intervals and sets are put together from these in `albviewer.model.edtf`, which is the module that others
import. Nothing here knows how a date is shown or compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from itertools import product
from typing import TYPE_CHECKING

from albviewer.model.days import Day, Span, days_in_month
from albviewer.model.sentences import Sentence, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_YEAR_DIGITS = 9
"""Longer years are refused: no archive has them, and hostile ones would cost memory."""


class EdtfError(ValueError):
    """The text is not a date; its message is a plain phrase that says what is wrong."""


class EdtfKind(Enum):
    """What sort of statement a date makes; a view draws each sort in its own way."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SEASON = "season"
    DECADE = "decade"
    CENTURY = "century"
    UNSPECIFIED = "unspecified"
    """Digits X in the day or the month, or in a year that is neither a decade nor a century."""
    INTERVAL = "interval"
    OPEN_START = "open start"
    OPEN_END = "open end"
    ONE_OF = "one of"
    ALL_OF = "all of"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePart:
    """One date as written: the days it may mean, and the same widened where it is marked ~, ? or %."""

    kind: EdtfKind
    span: Span
    widened: Span
    approximate: bool
    uncertain: bool


_DATE = re.compile(
    r"([?~%])?(?:(-?[0-9X]{4})|Y(-?[0-9]+)(?:E([0-9]+))?)([?~%])?"
    r"(?:-([?~%])?([0-9X]{2})([?~%])?"
    r"(?:-([?~%])?([0-9X]{2})([?~%])?)?)?"
)
_TIME_OF_DAY = re.compile(r"[0-9X]T[0-9]")
_SIGNIFICANT_DIGITS = re.compile(r"[0-9]S[0-9]")

_SEASONS: dict[int, tuple[int, int]] = {
    # Code: first month and number of months. Meteorological seasons, whole months as almanacs count them;
    # winter belongs to the year of its December and ends with the next February.
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),  # spring to winter, taken as northern
    25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3),  # the same, northern by name
    29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3),  # spring to winter, southern
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),  # quarters
    37: (1, 4), 38: (5, 4), 39: (9, 4),  # thirds
    40: (1, 6), 41: (7, 6),  # halves
}  # fmt: skip


def parse_part(text: str) -> DatePart:
    """Read one date, marks included; raises EdtfError."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise EdtfError(_why_not(text))
    before_year, year, long_year, exponent, after_year = match.group(1, 2, 3, 4, 5)
    before_month, month, after_month, before_day, day, after_day = match.group(6, 7, 8, 9, 10, 11)
    year = year or _long_year(long_year, exponent)
    if year == "-0000":
        raise EdtfError(sentence("there is no year -0000; the year before 1 is 0000"))
    if month is not None and month.isdigit() and int(month) in _SEASONS:
        if day is not None:
            raise EdtfError(sentence("a season has no days"))
        kind, span, unit = EdtfKind.SEASON, *_season(year, int(month))
    else:
        kind, span, unit = _kind(year, month, day), _bounds(year, month, day), _unit(year, month, day)
    # A mark that stops at a coarser component (1961?-07) puts that in doubt: the date may miss by one of it.
    if before_year or after_year:
        unit = max(unit, _unit(year, None, None))
    if day is not None and (before_month or after_month):
        unit = max(unit, _unit(year, month, None))
    marks = {before_year, after_year, before_month, after_month, before_day, after_day} - {None}
    return DatePart(
        kind=kind,
        span=span,
        widened=_widened(span, unit) if marks else span,
        approximate=bool(marks & {"~", "%"}),
        uncertain=bool(marks & {"?", "%"}),
    )


def _why_not(text: str) -> Sentence:
    if _TIME_OF_DAY.search(text):
        return sentence("a time of day is not supported; write the day only")
    if _SIGNIFICANT_DIGITS.search(text):
        return sentence("significant digits are not supported; write a decade (195X), a century (19XX) or an interval")
    return sentence("a date is written 1961, 1961-03 or 1961-03-26")


def _long_year(digits: str, exponent: str | None) -> str:
    if len(exponent or "") > 2 or len(digits.lstrip("-")) + int(exponent or 0) > MOST_YEAR_DIGITS:
        raise EdtfError(
            sentence(
                "years of more than {most_year_digits} digits are not supported", most_year_digits=MOST_YEAR_DIGITS
            )
        )
    return str(int(digits) * 10 ** int(exponent or 0))


def _kind(year: str, month: str | None, day: str | None) -> EdtfKind:
    if "X" in (month or "") or "X" in (day or ""):
        return EdtfKind.UNSPECIFIED
    if "X" in year:
        stem = year.rstrip("X")
        whole = month is None and "X" not in stem
        unknown = len(year) - len(stem)
        return {1: EdtfKind.DECADE, 2: EdtfKind.CENTURY}.get(unknown if whole else 0, EdtfKind.UNSPECIFIED)
    return EdtfKind.YEAR if month is None else EdtfKind.MONTH if day is None else EdtfKind.DAY


def _unit(year: str, month: str | None, day: str | None) -> int:
    """Precision in months; 0 is one day."""
    if "X" in year:
        return int(12 * 10 ** (len(year) - year.index("X")))
    if month is None or "X" in month:
        return 12
    return 1 if day is None or "X" in day else 0


def _widened(span: Span, unit: int) -> Span:
    assert span.earliest is not None
    assert span.latest is not None
    months, days = unit, 0 if unit else 1
    # The end is moved as "the day after", so that the end of a month stays the end of a month.
    return Span(
        earliest=span.earliest.shifted(months=-months, days=-days),
        latest=span.latest.shifted(days=1).shifted(months=months, days=days - 1),
    )


def _season(year: str, code: int) -> tuple[Span, int]:
    """Return the days of a season and its precision in months."""
    first_month, length = _SEASONS[code]
    low, high = _year_range(year)
    latest = Day(high, first_month, 1).shifted(months=length, days=-1)
    unit = _unit(year, None, None) if "X" in year else length
    return Span(earliest=Day(low, first_month, 1), latest=latest), unit


def _year_range(year: str) -> tuple[int, int]:
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return min(low, high), max(low, high)


def _bounds(year: str, month: str | None, day: str | None) -> Span:
    """Return the first and last day that fit the digits; days between that do not fit are not told apart."""
    if month is None:
        low, high = _year_range(year)
        return Span(earliest=Day(low, 1, 1), latest=Day(high, 12, 31))
    if month.isdigit() and "X" not in year and 1 <= int(month) <= 12:  # the common case, without a search
        if day is None or day == "XX":
            number = int(year)
            last = days_in_month(number, int(month))
            return Span(earliest=Day(number, int(month), 1), latest=Day(number, int(month), last))
        if day.isdigit() and (exact := Day(int(year), int(month), int(day))).exists:
            return Span(earliest=exact, latest=exact)
    months = [number for number in range(1, 13) if _fits(month, number)]
    if not months:
        raise EdtfError(sentence("month {month} does not exist", month=month))
    earliest = _first_fit(year, months, day or "XX", backwards=False)
    latest = _first_fit(year, months, day or "XX", backwards=True)
    if earliest is None or latest is None:
        raise EdtfError(
            sentence("{year}-{month} has no day {day}", year=year, month=month, day=str(day))
            if _can_exist(day)
            else sentence("day {day} does not exist", day=str(day))
        )
    return Span(earliest=earliest, latest=latest)


def _fits(pattern: str, number: int) -> bool:
    tens, units = divmod(number, 10)
    return pattern[0] in ("X", str(tens)) and pattern[1] in ("X", str(units))


def _can_exist(day: str | None) -> bool:
    return day is not None and any(_fits(day, number) for number in range(1, 32))


def _first_fit(year: str, months: list[int], day: str, *, backwards: bool) -> Day | None:
    step = -1 if backwards else 1
    for number in _years(year, backwards=backwards):
        for month in months[::step]:
            for candidate in range(1, days_in_month(number, month) + 1)[::step]:
                if _fits(day, candidate):
                    return Day(number, month, candidate)
    return None


def _years(year: str, *, backwards: bool) -> Iterator[int]:
    """Yield the years that fit the digits, in the order of time or against it."""
    if "X" not in year:
        yield int(year)
        return
    negative = year.startswith("-")
    digits = "0123456789"[:: -1 if negative != backwards else 1]
    for chosen in product(*(digits if digit == "X" else digit for digit in year.lstrip("-"))):
        number = int("".join(chosen))
        yield -number if negative else number
