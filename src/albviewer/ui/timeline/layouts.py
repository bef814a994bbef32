"""Keeps the layout of the timeline: worked out at once for few events, on another thread for many.

Until another layout has come, the one before is seen from where one looks now. It knows no painter and no input.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from albviewer.panels.timeline.following import seen
from albviewer.panels.timeline.layout import Layout, lay_out
from albviewer.panels.timeline.scale import TimeScale
from albviewer.ui.jobs import JobRunner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.panels.timeline.events import TimelineContent, TimelineEvent

# Laying out so many takes a hundredth of a second or two.
_AT_ONCE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """All that a layout depends on; `widths` of the words of each event in pixels."""

    content: TimelineContent
    widths: Mapping[str, float]
    rows: int
    first: frozenset[str]
    pixels_per_day: float


class LayoutKeeper(QObject):
    """`arrived` tells that a layout worked out elsewhere is there."""

    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout: Layout | None = None
        self._for: Wanted | None = None
        self._asked: Wanted | None = None
        self._seen: tuple[TimeScale, Layout] | None = None
        self._jobs: JobRunner[tuple[Wanted, Layout]] = JobRunner(self._take, self._failed, self)

    def now(self, wanted: Wanted, scale: TimeScale) -> Layout:
        """Return where everything in view stands, or stood when last worked out."""
        if self._layout is None or not _same(wanted, self._for):
            if len(wanted.content.events) <= _AT_ONCE:
                self._keep(wanted, _worked_out(wanted, scale))
            elif not _same(wanted, self._asked):
                self._asked = wanted
                self._jobs.start(lambda: (wanted, _worked_out(wanted, scale)))
        layout = self._layout
        if layout is None or (self._for is not None and len(layout.lanes) != len(wanted.content.lanes)):
            return lay_out((), scale, lambda _event: 0.0, lanes=len(wanted.content.lanes), rows=wanted.rows)
        if self._seen is None or self._seen[0] != scale:
            self._seen = scale, seen(layout, scale)
        return self._seen[1]

    def is_settled(self) -> bool:
        """Tell whether no layout is being worked out."""
        return self._asked is None

    def shutdown(self) -> None:
        """Wait for what is under way; nothing comes after it."""
        self._jobs.wait()

    def _take(self, made: tuple[Wanted, Layout]) -> None:
        self._asked = None
        self._keep(*made)
        self.arrived.emit()

    def _keep(self, wanted: Wanted, layout: Layout) -> None:
        self._for, self._layout, self._seen = wanted, layout, None

    def _failed(self, error: BaseException) -> None:
        raise error


def _same(wanted: Wanted, other: Wanted | None) -> bool:
    """Tell whether a layout for one serves the other. What may be large is the same object, or it is another."""
    if other is None:
        return False
    return (
        wanted.content is other.content
        and wanted.widths is other.widths
        and (wanted.rows, wanted.first, wanted.pixels_per_day) == (other.rows, other.first, other.pixels_per_day)
    )


def _worked_out(wanted: Wanted, scale: TimeScale) -> Layout:
    content = wanted.content

    def width(event: TimelineEvent) -> float:
        return wanted.widths[event.id]

    return lay_out(
        content.events,
        scale,
        width,
        lanes=len(content.lanes),
        rows=wanted.rows,
        first=wanted.first,
        first_lane_before_others=content.chosen_lane,
    )
