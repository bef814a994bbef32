"""Dates as Chinese and Japanese write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.linking.dates.cjk_numbers import number_of
from albviewer.linking.dates.rules import find_dates

JAPANESE = [
    ("1961年6月9日に", [("1961年6月9日", "1961-06-09")]),
    ("1961 年 6 月 9 日", [("1961 年 6 月 9 日", "1961-06-09")]),
    ("西暦１９６１年", [("西暦１９６１年", "1961")]),
    ("一九六一年六月九日", [("一九六一年六月九日", "1961-06-09")]),
    ("千九百六十一年", [("千九百六十一年", "1961")]),
    ("昭和36年6月9日", [("昭和36年6月9日", "1961-06-09")]),
    ("昭和三十六年", [("昭和三十六年", "1961")]),
    ("令和元年五月", [("令和元年五月", "2019-05")]),
    ("平成31年4月30日", [("平成31年4月30日", "2019-04-30")]),
    # Before the calendar was changed, months were of the moon.
    ("明治5年3月、明治6年3月", [("明治5年3月", "1872"), ("明治6年3月", "1873-03")]),
    ("光緒二十四年八月", [("光緒二十四年八月", "1898")]),
    ("1961年（昭和36年）6月9日", [("1961年（昭和36年）6月9日", "1961-06-09")]),
    ("昭和36年（1961年）", [("昭和36年（1961年）", "1961")]),
    ("民國五十年", [("民國五十年", "1961")]),
    (
        "1960年代、60年代初、二十世紀六十年代",
        [("1960年代", "196X"), ("60年代初", "1960/1964~"), ("二十世紀六十年代", "196X")],
    ),
    ("19世紀末と二十世紀", [("19世紀末", "1867~/1899"), ("二十世紀", "19XX")]),
    ("公元前221年、前3世紀", [("公元前221年", "-0220"), ("前3世紀", "-0299/-0200")]),
    ("1961年から1964年まで", [("1961年から1964年まで", "1961/1964")]),
    ("1961-1964年、1961年6月至8月", [("1961-1964年", "1961/1964"), ("1961年6月至8月", "1961-06/1961-08")]),
    ("1961年6月9日～12日", [("1961年6月9日～12日", "1961-06-09/1961-06-12")]),
    ("1961年12月から翌年3月まで", [("1961年12月から翌年3月まで", "1961-12/1962-03")]),
    ("1961年まで。1968年以来。", [("1961年まで", "../1961"), ("1968年以来", "1968/..")]),
    ("約1500年、1930年頃、1961年春", [("約1500年", "1500~"), ("1930年頃", "1930~"), ("1961年春", "1961-21")]),
    ("1961年。6月9日、同年8月", [("1961年", "1961"), ("6月9日", "1961-06-09"), ("同年8月", "1961-08")]),
    ("1961-06-09、3.5.1961", [("1961-06-09", "1961-06-09"), ("3.5.1961", "1961-05-03")]),
    ("1961年6月31日", [("1961年6月31日", "1961-06-XX")]),
    ("三年間、十年、3年前、昭和99年、6月9日、月の光、年々", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "dates"), JAPANESE)
@pytest.mark.parametrize("language", ["ja", "zh-Hant"])
def test_what_is_found(text: str, dates: list[tuple[str, str]], language: str) -> None:
    found = find_dates(text, language=language)
    assert [(date.surface, date.edtf.text) for date in found] == dates
    assert all(text[date.start : date.end] == date.surface for date in found)


def test_a_year_from_before_is_told_to_be_inferred() -> None:
    found = find_dates("1961年。6月9日", language="zh")
    assert [date.inferred for date in found] == [False, True]


def test_other_languages_are_read_as_they_were() -> None:
    assert [date.edtf.text for date in find_dates("1961年6月9日", language="en")] == ["1961"]


@given(st.text(st.sampled_from("0１九六一十百千元廿年月日世紀代昭和同翌末初頃から至-（） \n。"), max_size=40))
def test_dates_stand_in_order_whatever_is_written(text: str) -> None:
    at = 0
    for date in find_dates(text, language="ja"):
        assert at <= date.start < date.end
        assert text[date.start : date.end] == date.surface
        at = date.end


@pytest.mark.parametrize(
    ("text", "number"),
    [("36", 36), ("３６", 36), ("三十六", 36), ("三六", 36), ("廿三", 23), ("十", 10), ("百二", 102), ("〇七", 7)],
)
def test_numbers(text: str, number: int) -> None:
    assert number_of(text) == number


@given(st.integers(1, 9999))
def test_numbers_in_words_are_read_back(number: int) -> None:
    signs, words = "〇一二三四五六七八九", ""
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            words += (signs[digit] if digit > 1 or not sign else "") + sign
    assert number_of(words) == number
    assert number_of("".join(signs[int(digit)] for digit in str(number))) == number
