"""The lines of printed pages, and which of them are not the text's: running heads, running feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import NamedTuple

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.I)
_NUMBER_ALONE = re.compile(r"\W*(?:(?:page|p\.|faqe|f\.|стр\.|с\.|seite|s\.|pag\.)\s*)?(\d{1,4})\W*", re.I)
_EDGE_LINES = 3
_LEAST_REPEATS = 3
_PART_OF_PAGES = 0.3
# A running line stands at the same height on each of its pages, give or take this part of the page.
_HEIGHT_STEP = 0.02
# Of two pages: how much more room than other lines a running line has, and how much smaller its letters may be.
_APART = 1.45
_SMALLER = 0.95


class Line(NamedTuple):
    """A line of print, in points; the baseline is counted upwards from the lower edge of the page."""

    text: str
    left: float
    right: float
    base: float
    size: float


_Keys = dict[Line, tuple[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLines:
    """A page: its size in points and its lines in reading order."""

    label: str
    width: float
    height: float
    lines: tuple[Line, ...]
    damaged: bool = False

    @classmethod
    def of(cls, told: Mapping[str, object]) -> PageLines:
        """Make a page of what the child tells; whatever is not as agreed is left out."""
        listed = told.get("lines")
        lines = []
        for item in listed if isinstance(listed, list) else ():
            if isinstance(item, list) and len(item) == 5 and isinstance(item[0], str):
                numbers = [float(number) for number in item[1:] if isinstance(number, (int, float))]
                if len(numbers) == 4:
                    lines.append(Line(item[0], *numbers))
        width, height = (told.get(name) for name in ("width", "height"))
        return cls(
            label=str(told.get("label") or ""),
            width=float(width) if isinstance(width, (int, float)) else 0.0,
            height=float(height) if isinstance(height, (int, float)) else 0.0,
            lines=tuple(lines),
            damaged=bool(told.get("damaged")),
        )

    def letters(self) -> int:
        """Return how many letters and figures the page holds."""
        return sum(char.isalnum() for line in self.lines for char in line.text)

    def printed_number(self) -> int | None:
        """Return the number that stands alone at the upper or lower edge of the page."""
        for line in self._at_edges():
            match = _NUMBER_ALONE.fullmatch(line.text)
            if match:
                return int(match[1])
        return None

    def _at_edges(self) -> tuple[Line, ...]:
        by_height = sorted(self.lines, key=lambda line: -line.base)
        return tuple(dict.fromkeys([*by_height[:_EDGE_LINES], *by_height[-_EDGE_LINES:]]))

    def edge_keys(self) -> _Keys:
        """Return for each line at an edge what it says, with any number for a number, and how high it stands."""
        step = max(self.height * _HEIGHT_STEP, 1)
        return {
            line: (_DIGITS.sub("#", " ".join(line.text.split()).casefold()), round(line.base / step))
            for line in self._at_edges()
        }


def without_running_lines(pages: Sequence[PageLines]) -> list[PageLines]:
    """Return the pages without the lines that many of them repeat at the same height near their edges."""
    keys = [page.edge_keys() for page in pages]
    told = [number for number, page in enumerate(pages) if page.lines]
    running = _of_two(pages, keys, *told) if len(told) == 2 else _of_many(pages, keys)
    kept = []
    for page, lines in zip(pages, running, strict=True):
        by_height = sorted(page.lines, key=lambda line: -line.base)
        # Running lines stand outside the text: what is further in than a line of the text is text.
        outer = {*takewhile(lines.__contains__, by_height), *takewhile(lines.__contains__, reversed(by_height))}
        kept.append(replace(page, lines=tuple(line for line in page.lines if line not in outer)))
    # Of pages that are all alike, such as receipts, nothing would be left.
    return kept if any(page.lines for page in kept) else list(pages)


def _of_many(pages: Sequence[PageLines], keys: Sequence[_Keys]) -> list[set[Line]]:
    """Return the lines of each page that enough others repeat."""
    counts: Counter[tuple[str, int]] = Counter()
    for found in keys:
        for text, height in set(found.values()):
            # Rounding may part lines of one height.
            counts.update((text, near) for near in (height - 1, height, height + 1))
    least = max(_LEAST_REPEATS, round(len(pages) * _PART_OF_PAGES) if len(pages) < 20 else _LEAST_REPEATS)
    return [
        {line for line, key in found.items() if counts[key] >= least and _may_run(line, page)}
        for page, found in zip(pages, keys, strict=True)
    ]


def _of_two(pages: Sequence[PageLines], keys: Sequence[_Keys], one: int, two: int) -> list[set[Line]]:
    """Return the lines of each page that the other one of only two repeats, if more than that tells them from text.

    They must stand apart from the text. Two page numbers that follow each other, or letters smaller than the text's,
    make a line one that runs; any other may be the title of the first page, and is taken for one only on the second.
    """
    running: list[set[Line]] = [set() for _ in pages]
    first, second = pages[one], pages[two]
    sizes = Counter(round(line.size) for page in (first, second) for line in page.lines for _ in line.text)
    body = sizes.most_common(1)[0][0]
    for line, (text, height) in keys[one].items():
        for other, (said, at) in keys[two].items():
            if (
                said != text
                or abs(at - height) > 1
                or not (_stands_apart(line, first) and _stands_apart(other, second))
            ):
                continue
            numbers = [_DIGITS.findall(it.text) for it in (line, other)]
            if any(numbers) and not _follow(*numbers):
                continue
            running[two].add(other)
            if any(numbers) or max(line.size, other.size) < body * _SMALLER:
                running[one].add(line)
    return running


def _follow(first: list[str], second: list[str]) -> bool:
    """Whether all numbers of one line are those of another, but for one, which is the next number there."""
    apart = [(one, two) for one, two in zip(first, second, strict=False) if one != two]
    return len(apart) == 1 and all(it.isdecimal() for it in apart[0]) and int(apart[0][1]) == int(apart[0][0]) + 1


def _stands_apart(line: Line, page: PageLines) -> bool:
    """Whether a line near the edge of a page is its outermost, with more room to the next than lines have."""
    if not _may_run(line, page):
        return False
    heights = sorted({round(it.base) for it in page.lines}, reverse=True)
    gaps = [above - below for above, below in pairwise(heights)]
    own = round(line.base)
    if len(gaps) < 2 or own not in (heights[0], heights[-1]):
        return False
    # Of a page of few lines most gaps are those of the running lines themselves.
    usual = sorted(gaps)[(len(gaps) - 1) // 4]
    return (gaps[0] if own == heights[0] else gaps[-1]) > max(line.size, usual) * _APART


def _may_run(line: Line, page: PageLines) -> bool:
    """Tell whether a line stands near an edge; the middle of a page is text, however often it is repeated."""
    return page.height <= 0 or not 0.18 < line.base / page.height < 0.82
