"""The commands for dossiers: in the menu, by their keys, and only where another pane has no use for the key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from albviewer.ui.dossier.asking import DossierDialog
from albviewer.ui.map.picture_dialog import PictureDialog
from albviewer.ui.window.main_window import MainWindow

pytestmark = pytest.mark.qt

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(make_window: Callable[..., MainWindow], small_collection_folder: Path) -> MainWindow:
    window = make_window(small_collection_folder)
    window.activateWindow()
    return window


def titles(window: MainWindow) -> list[str]:
    dialogs = window.findChildren(QDialog)
    return [each.windowTitle() for each in dialogs if isinstance(each, DossierDialog | PictureDialog)]


@pytest.mark.parametrize(
    ("key", "held", "title"),
    [(Qt.Key.Key_E, CONTROL | SHIFT, "Save a dossier of evidence"), (Qt.Key.Key_P, CONTROL, "Print")],
)
def test_keys_ask_what_to_save_and_what_to_print(
    window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier, title: str
) -> None:
    QTest.keyClick(window.room.reader.reader, key, held)
    assert titles(window) == [title]


@pytest.mark.parametrize(
    ("key", "title"), [(Qt.Key.Key_P, "Print the map"), (Qt.Key.Key_S, "Save a picture of the map")]
)
def test_on_the_map_keys_mean_the_map(window: MainWindow, qtbot, key: Qt.Key, title: str) -> None:
    pane = window.room.map
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    QTest.keyClick(pane, key, CONTROL)
    assert titles(window) == [title]


def test_nothing_of_it_is_imported_before_it_is_asked_for(window: MainWindow) -> None:
    assert window.room.dossiers._desk is None
    names = [command.name for command in window.room.commands.listed()]
    assert {"Save a dossier…", "Print…"} <= set(names)
