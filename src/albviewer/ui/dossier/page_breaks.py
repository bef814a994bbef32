"""Where pages end: no heading stands alone at the foot of one, no line of a paragraph alone at either end.

Knows heights and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """What is never cut: a line or a picture, its height, the space before it, and whether the next must follow."""

    height: float
    before: float = 0.0
    keep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A strip, by its number, and how far below the top of its page it stands."""

    strip: int
    top: float


def pages_of(strips: Sequence[Strip], height: float) -> tuple[tuple[Placed, ...], ...]:
    """Return the pages of a height; the space before what begins a page is left out. There is always a page."""
    pages: list[list[Placed]] = [[]]
    down = 0.0
    at = 0
    while at < len(strips):
        end = _kept_together(strips, at)
        needed = sum(strip.before + strip.height for strip in strips[at:end])
        if pages[-1] and down + needed > height:
            if needed - strips[at].before <= height:
                pages.append([])
                down = 0.0
            else:
                # More than a page has room for is cut where it must be.
                end = at + 1
        for number in range(at, end):
            strip = strips[number]
            top = down + strip.before if pages[-1] else 0.0
            if pages[-1] and top + strip.height > height:
                pages.append([])
                top = 0.0
            pages[-1].append(Placed(strip=number, top=top))
            down = top + strip.height
        at = end
    return tuple(map(tuple, pages))


def _kept_together(strips: Sequence[Strip], at: int) -> int:
    """Return the number after the last strip that must stand with one."""
    while at < len(strips) - 1 and strips[at].keep:
        at += 1
    return at + 1
