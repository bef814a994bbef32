"""Scales and dates to try the timeline with."""

from __future__ import annotations

from hypothesis import strategies as st

from albviewer.model.days import Day
from albviewer.panels.timeline.scale import LEAST_DAYS, TimeScale

YEARS = st.integers(-3000, 3000)


def measure(text: str, strong: bool) -> float:
    """Measure as a font would whose letters are all alike."""
    return len(text) * (7.5 if strong else 7.0)


@st.composite
def scales(draw: st.DrawFn) -> TimeScale:
    """Draw scales from days to some thousand years, on narrow and on wide screens."""
    first = Day(draw(YEARS), draw(st.integers(1, 12)), 1).ordinal()
    days = draw(st.one_of(st.floats(LEAST_DAYS, 400), st.floats(400, 2_000_000)))
    width = draw(st.floats(600, 4000))
    return TimeScale(first=first, last=first + days, width=width, left=draw(st.sampled_from([0.0, 104.0])))
