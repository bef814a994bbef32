"""What goes on through all that is in view: put into rows that are free as far as they are seen.

The layout gives an event a row that is free along all of it. Where one looks closely, an event of years is a thousand
times as long as the view, and would find none. Here only what is seen of it needs to be free, and its words stand where
they are seen. What has a row keeps it while it is free, so that nothing jumps when the view is moved.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.panels.timeline.events import Standing
from albviewer.panels.timeline.following import moved, offset
from albviewer.panels.timeline.layout import (
    BETWEEN,
    MOST_WORDS,
    WORDS_OFF,
    Layout,
    PlacedEvent,
    is_long,
    within_view,
)
from albviewer.panels.timeline.rows import Row, first_free

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from albviewer.panels.timeline.layout import Lane, WordsWidth
    from albviewer.panels.timeline.scale import TimeScale

# So far beyond its right end the view is painted.
_BEYOND = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """The layout with them, and in which row each of them stands, by its id."""

    layout: Layout
    rows: Mapping[str, int]


def with_what_goes_through(
    whole: Layout, shown: Layout, words_width: WordsWidth, *, held: Mapping[str, int]
) -> Through:
    """Return what is seen of a whole layout, `shown`, with the long events for which there is room in what is seen.

    `held` are the rows in which they stood so far. Where days are not as wide as in the whole layout, all stays as it
    is: that is seen only until another layout has come.
    """
    scale = shown.scale
    off = offset(whole.scale, scale)
    if off is None:
        return Through(layout=shown, rows=held)
    placed = [_with_words(item, scale, words_width) for item in shown.placed]
    rows, lanes = {}, []
    for lane in shown.lanes:
        waiting = _in_turn(lane, scale.left - off, scale.right - off, held)
        found = _found_room(waiting, lane, _taken(lane, placed, scale), scale, off, held) if waiting else []
        rows.update({item.event.id: item.row for item in found})
        placed += [_with_words(item, scale, words_width) for item in found]
        lanes.append(replace(lane, unseen=lane.unseen - len(found)) if found else lane)
    if rows:
        placed.sort(key=lambda item: (item.left, item.row))
    return Through(layout=Layout(placed=tuple(placed), lanes=tuple(lanes), scale=scale), rows=rows)


def without_room(whole: Layout, shown: Through, lane: int) -> tuple[PlacedEvent, ...]:
    """Return the events in view of a lane that are not shown, in order of time."""
    scale = shown.layout.scale
    off = offset(whole.scale, scale) or 0.0
    left, right = scale.left - off, scale.right - off
    hidden = (item for item in whole.lanes[lane].hidden if item.left <= right and item.right >= left)
    return tuple(sorted((item for item in hidden if item.event.id not in shown.rows), key=lambda item: item.left))


def _in_turn(lane: Lane, left: float, right: float, held: Mapping[str, int]) -> list[PlacedEvent]:
    """Return the long events in view that have no row, what matches first, and of these what is held."""
    waiting = [item for item in lane.long if item.left < right and item.right > left]
    outside = Standing.OUTSIDE
    waiting.sort(key=lambda item: (item.event.standing is outside, item.event.id not in held))
    return waiting


def _taken(lane: Lane, placed: Iterable[PlacedEvent], scale: TimeScale) -> list[Row]:
    """Return the rows of a lane with what is seen in them."""
    rows = [Row() for _ in range(lane.rows)]
    for item in placed:
        row = item.row - lane.first_row
        if 0 <= row < lane.rows and item.end > scale.left and item.left < scale.right + _BEYOND:
            rows[row].take(item.left, item.end + BETWEEN)
    return rows


def _found_room(
    waiting: Iterable[PlacedEvent], lane: Lane, rows: list[Row], scale: TimeScale, off: float, held: Mapping[str, int]
) -> list[PlacedEvent]:
    """Return those of the waiting events for which a row is free in what is seen, `off` pixels from where they are."""
    found: list[PlacedEvent] = []
    start, end = scale.left, scale.right + _BEYOND
    widest = max(row.widest_room(start, end) for row in rows)
    for item in waiting:
        left, right = max(item.left + off, start), min(item.right + off, end)
        if right - left > widest:
            continue
        row = _free_row(rows, left, right + BETWEEN, held.get(item.event.id, -1) - lane.first_row)
        if row is None:
            continue
        rows[row].take(left, right + BETWEEN)
        found.append(moved(item, off)._replace(row=row + lane.first_row))
        widest = max(each.widest_room(start, end) for each in rows)
    return found


def _free_row(rows: list[Row], left: float, right: float, stood: int) -> int | None:
    """Return a row that is free, if it can be that in which it stood, else the first."""
    if 0 <= stood < len(rows) and rows[stood].is_free(left, right):
        return stood
    return first_free(rows, left, right)


def _with_words(item: PlacedEvent, scale: TimeScale, words_width: WordsWidth) -> PlacedEvent:
    """Return a long event that is cut by the edge of the view with its words where they are seen, if they have room."""
    if (item.left >= scale.left and item.right <= scale.right) or not is_long(item, scale):
        return item
    if item.words_width and not item.within and item.end <= scale.right:
        return item
    room = min(item.right, scale.right) - max(item.left, scale.left) - 6 * WORDS_OFF
    natural = words_width(item.event)
    # What lies through all the view has room enough not to cut its words.
    width = min(natural, max(MOST_WORDS, room / 2))
    if room < width:
        return item
    return within_view(item._replace(words_left=item.left, words_width=width, within=True), scale)
