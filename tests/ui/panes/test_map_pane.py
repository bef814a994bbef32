"""The map's pane: what it tells the page and the session. The page itself has tests of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from albviewer.resource_paths import resources_dir
from albviewer.session import changes
from albviewer.session.selecting import go_to_event
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import MapExtent
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.map_pane import MapPane, restored

BAY = (18.9, 40.2, 20.1, 40.75)


@pytest.fixture
def pane(bundled_context: ViewContext, shown: Callable) -> MapPane:
    return shown(MapPane(bundled_context, resources_dir() / "map"), 534, 340)


@pytest.fixture
def sent(pane: MapPane, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The messages to the page from now on."""
    messages: list[dict[str, Any]] = []
    monkeypatch.setattr(pane.map, "send", messages.append)
    return messages


@pytest.fixture
def session(bundled_context: ViewContext) -> Session:
    return bundled_context.session


def kinds(sent: list[dict[str, Any]]) -> list[str]:
    """Of what kinds the messages are, but for the ways of events: they go with many a change, and are tested apart."""
    return [message["kind"] for message in sent if message["kind"] != "routes"]


def test_a_marker_chooses_its_place_and_lets_it_go(pane: MapPane, session: Session) -> None:
    pane.map.place_clicked.emit("vlore", False)
    pane.map.place_clicked.emit("butrint", False)
    assert session.state.chosen_places() == ("vlore", "butrint")
    pane.map.place_clicked.emit("vlore", False)
    assert session.state.chosen_places() == ("butrint",)


def test_what_no_place_is_called_changes_nothing(pane: MapPane, session: Session) -> None:
    pane.map.place_clicked.emit("atlantis", False)
    assert not session.history.can_go_back()


def test_the_page_is_restyled_and_not_moved_by_its_own_clicks(pane: MapPane, sent, session: Session) -> None:
    pane.map.place_clicked.emit("vlore", False)
    assert kinds(sent) == ["show"]


def test_a_place_chosen_elsewhere_is_flown_to(pane: MapPane, sent, session: Session) -> None:
    session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    assert kinds(sent) == ["show", "fly"]


def test_an_event_is_flown_to_without_new_marks(pane: MapPane, sent, session: Session) -> None:
    session.apply(go_to_event(session.linked, "khrushchev-visits-butrint"), origin=Origin.LIST)
    assert "fly" in kinds(sent)


def test_moving_the_map_is_no_step_to_go_back_over(pane: MapPane, session: Session) -> None:
    west, south, east, north = BAY
    pane.map.extent_changed.emit(west, south, east, north, 9)
    assert session.state.extent == MapExtent(south=south, west=west, north=north, east=east)
    assert not session.history.can_go_back()


def test_going_back_shows_what_the_map_showed(pane: MapPane, sent, session: Session) -> None:
    pane.map.extent_changed.emit(*BAY, 9)
    session.apply(changes.toggle_place("moscow"), origin=Origin.LIST)
    pane.map.extent_changed.emit(30, 50, 40, 60, 6)
    sent.clear()
    session.back()
    assert kinds(sent) == ["show", "fly"]
    west, south, east, north = BAY
    assert sent[-1]["bounds"] == [[south, west], [north, east]]


def test_a_map_that_was_there_first_is_left_where_it_is(pane: MapPane, sent, session: Session) -> None:
    west, south, east, north = BAY
    session.apply(changes.show_extent(MapExtent(south=south, west=west, north=north, east=east)), origin=Origin.MAP)
    pane.map.extent = (18, 39, 21, 42)
    pane.catch_up(restored(session.state.extent), ("butrint", "atlantis"))
    assert session.state.extent == MapExtent(south=39, west=18, north=42, east=21), "it was moved meanwhile"
    assert session.state.chosen_places() == ("butrint",), "it was clicked meanwhile"
    assert kinds(sent) == ["show"]


