"""Full-text search: what people write, and what they are told when it is malformed."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.index.full_text import FullText, QueryTextError

TEXTS = [
    "The frigate Alba reached Port Lume on 3 May 1901.",
    "The mole at Porto Lume was broken in July 1901.",
    "Koçi Xoxe, in Vlorë",
    "snake_case and co-operation; Hoxha's",
    "",
]
INDEX = FullText.in_memory(TEXTS)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("lume", {0, 1}),
        ("LUME 1901", {0, 1}),
        ("lume broken", {1}),
        ('"mole at"', {1}),
        ('"at mole"', set()),
        ("port", {0}),
        ("port*", {0, 1}),
        ('"porto lu"*', {1}),
        ("frigate OR mole", {0, 1}),
        ("lume NOT frigate", {1}),
        ("lume AND mole", {1}),
        ("koci vlore", {2}),
        ("KOÇI", {2}),
        ("and", {3}),
        ("Hoxha's", {3}),
        ("co-operation", {3}),
        ("case", {3}),
        ("mole - broken", {1}),
        ("(mole) : ^broken {x} OR mole", {1}),
        ("mole + NEAR", set()),
        ('mole"broken in"', {1}),
        ("mole\0broken", {1}),
        ("mole\ud800", {1}),
        ("body:mole", set()),
        ("tirana", set()),
    ],
)
def test_what_is_found(text: str, numbers: set[int]) -> None:
    assert INDEX.find(text).tolist() == sorted(numbers)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"mole', "a quotation mark is missing its other half"),
        ("", "there is no word to search for"),
        ('"" — *', "there is no word to search for"),
        ("_", "there is no word to search for"),
        ("AND", "there is no word to search for"),
        ("mole AND", "AND, OR and NOT need words on both sides"),
        ("NOT mole", "AND, OR and NOT need words on both sides"),
        ("mole OR OR broken", "AND, OR and NOT need words on both sides"),
        ("mole AND -", "AND, OR and NOT need words on both sides"),
    ],
)
def test_a_malformed_text_is_told_in_plain_words(text: str, words: str) -> None:
    with pytest.raises(QueryTextError) as caught:
        INDEX.find(text)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.text(st.sampled_from('mole AB"*()-:^+{}\0\ud800ç_ORNT\n')))
def test_no_text_breaks_the_search(text: str) -> None:
    with suppress(QueryTextError):
        assert set(INDEX.find(text).tolist()) <= set(range(len(TEXTS)))


@given(st.text(min_size=1, max_size=20))
def test_what_is_asked_is_words_in_quotes_and_operators_alone(text: str) -> None:
    try:
        parts = INDEX.expression(text)
    except QueryTextError:
        return
    assert parts.count('"') % 2 == 0
    outside = "".join(parts.split('"')[::2])
    assert set(re.split(r"[\s*()]+", outside)) <= {"", "AND", "OR", "NOT"}


def test_another_thread_finds_the_same_and_saves_the_first_the_work() -> None:
    texts = FullText.in_memory(TEXTS)
    with ThreadPoolExecutor(2) as threads:
        found = list(threads.map(texts.find, ["lume", "mole", "lume", "port*"] * 5))
    assert [numbers.tolist() for numbers in found[:4]] == [[0, 1], [1], [0, 1], [0, 1]]

    assert texts.find("port*") is found[-1], "what another thread has found last is remembered"
