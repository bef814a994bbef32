"""How deep the map flies: no deeper than its base map is good where the flight ends."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from albviewer.panels import map_messages as messages
from albviewer.panels.tokens import css_variables, load_tokens
from albviewer.resource_paths import resources_dir

pytestmark = [pytest.mark.qt, pytest.mark.webengine]


def zoom_after(driver, message: messages.Message) -> float:
    with driver.qtbot.waitSignal(driver.view.extent_changed, timeout=10_000) as extent:
        driver.view.send(message)
    return extent.args[4]


@pytest.mark.parametrize(
    ("place", "at", "deepest"),
    [
        ("Vlorë", (40.47, 19.49), 12),
        ("Bucharest", (44.43, 26.1), 10),
        ("Moscow", (55.75, 37.6), 8),
        ("Beijing", (39.9, 116.4), 5),
    ],
)
def test_a_flight_ends_where_the_coast_is_still_true(
    shown_map, place: str, at: tuple[float, float], deepest: float
) -> None:
    assert zoom_after(shown_map, messages.fly_to_point(*at, zoom=12, animate=False)) == deepest
    lat, lon = at
    around = messages.fly_to_bounds(lon - 0.05, lat - 0.05, lon + 0.05, lat + 0.05, animate=False)
    shown_map.view.send(messages.fly_to_point(0.0, 0.0, zoom=3, animate=False))
    assert zoom_after(shown_map, around) <= deepest


def test_a_flight_that_needs_not_go_so_deep_goes_where_it_is_told(shown_map) -> None:
    assert zoom_after(shown_map, messages.fly_to_point(55.75, 37.6, zoom=6, animate=False)) == 6


def test_a_view_that_there_was_before_comes_back_as_it_was(shown_map) -> None:
    narrow = messages.fly_to_bounds(37.5, 55.7, 37.7, 55.8, animate=False, margin=False)
    assert zoom_after(shown_map, narrow) > 9


def test_the_reader_may_look_closer(shown_map) -> None:
    assert zoom_after(shown_map, messages.fly_to_point(55.75, 37.6, zoom=12, animate=False)) == 8
    with shown_map.qtbot.waitSignal(shown_map.view.extent_changed, timeout=10_000) as extent:
        shown_map.js("albviewer.map.setZoom(10, { animate: false }), 1")
    assert extent.args[4] == 10


def test_a_map_begins_where_it_is_to_be_and_flies_there_from_nowhere(new_map) -> None:
    driver = new_map()
    tokens = load_tokens(resources_dir() / "styles" / "tokens.yaml")
    driver.view.send(messages.theme_message(css_variables(tokens.themes["light"]), reduced_motion=False))
    driver.view.send(messages.fly_to_bounds(18.0, 39.0, 27.0, 48.0))
    driver.start()
    driver.wait_until_drawn()
    assert driver.js("albviewer.reducedMotion") is False
    # Leaflet's own note of the frame that a flight asked for last
    assert driver.js("albviewer.map._flyToFrame") is None
    driver.view.send(messages.fly_to_bounds(19.0, 40.0, 21.0, 42.0))
    driver.wait_for("albviewer.map._flyToFrame")


def test_what_stands_on_the_map_comes_with_its_letters(new_map) -> None:
    driver = new_map()
    driver.show_places()
    shown = 'getComputedStyle(document.querySelector(".leaflet-control-container")).display !== "none"'
    driver.start()
    assert driver.js(f"albviewer.hasFonts || !({shown})")
    driver.wait_until_drawn()
    assert driver.js(shown)


COVERED = """(() => {
  const { x, y } = albviewer.positionOf("vlore");
  const boxes = albviewer.boxesOf(albviewer.map, ".leaflet-control");
  return boxes.some(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);
})()"""


# South, west, north, east of a view in which the chosen Vlorë lies under the control that says whose borders are drawn.
UNDER_THE_YEAR = """(() => {
  const { map } = albviewer;
  const size = map.getSize();
  const box = document.querySelector(".albviewer-year").getBoundingClientRect();
  const corner = map.project([40.4686, 19.4914], 9).subtract([box.x + box.width / 2, box.y + box.height / 2]);
  const [low, high] = [[0, size.y], [size.x, 0]].map((point) => map.unproject(corner.add(point), 9));
  return [low.lat, low.lng, high.lat, high.lng];
})()"""


def test_a_chosen_place_is_not_left_under_what_stands_on_the_map(shown_map) -> None:
    south, west, north, east = shown_map.js(UNDER_THE_YEAR)
    middle = shown_map.js(f"L.latLngBounds([{south}, {west}], [{north}, {east}]).getCenter()")
    shown_map.view.send(messages.fly_to_point(middle["lat"], middle["lng"], zoom=9, animate=False))
    shown_map.wait_for(f"albviewer.map.getZoom() === 9 && !{COVERED}")
    assert shown_map.view.rect().contains(shown_map.position_of("vlore"))


def test_a_view_that_there_was_comes_back_though_something_covers_a_place(shown_map) -> None:
    south, west, north, east = shown_map.js(UNDER_THE_YEAR)
    shown_map.view.send(messages.fly_to_bounds(west, south, east, north, animate=False, margin=False))
    shown_map.wait_for("albviewer.map.getZoom() === 9")
    assert shown_map.js(COVERED)


def test_a_map_that_begins_without_any_room_is_drawn_once_it_has_some(new_map) -> None:
    """Its pane may be folded away when it begins; what the page says of a fault fails this test."""
    driver, pane = new_map(), QWidget()
    driver.qtbot.addWidget(pane)
    pane.resize(534, 272)
    driver.view.setParent(pane)
    # As a window of its own it had a least size.
    driver.view.setMinimumSize(0, 0)
    driver.view.resize(534, 0)
    driver.view.show()
    pane.show()
    driver.show_places()
    driver.start()
    driver.view.resize(534, 272)
    driver.wait_until_drawn()
    # Taken down by who made it, and not with the pane.
    driver.view.setParent(None)
