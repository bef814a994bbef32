"""Many texts as one: what is found in all of them is what is found in each, and nothing reaches over an end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.linking.joined_texts import JoinedTexts
from albviewer.linking.names import NameFinder, find_in_all

TEXTS = st.lists(st.text(st.sampled_from("New York\u00eb\u00df\u0301- ofé."), max_size=20), min_size=1, max_size=6)
NAMES = ("New York", "York", "Orkë", "No", "e", "Rok-of", "Wyork")
FINDER = NameFinder([(name, name) for name in NAMES])
# Without names in small letters only words with a capital are looked at.
CAPITALS_ONLY = NameFinder([(name, name) for name in NAMES if name[0].isupper()])


@given(TEXTS)
def test_each_text_stands_where_it_is_said_to(texts: list[str]) -> None:
    joined = JoinedTexts(texts)
    assert [joined.text[at : at + len(text)] for at, text in zip(joined.starts, texts, strict=True)] == texts


@given(TEXTS)
def test_names_in_all_texts_are_those_in_each(texts: list[str]) -> None:
    each = {number: hits for number, text in enumerate(texts) if (hits := FINDER.find(text))}
    assert {number: list(hits) for number, hits in find_in_all(FINDER, texts).items()} == each


def test_no_name_reaches_over_the_end_of_a_text() -> None:
    found = find_in_all(FINDER, ["He saw New", "York", "New York"])
    assert {number: [hit.key for hit in hits] for number, hits in found.items()} == {1: ["york"], 2: ["new york"]}


def test_a_capital_within_a_word_begins_no_name() -> None:
    assert CAPITALS_ONLY.find("eNo") == []
    assert [hit.start for hit in CAPITALS_ONLY.find("eNo and No")] == [8]


@given(TEXTS)
def test_long_texts_name_what_short_ones_do(texts: list[str]) -> None:
    filling = ["no name stands here " * 250]
    of_short = find_in_all(CAPITALS_ONLY, texts)
    of_long = find_in_all(CAPITALS_ONLY, texts + filling)
    assert {number: list(hits) for number, hits in of_long.items()} == {
        number: list(hits) for number, hits in of_short.items()
    }
