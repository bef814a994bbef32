"""What `check` says of records that no text bears out."""

from __future__ import annotations

from pathlib import Path

import pytest

import linked_collections
from albviewer.collection.faults import FaultCode


def changed(folder: Path, file: str, old: str, new: str) -> list[str]:
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    return [str(fault) for fault in linked_collections.linked(folder).faults]


def added(folder: Path, file: str, text: str) -> list[str]:
    with (folder / file).open("a", encoding="utf-8") as stream:
        stream.write(text)
    return [str(fault) for fault in linked_collections.linked(folder).faults]


def test_a_date_is_given_in_words_that_a_quoted_source_has(small_collection_folder: Path) -> None:
    assert changed(small_collection_folder, "events.yaml", "as-written: 3 May 1901", "as-written: 1902") == [
        "events.yaml:2:5: quote-not-found: the date of the event alba-arrives is written “1902” in none of the "
        "sources that it quotes"
    ]


def test_a_dates_words_may_run_over_a_line_end_and_stand_outside_the_quote(small_collection_folder: Path) -> None:
    changed(small_collection_folder, "letter.txt", "on 3 May 1901", "on 3 May\n1901")
    assert changed(small_collection_folder, "events.yaml", " on 3 May 1901.", "") == []


PLACE = "  - {id: nowhere, name: {en: Nowhere, sq: Askund}, type: city, at: [1, 2]}\n"


def test_a_place_that_nothing_speaks_of_is_a_fault(small_collection_folder: Path) -> None:
    assert added(small_collection_folder, "places.yaml", PLACE) == [
        "places.yaml:19:5: unused: the place nowhere is named in no source, and no event or tour speaks of it"
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("events.yaml", "concerns: [karst]", "concerns: [karst, nowhere]"),
        ("events.yaml", "places: []", "places: [nowhere]"),
        ("places.yaml", "within: [lumia]", "within: [lumia, nowhere]"),
        ("letter.txt", "Nobody was hurt", "Nowhere was hurt"),
        ("mentions.yaml", "curated:", "phrases: [{text: Letter from the Harbour, place: nowhere}]\ncurated:"),
    ],
)
def test_a_place_that_something_speaks_of_is_none(small_collection_folder: Path, file: str, old: str, new: str) -> None:
    added(small_collection_folder, "places.yaml", PLACE)
    assert changed(small_collection_folder, file, old, new) == []


def test_a_person_that_nothing_speaks_of_is_a_fault(small_collection_folder: Path) -> None:
    assert added(small_collection_folder, "people.yaml", "  - {id: nobody, name: Jo Nobody}\n") == [
        "people.yaml:10:5: unused: the person nobody is named in no source, and no event or tour speaks of them"
    ]
    assert changed(small_collection_folder, "events.yaml", "people: [ana-moro]", "people: [ana-moro, nobody]") == []


def test_a_phrase_that_no_source_has_is_a_fault(small_collection_folder: Path) -> None:
    lines = "phrases:\n  - {text: Karst Pact, place: karst}\n  - {text: the  Môle at, place: karst}\n"
    assert added(small_collection_folder, "mentions.yaml", lines) == [
        "mentions.yaml:4:5: unused: the phrase “Karst Pact” stands in no source"
    ]


def test_what_a_fault_has_cost_may_have_used_them(small_collection_folder: Path) -> None:
    added(small_collection_folder, "places.yaml", PLACE)
    changed(small_collection_folder, "events.yaml", "concerns: [karst]", "concerns: [nowhere]")
    text = (small_collection_folder / "events.yaml").read_text(encoding="utf-8").replace("date: 1901-05-03", "date: x")
    (small_collection_folder / "events.yaml").write_text(text, encoding="utf-8")
    linked = linked_collections.linked(small_collection_folder)
    assert [fault.code for fault in linked.faults] == [FaultCode.BAD_DATE]
