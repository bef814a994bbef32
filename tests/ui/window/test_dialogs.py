"""The dialogs about faults and keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from albviewer.collection.faults import Fault, FaultCode
from albviewer.index.finder import Finder
from albviewer.model.edtf import EdtfError, parse_edtf
from albviewer.model.positions import Position
from albviewer.model.sentences import sentence, told_by
from albviewer.panels.say import Say
from albviewer.resource_paths import resources_dir
from albviewer.ui.commands import group_names
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.translation import Translations
from albviewer.ui.window.dialogs import FaultsDialog, KeysDialog, keys_of_panes

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1000, 700)
    parent.show()
    yield parent
    parent.close()


@pytest.fixture
def faults(faulty_finder: Finder) -> tuple[Fault, ...]:
    return faulty_finder.linked.faults


def test_every_fault_is_listed_with_its_line(parent: QWidget, faults: tuple[Fault, ...]) -> None:
    dialog = FaultsDialog(faults, Say(), parent)
    dialog.open()
    table = dialog.findChild(QTableWidget)
    assert table.rowCount() == len(faults) > 0
    first = [table.item(0, column).text() for column in range(3)]
    position = faults[0].position
    assert first == [position.file, f"{position.line}:{position.column}", faults[0].message]


def test_faults_are_told_in_the_language_of_the_window(parent: QWidget) -> None:
    say = Translations(resources_dir() / "translations").say_in("sq")
    with pytest.raises(EdtfError) as why:
        parse_edtf("1961-13")
    said = sentence("“{text}” is not an EDTF date: {error}", text="1961-13", error=told_by(why.value))
    fault = Fault(Position("events.yaml", 3, 9), FaultCode.BAD_DATE, said)
    dialog = FaultsDialog((fault,), say, parent)
    dialog.open()
    told = dialog.findChild(QTableWidget).item(0, 2).text()
    assert told == "«1961-13» nuk është datë EDTF: muaji 13 nuk ekziston"
    buttons = [button for button in dialog.findChildren(QPushButton) if button.text() == say("Copy all")]
    QTest.mouseClick(buttons[0], LEFT)
    assert QGuiApplication.clipboard().text() == str(fault), "as the command line prints it, in English"


def test_no_row_is_higher_than_its_words(parent: QWidget, faults: tuple[Fault, ...], qtbot: QtBot) -> None:
    dialog = FaultsDialog(faults, Say(), parent)
    dialog.open()
    table = dialog.findChild(QTableWidget)
    line = table.fontMetrics().height()
    for width in (860, 560):
        dialog.resize(width, 420)
        qtbot.waitUntil(lambda: all(table.rowHeight(row) <= 4 * line for row in range(table.rowCount())))


def test_all_can_be_copied_as_check_prints_them(parent: QWidget, faults: tuple[Fault, ...]) -> None:
    dialog = FaultsDialog(faults, Say(), parent)
    dialog.open()
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy all")
    QTest.mouseClick(copy, LEFT)
    assert QGuiApplication.clipboard().text().splitlines() == [str(fault) for fault in faults]


def test_who_asks_for_help_finds_the_guide(qtbot: QtBot, parent: QWidget, appearance: Appearance) -> None:
    dialog = KeysDialog(keys_of_panes(Say()), appearance, Say(), parent)
    dialog.open()
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Open the guide")
    with qtbot.waitSignal(dialog.guide_asked):
        QTest.mouseClick(button, LEFT)
    assert not dialog.isVisible()


def test_the_keys_are_all_shown_and_escape_closes(qtbot: QtBot, parent: QWidget, appearance: Appearance) -> None:
    dialog = KeysDialog(keys_of_panes(Say()), appearance, Say(), parent)
    dialog.open()
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    for row in keys_of_panes(Say()):
        assert {row.keys, row.told, group_names(Say())[row.group]} <= texts
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_they_lead_back_to_the_first_page(qtbot: QtBot, parent: QWidget, appearance: Appearance) -> None:
    dialog = KeysDialog(keys_of_panes(Say()), appearance, Say(), parent)
    dialog.open()
    buttons = dialog.findChild(QDialogButtonBox).buttons()
    first = next(button for button in buttons if button.text().startswith("Show the first page"))
    with qtbot.waitSignals([dialog.first_page_asked, dialog.accepted]):
        QTest.mouseClick(first, LEFT)
