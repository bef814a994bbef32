"""The text of a source as an exhibit shows it: passage by passage, with the names in it to be touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.model.documents import BlockKind
from albviewer.panels.kiosk.pieces import Mark, Piece, Run, Setting
from albviewer.panels.mention_words import mention_words
from albviewer.panels.reader_page import MarkKind, TextMark, reader_page
from albviewer.panels.reader_parts import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.panels.reader_page import PageBlock
    from albviewer.panels.reader_parts import Part
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

_SETTINGS = {
    BlockKind.TITLE: Setting.HEADING,
    BlockKind.HEADING: Setting.SUBHEADING,
    BlockKind.NOTE: Setting.NOTE,
    BlockKind.CAPTION: Setting.NOTE,
    BlockKind.FOOTNOTE: Setting.NOTE,
    BlockKind.REFERENCES: Setting.NOTE,
    BlockKind.KEYWORDS: Setting.NOTE,
}
_SPACED_TAB = {ord("\t"): "\u2003"}


def part_of(session: Session, source: str, at: int) -> Part:
    """Return the part of a source in which an offset lies; most sources have one part only."""
    return part_at(session.collection.documents[source], at)


def source_pieces(session: Session, source: str, part: Part) -> tuple[Piece, ...]:
    """Return a part of a source, block by block; pictures are left out."""
    page = reader_page(session, source, part)
    return tuple(_piece(item) for item in page.blocks if item.block.kind is not BlockKind.IMAGE)


def _piece(item: PageBlock) -> Piece:
    block = item.block
    mark = f"{block.mark} " if block.mark else ""
    runs = (Run(mark), *_runs(item)) if mark else tuple(_runs(item))
    return Piece(setting=_SETTINGS.get(block.kind, Setting.PASSAGE), runs=runs, at=block.start)


def _runs(item: PageBlock) -> Iterator[Run]:
    shown, at = item.block.shown, 0
    if item.block.tab:
        # The label of a row in a table, and what it says.
        yield Run(f"{shown.text[: item.block.tab].strip()}: ")
        at = item.block.tab
    for mark in item.marks:
        if mark.start < at:
            continue
        if mark.start > at:
            yield Run(shown.text[at : mark.start].translate(_SPACED_TAB))
        span = shown.source_span(mark.start, mark.end)
        yield Run(shown.text[mark.start : mark.end].translate(_SPACED_TAB), Mark(mark.kind, mark.id, *span))
        at = mark.end
    if at < len(shown.text):
        yield Run(shown.text[at:].translate(_SPACED_TAB))


def mark_in_words(session: Session, mark: Mark, say: Say) -> str:
    """Return what some words name, plain text, two lines at most."""
    return mention_words(session, TextMark(start=0, end=0, kind=mark.kind, id=mark.id), say)


def place_of(session: Session, mark: Mark) -> str:
    """Return the id of the place that some words name, if it is on the map; else an empty string."""
    place = session.collection.places.get(mark.id) if mark.kind is MarkKind.PLACE else None
    return place.id if place is not None and place.point is not None else ""
