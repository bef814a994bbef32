"""A window with room below its bar, as the real one has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from albviewer.ui.context import ViewContext
from albviewer.ui.search.field import SearchField


@pytest.fixture
def in_window(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Callable[[ViewContext], SearchField]]:
    """Put a search field into a window of the size of a small screen, something else to have the keyboard beside it."""
    made: list[tuple[QWidget, ViewContext]] = []

    def show(context: ViewContext) -> SearchField:
        window = QWidget()
        made.append((window, context))
        column = QVBoxLayout(window)
        other, field = QPushButton("other", window), SearchField(context, window)
        column.addWidget(other)
        column.addWidget(field)
        column.addStretch(1)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        qtbot.waitUntil(window.isActiveWindow)
        other.setFocus(Qt.FocusReason.OtherFocusReason)
        return field

    yield show
    for window, context in made:
        context.close()
        window.close()
        window.deleteLater()
