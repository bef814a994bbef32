"""The box of a note is as large as what is written in it, within reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from albviewer.panels.say import Say
from albviewer.ui.reader.note_editor import NoteEditor
from albviewer.ui.theme.theme import Appearance


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def opened(body: str, appearance: Appearance, parent: QWidget) -> NoteEditor:
    editor = NoteEditor("A note", body, appearance, Say(), parent, icon="note")
    editor.open_beside(QRect(40, 40, 100, 20))
    return editor


def test_it_grows_with_what_is_written_and_no_further_than_it_may(
    parent: QWidget, appearance: Appearance, qtbot: QtBot
) -> None:
    editor = opened("", appearance, parent)
    least, bar = editor.field.height(), editor.field.verticalScrollBar()
    QTest.keyClicks(editor.field, "Some words that go on and on. " * 12)
    grown = editor.field.height()
    assert grown > least
    assert bar.maximum() == 0, "all of it can be seen"
    assert editor.height() > grown
    editor.field.insertPlainText("Far too many words for any box. " * 200)
    tallest = editor.field.height()
    assert grown < tallest < 500
    assert bar.maximum() > 0
    editor.field.clear()
    assert editor.field.height() == least
    editor.close()


def test_a_long_note_is_seen_whole_when_it_is_opened_again(
    parent: QWidget, appearance: Appearance, qtbot: QtBot
) -> None:
    editor = opened("Words.\n" * 9, appearance, parent)
    assert editor.field.verticalScrollBar().maximum() == 0
    editor.close()
