"""Numbers for passages, so that one can say "3.12": the section and the passage within it.

Sections are those of the headings of level 1. If the document numbers them itself, its numbers are used; what stands
before the first of them is section 0. Without such headings the pages of the original are the sections; a document that
has neither has plain numbers. Footnotes are counted apart ("3.n2"), so that a new one moves no passage's number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.model.documents import Block, BlockKind, PageStart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NUMBER = re.compile(r"(\d{1,4})(?=[.)\s])")
_UNNUMBERED = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.IMAGE)
_NOTE = "n"


def number_passages(
    blocks: Iterable[Block], pages: Sequence[PageStart] = (), *, by_page: bool = False
) -> tuple[Block, ...]:
    """Return the blocks with labels and with the headings above them; `by_page` counts by page in spite of headings."""
    listed = list(blocks)
    sections = _pages(listed, pages) if by_page else _sections(listed)
    if sections is None:
        sections = _pages(listed, pages)
    counts: Counter[tuple[str | None, str]] = Counter()
    path: list[tuple[int, str]] = []
    numbered = []
    for block, section in zip(listed, sections, strict=True):
        if block.kind is BlockKind.HEADING:
            path = [(level, text) for level, text in path if level < block.level]
            numbered.append(replace(block, heading=tuple(text for _, text in path)))
            path.append((block.level, block.shown.text))
            continue
        label = ""
        if block.kind not in _UNNUMBERED:
            row = _NOTE if block.kind is BlockKind.FOOTNOTE else ""
            counts[section, row] += 1
            number = f"{row}{counts[section, row]}"
            label = number if section is None else f"{section}.{number}"
        numbered.append(replace(block, label=label, heading=tuple(text for _, text in path)))
    return tuple(numbered)


def _pages(blocks: Sequence[Block], pages: Sequence[PageStart]) -> list[str | None]:
    """Return the number of the page on which each block begins; None throughout if there are no pages."""
    if not pages:
        return [None] * len(blocks)
    found: list[str | None] = []
    for block in blocks:
        index = bisect_right(pages, block.start, key=lambda page: page.at) - 1
        found.append(pages[index].number if index >= 0 else "0")
    return found


def _sections(blocks: Sequence[Block]) -> list[str | None] | None:
    """Return the number of the section of each block, or None if there are no headings of level 1."""
    heads = [block for block in blocks if block.kind is BlockKind.HEADING and block.level == 1]
    if not heads:
        return None
    own_numbers = any(_NUMBER.match(head.shown.text) for head in heads)
    current, started = 0, False
    sections: list[str | None] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING and block.level == 1:
            match = _NUMBER.match(block.shown.text)
            # A number that does not lead on would give two sections one number.
            if match and int(match[1]) > current:
                current, started = int(match[1]), True
            elif started or not own_numbers:
                current += 1
        sections.append(str(current))
    return sections
