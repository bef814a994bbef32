"""Lines of print become paragraphs and headings: by the space between lines, by indents, by the size of letters.

A paragraph may go on over the turn of a page. Words that were cut at the end of a line become whole.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from albviewer.model.documents import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from albviewer.collection.readers.composition import Composition
    from albviewer.collection.readers.page_lines import Line, PageLines
    from albviewer.model.documents import Picture

_CUT = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_BEGINS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_ENDS_SENTENCE = re.compile(r"[.!?:;…。！？؟][\"'”’»)\]]*\s*$")
_HYPHENS = str.maketrans({"\u2010": "-"})
_GAP = 1.45
_INDENT = 0.7
_SHORT = 0.8
_LARGER = 1.12
_LONGEST_HEADING = 200
_MOST_LEVELS = 3


def tell_paragraphs(
    composition: Composition, pages: Sequence[PageLines], numbers: Sequence[str], *, pictures: Mapping[int, Picture]
) -> None:
    """Tell the pages, each with its number; a page in `pictures` is told as that."""
    body = _body_size(pages)
    levels = _heading_levels(pages, body)
    teller = _Teller(composition, _words(pages), body, levels)
    for index, (page, number) in enumerate(zip(pages, numbers, strict=True)):
        teller.page(page, number, pictures.get(index))
    composition.close()


def _body_size(pages: Sequence[PageLines]) -> float:
    """Return the size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _heading_levels(pages: Sequence[PageLines], body: float) -> dict[float, int]:
    """Return the level of each size that is larger than that of the text, the largest first."""
    larger = {_rounded(line) for page in pages for line in page.lines if line.size > body * _LARGER}
    return {size: min(rank, _MOST_LEVELS) for rank, size in enumerate(sorted(larger, reverse=True), 1)}


def _words(pages: Sequence[PageLines]) -> Counter[str]:
    """Return the words that stand whole in a line, from which one learns how a cut word is written."""
    found: Counter[str] = Counter()
    for page in pages:
        for line in page.lines:
            found.update(word.casefold() for word in _WORD.findall(line.text.translate(_HYPHENS)))
    return found


def _rounded(line: Line) -> float:
    return round(line.size * 2) / 2


class _Teller:
    def __init__(self, composition: Composition, words: Counter[str], body: float, levels: Mapping[float, int]) -> None:
        self._to = composition
        self._words = words
        self._body = body
        self._levels = levels
        self._before: Line | None = None
        self._kind = BlockKind.PARAGRAPH

    def page(self, page: PageLines, number: str, picture: Picture | None) -> None:
        """Tell one page."""
        if picture is not None:
            self._to.close()
            self._to.page(number)
            self._to.picture(picture)
            self._before = None
            return
        left, right = _margins(page)
        gap = _usual_gap(page.lines)
        turned = True
        for line in page.lines:
            if turned:
                if not self._goes_on_after_turn(line, left):
                    self._to.close()
                self._to.page(number)
            elif self._begins_block(line, gap, left, right):
                self._to.close()
            self._say(line)
            turned = False
        if turned:
            self._to.page(number)

    def _say(self, line: Line) -> None:
        level = self._levels.get(_rounded(line), 0)
        if not self._to.is_open():
            heading = bool(level) and len(line.text) <= _LONGEST_HEADING
            self._kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
            self._to.open(self._kind, level=level if heading else 0)
        self._to.say(line.text.strip().translate(_HYPHENS) + " ")
        self._before = line

    def _begins_block(self, line: Line, gap: float, left: float, right: float) -> bool:
        """Tell whether a line begins a paragraph or heading; if not, a word cut before it is made whole."""
        before = self._before
        if before is None or not self._to.is_open():
            return True
        if abs(line.size - before.size) > self._body * (_LARGER - 1) and self._levels.get(_rounded(line)) != (
            self._levels.get(_rounded(before))
        ):
            return True
        down = before.base - line.base
        # Upwards: another column, in which the sentence may go on.
        if down < 0:
            return bool(_ENDS_SENTENCE.search(before.text)) and line.text[:1].isupper()
        if gap and down > gap * _GAP:
            return True
        indented = line.left > left + line.size * _INDENT and before.left <= left + line.size * _INDENT
        ended = _ENDS_SENTENCE.search(before.text)
        short = before.right < left + (right - left) * _SHORT
        if self._kind is not BlockKind.HEADING and ((indented and ended) or (short and ended)):
            return True
        self._join(before, line)
        return False

    def _goes_on_after_turn(self, line: Line, left: float) -> bool:
        before = self._before
        if before is None or not self._to.is_open() or self._kind is BlockKind.HEADING:
            return False
        if _CUT.search(before.text.rstrip()):
            self._join(before, line)
            return True
        if self._levels.get(_rounded(line)) or abs(line.size - before.size) > self._body * (_LARGER - 1):
            return False
        indented = line.left > left + line.size * _INDENT
        return not _ENDS_SENTENCE.search(before.text) and not indented

    def _join(self, before: Line, line: Line) -> None:
        """Make a word whole that was cut by a hyphen at the end of a line, unless it is written with one."""
        cut, rest = _CUT.search(before.text.rstrip()), _BEGINS.match(line.text.lstrip())
        if cut is None or rest is None or not rest[0][0].islower():
            return
        joined, hyphenated = f"{cut[1]}{rest[0]}".casefold(), f"{cut[1]}-{rest[0]}".casefold()
        keeps = self._words[hyphenated] > self._words[joined]
        self._to.join_word(drop_hyphen=not keeps)


def _margins(page: PageLines) -> tuple[float, float]:
    """Return where most lines of a page begin, and the right edge that lines reach."""
    lefts = Counter(round(line.left / 3) for line in page.lines)
    left = lefts.most_common(1)[0][0] * 3.0 if lefts else 0.0
    rights = sorted(line.right for line in page.lines)
    return left, rights[int(len(rights) * 0.9)] if rights else 0.0


def _usual_gap(lines: Sequence[Line]) -> float:
    """Return how far apart the baselines of most lines are."""
    gaps = Counter(round(before.base - line.base) for before, line in pairwise(lines) if before.base > line.base)
    return float(gaps.most_common(1)[0][0]) if gaps else 0.0
