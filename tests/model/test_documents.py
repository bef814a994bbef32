"""Shown text that maps to its source and back, and blocks found by offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.documents import Block, BlockKind, Document, PassageId, Run, ShownText

# A piece of a shown text: what is shown, how many source characters it stands for, and how many are hidden before it.
PIECES = st.lists(
    st.tuples(st.text("abc ", min_size=1, max_size=5), st.integers(1, 7), st.integers(0, 3)), min_size=1, max_size=8
)


def built(pieces: list[tuple[str, int, int]], start: int = 0) -> ShownText:
    text, runs, at = "", [], start
    for shown, length, hidden in pieces:
        at += hidden
        runs.append(Run(len(text), len(text) + len(shown), at, at + length))
        text, at = text + shown, at + length
    return ShownText(text, tuple(runs))


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[ShownText, int, int]:
    shown = built(draw(PIECES), draw(st.integers(0, 9)))
    start = draw(st.integers(0, len(shown.text) - 1))
    return shown, start, draw(st.integers(start + 1, len(shown.text)))


def source_of(shown: ShownText, index: int) -> set[int]:
    """The source characters of one shown character, by the plain reading of what a run is."""
    run = next(run for run in shown.runs if run.shown_start <= index < run.shown_end)
    if run.shown_end - run.shown_start == run.end - run.start:
        return {run.start + index - run.shown_start}
    return set(range(run.start, run.end))


@given(texts_with_spans())
def test_a_span_covers_exactly_what_its_characters_stand_for(case: tuple[ShownText, int, int]) -> None:
    shown, start, end = case
    stand_for = set[int]().union(*(source_of(shown, index) for index in range(start, end)))
    assert shown.source_span(start, end) == (min(stand_for), max(stand_for) + 1)


@given(texts_with_spans())
def test_a_span_stays_inside_the_source_of_the_text(case: tuple[ShownText, int, int]) -> None:
    shown, start, end = case
    first, last = shown.source_span(start, end)
    assert shown.runs[0].start <= first < last <= shown.runs[-1].end


@given(texts_with_spans())
def test_a_span_comes_back_from_the_source(case: tuple[ShownText, int, int]) -> None:
    shown, start, end = case
    back = shown.to_shown(*shown.source_span(start, end))
    assert back is not None
    assert back[0] <= start
    assert end <= back[1]
    assert shown.source_span(*back) == shown.source_span(start, end)


@given(PIECES, st.integers(0, 70), st.integers(0, 70))
def test_source_characters_are_shown_where_they_stand(pieces: list[tuple[str, int, int]], start: int, end: int) -> None:
    shown = built(pieces)
    seen = [index for index in range(len(shown.text)) if not source_of(shown, index).isdisjoint(range(start, end))]
    assert shown.to_shown(start, end) == ((min(seen), max(seen) + 1) if seen else None)


@given(PIECES)
def test_offsets_of_shown_characters_never_go_back(pieces: list[tuple[str, int, int]]) -> None:
    shown = built(pieces)
    offsets = [shown.to_source(index) for index in range(len(shown.text) + 1)]
    assert offsets == sorted(offsets)
    assert offsets[-1] == shown.runs[-1].end


def test_a_reading_stands_as_a_whole_for_its_source() -> None:
    # "on 18" 1955" shown as "on 18th 1955"
    shown = ShownText("on 18th 1955", (Run(0, 3, 10, 13), Run(3, 7, 13, 16), Run(7, 12, 16, 21)))
    assert shown.source_span(5, 6) == (13, 16)
    assert shown.source_span(0, 4) == (10, 16)
    assert shown.to_shown(14, 15) == (3, 7)
    assert shown.to_shown(14, 14) is None
    assert shown.to_source(12) == 21


def test_a_text_without_runs_stands_at_nothing() -> None:
    assert ShownText("", ()).to_source(0) == 0
    assert ShownText("", ()).to_shown(0, 9) is None


def block(start: int, end: int, label: str = "", kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(kind=kind, start=start, end=end, shown=ShownText("", ()), label=label)


DOCUMENT = Document(
    source="letter",
    text=" " * 100,
    blocks=(block(5, 20, kind=BlockKind.HEADING), block(22, 40, "1.1"), block(60, 80, "1.2")),
)


@pytest.mark.parametrize(
    ("offset", "index"), [(0, None), (4, None), (5, 0), (21, 0), (22, 1), (39, 1), (59, 1), (60, 2), (99, 2)]
)
def test_the_block_at_an_offset_or_the_nearest_before(offset: int, index: int | None) -> None:
    assert DOCUMENT.block_at(offset) == index


@pytest.mark.parametrize(
    ("offset", "label"), [(0, None), (10, None), (22, "1.1"), (39, "1.1"), (40, None), (60, "1.2"), (80, None)]
)
def test_the_passage_at_an_offset(offset: int, label: str | None) -> None:
    assert DOCUMENT.passage_at(offset) == (PassageId("letter", label) if label else None)


def test_a_passage_is_named_by_source_and_label() -> None:
    assert str(PassageId("004", "9.7")) == "004 ¶ 9.7"
