"""Whoever looks where nothing matches is told how much lies before and after, and no one else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.days import Day
from albviewer.panels.timeline.events import Standing, TimelineEvent
from albviewer.panels.timeline.whereabouts import Whereabouts
from laid_out import SCALE, event, event_lists

EMPTY = SCALE.showing(Day(1961, 3, 1).ordinal(), Day(1961, 3, 20).ordinal())


def test_what_lies_before_and_after_is_counted_and_can_be_gone_to() -> None:
    outside = event(3, "1961-03", standing=Standing.OUTSIDE)
    events = [event(0, "1944"), event(1, "1950/1955"), event(2, "1970-03-05"), outside]
    beside = Whereabouts(events).beside(EMPTY)
    assert beside is not None
    assert (beside.before, beside.after) == (2, 1)
    assert beside.stretch_before == (Day(1944, 1, 1).ordinal(), Day(1956, 1, 1).ordinal())
    assert beside.stretch_after == (Day(1970, 3, 5).ordinal(), Day(1970, 3, 6).ordinal())


@pytest.mark.parametrize("text", ["1961", "1941/1985", "1961-03-05", "[1930,1990]"])
def test_nothing_is_told_where_something_is_in_view(text: str) -> None:
    events = [event(0, "1944"), event(1, text)]
    assert Whereabouts(events).beside(EMPTY) is None


def test_of_nothing_nothing_is_told() -> None:
    assert Whereabouts([]).beside(EMPTY) is None
    assert Whereabouts([event(0, "1944", standing=Standing.OUTSIDE)]).beside(EMPTY) is None


def test_an_open_end_lies_where_its_known_end_is() -> None:
    beside = Whereabouts([event(0, "1948/.."), event(1, "../1970")]).beside(EMPTY)
    assert beside is not None
    assert (beside.before, beside.after) == (1, 1)


@given(event_lists(), st.floats(1, 700), st.floats(104, 1304))
def test_each_lies_on_one_side_only(events: list[TimelineEvent], closer: float, at: float) -> None:
    scale = SCALE.zoomed(closer, at, most_days=SCALE.days)
    beside = Whereabouts(events).beside(scale)
    matching = [item for item in events if item.standing is not Standing.OUTSIDE]
    if beside is not None:
        assert beside.before + beside.after == len(matching)
        assert not beside.before or beside.stretch_before[1] <= scale.first
        assert not beside.after or beside.stretch_after[0] >= scale.last
