"""Where the characters of a page's blocks stand in the text that is laid out, and back.

The layout holds more than the words: the mark of a list item and a tab before it, a tab after the label of a table.
And it counts in UTF-16 units, as Qt does. Each block of the page is one block of the layout, its end one unit long.
This module knows nothing of Qt and nothing of how a page looks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

TAB = "\t"
_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")
# What a text layout takes for a break or an object, and what it cannot hold at all.
_UNSETTABLE = re.compile("[\x00\t\n\r\u2028\u2029\ufdd0-\ufdef\ufffc\ud800-\udfff]")
_STAND_IN = "\ufffd"
# What ends a line within a block, and parts cells.
_PARTING = {"\n": "\u2028", "\t": TAB}
# A note's sign is parted from the word before it in the text, and joined to it on the page.
_BEFORE_NOTE = re.compile(r"\u202f(?=[⁰¹²³⁴-⁹*†‡§])")
_NO_GAP = "\u2060"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidText:
    """A block as it is laid out. `lead` characters stand before the shown ones, a tab before the shown `tab` if any.

    `tab` is -1 where no tab was put in. `wide` are the characters of `text` that take two units.
    """

    text: str
    lead: int = 0
    tab: int = -1
    wide: tuple[int, ...] = ()

    @property
    def units(self) -> int:
        """Length in UTF-16 units."""
        return len(self.text) + len(self.wide)

    def to_units(self, offset: int) -> int:
        """Return where in the layout, in units from the block's start, the shown character at `offset` begins."""
        index = self.lead + offset + (0 <= self.tab <= offset)
        return index + bisect_left(self.wide, index)

    def span_to_units(self, start: int, end: int) -> tuple[int, int]:
        """Return the units that the shown characters start..end take; a tab at either edge is left out."""
        first = self.to_units(start)
        if end <= start:
            return first, first
        last = self.lead + end - 1 + (0 <= self.tab <= end - 1)
        return first, last + 1 + bisect_left(self.wide, last + 1)

    def to_offset(self, units: int) -> int:
        """Return the shown character that stands at so many units; what is not shown counts as what follows it."""
        index = units - bisect_left(self.wide, units, key=self._wide_units)
        offset = max(0, index - self.lead)
        return offset - (0 <= self.tab < offset)

    def _wide_units(self, index: int) -> int:
        return index + bisect_left(self.wide, index)


def laid_text(shown: str, *, mark: str = "", tab: int = 0, lined: bool = False, gap: str = TAB) -> LaidText:
    """Lay out a block's shown text with its mark hanging before it, or its label of `tab` characters tabbed off.

    White space that follows the label becomes the tab. The tabs and line feeds of a `lined` text part cells and lines.
    `gap` is what parts the mark from the text.
    """
    words = _UNSETTABLE.sub(lambda found: _PARTING.get(found[0], _STAND_IN) if lined else _STAND_IN, shown)
    words = _BEFORE_NOTE.sub(_NO_GAP, words)
    put_in = -1
    if 0 < tab < len(words):
        if words[tab].isspace():
            words = words[:tab] + TAB + words[tab + 1 :]
        else:
            words, put_in = words[:tab] + TAB + words[tab:], tab
    lead = _UNSETTABLE.sub(_STAND_IN, mark) + gap if mark else ""
    text = lead + words
    wide = tuple(match.start() for match in _TWO_UNITS.finditer(text))
    return LaidText(text=text, lead=len(lead), tab=put_in, wide=wide)


class LayoutMap:
    """A whole page: from (block, shown offset) to positions of the layout and back."""

    def __init__(self, blocks: Sequence[LaidText]) -> None:
        self.blocks = tuple(blocks)
        self._starts: list[int] = []
        at = 0
        for block in self.blocks:
            self._starts.append(at)
            at += block.units + 1

    def position(self, block: int, offset: int) -> int:
        """Return the position of a shown character."""
        return self._starts[block] + self.blocks[block].to_units(offset)

    def span(self, block: int, start: int, end: int) -> tuple[int, int]:
        """Return the positions between which the shown characters start..end of a block stand."""
        first, last = self.blocks[block].span_to_units(start, end)
        return self._starts[block] + first, self._starts[block] + last

    def spot(self, position: int) -> tuple[int, int]:
        """Return the block and the shown offset at a position; raises ValueError for a page without blocks."""
        if not self.blocks:
            raise ValueError("The page has no blocks.")
        block = max(0, bisect_right(self._starts, position) - 1)
        units = min(max(0, position - self._starts[block]), self.blocks[block].units)
        return block, self.blocks[block].to_offset(units)
