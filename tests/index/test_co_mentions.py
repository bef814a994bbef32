"""Places and people named together: each number is that of the passages that its query finds."""

from __future__ import annotations

import pytest

import linked_collections
from albviewer.index.co_mentions import co_mentions
from albviewer.index.finder import Finder
from albviewer.index.query import PlaceFilter, Query
from albviewer.model.edtf import window_of
from albviewer.model.mentions import Sense

SEEDS = Finder(linked_collections.bundled())


@pytest.mark.parametrize(
    "query",
    [
        Query(),
        Query(sources=("001", "003")),
        Query(window=window_of("1960", "1961"), certain=True),
        Query(text="congress", places=(PlaceFilter(place="tirana"),), people=("enver-hoxha",)),
    ],
)
def test_each_number_opens_its_passages(query: Query) -> None:
    table = co_mentions(SEEDS, query, most=12)
    assert table.counts.shape == (len(table.places), len(table.people))
    assert table.counts.sum() > 0
    for place in range(len(table.places)):
        for person in range(len(table.people)):
            found = SEEDS.find(table.passages_of(place, person)).passages
            assert len(found) == table.counts[place, person]
            wanted = (table.places[place], Sense.PLACE), table.people[person]
            assert all(wanted[0] in passage.places and wanted[1] in passage.people for passage in found)


def test_those_named_most_come_first() -> None:
    table = co_mentions(SEEDS, Query(), most=5)
    tallies = SEEDS.find(Query()).places
    counts = [tallies[place].passages for place in table.places]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] >= max(tally.passages for id_, tally in tallies.items() if id_ not in table.places)


def test_of_nothing_there_is_an_empty_table() -> None:
    table = co_mentions(SEEDS, Query(text="nothing has these words"))
    assert table.counts.size == 0
