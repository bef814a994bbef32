"""What the words before a date say of it."""

from __future__ import annotations

import pytest

from albviewer.linking.dates.leads import before_date, lead_of
from albviewer.linking.dates.words import words_for


@pytest.mark.parametrize(
    ("before", "language", "relation", "part", "about", "core"),
    [
        ("It was in ", "en", "", "", False, ""),
        ("They stayed until ", "en", "until", "", False, ""),
        ("until about ", "en", "until", "", True, "about "),
        ("in the late ", "en", "", "late", False, "late "),
        ("the second half of ", "en", "", "half2", False, "second half of "),
        ("nga viti ", "sq", "from", "", False, ""),
        ("", "en", "", "", False, ""),
    ],
)
def test_what_leads_to_a_date(before: str, language: str, relation: str, part: str, about: bool, core: str) -> None:
    lead = lead_of(before_date(before + "1961", 0, len(before)), words_for(language))
    assert (lead.relation, lead.part, lead.about) == (relation, part, about)
    assert before[len(before) - lead.core :] == core if core else lead.core == 0


def test_what_an_earlier_date_took_is_not_taken_again() -> None:
    text = "late 1961"
    assert lead_of(before_date(text, 5, 5), words_for("en")).part == ""
