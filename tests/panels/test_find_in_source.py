"""Words are found letter for letter, blind to case and accents, at the characters that are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.documents import Block, BlockKind, Document, Run, ShownText
from albviewer.panels import find_in_source
from albviewer.panels.find_in_source import Hit, Hits, find_in_document


def document_of(*texts: str) -> Document:
    blocks, at = [], 0
    for text in texts:
        shown = ShownText(text, (Run(0, len(text), at, at + len(text)),))
        blocks.append(Block(kind=BlockKind.PARAGRAPH, start=at, end=at + len(text), shown=shown))
        at += len(text) + 1
    return Document(source="a", text="\n".join(texts), blocks=tuple(blocks))


def found(document: Document, words: str) -> list[str]:
    return [document.blocks[hit.block].shown.text[hit.start : hit.end] for hit in find_in_document(document, words).all]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("At Vlorë, in VLORE and Vlora.", "vlore", ["Vlorë", "VLORE"]),
        ("At Vlore.", "Vlorë", ["Vlore"]),
        ("Submarines in the harbour", "marine", ["marine"]),
        ("The Warsaw\tPact", "warsaw  pact", ["Warsaw\tPact"]),
        ("Vlore\u0308 and sub\u00admarine", "vlorë", ["Vlore\u0308"]),
        ("Vlore\u0308 and sub\u00admarine", "submarine", ["sub\u00admarine"]),
        ("Во Владивостоке", "ВЛАДИ", ["Влади"]),
        ("1+1 (one) [two]", "(one) [", ["(one) ["]),
        ("aaaa", "aa", ["aa", "aa"]),
    ],
)
def test_case_accents_and_white_space_make_no_difference(text: str, words: str, expected: list[str]) -> None:
    assert found(document_of(text), words) == expected


@pytest.mark.parametrize("words", ["", " ", "\t\n"])
def test_nothing_finds_nothing(words: str) -> None:
    assert find_in_document(document_of("a b"), words) == Hits()


@given(st.lists(st.text(max_size=30), max_size=5), st.text(min_size=1, max_size=3))
def test_what_stands_in_a_text_is_found_there(texts: list[str], words: str) -> None:
    document = document_of(*(f"{text}{words}{text}" for text in texts))
    hits = find_in_document(document, words).all
    assert all(0 <= hit.start < hit.end <= len(document.blocks[hit.block].shown.text) for hit in hits)
    assert list(hits) == sorted(hits)
    if words.strip():
        assert {hit.block for hit in hits} == set(range(len(texts)))


def test_of_very_many_the_first_are_gathered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_in_source, "MOST", 3)
    assert find_in_document(document_of("a a", "a"), "a") == Hits(all=(Hit(0, 0, 1), Hit(0, 2, 3), Hit(1, 0, 1)))
    assert find_in_document(document_of("a a", "a a"), "a").more


def test_a_search_that_nobody_waits_for_ends() -> None:
    asked = iter([False, True])
    assert len(find_in_document(document_of("a", "a", "a"), "a", is_stale=lambda: next(asked)).all) == 1


def test_the_first_from_a_spot_and_those_of_a_part() -> None:
    hits = Hits(all=(Hit(1, 4, 5), Hit(3, 0, 1), Hit(3, 7, 8)))
    assert [hits.first_from(Hit(*spot)) for spot in ((0, 0, 0), (1, 4, 4), (1, 5, 5), (3, 1, 1), (3, 8, 8))] == [
        0, 0, 1, 2, 0,
    ]  # fmt: skip
    assert hits.within(2, 4) == {1: ((0, 1), (7, 8))}
    assert hits.within(0, 1) == {}
