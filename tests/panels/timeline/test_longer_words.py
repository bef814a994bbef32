"""Words that were cut are let out where there is room, and nothing overlaps for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.panels.timeline.events import TimelineEvent
from albviewer.panels.timeline.layout import MOST_WORDS, lay_out
from albviewer.panels.timeline.longer_words import with_longer_words
from laid_out import SCALE, assert_nothing_overlaps, event, event_lists


def long_words(_event: TimelineEvent) -> float:
    return MOST_WORDS + 150.0


@given(event_lists(), st.integers(3, 12))
def test_nothing_overlaps_and_no_words_are_shorter_for_it(events: list[TimelineEvent], rows: int) -> None:
    layout = lay_out(events, SCALE, long_words, lanes=2, rows=rows)
    longer = with_longer_words(layout, long_words)
    assert_nothing_overlaps(longer)
    for before, after in zip(layout.placed, longer.placed, strict=True):
        assert before._replace(words_width=0.0) == after._replace(words_width=0.0)
        assert before.words_width <= after.words_width <= max(before.words_width, long_words(after.event))


def test_words_alone_in_their_row_are_not_cut() -> None:
    layout = lay_out([event(1, "1951-03-05")], SCALE, long_words, lanes=1, rows=3)
    assert layout.placed[0].words_width == MOST_WORDS
    assert with_longer_words(layout, long_words).placed[0].words_width == long_words(layout.placed[0].event)


def test_words_end_where_the_next_event_of_their_row_begins() -> None:
    events = [event(1, "1951-03-05"), event(2, "1958-03-20")]
    layout = lay_out(events, SCALE, long_words, lanes=1, rows=1)
    first, second = with_longer_words(layout, long_words).placed
    assert first.words_width > layout.placed[0].words_width
    assert first.end < second.left
