"""The rules against every date of the five documents, read by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

import linked_collections
from measure_dates import ReadDate, exact, found_in, overlapping, read_gold, same_words

GOLD = Path(__file__).parent / "gold" / "dates.yaml"
SOURCES = ("000", "001", "002", "003", "004")


def test_the_gold_lies_in_the_documents_in_order() -> None:
    documents = linked_collections.bundled().collection.documents
    for source, dates in yaml.safe_load(GOLD.read_text(encoding="utf-8")).items():
        behind = 0
        for date in dates:
            assert behind <= date["start"] < date["end"]
            words = documents[source].text[date["start"] : date["end"]]
            assert " ".join(words.split()) == date["words"]
            behind = date["end"]


def test_every_date_of_the_five_documents_is_found_and_nothing_else() -> None:
    gold, found = read_gold(GOLD), found_in(linked_collections.bundled(), SOURCES)
    assert len(gold) == 163
    assert set(found) == set(gold)
    assert exact(found, gold).f1 == 1.0


def test_all_but_one_is_found_by_rule() -> None:
    curated = [line for line in linked_collections.bundled().collection.curated if line.date]
    # The date of the conference is not in these words.
    assert [line.surface for line in curated] == ["A couple of months after the Moscow conference"]


DATE = ReadDate(source="a", start=3, end=7, edtf="1961")


@pytest.mark.parametrize(
    ("found", "scores"),
    [
        (DATE, (1, 1, 1)),
        (replace(DATE, edtf="1962"), (0, 1, 1)),
        (replace(DATE, inferred=True), (0, 1, 1)),
        (replace(DATE, end=6), (0, 0, 1)),
        (replace(DATE, start=7, end=9), (0, 0, 0)),
        (replace(DATE, source="b"), (0, 0, 0)),
    ],
)
def test_what_counts_as_found(found: ReadDate, scores: tuple[float, float, float]) -> None:
    assert tuple(score([found], [DATE]).f1 for score in (exact, same_words, overlapping)) == scores


def test_precision_and_recall_are_told_apart() -> None:
    score = exact([DATE, replace(DATE, start=9, end=13)], [DATE])
    assert (score.precision, score.recall) == (0.5, 1.0)
    assert exact([], [DATE]).f1 == 0.0
