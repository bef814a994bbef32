"""The first documents of a collection are the collection as far as they go, and nothing is said against the others."""

from __future__ import annotations

from pathlib import Path

import pytest

import linked_collections
from albviewer.collection.faults import FaultCode
from albviewer.collection.load import load_records
from albviewer.index import first_look as module
from albviewer.index.first_look import FirstLook, first_look
from albviewer.index.opening import open_finder
from albviewer.index.query import Query
from albviewer.index.store.progress import Progress
from albviewer.resource_paths import bundled_collection


def no_word(progress: Progress) -> None:
    """Nobody wants to know how far it is."""


@pytest.fixture
def only_the_letter(small_collection_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small collection, of which no more than its first document is read soon."""
    monkeypatch.setattr(module, "_MOST_BYTES", (small_collection_folder / "letter.txt").stat().st_size)
    monkeypatch.setattr(module, "WORTH_BYTES", 0)
    return small_collection_folder


def test_what_the_first_documents_say_is_what_they_say_among_all(only_the_letter: Path) -> None:
    look = first_look(load_records(only_the_letter))
    whole = linked_collections.linked(only_the_letter)
    assert look is not None
    assert look.in_all == 2
    linked = look.finder.linked
    assert list(linked.collection.documents) == ["letter"]
    assert linked.collection.places == whole.collection.places
    among_all = [passage for passage in whole.passages.values() if passage.id.source == "letter"]
    assert list(linked.passages.values()) == among_all
    assert len(look.finder.find(Query()).passages) == len(among_all)
    for event, anchors in linked.evidence.items():
        assert anchors == tuple(anchor for anchor in whole.evidence[event] if anchor.source == "letter")


def test_nothing_is_called_unused_that_the_others_may_name(only_the_letter: Path) -> None:
    look = first_look(load_records(only_the_letter))
    assert look is not None
    assert FaultCode.UNUSED not in {fault.code for fault in look.finder.linked.faults}


def test_a_file_that_is_too_large_or_gone_is_passed_over(
    only_the_letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as small:
        small.setattr(module, "_LARGEST_BYTES", 1)
        assert first_look(load_records(only_the_letter)) is None
    (only_the_letter / "letter.txt").unlink()
    look = first_look(load_records(only_the_letter))
    assert look is not None
    assert list(look.finder.linked.collection.documents) == ["report"]


def test_the_first_documents_come_once_before_all_are_indexed(only_the_letter: Path, tmp_path: Path) -> None:
    told: list[str] = []

    def tell(progress: Progress) -> None:
        told.append(progress.source)

    def look(first: FirstLook) -> None:
        told.append(f"{len(first.finder.linked.collection.documents)} of {first.in_all}")

    cache = tmp_path / "cache"
    finder = open_finder(only_the_letter, cache, tell, look)
    assert told == ["1 of 2", "letter", "report"]
    assert len(finder.linked.collection.documents) == 2
    (only_the_letter / "letter.txt").touch()
    told.clear()
    open_finder(only_the_letter, cache, tell, look)
    assert "1 of 2" not in told


def test_what_is_indexed_soon_is_not_shown_in_part(tmp_path: Path) -> None:
    open_finder(bundled_collection(), tmp_path, no_word, lambda first: pytest.fail("a part is shown"))
