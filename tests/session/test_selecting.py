"""Going to an event, to one of its quotes, to a passage, to a source."""

from __future__ import annotations

import pytest

import small_collection
from albviewer.collection.load import load_collection
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.linker import link_collection
from albviewer.model.documents import PassageId
from albviewer.session import changes
from albviewer.session.selecting import go_to_event, go_to_evidence, go_to_first_page, go_to_passage, go_to_source
from albviewer.session.view_state import Spot, ViewState


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> LinkedCollection:
    folder = small_collection.write(tmp_path_factory.mktemp("collection") / "small")
    return link_collection(load_collection(folder))


def words_at(linked: LinkedCollection, state: ViewState) -> str:
    assert state.spot is not None
    return linked.collection.documents[state.spot.source].text[state.spot.start : state.spot.end]


def test_an_event_is_read_at_the_words_that_prove_it(linked: LinkedCollection) -> None:
    state = go_to_event(linked, "alba-arrives")(ViewState())
    assert state.event == "alba-arrives"
    assert state.evidence == 0
    assert state.passage == PassageId("letter", "0.1")
    assert words_at(linked, state) == "The frigate Alba reached Port Lume on 3 May 1901."


def test_an_event_is_read_in_the_open_source_if_that_speaks_of_it(linked: LinkedCollection) -> None:
    report = ViewState(spot=Spot(source="report"))
    assert words_at(linked, go_to_event(linked, "mole-broken")(report)) == (
        "The mole at Porto Lume was broken in July 1901"
    )
    letter = go_to_event(linked, "alba-arrives")(report)
    assert letter.spot is not None
    assert letter.spot.source == "letter"


def test_an_event_chosen_again_is_read_at_its_next_quote_and_then_at_the_first(linked: LinkedCollection) -> None:
    again = go_to_event(linked, "mole-broken")
    states = [again(ViewState())]
    for _ in range(2):
        states.append(again(states[-1]))
    assert [(state.evidence, state.spot.source) for state in states if state.spot] == [
        (0, "letter"),
        (1, "report"),
        (0, "letter"),
    ]


def test_one_quote_can_be_asked_for(linked: LinkedCollection) -> None:
    state = go_to_evidence(linked, "mole-broken", 1)(ViewState())
    assert (state.event, state.evidence, state.passage) == ("mole-broken", 1, PassageId("report", "1.1"))


def test_a_passage_is_selected_whole_and_no_event_any_more(linked: LinkedCollection) -> None:
    with_event = go_to_event(linked, "alba-arrives")(ViewState())
    state = go_to_passage(linked, PassageId("report", "2.1"))(with_event)
    assert (state.event, state.passage) == ("", PassageId("report", "2.1"))
    assert words_at(linked, state) == "Ana Moro, captain"


def test_a_source_is_read_from_its_first_words(linked: LinkedCollection) -> None:
    state = go_to_source(linked, "report")(go_to_event(linked, "alba-arrives")(ViewState()))
    assert state.spot == Spot(source="report", start=0, end=0)
    assert (state.event, state.passage) == ("", None)


def test_going_somewhere_filters_nothing(linked: LinkedCollection) -> None:
    filtered = changes.toggle_place("karst")(ViewState(text="mole"))
    for change in (
        go_to_event(linked, "mole-paid"),
        go_to_passage(linked, PassageId("letter", "1.1")),
        go_to_source(linked, "letter"),
    ):
        assert change(filtered).query() == filtered.query()


def test_the_first_page_is_shown_when_nothing_is_read(linked: LinkedCollection) -> None:
    state = go_to_first_page(go_to_event(linked, "alba-arrives")(ViewState(text="mole")))
    assert state == ViewState(text="mole")
