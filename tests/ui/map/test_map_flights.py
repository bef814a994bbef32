"""How deep the map flies: no deeper than its base map is good where the flight ends."""

from __future__ import annotations

import pytest

from albviewer.panels import map_messages as messages

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
