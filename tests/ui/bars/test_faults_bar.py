"""The line about what could not be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

import linked_collections
from albviewer.index.finder import Finder
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.bars.faults_bar import FaultsBar
from albviewer.ui.context import ViewContext


@pytest.fixture
def faulty_context(small_collection_folder: Path, context: ViewContext) -> ViewContext:
    events = small_collection_folder / "events.yaml"
    events.write_text(events.read_text(encoding="utf-8").replace("kind: aid", "kind: nonsense"), encoding="utf-8")
    return replace(context, session=Session(Finder(linked_collections.linked(small_collection_folder)), ViewState()))


def test_a_faultless_collection_has_no_such_line(context: ViewContext, shown: Callable) -> None:
    bar = FaultsBar(context)
    assert bar.isHidden()
    bar.deleteLater()


def test_faults_are_counted_and_can_be_seen_and_put_away(
    qtbot: QtBot, faulty_context: ViewContext, shown: Callable
) -> None:
    bar = shown(FaultsBar(faulty_context))
    number = len(faulty_context.session.linked.faults)
    assert number > 0
    [label] = bar.findChildren(QLabel)
    assert label.text().startswith("1 fault was" if number == 1 else f"{number} faults were")
    show, close = bar.findChildren(QPushButton)
    with qtbot.waitSignal(bar.show_asked):
        QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
