"""The rules against prose of two centuries that was read by hand before any rule was tried on it.

Travel books, consular reports, diaries, wills, labels, lists of archives: with namesakes, ships and numbers that are no
dates. Much of it is harder than most texts; a figure that falls says that something got worse.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from albviewer.collection.load import load_collection
from gold import read_marked_texts
from measure_linking import read_by_rules
from scores import exact, overlapping, same_words

FOLDER = Path(__file__).parent / "gold" / "old_texts"
COLLECTION = load_collection(FOLDER).collection
# F1 of what is the same in every respect, and of what shares a character.
DATES = {
    "de": (0.77, 0.88),
    "en": (0.87, 0.94),
    "fr": (0.84, 0.90),
    "it": (0.80, 0.91),
    "ru": (0.79, 0.92),
    "sq": (0.93, 0.95),
}
PLACES = {"de": 0.96, "en": 0.98, "fr": 0.96, "it": 0.94, "ru": 0.98, "sq": 0.98}


@pytest.mark.parametrize("language", DATES)
def test_dates(language: str) -> None:
    texts = read_marked_texts(FOLDER / f"dates_{language}.txt")
    gold, found = [mark for text in texts for mark in text.marks], read_by_rules("dates", texts, COLLECTION)
    alike, met = DATES[language]
    assert exact(found, gold).f1 > alike
    assert overlapping(found, gold).f1 > met


@pytest.mark.parametrize("language", PLACES)
def test_places(language: str) -> None:
    texts = read_marked_texts(FOLDER / f"places_{language}.txt")
    gold, found = [mark for text in texts for mark in text.marks], read_by_rules("places", texts, COLLECTION)
    assert same_words(found, gold).f1 > PLACES[language]
    assert same_words(found, gold).recall == 1.0


@pytest.mark.parametrize("language", PLACES)
def test_people(language: str) -> None:
    texts = read_marked_texts(FOLDER / f"people_{language}.txt")
    gold, found = [mark for text in texts for mark in text.marks], read_by_rules("people", texts, COLLECTION)
    assert exact(found, gold).recall == 1.0
    assert exact(found, gold).precision > 0.7
