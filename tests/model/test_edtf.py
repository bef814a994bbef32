"""Dates: what is read, what is refused, what bounds follow, and what lies within a window."""

from __future__ import annotations

import calendar
import datetime
import time
from typing import TYPE_CHECKING

import edtf as reference
import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.days import from_ordinal
from albviewer.model.edtf import (
    Day,
    Edtf,
    EdtfError,
    EdtfKind,
    Span,
    certainly_within,
    parse_edtf,
    possibly_within,
    window_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

YEARS = st.integers(min_value=-9999, max_value=9999)


def bounds(text: str) -> list[str]:
    return [
        f"{span.earliest.iso() if span.earliest else '..'}/{span.latest.iso() if span.latest else '..'}"
        for span in parse_edtf(text).spans
    ]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("1961", EdtfKind.YEAR, "1961-01-01/1961-12-31"),
        ("0000", EdtfKind.YEAR, "0000-01-01/0000-12-31"),
        ("-0043", EdtfKind.YEAR, "-0043-01-01/-0043-12-31"),
        ("Y170002", EdtfKind.YEAR, "+170002-01-01/+170002-12-31"),
        ("Y-17E7", EdtfKind.YEAR, "-170000000-01-01/-170000000-12-31"),
        ("1961-03", EdtfKind.MONTH, "1961-03-01/1961-03-31"),
        ("1960-02", EdtfKind.MONTH, "1960-02-01/1960-02-29"),
        ("1961-03-26", EdtfKind.DAY, "1961-03-26/1961-03-26"),
        ("196X", EdtfKind.DECADE, "1960-01-01/1969-12-31"),
        ("19XX", EdtfKind.CENTURY, "1900-01-01/1999-12-31"),
        ("-19XX", EdtfKind.CENTURY, "-1999-01-01/-1900-12-31"),
        ("1XXX", EdtfKind.UNSPECIFIED, "1000-01-01/1999-12-31"),
        ("1X6X", EdtfKind.UNSPECIFIED, "1060-01-01/1969-12-31"),
        ("1960-07-XX", EdtfKind.UNSPECIFIED, "1960-07-01/1960-07-31"),
        ("1960-XX", EdtfKind.UNSPECIFIED, "1960-01-01/1960-12-31"),
        ("1960-XX-12", EdtfKind.UNSPECIFIED, "1960-01-12/1960-12-12"),
        ("1960-XX-31", EdtfKind.UNSPECIFIED, "1960-01-31/1960-12-31"),
        ("1960-1X", EdtfKind.UNSPECIFIED, "1960-10-01/1960-12-31"),
        ("1960-02-3X", None, "1960-02 has no day 3X"),
        ("1960-07-3X", EdtfKind.UNSPECIFIED, "1960-07-30/1960-07-31"),
        ("196X-02-29", EdtfKind.UNSPECIFIED, "1960-02-29/1968-02-29"),
        ("-000X-02-29", EdtfKind.UNSPECIFIED, "-0008-02-29/0000-02-29"),
        ("1960-21", EdtfKind.SEASON, "1960-03-01/1960-05-31"),
        ("1960-22", EdtfKind.SEASON, "1960-06-01/1960-08-31"),
        ("1960-23", EdtfKind.SEASON, "1960-09-01/1960-11-30"),
        ("1959-24", EdtfKind.SEASON, "1959-12-01/1960-02-29"),
        ("1960-28", EdtfKind.SEASON, "1960-12-01/1961-02-28"),
        ("1960-30", EdtfKind.SEASON, "1960-12-01/1961-02-28"),
        ("1960-32", EdtfKind.SEASON, "1960-06-01/1960-08-31"),
        ("1960-36", EdtfKind.SEASON, "1960-10-01/1960-12-31"),
        ("1960-38", EdtfKind.SEASON, "1960-05-01/1960-08-31"),
        ("1960-41", EdtfKind.SEASON, "1960-07-01/1960-12-31"),
        ("1961~", EdtfKind.YEAR, "1961-01-01/1961-12-31"),
        ("1961-08-02/1961-08-05", EdtfKind.INTERVAL, "1961-08-02/1961-08-05"),
        ("1958~/1961?", EdtfKind.INTERVAL, "1958-01-01/1961-12-31"),
        ("1961/1961-03", EdtfKind.INTERVAL, "1961-01-01/1961-03-31"),
        ("1959-24/1960-22", EdtfKind.INTERVAL, "1959-12-01/1960-08-31"),
        ("1961-03/..", EdtfKind.OPEN_END, "1961-03-01/.."),
        ("1961-03/", EdtfKind.OPEN_END, "1961-03-01/.."),
        ("../1961-12", EdtfKind.OPEN_START, "../1961-12-31"),
        ("/1961-12", EdtfKind.OPEN_START, "../1961-12-31"),
    ],
)
def test_kind_and_bounds(text: str, kind: EdtfKind | None, expected: str) -> None:
    if kind is None:
        with pytest.raises(EdtfError, match=expected):
            parse_edtf(text)
    else:
        assert (parse_edtf(text).kind, bounds(text)) == (kind, [expected])
        assert parse_edtf(text).text == text


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("[1960,1961]", EdtfKind.ONE_OF, ["1960-01-01/1960-12-31", "1961-01-01/1961-12-31"]),
        ("[1961-11, 1961-12]", EdtfKind.ONE_OF, ["1961-11-01/1961-11-30", "1961-12-01/1961-12-31"]),
        ("[1960..1962]", EdtfKind.ONE_OF, ["1960-01-01/1962-12-31"]),
        ("[..1961]", EdtfKind.ONE_OF, ["../1961-12-31"]),
        ("[1948,1961..]", EdtfKind.ONE_OF, ["1948-01-01/1948-12-31", "1961-01-01/.."]),
        ("{1960,1961-03..1961-05}", EdtfKind.ALL_OF, ["1960-01-01/1960-12-31", "1961-03-01/1961-05-31"]),
    ],
)
def test_sets(text: str, kind: EdtfKind, expected: list[str]) -> None:
    assert (parse_edtf(text).kind, bounds(text)) == (kind, expected)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1961", False, False),
        ("1961~", True, False),
        ("1961?", False, True),
        ("1961-07%", True, True),
        ("1961?-07", False, True),
        ("~1961-07-02", True, False),
        ("1961-07-~02", True, False),
        ("1961~-?07", True, True),
        ("1958~/1961?", True, True),
        ("[1960,1961?]", False, True),
        ("../1961~", True, False),
    ],
)
def test_marks_are_seen_wherever_they_stand(text: str, approximate: bool, uncertain: bool) -> None:
    date = parse_edtf(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the date is empty"),
        ("1961-13", "month 13 does not exist"),
        ("1961-00", "month 00 does not exist"),
        ("1961-2X", "month 2X does not exist"),
        ("1961-02-29", "1961-02 has no day 29"),
        ("1961-XX-32", "day 32 does not exist"),
        ("1961-04-00", "day 00 does not exist"),
        ("1961-22-03", "a season has no days"),
        ("-0000", "no year -0000"),
        ("1961/1960", "1961/1960 ends before it starts"),
        ("[1962..1960]", "ends before it starts"),
        ("../..", "needs at least one end"),
        ("/", "needs at least one end"),
        ("1960/1961/1962", "one stroke"),
        ("1961-03-26T10:20:30Z", "a time of day is not supported"),
        ("1950S2", "significant digits"),
        ("Y1234567890", "more than 9 digits"),
        ("Y1E999999999", "more than 9 digits"),
        ("[]", "a set of dates is written"),
        ("[1960}", "a set of dates is written"),
        ("[1960,]", "a date is written 1961, 1961-03 or 1961-03-26"),
        ("1961-3-26", "a date is written 1961, 1961-03 or 1961-03-26"),
        ("61", "a date is written 1961, 1961-03 or 1961-03-26"),
        ("1961 ", "a date is written 1961, 1961-03 or 1961-03-26"),
        ("1961\n", "a date is written 1961, 1961-03 or 1961-03-26"),
        ("November 1961", "a date is written 1961, 1961-03 or 1961-03-26"),
        ("١٩٦١", "a date is written 1961, 1961-03 or 1961-03-26"),
        ("[" + "1961," * 200 + "1961]", "more than 500 characters"),
    ],
)
def test_refused_with_a_plain_reason(text: str, message: str) -> None:
    with pytest.raises(EdtfError, match=message.replace("(", r"\(")):
        parse_edtf(text)


