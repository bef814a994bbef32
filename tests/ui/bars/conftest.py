"""What tests of the bars share: showing a bar, and choosing from a menu as one does by mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Show a widget in a width, with the keyboard in its window."""
    widgets: list[QWidget] = []

    def show(widget: QWidget, width: int = 1366, height: int = 0) -> QWidget:
        widgets.append(widget)
        widget.resize(width, height or widget.sizeHint().height())
        widget.show()
        widget.activateWindow()
        qtbot.waitExposed(widget)
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    yield show
    for widget in widgets:
        # A dialog that was closed is gone already.
        if shiboken6.isValid(widget):
            widget.close()
            widget.deleteLater()


class OpenMenu:
    """The menu that is open now."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        self.menu = menu

    def words(self) -> list[str]:
        return [action.text() for action in self.menu.actions() if action.text()]

    def checked(self) -> list[str]:
        return [action.text() for action in self.menu.actions() if action.isChecked()]

    def choose(self, words: str) -> None:
        action = next(action for action in self.menu.actions() if action.text() == words)
        QTest.mouseClick(self.menu, LEFT, NO_KEY, self.menu.actionGeometry(action).center())
        self._qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)

    def close(self) -> None:
        QTest.keyClick(self.menu, Qt.Key.Key_Escape)
        self._qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


@pytest.fixture
def open_menu(qtbot: QtBot) -> Callable[[], OpenMenu]:
    return lambda: OpenMenu(qtbot)
