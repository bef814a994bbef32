"""What covers the view is seen if a row is free there, keeps its row while it can, and is counted where it is not."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.days import Day
from albviewer.panels.timeline.events import Standing, TimelineEvent
from albviewer.panels.timeline.following import seen
from albviewer.panels.timeline.layout import Layout, PlacedEvent, is_long, lay_out
from albviewer.panels.timeline.scale import TimeScale
from albviewer.panels.timeline.through import Through, with_what_goes_through, without_room
from laid_out import SCALE, event, event_lists, words_width

CLOSE = SCALE.showing(Day(1961, 3, 1).ordinal(), Day(1961, 3, 20).ordinal())
LONG = ("1941/1985", "1944/1964", "1944/1991", "1946/1992", "1948/1970", "1960/1961", "1961", "1961-03", "1950/1968")


def through(
    events: list[TimelineEvent], scale: TimeScale, rows: int = 6, lanes: int = 2, held: dict[str, int] | None = None
) -> tuple[Layout, Through]:
    whole = lay_out(events, scale, words_width, lanes=lanes, rows=rows)
    return whole, with_what_goes_through(whole, seen(whole, scale), words_width, held=held or {})


def overlapping(layout: Layout) -> list[tuple[PlacedEvent, PlacedEvent]]:
    """Return what overlaps in what is seen."""
    scale, found = layout.scale, []
    for one in layout.placed:
        for other in layout.placed:
            together = one.row == other.row and one.event.id < other.event.id
            if together and max(one.left, other.left, scale.left) < min(one.end, other.end, scale.right):
                found.append((one, other))
    return found


def test_events_longer_than_the_view_lie_above_each_other() -> None:
    events = [event(number, text) for number, text in enumerate(LONG)]
    whole, shown = through(events, CLOSE, rows=6, lanes=1)
    assert len(shown.layout.placed) == 6
    assert len({item.row for item in shown.layout.placed}) == 6
    assert shown.layout.lanes[0].unseen == len(LONG) - 6
    assert len(without_room(whole, shown, 0)) == len(LONG) - 6
    for item in shown.layout.placed:
        assert item.words_width
        assert CLOSE.left <= item.words_left <= CLOSE.right - item.words_width


def test_what_matches_has_room_before_what_does_not() -> None:
    outside = [event(number, text, standing=Standing.OUTSIDE) for number, text in enumerate(LONG)]
    events = [*outside, event(99, "1951/1969")]
    _, shown = through(events, CLOSE, rows=2, lanes=1)
    assert "e99" in {item.event.id for item in shown.layout.placed}


def test_words_of_what_ends_in_view_stand_in_what_is_seen() -> None:
    events = [event(0, "1941/1961-03-05")]
    before = lay_out(events, CLOSE, lambda _event: 40.0, lanes=1, rows=2).placed[0]
    _, shown = through(events, CLOSE, lanes=1)
    (item,) = shown.layout.placed
    assert item.within
    assert CLOSE.left <= item.words_left <= CLOSE.right
    assert before.row == item.row


@given(event_lists(), st.integers(3, 9), st.floats(1, 700), st.floats(104, 1304))
def test_nothing_overlaps_and_all_are_seen_or_counted(
    events: list[TimelineEvent], rows: int, closer: float, at: float
) -> None:
    scale = SCALE.zoomed(closer, at, most_days=SCALE.days)
    whole, shown = through(events, scale, rows)
    assert not overlapping(shown.layout)
    missing = [without_room(whole, shown, lane) for lane in range(2)]
    assert [len(each) for each in missing] == [lane.unseen for lane in shown.layout.lanes]
    ids = [item.event.id for item in shown.layout.placed]
    assert len(ids) == len(set(ids))
    assert not set(ids) & {item.event.id for each in missing for item in each}
    for lane, each in zip(shown.layout.lanes, missing, strict=True):
        for item in each:
            left, right = max(item.left, scale.left), min(item.right, scale.right)
            if is_long(item, scale) and left < right - 1:
                taken = {other.row for other in shown.layout.placed if other.end > left - 6 and other.left < right + 21}
                assert taken >= set(range(lane.first_row, lane.first_row + lane.rows))


@given(event_lists(), st.floats(2, 700), st.floats(104, 1304), st.lists(st.integers(-90, 90), max_size=12))
def test_moved_along_it_keeps_its_row_while_that_is_free(
    events: list[TimelineEvent], closer: float, at: float, moves: list[int]
) -> None:
    scale = SCALE.zoomed(closer, at, most_days=SCALE.days)
    whole = lay_out(events, scale, words_width, lanes=2, rows=6)
    fixed = {item.event.id for item in whole.placed}
    steps = [with_what_goes_through(whole, seen(whole, scale), words_width, held={})]
    for move in moves:
        scale = scale.panned(move)
        steps.append(with_what_goes_through(whole, seen(whole, scale), words_width, held=steps[-1].rows))
    for before, after in pairwise(steps):
        assert not overlapping(after.layout)
        for id_, row in before.rows.items():
            now = after.rows.get(id_)
            if now is None or now == row:
                continue
            stays = fixed | before.rows.keys()
            others = [item for item in after.layout.placed if item.row == row and item.event.id in stays]
            assert others, "it has left a row in which there is nothing"


@given(event_lists(), st.floats(2, 700), st.floats(104, 1304))
def test_seen_once_more_it_is_the_same(events: list[TimelineEvent], closer: float, at: float) -> None:
    scale = SCALE.zoomed(closer, at, most_days=SCALE.days)
    whole, shown = through(events, scale)
    again = with_what_goes_through(whole, seen(whole, scale), words_width, held=shown.rows)
    assert again == shown
