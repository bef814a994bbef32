"""All years at the foot of the timeline, worked out: only another content, width or language changes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.panels.timeline.histogram import Bin, bins
from albviewer.panels.timeline.scale import TimeScale
from albviewer.panels.timeline.ticks import Measure, Tick, ticks

if TYPE_CHECKING:
    from albviewer.index.facets import YearCounts
    from albviewer.panels.say import Say


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The bars of passages and the ticks below them, on their scale."""

    scale: TimeScale
    years: YearCounts
    bins: tuple[Bin, ...]
    ticks: tuple[Tick, ...]


def strip_for(years: YearCounts, scale: TimeScale, say: Say, measure: Measure, *, before: Strip | None) -> Strip:
    """Return the strip; the one before if it still serves."""
    if before is not None and before.years is years and before.scale == scale:
        return before
    # A year that is but begun where the strip ends would be painted over what stands beside it.
    within = (
        replace(item, left=max(item.left, scale.left), right=min(item.right, scale.right))
        for item in bins(years, scale)
        if item.left < scale.right and item.right > scale.left
    )
    return Strip(scale=scale, years=years, bins=tuple(within), ticks=ticks(scale, say, measure))
