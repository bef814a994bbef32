"""The page about the collection."""

from __future__ import annotations

from albviewer.panels.collection_page import collection_page
from albviewer.panels.say import Say
from albviewer.session.session import Session


def test_the_head_of_the_collection_and_its_numbers(small: Session) -> None:
    page = collection_page(small, Say("sq"))
    assert page.title == "Porti i Lumës"
    assert page.lead == "1901–1902"
    said = {fact.label: fact.text for fact in page.facts}
    assert said["About it"] == "Dy shkrime për një port."
    lines = said["What it holds"].split("\n")
    assert lines == [
        "2 sources",
        f"{len(small.linked.passages)} passages",
        "3 events",
        "3 places",
        "2 people",
        "1 disagreement",
    ]
    assert small.collection.version.startswith(said["Version"])
    assert len(said["Version"]) == 12
    assert "Editors" not in said


def test_the_bundled_collection_names_its_editors_and_rights(seeds: Session) -> None:
    said = {fact.label: fact.text for fact in collection_page(seeds, Say()).facts}
    assert said["Editors"] == "The albviewer project"
    assert "MIT" in said["Rights"]
    assert f"{len(seeds.collection.events)} events" in said["What it holds"]


def test_tours_are_counted_where_there_are_any(seeds: Session, small: Session) -> None:
    for session in (seeds, small):
        said = {fact.label: fact.text for fact in collection_page(session, Say()).facts}
        assert ("tour" in said["What it holds"]) is bool(session.collection.tours)
