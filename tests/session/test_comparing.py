"""Laying claims side by side, going to their words, and coming back."""

from __future__ import annotations

from dataclasses import replace

import pytest

import small_collection
from albviewer.collection.load import load_collection
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.linker import link_collection
from albviewer.model.documents import PassageId
from albviewer.model.events import Disagreement, Weight
from albviewer.session.comparing import back_to_reading, compare, first_about, read_claim
from albviewer.session.view_state import Spot, ViewState

STORM = "month-of-the-storm"


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> LinkedCollection:
    folder = small_collection.write(tmp_path_factory.mktemp("collection") / "small")
    return link_collection(load_collection(folder))


def test_comparing_selects_and_back_keeps_the_selection_and_the_filters() -> None:
    before = ViewState(text="mole", event="mole-broken")
    comparing = compare(STORM)(before)
    assert comparing == replace(before, disagreement=STORM, comparing=True)
    assert back_to_reading(comparing) == replace(before, disagreement=STORM)


def test_a_claim_is_read_at_its_words_and_no_event_is_selected_any_more(linked: LinkedCollection) -> None:
    anchor = linked.claims[STORM][1][0]
    state = read_claim(STORM, anchor)(compare(STORM)(ViewState(event="mole-broken", evidence=1)))
    assert (state.comparing, state.disagreement, state.event, state.evidence) == (False, STORM, "", 0)
    assert state.spot == Spot(source="report", start=anchor.start, end=anchor.end)
    assert state.passage == PassageId("report", "1.1")
    assert linked.collection.documents["report"].text[anchor.start : anchor.end] == "broken in July 1901"


def test_the_first_disagreement_about_an_event_is_a_major_one(linked: LinkedCollection) -> None:
    assert first_about(linked, "mole-broken") == STORM
    assert first_about(linked, "alba-arrives") == ""
    major = linked.collection.disagreements[STORM]
    minor = replace(major, id="minor", weight=Weight.MINOR)
    other = replace(major, id="other", event="alba-arrives")

    def first_of(*items: Disagreement) -> str:
        collection = replace(linked.collection, disagreements={item.id: item for item in items})
        return first_about(replace(linked, collection=collection), "mole-broken")

    assert first_of(other, minor, major) == STORM
    assert first_of(minor, replace(minor, id="later")) == "minor"
