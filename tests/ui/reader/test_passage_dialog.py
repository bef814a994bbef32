"""A passage as it stands in the file: shown with its line ends, copied without them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from albviewer.panels.apparatus import PassageInFile, Variant, passage_in_file, variants_of
from albviewer.panels.reader_page import ReaderPage
from albviewer.panels.say import Say
from albviewer.ui.reader.passage_dialog import PassageDialog
from albviewer.ui.theme.theme import Appearance

pytestmark = pytest.mark.qt


@pytest.fixture
def opened(qtbot: QtBot, appearance: Appearance) -> Callable[[PassageInFile], PassageDialog]:
    def open_dialog(passage: PassageInFile) -> PassageDialog:
        dialog = PassageDialog(passage, appearance, Say())
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog

    return open_dialog


def passage(text: str, *variants: Variant) -> PassageInFile:
    return PassageInFile(caption="004 ¶ 3.3", lines="lines 4 to 5", text=text, offset=100, variants=variants)


def variant(offset: int, original: str) -> Variant:
    return Variant(block=0, start=0, end=1, offset=offset, original=original, reads="x", why="misread")


def select(dialog: PassageDialog, start: int, end: int) -> None:
    cursor = dialog.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    dialog.text.setTextCursor(cursor)


def test_line_ends_are_drawn_and_offsets_said(opened) -> None:
    dialog = opened(passage('On 18" of\nAugust\n'))
    assert dialog.text.toPlainText() == 'On 18" of⏎\nAugust⏎'
    assert {"004 ¶ 3.3", "lines 4 to 5"} <= {label.text() for label in dialog.findChildren(QLabel)}
    assert dialog.windowTitle() == "004 ¶ 3.3 as it stands in the file"


@pytest.mark.parametrize(
    ("start", "end", "copied"),
    [(0, 2, "ab"), (1, 5, "b\nc"), (2, 3, "\n"), (4, 7, "c𝄞"), (5, 9, "𝄞d\n"), (0, 0, "ab\nc𝄞d\n")],
)
def test_copying_gives_the_files_own_characters(opened, qtbot: QtBot, start: int, end: int, copied: str) -> None:
    dialog = opened(passage("ab\nc𝄞d\n"))
    select(dialog, start, end)
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == copied
    if start != end:
        QGuiApplication.clipboard().clear()
        qtbot.keySequence(dialog.text, QKeySequence(QKeySequence.StandardKey.Copy))
        assert QGuiApplication.clipboard().text() == copied


def test_what_is_read_otherwise_is_marked_and_listed(opened) -> None:
    dialog = opened(passage('𝄞 On 18" of\nAuguust\n', variant(105, '18"'), variant(112, "Auguust")))
    marked = [item.cursor.selectedText() for item in dialog.text.extraSelections()]
    assert marked == ['18"', "Auguust", "⏎", "⏎"]
    assert 'In the file: 18"  ·  Read as: x  ·  misread' in {label.text() for label in dialog.findChildren(QLabel)}


@pytest.mark.parametrize("source", ["001", "003", "004"])
def test_all_of_a_source_can_be_shown_and_copied(
    opened, appearance: Appearance, page_of: Callable[[str], ReaderPage], source: str
) -> None:
    page = page_of(source)
    variants = variants_of(page, "en")
    for block in {item.block for item in variants}:
        found = passage_in_file(page, block, variants, Say())
        dialog = opened(found)
        marked = [item.cursor.selectedText() for item in dialog.text.extraSelections()]
        assert marked[: len(found.variants)] == [item.original for item in found.variants]
        dialog.text.selectAll()
        assert dialog.text.wanted() == found.text
        dialog.close()


def test_nothing_can_be_typed_and_escape_closes(opened, qtbot: QtBot) -> None:
    dialog = opened(passage("ab\n"))
    qtbot.keyClicks(dialog.text, "x")
    assert dialog.text.toPlainText() == "ab⏎"
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.text, Qt.Key.Key_Escape)
