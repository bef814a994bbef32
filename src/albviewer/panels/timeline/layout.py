"""Where events and their words stand: packed greedily into the rows of their lanes, so that nothing ever overlaps.

If there is room for all events with their words, each event and its words take one span. If not, the events come first,
spread over the rows, and words are put where there is room left. Moving the scale moves everything and changes no row.
What is long and has found no row here may find one in `through.py`, which looks at no more than what is seen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from albviewer.panels.timeline.date_shapes import Form
from albviewer.panels.timeline.events import Standing, TimelineEvent
from albviewer.panels.timeline.pieces import PlacedPiece, placed_pieces
from albviewer.panels.timeline.rows import Row, emptiest_free, first_free

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from albviewer.panels.timeline.scale import TimeScale

BETWEEN = 6.0
WORDS_OFF = 7.0
MOST_WORDS = 210.0
# Longer ones would take a row for themselves, and are placed last.
_LONG = 0.4

_STEP = 64

Result = TypeVar("Result")
Steps = Generator[None, None, Result]
"""Work that can be left after each step, and gone on with."""

WordsWidth = Callable[[TimelineEvent], float]
"""How many pixels the words of an event take, its signs included."""


class PlacedEvent(NamedTuple):
    """An event in a row, counted over all lanes; its pieces reach from `left` to `right`.

    Its words stand from `words_left` on, if `words_width` is not 0.

    `within` tells that the words stand in the bar or in a gap of the line. A tuple, as each change makes it several
    times over.
    """

    event: TimelineEvent
    row: int
    pieces: tuple[PlacedPiece, ...]
    left: float
    right: float
    words_left: float = 0.0
    words_width: float = 0.0
    within: bool = False

    @property
    def end(self) -> float:
        """Where its pieces and its words end."""
        return max(self.right, self.words_left + self.words_width) if self.words_width else self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """Rows `first_row` and following; there was no room for the events in `hidden`, which reach from left to right.

    `unseen` of them are in view. `lefts` and `rights` are where they begin and end, each in order; `long` are those
    that may fill the view, so that a row which is free only there would do.
    """

    first_row: int
    rows: int
    hidden: tuple[PlacedEvent, ...]
    unseen: int
    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    long: tuple[PlacedEvent, ...] = ()

    def hidden_between(self, left: float, right: float) -> int:
        """Return how many of the hidden events would stand between two pixels, or reach in there."""
        return bisect_right(self.lefts, right) - bisect_left(self.rights, left)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All events that have room, and the lanes, on the scale on which they were placed."""

    placed: tuple[PlacedEvent, ...]
    lanes: tuple[Lane, ...]
    scale: TimeScale


def lay_out(
    events: Sequence[TimelineEvent],
    scale: TimeScale,
    words_width: WordsWidth,
    *,
    lanes: int,
    rows: int,
    first: frozenset[str] = frozenset(),
    first_lane_before_others: bool = True,
    before: Layout | None = None,
    most_words: float = MOST_WORDS,
) -> Layout:
    """Place events, given in order of time, into lanes of together `rows` rows; those in `first` find room first.

    The first lane has as many rows as it needs, and each other what is left of the others' need; or all share alike.
    What stood in the layout `before` on the same scale is not measured anew. Words take no more room than `most_words`.
    """
    steps = layout_steps(
        events,
        scale,
        words_width,
        lanes=lanes,
        rows=rows,
        first=first,
        first_lane_before_others=first_lane_before_others,
        before=before,
        most_words=most_words,
    )
    while True:
        try:
            next(steps)
        except StopIteration as done:
            layout: Layout = done.value
            return layout


