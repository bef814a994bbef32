"""A layout as it is seen from elsewhere: moved along with the view, or stretched until another is worked out.

Laying out ten thousand events takes some tenths of a second; this takes a thousandth or two.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf, isclose
from typing import TYPE_CHECKING

from albviewer.panels.timeline.layout import BETWEEN, WORDS_OFF, Layout, PlacedEvent, placed_event, within_view
from albviewer.panels.timeline.pieces import PlacedPiece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from albviewer.panels.timeline.layout import Lane
    from albviewer.panels.timeline.scale import TimeScale

# What is only seen until the layout has come need not be complete.
_MOST_STRETCHED = 400
_WORDS_REACH = 250.0


def seen(layout: Layout, scale: TimeScale) -> Layout:
    """Return what is in view of a layout on another scale; on its own it is as it is. Rows stay; nothing overlaps.

    On a scale as wide as its own everything is where it would be laid out. On another one, words and marks for which
    there is no room are left out.
    """
    before = layout.scale
    if before == scale:
        return layout
    off = offset(before, scale)
    if off is not None:
        return Layout(
            placed=tuple(within_view(moved(item, off), scale) for item in _in_view(layout, scale, off)),
            lanes=tuple(_lane_seen(lane, scale, off) for lane in layout.lanes),
            scale=scale,
        )
    return Layout(placed=tuple(_stretched(layout, scale)), lanes=layout.lanes, scale=scale)


def offset(before: TimeScale, scale: TimeScale) -> float | None:
    """Return by how many pixels everything has moved; None if days are not as wide as they were."""
    if not isclose(before.pixels_per_day, scale.pixels_per_day, rel_tol=1e-9):
        return None
    return scale.x(before.first) - before.left


def _in_view(layout: Layout, scale: TimeScale, off: float) -> Iterator[PlacedEvent]:
    low, high = scale.left - off, scale.right - off
    for item in layout.placed:
        if item.left > high:
            return
        if item.right >= low or item.words_left + item.words_width >= low:
            yield item


def _lane_seen(lane: Lane, scale: TimeScale, off: float) -> Lane:
    return replace(lane, unseen=lane.hidden_between(scale.left - off, scale.right - off))


def moved(item: PlacedEvent, off: float) -> PlacedEvent:
    """Return an event so many pixels further to the right."""
    # Written out: this is done for all that is in view with every frame, and `_replace` takes longer.
    return PlacedEvent(
        event=item.event,
        row=item.row,
        pieces=tuple([_piece_moved(piece, off) for piece in item.pieces]),
        left=item.left + off,
        right=item.right + off,
        words_left=item.words_left + off if item.words_width else 0.0,
        words_width=item.words_width,
        within=item.within,
    )


def _piece_moved(piece: PlacedPiece, off: float) -> PlacedPiece:
    return PlacedPiece(
        form=piece.form,
        left=piece.left + off,
        right=piece.right + off,
        full_left=piece.full_left + off,
        full_right=piece.full_right + off,
        opens_left=piece.opens_left,
        opens_right=piece.opens_right,
        level=piece.level,
    )


def _stretched(layout: Layout, scale: TimeScale) -> Iterator[PlacedEvent]:
    """Yield the events in view from left to right, each in its row, as far as it is free there."""
    ends: dict[int, float] = {}
    waiting = sorted((_on(item, scale) for item in _about_in_view(layout, scale)), key=lambda item: item.left)
    for item, after in zip(waiting, _next_lefts(waiting), strict=True):
        if item.left < ends.get(item.row, -inf):
            continue
        worded = item if item.words_width and item.words_left + item.words_width <= after else _wordless(item)
        ends[item.row] = max(worded.right, worded.words_left + worded.words_width) + BETWEEN
        yield within_view(worded, scale)


def _about_in_view(layout: Layout, scale: TimeScale) -> list[PlacedEvent]:
    """Return what is in view or may reach into it with its words."""
    low = layout.scale.x(scale.moment(scale.left - _WORDS_REACH))
    high = layout.scale.x(scale.moment(scale.right + _WORDS_REACH))
    return [item for item in layout.placed if item.left <= high and item.right >= low][:_MOST_STRETCHED]


def _on(item: PlacedEvent, scale: TimeScale) -> PlacedEvent:
    """Return an event on another scale; its words keep their distance, or stand within what is long enough still."""
    made = placed_event(item.event, scale)
    if not item.words_width:
        return made._replace(row=item.row)
    fits = item.within and made.right - made.left > item.words_width + 4 * WORDS_OFF
    left = (made.left + WORDS_OFF) if fits else made.right + WORDS_OFF
    return made._replace(row=item.row, words_left=left, words_width=item.words_width, within=fits)


def _wordless(item: PlacedEvent) -> PlacedEvent:
    return item._replace(words_left=0.0, words_width=0.0, within=False)


def _next_lefts(items: Iterable[PlacedEvent]) -> list[float]:
    """Return for each event where the next one of its row begins."""
    nearest: dict[int, float] = {}
    lefts: list[float] = []
    for item in reversed(list(items)):
        lefts.append(nearest.get(item.row, inf))
        nearest[item.row] = item.left
    return lefts[::-1]
