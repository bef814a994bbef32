"""What would be undone, in a few words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from albviewer.index.query import PlaceFilter
from albviewer.panels.say import Say
from albviewer.panels.steps_in_words import step_in_words
from albviewer.session.comparing import compare
from albviewer.session.selecting import go_to_event, go_to_passage
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import Spot, TimeWindow, ViewState

NOTHING = ViewState()
VLORE = ViewState(places=(PlaceFilter(place="vlore"),))
BASE = "pashaliman-naval-base-built"
YEARS = TimeWindow(first="1960", last="1961")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (NOTHING, VLORE, "place Vlorë"),
        (VLORE, NOTHING, "place Vlorë removed"),
        (VLORE, ViewState(places=(PlaceFilter(place="vlore", with_parts=False),)), "place Vlorë"),
        (VLORE, ViewState(without_places=("vlore",)), "not Vlorë"),
        (NOTHING, ViewState(without_events=(BASE,)), "not The Pashaliman naval base is built"),
        (NOTHING, ViewState(window=YEARS), "1960–1961"),
        (ViewState(window=YEARS), ViewState(window=YEARS, certain=True), "1960–1961"),
        (ViewState(window=YEARS), ViewState(without_times=(YEARS,)), "not 1960–1961"),
        (ViewState(without_times=(YEARS,)), NOTHING, "not 1960–1961 removed"),
        (NOTHING, ViewState(people=("enver-hoxha",)), "person Enver Hoxha"),
        (NOTHING, ViewState(events=(BASE,)), "only the event The Pashaliman naval base is built"),
        (NOTHING, ViewState(text="naval base"), "words “naval base”"),
        (NOTHING, ViewState(disputed=True), "disputed only"),
        (NOTHING, ViewState(languages=("en",)), "language English"),
        (ViewState(window=YEARS, disputed=True), NOTHING, "all filters removed"),
        (NOTHING, ViewState(window=YEARS, disputed=True), "several filters"),
        (VLORE, replace(VLORE, all_places=True), "all or any of them"),
    ],
)
def test_a_change_of_filters(seeds: Session, before: ViewState, after: ViewState, expected: str) -> None:
    assert step_in_words(before, after, seeds.collection, Say()) == expected


def test_a_change_of_what_is_selected(seeds: Session) -> None:
    def words(before: ViewState, after: ViewState) -> str:
        return step_in_words(before, after, seeds.collection, Say())

    event = next(iter(seeds.collection.events.values()))
    selected = go_to_event(seeds.linked, event.id)(NOTHING)
    assert words(NOTHING, selected) == f"event {event.title.in_language('en')}"
    passage = next(iter(seeds.linked.passages))
    assert words(NOTHING, go_to_passage(seeds.linked, passage)(NOTHING)) == f"passage {passage}"
    assert words(selected, NOTHING) == "selection"
    compared = compare(next(iter(seeds.collection.disagreements)))(NOTHING)
    assert words(NOTHING, compared) == words(compared, NOTHING) == "comparison of sources"


def test_undo_passes_over_what_was_only_read(seeds: Session) -> None:
    session = Session(seeds.finder, NOTHING)
    assert session.to_undo() is None
    session.apply(lambda _now: VLORE, origin=Origin.MAP)
    session.apply(lambda now: replace(now, spot=Spot(source="004", start=10, end=10)), origin=Origin.READER)
    session.apply(lambda now: replace(now, spot=Spot(source="003", start=10, end=10)), origin=Origin.READER)
    assert session.to_undo() == (NOTHING, VLORE)
    session.undo()
    assert session.state == NOTHING
    assert session.to_undo() is None
    assert session.to_redo() == (NOTHING, VLORE)
    session.redo()
    assert session.state == VLORE
    assert session.to_redo() is None
    # What was read is still ahead.
    session.forward()
    assert session.state.spot == Spot(source="004", start=10, end=10)
    session.undo()
    session.undo()
    assert session.state == NOTHING
