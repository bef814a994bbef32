"""What tests of the panes do with rows: find them, click them, read them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import linked_collections
from albviewer.index.finder import Finder
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.panes.list_page import RowsView
from albviewer.ui.widgets.roles import RowRole

PARAGRAPHS = 1500
RARE = (3, 700, 1490)
"""Paragraphs of the long report that have a word which no other has: its start, its middle and its end."""
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Rows:
    """The rows of a list, as one sees and clicks them."""

    def __init__(self, view: RowsView) -> None:
        self.view = view

    def ids(self) -> list[str]:
        model = self.view.model()
        return [model.index(number, 0).data(RowRole.ID) for number in range(model.rowCount())]

    def selected(self) -> list[str]:
        indexes = self.view.selectionModel().selectedIndexes()
        return [index.data(RowRole.ID) for index in sorted(indexes, key=lambda index: index.row())]

    def middle(self, id_: str) -> QPoint:
        index = self.view.model().index(self.ids().index(id_), 0)
        self.view.scrollTo(index)
        return self.view.visualRect(index).center()

    def click(self, id_: str) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, NO_KEY, self.middle(id_))


@pytest.fixture
def long_session(small_collection_folder: Path) -> Session:
    """The small collection, its report below 500 kB of other text."""
    report = small_collection_folder / "report.txt"
    rare = dict.fromkeys(RARE, "The Schäffer lamp was lit. ")
    filler = (rare.get(i, "") + "Stone upon stone was carried to the pier. " * 8 for i in range(PARAGRAPHS))
    report.write_text("\n\n".join(filler) + "\n\n" + report.read_text())
    return Session(Finder(linked_collections.linked(small_collection_folder)), ViewState())


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Show a widget in a size, with the keyboard in its window."""
    widgets: list[QWidget] = []

    def show(widget: QWidget, width: int = 534, height: int = 400) -> QWidget:
        widgets.append(widget)
        widget.resize(width, height)
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


@pytest.fixture
def rows() -> Callable[[RowsView], Rows]:
    return Rows
