"""What state and map are brought to with each screen."""

from __future__ import annotations

import pytest

import linked_collections
from albviewer.index.finder import Finder
from albviewer.kiosk.showing import can_be_shown, change_for, places_for
from albviewer.kiosk.visitor import Screen, Where
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState

EVENT = "pashaliman-naval-base-built"


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Finder(linked_collections.bundled()), ViewState())


def test_a_place_is_filtered_by_and_an_event_is_chosen(session: Session) -> None:
    at_place = change_for(session, Where(screen=Screen.PLACE, id="vlore"))
    assert at_place is not None
    placed = at_place(ViewState())
    assert placed.chosen_places() == ("vlore",)
    of_event = change_for(session, Where(screen=Screen.EVENT, id=EVENT))
    assert of_event is not None
    chosen = of_event(placed)
    assert (chosen.event, chosen.chosen_places()) == (EVENT, ())


def test_other_screens_begin_with_nothing_chosen_and_a_story_with_its_own(session: Session) -> None:
    busy = ViewState(text="base", event=EVENT)
    change = change_for(session, Where(screen=Screen.MAP))
    assert change is not None
    assert not change(busy).is_filtered()
    assert change(busy).event == ""
    assert change_for(session, Where(screen=Screen.STORY, id="base-at-vlore")) is None


def test_the_map_goes_where_the_screen_is_about(session: Session) -> None:
    assert places_for(session, Where(screen=Screen.PLACE, id="vlore")) == ("vlore",)
    assert "pashaliman" in places_for(session, Where(screen=Screen.EVENT, id=EVENT))
    assert places_for(session, Where(screen=Screen.MAP)) == ()


def test_only_what_there_is_can_be_shown(session: Session) -> None:
    assert can_be_shown(session, Where(screen=Screen.MAP))
    assert can_be_shown(session, Where(screen=Screen.SOURCE, id="003"))
    assert not can_be_shown(session, Where(screen=Screen.SOURCE, id="999"))
