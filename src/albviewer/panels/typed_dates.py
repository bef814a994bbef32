"""A time as somebody types it: EDTF ("1960-11", "1961~"), two ends ("1960..1961", "1960–1961"), or words.

What cannot be read is no fault: most of what is typed is no date. Knows no state and no view.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from albviewer.model.edtf import EdtfError, window_of
from albviewer.session.view_state import TimeWindow

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 80
_OPEN = ("", "..")
_YEARS = re.compile(r"(-?\d{4})\s*[-–—]\s*(\d{4})")
_TWO_ENDS = re.compile(r"(.*?)(?:\.\.\.?|…|–|—)(.*)")
_DIGIT = re.compile(r"\d")


def written_window(text: str) -> TimeWindow | None:
    """Return the time that a text says in figures, or None. Quick."""
    text = text.strip()
    if len(text) > _LONGEST or not _DIGIT.search(text):
        return None
    years = _YEARS.fullmatch(text)
    if years:
        return _window(years[1], years[2])
    if "/" in text:
        first, _, last = text.partition("/")
        return _window(first, last)
    ends = None if text[:1] in "[{" else _TWO_ENDS.fullmatch(text)
    return _window(ends[1], ends[2]) if ends else _window(text, text)


def window_in_text(text: str, languages: Iterable[str]) -> TimeWindow | None:
    """Return the time that a text says in figures or in the words of one of the languages, or None.

    Only where the whole text is a date: "November 1960", "nga 1960 deri 1961". Slow when first asked: some tenths of a
    second, as the patterns for words are made then.
    """
    written = written_window(text)
    text = text.strip()
    if written is not None or len(text) > _LONGEST or not _DIGIT.search(text):
        return written
    from albviewer.linking.dates.rules import find_dates

    read: list[tuple[int, str]] = []
    # Who types seldom writes the capitals by which months are known in running text.
    for language, words in product(dict.fromkeys(languages), dict.fromkeys((text, _capitals(text)))):
        found = find_dates(words, language=language)
        if len(found) == 1 and not _said_besides(words, found[0].start, found[0].end):
            read.append((len(text) - (found[0].end - found[0].start), found[0].edtf.text))
    # What leaves least unread: "nov" may be a small word before a year, but as a month it says more.
    return written_window(min(read, key=lambda item: item[0])[1]) if read else None


def _capitals(text: str) -> str:
    return " ".join(word.capitalize() if len(word) > 2 else word for word in text.split())


def _said_besides(text: str, start: int, end: int) -> bool:
    """Whether there is more than a small word such as "in" before the date, or anything after it."""
    before, after = text[:start].split(), text[end:]
    return len(before) > 1 or any(len(word) > 3 for word in before) or any(map(str.isalnum, after))


def _window(first: str, last: str) -> TimeWindow | None:
    first, last = ("" if end in _OPEN else end for end in (first.strip(), last.strip()))
    try:
        window_of(first or None, last or None)
    except EdtfError:
        return None
    return TimeWindow(first=first, last=last) if first or last else None
