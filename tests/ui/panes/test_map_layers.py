"""The list of the map's layers, as one opens and uses it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

import layer_files
import linked_collections
from albviewer.index.finder import Finder
from albviewer.model.map_layers import LayerTrouble
from albviewer.panels.say import Say
from albviewer.resource_paths import resources_dir
from albviewer.session.session import Session
from albviewer.session.view_state import LayerView, ViewState
from albviewer.ui.context import Pointing, ViewContext
from albviewer.ui.map.layer_list import LayerEntry, LayerPopup
from albviewer.ui.panes.map_pane import MapPane
from albviewer.ui.theme.theme import Appearance
from layer_files import SCRIPT

SPACE = Qt.Key.Key_Space


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    return Finder(linked_collections.linked(layer_files.write(tmp_path_factory.mktemp("collection") / "layered")))


@pytest.fixture
def layered(finder: Finder, appearance: Appearance) -> ViewContext:
    session = Session(finder, ViewState())
    return ViewContext(session=session, say=Say(), appearance=appearance, pointing=Pointing(appearance))


@pytest.fixture
def pane(layered: ViewContext, shown: Callable[..., Any]) -> MapPane:
    return shown(MapPane(layered, resources_dir() / "map"), 534, 340)


@pytest.fixture
def sent(pane: MapPane, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = []
    monkeypatch.setattr(pane.map, "send", messages.append)
    return messages


@pytest.fixture
def popup(pane: MapPane) -> LayerPopup:
    QTest.mouseClick(pane.layers, Qt.MouseButton.LeftButton)
    assert pane.layers.popup is not None
    return pane.layers.popup


def entry(popup: LayerPopup, name: str) -> LayerEntry:
    return next(each for each in popup.entries if each.tick.accessibleName() == name)


def test_without_layers_there_is_no_button(context: ViewContext, shown: Callable[..., Any]) -> None:
    pane = shown(MapPane(context, resources_dir() / "map"), 534, 340)
    assert pane.layers.isHidden()


def test_the_button_counts_what_is_shown(pane: MapPane) -> None:
    assert pane.layers.isVisible()
    assert pane.layers.text() == "Layers 4 of 5"


def test_every_layer_has_its_tick_its_opacity_and_its_origin(popup: LayerPopup) -> None:
    assert [each.tick.isChecked() for each in popup.entries] == [True, True, False, True, True]
    chart = entry(popup, "Chart of the harbour")
    assert chart.slider.value() == 70
    words = [label.text() for label in chart.findChildren(QLabel)]
    assert f"Hydrographic Office {SCRIPT}" in words
    assert "70 %" in words
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in chart.findChildren(QLabel) if "<" in label.text()
    )


def test_a_tick_by_the_keyboard_shows_the_layer(
    pane: MapPane, popup: LayerPopup, sent: list[dict[str, Any]], layered: ViewContext
) -> None:
    town = entry(popup, "Plan of the town")
    town.tick.setFocus()
    QTest.keyClick(town.tick, SPACE)
    assert layered.session.state.layers == (LayerView(layer="town", shown=True, opacity=1.0),)
    (message,) = sent
    assert [layer["shown"] for layer in message["layers"]] == [True] * 5
    assert pane.layers.text() == "Layers 5 of 5"


def test_the_slider_sets_the_opacity(popup: LayerPopup, sent: list[dict[str, Any]], layered: ViewContext) -> None:
    chart = entry(popup, "Chart of the harbour")
    QTest.keyClick(chart.slider, Qt.Key.Key_PageDown)
    assert layered.session.state.layers == (LayerView(layer="chart", shown=True, opacity=0.6),)
    assert sent[-1]["layers"][1]["opacity"] == 0.6
    assert not layered.session.history.can_go_back()


def test_a_layer_is_brought_into_view(popup: LayerPopup, sent: list[dict[str, Any]]) -> None:
    entry(popup, "Plan of the town").go.click()
    assert [message["kind"] for message in sent] == ["fly"]


def test_escape_closes_the_list(pane: MapPane, popup: LayerPopup, qtbot: Any) -> None:
    with qtbot.waitSignal(popup.destroyed):
        QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert pane.layers.popup is None


def test_the_list_fits_on_the_screen(popup: LayerPopup) -> None:
    assert popup.screen().availableGeometry().contains(popup.geometry())


def test_what_cannot_be_shown_is_said_once_and_plainly(pane: MapPane) -> None:
    assert pane.layers.notice.isHidden()
    for _ in range(3):
        pane.map.layer_troubled.emit("chart", LayerTrouble.GONE)
    pane.map.layer_troubled.emit("sheets", LayerTrouble.CHANGED)
    assert pane.layers.notice.isVisible()
    assert pane.layers.notice.words.text() == (
        "“Chart of the harbour” cannot be shown: the file chart.png is gone.\n"
        "“Sheets” is not shown any more: the file sheets.mbtiles has changed since the collection was opened."
    )


def test_in_another_room_the_map_keeps_its_troubles(pane: MapPane, layered: ViewContext, shown: Callable) -> None:
    pane.map.layer_troubled.emit("chart", LayerTrouble.GONE)
    layered.close()
    after = shown(MapPane(layered, resources_dir() / "map", taken=pane.hand_over()), 534, 340)
    assert "chart.png is gone" in after.layers.notice.words.text()
    assert after.layers.text() == "Layers 4 of 5"
