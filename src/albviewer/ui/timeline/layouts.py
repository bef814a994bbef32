"""Keeps the layout of the timeline: worked out at once for few events, in slices between frames for many.

Until another layout has come, the one before is seen from where one looks now. Another thread would not help: painting
in Python and laying out in Python would only wait for each other. It knows no painter and no input.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING, TypedDict

from PySide6.QtCore import QObject, QTimer, Signal

from albviewer.panels.timeline.following import seen
from albviewer.panels.timeline.layout import Layout, Steps, lay_out, layout_steps
from albviewer.panels.timeline.longer_words import with_longer_words
from albviewer.panels.timeline.scale import TimeScale
from albviewer.panels.timeline.through import Through, with_what_goes_through, without_room

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.panels.timeline.events import TimelineContent, TimelineEvent
    from albviewer.panels.timeline.layout import PlacedEvent, WordsWidth
    from albviewer.ui.timeline.word_widths import WordWidths

# Laying out so many takes a hundredth of a second or two.
_AT_ONCE = 400
_SLICE_S = 0.008


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """All that a layout depends on; the words of the event `strong` are written in strong letters.

    `fonts` goes up when the fonts change.
    """

    content: TimelineContent
    widths: WordWidths
    strong: str
    fonts: int
    rows: int
    first: frozenset[str]
    pixels_per_day: float


class _Room(TypedDict):
    lanes: int
    rows: int
    first: frozenset[str]
    first_lane_before_others: bool


class LayoutKeeper(QObject):
    """`arrived` tells that a layout is there that was worked out in slices."""

    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout: Layout | None = None
        self._for: Wanted | None = None
        self._asked: Wanted | None = None
        self._steps: Steps[Layout] | None = None
        self._seen: Through | None = None
        # In which rows what goes through the view stands: it keeps them while they are free.
        self._held: Mapping[str, int] = {}
        self._slices = QTimer(self)
        self._slices.timeout.connect(self._go_on)

    def now(self, wanted: Wanted, scale: TimeScale) -> Layout:
        """Return where everything in view stands, or stood when last worked out."""
        if not _same(wanted, self._for):
            if len(wanted.content.events) <= _AT_ONCE:
                self._keep(wanted, self._laid_out(wanted, scale))
            elif not _same(wanted, self._asked):
                self._asked = wanted
                self._steps = layout_steps(wanted.content.events, scale, _widths(wanted), **_room(wanted))
                self._slices.start()
        layout = self._layout
        if layout is None or len(layout.lanes) != len(wanted.content.lanes):
            return lay_out((), scale, _widths(wanted), **_room(wanted))
        if self._seen is None or self._seen.layout.scale != scale:
            through = with_what_goes_through(layout, seen(layout, scale), _widths(wanted), held=self._held)
            self._seen = replace(through, layout=with_longer_words(through.layout, _widths(wanted)))
            self._held = through.rows
        return self._seen.layout

    def without_room(self, lane: int) -> tuple[PlacedEvent, ...]:
        """Return the events in view of a lane for which there was no room when it was last asked where all stand."""
        if self._seen is None or self._layout is None or lane >= len(self._layout.lanes):
            return ()
        return without_room(self._layout, self._seen, lane)

    def _laid_out(self, wanted: Wanted, scale: TimeScale) -> Layout:
        events = wanted.content.events
        return lay_out(events, scale, _widths(wanted), before=self._layout, **_room(wanted))

    def is_settled(self) -> bool:
        """Tell whether no layout is being worked out."""
        return self._steps is None

    def _go_on(self) -> None:
        """Work for a slice of a frame."""
        until = perf_counter() + _SLICE_S
        while self._steps is not None and perf_counter() < until:
            try:
                next(self._steps)
            except StopIteration as done:
                if self._asked is not None:
                    self._keep(self._asked, done.value)
                self.arrived.emit()

    def _keep(self, wanted: Wanted, layout: Layout) -> None:
        self._for, self._layout = wanted, layout
        self._seen = self._asked = self._steps = None
        self._slices.stop()


def _same(wanted: Wanted, other: Wanted | None) -> bool:
    """Tell whether a layout for one serves the other. What may be large is the same object, or it is another."""
    if other is None:
        return False
    return (
        wanted.content is other.content
        and (wanted.strong, wanted.fonts, wanted.rows) == (other.strong, other.fonts, other.rows)
        and (wanted.first, wanted.pixels_per_day) == (other.first, other.pixels_per_day)
    )


def _widths(wanted: Wanted) -> WordsWidth:
    def width(event: TimelineEvent) -> float:
        return wanted.widths.of_event(event, event.id == wanted.strong)

    return width


def _room(wanted: Wanted) -> _Room:
    return {
        "lanes": len(wanted.content.lanes),
        "rows": wanted.rows,
        "first": wanted.first,
        "first_lane_before_others": wanted.content.chosen_lane,
    }
