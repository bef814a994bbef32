"""A document as it is read: its text, its blocks, and the clean text shown for each block.

Offsets are characters of the source's text (for a plain text file: the file, decoded, after any byte-order mark).
Knows nothing of file formats or fonts.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    """What a block of a document is."""

    TITLE = "title"
    NOTE = "note"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    QUOTATION = "quotation"
    KEYWORDS = "keywords"
    TABLE = "table"
    REFERENCES = "references"
    CAPTION = "caption"
    SNIPPET = "snippet"


class Run(NamedTuple):
    """A run of shown characters and the source characters it stands for.

    Where both have the same length, they correspond one to one; otherwise the run is a reading: it stands as a whole
    for what is in the source.
    """

    shown_start: int
    shown_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ShownText:
    """Clean text whose characters still map to offsets in the source. Runs are in order and do not overlap."""

    text: str
    runs: tuple[Run, ...]

    def to_source(self, shown: int) -> int:
        """Return the source offset of the character shown at `shown` (the end offset for the end of the text)."""
        if not self.runs:
            return 0
        run = self.runs[max(0, bisect_right(self.runs, shown, key=lambda run: run.shown_start) - 1)]
        if run.shown_end - run.shown_start != run.end - run.start:
            return run.start if shown < run.shown_end else run.end
        return min(run.start + shown - run.shown_start, run.end)

    def source_span(self, shown_start: int, shown_end: int) -> tuple[int, int]:
        """Return the source span of a non-empty span of shown characters: all that they stand for."""
        start = self.to_source(shown_start)
        last = self.runs[max(0, bisect_right(self.runs, shown_end - 1, key=lambda run: run.shown_start) - 1)]
        if last.shown_end - last.shown_start != last.end - last.start:
            return start, last.end
        return start, min(last.start + shown_end - last.shown_start, last.end)

    def to_shown(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the shown span of the source characters start..end, or None if none of them is shown."""
        first: int | None = None
        last = 0
        for run in self.runs[bisect_right(self.runs, start, key=lambda run: run.end) :]:
            if run.start >= end or start >= end:
                break
            one_to_one = run.shown_end - run.shown_start == run.end - run.start
            if first is None:
                first = run.shown_start + (max(0, start - run.start) if one_to_one else 0)
            last = run.shown_end - (max(0, run.end - end) if one_to_one else 0)
        return None if first is None or last <= first else (first, last)


class PassageId(NamedTuple):
    """Names a passage: the source and the label within it, such as "9.7"."""

    source: str
    label: str

    def __str__(self) -> str:
        return f"{self.source} ¶ {self.label}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of a document: source span, kind, and the text shown for it.

    `level` is that of a heading (1 to 3). `label` numbers the passage ("9.7") and is empty for a title or a heading.
    `heading` is the path of headings above. `tab` is where a table row's label ends in the shown text (0: no label).
    `starts_group` tells the first item of a list, table or list of references; `mark` is what stood before an item,
    such as "•" or "1.".
    """

    kind: BlockKind
    start: int
    end: int
    shown: ShownText
    level: int = 0
    label: str = ""
    heading: tuple[str, ...] = ()
    tab: int = 0
    starts_group: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A damaged spot: the source characters start..end, what is shown instead, and why as (language, text) pairs."""

    start: int
    end: int
    reads: str
    why: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorsNote:
    """What the editors note on the source characters start..end, as (language, text) pairs; the words are not mended.

    At least one of the characters is shown in a block. Notes may overlap.
    """

    start: int
    end: int
    text: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The text of a source and its blocks in reading order. `readings` and `notes` are in the order of the text."""

    source: str
    text: str
    blocks: tuple[Block, ...] = ()
    readings: tuple[Reading, ...] = ()
    notes: tuple[EditorsNote, ...] = ()

    def block_at(self, offset: int) -> int | None:
        """Return the index of the block that holds the source offset, or of the nearest block before it."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        return index if index >= 0 else None

    def shown_at(self, start: int, end: int) -> tuple[tuple[int, int, int], ...]:
        """Return where the source characters start..end are shown: (index of the block, shown start, shown end)."""
        spans = []
        for index in range(bisect_right(self.blocks, start, key=lambda block: block.end), len(self.blocks)):
            block = self.blocks[index]
            if block.start >= end:
                break
            span = block.shown.to_shown(start, end)
            if span is not None:
                spans.append((index, *span))
        return tuple(spans)

    def passage_at(self, offset: int) -> PassageId | None:
        """Return the passage in which the source offset lies, or None in a heading or outside all blocks."""
        index = self.block_at(offset)
        if index is None or offset >= self.blocks[index].end or not self.blocks[index].label:
            return None
        return PassageId(self.source, self.blocks[index].label)
