"""Where events and their words stand: packed greedily into the rows of their lanes, so that nothing ever overlaps.

If there is room for all events with their words, each event and its words take one span. If not, the events come first,
spread over the rows, and words are put where there is room left. Moving the scale moves everything and changes no row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.panels.timeline.date_shapes import Form
from albviewer.panels.timeline.events import Standing, TimelineEvent
from albviewer.panels.timeline.pieces import PlacedPiece, placed_pieces
from albviewer.panels.timeline.rows import Row, emptiest_free, first_free

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from albviewer.panels.timeline.scale import TimeScale

BETWEEN = 6.0
WORDS_OFF = 7.0
_MOST_WORDS = 210.0
_LEAST_OTHER_ROWS = 2
# Longer ones would take a row for themselves, and are placed last.
_LONG = 0.4

WordsWidth = Callable[[TimelineEvent], float]
"""How many pixels the words of an event take, its signs included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedEvent:
    """An event in a row, counted over all lanes. Its words stand from `words_left` on, if `words_width` is not 0.

    `within` tells that the words stand in the bar or in a gap of the line.
    """

    event: TimelineEvent
    row: int
    pieces: tuple[PlacedPiece, ...]
    words_left: float = 0.0
    words_width: float = 0.0
    within: bool = False

    @property
    def left(self) -> float:
        """Where its pieces begin."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where its pieces end."""
        return max(piece.right for piece in self.pieces)

    @property
    def end(self) -> float:
        """Where its pieces and its words end."""
        return max(self.right, self.words_left + self.words_width) if self.words_width else self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """Rows `first_row` and following; for the events in `hidden`, `unseen` of them in view, there was no room."""

    first_row: int
    rows: int
    hidden: tuple[TimelineEvent, ...]
    unseen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All events that have room, and the lanes."""

    placed: tuple[PlacedEvent, ...]
    lanes: tuple[Lane, ...]


def lay_out(
    events: Sequence[TimelineEvent],
    scale: TimeScale,
    words_width: WordsWidth,
    *,
    lanes: int,
    rows: int,
    first: frozenset[str] = frozenset(),
) -> Layout:
    """Place events, given in order of time, into lanes of together `rows` rows; those in `first` find room first."""
    placed: list[PlacedEvent] = []
    made: list[Lane] = []
    for lane in range(lanes):
        left = rows - sum(item.rows for item in made)
        own = [event for event in events if event.lane == lane]
        most = max(1, left - _LEAST_OTHER_ROWS * (lanes - lane - 1))
        there, hidden = _lane(_in_turn(own, scale, first), scale, words_width, most)
        used = max((item.row for item in there), default=0) + 1
        used = used if lane < lanes - 1 else max(used, left)
        start = sum(item.rows for item in made)
        unseen = sum(item.right >= scale.left and item.left <= scale.right for item in hidden)
        made.append(Lane(first_row=start, rows=used, hidden=tuple(item.event for item in hidden), unseen=unseen))
        placed += [replace(item, row=item.row + start) for item in there]
    placed.sort(key=lambda item: (item.left, item.row))
    return Layout(placed=tuple(placed), lanes=tuple(made))


def _in_turn(events: Iterable[TimelineEvent], scale: TimeScale, first: frozenset[str]) -> list[PlacedEvent]:
    """Return the events in the order in which they take their room; of equals the earlier in time first."""
    waiting = [PlacedEvent(event=event, row=0, pieces=placed_pieces(event.shape, scale)) for event in events]

    def turn(item: PlacedEvent) -> tuple[bool, bool, bool]:
        is_long = item.right - item.left > _LONG * scale.width
        return item.event.id not in first, item.event.standing is Standing.OUTSIDE, is_long

    return sorted(waiting, key=turn)


def _lane(
    waiting: list[PlacedEvent], scale: TimeScale, words_width: WordsWidth, most_rows: int
) -> tuple[list[PlacedEvent], list[PlacedEvent]]:
    widths = {item.event.id: min(words_width(item.event), _MOST_WORDS) for item in waiting}
    placed = _with_words(waiting, widths, most_rows)
    hidden: list[PlacedEvent] = []
    if placed is None:
        placed, hidden = _events_first(waiting, widths, most_rows)
    return [_within_view(item, scale) for item in placed], hidden


def _with_words(waiting: list[PlacedEvent], widths: dict[str, float], most_rows: int) -> list[PlacedEvent] | None:
    """Place all events with their words, or none."""
    rows = [Row() for _ in range(most_rows)]
    made = []
    for item in waiting:
        item = _worded(item, widths[item.event.id])
        row = first_free(rows, item.left, item.end + BETWEEN)
        if row is None:
            return None
        rows[row].take(item.left, item.end + BETWEEN)
        made.append(replace(item, row=row))
    return made


def _events_first(
    waiting: list[PlacedEvent], widths: dict[str, float], most_rows: int
) -> tuple[list[PlacedEvent], list[PlacedEvent]]:
    """Place as many events as there is room for, then the words that fit beside them."""
    rows = [Row() for _ in range(most_rows)]
    there: list[PlacedEvent] = []
    hidden: list[PlacedEvent] = []
    for item in waiting:
        row = emptiest_free(rows, item.left, item.right + BETWEEN)
        if row is None:
            hidden.append(item)
            continue
        rows[row].take(item.left, item.right + BETWEEN)
        there.append(replace(item, row=row))
    made = []
    for item in there:
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
        middle = (piece.left + piece.right - width) / 2
        left = middle if piece.form is Form.WHISKER else piece.left + WORDS_OFF
        return replace(item, words_left=left, words_width=width, within=True)
    return replace(item, words_left=item.right + WORDS_OFF, words_width=width)


def _within_view(item: PlacedEvent, scale: TimeScale) -> PlacedEvent:
    """Return an event whose words stand where they are seen, also in a bar that is cut by the edge of the view."""
    if not item.within:
        return item
    lowest = item.left + WORDS_OFF
    highest = item.right - item.words_width - WORDS_OFF
    seen_left = max(item.left, scale.left) + 2 * WORDS_OFF
    seen_right = min(item.right, scale.right) - item.words_width - 2 * WORDS_OFF
    wanted = min(max(item.words_left, seen_left), max(seen_right, seen_left))
    return replace(item, words_left=min(max(wanted, lowest), highest))
