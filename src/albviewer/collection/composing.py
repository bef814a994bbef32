"""Clean text from the lines of a block: lines joined, white space folded, readings put in, every offset kept."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from albviewer.model.documents import Reading, Run, ShownText

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPACE = re.compile(r"\s+")
# It begins with what is searched for fastest.
_UNEVEN = re.compile(r"\s(?:\s+|(?<=[^ \u00a0\u202f]))")
# Where none of these stands, a text is shown as it is, but for its line ends: all white space is one blank or line end.
_UNEVEN_ASCII = ("  ", "\t", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f")
_UNEVEN_SIGNS = (
    *_UNEVEN_ASCII, "\x85", "\u00a0", "\u1680", *map(chr, range(0x2000, 0x200B)), "\u2028", "\u2029", "\u202f",
    "\u205f", "\u3000",
)  # fmt: skip
_UNEVEN_ENDS = (" \n", "\n ", "\n\n", "-\n", "\u2010\n", "\u00ad\n")
_NO_BREAK = re.compile(r"[\u00a0\u202f]")
_LINE_END = re.compile(r"[\r\n]")
# A word cut at the end of a line keeps its hyphen but gets no space: "long-" + "term".
_CUT_WORD = re.compile(r"\w[-\u2010\u00ad]$")


class Mark(NamedTuple):
    """A sign that is shown after the source offset `at` and stands for nothing in the text."""

    at: int
    sign: str


class Composer:
    """Builds a shown text piece by piece, merging runs that continue each other one to one."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._runs: list[Run] = []

    def add(self, shown: str, start: int, end: int) -> None:
        """Show `shown` for the source characters start..end."""
        if not shown:
            return
        begin, self._length = self._length, self._length + len(shown)
        self._pieces.append(shown)
        last = self._runs[-1] if self._runs else None
        even = len(shown) == end - start
        if last and even and last.end == start and last.shown_end - last.shown_start == last.end - last.start:
            self._runs[-1] = Run(last.shown_start, self._length, last.start, end)
        else:
            self._runs.append(Run(begin, self._length, start, end))

    def ends_with_space(self) -> bool:
        """Tell whether another space would be one too many."""
        return not self._pieces or self._pieces[-1][-1].isspace()

    def ends_with_cut_word(self) -> bool:
        """Tell whether the last word goes on in the next line."""
        tail = "".join(self._pieces[-2:])[-2:]
        return bool(_CUT_WORD.search(tail))

    def finished(self) -> ShownText:
        """Return the text without white space at its end."""
        text = "".join(self._pieces)
        kept = len(text.rstrip())
        runs = []
        for run in self._runs:
            if run.shown_start >= kept:
                break
            over = max(0, run.shown_end - kept)
            even = run.shown_end - run.shown_start == run.end - run.start
            runs.append(Run(run.shown_start, run.shown_end - over, run.start, run.end - over if even else run.end))
        return ShownText(text[:kept], tuple(runs))


def _one_space(white: re.Match[str]) -> str:
    """Return the one space that a run of white space is shown as; one that holds a line together still does."""
    no_break = _NO_BREAK.search(white[0])
    return no_break[0] if no_break else " "


def uneven_spots(text: str) -> list[int]:
    """Return where in a text, in order, white space stands that is neither one blank nor a line end.

    To look for each sign in all of a text costs next to nothing; to look in each block for any of them costs more than
    all the rest.
    """
    spots: list[int] = []
    for sign in _UNEVEN_ASCII if text.isascii() else _UNEVEN_SIGNS:
        at = text.find(sign)
        while at >= 0:
            spots.append(at)
            at = text.find(sign, at + 1)
    spots.sort()
    return spots


def compose(
    text: str, start: int, end: int, readings: Sequence[Reading], spots: Sequence[int] | None = None
) -> ShownText:
    """Return the clean text of the source characters start..end.

    `readings` are the whole document's, in order, not overlapping. One that reaches over `end` is shown whole; what
    one that begins before `start` covers is not shown again. `spots` are the `uneven_spots` of the text, if known.
    """
    if spots is not None and not readings and start < end:
        at = bisect_left(spots, start)
        raw = text[start:end]
        if (at == len(spots) or spots[at] >= end) and not raw[0].isspace() and not raw[-1].isspace():
            if "\n" not in raw:
                return ShownText(raw, (Run(0, end - start, start, end),))
            if not any(sign in raw for sign in _UNEVEN_ENDS):
                return ShownText(raw.replace("\n", " "), (Run(0, end - start, start, end),))
    composer = Composer()
    at = bisect_right(readings, start, key=lambda reading: reading.end)
    position = start
    for reading in readings[at : bisect_left(readings, end, key=lambda reading: reading.start)]:
        if reading.start >= position:
            _add_plain(composer, text, position, reading.start)
            shown = _SPACE.sub(_one_space, reading.reads)
            shown = shown.lstrip() if composer.ends_with_space() else shown
            composer.add(shown, reading.start, min(reading.end, end))
        position = reading.end
    _add_plain(composer, text, position, end)
    return composer.finished()


def compose_clean(text: str, start: int, end: int, readings: Sequence[Reading], marks: Sequence[Mark]) -> ShownText:
    """Return what is shown of source characters whose white space is in order already: as they stand, line ends kept.

    Readings are put in as by `compose`; so is each mark, a sign and the source offset after which it stands.
    """
    if not readings and not marks:
        return ShownText(text[start:end], (Run(0, end - start, start, end),) if end > start else ())
    composer = Composer()
    at = bisect_right(readings, start, key=lambda reading: reading.end)
    within = readings[at : bisect_left(readings, end, key=lambda reading: reading.start)]
    cuts = [(reading.start, reading.end, reading.reads) for reading in within]
    cuts += [(mark.at, mark.at, mark.sign) for mark in marks]
    position = start
    for cut_start, cut_end, shown in sorted(cuts):
        first = max(cut_start, position)
        composer.add(text[position:first], position, first)
        composer.add(shown, first, max(first, min(cut_end, end)))
        position = max(first, cut_end)
    composer.add(text[position:end], position, end)
    return composer.finished()


def _add_plain(composer: Composer, text: str, start: int, end: int) -> None:
    """Add source text, each run of white space as one space, none at the start, none after a word cut by a line end."""
    at = start
    if start < end and text[start].isspace() and composer.ends_with_space():
        at = end - len(text[start:end].lstrip())
    # Nearly all white space is one space between two words, and stands as it is.
    for match in _UNEVEN.finditer(text, at, max(at, end)):
        composer.add(text[at : match.start()], at, match.start())
        at = match.end()
        if composer.ends_with_space():
            continue
        if _LINE_END.search(match[0]) and composer.ends_with_cut_word():
            continue
        composer.add(_one_space(match), match.start(), match.end())
    if at < end:
        composer.add(text[at:end], at, end)
