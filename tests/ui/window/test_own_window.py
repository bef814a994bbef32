"""A window of its own for one pane."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from albviewer.ui.window.own_window import OwnWindow


class Pane(QWidget):
    """A pane with a field and a button."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.field, self.button = QLineEdit(), QPushButton("press")
        column.addWidget(self.field)
        column.addWidget(self.button)


@pytest.fixture
def pane() -> Pane:
    return Pane()


@pytest.fixture
def own(qtbot: QtBot, pane: Pane) -> Iterator[OwnWindow]:
    home = QWidget()
    qtbot.addWidget(home)
    home.show()
    said = QAction("say", home)
    said.setCheckable(True)
    said.setShortcut("F8")
    window = OwnWindow(pane, "Map", [said], home)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def test_the_keyboard_is_somewhere_in_it_whatever_goes(own: OwnWindow, pane: Pane, qtbot: QtBot) -> None:
    pane.button.setFocus()
    pane.button.clearFocus()
    assert QApplication.focusWidget() is None
    qtbot.waitUntil(pane.field.hasFocus)
    pane.button.setEnabled(False)
    pane.field.setEnabled(False)
    qtbot.waitUntil(own.hasFocus)
    heard: list[bool] = []
    own.actions()[0].toggled.connect(heard.append)
    QTest.keyClick(own, Qt.Key.Key_F8)
    assert len(heard) == 1, "its keys are heard where nothing in it takes any"
    pane.field.setEnabled(True)
    own.clearFocus()
    qtbot.waitUntil(pane.field.hasFocus)
