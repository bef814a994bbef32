"""The map's own menu, and what it asks for; the pane without the web engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from albviewer.panels.map_selection import selected_places
from albviewer.panels.thing_offers import Way
from albviewer.resource_paths import resources_dir
from albviewer.session import changes
from albviewer.session.selecting import go_to_event
from albviewer.session.session import Origin
from albviewer.session.things import Thing, ThingKind
from albviewer.ui.context import ViewContext
from albviewer.ui.map.bridge import MapBridge, MenuRequest
from albviewer.ui.panes.map_pane import MapPane

pytestmark = pytest.mark.qt


@pytest.fixture
def pane(bundled_context: ViewContext, shown: Callable) -> MapPane:
    return shown(MapPane(bundled_context, resources_dir() / "map"), 534, 340)


@pytest.fixture
def sent(pane: MapPane, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = []
    monkeypatch.setattr(pane.map, "send", messages.append)
    return messages


def asked(place: str = "") -> MenuRequest:
    return MenuRequest(place=place, lat=40.25, lon=19.0, zoom=8.0, x=20, y=30)


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(menu: QMenu, words: str) -> None:
    [action] = [action for action in menu.actions() if action.text() == words]
    action.trigger()


def test_a_place_can_be_filtered_by_and_let_go(pane: MapPane, bundled_context: ViewContext) -> None:
    choose(pane.tools.menu_for(asked("vlore")), "Filter by Vlorë")
    assert bundled_context.session.state.chosen_places() == ("vlore",)
    choose(pane.tools.menu_for(asked("vlore")), "No longer filter by Vlorë")
    assert bundled_context.session.state.chosen_places() == ()


def test_a_place_can_be_shown_in_its_list(pane: MapPane, bundled_context: ViewContext, qtbot) -> None:
    with qtbot.waitSignal(bundled_context.ways.asked) as gone:
        choose(pane.tools.menu_for(asked("vlore")), "Show in its list")
    assert gone.args == [Way.LIST, Thing(kind=ThingKind.PLACE, id="vlore")]


def test_empty_ground_has_a_menu_of_its_own(pane: MapPane) -> None:
    words = texts(pane.tools.menu_for(asked()))
    assert words[0] == "Zoom here"
    assert not [each for each in words if "Filter" in each or "list" in each]


def test_an_id_that_is_no_place_is_empty_ground(pane: MapPane) -> None:
    assert texts(pane.tools.menu_for(asked("atlantis"))) == texts(pane.tools.menu_for(asked()))


def test_zooming_to_a_point_comes_closer(pane: MapPane, sent) -> None:
    choose(pane.tools.menu_for(asked()), "Zoom here")
    assert (sent[-1]["point"], sent[-1]["zoom"]) == ([40.25, 19.0], 10.0)


def test_coordinates_are_copied_as_other_programs_take_them(pane: MapPane) -> None:
    choose(pane.tools.menu_for(asked()), "Copy coordinates: 40.2500, 19.0000")
    assert QGuiApplication.clipboard().text() == "40.2500, 19.0000"
    [words] = [each for each in texts(pane.tools.menu_for(asked("vlore"))) if each.startswith("Copy coordinates")]
    assert words.startswith("Copy coordinates: 40.4")


def test_what_is_chosen_can_be_shown_once_something_is(pane: MapPane, sent, bundled_context: ViewContext) -> None:
    def action() -> Any:
        return next(each for each in pane.tools.menu_for(asked()).actions() if each.text() == "Show what is chosen")

    assert not action().isEnabled()
    bundled_context.session.apply(changes.toggle_place("moscow"), origin=Origin.MAP)
    assert action().isEnabled()
    sent.clear()
    pane.map.wished.emit("selection")
    assert [message["kind"] for message in sent] == ["fly"]
    assert sent[0]["point"][0] == pytest.approx(55.75, abs=0.1)


def test_the_chosen_event_comes_before_chosen_places(bundled_context: ViewContext) -> None:
    session = bundled_context.session
    session.apply(changes.toggle_place("moscow"), origin=Origin.LIST)
    session.apply(go_to_event(session.linked, "khrushchev-visits-butrint"), origin=Origin.LIST)
    assert selected_places(session) == session.collection.events["khrushchev-visits-butrint"].places


def test_a_filter_without_a_place_selects_where_what_it_finds_happened(bundled_context: ViewContext) -> None:
    session = bundled_context.session
    assert selected_places(session) == ()
    session.apply(changes.search("Butrint"), origin=Origin.SEARCH)
    assert "butrint" in selected_places(session)


def test_the_grid_is_switched_by_menu_and_by_wish(pane: MapPane, sent) -> None:
    choose(pane.tools.menu_for(asked()), "Grid of degrees")
    assert sent[-1] == {"kind": "graticule", "shown": True}
    [action] = [each for each in pane.tools.menu_for(asked()).actions() if each.text() == "Grid of degrees"]
    assert action.isChecked()
    pane.map.wished.emit("graticule")
    assert sent[-1] == {"kind": "graticule", "shown": False}


def test_the_key_shows_the_place_under_the_pointer_else_the_chosen_one(pane: MapPane, bundled_context, qtbot) -> None:
    located: list[str] = []
    pane.tools.locate_asked.connect(located.append)
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    bundled_context.session.apply(changes.toggle_place("moscow"), origin=Origin.LIST)
    QTest.keyClick(pane, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    pane.map.place_hovered.emit("vlore")
    QTest.keyClick(pane, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert located == ["moscow", "vlore"]


def test_names_do_not_become_keys_of_the_menu(pane: MapPane, bundled_context, monkeypatch) -> None:
    monkeypatch.setattr("albviewer.panels.thing_offers.place_label", lambda *_: "A & B")
    assert texts(pane.tools.menu_for(asked("vlore")))[0] == "Filter by A && B"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"place": "x", "lat": "a"}', "null", '{"place": "x"}'])
def test_a_request_that_is_none_is_passed_over(text: str) -> None:
    bridge, seen = MapBridge(), []
    bridge.menu.connect(seen.append)
    bridge.menuAsked(text)
    bridge.menuAsked('{"place": "", "lat": 1e999, "lon": 0, "zoom": 1, "x": 0, "y": 0}')
    assert seen == []
