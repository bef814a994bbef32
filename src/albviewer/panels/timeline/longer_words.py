"""Words that were cut so that more events find room, let out again where nothing stands beside them.

Done to what is seen, after everything has its place: nothing moves for it.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

from albviewer.panels.timeline.layout import BETWEEN, Layout, PlacedEvent

if TYPE_CHECKING:
    from albviewer.panels.timeline.layout import WordsWidth


def with_longer_words(layout: Layout, words_width: WordsWidth) -> Layout:
    """Return a layout with its words as long as they are, or as there is room before what comes next in their row."""
    ends: dict[int, float] = {}
    placed: list[PlacedEvent] = []
    for item in reversed(layout.placed):
        end = min(ends.get(item.row, inf) - BETWEEN, layout.scale.right)
        if item.words_width and not item.within:
            width = min(words_width(item.event), end - item.words_left)
            placed.append(item._replace(words_width=width) if width > item.words_width else item)
        else:
            placed.append(item)
        ends[item.row] = min(ends.get(item.row, inf), item.left)
    placed.reverse()
    return replace(layout, placed=tuple(placed))
