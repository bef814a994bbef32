"""Which mention comes next: the path of the keyboard through a page. Knows nothing of keys and widgets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from albviewer.model.mentions import Sense
from albviewer.panels.reader_page import ReaderPage
from albviewer.ui.reader.lighting import Mention

Spot = tuple[int, int]


class MentionWalk:
    """The mentions of a page in reading order, without places that are only a part of another name."""

    def __init__(self, page: ReaderPage) -> None:
        self._mentions = [
            Mention(index, mark)
            for index, block in enumerate(page.blocks)
            for mark in block.marks
            if mark.sense is not Sense.NAME_PART
        ]

    def step(self, spot: Spot, *, forward: bool) -> Mention | None:
        """Return the first mention that begins after a spot (block, shown offset), or the last one before it."""
        if forward:
            index = bisect_right(self._mentions, spot, key=_start)
            return self._mentions[index] if index < len(self._mentions) else None
        index = bisect_left(self._mentions, spot, key=_start)
        return self._mentions[index - 1] if index else None


def _start(mention: Mention) -> Spot:
    return mention.block, mention.mark.start
