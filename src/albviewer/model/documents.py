"""A document as it is read: its text, its blocks, and the clean text shown for each block.

Offsets are characters of the source's text: for a plain text file, the file, decoded, after any byte-order mark; for
another format, the text that its reader takes out of it. Knows nothing of how files are read, and nothing of fonts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from albviewer.model.sources import SourceFormat


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
    VERSE = "verse"
    FOOTNOTE = "footnote"
    IMAGE = "image"


IMAGE_CHARACTER = "\ufffc"
"""What stands in the text for a picture, so that it has an offset of its own."""


class Run(NamedTuple):
    """A run of shown characters and the source characters it stands for.

    Where both have the same length, they correspond one to one; otherwise the run is a reading: it stands as a whole
    for what is in the source; the mark of a footnote stands for nothing in it (start and end are the same).
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
        if len(self.runs) == 1:
            first_shown, last_shown, first, end = self.runs[0]
            if last_shown - first_shown == end - first:
                shift = first - first_shown
                return min(shown_start + shift, end), min(shown_end + shift, end)
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


class Emphasis(StrEnum):
    """How words stand out in the document."""

    ITALIC = "italic"
    STRONG = "strong"


class Emphasised(NamedTuple):
    """Shown characters start..end of a block stand out."""

    start: int
    end: int
    how: Emphasis


class Picture(NamedTuple):
    """A picture in a document. `part` names it within its file ("page 3", "image1.png"; empty: the file itself).

    `width` and `height` are those at which it is meant to be seen, in logical pixels, 0 if the document does not say;
    `alt` is what it says of the picture for those who cannot see it.
    """

    part: str
    width: int
    height: int
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of a document: source span, kind, and the text shown for it.

    `level` is that of a heading (1 to 3), how deep an item of a list lies in other lists, or 1 for a row that heads
    the columns of a table. `label` numbers the passage ("9.7") and is empty for a title, a heading or a picture.
    `heading` is the path of headings above. `tab` is where a table row's label ends in the shown text (0: no label);
    rows of several cells have tabs between them instead. Lines of verse are parted by line feeds. `starts_group`
    tells the first item of a list, table or list of references; `mark` is what stood before an item, such as "•" or
    "1.". `language` (BCP 47) is empty where it is the source's.
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
    language: str = ""
    emphasis: tuple[Emphasised, ...] = ()
    picture: Picture | None = None


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


class PageStart(NamedTuple):
    """A page of the original begins at the source offset `at`; `number` is as printed, or counted ("xii", "13")."""

    at: int
    number: str


class FootnoteMark(NamedTuple):
    """At the source offset `at` a note is called; `label` is that of the block with its text, `mark` the sign."""

    at: int
    label: str
    mark: str


class Heading(NamedTuple):
    """A heading of a document: its source characters start..end, how deep it stands (1 to 3), and its shown text."""

    start: int
    end: int
    level: int
    text: str


class EncodedKind(StrEnum):
    """What the document itself says that some of its words are."""

    PLACE = "place"
    PERSON = "person"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """The document's own markup of the source characters start..end: `key` names what is meant, or is the EDTF date."""

    start: int
    end: int
    kind: EncodedKind
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The text of a source and its blocks in reading order; all lists of spots in it are in the order of the text.

    `encoding` is that of a text file, `guessed` tells that neither the file nor the collection says so. `is_scan` tells
    that the file holds pictures of pages and no text.
    """

    source: str
    text: str
    blocks: Sequence[Block] = ()
    readings: tuple[Reading, ...] = ()
    notes: tuple[EditorsNote, ...] = ()
    format: SourceFormat = SourceFormat.TEXT
    encoding: str = ""
    guessed: bool = False
    is_scan: bool = False
    pages: tuple[PageStart, ...] = ()
    footnotes: tuple[FootnoteMark, ...] = ()
    encoded: tuple[Encoded, ...] = ()

    @property
    def length(self) -> int:
        """How many characters the text has."""
        return len(self.text)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings in the order of the text: the outline of the document."""
        heads = (block for block in self.blocks if block.kind is BlockKind.HEADING)
        return tuple(Heading(block.start, block.end, block.level, block.shown.text) for block in heads)

    def words(self, start: int, end: int) -> str:
        """Return the source characters start..end. Of a long document this may be had without the rest of it."""
        return self.text[start:end]

    def block_at(self, offset: int) -> int | None:
        """Return the index of the block that holds the source offset, or of the nearest block before it."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        return index if index >= 0 else None

    def page_at(self, offset: int) -> str:
        """Return the number of the page on which the source offset lies, or an empty string."""
        index = bisect_right(self.pages, offset, key=lambda page: page.at) - 1
        return self.pages[index].number if index >= 0 else ""

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
