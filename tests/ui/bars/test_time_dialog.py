"""Asking for a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from albviewer.panels.say import Say
from albviewer.session.view_state import TimeWindow
from albviewer.ui.bars.time_dialog import TimeDialog

OK = QDialogButtonBox.StandardButton.Ok


class Asked:
    """A dialog and what it answered."""

    def __init__(self, dialog: TimeDialog) -> None:
        self.dialog = dialog
        self.first, self.last = dialog.findChildren(QLineEdit)
        self.certain = dialog.findChild(QCheckBox)
        self.ok = dialog.findChild(QDialogButtonBox).button(OK)
        self.answers: list[tuple[str, str, bool]] = []
        dialog.chosen.connect(lambda *answer: self.answers.append(answer))

    def type(self, first: str, last: str) -> None:
        for field, text in ((self.first, first), (self.last, last)):
            field.clear()
            QTest.keyClicks(field, text)

    def told(self) -> str:
        return next(label.text() for label in self.dialog.findChildren(QLabel) if label.wordWrap())


@pytest.fixture
def ask(shown: Callable) -> Callable[..., Asked]:
    def make(window: TimeWindow | None = None, *, certain: bool = False) -> Asked:
        return Asked(shown(TimeDialog(Say(), window, certain=certain), 360))

    return make


@pytest.mark.parametrize(
    ("first", "last"), [("1960", "1961"), ("1960-05", ""), ("", "1961-03-26"), ("1961~", "1961-23"), (" 1960 ", "")]
)
def test_dates_are_answered_as_they_were_written(ask: Callable[..., Asked], first: str, last: str) -> None:
    asked = ask()
    asked.type(first, last)
    assert asked.told() == ""
    QTest.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    assert asked.answers == [(first.strip(), last.strip(), False)]


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [
        ("Sunday", "", "Write a year"),
        ("1961", "1960", "1960 is before 1961"),
        ("1961-13", "", "Write a year"),
        ("", "61", "Write a year"),
        ("the year of the 1961 break", "", "Write a year"),
    ],
)
def test_what_is_no_time_is_told_and_cannot_be_taken(
    qtbot: QtBot, ask: Callable[..., Asked], first: str, last: str, why: str
) -> None:
    asked = ask()
    asked.type(first, last)
    qtbot.waitUntil(lambda: asked.told().startswith(why))
    assert not asked.ok.isEnabled()
    QTest.keyClick(asked.last, Qt.Key.Key_Return)
    assert asked.answers == []
    asked.type("1960", "1961")
    assert asked.told() == ""
    assert asked.ok.isEnabled()


@pytest.mark.parametrize(
    ("first", "last", "answer", "told"),
    [
        ("nov 1960", "end of 1961", ("1960-11", "1961-12"), "Nov 1960 – Dec 1961"),
        ("12 November 1960", "", ("1960-11-12", ""), "from 12 Nov 1960"),
        ("1950s", "1950s", ("195X", "195X"), "1950s"),
    ],
)
def test_dates_in_words_are_said_again_as_they_were_understood(
    qtbot: QtBot, ask: Callable[..., Asked], first: str, last: str, answer: tuple[str, str], told: str
) -> None:
    asked = ask()
    asked.type(first, last)
    qtbot.waitUntil(lambda: asked.told() == told)
    QTest.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    assert asked.answers == [(*answer, False)]


def test_words_are_read_also_by_who_does_not_wait(ask: Callable[..., Asked]) -> None:
    asked = ask()
    asked.type("March 1961", "")
    QTest.keyClick(asked.first, Qt.Key.Key_Return)
    assert asked.answers == [("1961-03", "", False)]


def test_it_begins_with_what_is_asked_for_now(ask: Callable[..., Asked]) -> None:
    asked = ask(TimeWindow(first="1960", last="1961-03"), certain=True)
    assert (asked.first.text(), asked.last.text(), asked.certain.isChecked()) == ("1960", "1961-03", True)
    QTest.mouseClick(asked.ok, Qt.MouseButton.LeftButton)
    assert asked.answers == [("1960", "1961-03", True)]


def test_cancelling_answers_nothing(qtbot: QtBot, ask: Callable[..., Asked]) -> None:
    asked = ask()
    asked.type("1960", "1961")
    with qtbot.waitSignal(asked.dialog.rejected):
        QTest.keyClick(asked.dialog, Qt.Key.Key_Escape)
    assert asked.answers == []
