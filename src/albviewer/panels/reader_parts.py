"""A long document is read in parts, so that it opens as fast as a short one. A short document is one part.

A part holds the blocks that begin within a stretch of the text of fixed length. Nothing is worked out for the others:
where one lies follows from its number. Offsets in the source stay what they are; blocks are counted within the part.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.model.documents import Document

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol, TypeVar

    class _Spot(Protocol):
        @property
        def start(self) -> int: ...

    _Item = TypeVar("_Item", bound=_Spot)

LONGEST = 120_000
"""Characters of a document that is still shown as a whole: some forty printed pages."""
STRETCH = 60_000
"""Characters within which the blocks of a part begin: what is set in type in a twentieth of a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Part `number` (from 0) of `count`: the blocks first..last of the document, which begin at offsets start..end."""

    number: int
    count: int
    first: int
    last: int
    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Tell whether what begins at an offset of the source belongs here."""
        return self.start <= offset < self.end or (offset >= self.end and self.number == self.count - 1)


def part_at(document: Document, offset: int) -> Part:
    """Return the part with the block that holds a source offset, or with the block before it."""
    if document.length <= LONGEST or not document.blocks:
        return Part(number=0, count=1, first=0, last=len(document.blocks), start=0, end=document.length)
    number = document.blocks[document.block_at(offset) or 0].start // STRETCH
    # A last block may reach beyond where another part would begin.
    count = document.blocks[-1].start // STRETCH + 1
    first, last = (_first_from(document, edge * STRETCH) for edge in (number, number + 1))
    begin, end = number * STRETCH, (number + 1) * STRETCH if number < count - 1 else document.length
    return Part(number=number, count=count, first=first, last=last, start=begin, end=end)


def _first_from(document: Document, offset: int) -> int:
    """Return the first block that begins at an offset or later."""
    return bisect_left(document.blocks, offset, key=lambda block: block.start)


def neighbour(document: Document, part: Part, *, after: bool) -> int | None:
    """Return the offset of the first block after a part, or of the last before it; None if there is none."""
    index = part.last if after else part.first - 1
    return document.blocks[index].start if 0 <= index < len(document.blocks) else None


def document_part(document: Document, part: Part) -> Document:
    """Return a part of a document as a document with the same offsets. Its text is not asked of it.

    Its blocks are all at hand: those of a document that is kept in chunks are looked up one by one.
    """
    # A page may have begun in the part before.
    turn = max(0, bisect_left(document.pages, part.start, key=lambda page: page.at) - 1)
    return Document(
        source=document.source,
        text="",
        blocks=tuple(document.blocks[part.first : part.last]),
        readings=_within(document.readings, part),
        notes=_within(document.notes, part),
        format=document.format,
        encoding=document.encoding,
        guessed=document.guessed,
        is_scan=document.is_scan,
        pages=tuple(page for page in document.pages[turn:] if page.at < part.end),
        footnotes=tuple(mark for mark in document.footnotes if part.holds(mark.at)),
        encoded=_within(document.encoded, part),
    )


def _within(items: Iterable[_Item], part: Part) -> tuple[_Item, ...]:
    return tuple(item for item in items if part.holds(item.start))
