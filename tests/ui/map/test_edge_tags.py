"""Tags at the map's edge for places that match and lie outside: which, where, and what a click on one does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from albviewer.panels import map_messages as messages
from albviewer.panels.map_messages import MapMark, MapPlace, MarkState

pytestmark = [pytest.mark.qt, pytest.mark.webengine]


def test_matching_places_off_the_map_have_a_tag_that_flies_there(shown_map) -> None:
    text = "[...document.querySelectorAll('.albviewer-tag')].map(tag => tag.textContent)"
    shown_map.wait_for(f"{text}.length === 1")
    assert shown_map.js(f"{text}[0]") == "Moscow 1 ↗"
    with shown_map.qtbot.waitSignal(shown_map.view.extent_changed, timeout=10_000) as extent:
        shown_map.js("document.querySelector('.albviewer-tag').click(), 1")
    west, south, east, north, _zoom = extent.args
    assert west < 37.6 < east
    assert south < 55.7 < north


def test_a_tag_at_the_edge_covers_no_mark(shown_map) -> None:
    boxes = "[...document.querySelectorAll('.albviewer-tag')].map(tag => tag.getBoundingClientRect())"
    shown_map.wait_for(f"{boxes}.length === 1")
    [before] = shown_map.js(f"{boxes}.map(({{x, y, width, height}}) => [x, y, width, height])")
    # Sazan comes to lie where Moscow's tag stood
    x, y = before[0] + before[2] / 2, before[1] + before[3] / 2
    way = f"L.point(albviewer.positionOf('sazan-island')).subtract([{x}, {y}])"
    shown_map.js(f"albviewer.map.panBy({way}, {{animate: false}}), 1")
    shown_map.wait_until_drawn()
    disc = shown_map.js("albviewer.positionOf('sazan-island')")
    assert (disc["x"], disc["y"]) == pytest.approx((x, y), abs=2)
    for left, top, width, height in shown_map.js(f"{boxes}.map(({{x, y, width, height}}) => [x, y, width, height])"):
        apart = disc["x"] + 6 <= left or disc["x"] - 6 >= left + width
        assert apart or disc["y"] + 6 <= top or disc["y"] - 6 >= top + height


def test_a_place_that_is_only_named_in_what_was_found_has_no_tag(shown_map) -> None:
    named = MapMark(id="moscow", state=MarkState.MATCHING, passages=3)
    shown_map.view.send(messages.show_message([named]))
    shown_map.wait_for("albviewer.stateOf('moscow').events === 0")
    shown_map.wait_for("document.querySelectorAll('.albviewer-tag').length === 0")


def test_the_most_important_of_many_places_off_the_map_have_tags(shown_map) -> None:
    events = {"a": 3, "b": 7, "c": 1, "d": 9, "e": 2, "f": 8, "g": 7, "h": 0, "i": 12}
    around = ((60, -60), (60, 20), (60, 100), (40.5, -60), (40.5, 100), (0, -60), (0, 20), (0, 100), (55, 60))
    places = [
        MapPlace(id=id_, lat=lat, lon=lon, name=id_, type="city")
        for id_, (lat, lon) in zip(events, around, strict=True)
    ]
    marks = [
        MapMark(id=id_, state=MarkState.CHOSEN if id_ == "h" else MarkState.MATCHING, events=count)
        for id_, count in events.items()
        if id_ != "i"
    ]
    shown_map.view.send(messages.places_message(places))
    shown_map.view.send(messages.show_message(marks))
    shown_map.wait_for("albviewer.stateOf('d')?.events === 9")
    # The chosen one, the three at which most happened, and of equals the first.
    tags = "[...document.querySelectorAll('.albviewer-tag b')].map(each => each.textContent)"
    shown_map.wait_for(f"{tags}.join() === 'h,d,f,b'")


def test_a_tag_is_the_place_that_it_names(shown_map) -> None:
    tags = "document.querySelectorAll('.albviewer-tag')"
    shown_map.wait_for(f"{tags}.length === 1")
    shown_map.view.send(messages.hover_message("moscow"))
    shown_map.wait_for("document.querySelectorAll('.albviewer-tag-lit').length === 1")
    shown_map.view.send(messages.hover_message(None))
    shown_map.wait_for("document.querySelectorAll('.albviewer-tag-lit').length === 0")
    shown_map.view.send(messages.hover_message(None, ("moscow", "vlore")))
    shown_map.wait_for("document.querySelectorAll('.albviewer-tag-lit').length === 1")
    box = f"{tags}[0].getBoundingClientRect()"
    x, y, width, height = shown_map.js(f"(({{x, y, width, height}}) => [x, y, width, height])({box})")
    with shown_map.qtbot.waitSignal(shown_map.view.place_hovered, timeout=10_000) as hovered:
        QTest.mouseMove(shown_map.target(), QPoint(round(x + width / 2), round(y + height / 2)))
    assert hovered.args == ["moscow"]
    with shown_map.qtbot.waitSignal(shown_map.view.place_hovered, timeout=10_000) as hovered:
        QTest.mouseMove(shown_map.target(), QPoint(round(x + width / 2), round(y + height + 60)))
    assert hovered.args == [""]
    with shown_map.qtbot.waitSignal(shown_map.view.menu_asked, timeout=10_000) as asked:
        at = QPoint(round(x + width / 2), round(y + height / 2))
        QTest.mouseClick(shown_map.target(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    assert asked.args[0].place == "moscow"
