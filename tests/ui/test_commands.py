"""Commands are named in one place, and the table of keys is made of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from albviewer.panels.say import Say
from albviewer.ui.commands import Commands, Group, KeyRow, group_names, keys_shown


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.addWidget(QLineEdit(widget))
    row.addWidget(QLineEdit(widget))
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def test_a_command_answers_its_keys_and_is_listed(widget: QWidget) -> None:
    done: list[str] = []
    commands = Commands(widget)
    action = commands.add("a.b", "Do & say", lambda: done.append("x"), group=Group.GO, keys=("Ctrl+T", "F4"))
    QTest.keyClick(widget, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_F4)
    assert done == ["x", "x"]
    assert [(command.id, command.name) for command in commands.listed()] == [("a.b", "Do & say")]
    assert commands.action("a.b") is action
    with pytest.raises(KeyError):
        commands.action("a.c")


def test_keys_within_a_pane_hold_only_there(widget: QWidget) -> None:
    done: list[str] = []
    here, elsewhere = widget.findChildren(QLineEdit)
    commands = Commands(widget)
    commands.add("a.b", "Do", lambda: done.append("x"), group=Group.GO, keys=("F4",), within=here)
    elsewhere.setFocus()
    QTest.keyClick(elsewhere, Qt.Key.Key_F4)
    assert done == []
    here.setFocus()
    QTest.keyClick(here, Qt.Key.Key_F4)
    assert done == ["x"]


def test_those_of_the_window_are_listed_with_those_of_the_room_by_group(widget: QWidget) -> None:
    above = Commands(widget)
    above.add("window.help", "Help", group=Group.HELP, keys=("F1",))
    above.add("window.open", "Open", group=Group.COLLECTION)
    commands = Commands(widget, above=above)
    commands.add("map.grid", "Grid", group=Group.MAP, keys=("G",), told="The grid of degrees")
    commands.tell((KeyRow(group=Group.MAP, keys="N   P", told="Next, before"),))
    assert [command.id for command in commands.listed()] == ["window.open", "map.grid", "window.help"]
    assert [(row.keys, row.told) for row in commands.key_rows()] == [
        ("G", "The grid of degrees"),
        ("N   P", "Next, before"),
        ("F1", "Help"),
    ]


def test_an_id_is_given_once(widget: QWidget) -> None:
    above = Commands(widget)
    above.add("a", "A", group=Group.GO)
    with pytest.raises(ValueError, match="two commands a"):
        Commands(widget, above=above).add("a", "A again", group=Group.GO)


def test_closed_commands_leave_the_widget(widget: QWidget) -> None:
    done: list[str] = []
    commands = Commands(widget)
    commands.add("a", "A", lambda: done.append("x"), group=Group.GO, keys=("F4",))
    commands.close()
    QTest.keyClick(widget, Qt.Key.Key_F4)
    assert done == []
    assert widget.actions() == []
    assert commands.listed() == ()


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (("Alt+Left",), "Alt+←"),
        (("Ctrl+F", "Ctrl+K"), "Ctrl+F   Ctrl+K"),
        (("Ctrl+PgDown",), "Ctrl+PgDn"),
        (("Ctrl++",), "Ctrl++"),
    ],
)
def test_keys_are_shown_as_on_a_keyboard(keys: tuple[str, ...], shown: str) -> None:
    assert keys_shown(QKeySequence(each) for each in keys) == shown


def test_each_group_has_a_name() -> None:
    names = group_names(Say())
    assert set(names) == set(Group)
    assert len(set(names.values())) == len(Group)
