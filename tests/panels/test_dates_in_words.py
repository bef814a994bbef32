"""Dates in words: every kind of EDTF reads as people write it, and the notation itself never shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.edtf import EdtfError, parse_edtf
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.say import Say

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
NOTATION = re.compile(r"X|/|\.\.|[~%\[\]{}]|\d-|-\d|Y\d|E\d")
ALBANIAN = {
    "c. {date}": "rreth {date}",
    "from {date}": "nga {date}",
    "until {date}": "deri më {date}",
    "by {date}": "jo më vonë se {date}",
    "within {dates}": "brenda {dates}",
    "{first} or {last}": "{first} ose {last}",
    "{first} and {last}": "{first} dhe {last}",
    "a day in {date}": "një ditë në {date}",
    "{years}s": "vitet {years}",
    "{year} BC": "{year} p.e.s.",
    "{n}th century": "shekulli {n}",
}
ENGLISH_WORDS = Say("en")
ALBANIAN_WORDS = Say("sq", lambda text: ALBANIAN.get(text, text))

CASES = [
    # One date.
    ("1960-11-12", "12 Nov 1960", "12 nën 1960"),
    ("1961-08-02", "2 Aug 1961", "2 gush 1961"),
    ("1961-03", "Mar 1961", "mar 1961"),
    ("1961", "1961", "1961"),
    ("0476", "476", "476"),
    ("0045", "45 AD", "45 AD"),
    ("0000", "1 BC", "1 p.e.s."),
    ("-0043", "44 BC", "44 p.e.s."),
    ("-0043-03-15", "15 Mar 44 BC", "15 mar 44 p.e.s."),
    ("Y-17000", "17\N{NO-BREAK SPACE}001 BC", "17\N{NO-BREAK SPACE}001 p.e.s."),
    ("Y17E4", "170\N{NO-BREAK SPACE}000", "170\N{NO-BREAK SPACE}000"),
    ("Y1961", "1961", "1961"),
    ("196X", "1960s", "vitet 1960"),
    ("-004X", "50–41 BC", "50–41 p.e.s."),
    ("18XX", "19th century", "shekulli 19"),
    ("20XX", "21st century", "21st century"),
    ("10XX", "11th century", "shekulli 11"),
    ("-01XX", "2nd century BC", "2nd century BC"),
    # Marks.
    ("1961~", "c. 1961", "rreth 1961"),
    ("1961?", "1961?", "1961?"),
    ("1961%", "c. 1961?", "rreth 1961?"),
    ("1961-07~", "c. Jul 1961", "rreth korr 1961"),
    ("1961?-07", "Jul 1961?", "korr 1961?"),
    ("1961-~07-12", "c. 12 Jul 1961", "rreth 12 korr 1961"),
    ("?1961-07-12~", "c. 12 Jul 1961?", "rreth 12 korr 1961?"),
    ("-0043~", "c. 44 BC", "rreth 44 p.e.s."),
    ("196X~", "c. 1960s", "rreth vitet 1960"),
    # Seasons and parts of years.
    ("1960-21", "spring 1960", "pranverë 1960"),
    ("1960-22", "summer 1960", "verë 1960"),
    ("1960-23~", "c. autumn 1960", "rreth vjeshtë 1960"),
    ("1960-24", "winter 1960–61", "dimër 1960–61"),
    ("1999-28", "winter 1999–00", "dimër 1999–00"),
    ("1960-26", "summer 1960", "verë 1960"),
    ("1960-32", "winter 1960 (southern)", "dimër 1960 (southern)"),
    ("1960-30", "summer 1960–61 (southern)", "verë 1960–61 (southern)"),
    ("1960-36", "last quarter of 1960", "last quarter of 1960"),
    ("1960-40", "first half of 1960", "first half of 1960"),
    ("196X-22", "summer 1960s", "verë vitet 1960"),
    # Unknown digits.
    ("1960-07-XX", "a day in Jul 1960", "një ditë në korr 1960"),
    ("1960-XX", "a month in 1960", "a month in 1960"),
    ("1960-XX-XX", "a day in 1960", "një ditë në 1960"),
    ("196X-XX-XX", "a day in 1960s", "një ditë në vitet 1960"),
    ("1960-1X", "Oct, Nov or Dec 1960", "tet, nën ose dhj 1960"),
    ("1960-X1", "Jan or Nov 1960", "jan ose nën 1960"),
    ("1961-07-3X", "30 or 31 Jul 1961", "30 ose 31 korr 1961"),
    ("1961-07-1X", "within 10–19 Jul 1961", "brenda 10–19 korr 1961"),
    ("1961-07-1X~", "within 10–19 Jul 1961 (about)", "brenda 10–19 korr 1961 (about)"),
    ("195X-12-25", "within 25 Dec 1950 – 25 Dec 1959", "brenda 25 dhj 1950 – 25 dhj 1959"),
    ("19X1", "within 1901–1991", "brenda 1901–1991"),
    ("XXXX-12-25", "25 Dec, year not known", "25 dhj, year not known"),
    ("XXXX", "year not known", "year not known"),
    # Intervals: it lasted.
    ("1960/1961", "1960–1961", "1960–1961"),
    ("1961-08-02/1961-08-05", "2–5 Aug 1961", "2–5 gush 1961"),
    ("1961-07-28/1961-08-02", "28 Jul – 2 Aug 1961", "28 korr – 2 gush 1961"),
    ("1961-03/1961-12", "Mar–Dec 1961", "mar–dhj 1961"),
    ("1960-12/1961-03", "Dec 1960 – Mar 1961", "dhj 1960 – mar 1961"),
    ("1957~/1959", "c. 1957 – 1959", "rreth 1957 – 1959"),
    ("1957~/1959~", "c. 1957 – c. 1959", "rreth 1957 – rreth 1959"),
    ("194X/195X", "1940s–1950s", "vitet 1940 – vitet 1950"),
    ("1960/1961-03", "1960 – Mar 1961", "1960 – mar 1961"),
    ("-0049/-0043", "50–44 BC", "50–44 p.e.s."),
    ("-0001/0014", "2 BC – 14 AD", "2 p.e.s. – 14 AD"),
    ("1961/1961", "1961", "1961"),
    ("1961-03/..", "from Mar 1961", "nga mar 1961"),
    ("1970~/..", "from c. 1970", "nga rreth 1970"),
    ("../1961-12", "until Dec 1961", "deri më dhj 1961"),
    ("1961-03/", "Mar 1961 – ?", "mar 1961 – ?"),
    ("/1961-12", "? – Dec 1961", "? – dhj 1961"),
    # Sets: one of these, or all.
    ("[1961-11,1961-12]", "Nov or Dec 1961", "nën ose dhj 1961"),
    ("[1990,1992]", "1990 or 1992", "1990 ose 1992"),
    ("[1961-07-21..1961-07-31]", "within 21–31 Jul 1961", "brenda 21–31 korr 1961"),
    ("[1961-03..1961-12]", "within Mar–Dec 1961", "brenda mar–dhj 1961"),
    ("[1953..1956]", "within 1953–1956", "brenda 1953–1956"),
    ("[1953~..1956]", "within c. 1953 – 1956", "brenda rreth 1953 – 1956"),
    ("[..1961-12]", "by Dec 1961", "jo më vonë se dhj 1961"),
    ("[1961-12..]", "Dec 1961 or later", "dhj 1961 or later"),
    ("[1960, 1961-10, 1961-11]", "1960, Oct or Nov 1961", "1960, tet ose nën 1961"),
    ("[1961-10, 1960, 1961-11]", "Oct 1961, 1960 or Nov 1961", "tet 1961, 1960 ose nën 1961"),
    ("[1961]", "1961", "1961"),
    ("{1956-04,1956-05}", "Apr and May 1956", "pri dhe maj 1956"),
    ("{1960..1962}", "all of 1960–1962", "all of 1960–1962"),
    ("{..1961}", "all until 1961", "all until 1961"),
]


@pytest.mark.parametrize(("edtf", "english", "albanian"), CASES, ids=[case[0] for case in CASES])
def test_reads_as_people_write(edtf: str, english: str, albanian: str) -> None:
    date = parse_edtf(edtf)
    assert (date_in_words(date, ENGLISH_WORDS), date_in_words(date, ALBANIAN_WORDS)) == (english, albanian)


def seed_dates() -> list[str]:
    files = sorted((SEEDS / "events").glob("*.yaml"))
    return sorted({str(event["date"]) for file in files for event in yaml.safe_load(file.read_text("utf-8"))["events"]})


def test_the_dates_of_the_seeds_never_show_their_notation() -> None:
    dates = seed_dates()
    assert len(dates) > 80
    words = {text: date_in_words(parse_edtf(text), ENGLISH_WORDS) for text in dates}
    assert {text: shown for text, shown in words.items() if NOTATION.search(shown)} == {}
    # Different statements stay different: nothing is rounded away.
    assert len(set(words.values())) == len(words)


marks = st.sampled_from(["", "", "", "?", "~", "%"])
digit = st.sampled_from("0123456789X")
years = st.one_of(
    st.integers(0, 9999).map(lambda year: f"{year:04d}"),
    st.integers(1, 9999).map(lambda year: f"-{year:04d}"),
    st.tuples(st.sampled_from(["", "-"]), digit, digit, digit, digit).map("".join),
    st.integers(-99_999_999, 99_999_999).map(lambda year: f"Y{year}"),
    st.tuples(st.integers(-9999, 9999), st.integers(0, 5)).map(lambda pair: f"Y{pair[0]}E{pair[1]}"),
)
two = st.one_of(st.integers(1, 41).map(lambda number: f"{number:02d}"), st.tuples(digit, digit).map("".join))
singles = st.one_of(
    st.tuples(marks, years, marks).map("".join),
    st.tuples(marks, years, marks, st.just("-"), marks, two, marks).map("".join),
    st.tuples(marks, years, marks, st.just("-"), marks, two, marks, st.just("-"), marks, two, marks).map("".join),
)
ends = st.one_of(singles, st.sampled_from(["", ".."]))
ranges = st.tuples(st.one_of(singles, st.just("")), st.one_of(singles, st.just(""))).map("..".join)
members = st.lists(st.one_of(singles, ranges), min_size=1, max_size=4).map(", ".join)
texts = st.one_of(
    singles,
    st.tuples(ends, ends).map("/".join),
    members.map(lambda inside: f"[{inside}]"),
    members.map(lambda inside: f"{{{inside}}}"),
)


@given(texts, st.sampled_from([ENGLISH_WORDS, ALBANIAN_WORDS, Say("fr")]))
def test_whatever_can_be_read_can_be_said(text: str, say: Say) -> None:
    try:
        date = parse_edtf(text)
    except EdtfError:
        return
    words = date_in_words(date, say)
    assert words
    assert not NOTATION.search(words), words


@given(st.text(alphabet="0123456789XY-E/.,[]{}?~% ", max_size=24))
def test_no_readable_text_is_too_odd(text: str) -> None:
    try:
        date = parse_edtf(text)
    except EdtfError:
        return
    assert date_in_words(date, ENGLISH_WORDS)
