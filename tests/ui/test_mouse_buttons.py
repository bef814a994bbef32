"""The mouse's back and forward buttons, wherever the pointer is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSplitter,
    QTabBar,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from albviewer.ui.mouse_buttons import HistoryButtons

BACK, FORWARD, LEFT = Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton, Qt.MouseButton.LeftButton


class Room:
    """A widget with one of each kind in it, and what the buttons told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.whole = QWidget()
        qtbot.addWidget(self.whole)
        column = QVBoxLayout(self.whole)
        self.text, self.list, self.splitter = QTextBrowser(), QListWidget(), QSplitter()
        self.text.setPlainText("word\n" * 400)
        self.list.addItems(["a", "b"])
        self.splitter.addWidget(QLabel("left"))
        self.splitter.addWidget(QLabel("right"))
        self.tabs = QTabBar()
        self.tabs.addTab("tab")
        self.field, self.button, self.label = QLineEdit(), QPushButton("press"), QLabel("words")
        for widget in (self.text, self.list, self.splitter, self.tabs, self.field, self.button, self.label):
            column.addWidget(widget)
        self.buttons = HistoryButtons(self.whole)
        self.told: list[str] = []
        self.buttons.back.connect(lambda: self.told.append("back"))
        self.buttons.forward.connect(lambda: self.told.append("forward"))
        self.whole.show()
        qtbot.waitExposed(self.whole)

    def spots(self) -> dict[str, QWidget]:
        return {
            "text": self.text.viewport(),
            "scroll bar": self.text.verticalScrollBar(),
            "list": self.list.viewport(),
            "splitter": self.splitter.handle(1),
            "label in a splitter": self.splitter.widget(0),
            "tabs": self.tabs,
            "field": self.field,
            "button": self.button,
            "label": self.label,
            "ground": self.whole,
        }


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


def test_a_press_anywhere_is_told_once(room: Room) -> None:
    for name, widget in room.spots().items():
        room.told.clear()
        QTest.mouseClick(widget, BACK)
        QTest.mouseClick(widget, FORWARD)
        assert room.told == ["back", "forward"], name


def test_two_quick_presses_are_two(room: Room) -> None:
    QTest.mouseClick(room.list.viewport(), BACK)
    QTest.mouseDClick(room.list.viewport(), BACK)
    # The second press is one that QTest does not let go.
    QTest.mouseRelease(room.list.viewport(), BACK)
    assert room.told.count("back") >= 2


def test_nothing_else_hears_of_them(room: Room) -> None:
    clicked = []
    room.list.clicked.connect(clicked.append)
    room.button.clicked.connect(clicked.append)
    room.list.setCurrentRow(1)
    at = room.list.visualItemRect(room.list.item(0)).center()
    QTest.mouseClick(room.list.viewport(), BACK, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseClick(room.button, FORWARD)
    assert clicked == []
    assert room.list.currentRow() == 1
    assert room.list.state() == QAbstractItemView.State.NoState


def test_other_presses_pass(room: Room) -> None:
    clicked = []
    room.list.clicked.connect(clicked.append)
    at = room.list.visualItemRect(room.list.item(0)).center()
    QTest.mouseClick(room.list.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert len(clicked) == 1
    assert room.told == []


def test_what_takes_the_mouse_for_another_is_watched(room: Room, qtbot: QtBot) -> None:
    late, inner = QWidget(room.whole), QTextBrowser(room.whole)
    late.setFocusProxy(inner)
    inner.setGeometry(0, 0, 100, 40)
    inner.show()
    room.buttons.watch(late)
    QTest.mouseClick(inner.viewport(), BACK, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    assert room.told == ["back"]


def test_it_goes_with_its_widget(qtbot: QtBot) -> None:
    whole = QWidget()
    QVBoxLayout(whole).addWidget(QTextBrowser())
    HistoryButtons(whole)
    whole.show()
    whole.close()
    whole.deleteLater()
    QApplication.processEvents()
