"""A collection opened by its index answers as the same collection does in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

import linked_collections
from albviewer.export.find_items import find_items
from albviewer.export.kinds import Kind
from albviewer.index.finder import Finder
from albviewer.index.opening import finder_of
from albviewer.index.query import PlaceFilter, Query
from albviewer.index.store.library import open_library
from albviewer.model.edtf import window_of
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind

QUERIES = [
    Query(),
    Query(text="mole"),
    Query(text="storm OR Brand"),
    Query(text='"port lume"', variants=False),
    Query(text="Porto Lume"),
    Query(places=(PlaceFilter(place="lumia"),)),
    Query(places=(PlaceFilter(place="karst", sense=Sense.GOVERNMENT),)),
    Query(people=("ana-moro",)),
    Query(sources=("report",)),
    Query(kinds=(SourceKind.LETTER,)),
    Query(languages=("en",), window=window_of("1901", "1901")),
    Query(window=window_of("1902", None), certain=True),
    Query(disputed=True),
    Query(without_places=("karst",)),
]


@pytest.fixture
def both(small_collection_folder: Path, tmp_path: Path) -> tuple[Finder, Finder]:
    # The report is read anew, so that its rows of the full text come after those of the letter's newer text.
    cache = tmp_path / "cache"
    open_library(small_collection_folder, cache, lambda *_: None)
    letter = small_collection_folder / "letter.txt"
    letter.write_text(letter.read_text(encoding="utf-8") + "\nThe mole was mended in 1903.\n", encoding="utf-8")
    library = open_library(small_collection_folder, cache, lambda *_: None)
    return finder_of(library), Finder(linked_collections.linked(small_collection_folder))


@pytest.mark.parametrize("query", QUERIES)
def test_it_answers_as_in_memory(both: tuple[Finder, Finder], query: Query) -> None:
    stored, plain = both
    for kind in Kind:
        assert find_items(stored, kind, query) == find_items(plain, kind, query)
    found, expected = stored.find(query), plain.find(query)
    assert dict(found.places) == dict(expected.places)
    assert dict(found.people) == dict(expected.people)
    assert dict(found.sources) == dict(expected.sources)
    assert found.years.possible.tolist() == expected.years.possible.tolist()


def test_the_best_stand_first(both: tuple[Finder, Finder]) -> None:
    for finder in both:
        ranked = finder.texts.ranking("mole").run()
        assert ranked is not None
        assert sorted(ranked.tolist()) == finder.find(Query(text="mole")).passages.set.numbers.tolist()
        among = finder.find(Query(sources=("report",))).passages.set.numbers
        only = finder.texts.ranking("mole").run(among)
        assert only is not None
        assert only.tolist() == [number for number in ranked.tolist() if number in among]
