"""All years at the foot of the timeline: their bars stay within it."""

from __future__ import annotations

import numpy as np

from albviewer.index.facets import YearCounts
from albviewer.model.days import Day
from albviewer.panels.say import Say
from albviewer.panels.timeline.scale import TimeScale
from albviewer.panels.timeline.strip import strip_for


def test_a_year_that_is_but_begun_is_not_drawn_beyond_the_end() -> None:
    counts = np.array([3, 5, 2], dtype=np.int64)
    years = YearCounts(first=1959, possible=counts, certain=counts)
    scale = TimeScale(first=Day(1960, 1, 1).ordinal(), last=Day(1961, 1, 2).ordinal(), width=700, left=100)
    strip = strip_for(years, scale, Say(), lambda words, _strong: 8.0 * len(words), before=None)
    assert [item.first for item in strip.bins] == [1960, 1961]
    assert strip.bins[0].left == scale.left
    assert strip.bins[-1].right == scale.right
