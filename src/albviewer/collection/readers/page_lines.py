"""The lines of printed pages, and which of them are not the text's: running heads, running feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.I)
_NUMBER_ALONE = re.compile(r"\W*(?:(?:page|p\.|faqe|f\.|стр\.|с\.|seite|s\.|pag\.)\s*)?(\d{1,4})\W*", re.I)
_EDGE_LINES = 3
_LEAST_REPEATS = 3
_PART_OF_PAGES = 0.3
# A running line stands at the same height on each of its pages, give or take this part of the page.
_HEIGHT_STEP = 0.02


class Line(NamedTuple):
    """A line of print, in points; the baseline is counted upwards from the lower edge of the page."""

    text: str
    left: float
    right: float
    base: float
    size: float


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

    def edge_keys(self) -> dict[Line, tuple[str, int]]:
        """Return for each line at an edge what it says, with any number for a number, and how high it stands."""
        step = max(self.height * _HEIGHT_STEP, 1)
        return {
            line: (_DIGITS.sub("#", " ".join(line.text.split()).casefold()), round(line.base / step))
            for line in self._at_edges()
        }


def without_running_lines(pages: Sequence[PageLines]) -> list[PageLines]:
    """Return the pages without the lines that many of them repeat at the same height near their edges."""
    keys = [page.edge_keys() for page in pages]
    counts: Counter[tuple[str, int]] = Counter()
    for found in keys:
        for text, height in set(found.values()):
            # Rounding may part lines of one height.
            counts.update((text, near) for near in (height - 1, height, height + 1))
    least = max(_LEAST_REPEATS, round(len(pages) * _PART_OF_PAGES) if len(pages) < 20 else _LEAST_REPEATS)
    kept = []
    for page, found in zip(pages, keys, strict=True):
        running = {line for line, key in found.items() if counts[key] >= least and _may_run(line, page)}
        by_height = sorted(page.lines, key=lambda line: -line.base)
        # Running lines stand outside the text: what is further in than a line of the text is text.
        outer = {*takewhile(running.__contains__, by_height), *takewhile(running.__contains__, reversed(by_height))}
        kept.append(replace(page, lines=tuple(line for line in page.lines if line not in outer)))
    # Of pages that are all alike, such as receipts, nothing would be left.
    return kept if any(page.lines for page in kept) else list(pages)


def _may_run(line: Line, page: PageLines) -> bool:
    """Tell whether a line stands near an edge; the middle of a page is text, however often it is repeated."""
    return page.height <= 0 or not 0.18 < line.base / page.height < 0.82
