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
from typing import TYPE_CHECKING, Protocol

from albviewer.model.documents import Block, BlockKind, PageStart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from albviewer.model.documents import ShownText

_NUMBER = re.compile(r"(\d{1,4})(?=[.)\s])")
_UNNUMBERED = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.IMAGE)
_NOTE = "n"


class Unnumbered(Protocol):
    """A block before it has its number, or what is known of one that is not made yet."""

    @property
    def kind(self) -> BlockKind:
        """What it is."""

    @property
    def start(self) -> int:
        """Its first character in the text."""

    @property
    def level(self) -> int:
        """That of a heading."""

    @property
    def shown(self) -> ShownText:
        """What is shown of it."""


def number_passages(
    blocks: Iterable[Block], pages: Sequence[PageStart] = (), *, by_page: bool = False
) -> tuple[Block, ...]:
    """Return the blocks with labels and with the headings above them; `by_page` counts by page in spite of headings."""
    listed = list(blocks)
    numbered = numbers_of(listed, pages, by_page=by_page)
    return tuple(
        replace(block, label=label, heading=heading) for block, (label, heading) in zip(listed, numbered, strict=True)
    )


def numbers_of(
    listed: Sequence[Unnumbered], pages: Sequence[PageStart] = (), *, by_page: bool = False
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the label of each block and the headings above it."""
    sections = _pages(listed, pages) if by_page else _sections(listed)
    if sections is None:
        sections = _pages(listed, pages)
    counts: Counter[tuple[str | None, str]] = Counter()
    path: list[tuple[int, str]] = []
    headings: tuple[str, ...] = ()
    for block, section in zip(listed, sections, strict=True):
        kind = block.kind
        if kind is BlockKind.HEADING:
            path = [(level, text) for level, text in path if level < block.level]
            yield "", tuple(text for _, text in path)
            path.append((block.level, block.shown.text))
            headings = tuple(text for _, text in path)
        elif kind in _UNNUMBERED:
            yield "", headings
        else:
            row = _NOTE if kind is BlockKind.FOOTNOTE else ""
            count = counts[section, row] = counts[section, row] + 1
            number = f"{row}{count}"
            yield number if section is None else f"{section}.{number}", headings


def _pages(blocks: Sequence[Unnumbered], pages: Sequence[PageStart]) -> list[str | None]:
    """Return the number of the page on which each block begins; None throughout if there are no pages."""
    if not pages:
        return [None] * len(blocks)
    found: list[str | None] = []
    for block in blocks:
        index = bisect_right(pages, block.start, key=lambda page: page.at) - 1
        found.append(pages[index].number if index >= 0 else "0")
    return found


def _sections(blocks: Sequence[Unnumbered]) -> list[str | None] | None:
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
