"""Panes with edges that the keyboard comes to, moves, and is seen on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from albviewer.panels.say import Say
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.pane_splitter import PaneSplitter

Key = Qt.Key


@pytest.fixture(params=[Qt.Orientation.Horizontal, Qt.Orientation.Vertical])
def splitter(request: pytest.FixtureRequest, qtbot: QtBot, appearance: Appearance) -> Iterator[PaneSplitter]:
    window = QWidget()
    splitter = PaneSplitter(request.param, appearance, Say(), window)
    QVBoxLayout(window).addWidget(splitter)
    for name in ("Reader", "Map"):
        pane = QWidget()
        pane.setAccessibleName(name)
        pane.setMinimumSize(50, 50)
        splitter.addWidget(pane)
    window.resize(420, 420)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    splitter.setSizes([200, 200])
    splitter.widget(0).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    splitter.widget(0).setFocus()
    yield splitter
    window.close()
    window.deleteLater()


def test_arrow_keys_move_an_edge_and_the_move_is_told(splitter: PaneSplitter) -> None:
    sideways = splitter.orientation() is Qt.Orientation.Horizontal
    back, on = (Key.Key_Left, Key.Key_Right) if sideways else (Key.Key_Up, Key.Key_Down)
    moves: list[int] = []
    splitter.splitterMoved.connect(lambda at, _number: moves.append(at))
    edge, first = splitter.handle(1), splitter.sizes()[0]
    QTest.keyClick(edge, on)
    assert splitter.sizes()[0] > first
    QTest.keyClick(edge, back)
    assert splitter.sizes()[0] == first
    assert len(moves) == 2
    QTest.keyClick(edge, Key.Key_Home)
    assert splitter.sizes()[0] == 50
    QTest.keyClick(edge, Key.Key_End)
    assert splitter.sizes()[1] == 50


def test_the_keyboard_is_seen_on_an_edge_and_moves_no_pane(splitter: PaneSplitter, appearance: Appearance) -> None:
    sizes, panes, window = splitter.sizes(), splitter.count(), splitter.window()
    edge = splitter.handle(1)
    beside = edge.mapTo(window, edge.rect().center())
    focus = appearance.theme.colour["focus"].lower()

    def thick() -> int:
        picture = window.grab().toImage()
        sideways = splitter.orientation() is Qt.Orientation.Horizontal
        steps = [(off, 0) if sideways else (0, off) for off in range(-6, 7)]
        return sum(picture.pixelColor(beside.x() + x, beside.y() + y).name() == focus for x, y in steps)

    assert thick() == 0
    edge.setFocus(Qt.FocusReason.TabFocusReason)
    assert thick() >= 3
    assert (splitter.sizes(), splitter.count()) == (sizes, panes)
    QTest.keyClick(edge, Key.Key_Home)
    beside = edge.mapTo(window, edge.rect().center())
    assert thick() >= 3, "it goes along"
    splitter.widget(0).setFocus()
    assert thick() == 0


def test_an_edge_is_called_by_the_panes_beside_it(splitter: PaneSplitter) -> None:
    found = QAccessible.queryAccessibleInterface(splitter.handle(1))
    assert found.text(QAccessible.Text.Name) == "Edge between Reader and Map"
    assert found.role() == QAccessible.Role.Grip
    assert "Arrow keys" in found.text(QAccessible.Text.Description)
    assert found.state().focusable


def test_panes_that_change_places_give_it_another_name(splitter: PaneSplitter) -> None:
    splitter.insertWidget(0, splitter.widget(1))
    edge = splitter.handle(1)
    edge.setFocus()
    assert edge.accessibleName() == "Edge between Map and Reader"
    splitter.widget(0).setAccessibleName("")
    assert splitter.words_for(edge) == "Edge between two panes"
