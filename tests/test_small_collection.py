"""The small collection of the tests is what it says of itself: complete, and without a fault."""

from __future__ import annotations

from pathlib import Path

from albviewer.collection.load import load_collection


def test_the_small_collection_is_faultless_and_counted(small_collection_folder: Path) -> None:
    loaded = load_collection(small_collection_folder)
    assert [str(fault) for fault in loaded.faults] == []
    found = loaded.collection
    parts = (found.sources, found.places, found.people, found.events, found.disagreements)
    assert [len(part) for part in parts] == [2, 3, 2, 3, 1]
