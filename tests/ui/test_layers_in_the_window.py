"""The whole window on a collection whose layers are bad in every way: the rest of the map works, and nothing runs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import layer_files
from albviewer.ui.window.main_window import MainWindow
from layer_files import SCRIPT, feature, geojson, png
from real_window import real_window

# the web engine asks for it before any application object stands
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

BAD = """\
  - {id: broken, title: {en: a, sq: a}, type: geojson, file: broken.geojson, attribution: b}
  - {id: cut, title: {en: a, sq: a}, type: pmtiles, file: cut.pmtiles, attribution: b}
  - {id: no-database, title: {en: a, sq: a}, type: mbtiles, file: broken.geojson, attribution: b}
  - {id: bomb, title: {en: a, sq: a}, type: scan, file: bomb.png, attribution: b, bounds: [1, 1, 2, 2]}
  - {id: page, title: {en: a, sq: a}, type: scan, file: page.png, attribution: b, bounds: [1, 1, 2, 2]}
  - {id: out, title: {en: a, sq: a}, type: geojson, file: ../../etc/passwd, attribution: b}
  - {id: linked, title: {en: a, sq: a}, type: geojson, file: linked.geojson, attribution: b}
  - {id: nobody, title: {en: a, sq: a}, type: geojson, file: zones.geojson}
  - {id: odd, title: {en: a, sq: a}, type: kml, file: zones.geojson, attribution: b}
"""


def write_bad(folder: Path) -> Path:
    layer_files.write(folder)
    square = [[[19.3, 41.2], [19.5, 41.2], [19.5, 41.4], [19.3, 41.4], [19.3, 41.2]]]
    off, zone = feature("Point", [19, 141]), feature("Polygon", square, name=SCRIPT, emri=SCRIPT)
    (folder / "zones.geojson").write_text(geojson(zone, off), encoding="utf-8")
    (folder / "broken.geojson").write_text('{"type": ')
    (folder / "cut.pmtiles").write_bytes((folder / "squares.pmtiles").read_bytes()[:-50])
    (folder / "bomb.png").write_bytes(png(2, 2, said=(65_000, 65_000)))
    (folder / "page.png").write_bytes(b"<html><script>alert(1)</script>")
    (folder.parent / "outside.geojson").write_text(layer_files.ZONES, encoding="utf-8")
    (folder / "linked.geojson").symlink_to(folder.parent / "outside.geojson")
    with (folder / "layers.yaml").open("a", encoding="utf-8") as layers:
        layers.write(BAD)
    return folder


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with real_window(qapp, tmp_path, write_bad(tmp_path / "layered")) as window:
        yield window


def test_bad_layers_are_told_and_the_rest_of_the_map_works(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    room = window.room
    assert room is not None
    view = room.map.map

    def js(expression: str) -> Any:
        answers: list[str] = []
        view.focusProxy().page().runJavaScript(f"JSON.stringify(({expression}) ?? null)", 0, answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        return json.loads(answers[0])

    def wait_for(expression: str) -> None:
        qtbot.waitUntil(lambda: js(f"Boolean({expression})"), timeout=20_000)

    said = {f"{fault.position.file}: {fault.code}" for fault in room.context.session.linked.faults}
    assert said == {
        "broken.geojson: json-syntax",
        "broken.geojson: bad-tiles",
        "cut.pmtiles: bad-tiles",
        "bomb.png: bad-image",
        "page.png: bad-image",
        "zones.geojson: bad-coordinates",
        "layers.yaml: path-outside",
        "layers.yaml: missing-key",
        "layers.yaml: bad-value",
    }
    assert room.map.layers.text() == "Layers 4 of 5"
    wait_for("albviewer.complete && albviewer.layers.made.get('zones')?.shapes.length === 1")
    js("window.alert = () => { window.ran = true }, 1")
    js("albviewer.map.setView([41.3, 19.4], 9, { animate: false }), 1")
    at = js("albviewer.map.latLngToContainerPoint([41.22, 19.48])")
    spot = QPoint(round(at["x"]), round(at["y"]))
    QTest.mouseClick(view.focusProxy().focusProxy(), Qt.MouseButton.LeftButton, pos=spot)
    wait_for("!albviewer.layers.tip.element.hidden")
    assert js("albviewer.layers.tip.element.textContent") == f"{SCRIPT}Closed zones"
    # the map's own marks are there and can be chosen
    at = js("albviewer.positionOf('port-lume')")
    spot = QPoint(round(at["x"]), round(at["y"]))
    QTest.mouseClick(view.focusProxy().focusProxy(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: room.context.session.state.chosen_places() == ("port-lume",), timeout=20_000)
    assert js("window.ran") is None
    assert js("[...document.images].every(each => each.src.startsWith('alb://app/'))") is True
    assert view.refused_requests() == ()
    # a file that goes while the window is open is told in plain words
    (tmp_path / "layered" / "sheets.mbtiles").unlink()
    js("albviewer.map.setView([41.9, 19.9], 5, { animate: false }), 1")
    qtbot.waitUntil(room.map.layers.notice.isVisible, timeout=20_000)
    assert room.map.layers.notice.words.text() == "“Sheets” cannot be shown: the file sheets.mbtiles is gone."
