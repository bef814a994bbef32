"""One date of EDTF in words: a day, month, year, season, or one with unknown digits.

Intervals and sets are put together from these in `dates_in_words`, which is the module that others import.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.model.days import Day, days_in_month
from albviewer.model.edtf import EdtfKind, parse_edtf

if TYPE_CHECKING:
    from albviewer.model.edtf import Edtf
    from albviewer.panels.say import Say

# Kept here and not among the translations: single short words such as "Mar" say too little to be translated alone.
_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "sq": ("jan", "shk", "mar", "pri", "maj", "qer", "korr", "gush", "sht", "tet", "nën", "dhj"),
}
_SEASONS = {
    "en": ("spring", "summer", "autumn", "winter"),
    "sq": ("pranverë", "verë", "vjeshtë", "dimër"),
}
_PATTERN = re.compile(r"(?P<year>-?[0-9X]{4}|Y.+?)(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?")
_MARKS = re.compile(r"[?~%]")
_AMBIGUOUS_YEAR = 100
_LONG_YEAR = 10_000


@dataclass(frozen=True, slots=True)
class Calendar:
    """A year, and the month and the day as far as they are known; year 0 is 1 BC."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleDate:
    """A date in words, with its marks. `calendar` is given if the words say just that: then pairs can be shortened."""

    words: str
    calendar: Calendar | None = None


def single_date(text: str, say: Say) -> SingleDate:
    """Return one date in words: "c." for about, "?" for perhaps. The text must be one that `parse_edtf` reads."""
    date = parse_edtf(text)
    calendar = _calendar(date)
    words = calendar_in_words(calendar, say) if calendar else _in_words(date, say)
    if date.approximate:
        # "c. between ..." would be nonsense.
        short = calendar or date.kind in (EdtfKind.SEASON, EdtfKind.DECADE, EdtfKind.CENTURY)
        words = say("c. {date}", date=words) if short else say("{date} (about)", date=words)
    if date.uncertain:
        words = f"{words}?"
    marked = date.approximate or date.uncertain
    return SingleDate(words=words, calendar=None if marked else calendar)


def calendar_in_words(calendar: Calendar, say: Say) -> str:
    """Return a day, month or year in words: "12 Nov 1960", "Nov 1960", "44 BC"."""
    return " ".join((*_day_and_month(calendar, say), year_in_words(calendar.year, say)))


def shortened(first: Calendar, last: Calendar, say: Say) -> str | None:
    """Return the first of two dates without what the last one says again, or None if they share nothing.

    "2" of 2–5 August 1961, "Mar" of March–May 1961, "50" of 50–44 BC.
    """
    if (first.month is None) != (last.month is None) or (first.day is None) != (last.day is None):
        return None
    if first.month is None:
        return _digits(1 - first.year) if first.year <= 0 and last.year <= 0 else None
    if first.year != last.year:
        return None
    if first.day is not None and first.month == last.month:
        return str(first.day)
    return " ".join(_day_and_month(first, say))


def year_in_words(year: int, say: Say) -> str:
    """Return a year, counted from 0 as 1 BC: "1961", "44 BC", "14 AD"."""
    if year <= 0:
        return say("{year} BC", year=_digits(1 - year))
    if year < _AMBIGUOUS_YEAR:
        return say("{year} AD", year=year)
    return _digits(year)


def month_in_words(month: int, say: Say) -> str:
    """Return the short name of a month, 1 to 12."""
    return _MONTHS.get(say.language, _MONTHS["en"])[month - 1]


def year_in_edtf(year: int) -> str:
    """Return a year as EDTF writes it, so that it can be read again: the only notation made here, and never shown."""
    if -_LONG_YEAR < year < _LONG_YEAR:
        return f"{year:04d}" if year >= 0 else f"-{-year:04d}"
    return f"Y{year}"


def _digits(number: int) -> str:
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}") if number >= _LONG_YEAR else str(number)


def _day_and_month(calendar: Calendar, say: Say) -> tuple[str, ...]:
    if calendar.month is None:
        return ()
    month = month_in_words(calendar.month, say)
    return (month,) if calendar.day is None else (str(calendar.day), month)


def _calendar(date: Edtf) -> Calendar | None:
    first = date.earliest
    assert first is not None
    if date.kind is EdtfKind.DAY:
        return Calendar(first.year, first.month, first.day)
    if date.kind is EdtfKind.MONTH:
        return Calendar(first.year, first.month)
    return Calendar(first.year) if date.kind is EdtfKind.YEAR else None


def _in_words(date: Edtf, say: Say) -> str:
    match = _PATTERN.fullmatch(_MARKS.sub("", date.text))
    assert match is not None
    year, month, day = match.group("year", "month", "day")
    if date.kind is EdtfKind.SEASON:
        return _season(int(month), year, say)
    if date.kind in (EdtfKind.DECADE, EdtfKind.CENTURY):
        return _decade_or_century(date, say)
    return _unspecified(date, year, month, day, say)


