"""The first page: four steps in the colours of the text, and a first thing to see that is really there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from albviewer.index.finder import Finder
from albviewer.index.numbered import FoundPassages
from albviewer.panels import example
from albviewer.panels.example import Example, _years_at, best_example
from albviewer.panels.first_page import first_page, worth_showing
from albviewer.panels.runs import RunKind, plain
from albviewer.panels.say import Say
from albviewer.session.changes import search
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import TimeWindow, ViewState

SAY = Say()


def test_the_words(seeds: Session) -> None:
    page = first_page(seeds, SAY)
    assert page.name == "Before you read"
    assert page.heading == "Every sentence here knows its place and its time."
    assert page.intro == (
        "Five documents: Albania and the Soviet Union. Everything is on this computer. Nothing goes over the network."
    )
    assert [plain(step).split(".")[0] for step in page.steps] == [
        "Read",
        "Choose a place",
        "Choose years",
        "See the evidence",
    ]
    assert (page.show_label, page.read_label) == ("Show me: Vlorë, 1961", "Start reading")


def test_places_dates_and_people_look_as_they_do_in_the_text(seeds: Session) -> None:
    reading = first_page(seeds, SAY).steps[0]
    assert [run.text for run in reading if run.kind is RunKind.PLACE] == ["place"]
    assert [run.text for run in reading if run.kind is RunKind.TIME] == ["date"]
    assert [run.text for run in reading if run.kind is RunKind.PERSON] == ["person"]
    assert all(step[0].kind is RunKind.STRONG for step in first_page(seeds, SAY).steps)


def test_the_number_of_documents_and_the_title_are_the_collections(small: Session) -> None:
    assert first_page(small, SAY).intro.startswith("Two documents: Port Lume.")
    assert "Porti i Lumës" in first_page(small, Say("sq")).intro
    sources = {str(number): next(iter(small.collection.sources.values())) for number in range(12)}
    small.collection = replace(small.collection, sources=sources)
    assert first_page(small, SAY).intro.startswith("12 documents: Port Lume.")


def test_what_is_shown_has_events_and_passages(seeds: Session) -> None:
    change = worth_showing(seeds)
    assert change is not None
    seeds.apply(search("nothing has these words"), origin=Origin.SEARCH)
    seeds.apply(change, origin=Origin.START)
    assert seeds.state.chosen_places() == ("vlore",)
    assert seeds.state.window == TimeWindow(first="1961", last="1961")
    assert len(seeds.found.events) >= 3
    assert len(seeds.found.passages) >= 3


def test_the_example_of_the_small_collection(small: Session) -> None:
    assert best_example(small) == Example("port-lume", 1901)
    assert first_page(small, SAY).show_label == "Show me: Port Lume, 1901"


def test_an_event_on_which_sources_differ_counts_twice(small: Session) -> None:
    disputed = _years_at(small, "port-lume")[1901]
    small.collection = replace(small.collection, disagreements={})
    assert disputed == _years_at(small, "port-lume")[1901] + 1


def test_nothing_is_shown_where_nothing_is_located(small: Session) -> None:
    places = {id_: replace(place, point=None) for id_, place in small.collection.places.items()}
    linked = replace(small.linked, collection=replace(small.collection, places=places))
    unlocated = Session(Finder(linked), ViewState())
    assert worth_showing(unlocated) is None
    assert first_page(unlocated, SAY).show_label == ""


def test_of_very_many_passages_none_is_fetched(small: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(example, "_MOST_PASSAGES", 0)
    monkeypatch.setattr(FoundPassages, "__iter__", lambda self: pytest.fail("passages are fetched"))
    assert best_example(small) == Example("port-lume", 1901)
