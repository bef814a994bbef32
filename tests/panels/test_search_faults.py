"""What is wrong with words to search for is said in the language of the window."""

from __future__ import annotations

import pytest

from albviewer.index.full_text import FullText, QueryFault, QueryTextError
from albviewer.panels.say import Say
from albviewer.panels.search_faults import search_fault


@pytest.mark.parametrize(
    ("text", "fault", "sentence"),
    [
        ('"mole', QueryFault.HALF_QUOTED, "A quotation mark is missing its other half."),
        ("—", QueryFault.NO_WORD, "There is no word to search for."),
        ("mole OR", QueryFault.ONE_SIDED, "AND, OR and NOT need words on both sides."),
    ],
)
def test_each_fault_has_its_sentence(text: str, fault: QueryFault, sentence: str) -> None:
    with pytest.raises(QueryTextError) as caught:
        FullText.in_memory(["a mole"]).find(text)
    assert caught.value.fault is fault
    assert search_fault(fault, Say()) == sentence
    assert search_fault(fault, Say("sq", lambda said: f"<{said}>")) == f"<{sentence}>"


def test_no_fault_is_without_a_sentence() -> None:
    assert len({search_fault(fault, Say()) for fault in QueryFault}) == len(QueryFault)
