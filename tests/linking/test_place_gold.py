"""Names of places in texts of seven languages, read by hand, with their senses."""

from __future__ import annotations

from pathlib import Path

import pytest

from albviewer.collection.load import load_collection
from gold import read_marked_texts
from measure_linking import read_by_rules
from scores import exact, overlapping

FOLDER = Path(__file__).parent / "gold" / "places"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("places_*.txt")), ids=lambda file: file.stem)
def test_places_and_their_senses_are_found_as_well_as_they_were(file: Path) -> None:
    texts = read_marked_texts(file)
    gold = [mark for text in texts for mark in text.marks]
    found = read_by_rules("places", texts, load_collection(FOLDER).collection)
    assert exact(found, gold).f1 > 0.95
    assert overlapping(found, gold).f1 > 0.97
