"""A plain text file as a document: its lines shaped into blocks, each with clean text, the passages numbered."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from albviewer.collection.composing import compose, uneven_spots
from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.lines import BULLET, Line, Shaped, shape_lines, split_lines
from albviewer.collection.numbering import numbers_of
from albviewer.collection.quotes import QuoteError, find_surface
from albviewer.model.curation import Apparatus, NoteLine, ReadingLine, Shape
from albviewer.model.documents import Block, BlockKind, Document, EditorsNote, Reading, Run, ShownText
from albviewer.model.quickly import maker
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Each line of these is a block of its own.
_BY_LINE = {Shape.LIST: BlockKind.LIST, Shape.TABLE: BlockKind.TABLE, Shape.REFERENCES: BlockKind.REFERENCES}
_KINDS = {shape: BlockKind(shape.value) for shape in Shape if shape.value in set(BlockKind)}
_HEADING_MARKS = re.compile(r"\s*#{1,6}\s+")
_block, _shown_text, _new = maker(Block), maker(ShownText), tuple.__new__
_MARKS = {BlockKind.LIST: BULLET, BlockKind.REFERENCES: BULLET, BlockKind.HEADING: _HEADING_MARKS}


class _Words(NamedTuple):
    """A text by its lines, its readings, and where its white space may have to be folded."""

    text: str
    lines: Sequence[Line]
    readings: Sequence[Reading]
    spots: Sequence[int]


class _Draft(NamedTuple):
    """A block before its passages are numbered."""

    kind: BlockKind
    start: int
    end: int
    shown: ShownText
    level: int
    tab: int
    starts_group: bool
    mark: str


def read_plain_text(source: str, text: str, apparatus: Apparatus | None, faults: FaultList) -> Document:
    """Return the document of a plain text; what of the apparatus does not fit the text is noted and passed over."""
    lines = split_lines(text)
    structure = apparatus.structure if apparatus else ()
    for said in structure:
        if said.last > len(lines):
            message = sentence(
                "lines {first}-{last} are beyond the end: the document has {count} lines",
                first=said.first,
                last=said.last,
                count=len(lines),
            )
            faults.add(said.position, FaultCode.LINES_OUTSIDE, message)
    readings = find_readings(text, apparatus.readings if apparatus else (), faults)
    words = _Words(text, lines, readings, uneven_spots(text))
    drafts: list[_Draft] = []
    for shaped in shape_lines(lines, structure):
        if shaped.shape is Shape.PARAGRAPH and shaped.first == shaped.last:
            plain = _as_it_stands(words, lines[shaped.first])
            if plain is not None:
                drafts.append(plain)
                continue
        if shaped.shape is not Shape.HIDDEN:
            drafts += _drafts(words, shaped)
    blocks = tuple(
        _block(kind, start, end, shown, level, label, heading, tab, starts_group, mark, "", (), None)
        for (kind, start, end, shown, level, tab, starts_group, mark), (label, heading) in zip(
            drafts, numbers_of(drafts), strict=True
        )
    )
    document = Document(source=source, text=text, blocks=blocks, readings=readings)
    if apparatus is None:
        return document
    return replace(document, notes=find_notes(document, apparatus.notes, faults))


def _spot(text: str, line: ReadingLine | NoteLine, faults: FaultList) -> tuple[int, int] | None:
    """Return the offsets of the words that a line speaks of; that there are none, or several, is noted."""
    try:
        return find_surface(text, line.quote, line.surface, line.occurrence)
    except QuoteError as error:
        code = FaultCode.QUOTE_AMBIGUOUS if error.ambiguous else FaultCode.QUOTE_NOT_FOUND
        faults.add(line.position, code, error.message)
        return None


def find_readings(text: str, said: Sequence[ReadingLine], faults: FaultList) -> tuple[Reading, ...]:
    """Return the readings in the order of the text; of two that overlap the first stays. What does not fit is noted."""
    found: list[tuple[Reading, ReadingLine]] = []
    for line in said:
        spot = _spot(text, line, faults)
        if spot is None:
            continue
        if text[slice(*spot)] == line.reads:
            message = sentence(
                "the reading of “{surface}” is what stands there: there is nothing to mend", surface=line.surface
            )
            faults.add(line.position, FaultCode.BAD_VALUE, message)
            continue
        found.append((Reading(start=spot[0], end=spot[1], reads=line.reads, why=line.why.entries), line))
    kept: list[Reading] = []
    for reading, line in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end)):
        if kept and reading.start < kept[-1].end:
            faults.add(
                line.position,
                FaultCode.LINES_OVERLAP,
                sentence("the reading of “{surface}” overlaps another one", surface=line.surface),
            )
            continue
        kept.append(reading)
    return tuple(kept)


def find_notes(document: Document, said: Sequence[NoteLine], faults: FaultList) -> tuple[EditorsNote, ...]:
    """Return the notes in the order of the text. They may overlap: each says something else of the same words.

    What does not fit is noted.
    """
    found: list[EditorsNote] = []
    for line in said:
        spot = _spot(document.text, line, faults)
        if spot is None:
            continue
        if not document.shown_at(*spot):
            message = sentence(
                "the words “{surface}” are not shown: nobody would come upon the note", surface=line.surface
            )
            faults.add(line.position, FaultCode.QUOTE_NOT_FOUND, message)
            continue
        found.append(EditorsNote(start=spot[0], end=spot[1], text=line.note.entries))
    return tuple(sorted(found, key=lambda note: (note.start, note.end)))


def _as_it_stands(words: _Words, line: Line) -> _Draft | None:
    """Return the paragraph that a line is, if every character of it is shown; None if that has to be looked into."""
    start, end, text = line
    if words.readings or not text or text[0].isspace() or text[-1].isspace():
        return None
    at = bisect_left(words.spots, start)
    if at < len(words.spots) and words.spots[at] < end:
        return None
    shown = _shown_text(text, (_new(Run, (0, end - start, start, end)),))
    return _new(_Draft, (BlockKind.PARAGRAPH, start, end, shown, 0, 0, True, ""))


def _drafts(words: _Words, shaped: Shaped) -> Iterator[_Draft]:
    """Return the blocks that the shaped lines make: one a line for lists, tables and references, else one for all."""
    chosen = [line for line in words.lines[shaped.first : shaped.last + 1] if not line.is_blank()]
    kind = _BY_LINE.get(shaped.shape)
    if kind is None:
        draft = _draft(words, chosen, _KINDS[shaped.shape], shaped, first=True) if chosen else None
        if draft is not None:
            yield draft
        return
    first = True
    for line in chosen:
        draft = _draft(words, [line], kind, shaped, first=first)
        if draft is not None:
            first = False
            yield draft


def _draft(words: _Words, lines: list[Line], kind: BlockKind, shaped: Shaped, *, first: bool) -> _Draft | None:
    """Return the block of some lines, or None if no character of them is to be shown."""
    mark, start = _part_mark(lines[0], kind, words.readings)
    end = lines[-1].start + len(lines[-1].text.rstrip())
    shown = compose(words.text, start, end, words.readings, words.spots)
    if not shown.text:
        return None
    level = shaped.level if kind is BlockKind.HEADING else 0
    tab = 0
    if shaped.label and kind is BlockKind.TABLE:
        # The label is counted in the line as it stands; readings may make it shorter or longer.
        span = shown.to_shown(start, start + shaped.label)
        tab = span[1] if span else 0
    return _Draft(kind, start, end, shown, level, tab, first, mark)


def _part_mark(line: Line, kind: BlockKind, readings: Sequence[Reading]) -> tuple[str, int]:
    """Return the mark of a list item and where the text begins: bullets and number signs are drawn, not read.

    A mark that is damaged together with the text after it cannot be parted from it and stays in the text.
    """
    start = line.start + len(line.text) - len(line.text.lstrip())
    marks = _MARKS.get(kind)
    match = marks.match(line.text) if marks else None
    if match is None or match.end() == len(line.text):
        return "", start
    after = line.start + match.end()
    index = bisect_right(readings, after, key=lambda reading: reading.end)
    if index < len(readings) and readings[index].start < after:
        return "", start
    return match[0].strip() if kind is not BlockKind.HEADING else "", after
