"""Rows of spans that do not overlap: what is taken, what is free, and where the next one goes."""

from __future__ import annotations

from bisect import bisect_left, insort
from math import inf


class Row:
    """The spans of one row, in order."""

    def __init__(self) -> None:
        self._spans: list[tuple[float, float]] = []

    def is_free(self, left: float, right: float) -> bool:
        """Tell whether a span would overlap none that is there."""
        at = bisect_left(self._spans, (left, left))
        before = self._spans[at - 1][1] if at else -inf
        after = self._spans[at][0] if at < len(self._spans) else inf
        return before <= left and right <= after

    def take(self, left: float, right: float) -> None:
        """Put a span in, which must be free."""
        insort(self._spans, (left, right))

    def widest_room(self, left: float, right: float) -> float:
        """Return how wide the widest stretch between two pixels is that is free; at most 0 if there is none."""
        free, widest = left, -inf
        for start, end in self._spans:
            widest = max(widest, start - free)
            free = max(free, end)
        return max(widest, right - free)

    def room_before(self, left: float, right: float) -> float:
        """Return how far it is from a span to the end of the one before; less than 0 if the span is not free."""
        spans = self._spans
        at = bisect_left(spans, (left, left))
        if at < len(spans) and spans[at][0] < right:
            return -1.0
        return left - spans[at - 1][1] if at else inf


def first_free(rows: list[Row], left: float, right: float) -> int | None:
    """Return the first row in which a span is free."""
    return next((number for number, row in enumerate(rows) if row.is_free(left, right)), None)


def emptiest_free(rows: list[Row], left: float, right: float) -> int | None:
    """Return the row in which a span is free and farthest from the one before; of equals the first."""
    best, most = None, 0.0
    for number, row in enumerate(rows):
        room = row.room_before(left, right)
        if room > most or (best is None and room == most):
            best, most = number, room
    return best
