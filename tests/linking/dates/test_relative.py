"""Dates counted from one told before: what is read, from where it is counted, and what is left alone."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.linking.dates.context import NOTHING_TOLD, DateContext, Moment, Shift
from albviewer.linking.dates.rules import FoundDate, find_dates


def told(found: tuple[FoundDate, ...]) -> list[str]:
    """The dates behind the first as "surface = EDTF"; they must be marked as inferred, unless marked (named)."""
    return [
        f"{' '.join(date.surface.split())} = {date.edtf.text}" + ("" if date.inferred else " (named)")
        for date in found[1:]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # So long before and after.
        ("On 12 November 1960 they met. 4 days after their meeting, he spoke.",
         ["4 days after their meeting = 1960-11-16"]),
        ("On 13 August 1960 it came. Therefore, two weeks later, he replied.", ["two weeks later = 1960-08-27~"]),
        ("On 27 December 1960 he left. Ten days later he was back.", ["Ten days later = 1961-01-06"]),
        ("On 28 February 1960 he left. A day later he was back.", ["A day later = 1960-02-29"]),
        ("On 3 March 1961 it was signed. Five days earlier, he had refused.", ["Five days earlier = 1961-02-26"]),
        ("On 3 March 1961 it was signed. Three days before, he had refused.", ["Three days before = 1961-02-28"]),
        ("On 3 March 1961 it came. Three days prior to this meeting, he refused.",
         ["Three days prior to this meeting = 1961-02-28"]),
        ("On 14 May 1955 it was signed and 3 days afterwards published.", ["3 days afterwards = 1955-05-17"]),
        ("In November 1960 they met. A month later, he spoke.", ["A month later = 1960-12"]),
        ("In November 1960 they met; three months later the aid ended.", ["three months later = 1961-02"]),
        ("In March 1961 it ended. Four months earlier they had met.", ["Four months earlier = 1960-11"]),
        ("On 31 January 1961 it began. One month later it was over.", ["One month later = 1961-02"]),
        ("In 1948 they broke. Five years later Stalin died.", ["Five years later = 1953"]),
        ("In 1961 they broke. Six years earlier they had signed the pact.", ["Six years earlier = 1955"]),
        ("In 1961 they broke. 12 years previously, they had met.", ["12 years previously = 1949"]),
        ("In July 1960 he spoke. A couple of months later, it failed.", ["A couple of months later = 1960-09~"]),
        ("In 1948 they broke. About ten years later it was mended.", ["About ten years later = 1958~"]),
        ("In 1948 they broke. More than ten years later it was mended.", ["ten years later = 1958~"]),
        ("In 1948 they broke. Two or three years later it was mended.", ["Two or three years later = 1951~"]),
        ("About 1948 they broke; two years later it was mended.", ["two years later = 1950"]),
        ("On 4 May 1961 he came. Two weeks later, and three days after that, he left.",
         ["Two weeks later = 1961-05-18~", "three days after that = 1961-05-21~"]),
        # The next, the same, the one before.
        ("On 13 August 1961 he wrote; the next day the ships left.", ["the next day = 1961-08-14"]),
        ("On 31 December 1961 he wrote. The following day was calm.", ["The following day = 1962-01-01"]),
        ("On 1 March 1960 he wrote. The day before, he had spoken.", ["The day before = 1960-02-29"]),
        ("On 13 August 1961 he wrote. The same day the ships left.", ["The same day = 1961-08-13"]),
        ("In June 1956 he claimed, in his statement on that day, that", ["that day = 1956-06-XX"]),
        ("On 13 August 1961 he wrote. The following week they met.", ["The following week = 1961-08-20~"]),
        ("On November 20th 1961 they wrote. On the same month, they left.", ["the same month = 1961-11"]),
        ("In December 1961 they broke. The following month was hard.", ["The following month = 1962-01"]),
        ("In January 1962 they broke. Late the previous month, he left.",
         ["Late the previous month = 1961-12-21~/1961-12-31"]),
        ("In 1961 they broke. By the end of the following year, all had left.",
         ["By the end of the following year = [..1962-12]"]),
        ("In 1960 he spoke. In the summer of the same year, the aid ended.", ["summer of the same year = 1960-22"]),
        ("In 1960 he spoke. In June of the same year that both signed,", ["June of the same year = 1960-06"]),
        ("In 1960 he spoke. In May of the following year he left.", ["May of the following year = 1961-05"]),
        ("On 3 March 1961 it came and on the 20th of the same month it left.", ["20th of the same month = 1961-03-20"]),
        ("On 30 January 1961 it came and on the 30th of the following month it left.",
         ["30th of the following month = 1961-02-XX"]),
        # Counted dates at the ends of ranges, and what is read after one.
        ("In 1944 he won. From 1946 until the following year he ruled.",
         ["From 1946 until the following year = 1946/1947 (named)"]),
        ("In 1960 it failed. From May to July of that year he was away.",
         ["From May to July of that year = 1960-05/1960-07"]),
        ("On 3 May 1961 he came. Until the following day nothing was said.",
         ["Until the following day = ../1961-05-04"]),
        ("In 1960 he spoke. The next year, in May, he left.", ["The next year = 1961", "May = 1961-05"]),
        ("In 1960 he spoke. Two years later he left. In May he was back.", ["Two years later = 1962", "May = 1962-05"]),
        # Said twice: only the exact date is one.
        ("In July 1960 he spoke. A month later, on August 13th, it came.", ["August 13th = 1960-08-13"]),
        ("In December 1960 he spoke. A month later, on January 13th, it came.", ["January 13th = 1961-01-13"]),
        ("In 1956 he spoke. Five years later, in 1961, it came.", ["1961 = 1961 (named)"]),
        ("In 1956 he spoke. In 1961, five years later, it came.", ["1961 = 1961 (named)"]),
        ("On 13 May 1961 he spoke. The next day (14 May) it came.", ["14 May = 1961-05-14"]),
        # A sentence that opens with another time leaves the days before it behind; a look back in one does not.
        ("On 18 July 1918 he died. In January 1919, they were in Bucharest. A couple of weeks later, they left.",
         ["January 1919 = 1919-01 (named)"]),
        ("On 18 July 1918 he died. The following month, she left. Two days later he followed.",
         ["The following month = 1918-08"]),
        ("On 18 July 1918 he died. In July she had been ill. Two days later she left.",
         ["July = 1918-07", "Two days later = 1918-07-20"]),
        ("On 18 July 1918 he died. By then she had heard of the coup in 1917. Two days later she left.",
         ["1917 = 1917 (named)", "Two days later = 1918-07-20"]),
        # "February" in a name says nothing.
        ("It was on 17 December 1916. Two months later, the February Revolution came.", ["Two months later = 1917-02"]),
        # From a day though a month was named since; from a month of which no day is known.
        ("On 12 November 1960 he spoke of the meeting in June. Two days later he left.",
         ["June = 1960-06", "Two days later = 1960-11-14"]),
        ("It was on July ™ 1960. A month later it came.", ["A month later = 1960-08"]),
        ("From the 2nd to the 5th of August 1961 they met. Two days later he spoke.", ["Two days later = 1961-08-07"]),
        ("In 1956 (Griffith, 1964) he spoke. Two years later he left.",
         ["1964 = 1964 (named)", "Two years later = 1958"]),
    ],
)  # fmt: skip
def test_counted_dates(text: str, expected: list[str]) -> None:
    assert told(find_dates(text, language="en")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "some time later, years later and a few days later",
        "droughts of 120 days and only 15 days’ supply, after a delay of 45 days",
        "two months after the Moscow conference he left",
        "three days after the letter of the ministry came",
        "two weeks after the meeting in Bucharest, he spoke",
        "the year before the war, and the day after the meeting",
        "within two weeks after that, and for three days afterwards",
        "no later than, two days later than the others",
        "in the two years after that, in the upcoming months, in subsequent years",
        "the same year as Stalin, the same month when he died",
        "ten years, four months and two days later",
        "two months ago, last year, next month, every two weeks",
        "at that time, on the same date, at the same time, day after day",
        "the day before yesterday and the day after tomorrow",
        "1000 days later, 2.5 years later, A4 days later",
        "one of these days later on",
        "the same day of the baptism",
    ],
)
def test_what_is_no_date(text: str) -> None:
    context = NOTHING_TOLD.after(Moment(year=1960, month=11, day=12))
    assert find_dates(text, language="en", context=context) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 1949, when relations took\ntheir form, until 1960 when", "1949/1960"),
        ("from 1949, when relations took their form. It lasted until 1960", "1949"),
        ("from 1949, when relations took their form; until 1960", "1949"),
        ("From 1941 until his death, he led", "1941/"),
        ("From 8 November 1941 till their fall", "1941-11-08/"),
        ("By the end of July 1961 they had left", "[..1961-07-31]"),
        ("by the end of the 1950s", "[..1959]"),
        ("by the close of 1948", "[..1948-12]"),
        ("at the end of 1948", "1948-09~/1948-12"),
        ("by late 1961", "1961-09~/1961-12"),
        ("by 1970", "[..1970]"),
        ("by 3 May 1961", "[..1961-05-03]"),
        ("by the 1960s", "196X"),
        ("by 1960 or 1961", "[1960,1961]"),
        ("the turn of the twentieth century", "1900~"),
        ("the turn of the 19th century", "1800~"),
        ("on July […]th 1960", "1960-07-XX"),
    ],
)
def test_ends(text: str, expected: str) -> None:
    assert find_dates(text, language="en")[0].edtf.text == expected


@pytest.mark.parametrize(
    ("year", "expected"), [(1912, ["1900~"]), (1896, ["1900~"]), (1996, ["2000~"]), (1803, ["1800~"]), (None, [])]
)
def test_the_turn_of_the_century_is_the_nearest_one(year: int | None, expected: list[str]) -> None:
    context = DateContext(year=year, last_year=year)
    found = find_dates("It was built at the turn of the century.", language="en", context=context)
    assert [date.edtf.text for date in found] == expected
    assert all(date.inferred and date.surface == "the turn of the century" for date in found)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sq", "Dy javë më vonë ai u përgjigj", "1960-11-26~"),
        ("sq", "Po atë muaj", "1960-11"),
        ("sq", "vitin pasues", "1961"),
        ("ru", "Через два года", "1962"),
        ("ru", "Три дня спустя он выступил", "1960-11-15"),
        ("ru", "20 числа; на следующий день", "1960-11-13"),
        ("ru", "в ноябре того же года", "1960-11"),
        ("ru", "к концу 1948 года", "[..1948-12]"),
        ("fr", "Quatre jours plus tard, il parla", "1960-11-16"),
        ("fr", "deux semaines après, il répondit", "1960-11-26~"),
        ("fr", "le 20 du même mois", "1960-11-20"),
        ("fr", "le lendemain, il partit", "1960-11-13"),
        ("fr", "d'ici à la fin de 1961", "[..1961-12]"),
        ("de", "Vier Tage später sprach er", "1960-11-16"),
        ("de", "Zwei Monate zuvor", "1960-09"),
        ("de", "am 20. desselben Monats", "1960-11-20"),
        ("de", "Im Jahr darauf", "1961"),
        ("it", "Quattro giorni dopo, parlò", "1960-11-16"),
        ("it", "due anni prima, lui", "1958"),
        ("it", "il 20 dello stesso mese", "1960-11-20"),
        ("it", "entro la fine del 1961", "[..1961-12]"),
    ],
)
def test_languages(language: str, text: str, expected: str) -> None:
    context = NOTHING_TOLD.after(Moment(year=1960, month=11, day=12))
    [date] = find_dates(text, language=language, context=context)
    assert date.edtf.text == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "deux ans après la guerre; le lendemain de la réunion; en trois jours"),
        ("de", "zwei Jahre nach dem Krieg; alle zwei Wochen"),
        ("it", "due anni dopo la guerra; l'anno dopo la guerra; il giorno dopo il congresso"),
        ("ru", "через два дня после смерти; за три дня"),
        ("sq", "dy vjet; për tri javë"),
    ],
)
def test_what_is_no_date_in_other_languages(language: str, text: str) -> None:
    context = NOTHING_TOLD.after(Moment(year=1960, month=11, day=12))
    assert find_dates(text, language=language, context=context) == ()


def test_nothing_is_counted_from_nothing() -> None:
    text = "Two days later, the same month, a year later, the next week."
    assert find_dates(text, language="en") == ()
    assert [date.edtf.text for date in find_dates(text, language="en", context=DateContext(year=1960))] == []


def test_days_are_forgotten_after_two_passages_and_years_are_not() -> None:
    context = NOTHING_TOLD.after(Moment(year=1960, month=11, day=12))
    near = context.in_next_passage().in_next_passage()
    assert near.at(Shift(unit="day", count=4)) == Moment(year=1960, month=11, day=16)
    far = near.in_next_passage()
    assert far.at(Shift(unit="day", count=4)) is None
    assert far.at(Shift(unit="month", count=0)) is None
    assert far.at(Shift(unit="year", count=1)) == Moment(year=1961)


def test_a_chapter_takes_the_year_from_bare_days_only() -> None:
    context = NOTHING_TOLD.after(Moment(year=1960)).in_next_chapter()
    text = "On 3 May he came. In June of the same year he left. On 8 July"
    assert [date.edtf.text for date in find_dates(text, language="en", context=context)] == ["1960-06", "1960-07-08"]


def test_nothing_is_counted_beyond_the_years_that_can_be_written() -> None:
    assert NOTHING_TOLD.after(Moment(year=9999)).at(Shift(unit="year", count=1)) is None
    assert NOTHING_TOLD.after(Moment(year=1, month=1, day=1)).at(Shift(unit="day", count=-1)) is None


@given(st.dates(min_value=datetime.date(1500, 1, 1), max_value=datetime.date(2090, 1, 1)), st.integers(1, 999))
def test_days_are_counted_as_the_calendar_counts_them(day: datetime.date, count: int) -> None:
    context = NOTHING_TOLD.after(Moment(year=day.year, month=day.month, day=day.day))
    for words, way in (("later", count), ("earlier", -count)):
        [date] = find_dates(f"{count} days {words}", language="en", context=context)
        assert date.edtf.text == (day + datetime.timedelta(days=way)).isoformat()
        assert date.inferred
