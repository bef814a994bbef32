"""A date as it was found in a text, and what later dates are to be read from once it was told.

Knows nothing of how dates are read.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from albviewer.linking.dates.context import NOTHING_TOLD, DateContext, Moment
from albviewer.model.edtf import Edtf

_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]{0,2}\s+|\n\s*\n")
_OPENING_REACH = 48
_DATELINE_REACH = 40
# A place or a day of the week, a comma or a point, a word such as "den", "le", "më".
_BEFORE_DATELINE = re.compile(
    r"\s*(?:[^\W\d]+[ .'’-]{1,2}){0,2}[^\W\d]+[,.]\s+(?:[^\W\d]{1,3}\s+)?|\s*[^\W\d]{2,10}\s+"
)
_AFTER_DATELINE = re.compile(r"\s?г?\s{0,2}(?:\Z|\n|[.,;:)]|[–—-]|\(|[A-ZА-Я])")


class FoundDate(NamedTuple):
    """A date at text[start:end]; `surface` is that text and, unless inferred, proves `edtf` by itself.

    `inferred`: the text has no year here; the year, or the whole date, was taken or counted from what was told before.
    `citation`: dates a work that is cited, not something told. `context`: what later dates are to be read from.
    """

    start: int
    end: int
    surface: str
    edtf: Edtf
    inferred: bool = False
    citation: bool = False
    context: DateContext = NOTHING_TOLD


def context_after(
    context: DateContext, told: Moment | None, text: str, start: int, end: int, *, is_first: bool
) -> DateContext:
    """Return the context after a date at text[start:end] that told a moment, if others may be counted from it.

    `is_first`: no other date was found in the text before it.
    """
    if told is None:
        return context
    if is_first and told.day and _is_dateline(text, start, end):
        context = context.dated(told)
    opening = context.is_moved_by_opening and _opens_sentence(text, start)
    return context.after(told, opening=opening)


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a day says when the text itself was written: "Geneva, 4 August 1936", "2 Jan. Snow;"."""
    if start > _DATELINE_REACH or not _AFTER_DATELINE.match(text, end):
        return False
    before = text[:start]
    return not before.strip() or _BEFORE_DATELINE.fullmatch(before) is not None


def _opens_sentence(text: str, start: int) -> bool:
    """Whether at most three words ("However, in late") stand before a date in its sentence."""
    before = text[max(0, start - _OPENING_REACH) : start]
    *ended, words = _SENTENCE_END.split(before)
    return (bool(ended) or len(before) == start) and len(words.split()) <= 3
