"""Drafts become a document: one text, blocks with numbers, and every spot with its offset in that text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.collection.composing import Mark, compose_clean
from albviewer.collection.document import find_notes, find_readings
from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.numbering import number_passages
from albviewer.model.documents import (
    Block,
    BlockKind,
    Document,
    Emphasised,
    Encoded,
    FootnoteMark,
    PageStart,
    Reading,
)
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from albviewer.collection.readers.drafts import Draft
    from albviewer.collection.readers.source_file import SourceFile
    from albviewer.model.curation import Apparatus

_GROUPED = (BlockKind.LIST, BlockKind.TABLE, BlockKind.REFERENCES)
_DEEPEST_HEADING = 3
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# No line ends before the sign of a note, and no word is taken to go on in it.
_JOINER = "\u202f"


def assemble(
    drafts: list[Draft], file: SourceFile, apparatus: Apparatus | None, faults: FaultList, *, by_page: bool
) -> Document:
    """Return the document; what of the apparatus does not fit it is noted and passed over.

    `by_page` numbers passages by the pages of the original. The drafts' headings are given their levels in it.
    """
    _name_headings(drafts)
    starts, text = _joined(drafts)
    said = find_readings(text, apparatus.readings if apparatus else (), faults)
    readings = tuple(_with_own_readings(drafts, starts, said))
    for line in apparatus.structure[:1] if apparatus else ():
        message = sentence("structure is for plain text: {name} has a structure of its own", name=file.name)
        faults.add(line.position, FaultCode.LINES_OUTSIDE, message)
    marks = _note_marks(drafts)
    placed = list(zip(drafts, starts, strict=True))
    pages = tuple(PageStart(start + at, number) for draft, start in placed for at, number in draft.pages)
    made = (_block(draft, start, text, readings, marks) for draft, start in placed)
    blocks = number_passages(made, pages, by_page=by_page)
    document = Document(
        source=file.source.id,
        text=text,
        blocks=blocks,
        readings=readings,
        pages=pages,
        footnotes=tuple(_footnotes(drafts, starts, blocks, marks)),
        encoded=tuple(_encoded(drafts, starts)),
    )
    return replace(document, notes=find_notes(document, apparatus.notes if apparatus else (), faults))


def _name_headings(drafts: Sequence[Draft]) -> None:
    """Count the levels of headings from 1, without gaps; a first heading that is above all the others is the title."""
    heads = [draft for draft in drafts if draft.kind is BlockKind.HEADING]
    if heads and not any(draft.kind is BlockKind.TITLE for draft in drafts):
        top = min(draft.level for draft in heads)
        before = drafts[: drafts.index(heads[0])]
        first = all(draft.kind in (BlockKind.IMAGE, BlockKind.NOTE) for draft in before)
        if heads[0].level == top and first and all(head.level > top for head in heads[1:]):
            heads.pop(0).kind = BlockKind.TITLE
    ranks = {level: rank for rank, level in enumerate(sorted({draft.level for draft in heads}), 1)}
    for head in heads:
        head.level = min(ranks[head.level], _DEEPEST_HEADING)


def _joined(drafts: Sequence[Draft]) -> tuple[list[int], str]:
    """Return where each draft begins in the text of all, and that text."""
    starts: list[int] = []
    pieces: list[str] = []
    length = 0
    before: Draft | None = None
    for draft in drafts:
        if before is not None:
            grouped = draft.kind is before.kind and draft.kind in _GROUPED and not draft.starts_group
            pieces.append("\n" if grouped else "\n\n")
            length += len(pieces[-1])
        text = draft.text().rstrip()
        starts.append(length)
        pieces.append(text)
        length += len(text)
        before = draft
    return starts, "".join(pieces)


def _with_own_readings(drafts: Sequence[Draft], starts: Sequence[int], said: Sequence[Reading]) -> Iterator[Reading]:
    """Yield the readings of the document itself and of the collection, which go before those they overlap."""
    own: list[Reading] = []
    for draft, start in zip(drafts, starts, strict=True):
        length = len(draft.text().rstrip())
        text = draft.text()
        for first, last, reads, why in sorted(draft.readings, key=lambda reading: reading[:2]):
            # Where words are left out, one of the two spaces round them goes too.
            over = int(not reads and text[last : last + 1] == " " and text[:first][-1:] in ("", " "))
            made = Reading(start=start + first, end=start + min(last + over, length), reads=reads, why=why)
            free = bisect_right(said, made.start, key=lambda reading: reading.end) == bisect_left(
                said, made.end, key=lambda reading: reading.start
            )
            if made.end > made.start and free and (not own or own[-1].end <= made.start):
                own.append(made)
    yield from sorted([*said, *own], key=lambda reading: reading.start)


def _note_marks(drafts: Sequence[Draft]) -> dict[Hashable, str]:
    """Return the sign of each note that is both called and there: its own, the calling one, or its number."""
    notes = {draft.note: draft for draft in drafts if draft.note is not None}
    called: dict[Hashable, str] = {}
    for draft in drafts:
        for _, key, mark in draft.calls:
            if key in notes:
                called.setdefault(key, notes[key].mark or mark or str(len(called) + 1))
    return called


def _block(draft: Draft, start: int, text: str, readings: Sequence[Reading], marks: dict[Hashable, str]) -> Block:
    end = start + len(draft.text().rstrip())
    signs = [Mark(start + at, _JOINER + marks[key].translate(_RAISED)) for at, key, _ in draft.calls if key in marks]
    shown = compose_clean(text, start, end, readings, signs)
    emphasis = []
    for first, last, how in draft.emphasised:
        span = shown.to_shown(start + first, min(start + last, end))
        if span is not None:
            emphasis.append(Emphasised(*span, how))
    return Block(
        kind=draft.kind,
        start=start,
        end=end,
        shown=shown,
        level=draft.level,
        mark=draft.mark or (marks.get(draft.note, "") if draft.note is not None else ""),
        starts_group=draft.starts_group,
        language=draft.language,
        emphasis=tuple(sorted(emphasis)),
        picture=draft.picture,
    )


def _footnotes(
    drafts: Sequence[Draft], starts: Sequence[int], blocks: Sequence[Block], marks: dict[Hashable, str]
) -> Iterator[FootnoteMark]:
    labels = {draft.note: block.label for draft, block in zip(drafts, blocks, strict=True) if draft.note is not None}
    for draft, start in zip(drafts, starts, strict=True):
        for at, key, _ in draft.calls:
            if key in marks:
                yield FootnoteMark(start + at, labels[key], marks[key])


def _encoded(drafts: Sequence[Draft], starts: Sequence[int]) -> Iterator[Encoded]:
    by_start: dict[int, list[Encoded]] = defaultdict(list)
    for draft, start in zip(drafts, starts, strict=True):
        length = len(draft.text().rstrip())
        for first, last, kind, key in draft.encoded:
            if first < min(last, length):
                made = Encoded(start=start + first, end=start + min(last, length), kind=kind, key=key)
                by_start[made.start].append(made)
    for at in sorted(by_start):
        yield from by_start[at]
