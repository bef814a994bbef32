"""What the menu tells of the collection and of the program, opened and closed as one does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from albviewer import __version__
from albviewer.ui.window.about_dialogs import FactsDialog
from albviewer.ui.window.licence_dialog import LicenceDialog
from albviewer.ui.window.reading_room import ReadingRoom

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def open_from_menu(room: ReadingRoom, words: str, qtbot: QtBot, *groups: str) -> FactsDialog:
    button = next(item for item in room.top.findChildren(QToolButton) if item.accessibleName() == "Menu")
    QTest.mouseClick(button, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for group in groups:
        deeper = next(action for action in menu.actions() if action.text() == group)
        QTest.mouseClick(menu, LEFT, NO_KEY, menu.actionGeometry(deeper).center())
        menu = deeper.menu()
        qtbot.waitUntil(menu.isVisible)
    action = next(action for action in menu.actions() if action.text() == words)
    QTest.mouseClick(menu, LEFT, NO_KEY, menu.actionGeometry(action).center())
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    dialog = room.findChild(FactsDialog)
    qtbot.waitExposed(dialog)
    return dialog


def texts(dialog: FactsDialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel)}


@pytest.mark.parametrize("by_key", [True, False])
def test_the_collection_tells_of_itself(make_room: Callable[..., ReadingRoom], qtbot: QtBot, by_key: bool) -> None:
    room = make_room()
    dialog = open_from_menu(room, "About this collection…", qtbot)
    head = room.context.session.collection.head
    assert {head.title.in_language("en"), head.summary.in_language("en"), head.editors} <= texts(dialog)
    assert room.context.session.collection.version[:12] in texts(dialog)
    with qtbot.waitSignal(dialog.rejected):
        if by_key:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(dialog.findChild(QDialogButtonBox).buttons()[0], LEFT)
    qtbot.waitUntil(lambda: room.findChild(FactsDialog) is None)


def test_the_program_tells_of_itself_and_of_the_maps_data(make_room: Callable[..., ReadingRoom], qtbot: QtBot) -> None:
    dialog = open_from_menu(make_room(), "About albviewer…", qtbot, "Help")
    shown = texts(dialog)
    assert {"albviewer", __version__, "MIT"} <= shown
    assert any("GSHHG" in text and "LGPL-3.0-or-later" in text for text in shown)
    assert any("LGPL-3.0" in text and "PySide6" in text for text in shown)
    dialog.close()


def test_a_source_tells_of_itself_even_if_the_reader_was_put_away(make_room: Callable[..., ReadingRoom]) -> None:
    room = make_room()
    room.toggles[1].setChecked(False)
    room.sources.about_asked.emit("003")
    assert room.reader.about.isVisible()
    assert room.toggles[1].isChecked()


def test_the_texts_of_all_licences_are_shown_and_searched(make_room: Callable[..., ReadingRoom], qtbot: QtBot) -> None:
    about = open_from_menu(make_room(), "About albviewer…", qtbot, "Help")
    button = next(each for each in about.findChildren(QPushButton) if each.text() == "Licence texts…")
    QTest.mouseClick(button, LEFT)
    dialog = about.findChild(LicenceDialog)
    qtbot.waitExposed(dialog)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
    QTest.keyClicks(dialog.field, "leaflet")
    first = dialog.text.textCursor()
    assert first.selectedText().lower() == "leaflet"
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.text.textCursor().position() != first.position()
    QTest.keyClicks(dialog.field, "-no-such-word")
    assert dialog.found.text() == "These words are not in the licence texts."
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    about.close()
