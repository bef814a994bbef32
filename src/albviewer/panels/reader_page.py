"""A source as the reader shows it: blocks of clean text, with every mention, date, quote and event at its characters.

All offsets here are of the shown text of a block. What changes with the state (chosen, proving, under the pointer) is
asked for apart, so that the page need not be laid out anew.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from albviewer.linking.linked import between
from albviewer.model.documents import BlockKind, PassageId
from albviewer.model.mentions import Sense
from albviewer.panels.reader_parts import Part, document_part, part_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from albviewer.linking.evidence import Anchor
    from albviewer.model.documents import Block, Document
    from albviewer.session.session import Session


class MarkKind(StrEnum):
    """What is marked in the text."""

    PLACE = "place"
    TIME = "time"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMark:
    """A mention in a block: shown characters start..end, of which place or person (a date's id is its EDTF)."""

    start: int
    end: int
    kind: MarkKind
    id: str
    sense: Sense = Sense.PLACE


class PageTurn(NamedTuple):
    """At the shown character `offset` of a block a page of the original begins."""

    offset: int
    number: str


class NoteCall(NamedTuple):
    """The sign of a note at the shown characters start..end of a block, and which block is the note.

    Counted from the first block of the page; it lies outside the page where the note stands in another part.
    """

    start: int
    end: int
    note: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBlock:
    """A block of the page. `events` are the ids of the events that its words prove.

    `disagreements` are those in which its words make a claim, save for those about one of these events.
    """

    block: Block
    marks: tuple[TextMark, ...] = ()
    calls: tuple[NoteCall, ...] = ()
    turns: tuple[PageTurn, ...] = ()
    events: tuple[str, ...] = ()
    disagreements: tuple[str, ...] = ()

    def call_at(self, offset: int) -> NoteCall | None:
        """Return the sign of a note that holds the shown character at `offset`."""
        return next((call for call in self.calls if call.start <= offset < call.end), None)

    def mark_at(self, offset: int) -> TextMark | None:
        """Return the mention that holds the shown character at `offset`."""
        index = bisect_right(self.marks, offset, key=lambda mark: mark.start) - 1
        if index >= 0 and offset < self.marks[index].end:
            return self.marks[index]
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderPage:
    """A source, or a part of a long one, ready to be laid out.

    `document` has the blocks of the part and no others, and no text: that is asked of `whole`. Offsets are those of the
    source, blocks are counted within the part.
    """

    source: str
    document: Document
    whole: Document
    part: Part
    blocks: tuple[PageBlock, ...]


def reader_page(session: Session, source: str, part: Part | None = None) -> ReaderPage:
    """Return the page of a source, or of a part of it; without `part` of the first."""
    whole = session.collection.documents[source]
    part = part or part_at(whole, 0)
    document = document_part(whole, part)
    events = _by_block(document, part, session.linked.evidence)
    claims = {id_: chain.from_iterable(claims) for id_, claims in session.linked.claims.items()}
    disagreements = _by_block(document, part, claims)
    about = {id_: item.event for id_, item in session.collection.disagreements.items()}
    marks = _marks_by_block(session, document, part)
    calls, turns = _calls_by_block(session, document, part), _turns_by_block(document)
    return ReaderPage(
        source=source,
        document=document,
        whole=whole,
        part=part,
        blocks=tuple(
            PageBlock(
                block=block,
                marks=tuple(marks[index]),
                calls=tuple(calls.get(index, ())),
                turns=tuple(turns.get(index, ())),
                events=tuple(events.get(index, ())),
                disagreements=tuple(
                    id_ for id_ in disagreements.get(index, ()) if about[id_] not in events.get(index, ())
                ),
            )
            for index, block in enumerate(document.blocks)
        ),
    )


def _by_block(document: Document, part: Part, quoted: Mapping[str, Iterable[Anchor]]) -> dict[int, list[str]]:
    """Return what is quoted in each block, where the quotes begin; also in boxes and headings without a number."""
    found: dict[int, list[str]] = {}
    for id_, anchors in quoted.items():
        for anchor in anchors:
            here = anchor.source == document.source and part.holds(anchor.start)
            index = document.block_at(anchor.start) if here else None
            if index is not None and id_ not in found.setdefault(index, []):
                found[index].append(id_)
    return found


def _calls_by_block(session: Session, document: Document, part: Part) -> dict[int, list[NoteCall]]:
    """Return where notes are called, by block; their signs stand for no character of the source."""
    notes = {block.label: index for index, block in enumerate(document.blocks) if block.label}
    for mark in document.footnotes if part.count > 1 else ():
        noted = session.linked.passages.get(PassageId(document.source, mark.label))
        if noted is not None:
            notes.setdefault(mark.label, noted.block - part.first)
    found: dict[int, list[NoteCall]] = {}
    called = deque(mark for mark in document.footnotes if mark.label in notes)
    for index, block in enumerate(document.blocks) if called else ():
        for run in block.shown.runs:
            # The signs stand in the order of the text, as the list of them does.
            if run.start == run.end and called and called[0].at == run.start:
                note = notes[called.popleft().label]
                found.setdefault(index, []).append(NoteCall(run.shown_start, run.shown_end, note))
    return found


def _turns_by_block(document: Document) -> dict[int, list[PageTurn]]:
    """Return where pages of the original begin, by block."""
    found: dict[int, list[PageTurn]] = {}
    for page in document.pages:
        index = document.block_at(page.at)
        if index is None:
            continue
        span = document.blocks[index].shown.to_shown(page.at, document.blocks[index].end)
        found.setdefault(index, []).append(PageTurn(span[0] if span else 0, page.number))
    return found


def _marks_by_block(session: Session, document: Document, part: Part) -> list[list[TextMark]]:
    """Return the mentions of each block, in order and not overlapping: a place before a person before a date."""
    marks: list[list[TextMark]] = [[] for _ in document.blocks]
    for start, end, kind, id_, sense in _mentions(session, document.source, part):
        index = document.block_at(start)
        if index is None or document.blocks[index].kind is BlockKind.TITLE:
            continue
        span = document.blocks[index].shown.to_shown(start, end)
        taken = any(span and mark.start < span[1] and span[0] < mark.end for mark in marks[index])
        if span and not taken:
            marks[index].append(TextMark(start=span[0], end=span[1], kind=kind, id=id_, sense=sense))
    for listed in marks:
        listed.sort(key=lambda mark: mark.start)
    return marks


def _mentions(session: Session, source: str, part: Part) -> Iterator[tuple[int, int, MarkKind, str, Sense]]:
    mentions = session.linked.mentions[source]
    for place in between(mentions.places, part.start, part.end):
        yield place.start, place.end, MarkKind.PLACE, place.place, place.sense
    for person in between(mentions.people, part.start, part.end):
        yield person.start, person.end, MarkKind.PERSON, person.person, Sense.PLACE
    for date in between(mentions.dates, part.start, part.end):
        yield date.start, date.end, MarkKind.TIME, date.date.text, Sense.PLACE
