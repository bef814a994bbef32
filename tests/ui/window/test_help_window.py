"""The guide in its window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from albviewer.panels.help_page import load_help
from albviewer.panels.say import Say
from albviewer.resource_paths import guides_dir
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.window.help_window import HelpWindow


@pytest.fixture
def guide(qtbot: QtBot, appearance: Appearance) -> HelpWindow:
    guide = HelpWindow(load_help(guides_dir(), "en"), appearance, Say())
    guide.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    appearance.apply_to(guide)
    qtbot.addWidget(guide)
    guide.show()
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    return guide


def test_the_contents_lead_to_the_chapters(guide: HelpWindow) -> None:
    titles = [guide.contents.item(row).text() for row in range(guide.contents.count())]
    assert {"Reading", "Search", "Keys"} <= set(titles)
    row = titles.index("Search")
    item = guide.contents.item(row)
    QTest.mouseClick(
        guide.contents.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        guide.contents.visualItemRect(item).center(),
    )
    assert guide.text.textCursor().block().text() == "Search"
    assert 0 <= guide.text.cursorRect().top() < guide.text.viewport().height() // 3


def test_it_is_searched_onwards_and_round(guide: HelpWindow) -> None:
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.field.hasFocus()
    QTest.keyClicks(guide.field, "timeline")
    first = guide.text.textCursor().selectionStart()
    assert guide.text.textCursor().selectedText().lower() == "timeline"
    QTest.keyClick(guide.field, Qt.Key.Key_Return)
    second = guide.text.textCursor().selectionStart()
    assert second > first
    QTest.keyClick(guide, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert guide.text.textCursor().selectionStart() == first
    QTest.keyClick(guide, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert guide.text.textCursor().selectionStart() > second, "past the beginning it goes on from the end"


def test_words_that_are_not_there_are_told(guide: HelpWindow) -> None:
    guide.field.setFocus()
    QTest.keyClicks(guide.field, "zeppelin")
    assert guide.found.text() == "The guide does not have these words."


def test_its_fonts_are_those_of_the_program_at_every_size(guide: HelpWindow, appearance: Appearance) -> None:
    def sizes() -> set[str]:
        block, families = guide.text.document().begin(), set()
        while block.isValid():
            at = block.begin()
            while not at.atEnd():
                families.add(at.fragment().charFormat().font().families()[0])
                at += 1
            block = block.next()
        return families

    assert sizes() <= {"Source Serif 4", "Source Sans 3"}
    before = guide.text.document().size().height()
    appearance.set_step(150)
    assert guide.text.document().size().height() > before * 1.3


def test_escape_closes_it(guide: HelpWindow) -> None:
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_of_several_looks_only_the_last_stays(guide: HelpWindow, appearance: Appearance) -> None:
    for step in (115, 130, 100):
        appearance.set_step(step)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(guide.text.findChildren(QTextDocument)) == 1
