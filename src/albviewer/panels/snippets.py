"""The words of a passage that speak of what is filtered by, short enough for a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from albviewer.index.word_marks import marks_of
from albviewer.linking.linked import between
from albviewer.panels.chosen import chosen_senses
from albviewer.panels.runs import Run, RunKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from albviewer.linking.passages import LinkedPassage
    from albviewer.model.documents import Block
    from albviewer.model.mentions import Sense
    from albviewer.session.session import Session

LENGTH = 170
# A "word" longer than this is none: Chinese has no spaces, and a scan may have lost them.
_LONGEST_WORD = 40
_SPACE = re.compile(r"\s")
# The cells of a row and the lines of a poem are shown one after the other.
_ON_ONE_LINE = {ord("\t"): " ", ord("\n"): " "}


class Mark(NamedTuple):
    """A mention in a text, or words that were searched for."""

    start: int
    end: int
    kind: RunKind
    chosen: bool


def passage_snippet(session: Session, passage: LinkedPassage) -> tuple[Run, ...]:
    """Return up to about 170 characters of a passage, around the first thing that is filtered by, mentions marked."""
    block = session.collection.documents[passage.id.source].blocks[passage.block]
    return snippet(block.shown.text, list(_marks(session, passage.id.source, block, chosen_senses(session))))


def snippet(text: str, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """Return a stretch of whole words of the text, with the first chosen mark in it, and dots where words are left out.

    Of marks that overlap, a chosen one goes before another, then the first, then the longest.
    """
    text = text.translate(_ON_ONE_LINE)
    apart = _apart(marks)
    first = next((mark for mark in apart if mark.chosen), None)
    start, end = _window(text, first.start if first else 0, first.end if first else 0)
    runs = list(_runs(text, start, end, apart))
    if start:
        runs.insert(0, Run(text="… "))
    if end < len(text):
        runs.append(Run(text=" …"))
    return tuple(runs)


def _marks(session: Session, source: str, block: Block, wanted: frozenset[tuple[str, Sense]]) -> Iterator[Mark]:
    """Return the places and people named in a block, and the words searched for."""
    for place in session.linked.mentions_between(source, block.start, block.end):
        span = block.shown.to_shown(place.start, place.end)
        if span:
            yield Mark(*span, RunKind.PLACE, (place.place, place.sense) in wanted)
    for person in between(session.linked.mentions[source].people, block.start, block.end):
        span = block.shown.to_shown(person.start, person.end)
        if span:
            yield Mark(*span, RunKind.PERSON, person.person in session.state.people)
    for start, end in session.finder.marks(session.state.text).spans(block.shown.text):
        yield Mark(start, end, RunKind.FOUND, True)


def searched(query: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return where the words of a search stand in a text: as the full text finds them, accents and case apart."""
    return marks_of(query).spans(text)


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (not mark.chosen, mark.start, -mark.end)):
        if mark.start < mark.end and not any(mark.start < other.end and other.start < mark.end for other in kept):
            kept.append(mark)
    return sorted(kept)


def _window(text: str, first: int, last: int) -> tuple[int, int]:
    """Return about LENGTH characters that begin and end with whole words and hold the characters first..last."""
    if len(text) <= LENGTH:
        return 0, len(text)
    start = max(0, min(first - LENGTH // 3, len(text) - LENGTH))
    end = min(len(text), max(start + LENGTH, last))
    if start:
        start = _word_start(text, start, first)
    if end < len(text):
        end = _word_end(text, end, last)
    return start, end


def _word_start(text: str, start: int, first: int) -> int:
    """Return the start of the word that begins next after `start` and not after `first`; else of the word there."""
    for at in range(start, first + 1):
        if text[at - 1].isspace() and not text[at : at + 1].isspace():
            return at
    for at in range(first, max(0, first - _LONGEST_WORD), -1):
        if text[at - 1].isspace():
            return at
    return first if first > _LONGEST_WORD else 0


def _word_end(text: str, end: int, last: int) -> int:
    """Return the end of the word that ends last before `end` and not before `last`; else of the word there."""
    for at in range(end, last - 1, -1):
        if at and text[at].isspace() and not text[at - 1].isspace():
            return at
    space = _SPACE.search(text, last, last + _LONGEST_WORD)
    return space.start() if space else min(max(last, end), len(text))


def _runs(text: str, start: int, end: int, marks: list[Mark]) -> Iterator[Run]:
    at = start
    for mark in marks:
        if mark.start < at or mark.start >= end:
            continue
        if mark.start > at:
            yield Run(text=text[at : mark.start])
        yield Run(text=text[mark.start : min(mark.end, end)], kind=mark.kind, chosen=mark.chosen)
        at = min(mark.end, end)
    if at < end:
        yield Run(text=text[at:end])
