"""Buttons of an exhibit found by their words and touched, as visitors do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from albviewer.ui.kiosk.exhibit import Exhibit
from albviewer.ui.kiosk.widgets.big_button import BigButton

LEFT = Qt.MouseButton.LeftButton


def seen_buttons(parent: QWidget) -> list[BigButton]:
    """Return the buttons that can be seen."""
    return [item for item in parent.findChildren(BigButton) if item.isVisible()]


def button(exhibit: QWidget, words: str) -> BigButton:
    """Return the first button with these words."""
    found = [item for item in seen_buttons(exhibit) if item.text() == words]
    assert found, f"no button {words!r} among {[item.text() for item in seen_buttons(exhibit)]}"
    return found[0]


def touch(qtbot: QtBot, exhibit: Exhibit, words: str) -> None:
    """Touch the button with these words, and wait until its screen is there."""
    before = exhibit.visitor
    qtbot.mouseClick(button(exhibit, words), LEFT)
    qtbot.waitUntil(lambda: exhibit.visitor != before)
