"""Dates as historians write them: EDTF (ISO 8601-2), levels 0 to 2, kept as text, answered as spans of days.

A date is never collapsed to a midpoint. It keeps its own text, and every question about it is answered from
the first and the last day that it may mean. This module puts no date into words and knows nothing of the
sources that dates are read from.

An end that is left open (`1961-03/..`) and an end that is not known (`1961-03/`) are different statements but
bound the same days: none. Only the text tells them apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from albviewer.model.days import Day, Span, days_in_month
from albviewer.model.edtf_syntax import DatePart, EdtfError, EdtfKind, parse_part
from albviewer.model.quickly import maker
from albviewer.model.sentences import sentence

__all__ = [
    "Day",
    "Edtf",
    "EdtfError",
    "EdtfKind",
    "Span",
    "certainly_within",
    "day_edtf",
    "parse_edtf",
    "possibly_within",
    "window_of",
]

MOST_CHARACTERS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Edtf:
    """A date: its text as written, and the days that it may mean (several spans for a set)."""

    text: str
    kind: EdtfKind
    spans: tuple[Span, ...]
    cautious_spans: tuple[Span, ...]
    """The spans, widened by one unit of precision where the date is marked ~, ? or %."""
    approximate: bool = False
    """Marked ~ or % somewhere."""
    uncertain: bool = False
    """Marked ? or % somewhere."""

    @property
    def earliest(self) -> Day | None:
        """The first day of all spans; None if one of them has no start."""
        days = [span.earliest for span in self.spans if span.earliest is not None]
        return min(days) if len(days) == len(self.spans) else None

    @property
    def latest(self) -> Day | None:
        """The last day of all spans; None if one of them has no end."""
        days = [span.latest for span in self.spans if span.latest is not None]
        return max(days) if len(days) == len(self.spans) else None

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Order by the first known day, then the last, then the text.

        A date without a start stands at its end: "until December 1961" belongs in 1961, not before history.
        """
        known = [day for span in self.spans for day in (span.earliest, span.latest) if day is not None]
        first = self.earliest or self.latest or min(known)
        last = self.latest or max(known)
        return first.ordinal(), last.ordinal(), self.text


_PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)
_edtf, _span = maker(Edtf), maker(Span)


class _Read(NamedTuple):
    """What a text says, before it becomes an Edtf; each span with the same span widened."""

    kind: EdtfKind
    spans: tuple[tuple[Span, Span], ...]
    approximate: bool
    uncertain: bool


@lru_cache(maxsize=8192)
def parse_edtf(text: str) -> Edtf:
    """Read an EDTF text, levels 0 to 2; raises EdtfError with a plain phrase if it is none.

    Not supported, and refused: times of day, significant digits (1950S2), years of more than nine digits.
    """
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        quick = _plain(text, *plain.groups())
        if quick is not None:
            return quick
    if len(text) > MOST_CHARACTERS:
        raise EdtfError(
            sentence(
                "a date of more than {most_characters} characters is not supported", most_characters=MOST_CHARACTERS
            )
        )
    if text[:1] in ("[", "{"):
        read = _read_set(text)
    elif "/" in text:
        read = _read_interval(text)
    elif text == "":
        raise EdtfError(sentence("the date is empty"))
    else:
        part = parse_part(text)
        read = _Read(part.kind, ((part.span, part.widened),), part.approximate, part.uncertain)
    return Edtf(
        text=text,
        kind=read.kind,
        spans=tuple(span for span, _ in read.spans),
        cautious_spans=tuple(widened for _, widened in read.spans),
        approximate=read.approximate,
        uncertain=read.uncertain,
    )


def day_edtf(year: int, month: int, day: int) -> Edtf:
    """Return a day of the years 0 to 9999, which must exist, as `parse_edtf` reads it; far faster."""
    exact = Day(year, month, day)
    return _of_days(f"{year:04d}-{month:02d}-{day:02d}", EdtfKind.DAY, exact, exact)


