"""Numbers of passages: "3.12" is the twelfth passage of the third section."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.numbering import number_passages
from albviewer.model.documents import Block, BlockKind, Run, ShownText


def block(kind: BlockKind, text: str = "text", level: int = 0) -> Block:
    shown = ShownText(text, (Run(0, len(text), 0, len(text)),))
    return Block(kind=kind, start=0, end=len(text), shown=shown, level=level)


def head(text: str, level: int = 1) -> Block:
    return block(BlockKind.HEADING, text, level)


P = block(BlockKind.PARAGRAPH)
TITLE = block(BlockKind.TITLE)


@pytest.mark.parametrize(
    ("blocks", "labels"),
    [
        ([TITLE, P, P], ["", "1", "2"]),
        ([P, head("A"), P, P, head("B"), P], ["0.1", "", "1.1", "1.2", "", "2.1"]),
        ([P, head("3. A"), P, head("5. B"), P], ["0.1", "", "3.1", "", "5.1"]),
        ([head("Summary"), P, head("1. A"), P, head("Notes"), P], ["", "0.1", "", "1.1", "", "2.1"]),
        ([head("2. A"), P, head("1. B"), P, head("2. C"), P], ["", "2.1", "", "3.1", "", "4.1"]),
        ([head("A"), P, head("a", 2), P, P], ["", "1.1", "", "1.2", "1.3"]),
        ([head("a", 2), P, head("b", 2), P], ["", "1", "", "2"]),
    ],
)
def test_labels(blocks: list[Block], labels: list[str]) -> None:
    assert [item.label for item in number_passages(blocks)] == labels


def test_the_headings_above() -> None:
    blocks = [P, head("A"), head("a", 2), P, head("aa", 3), P, head("b", 2), P, head("B"), P]
    assert [item.heading for item in number_passages(blocks)] == [
        (),
        (),
        ("A",),
        ("A", "a"),
        ("A", "a"),
        ("A", "a", "aa"),
        ("A",),
        ("A", "b"),
        (),
        ("B",),
    ]


ANY_BLOCKS = st.lists(
    st.one_of(
        st.just(P),
        st.just(TITLE),
        st.builds(head, st.sampled_from(["A", "1. A", "2) B", "10 C", "3000 D", "1961"]), st.integers(1, 3)),
    ),
    max_size=20,
)


@given(ANY_BLOCKS)
def test_no_label_is_given_twice_and_only_passages_have_one(blocks: list[Block]) -> None:
    numbered = number_passages(blocks)
    labels = [item.label for item in numbered if item.label]
    assert len(labels) == len(set(labels))
    assert [bool(item.label) for item in numbered] == [item.kind is BlockKind.PARAGRAPH for item in blocks]
    assert [item.shown for item in numbered] == [item.shown for item in blocks]