@given(st.text(alphabet="0123456789X?~%-/.,[]{}YETS ", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        date = parse_edtf(text)
    except EdtfError:
        return
    assert date.text == text
    assert len(date.spans) >= 1
    for span, cautious in zip(date.spans, date.cautious_spans, strict=True):
        assert span.lies_within(cautious)
    assert date.sort_key[0] <= date.sort_key[1]


@given(st.dates())
def test_days_agree_with_the_standard_library(date: datetime.date) -> None:
    day = Day(*date.timetuple()[:3])
    assert day.iso() == date.isoformat()
    assert day.ordinal() == date.toordinal() - datetime.date(1970, 1, 1).toordinal()
    assert bounds(day.iso()) == [f"{date.isoformat()}/{date.isoformat()}"]


@given(st.integers(min_value=-10_000_000_000, max_value=10_000_000_000))
def test_ordinals_count_days_in_every_year(number: int) -> None:
    day = from_ordinal(number)
    assert day.exists
    assert day.ordinal() == number
    assert from_ordinal(number + 1) > day


@given(YEARS, st.integers(min_value=1, max_value=12))
def test_a_month_is_as_long_as_the_calendar_says(year: int, month: int) -> None:
    date = parse_edtf(f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}")
    # The Gregorian calendar repeats after 400 years.
    assert date.latest == Day(year, month, calendar.monthrange(year % 400 + 2000, month)[1])


LIBRARY_IS_RIGHT = [
    "1961", "1961-03", "1961-03-26", "-0044", "0000", "196X", "19XX", "-1XXX", "1XXX-12", "15XX-12-25",
    "1960-07-XX", "1960-XX-12", "1960-21", "1960-22", "1960-23", "1961-08-02/1961-08-05", "1958~/1961?",
    "1961-03~", "1961?-07", "2004-06-~01/2004-06-~20", "Y170002", "Y-170002", "[1960..1962]", "{1960,1961}",
]  # fmt: skip
"""Where the library can be compared: it has no open ends, pads unknown ones, ends winter on 31 December."""


@pytest.mark.parametrize("text", LIBRARY_IS_RIGHT)
def test_bounds_agree_with_the_edtf_library(text: str) -> None:
    theirs = reference.parse_edtf(text)
    ours = parse_edtf(text)
    assert ours.earliest == tuple(theirs.lower_strict()[:3])
    assert ours.latest == tuple(theirs.upper_strict()[:3])


@pytest.mark.parametrize(
    ("text", "window", "possible", "certain"),
    [
        ("1961-03", ("1961", "1961"), True, True),
        ("1961", ("1961-03", "1961-05"), True, False),
        ("1961", ("1962", None), False, False),
        ("1961", ("1961", None), True, True),
        ("1961~", ("1961", "1961"), True, False),
        ("1961~", ("1960", "1962"), True, True),
        ("1961~", ("1960-02", "1962"), True, False),
        ("1961-07~", ("1961-06", "1961-08"), True, True),
        ("1961-07?", ("1961-07", "1961-08"), True, False),
        ("1961-08-31~", ("1961-08-30", "1961-09-01"), True, True),
        ("1961-08-31~", ("1961-08-31", "1961-09-01"), True, False),
        ("1961-02~", ("1961-01", "1961-03-30"), True, False),
        ("1961?-07", ("1961-01", "1961-12"), True, False),
        ("1961?-07", ("1960-07", "1962-07"), True, True),
        ("196X~", ("1950", "1979"), True, True),
        ("196X~", ("1951", "1979"), True, False),
        ("1958~/1961", ("1957", "1961"), True, True),
        ("1958~/1961", ("1958", "1962"), True, False),
        ("1961-03/..", ("1961", "1970"), True, False),
        ("1961-03/..", ("1961", None), True, True),
        ("../1961-12", ("1961", None), True, False),
        ("../1961-12", (None, "1961"), True, True),
        ("[1961-11,1961-12]", ("1961-12", "1961-12"), True, False),
        ("[1961-11,1961-12]", ("1961-11", "1961-12"), True, True),
        ("{1960,1962}", ("1961", "1961"), False, False),
    ],
)
def test_within(text: str, window: tuple[str | None, str | None], possible: bool, certain: bool) -> None:
    date, span = parse_edtf(text), window_of(*window)
    assert (possibly_within(date, span), certainly_within(date, span)) == (possible, certain)


DATES = st.sampled_from(
    [
        "1961",
        "1961~",
        "196X",
        "1960-07-XX",
        "1960-22?",
        "1961-03/..",
        "../1961",
        "[1960,1962-05]",
        "1961-12-31?",
    ]
)
DAYS = st.none() | st.dates(datetime.date(1955, 1, 1), datetime.date(1970, 1, 1)).map(datetime.date.isoformat)


@given(DATES.map(parse_edtf), DAYS, DAYS)
def test_what_is_certain_is_possible(date: Edtf, start: str | None, end: str | None) -> None:
    if start is not None and end is not None and end < start:
        start, end = end, start
    window = window_of(start, end)
    if certainly_within(date, window):
        assert possibly_within(date, window)
        assert window.earliest is None or (date.earliest is not None and window.earliest <= date.earliest)


def test_window_takes_the_widest_reading_of_both_ends() -> None:
    assert window_of("1960-22", "196X") == Span(earliest=Day(1960, 6, 1), latest=Day(1969, 12, 31))
    assert window_of(None, None) == Span(earliest=None, latest=None)
    with pytest.raises(EdtfError, match="1960 is before 1961"):
        window_of("1961", "1960")


def test_sorted_by_what_is_known() -> None:
    texts = ["1962", "../1961-12", "1961-03/..", "-0043", "1961-03-26", "[..1950]"]
    ordered = sorted(texts, key=lambda text: parse_edtf(text).sort_key)
    assert ordered == ["-0043", "[..1950]", "1961-03/..", "1961-03-26", "../1961-12", "1962"]


def test_reading_is_fast() -> None:
    read = parse_edtf.__wrapped__
    texts = ["1961", "1961-03", "1961-03-26", "1960-07-XX", "1961~", "1961-08-02/1961-08-05", "1960-22"]
    best = min(_seconds(read, texts) for _ in range(20))
    assert best / len(texts) < 50e-6


def _seconds(read: Callable[[str], Edtf], texts: list[str]) -> float:
    started = time.thread_time()
    for text in texts:
        read(text)
    return time.thread_time() - started
