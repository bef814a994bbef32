"""What stands around the map, by real mouse and keys: buttons, menu, grid of degrees, locator, scale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from albviewer.panels import map_messages as messages
from albviewer.panels.tokens import css_variables, load_tokens
from albviewer.resource_paths import resources_dir

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEY = Qt.KeyboardModifier.NoModifier
NUMBERS = "[...document.querySelectorAll('.albviewer-degrees span')].map(each => each.textContent)"
LOCATOR = "document.querySelector('.albviewer-locator')"


def press_key(driver: Any, key: Qt.Key) -> None:
    driver.js("albviewer.map.getContainer().focus(), 1")
    QTest.keyClick(driver.target(), key)


def middle_of(driver: Any, selector: str) -> QPoint:
    box = driver.js(f"document.querySelector({selector!r}).getBoundingClientRect().toJSON()")
    return QPoint(round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2))


def test_a_right_click_on_a_marker_asks_for_its_menu(shown_map) -> None:
    at = shown_map.position_of("sazan-island")
    with shown_map.qtbot.waitSignal(shown_map.view.menu_asked, timeout=10_000) as asked:
        QTest.mouseClick(shown_map.target(), RIGHT, NO_KEY, at)
    [menu] = asked.args
    assert menu.place == "sazan-island"
    assert (menu.x, menu.y) == (at.x(), at.y())


def test_a_right_click_on_empty_ground_tells_the_point(shown_map) -> None:
    where = "(p => ({x: p.x, y: p.y}))(albviewer.map.latLngToContainerPoint([40.25, 19.0]))"
    at = shown_map.js(where)
    with shown_map.qtbot.waitSignal(shown_map.view.menu_asked, timeout=10_000) as asked:
        QTest.mouseClick(shown_map.target(), RIGHT, NO_KEY, QPoint(round(at["x"]), round(at["y"])))
    [menu] = asked.args
    assert menu.place == ""
    assert (menu.lat, menu.lon) == (pytest.approx(40.25, abs=0.01), pytest.approx(19.0, abs=0.01))
    assert menu.zoom == shown_map.js("albviewer.map.getZoom()")


def test_a_right_click_chooses_nothing(shown_map) -> None:
    seen: list[str] = []
    shown_map.view.place_clicked.connect(lambda place, _extend: seen.append(place))
    at = shown_map.position_of("vlore")
    with shown_map.qtbot.waitSignal(shown_map.view.menu_asked, timeout=10_000):
        QTest.mouseClick(shown_map.target(), RIGHT, NO_KEY, at)
    with shown_map.qtbot.waitSignal(shown_map.view.place_clicked, timeout=10_000):
        QTest.mouseClick(shown_map.target(), LEFT, NO_KEY, shown_map.position_of("sazan-island"))
    assert seen == ["sazan-island"]


@pytest.mark.parametrize(
    ("key", "wish"), [(Qt.Key.Key_End, "selection"), (Qt.Key.Key_G, "graticule"), (Qt.Key.Key_Escape, "leave-alone")]
)
def test_a_key_asks_the_program(shown_map, key: Qt.Key, wish: str) -> None:
    with shown_map.qtbot.waitSignal(shown_map.view.wished, timeout=10_000) as wished:
        press_key(shown_map, key)
    assert wished.args == [wish]


def test_home_shows_the_whole_collection(shown_map) -> None:
    with shown_map.qtbot.waitSignal(shown_map.view.extent_changed, timeout=10_000) as extent:
        press_key(shown_map, Qt.Key.Key_Home)
    west, south, east, north, _zoom = extent.args
    assert west < 19.2
    assert east > 37.6
    assert south < 40.4
    assert north > 55.7


@pytest.mark.parametrize("wish", ["selection", "map-alone"])
def test_a_button_asks_the_program(shown_map, wish: str) -> None:
    with shown_map.qtbot.waitSignal(shown_map.view.wished, timeout=10_000) as wished:
        at = middle_of(shown_map, f'.albviewer-buttons [data-key="{wish}"]')
        QTest.mouseClick(shown_map.target(), LEFT, NO_KEY, at)
    assert wished.args == [wish]


def test_the_last_button_opens_the_menu_below_itself(shown_map) -> None:
    at = middle_of(shown_map, '.albviewer-buttons [data-key="menu"]')
    with shown_map.qtbot.waitSignal(shown_map.view.menu_asked, timeout=10_000) as asked:
        QTest.mouseClick(shown_map.target(), LEFT, NO_KEY, at)
    [menu] = asked.args
    assert menu.place == ""
    assert at.y() < menu.y < at.y() + 30


def test_every_button_is_reached_by_tab_and_shows_it(shown_map) -> None:
    shown_map.js("albviewer.map.getContainer().focus(), 1")
    seen = []
    for _ in range(6):
        QTest.keyClick(shown_map.target(), Qt.Key.Key_Tab)
        shown_map.wait_for(f"!{seen}.includes(document.activeElement.dataset.key ?? null)")
        seen.append(shown_map.js("document.activeElement.dataset.key"))
        assert shown_map.js("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert seen == ["zoom-in", "zoom-out", "whole-collection", "selection", "map-alone", "menu"]


def test_the_grid_of_degrees_is_off_until_it_is_asked_for(shown_map) -> None:
    assert shown_map.js(NUMBERS) == []
    shown_map.view.show_graticule(True)
    shown_map.wait_for(f"{NUMBERS}.includes('19° 30′ E')")
    assert "40° 30′ N" in shown_map.js(NUMBERS)
    shown_map.view.show_graticule(False)
    shown_map.wait_for(f"{NUMBERS}.length === 0")


def test_the_grid_is_as_fine_as_there_is_room_for(shown_map) -> None:
    shown_map.view.show_graticule(True)
    shown_map.view.send(messages.fly_to_point(41, 20, zoom=4, animate=False))
    shown_map.wait_for(f"{NUMBERS}.includes('20° E') && {NUMBERS}.includes('10° E') && !{NUMBERS}.includes('15° E')")
    shown_map.view.send(messages.fly_to_point(40.45, 19.4, zoom=12, animate=False))
    shown_map.wait_for(f"{NUMBERS}.includes('19° 24′ E') && !{NUMBERS}.includes('19° 25′ E')")


def test_the_numbers_of_the_grid_stay_clear_of_the_controls(shown_map) -> None:
    shown_map.view.show_graticule(True)
    shown_map.wait_for(f"{NUMBERS}.length > 1")
    boxes = "(each) => [...document.querySelectorAll(each)].map(one => one.getBoundingClientRect())"
    meet = "(a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top"
    assert not shown_map.js(
        f"(boxes => boxes('.albviewer-degrees span').some(one => boxes('.leaflet-control').some("
        f"other => ({meet})(one, other))))({boxes})"
    )


@pytest.mark.parametrize(
    ("value", "axis", "words"),
    [
        (0, "lon", "0°"),
        (180, "lon", "180°"),
        (-180, "lon", "180°"),
        (190, "lon", "170° W"),
        (-190, "lon", "170° E"),
        (19.5, "lon", "19° 30′ E"),
        (-33.25, "lat", "33° 15′ S"),
        (19.999999, "lon", "20° E"),
        (0, "lat", "0°"),
    ],
)
def test_degrees_are_written_as_they_lie_on_the_globe(shown_map, value: float, axis: str, words: str) -> None:
    assert shown_map.js(f"albviewer.degreeWords({value}, {axis!r})") == words


def test_the_sides_of_the_world_are_in_the_readers_language(shown_map) -> None:
    shown_map.view.show_graticule(True)
    shown_map.view.send(messages.words_message("sq", {"north": "V", "east": "L"}))
    shown_map.wait_for(f"{NUMBERS}.some(each => each.endsWith('L'))")


def test_a_grid_that_is_shown_is_still_shown_on_a_new_page(new_map: Callable) -> None:
    driver = new_map()
    driver.show_places()
    driver.view.show_graticule(True)
    driver.start()
    driver.wait_for(f"{NUMBERS}.length > 0")


def test_the_locator_shows_where_the_view_lies_and_goes_where_it_is_clicked(shown_map) -> None:
    shown_map.wait_for(f"!{LOCATOR}.hidden")
    before = shown_map.js("albviewer.map.getZoom()")
    at = middle_of(shown_map, ".albviewer-locator canvas")
    with shown_map.qtbot.waitSignal(shown_map.view.extent_changed, timeout=10_000) as extent:
        QTest.mouseClick(shown_map.target(), LEFT, NO_KEY, at)
    west, south, east, north, zoom = extent.args
    # the middle of the sheet from 8 to 44 degrees east and 33 to 52.8 degrees north
    assert (west + east) / 2 == pytest.approx(26, abs=0.6)
    assert (south + north) / 2 == pytest.approx(43.8, abs=0.6)
    assert zoom == before


def test_the_locator_takes_the_smallest_sheet_that_has_room(shown_map) -> None:
    shown_map.wait_for(f"!{LOCATOR}.hidden")
    # in South America the sheet is the world: a click on its middle goes to the equator's neighbourhood
    shown_map.view.send(messages.fly_to_point(0, -60, zoom=5, animate=False))
    shown_map.wait_for(f"albviewer.map.getCenter().lng < -50 && !{LOCATOR}.hidden")
    with shown_map.qtbot.waitSignal(shown_map.view.extent_changed, timeout=10_000) as extent:
        QTest.mouseClick(shown_map.target(), LEFT, NO_KEY, middle_of(shown_map, ".albviewer-locator canvas"))
    west, _south, east, _north, _zoom = extent.args
    assert (west + east) / 2 == pytest.approx(0, abs=3)


def test_the_locator_is_in_the_colours_of_the_map(shown_map) -> None:
    # on the smallest sheet that holds the bay: in the Ionian Sea
    water = f"""((sheet, board) => {{
        const context = board.getContext("2d", {{ willReadFrequently: true }});
        context.drawImage(sheet, -40, -85);
        return context.getImageData(0, 0, 1, 1).data.join();
    }})({LOCATOR}.querySelector("canvas"), document.createElement("canvas"))"""
    themes = load_tokens(resources_dir() / "styles" / "tokens.yaml").themes
    for name in ("dark", "light"):
        colours = css_variables(themes[name])
        shown_map.view.send(messages.theme_message(colours, reduced_motion=True))
        sea = QColor(colours["--map-sea"])
        shown_map.wait_for(f"{water} === '{sea.red()},{sea.green()},{sea.blue()},255'")


def test_a_view_of_the_world_needs_no_locator(shown_map) -> None:
    shown_map.wait_for(f"!{LOCATOR}.hidden")
    shown_map.view.resize(900, 420)
    shown_map.view.send(messages.fly_to_point(20, 0, zoom=2, animate=False))
    shown_map.wait_for(f"{LOCATOR}.hidden")


@pytest.mark.parametrize("size", [(380, 300), (534, 265)])
def test_the_locator_gives_way_on_a_small_map(shown_map, size: tuple[int, int]) -> None:
    shown_map.wait_for(f"!{LOCATOR}.hidden")
    shown_map.view.resize(*size)
    shown_map.wait_for(f"{LOCATOR}.hidden")


@pytest.mark.parametrize(("zoom", "words"), [(2.25, "2000 km"), (7, "50 km"), (12, "2 km"), (13, "1 km")])
def test_the_scale_is_a_round_distance_true_in_the_middle(shown_map, zoom: float, words: str) -> None:
    bar = "document.querySelector('.albviewer-scale i').offsetWidth"
    shown_map.view.send(messages.fly_to_point(0 if zoom < 3 else 41, 20, zoom=zoom, animate=False))
    shown_map.wait_for(f"document.querySelector('.albviewer-scale span').textContent === {words!r}")
    number, unit = words.split()
    metres = int(number) * (1000 if unit == "km" else 1)
    middle = "albviewer.map.getSize().divideBy(2)"
    span = "(m => albviewer.map.containerPointToLatLng(m).distanceTo("
    span += f"albviewer.map.containerPointToLatLng(m.add([{bar}, 0]))))({middle})"
    assert shown_map.js(span) == pytest.approx(metres, rel=0.03)


def test_the_page_cannot_wish_for_what_is_not_known(shown_map) -> None:
    seen: list[object] = []
    shown_map.view.wished.connect(seen.append)
    shown_map.view.menu_asked.connect(seen.append)
    shown_map.js("albviewer.program.wished('quit'), 1")
    shown_map.js("albviewer.program.menuAsked('{\"place\": 1}'), 1")
    shown_map.js("albviewer.program.menuAsked('nonsense'), 1")
    with shown_map.qtbot.waitSignal(shown_map.view.wished, timeout=10_000):
        shown_map.js("albviewer.program.wished('selection'), 1")
    assert seen == ["selection"]


def test_a_map_of_another_size_keeps_its_middle(shown_map) -> None:
    before = shown_map.js("[albviewer.map.getCenter().lng, albviewer.map.getCenter().lat]")
    shown_map.view.resize(760, 500)
    shown_map.wait_for("albviewer.map.getSize().x === 760 && albviewer.map.getSize().y === 500")
    after = shown_map.js("[albviewer.map.getCenter().lng, albviewer.map.getCenter().lat]")
    assert after == pytest.approx(before, abs=0.01)


def test_the_relief_is_named_only_while_it_is_drawn(shown_map) -> None:
    words = "document.querySelector('.leaflet-control-attribution:not(.albviewer-origins)').textContent"
    shown_map.wait_for(f"{words} === 'GSHHG · Natural Earth · NOAA GLOBE'")
    shown_map.view.send(messages.fly_to_point(45, 15, zoom=3, animate=False))
    shown_map.wait_for(f"{words} === 'GSHHG · Natural Earth'")
    shown_map.view.send(messages.fly_to_point(40.5, 19.5, zoom=8, animate=False))
    shown_map.wait_for(f"{words} === 'GSHHG · Natural Earth · NOAA GLOBE'")


@pytest.mark.parametrize(("height", "buttons", "columns"), [(272, 6, 1), (180, 6, 2), (110, 3, 3)])
def test_buttons_on_a_low_map_stand_in_columns_without_a_hole(new_map, height: int, buttons: int, columns: int) -> None:
    driver = new_map()
    driver.view.resize(534, height)
    driver.show_places()
    driver.start()
    driver.wait_until_drawn()
    boxes = driver.js(
        "[...document.querySelectorAll('.albviewer-buttons button')].map((each) => each.getBoundingClientRect())"
        ".filter(({ width }) => width > 0).map(({ left, top }) => [left, top])"
    )
    lefts = [left for left, _top in boxes]
    assert len(boxes) == buttons
    assert len(set(lefts)) == columns
    assert {lefts.count(left) for left in lefts} == {buttons // columns}