def _plain(text: str, year: str, month: str | None, day: str | None) -> Edtf | None:
    """Return a year, month or day as it stands in most texts; None for seasons, and for what does not exist."""
    number = int(year)
    if month is None:
        return _of_days(text, EdtfKind.YEAR, Day(number, 1, 1), Day(number, 12, 31))
    of_year = int(month)
    if not 1 <= of_year <= 12:
        return None
    if day is None:
        last = days_in_month(number, of_year)
        return _of_days(text, EdtfKind.MONTH, Day(number, of_year, 1), Day(number, of_year, last))
    exact = Day(number, of_year, int(day))
    return _of_days(text, EdtfKind.DAY, exact, exact) if exact.exists else None


def _of_days(text: str, kind: EdtfKind, earliest: Day, latest: Day) -> Edtf:
    spans = (_span(earliest, latest),)
    return _edtf(text, kind, spans, spans, False, False)


def _read_interval(text: str) -> _Read:
    ends = text.split("/")
    if len(ends) != 2:
        raise EdtfError(sentence("an interval has one stroke and two ends"))
    return _read_ends(text, *(None if end in ("", "..") else parse_part(end) for end in ends))


def _read_ends(text: str, start: DatePart | None, end: DatePart | None) -> _Read:
    if start is None and end is None:
        raise EdtfError(sentence("an interval needs at least one end"))
    first, last = start.span.earliest if start else None, end.span.latest if end else None
    if first is not None and last is not None and last < first:
        raise EdtfError(sentence("{text} ends before it starts", text=text))
    widened = Span(
        earliest=start.widened.earliest if start else None,
        latest=end.widened.latest if end else None,
    )
    kind = EdtfKind.OPEN_START if start is None else EdtfKind.OPEN_END if end is None else EdtfKind.INTERVAL
    parts = [part for part in (start, end) if part is not None]
    return _Read(
        kind,
        ((Span(earliest=first, latest=last), widened),),
        any(part.approximate for part in parts),
        any(part.uncertain for part in parts),
    )


def _read_set(text: str) -> _Read:
    closing = "]" if text[0] == "[" else "}"
    if not text.endswith(closing) or len(text) < 3:
        raise EdtfError(sentence("a set of dates is written [1960,1961] or {{1960,1961}}"))
    members = [_read_member(member.strip(" ")) for member in text[1:-1].split(",")]
    return _Read(
        EdtfKind.ONE_OF if closing == "]" else EdtfKind.ALL_OF,
        tuple(pair for member in members for pair in member.spans),
        any(member.approximate for member in members),
        any(member.uncertain for member in members),
    )


def _read_member(text: str) -> _Read:
    if ".." not in text:
        part = parse_part(text)
        return _Read(part.kind, ((part.span, part.widened),), part.approximate, part.uncertain)
    ends = text.split("..")
    if len(ends) != 2:
        raise EdtfError(sentence("a date is written 1961, 1961-03 or 1961-03-26"))
    return _read_ends(text, *(parse_part(end) if end else None for end in ends))


def possibly_within(date: Edtf, window: Span) -> bool:
    """Tell whether the date may fall in the window: at least one of its spans shares a day with it."""
    return any(span.overlaps(window) for span in date.spans)


def certainly_within(date: Edtf, window: Span) -> bool:
    """Tell whether the date must fall in the window: every one of its spans lies inside.

    "About 1961" is no promise that it was not 1960, so a date marked ~, ? or % is certain only when it still
    fits after being widened by one unit of its precision at both ends (`1961~` by a year, `1961-07~` by a
    month). A mark on a coarser component counts with that component: `1961?-07` is widened by a year.
    """
    return all(span.lies_within(window) for span in date.cautious_spans)


def window_of(from_text: str | None, to_text: str | None) -> Span:
    """Return the span from the first day that `from_text` may mean to the last of `to_text`; None is open.

    Raises EdtfError if a text is no date or if the window would end before it starts.
    """
    earliest = parse_edtf(from_text).earliest if from_text is not None else None
    latest = parse_edtf(to_text).latest if to_text is not None else None
    if earliest is not None and latest is not None and latest < earliest:
        raise EdtfError(sentence("{to_text} is before {from_text}", to_text=str(to_text), from_text=str(from_text)))
    return Span(earliest=earliest, latest=latest)
