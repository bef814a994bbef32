"""Layers of a collection in the real page: drawn where they lie, named as plain text, and never run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

import layer_files
import linked_collections
from albviewer.index.finder import Finder
from albviewer.model.map_layers import LayerTrouble
from albviewer.panels import map_messages as messages
from albviewer.panels.map_layers import layers_now
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import ViewState
from layer_files import PAPER, SCRIPT, SHEET

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

HARBOUR = (19.1, 41.15, 19.7, 41.55)
ZONE, CHART, OPEN_SEA = (41.22, 19.48), (41.48, 19.28), (41.3, 19.17)


class LayeredMap:
    """A map with the layers of a collection on it."""

    def __init__(self, driver: Any, session: Session) -> None:
        self.driver = driver
        self.session = session

    def want(self, *layers: str, opacity: float = 1.0) -> None:
        """Show these layers and no others."""
        for id_ in self.session.collection.map_layers:
            change = changes.show_layer(id_, shown=id_ in layers, opacity=opacity)
            self.session.apply(change, origin=Origin.MAP)
        self.driver.view.send(layers_now(self.session, Say()))

    def point(self, spot: tuple[float, float]) -> QPoint:
        at = self.driver.js(f"albviewer.map.latLngToContainerPoint({list(spot)})")
        return QPoint(round(at["x"]), round(at["y"]))

    def colour(self, spot: tuple[float, float]) -> tuple[int, int, int]:
        image = self.driver.view.grab().toImage()
        at = self.point(spot) * image.devicePixelRatio()
        colour = QColor(image.pixelColor(at))
        return colour.red(), colour.green(), colour.blue()

    def wait_for_colour(self, spot: tuple[float, float], wanted: tuple[int, int, int], *, off: int = 3) -> None:
        def is_there() -> bool:
            return all(abs(a - b) <= off for a, b in zip(self.colour(spot), wanted, strict=True))

        self.driver.qtbot.waitUntil(is_there, timeout=20_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return layer_files.write(tmp_path / "layered")


@pytest.fixture
def layered(folder: Path, new_map: Callable[..., Any]) -> LayeredMap:
    session = Session(Finder(linked_collections.linked(folder)), ViewState())
    driver = new_map()
    # as the pane gives it, before the page is loaded
    driver.view._layers = session.collection.map_layers
    driver.show_places()
    driver.view.send(messages.fly_to_bounds(*HARBOUR, margin=False))
    driver.start()
    driver.wait_until_drawn()
    return LayeredMap(driver, session)


def test_a_scan_lies_where_its_points_put_it(layered: LayeredMap) -> None:
    bare = layered.colour(CHART)
    layered.want("chart")
    layered.wait_for_colour(CHART, PAPER)
    assert layered.colour(OPEN_SEA) != PAPER
    layered.want()
    layered.wait_for_colour(CHART, bare)


def test_opacity_lets_the_map_through(layered: LayeredMap) -> None:
    bare = layered.colour(CHART)
    layered.want("chart", opacity=0.5)
    mixed = tuple((a + b) // 2 for a, b in zip(bare, PAPER, strict=True))
    layered.wait_for_colour(CHART, (mixed[0], mixed[1], mixed[2]))


def test_a_scan_stays_where_it_lies_when_the_map_moves(layered: LayeredMap) -> None:
    layered.want("chart")
    layered.wait_for_colour(CHART, PAPER)
    for zoom in (9, 11.5):
        layered.driver.view.send(messages.fly_to_point(*CHART, zoom=zoom, animate=False))
        layered.wait_for_colour(CHART, PAPER)
    box = "document.querySelector('img.albviewer-layer').getBoundingClientRect()"
    edges = layered.driver.js(f"[{box}.left, {box}.top, {box}.width]")
    corners = [layered.point(spot) for spot in ((41.5, 19.2), (41.52, 19.5), (41.3, 19.55), (41.28, 19.25))]
    assert edges[0] == pytest.approx(min(corner.x() for corner in corners), abs=60)
    assert edges[2] == pytest.approx(
        max(corner.x() for corner in corners) - min(corner.x() for corner in corners), rel=0.1
    )


def test_pictures_of_a_database_are_drawn(layered: LayeredMap) -> None:
    layered.want("sheets")
    layered.wait_for_colour(OPEN_SEA, SHEET)
    assert layered.driver.js("document.querySelectorAll('img.leaflet-tile').length") > 0


def test_shapes_are_drawn_in_a_colour_of_the_theme(layered: LayeredMap) -> None:
    bare = layered.colour(ZONE)
    layered.want("zones")
    place = QColor(layered.driver.js("albviewer.colour('--place')"))
    half = [(a + b) // 2 for a, b in zip(bare, (place.red(), place.green(), place.blue()), strict=True)]
    layered.wait_for_colour(ZONE, (half[0], half[1], half[2]), off=6)


def test_vector_tiles_are_drawn_and_named(layered: LayeredMap) -> None:
    layered.want("squares")
    layered.driver.view.send(messages.fly_to_point(41.5, 19.5, zoom=7, animate=False))
    column, row = layer_files.column_row(19.5, 41.5, 7)
    at = f"({column} + 0.3) / 128, ({row} + 0.3) / 128, albviewer.worldPixels(7)"
    name = f"albviewer.layers.made.get('squares')?.shapeAt({at})?.names[0]"
    layered.driver.wait_for(name)
    assert layered.driver.js(name) == f"Square 7/{column}/{row}"
    canvas = "document.querySelector('.leaflet-layer-shapes-pane canvas')"
    painted = f"{canvas}.getContext('2d').getImageData(0, 0, {canvas}.width, {canvas}.height).data.some(each => each)"
    layered.driver.wait_for(painted)


def test_the_name_of_a_shape_is_plain_text_and_nothing_runs(layered: LayeredMap) -> None:
    layered.want("zones", "chart")
    layered.driver.wait_for("albviewer.layers.made.get('zones')?.shapes.length")
    layered.driver.js("window.alert = () => { window.ran = true }, 1")
    QTest.mouseClick(layered.driver.target(), Qt.MouseButton.LeftButton, pos=layered.point(ZONE))
    tips = "[...document.querySelectorAll('.albviewer-tooltip')]"
    tip = f"{tips}.find(each => !each.hidden && each.textContent.includes('Zone'))"
    layered.driver.wait_for(tip)
    assert layered.driver.js(f"{tip}.textContent") == f"Zone {SCRIPT}Closed zones"
    origins = layered.driver.js("document.querySelector('.albviewer-origins').textContent")
    assert origins == f"Drawn by the editors · Hydrographic Office {SCRIPT}"
    assert layered.driver.js("[...document.images].every(each => each.src.startsWith('alb://app/'))") is True
    assert layered.driver.js("window.ran") is None
    assert layered.driver.view.refused_requests() == ()


def test_a_click_on_a_place_is_for_the_place(layered: LayeredMap) -> None:
    layered.want("zones")
    layered.driver.wait_for("albviewer.layers.made.get('zones')?.shapes.length")
    place = messages.MapPlace(id="vlore", lat=ZONE[0], lon=ZONE[1], name="Here", type="city")
    layered.driver.view.send(messages.places_message([place]))
    layered.driver.wait_for("albviewer.positionOf('vlore')")
    with layered.driver.qtbot.waitSignal(layered.driver.view.place_clicked, timeout=10_000):
        QTest.mouseClick(layered.driver.target(), Qt.MouseButton.LeftButton, pos=layered.driver.position_of("vlore"))
    assert layered.driver.js("albviewer.layers.tip.element.hidden") is True


def test_a_layer_is_shown_at_its_years_only(layered: LayeredMap) -> None:
    layered.want("zones", "chart")
    seen = "albviewer.layers.told.filter(each => albviewer.layers.isShown(each)).map(each => each.id)"
    layered.driver.wait_for(f"{seen}.length === 2")
    layered.driver.view.send(messages.year_message(1970))
    layered.driver.wait_for(f"{seen}.length === 1")
    assert layered.driver.js(seen) == ["chart"]
    assert "Drawn by the editors" not in layered.driver.js("document.querySelector('.albviewer-origins').textContent")
    assert layered.driver.js("albviewer.map.hasLayer(albviewer.layers.made.get('zones').layer)") is False
    layered.driver.view.send(messages.year_message(1955))
    layered.driver.wait_for(f"{seen}.length === 2")


@pytest.mark.parametrize(
    ("file", "layer", "trouble"),
    [("chart.png", "chart", LayerTrouble.GONE), ("sheets.mbtiles", "sheets", LayerTrouble.CHANGED)],
)
def test_a_file_that_goes_while_the_window_is_open_is_told(
    layered: LayeredMap, folder: Path, file: str, layer: str, trouble: LayerTrouble
) -> None:
    if trouble is LayerTrouble.GONE:
        (folder / file).unlink()
    else:
        (folder / file).write_bytes(b"something else")
    with layered.driver.qtbot.waitSignal(layered.driver.view.layer_troubled, timeout=20_000) as told:
        layered.want(layer, "zones")
    assert told.args == [layer, trouble]
    layered.driver.wait_for("albviewer.layers.made.get('zones')?.shapes.length")
    assert layered.driver.view.layer_troubles == {layer: trouble}
