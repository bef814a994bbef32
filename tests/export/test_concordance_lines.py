"""Keyword in context on a terminal: within its width, the words under each other, nothing that could harm it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.export.concordance_lines import concordance_as_csv, concordance_as_json, concordance_as_table
from albviewer.export.terminal import width_of
from albviewer.index.concordance import KwicLine
from albviewer.model.documents import PassageId

TEXTS = st.text(max_size=40)
LINES = st.lists(
    st.builds(
        KwicLine,
        passage=st.builds(PassageId, st.just("000"), st.text("0123456789.", min_size=1, max_size=5)),
        start=st.just(0),
        end=st.just(1),
        before=TEXTS,
        words=st.text(min_size=1, max_size=60),
        after=TEXTS,
    ),
    max_size=4,
)


@given(LINES, st.integers(60, 140))
def test_a_table_keeps_to_its_width(lines: list[KwicLine], width: int) -> None:
    table = concordance_as_table(lines, width)
    rows = table.split("\n")[:-1]
    assert len(rows) == len(lines)
    assert all(width_of(row) <= width for row in rows)
    assert not any(character < " " and character != "\n" for character in table)


def test_of_nothing_there_is_nothing() -> None:
    assert concordance_as_table([], 80) == ""
    assert concordance_as_json(0, []) == '{"kind": "kwic", "total": 0, "items": []}\n'
    assert concordance_as_csv([]) == "source,passage,start,end,before,words,after\n"
