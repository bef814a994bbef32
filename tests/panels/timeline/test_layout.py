"""Nothing in the lanes overlaps, whatever there is, and little moves when the view does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.days import Day
from albviewer.panels.timeline.events import Standing, TimelineEvent
from albviewer.panels.timeline.layout import lay_out
from laid_out import SCALE, assert_nothing_overlaps, event, event_lists, words_width


@given(event_lists(), st.integers(3, 12))
def test_nothing_overlaps_and_every_event_is_somewhere(events: list[TimelineEvent], rows: int) -> None:
    layout = lay_out(events, SCALE, words_width, lanes=2, rows=rows)
    assert_nothing_overlaps(layout)
    hidden = [item.event.id for lane in layout.lanes for item in lane.hidden]
    assert sorted([item.event.id for item in layout.placed] + hidden) == sorted(item.id for item in events)
    assert sum(lane.rows for lane in layout.lanes) == rows
    for item in layout.placed:
        lane = layout.lanes[item.event.lane]
        assert lane.first_row <= item.row < lane.first_row + lane.rows
        if item.within:
            assert item.left <= item.words_left
            assert item.words_left + item.words_width <= item.right


@given(event_lists(), st.floats(-900, 900))
def test_moving_the_view_moves_no_event_to_another_row(events: list[TimelineEvent], pixels: float) -> None:
    rows = {item.event.id: item.row for item in lay_out(events, SCALE, words_width, lanes=2, rows=6).placed}
    # By whole pixels: parts of one would be rounded otherwise here and there.
    moved = lay_out(events, SCALE.panned(round(pixels)), words_width, lanes=2, rows=6)
    differing = [item for item in moved.placed if rows.get(item.event.id) != item.row]
    assert not differing


@given(event_lists(), event_lists(), st.integers(3, 8))
def test_what_is_known_from_before_is_where_it_would_be(
    events: list[TimelineEvent], others: list[TimelineEvent], rows: int
) -> None:
    before = lay_out(others, SCALE, words_width, lanes=2, rows=rows)
    again = lay_out(events[::2], SCALE, words_width, lanes=2, rows=rows)
    anew = lay_out(events, SCALE, words_width, lanes=2, rows=rows)
    assert lay_out(events, SCALE, words_width, lanes=2, rows=rows, before=before) == anew
    assert lay_out(events, SCALE, words_width, lanes=2, rows=rows, before=again) == anew


def test_whoever_must_be_seen_finds_room() -> None:
    events = [event(number, "1961-03-05") for number in range(20)]
    layout = lay_out(events, SCALE, words_width, lanes=1, rows=3, first=frozenset({"e17"}))
    assert "e17" in {item.event.id for item in layout.placed}
    assert len(layout.lanes[0].hidden) == 17


def test_what_matches_finds_room_before_what_does_not() -> None:
    events = [event(n, "1961-03-05", standing=Standing.OUTSIDE if n < 5 else Standing.CERTAIN) for n in range(8)]
    layout = lay_out(events, SCALE, words_width, lanes=1, rows=3)
    assert {item.event.id for item in layout.placed} == {"e5", "e6", "e7"}


def test_words_stand_in_a_long_bar_and_beside_a_short_one() -> None:
    events = [event(0, "1945/1960"), event(1, "1964-03-05")]
    long, short = lay_out(events, SCALE, words_width, lanes=1, rows=3).placed
    assert long.within
    assert short.words_left == pytest.approx(short.right, abs=10)


def test_words_of_a_bar_that_is_cut_stand_where_they_are_seen() -> None:
    close = SCALE.showing(Day(1955, 1, 1).ordinal(), Day(1956, 1, 1).ordinal())
    (item,) = lay_out([event(0, "1945/1960")], close, words_width, lanes=1, rows=3).placed
    assert close.left <= item.words_left <= close.right - item.words_width
