"""Mentions that are kept chunk by chunk are found by where they stand as in one list, and few chunks are fetched."""

from __future__ import annotations

from bisect import bisect_right

from hypothesis import given
from hypothesis import strategies as st

from albviewer.index.store.stored import StoredMentions
from albviewer.linking.linked import between
from albviewer.model.mentions import PlaceMention

LENGTH = 60


def mention(start: int) -> PlaceMention:
    return PlaceMention(source="letter", start=start, end=start + 1, surface="x", place="karst")


@given(
    spots=st.lists(st.integers(0, LENGTH - 1), max_size=30).map(sorted),
    edges=st.sets(st.integers(1, LENGTH - 1), max_size=8).map(sorted),
    start=st.integers(0, LENGTH),
    length=st.integers(0, LENGTH),
)
def test_those_that_begin_between_two_offsets(spots: list[int], edges: list[int], start: int, length: int) -> None:
    starts = [0, *edges, LENGTH]
    chunks: list[list[PlaceMention]] = [[] for _ in starts[:-1]]
    for spot in spots:
        chunks[bisect_right(starts, spot) - 1].append(mention(spot))
    firsts = [sum(map(len, chunks[:number])) for number in range(len(starts))]
    fetched: list[int] = []

    def fetch(number: int) -> list[PlaceMention]:
        fetched.append(number)
        return chunks[number]

    end = start + length
    stored = StoredMentions(firsts, fetch, starts)
    assert between(stored, start, end) == between([mention(spot) for spot in spots], start, end)
    assert all(starts[number] < end and starts[number + 1] > min(start, LENGTH - 1) for number in fetched)
    assert all(chunks[number] for number in fetched)
