"""The rules against every date of the five documents, read by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

import linked_collections
from gold import Read, read_marked_texts, read_yaml
from measure_linking import NO_NAMES, found_in, read_by_rules
from scores import exact, overlapping, same_words

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
    mentions = linked_collections.bundled().mentions
    gold, found = read_yaml(GOLD), [item for source in SOURCES for item in found_in("dates", mentions[source])]
    assert len(gold) == 163
    assert set(found) == set(gold)
    assert exact(found, gold).f1 == 1.0


def test_all_but_one_is_found_by_rule() -> None:
    curated = [line for line in linked_collections.bundled().collection.curated if line.date]
    # The date of the conference is not in these words.
    assert [line.surface for line in curated] == ["A couple of months after the Moscow conference"]


DATE = Read(source="a", start=3, end=7, says="1961")


@pytest.mark.parametrize(
    ("found", "scores"),
    [
        (DATE, (1, 1, 1)),
        (replace(DATE, says="1962"), (0, 1, 1)),
        (replace(DATE, inferred=True), (0, 1, 1)),
        (replace(DATE, end=6), (0, 0, 1)),
        (replace(DATE, start=7, end=9), (0, 0, 0)),
        (replace(DATE, source="b"), (0, 0, 0)),
    ],
)
def test_what_counts_as_found(found: Read, scores: tuple[float, float, float]) -> None:
    assert tuple(score([found], [DATE]).f1 for score in (exact, same_words, overlapping)) == scores


def test_precision_and_recall_are_told_apart() -> None:
    score = exact([DATE, replace(DATE, start=9, end=13)], [DATE])
    assert (score.precision, score.recall) == (0.5, 1.0)
    assert exact([], [DATE]).f1 == 0.0


HELD_OUT = sorted((Path(__file__).parent / "gold" / "held_out").glob("dates_*.txt"))


@pytest.mark.parametrize("file", HELD_OUT, ids=lambda file: file.stem)
def test_dates_of_other_texts_are_found_as_well_as_they_were(file: Path) -> None:
    texts = read_marked_texts(file)
    gold = [mark for text in texts for mark in text.marks]
    found = read_by_rules("dates", texts, NO_NAMES)
    assert exact(found, gold).f1 > 0.85
    assert overlapping(found, gold).f1 > 0.94