def test_a_map_that_was_there_first_flies_if_the_session_begins_elsewhere(
    pane: MapPane, sent, session: Session
) -> None:
    west, south, east, north = BAY
    flight = restored(MapExtent(south=south, west=west, north=north, east=east))
    pane.map.extent = BAY
    pane.catch_up(flight, ())
    assert kinds(sent) == ["fly"]
    assert session.state.extent is None
    sent.clear()
    pane.catch_up(None, ())
    assert sent == []


def test_the_pointer_is_told_both_ways(pane: MapPane, sent, bundled_context: ViewContext) -> None:
    told = []
    bundled_context.pointing.changed.connect(lambda kind, id_: told.append((kind, id_)))
    pane.map.place_hovered.emit("vlore")
    bundled_context.pointing.point_at("person", "enver-hoxha")
    assert told == [("place", "vlore"), ("person", "enver-hoxha")]
    assert [message.get("id") for message in sent] == ["vlore", None]


def test_places_without_a_spot_are_counted_by_name(pane: MapPane) -> None:
    assert pane.unlocated.text() == "Unlocated 1"
    assert pane.unlocated.toolTip() == "The West"
    assert pane.unlocated.isVisible()


def test_places_without_a_spot_are_chosen_from_their_tray(pane: MapPane, session: Session) -> None:
    menu = pane.unlocated.menu()
    menu.aboutToShow.emit()
    [west] = menu.actions()
    assert west.text().startswith("The West   ")
    assert not west.isChecked()
    west.trigger()
    assert session.state.chosen_places() == ("the-west",)
    menu.aboutToShow.emit()
    [west] = menu.actions()
    assert west.isChecked()
    # What is chosen stays in the tray, whatever else is asked for.
    session.apply(changes.limit_time("1911", "1911"), origin=Origin.LIST)
    assert pane.unlocated.text() == "Unlocated 1"
    west.trigger()
    assert session.state.chosen_places() == ()
    assert not pane.unlocated.isVisible()


def test_ways_are_told_only_when_they_are_others(pane: MapPane, sent, session: Session) -> None:
    session.apply(go_to_event(session.linked, "kapo-returns-to-tirana"), origin=Origin.LIST)
    [routes] = [message for message in sent if message["kind"] == "routes"]
    assert [path for path, chosen in zip(routes["paths"], routes["chosen"], strict=True) if chosen] == [
        ["bucharest", "tirana"]
    ]
    [flight] = [message for message in sent if message["kind"] == "fly"]
    (south, west), (north, east) = flight["bounds"]
    assert south < 41.3 < 44.4 < north
    assert west < 19.8 < 26.1 < east
    sent.clear()
    session.apply(changes.limit_time("1960", "1961"), origin=Origin.LIST)
    session.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    assert len(sent) - len(kinds(sent)) == 2
    session.apply(changes.toggle_place("butrint"), origin=Origin.MAP)
    assert len(sent) - len(kinds(sent)) == 2


def test_a_map_that_fails_says_so_and_goes_on_saying_so(pane: MapPane, session: Session) -> None:
    pane.map.failed.emit("the map's page could not be loaded")
    session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    texts = [label.text() for label in pane.findChildren(QLabel)]
    assert "The map cannot be shown. The list of places says the same in words." in texts


def test_the_theme_reaches_the_page(pane: MapPane, sent, bundled_context: ViewContext) -> None:
    bundled_context.appearance.set_choice("dark")
    assert kinds(sent) == ["theme"]
    assert sent[0]["colours"]["--map-sea"] == "#15232B"


def test_the_legend_is_the_same_before_the_page_is_there(bundled_context: ViewContext) -> None:
    pane = MapPane(bundled_context, resources_dir() / "map")
    before = [words for words, _sign in pane._legend._shown()]
    pane._tell_all()
    assert [words for words, _sign in pane._legend._shown()] == before
    pane.deleteLater()
