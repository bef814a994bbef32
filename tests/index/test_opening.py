"""What a collection answers does not depend on where its index lies."""

from __future__ import annotations

from pathlib import Path

import pytest

import linked_collections
from albviewer.index.finder import Finder
from albviewer.index.opening import open_finder
from albviewer.index.query import PlaceFilter, Query
from albviewer.index.store import building, stamps
from albviewer.index.store.progress import Progress
from albviewer.model.edtf import window_of
from albviewer.resource_paths import bundled_collection

QUERIES = [
    Query(),
    Query(text="submarine*"),
    Query(text='"Warsaw Pact" NOT Khrushchev', sources=("001", "003")),
    Query(places=(PlaceFilter(place="vlore"),), window=window_of("1960", "1961")),
    Query(people=("enver-hoxha",), window=window_of("1961", None), certain=True),
    Query(disputed=True),
    Query(text="nothing-of-that-kind"),
]


def no_word(progress: Progress) -> None:
    """Nobody wants to know."""


def assert_alike(one: Finder, other: Finder, query: Query) -> None:
    first, second = one.find(query), other.find(query)
    assert first.events == second.events
    assert tuple(first.passages) == tuple(second.passages)
    assert first.disagreements == second.disagreements
    for field in ("places", "people", "sources"):
        assert dict(getattr(first, field)) == dict(getattr(second, field))


def test_the_index_answers_as_the_texts_do(tmp_path: Path) -> None:
    kept = open_finder(bundled_collection(), tmp_path, no_word)
    read = Finder(linked_collections.bundled())
    for query in QUERIES:
        assert_alike(kept, read, query)
    assert kept.texts.ranking("Hoxha").run(most=5) is not None


def test_a_search_after_a_change_finds_what_is_there_now(
    small_collection_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "_SETTLED_NS", -1)
    monkeypatch.setattr(building, "_MOST_LOST", 1.0)
    open_finder(small_collection_folder, tmp_path, no_word)
    letter = small_collection_folder / "letter.txt"
    letter.write_text("The pier\n\nNothing is left of the frigate.\n\n" + letter.read_text())
    finder, read = (
        open_finder(small_collection_folder, tmp_path, no_word),
        linked_collections.linked(small_collection_folder),
    )
    for text in ("frigate", "mole", "pier OR Karst"):
        assert_alike(finder, Finder(read), Query(text=text))


def test_where_no_index_can_be_written_the_collection_is_read(small_collection_folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.write_text("in the way")
    finder = open_finder(small_collection_folder, cache, no_word)
    assert_alike(finder, Finder(linked_collections.linked(small_collection_folder)), Query(text="mole"))
