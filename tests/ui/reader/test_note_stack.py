"""Notes never lie over each other, and none is lost."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from albviewer.ui.reader.note_stack import NoteGroup, stack_notes

MORE, GAP, APART = 16.0, 8.0, 10.0
GROUPS = st.lists(
    st.builds(
        lambda top, heights: NoteGroup(top=top, heights=tuple(heights)),
        st.integers(0, 900),
        st.lists(st.integers(16, 120), min_size=1, max_size=7),
    ),
    max_size=9,
).map(lambda groups: sorted(groups, key=lambda group: group.top))


def stack(groups, bottom=1000.0, reach=1000.0):
    return stack_notes(groups, more=MORE, gap=GAP, apart=APART, reach=reach, bottom=bottom)


def boxes(groups, stacked):
    """Every box that is drawn, from top to bottom, with the group it belongs to."""
    for index, (group, placed) in enumerate(zip(groups, stacked, strict=True)):
        for top, height in zip(placed.tops, group.heights, strict=False):
            yield top, top + height, index
        if placed.more_top is not None:
            yield placed.more_top, placed.more_top + MORE, index


@given(GROUPS)
def test_nothing_overlaps_and_nothing_stands_above_its_passage(groups) -> None:
    stacked = stack(groups)
    drawn = list(boxes(groups, stacked))
    for (_, end, above), (top, _, below) in pairwise(drawn):
        assert top >= end + (GAP if above == below else APART)
    assert all(top >= groups[index].top for top, _, index in drawn)


@given(GROUPS)
def test_no_note_is_lost(groups) -> None:
    for group, placed in zip(groups, stack(groups), strict=True):
        assert len(placed.tops) + placed.hidden == len(group.heights)
        assert (placed.hidden > 0) == (placed.more_top is not None)


@given(GROUPS)
def test_only_what_has_no_room_is_hidden(groups) -> None:
    limits = [group.top - APART for group in groups[1:]] + [1000.0]
    for group, placed, limit in zip(groups, stack(groups), limits, strict=False):
        if placed.hidden and placed.tops:
            shown = len(placed.tops)
            ends = placed.tops[-1] + group.heights[shown - 1] + GAP + group.heights[shown]
            assert ends + (GAP + MORE if placed.hidden > 1 else 0) > limit


@given(GROUPS, st.integers(50, 400))
def test_no_note_stands_far_below_its_passage(groups, reach) -> None:
    for group, placed in zip(groups, stack(groups, reach=reach), strict=True):
        for top, height in zip(placed.tops, group.heights, strict=False):
            assert top + height <= group.top + reach


def test_a_group_with_room_begins_beside_its_passage() -> None:
    (first, second) = stack([NoteGroup(top=100, heights=(32, 48)), NoteGroup(top=300, heights=(32,))])
    assert first.tops == (100, 140)
    assert second.tops == (300,)


def test_one_note_that_fits_alone_is_not_counted() -> None:
    (first, _) = stack([NoteGroup(top=100, heights=(90,)), NoteGroup(top=200, heights=(32,))])
    assert (first.tops, first.hidden) == ((100,), 0)


def test_passages_of_one_line_push_the_counts_down() -> None:
    stacked = stack([NoteGroup(top=100, heights=(60,)), NoteGroup(top=110, heights=(60,))], bottom=150)
    assert [placed.more_top for placed in stacked] == [100, 126]


def test_a_slim_margin_only_counts() -> None:
    (only,) = stack([NoteGroup(top=0, heights=(float("inf"),) * 3)])
    assert (only.tops, only.more_top, only.hidden) == ((), 0, 3)


def test_a_page_without_notes_is_empty() -> None:
    assert stack([]) == ()