def _season(code: int, year: str, say: Say) -> str:
    years = single_date(year, say).words
    if code >= 33:
        return _part_of_year(code, years, say)
    season = (code - 21) % 4
    southern = code >= 29
    # A season that begins in December runs into the next year: which winter is meant must not be guessed.
    if season == (1 if southern else 3) and year.isdigit() and 1000 <= int(year) < 9999:
        years = f"{years}–{(int(year) + 1) % 100:02d}"
    words = f"{_SEASONS.get(say.language, _SEASONS['en'])[season]} {years}"
    return say("{season} (southern)", season=words) if southern else words


def _part_of_year(code: int, year: str, say: Say) -> str:
    return {
        33: say("first quarter of {year}", year=year),
        34: say("second quarter of {year}", year=year),
        35: say("third quarter of {year}", year=year),
        36: say("last quarter of {year}", year=year),
        37: say("first third of {year}", year=year),
        38: say("second third of {year}", year=year),
        39: say("last third of {year}", year=year),
        40: say("first half of {year}", year=year),
        41: say("second half of {year}", year=year),
    }[code]


def _decade_or_century(date: Edtf, say: Say) -> str:
    first, last = date.earliest, date.latest
    assert first is not None
    assert last is not None
    if date.kind is EdtfKind.CENTURY:
        if last.year <= 0:
            return say("{century} BC", century=_century(1 - last.year, say))
        return _century(last.year, say)
    if first.year <= 0:
        return joined(Calendar(first.year), Calendar(last.year), say)
    return say("{years}s", years=first.year)


def _century(year: int, say: Say) -> str:
    number = (year - 1) // 100 + 1
    if number % 10 == 1 and number != 11:
        return say("{n}st century", n=number)
    if number % 10 == 2 and number != 12:
        return say("{n}nd century", n=number)
    if number % 10 == 3 and number != 13:
        return say("{n}rd century", n=number)
    return say("{n}th century", n=number)


def joined(first: Calendar, last: Calendar, say: Say) -> str:
    """Return two dates and the dash between them, which stands apart where one of them has several words."""
    short, end = shortened(first, last, say), calendar_in_words(last, say)
    start = short or calendar_in_words(first, say)
    return dashed(start, end, close=short is not None)


def dashed(first: str, last: str, *, close: bool = False) -> str:
    """Return two texts and a dash, with spaces unless both are one word, or `close` and the first is."""
    if " " not in first and (close or " " not in last):
        return f"{first}–{last}"
    return f"{first} – {last}"


def between(first: Calendar, last: Calendar, say: Say) -> str:
    """Return words for one moment between two dates; short, for they stand in a narrow column."""
    return say("within {dates}", dates=joined(first, last, say))


def _unspecified(date: Edtf, year: str, month: str | None, day: str | None, say: Say) -> str:
    """Return a date with unknown digits in words: which dates it may be, or between which it lies."""
    first, last = date.earliest, date.latest
    assert first is not None
    assert last is not None
    if month == "XX" and day in (None, "XX"):
        return _some_month_or_day(single_date(year, say).words, day, say)
    if year == "XXXX":
        return _without_year(first, month, day, say)
    if "X" not in year and month is not None and "X" not in month and day == "XX":
        return say("a day in {date}", date=calendar_in_words(Calendar(first.year, first.month), say))
    choices = _choices(first, year, month, day)
    if 0 < len(choices) < 4:
        short = [shortened(choice, choices[-1], say) or "" for choice in choices[:-1]]
        return any_of((*short, calendar_in_words(choices[-1], say)), say)
    return between(_cut(first, month, day), _cut(last, month, day), say)


def _some_month_or_day(year: str, day: str | None, say: Say) -> str:
    return say("a day in {date}", date=year) if day else say("a month in {date}", date=year)


def _without_year(first: Day, month: str | None, day: str | None, say: Say) -> str:
    if month is None or not month.isdigit() or not (day or "0").isdigit():
        return say("year not known")
    words = " ".join(_day_and_month(_cut(first, month, day), say))
    return say("{date}, year not known", date=words)


def _choices(first: Day, year: str, month: str | None, day: str | None) -> list[Calendar]:
    """Return the dates that fit one pattern of digits within a known year or month; none if more is unknown."""
    if "X" in year or month is None:
        return []
    if day is None:
        return [Calendar(first.year, number) for number in range(1, 13) if _fits(month, number)]
    if "X" in month:
        return []
    days = range(1, days_in_month(first.year, first.month) + 1)
    return [Calendar(first.year, first.month, number) for number in days if _fits(day, number)]


def _fits(pattern: str, number: int) -> bool:
    return all(digit in ("X", shown) for digit, shown in zip(pattern, f"{number:02d}", strict=True))


def _cut(day: Day, month: str | None, day_digits: str | None) -> Calendar:
    """Return a day as precisely as the pattern speaks."""
    return Calendar(day.year, day.month if month else None, day.day if day_digits else None)


def any_of(items: tuple[str, ...], say: Say) -> str:
    """Return items as words offer them: "5, 15 or 25 Jul 1961"."""
    if len(items) < 2:
        return "".join(items)
    return say("{first} or {last}", first=", ".join(items[:-1]), last=items[-1])
