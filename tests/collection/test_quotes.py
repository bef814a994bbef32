"""Quotes are found letter for letter, save for white space, and never by guessing."""

from __future__ import annotations

import contextlib
import re
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.load import load_collection
from albviewer.collection.quotes import QuoteError, find_quote, find_surface
from albviewer.resource_paths import bundled_collection

TEXT = "The mole at\r\nPort  Lume broke.\n\nThe mole at Port\u00a0Lume [1] (a.b) broke again; axb."


@pytest.mark.parametrize(
    ("quote", "occurrence", "found"),
    [
        ("mole at Port Lume broke.", None, "mole at\r\nPort  Lume broke."),
        ("  The\nmole at   Port", 1, "The mole at\r\nPort"),
        ("The mole at Port", 2, "The mole at Port"),
        ("Port Lume [1]", None, "Port\u00a0Lume [1]"),
        ("a.b", None, "a.b"),
        ("broke", 1, "broke"),
    ],
)
def test_white_space_stands_for_any_white_space(quote: str, occurrence: int | None, found: str) -> None:
    start, end = find_quote(TEXT, quote, occurrence)
    assert TEXT[start:end] == found


def test_occurrences_are_counted_from_one() -> None:
    assert find_quote(TEXT, "broke", 1)[0] < find_quote(TEXT, "broke", 2)[0]


@pytest.mark.parametrize(
    ("quote", "occurrence", "ambiguous", "words"),
    [
        ("the mole", None, False, "are not in the source"),
        ("mole  atPort", None, False, "are not in the source"),
        ("broke", None, True, "2 times: quote more, or say which occurrence"),
        ("broke", 3, False, "stand in the source 2 times: there is no occurrence 3"),
        ("again", 2, False, "stand in the source once: there is no occurrence 2"),
        ("broke", 0, False, "there is no occurrence 0"),
        ("broke", -1, False, "there is no occurrence -1"),
        ("", None, False, "the quote is empty"),
        (" \n ", 1, False, "the quote is empty"),
    ],
)
def test_a_quote_that_leads_to_no_one_spot(quote: str, occurrence: int | None, ambiguous: bool, words: str) -> None:
    with pytest.raises(QuoteError) as caught:
        find_quote(TEXT, quote, occurrence)
    assert caught.value.ambiguous is ambiguous
    assert words in str(caught.value)


def test_spots_that_overlap_are_two_spots() -> None:
    with pytest.raises(QuoteError, match="2 times"):
        find_quote("Tirana, Tirana, Tirana", "Tirana, Tirana")
    assert find_quote("Tirana, Tirana, Tirana", "Tirana, Tirana", 2) == (8, 22)


def test_a_long_quote_is_shortened_in_the_message_and_kept_on_one_line() -> None:
    with pytest.raises(QuoteError) as caught:
        find_quote(TEXT, "no\nsuch " * 50)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 100


def test_the_surface_is_the_first_one_within_the_quote() -> None:
    start, end = find_surface(TEXT, "mole at Port Lume [1]", "Port Lume")
    assert TEXT[start:end] == "Port\u00a0Lume"
    assert find_surface("Ana and Ana met Ana", "and Ana met Ana", "Ana") == (8, 11)


@pytest.mark.parametrize("surface", ["Karst", "again", "", "mole at Port Lume [1] ("])
def test_a_surface_that_is_not_within_the_quote(surface: str) -> None:
    with pytest.raises(QuoteError, match="is not within the quote") as caught:
        find_surface(TEXT, "mole at Port Lume [1]", surface)
    assert not caught.value.ambiguous


@given(st.text("ab. \n", min_size=1, max_size=30), st.data())
def test_what_was_cut_from_a_text_is_found_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    quote = text[start : data.draw(st.integers(start + 1, len(text)))]
    if not quote.strip():
        return
    spans = []
    for number in range(1, len(text) + 2):
        try:
            spans.append(find_quote(text, quote, number))
        except QuoteError:
            break
    assert all(text[first:last].split() == quote.split() for first, last in spans)
    lead = len(quote) - len(quote.lstrip())
    assert start + lead in [first for first, _ in spans]


def spots_by_pattern(text: str, quote: str) -> list[tuple[int, int]]:
    """The plain way, too slow for hundreds of quotes: a pattern for each, in which white space stands for any."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in quote.split()))
    spots = []
    match = pattern.search(text)
    while match:
        spots.append(match.span())
        match = pattern.search(text, match.start() + 1)
    return spots


def spots(text: str, quote: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    with contextlib.suppress(QuoteError):
        for number in count(1):
            found.append(find_quote(text, quote, number))
    return found


@given(st.text("ab \n\u00a0\t", max_size=25), st.text("ab \n", min_size=1, max_size=5))
def test_every_spot_is_found_and_no_other(text: str, quote: str) -> None:
    if not quote.strip():
        return
    assert spots(text, quote) == spots_by_pattern(text, quote)


def test_every_quote_of_the_bundled_collection_is_found_where_a_pattern_finds_it() -> None:
    collection = load_collection(bundled_collection()).collection
    claims = (claim for known in collection.disagreements.values() for claim in known.claims)
    quotes = {(item.source, item.quote) for each in (*collection.events.values(), *claims) for item in each.evidence}
    assert len(quotes) > 100
    for source, quote in quotes:
        text = collection.documents[source].text
        assert spots(text, quote) == spots_by_pattern(text, quote)
