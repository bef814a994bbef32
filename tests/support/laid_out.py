"""Events to lay out on a timeline, and what holds of every layout."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from hypothesis import strategies as st

from albviewer.model.days import Day
from albviewer.model.edtf import parse_edtf
from albviewer.panels.timeline.date_shapes import date_shape
from albviewer.panels.timeline.events import Standing, TimelineEvent
from albviewer.panels.timeline.layout import Layout
from albviewer.panels.timeline.scale import TimeScale

SCALE = TimeScale(first=Day(1940, 1, 1).ordinal(), last=Day(1970, 1, 1).ordinal(), width=1200, left=104)
DATES = st.one_of(
    st.integers(1930, 1990).map(str),
    st.builds("{}-{:02d}-{:02d}".format, st.integers(1950, 1965), st.integers(1, 12), st.integers(1, 28)),
    st.builds("{}-{:02d}~".format, st.integers(1950, 1965), st.integers(1, 12)),
    st.builds("{}/{}".format, st.integers(1930, 1950), st.integers(1951, 1990)),
    st.builds("{}/..".format, st.integers(1930, 1990)),
    st.builds("../{}".format, st.integers(1930, 1990)),
    st.builds("[{},{}]".format, st.integers(1930, 1960), st.integers(1961, 1990)),
)


def event(number: int, text: str, *, lane: int = 0, standing: Standing = Standing.CERTAIN) -> TimelineEvent:
    date = parse_edtf(text)
    return TimelineEvent(
        id=f"e{number}",
        title=f"Event {number}",
        date=text,
        shape=date_shape(date),
        standing=standing,
        disputed=False,
        rivals=False,
        lane=lane,
    )


@st.composite
def event_lists(draw: st.DrawFn) -> list[TimelineEvent]:
    texts = sorted(draw(st.lists(DATES, max_size=60)), key=lambda text: parse_edtf(text).sort_key)
    return [
        event(number, text, lane=draw(st.integers(0, 1)), standing=draw(st.sampled_from(Standing)))
        for number, text in enumerate(texts)
    ]


def words_width(item: TimelineEvent) -> float:
    return 40.0 + 9 * (len(item.date) % 7)


def assert_nothing_overlaps(layout: Layout) -> None:
    by_row = defaultdict(list)
    for item in layout.placed:
        by_row[item.row].append(item)
    for row in by_row.values():
        for before, after in pairwise(sorted(row, key=lambda item: item.left)):
            assert before.end <= after.left
