"""How time is laid out is kept and is no step; playing through time is one step, wherever it ends."""

from __future__ import annotations

import pytest

import linked_collections
import small_collection
from albviewer.index.finder import Finder
from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.session.state_json import as_json, from_json
from albviewer.session.time_look import Clock, LaneBy, TimeLook
from albviewer.session.view_state import ViewState

LOOK = TimeLook(by=LaneBy.SOURCE, clock=Clock.WRITTEN)


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    folder = small_collection.write(tmp_path_factory.mktemp("collection") / "small")
    return Finder(linked_collections.linked(folder))


@pytest.fixture
def session(finder: Finder) -> Session:
    return Session(finder, ViewState())


def test_how_time_is_laid_out_is_kept(session: Session) -> None:
    state = ViewState(time=LOOK)
    assert from_json(as_json(state), session.linked).time == LOOK
    assert "time" not in as_json(ViewState())


@pytest.mark.parametrize("damaged", [None, 3, [], {"by": 7}, {"by": "moon", "clock": None}])
def test_what_is_not_known_is_as_it_was_at_first(session: Session, damaged: object) -> None:
    assert from_json({"time": damaged}, session.linked).time == TimeLook()


def test_laying_time_out_is_no_step(session: Session) -> None:
    session.apply(changes.lay_out_time(LOOK), origin=Origin.TIMELINE)
    assert session.state.time == LOOK
    assert not session.history.can_go_back()


def test_playing_is_one_step(session: Session) -> None:
    session.apply(changes.limit_time("1950", "1950"), origin=Origin.TIMELINE)
    for year in range(1951, 1956):
        session.apply(changes.limit_time(str(year), str(year)), origin=Origin.PLAYING)
    session.back()
    assert session.state.window is not None
    assert session.state.window.first == "1950"
    session.forward()
    assert session.state.window is not None
    assert session.state.window.first == "1955"


def test_playing_after_something_else_is_another_step(session: Session) -> None:
    session.apply(changes.limit_time("1951", "1951"), origin=Origin.PLAYING)
    session.apply(changes.only_disputed(disputed=True), origin=Origin.CHIPS)
    session.apply(changes.limit_time("1952", "1952"), origin=Origin.PLAYING)
    session.back()
    assert session.state.window is not None
    assert (session.state.window.first, session.state.disputed) == ("1951", True)


def test_after_going_back_playing_is_another_step(session: Session) -> None:
    session.apply(changes.limit_time("1950", "1950"), origin=Origin.TIMELINE)
    session.apply(changes.limit_time("1951", "1951"), origin=Origin.PLAYING)
    session.back()
    session.apply(changes.limit_time("1951", "1951"), origin=Origin.PLAYING)
    session.back()
    assert session.state.window is not None
    assert session.state.window.first == "1950"
