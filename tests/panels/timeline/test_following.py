"""A layout seen from elsewhere is the one that would be worked out there; stretched, nothing in it overlaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.panels.timeline.events import TimelineEvent
from albviewer.panels.timeline.following import seen
from albviewer.panels.timeline.layout import lay_out
from laid_out import SCALE, assert_nothing_overlaps, event, event_lists, words_width


@given(event_lists(), st.integers(-900, 900))
def test_moved_along_it_is_as_if_laid_out_there(events: list[TimelineEvent], pixels: int) -> None:
    scale = SCALE.panned(pixels)
    there = lay_out(events, scale, words_width, lanes=2, rows=6)
    moved = seen(lay_out(events, SCALE, words_width, lanes=2, rows=6), scale)
    in_view = {item.event.id: item for item in there.placed if item.end >= scale.left and item.left <= scale.right}
    assert in_view.keys() <= {item.event.id for item in moved.placed}
    for item in moved.placed:
        expected = in_view.get(item.event.id)
        if expected is not None:
            assert item.row == expected.row
            assert item.left == pytest.approx(expected.left, abs=1e-3)
            assert item.words_left == pytest.approx(expected.words_left, abs=1e-3)
    assert [lane.unseen for lane in moved.lanes] == [lane.unseen for lane in there.lanes]


@given(event_lists(), st.floats(0.05, 40), st.floats(104, 1304))
def test_stretched_nothing_overlaps(events: list[TimelineEvent], factor: float, at: float) -> None:
    scale = SCALE.zoomed(factor, at, most_days=SCALE.days * 20)
    stretched = seen(lay_out(events, SCALE, words_width, lanes=2, rows=6), scale)
    assert_nothing_overlaps(stretched)
    assert {item.event.id for item in stretched.placed} <= {item.id for item in events}


def test_what_is_in_view_keeps_its_row_when_stretched() -> None:
    events = [event(number, f"19{50 + number}-03-05") for number in range(10)]
    layout = lay_out(events, SCALE, words_width, lanes=1, rows=3)
    close = SCALE.zoomed(1.5, 700, most_days=SCALE.days * 2)
    rows = {item.event.id: item.row for item in layout.placed}
    stretched = seen(layout, close).placed
    assert stretched
    assert all(item.row == rows[item.event.id] for item in stretched)
