"""Where dates may stand: nothing that the patterns would read is passed over, and numbers of other things are."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from albviewer.linking.dates import anchors as date_anchors
from albviewer.linking.dates.anchors import anchors_for, starts, windows
from albviewer.linking.dates.rules import find_dates
from albviewer.linking.dates.words import LANGUAGES, words_for


def begun(text: str, language: str) -> list[str]:
    words = words_for(language)
    return [text[at:].split()[0] for stretch in windows(text, words) for at, _ in starts(text, *stretch, words)]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Nothing happened here for long.", "en", []),
        ("On 3 May he left.", "en", ["3", "May"]),
        ("see p. 1961, vol. 1788 and No 1803", "en", []),
        ("ISBN 978-1-940-19601-1, tel. 1847 1960", "en", []),
        ("at https://example.org/1961/05 and 10.1234/1961", "en", []),
        ("$1961 and 1,961 men", "en", []),
        ("in the ninth century", "en", ["ninth", "century"]),
        ("in the same year the two came", "en", ["the"]),
        ("In that hall, year after year, Leninists met.", "en", []),
        ("Two or three days later; two days later", "en", ["Two", "three", "two"]),
        ("стр. 1490—1520, т. 1788", "ru", []),
    ],
)
def test_where_a_date_may_begin(text: str, language: str, words: list[str]) -> None:
    assert begun(text, language) == words


@given(st.text(st.sampled_from("May 1961, twoyear days of the 3rd century."), max_size=60), st.sampled_from(LANGUAGES))
def test_stretches_are_in_order_and_within_the_text(text: str, language: str) -> None:
    behind = 0
    for start, end in windows(text, words_for(language)):
        assert behind <= start < end <= len(text)
        behind = end


@given(st.text(max_size=30), st.text(max_size=30))
@example("FAX", "")
def test_a_date_is_found_whatever_stands_around_it(before: str, after: str) -> None:
    text = f"{before}. On 12 June 1960. {after}"
    found = find_dates(text, language="en")
    assert all(text[date.start : date.end] == date.surface for date in found)
    assert any("1960-06-12" in date.edtf.text for date in found)


@given(
    st.lists(
        st.sampled_from(
            ["the", "next", "two", "days", "later", "May", "may", "12", "1961", "'60s", "p", ".", "No", "s", "a", "or",
             "XIX", "century", "second", "l2", "siècle", "s.", "im", "Jahr", "mai", "года", "мая", "tel", "12May", "–"]
        ),
        max_size=14,
    ).map(" ".join),
    st.sampled_from(LANGUAGES),
)  # fmt: skip
def test_what_is_passed_over_at_a_glance_is_no_date(text: str, language: str) -> None:
    careful = replace(anchors_for(words_for(language)), quick=_NEVER)
    quick = find_dates(text, language=language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(date_anchors, "anchors_for", lambda words: careful)
        assert find_dates(text, language=language) == quick


class _Never(date_anchors.QuickWords):
    def __init__(self) -> None:
        pass

    def pattern(self, text: str, start: int, stop: int) -> re.Pattern[str] | None:
        return None


_NEVER = _Never()
