"""A tour to be guided through: in a session on the small collection, by a clock that the test sets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import linked_collections
import small_collection
import tour_yaml
from albviewer.index.finder import Finder
from albviewer.session.session import Session
from albviewer.session.tour_guide import TourGuide
from albviewer.session.view_state import ViewState
from albviewer.ui.context import ViewContext


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="session")
def toured_finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    folder = small_collection.write(tmp_path_factory.mktemp("collection") / "small")
    return Finder(linked_collections.linked(tour_yaml.write(folder)))


@pytest.fixture
def toured(context: ViewContext, toured_finder: Finder) -> ViewContext:
    """The context of a collection that has a tour."""
    return replace(context, session=Session(toured_finder, ViewState()))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def guide(toured: ViewContext, clock: Clock) -> TourGuide:
    return TourGuide(toured.session, clock)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Show a widget in a width, with the keyboard in its window."""
    widgets: list[QWidget] = []

    def show(widget: QWidget, width: int = 1366, height: int = 300) -> QWidget:
        widgets.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        qtbot.waitExposed(widget)
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    yield show
    for widget in widgets:
        widget.close()
