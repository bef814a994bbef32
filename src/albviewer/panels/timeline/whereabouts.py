"""Where the events that match lie as seen from the stretch of time in view: how many before it, after it, in it.

Whoever looks at days in which nothing matches is told where to look. Counting takes no longer for many events than for
few. An open end is no place to look at: such an event lies where its known end is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.panels.timeline.events import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.panels.timeline.date_shapes import DateShape
    from albviewer.panels.timeline.events import TimelineEvent
    from albviewer.panels.timeline.scale import TimeScale


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """How many matching events end before what is in view and how many begin after it, and the moments they span."""

    before: int
    after: int
    stretch_before: tuple[float, float]
    stretch_after: tuple[float, float]


class Whereabouts:
    """Where the matching events begin and end."""

    def __init__(self, events: Iterable[TimelineEvent]) -> None:
        stretches = [
            stretch
            for event in events
            if event.standing is not Standing.OUTSIDE and (stretch := _stretch(event.shape)) is not None
        ]
        self._starts = sorted(stretches)
        self._ends = sorted((last, first) for first, last in stretches)

    def beside(self, scale: TimeScale) -> Beside | None:
        """Return what lies beside the view if nothing that matches is in it; None if something is, or nothing is."""
        before = bisect_left(self._ends, (scale.first,))
        at = bisect_right(self._starts, (scale.last, float("inf")))
        after = len(self._starts) - at
        if not self._starts or before + after < len(self._starts):
            return None
        earlier, later = self._ends[:before], self._starts[at:]
        return Beside(
            before=before,
            after=after,
            stretch_before=_spanned((first, last) for last, first in earlier),
            stretch_after=_spanned(later),
        )


def _spanned(stretches: Iterable[tuple[float, float]]) -> tuple[float, float]:
    ends = [*stretches] or [(0.0, 0.0)]
    return min(first for first, _last in ends), max(last for _first, last in ends)


def _stretch(shape: DateShape) -> tuple[float, float] | None:
    """Return the moments from the first to the last that a date names, or None if it names none."""
    named = [moment for piece in shape.pieces for moment in (piece.first, piece.last) if moment is not None]
    return (float(min(named)), float(max(named))) if named else None
