"""Digits and stems of words, all found at once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.linking.dates.anchors import anchors_for, anchors_in
from albviewer.linking.dates.stems import StemSearch
from albviewer.linking.dates.words import LANGUAGES, words_for


def test_stems_are_found_anywhere_and_whole_words_only_where_they_end() -> None:
    search = StemSearch(["Janu", "day\0"])
    assert search.find("In January, a day of 5 days; \u201cday\u201d") == [3, 14, 21, 30]


@given(st.text(st.sampled_from("abé5ж\u201c \ud800"), max_size=40))
def test_letters_of_other_alphabets_move_nothing(text: str) -> None:
    assert StemSearch(["ab"]).find(text) == [match.start() for match in re.finditer("ab|5", text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_months_of_each_language_are_found_in_any_text(language: str) -> None:
    words = words_for(language)
    for month in words.months:
        text = f"\u201c\u0436\u00df {month.capitalize()} 1961"
        assert anchors_in(text, words)[0] == 4, month
    assert anchors_for(words).starters
