"""How a window of some size is shared out among the panes, as numbers. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_DRAWER_BELOW = 1200
_WIDE_FROM = 1600
# A window that is only a little higher than wide has no room for the map above the reader.
_UPRIGHT = 1.15
# From this text size on, in per cent, its lines are as long as those of a layout for more room.
_LARGE_TEXT = 150
_FULL_HD = (1920, 1080)
# Widths of sources and of map and lists at 1366 and at 1920; the reader has the rest.
_NORMAL = (206, 534)
_WIDE = (262, 880)
# On a screen of twice that size at 100 % more would only spread the same apart.
_MOST_SOURCES = 420
_MOST_RIGHT = 1600
# Two sources side by side, each with the notes beside it, and what map and lists still need then.
_TWO_SOURCES = 1100
_LEAST_RIGHT = 380
_LEAST_READER = 300
_LEAST_UPRIGHT = 250
_NARROW_RIGHT = 0.4
_MAP_OF_RIGHT = 0.55
_MAP_OF_UPRIGHT = 0.36
# Below this height, at a text size of 100 %, neither the map nor the lists would have enough of it.
_FOLDS_BELOW = 542
# Below this even one pane above the timeline would be a strip.
_TIMELINE_WAITS_BELOW = 270
_FOLDED_ROWS = 2
_ROWS = 6
_WIDE_ROWS = 8
_UPRIGHT_ROWS = 6


class Layout(StrEnum):
    """The kinds of layout. Each keeps its own sizes."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"
    UPRIGHT = "upright"

    @property
    def has_drawer(self) -> bool:
        """Whether the sources are a drawer over the reader, for want of width."""
        return self in (Layout.NARROW, Layout.UPRIGHT)


def sizes_name(layout: Layout, *, folded: bool) -> str:
    """Return under which name the sizes of a layout are kept: where map and lists take turns, it has others."""
    return f"{layout}-folded" if folded else str(layout)


SIZES_NAMES = tuple(sizes_name(layout, folded=folded) for layout in Layout for folded in (False, True))
"""All names of `sizes_name`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """How much each has, in pixels; `timeline_rows` are rows of the timeline.

    `right` is what map and lists share: the width that they have beside the reader or, upright, their height above it.
    `map` is the map's share of that: its height, or its width.
    """

    sources: int
    reader: int
    right: int
    map: int
    lists: int
    timeline_rows: int


def layout_for(width: int, height: int, step: int = 100) -> Layout:
    """Return the layout for a desk of a size in pixels, with its text at `step` per cent.

    Very large text leaves no more room than a window that is so much narrower.
    """
    if height > width * _UPRIGHT:
        return Layout.UPRIGHT
    if step >= _LARGE_TEXT:
        width = width * 100 // step
    if width < _DRAWER_BELOW:
        return Layout.NARROW
    return Layout.WIDE if width >= _WIDE_FROM else Layout.NORMAL


def folds(layout: Layout, width: int, height: int, step: int = 100) -> bool:
    """Return whether map and lists take turns on a desk of a size, its bars within, with its text at `step` per cent.

    Upright they lie side by side: there it is the width that has to do for both.
    """
    scale = step / 100
    if layout is Layout.UPRIGHT:
        return width < 2 * _LEAST_UPRIGHT * scale
    return height < _FOLDS_BELOW * scale


def timeline_waits(height: int, step: int = 100) -> bool:
    """Return whether the timeline leaves its room to the panes above it, on a desk so high, its bars within."""
    return height < _TIMELINE_WAITS_BELOW * step / 100


def shares_for(layout: Layout, width: int, height: int, step: int = 100, *, folded: bool = False) -> Shares:
    """Return how a desk of a size is shared out at first, with its text at `step` per cent.

    `folded`: map and lists take turns, and there is little room for the timeline too.
    """
    if layout is Layout.UPRIGHT:
        right = round(height * _MAP_OF_UPRIGHT)
        return Shares(
            sources=0,
            reader=height - right,
            right=right,
            map=width // 2,
            lists=width - width // 2,
            timeline_rows=_UPRIGHT_ROWS,
        )
    scale = step / 100 if step >= _LARGE_TEXT else 1.0
    sources, right = (round(length * scale) for length in _NORMAL)
    if layout is Layout.NARROW:
        sources, right = 0, round(width * _NARROW_RIGHT)
    if layout is Layout.WIDE:
        larger = max(1.0, width / _FULL_HD[0])
        sources = min(_MOST_SOURCES, round(_WIDE[0] * larger))
        right = min(_MOST_RIGHT, round(_WIDE[1] * larger))
    map_ = round(height * _MAP_OF_RIGHT)
    if folded:
        rows = _FOLDED_ROWS
    elif layout is Layout.WIDE:
        rows = round(_WIDE_ROWS * max(1.0, height / _FULL_HD[1]))
    else:
        rows = _ROWS
    return Shares(
        sources=sources,
        reader=max(_LEAST_READER, width - sources - right),
        right=right,
        map=map_,
        lists=height - map_,
        timeline_rows=rows,
    )


def room_for_two(reader: int, right: int) -> tuple[int, int]:
    """Return the widths of reader and right when two sources are to be read side by side: map and lists give."""
    given = min(max(0, _TWO_SOURCES - reader), max(0, right - _LEAST_RIGHT))
    return reader + given, right - given