def layout_steps(
    events: Sequence[TimelineEvent],
    scale: TimeScale,
    words_width: WordsWidth,
    *,
    lanes: int,
    rows: int,
    first: frozenset[str],
    first_lane_before_others: bool,
    before: Layout | None = None,
    most_words: float = MOST_WORDS,
) -> Steps[Layout]:
    """Do as `lay_out` does in small steps: for ten thousand events all of it takes some tenths of a second."""
    placed: list[PlacedEvent] = []
    made: list[Lane] = []
    by_lane: list[list[TimelineEvent]] = [[] for _ in range(lanes)]
    for event in events:
        by_lane[event.lane].append(event)
    stood = _stood(before) if before is not None and before.scale == scale else {}
    for lane, own in enumerate(by_lane):
        start = sum(item.rows for item in made)
        left = max(rows - start, 1)
        others = lanes - lane - 1
        most = max(1, left - others - (others > 0)) if first_lane_before_others else max(1, left // (others + 1))
        waiting = yield from _in_turn(own, scale, first, stood)
        there, hidden = yield from _lane(waiting, scale, lambda event: min(words_width(event), most_words), most)
        used = max((item.row for item in there), default=0) + 1
        used = used if others else max(used, left)
        made.append(_made_lane(start, used, hidden, scale))
        placed += [item._replace(row=item.row + start) for item in there] if start else there
    placed.sort(key=lambda item: (item.left, item.row))
    return Layout(placed=tuple(placed), lanes=tuple(made), scale=scale)


def _stood(layout: Layout) -> dict[str, PlacedEvent]:
    """Return all events of a layout by their ids, those too for which there was no room."""
    everything = chain(layout.placed, *(lane.hidden for lane in layout.lanes))
    return {item.event.id: item for item in everything}


def _made_lane(start: int, rows: int, hidden: Iterable[PlacedEvent], scale: TimeScale) -> Lane:
    without = tuple(hidden)
    lane = Lane(
        first_row=start,
        rows=rows,
        hidden=without,
        unseen=0,
        lefts=tuple(sorted(item.left for item in without)),
        rights=tuple(sorted(item.right for item in without)),
        long=tuple(item for item in without if is_long(item, scale)),
    )
    return replace(lane, unseen=lane.hidden_between(scale.left, scale.right))


def _in_turn(
    events: Iterable[TimelineEvent], scale: TimeScale, first: frozenset[str], stood: Mapping[str, PlacedEvent]
) -> Steps[list[PlacedEvent]]:
    """Return the events in the order in which they take their room; of equals the earlier in time first."""
    waiting = []
    for number, event in enumerate(events):
        if number % _STEP == 0:
            yield
        waiting.append(placed_event(event, scale, before=stood.get(event.id)))

    def turn(item: PlacedEvent) -> tuple[bool, bool, bool]:
        return item.event.id not in first, item.event.standing is Standing.OUTSIDE, is_long(item, scale)

    return sorted(waiting, key=turn)


def is_long(item: PlacedEvent, scale: TimeScale) -> bool:
    """Tell whether an event takes so much of the view that hardly anything else has room beside it."""
    return item.right - item.left > _LONG * scale.width


def placed_event(event: TimelineEvent, scale: TimeScale, *, before: PlacedEvent | None = None) -> PlacedEvent:
    """Return an event without words in the first row; `before` is how an event of its id stood on the same scale."""
    if before is not None and before.event.shape is event.shape:
        return PlacedEvent(event=event, row=0, pieces=before.pieces, left=before.left, right=before.right)
    pieces = placed_pieces(event.shape, scale)
    left, right = pieces[0].left, pieces[0].right
    if len(pieces) > 1:
        left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    return PlacedEvent(event=event, row=0, pieces=pieces, left=left, right=right)


def _lane(
    waiting: list[PlacedEvent], scale: TimeScale, words_width: WordsWidth, most_rows: int
) -> Steps[tuple[list[PlacedEvent], list[PlacedEvent]]]:
    widths = {item.event.id: words_width(item.event) for item in waiting}
    placed = yield from _with_words(waiting, widths, most_rows)
    hidden: list[PlacedEvent] = []
    if placed is None:
        placed, hidden = yield from _events_first(waiting, widths, most_rows)
    return [within_view(item, scale) for item in placed], hidden


def _with_words(
    waiting: list[PlacedEvent], widths: dict[str, float], most_rows: int
) -> Steps[list[PlacedEvent] | None]:
    """Place all events with their words, or none."""
    rows = [Row() for _ in range(most_rows)]
    made = []
    for number, item in enumerate(waiting):
        if number % _STEP == 0:
            yield
        item = _worded(item, widths[item.event.id])
        row = first_free(rows, item.left, item.end + BETWEEN)
        if row is None:
            return None
        rows[row].take(item.left, item.end + BETWEEN)
        made.append(item._replace(row=row))
    return made


def _events_first(
    waiting: list[PlacedEvent], widths: dict[str, float], most_rows: int
) -> Steps[tuple[list[PlacedEvent], list[PlacedEvent]]]:
    """Place as many events as there is room for, then the words that fit beside them."""
    rows = [Row() for _ in range(most_rows)]
    there: list[PlacedEvent] = []
    hidden: list[PlacedEvent] = []
    for number, item in enumerate(waiting):
        if number % _STEP == 0:
            yield
        row = emptiest_free(rows, item.left, item.right + BETWEEN)
        if row is None:
            hidden.append(item)
            continue
        rows[row].take(item.left, item.right + BETWEEN)
        there.append(item._replace(row=row))
    made = []
    for number, item in enumerate(there):
        if number % _STEP == 0:
            yield
        worded = _worded(item, widths[item.event.id])
        if worded.within:
            made.append(worded)
        elif rows[item.row].is_free(item.right + BETWEEN, worded.end + BETWEEN):
            rows[item.row].take(item.right + BETWEEN, worded.end + BETWEEN)
            made.append(worded)
        else:
            made.append(item)
    return made, hidden


def _worded(item: PlacedEvent, width: float) -> PlacedEvent:
    """Return an event with its words: inside if it is long enough, else to the right of it."""
    piece = item.pieces[0]
    roomy = len(item.pieces) == 1 and piece.form in (Form.BAR, Form.WHISKER)
    if roomy and piece.right - piece.left > width + 4 * WORDS_OFF:
        return item._replace(words_left=_at_home(item, width), words_width=width, within=True)
    return item._replace(words_left=item.right + WORDS_OFF, words_width=width)


def _at_home(item: PlacedEvent, width: float) -> float:
    """Return where words stand in what they belong to: at the beginning of a bar, in the middle of a line."""
    is_line = item.pieces[0].form is Form.WHISKER
    return (item.left + item.right - width) / 2 if is_line else item.left + WORDS_OFF


def within_view(item: PlacedEvent, scale: TimeScale) -> PlacedEvent:
    """Return an event whose words stand where they are seen, also in a bar that is cut by the edge of the view."""
    if not item.within:
        return item
    lowest = item.left + WORDS_OFF
    highest = item.right - item.words_width - WORDS_OFF
    seen_left = max(item.left, scale.left) + 2 * WORDS_OFF
    seen_right = min(item.right, scale.right) - item.words_width - 2 * WORDS_OFF
    wanted = min(max(_at_home(item, item.words_width), seen_left), max(seen_right, seen_left))
    return item._replace(words_left=min(max(wanted, lowest), highest))
