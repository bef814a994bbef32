"""Passages by relevance and by date: all of them, once each, and given up when asked to."""

from __future__ import annotations

import pytest

import linked_collections
from albviewer.index.finder import Finder
from albviewer.index.query import PlaceFilter, Query
from albviewer.model.edtf import window_of

FINDER = Finder(linked_collections.bundled())
QUERIES = [
    Query(),
    Query(text="naval base"),
    Query(text="Soviet", places=(PlaceFilter(place="vlore"),)),
    Query(window=window_of("1960", "1961")),
    Query(text="nothinglikethis"),
]


def earliest(number: int) -> float:
    """The first day that any date of a passage may mean, its events' too; minus infinity for an open start."""
    linked = FINDER.linked
    passage = FINDER.numbered.by_number(number)
    dates = [*passage.dates, *(linked.collection.events[id_].dating.date for id_ in passage.events)]
    spans = [span for date in dates for span in date.cautious_spans]
    return min((span.earliest.ordinal() if span.earliest else float("-inf") for span in spans), default=float("inf"))


@pytest.mark.parametrize("query", QUERIES)
def test_by_date_the_earliest_comes_first_and_those_without_one_last(query: Query) -> None:
    order = FINDER.by_date(query).run()
    assert order is not None
    assert sorted(order.tolist()) == FINDER.find(query).passages.set.numbers.tolist()
    days = [(earliest(number), number) for number in order.tolist()]
    assert days == sorted(days)


@pytest.mark.parametrize("query", [query for query in QUERIES if query.text])
def test_by_relevance_all_are_there_and_the_best_comes_first(query: Query) -> None:
    order = FINDER.by_relevance(query).run()
    assert order is not None
    assert sorted(order.tolist()) == FINDER.find(query).passages.set.numbers.tolist()
    best = FINDER.texts.ranking(query.text).run(among=FINDER.find(query).passages.set.numbers)
    assert best is not None
    assert order.tolist() == best.tolist()


def test_both_can_be_given_up() -> None:
    for work in (FINDER.by_date(Query()), FINDER.by_relevance(Query(text="Soviet"))):
        work.cancel()
        assert work.run() is None
