"""Marks found again in a source that may have changed: kept, moved, or lost, and never silently wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from albviewer.collection.quotes import spans_of
from albviewer.model.annotations import CONTEXT, Target

if TYPE_CHECKING:
    from albviewer.model.documents import Document

# Words that stand in a text once and are long enough to be no chance are known without anything around them.
_TELLING = 24
# Else at least so much of what stood around them must stand there still.
_LEAST_CONTEXT = 8
_MOST_SPANS = 2000


class Standing(StrEnum):
    """What has become of a mark."""

    KEPT = "kept"
    MOVED = "moved"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where the words of a mark stand now, as characters start..end of the source; at 0..0 if they are lost."""

    standing: Standing
    start: int = 0
    end: int = 0


def target_at(document: Document, start: int, end: int) -> Target:
    """Return a mark on the characters start..end of a document."""
    return Target(
        source=document.source,
        start=start,
        end=end,
        exact=document.words(start, end),
        prefix=document.words(max(0, start - CONTEXT), start),
        suffix=document.words(end, end + CONTEXT),
    )


def find_again(target: Target, document: Document) -> Found:
    """Return where the marked words stand in their source as it is now.

    They are kept if they stand where they stood, among the same words. Else they are looked for: the one spot at which
    most of what stood around them stands again is theirs. If two spots are as good, or none is good, they are lost.
    """
    if not target.exact.strip():
        return Found(standing=Standing.LOST)
    if _stands_there_still(target, document):
        return Found(standing=Standing.KEPT, start=target.start, end=target.end)
    text = document.text
    spots = [
        (_likeness(target, text, start, end), start, end) for start, end in spans_of(text, target.exact, _MOST_SPANS)
    ]
    spots.sort(reverse=True)
    if not spots or (len(spots) > 1 and spots[0][0] == spots[1][0]):
        return Found(standing=Standing.LOST)
    likeness, start, end = spots[0]
    known = likeness >= min(_LEAST_CONTEXT, len(target.prefix) + len(target.suffix))
    if not known and not (len(spots) == 1 and len(target.exact) >= _TELLING):
        return Found(standing=Standing.LOST)
    there = (start, end) == (target.start, target.end)
    return Found(standing=Standing.KEPT if there else Standing.MOVED, start=start, end=end)


def _stands_there_still(target: Target, document: Document) -> bool:
    start, end = target.start, target.end
    around = document.words(max(0, start - len(target.prefix)), end + len(target.suffix))
    return around == target.prefix + target.exact + target.suffix


def _likeness(target: Target, text: str, start: int, end: int) -> int:
    """Return how many characters before and after a spot are as they were around the mark."""
    before = text[max(0, start - len(target.prefix)) : start]
    after = text[end : end + len(target.suffix)]
    return _alike(before[::-1], target.prefix[::-1]) + _alike(after, target.suffix)


def _alike(one: str, other: str) -> int:
    """Return with how many of the same characters two texts begin."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
