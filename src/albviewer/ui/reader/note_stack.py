"""Notes in the margin, one below the other beside their passages, never over each other.

Heights in, tops out; knows nothing of widgets. Where notes do not fit before the next passage's notes begin, the
last ones give way to one line that says how many there are more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteGroup:
    """The notes of one passage: where the passage begins, and how high each note is."""

    top: float
    heights: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedGroup:
    """Where the first notes of a passage stand, and where the line that counts the others, if any."""

    tops: tuple[float, ...]
    more_top: float | None = None
    hidden: int = 0


def stack_notes(
    groups: Sequence[NoteGroup], *, more: float, gap: float, apart: float, reach: float, bottom: float
) -> tuple[StackedGroup, ...]:
    """Place groups given from top to bottom, none of them empty.

    `more` is the height of the counting line, `gap` the space between the notes of a passage, `apart` between those of
    two passages, `bottom` the end of the page. No note ends farther than `reach` below the beginning of its passage: it
    would not stand beside it any more. A passage so short that not even the counting line has room pushes what
    follows down.
    """
    stacked: list[StackedGroup] = []
    limits = chain((lower.top - apart for _, lower in pairwise(groups)), (bottom,))
    free = float("-inf")
    for group, limit in zip(groups, limits, strict=False):
        top = max(group.top, free)
        placed, end = _place(group.heights, top, min(limit, group.top + reach), more=more, gap=gap)
        stacked.append(placed)
        free = end + apart
    return tuple(stacked)


def _place(
    heights: Sequence[float], top: float, limit: float, *, more: float, gap: float
) -> tuple[StackedGroup, float]:
    """Return the group and where it ends."""
    tops, ends = _tops(heights, top, gap)
    if ends[-1] <= limit:
        return StackedGroup(tops=tuple(tops)), ends[-1]
    shown = sum(end + gap + more <= limit for end in ends[:-1])
    more_top = ends[shown - 1] + gap if shown else top
    placed = StackedGroup(tops=tuple(tops[:shown]), more_top=more_top, hidden=len(heights) - shown)
    return placed, more_top + more


def _tops(heights: Sequence[float], top: float, gap: float) -> tuple[list[float], list[float]]:
    tops, ends = [], []
    for height in heights:
        tops.append(top)
        ends.append(top + height)
        top += height + gap
    return tops, ends
