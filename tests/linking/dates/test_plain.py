"""Dates of the commonest shapes: what is read at one look is what the rules read, and it is most of what there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import linked_collections
from albviewer.linking.dates import plain, rules
from albviewer.linking.dates.context import NOTHING_TOLD, DateContext, Moment
from albviewer.linking.dates.found import FoundDate
from albviewer.linking.dates.plain import PlainDates
from albviewer.linking.dates.rules import find_dates
from albviewer.linking.dates.words import LANGUAGES, words_for
from albviewer.model.edtf import day_edtf, parse_edtf
from gold import read_marked_texts

_CONTEXTS = (
    NOTHING_TOLD,
    DateContext(year=1944, last_year=1944),
    DateContext(1944, 1944, Moment(1944, 11), Moment(1944, 11, 28)),
    DateContext(year=1944, dateline=Moment(1944, 11, 28)),
)
_HELD_OUT = Path(__file__).parents[1] / "gold" / "held_out"
_SIGNS = (" ", " ", ". ", ", ", "; ", ": ", " (", ") ", "-", " – ", "\n", "\n\n", "  ", ".", ",", " $", "’", '"', "")
_NUMBERS = (
    "1",
    "7",
    "15",
    "28",
    "31",
    "99",
    "100",
    "412",
    "0",
    "05",
    "15th",
    "15.",
    "1st",
    "2nd",
    "l5",
    "'60s",
    "5,000",
)
_YEARS = (
    "1961",
    "1960",
    "1900",
    "1200",
    "1437",
    "2024",
    "2100",
    "1950s",
    "1950er",
    "1950-е",
    "196l",
    "1961a",
    "1961/62",
)
_OTHERS = ("they left", "he", "men", "Berlin", "Griffith", "_in", "in_", "Mayor", "p.", "No", "tel", "x")


@pytest.fixture(autouse=True, scope="module")
def _however_many_dates() -> Iterator[None]:
    """Let texts with many dates be tried, too: what is read of them must be right, though it seldom pays to try."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain, "_MOST_ANCHORS", 1_000)
        yield


class _Never(PlainDates):
    """Leaves every text to the rules."""

    def read(self, *_: object) -> None:  # type: ignore[override]
        return None


def by_rules_alone(text: str, language: str, context: DateContext = NOTHING_TOLD) -> tuple[FoundDate, ...]:
    never = _Never(words_for(language))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "plain_dates_for", lambda words: never)
        return find_dates(text, language=language, context=context)


@lru_cache
def _vocabulary(language: str) -> tuple[str, ...]:
    """All words of a language that dates are made of, and months once more: without them there are few dates."""
    words = words_for(language)
    found: list[str] = []
    for table in (words, words.relative):
        for field in fields(table):
            value = getattr(table, field.name)
            if not isinstance(value, (str, bool)) and field.name != "relative":
                found += value
    months = [month.capitalize() for month in words.months]
    return (*found, *(word.capitalize() for word in found[:60]), *months, *months)


def _texts(language: str) -> st.SearchStrategy[str]:
    pieces = (
        st.sampled_from(_YEARS) | st.sampled_from(_NUMBERS) | st.sampled_from(_OTHERS)
        | st.sampled_from(_vocabulary(language)) | _plain(language)
    )  # fmt: skip
    return st.lists(st.tuples(pieces, st.sampled_from(_SIGNS)), max_size=9).map(
        lambda listed: "".join(word + sign for word, sign in listed)
    )


def _plain(language: str) -> st.SearchStrategy[str]:
    words = words_for(language)
    months = st.sampled_from([month.capitalize() for month in words.months])
    endings = st.sampled_from(["", "", *words.ordinal_endings])
    forms = st.sampled_from(["{d}{e} {m} {y}", "{m} {d}{e}, {y}", "{m} {y}", "in {y}", "{y}"])
    days, years = st.integers(1, 31), st.integers(1000, 2099)
    return st.builds(lambda f, d, e, m, y: f.format(d=d, e=e, m=m, y=y), forms, days, endings, months, years)


@given(st.data(), st.sampled_from(LANGUAGES), st.sampled_from(_CONTEXTS))
def test_it_is_what_the_rules_read(data: st.DataObject, language: str, context: DateContext) -> None:
    text = data.draw(_texts(language))
    assert find_dates(text, language=language, context=context) == by_rules_alone(text, language, context)


@given(st.text(st.sampled_from("InMay 1961,.()-s5of th\n"), max_size=40))
@example("Not until  1961 they left.")
@example("more than   \n        1961 men")
@example("foo_in 1961 they left")
def test_whatever_stands_between(text: str) -> None:
    assert find_dates(text, language="en") == by_rules_alone(text, "en")


def test_in_the_bundled_documents() -> None:
    texts = [
        block.shown.text for each in linked_collections.bundled().collection.documents.values() for block in each.blocks
    ]
    for context in _CONTEXTS:
        assert [find_dates(text, language="en", context=context) for text in texts] == [
            by_rules_alone(text, "en", context) for text in texts
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_the_held_out_texts(language: str) -> None:
    read = read_marked_texts(_HELD_OUT / f"dates_{language}.txt")
    texts = [paragraph for each in read for paragraph in each.text.split("\n")]
    for context in _CONTEXTS:
        assert [find_dates(text, language=language, context=context) for text in texts] == [
            by_rules_alone(text, language, context) for text in texts
        ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It ended on 15 May 1961.", ["1961-05-15"]),
        ("en", "On May 15, 1961, they left.", ["1961-05-15"]),
        ("en", "In the late 1950s (as in 1962) they left.", ["1955~/1959", "1962"]),
        ("en", "In June 1961 they came.", ["1961-06"]),
        ("en", "About 1963 they came.", ["1963~"]),
        ("en", "On 31 June 1961 they left.", ["1961-06-XX"]),
        ("en", "On 3 May the king left. By then the town was empty.", ["1944-05-03"]),
        ("en", "They came on May 3rd, all of them, and not again.", ["1944-05-03"]),
        ("en", "He left in late May (nobody saw him).", ["1944-05-21~/1944-05-31"]),
        ("en", "Nobody but May knew.", []),
        ("de", "Am 15. Mai 1961 und nicht davor.", ["1961-05-15"]),
        ("de", "In den 1950er Jahren war es so.", ["195X"]),
        ("fr", "Le 1er mai 1961.", ["1961-05-01"]),
        ("it", "Nel maggio del 1962.", ["1962-05"]),
        ("sq", "Më 15 maj 1961 u largua.", ["1961-05-15"]),
    ],
)
def test_plain_texts_need_no_rules(language: str, text: str, expected: list[str]) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError(text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "read_atoms", refuse)
        found = find_dates(text, language=language, context=DateContext(year=1944))
    assert [date.edtf.text for date in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "1961 men",
        "$ 1961",
        "up to 15 May 1961",
        "1961 or 1962",
        "(Griffith, 1964)",
        "1200 came",
        "In 1961 BC",
        "Mayor 1961",
    ],
)
def test_all_else_is_left_to_the_rules(text: str) -> None:
    assert find_dates(text, language="en") == by_rules_alone(text, "en")


@given(st.dates())
def test_a_day_is_made_as_it_is_parsed(day: object) -> None:
    year, month, of_month = (int(part) for part in str(day).split("-"))
    assert day_edtf(year, month, of_month) == parse_edtf(str(day))
