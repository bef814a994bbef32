"""The palette: everything by typing, nothing blocked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from albviewer.panels.runs import plain
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.ui.commands import Commands, Group
from albviewer.ui.context import ViewContext
from albviewer.ui.search.palette import Palette, PaletteWays

Key = Qt.Key


class Asked:
    """A palette over a window with two commands, and what was asked of others."""

    def __init__(self, qtbot: QtBot, context: ViewContext, in_window: Callable) -> None:
        self.qtbot, self.context = qtbot, context
        self.window = in_window(context).window()
        self.other = self.window.findChild(QPushButton)
        self.done: list[str] = []
        commands = Commands(self.window)
        commands.add("a.open", "Open a collection…", lambda: self.done.append("open"), group=Group.COLLECTION)
        commands.add("a.back", "Back", lambda: self.done.append("back"), group=Group.GO, keys=("Alt+Left",))
        gone = commands.add("a.gone", "Nothing here", lambda: self.done.append("gone"), group=Group.GO)
        gone.setVisible(False)
        ways = PaletteWays(
            search=lambda text: self.done.append(f"search {text}"),
            start_tour=lambda tour: self.done.append(f"tour {tour}"),
        )
        self.palette = Palette(context, commands, ways, self.window)
        self.palette.open()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.palette.field, text)
        self.qtbot.waitUntil(self.answered)

    def answered(self) -> bool:
        typed = self.palette.field.text().strip()
        return any(row.key == f"text:{typed}" and row.count for row in self.palette.view.rows)

    def press(self, *keys: Key) -> None:
        for key in keys:
            QTest.keyClick(self.palette.field, key)

    def told(self) -> list[str]:
        return [plain(row.title) for row in self.palette.view.rows]


@pytest.fixture
def asked(qtbot: QtBot, context: ViewContext, in_window: Callable) -> Asked:
    return Asked(qtbot, context, in_window)


def test_it_opens_with_all_commands_and_the_keyboard(asked: Asked) -> None:
    assert asked.told() == ["Open a collection…", "Back"]
    assert asked.palette.field.hasFocus()
    box = asked.palette.geometry()
    assert asked.window.rect().contains(box)
    assert abs(box.center().x() - asked.window.rect().center().x()) <= 1


def test_enter_does_a_command_and_gives_the_keyboard_back(asked: Asked) -> None:
    asked.press(Key.Key_Down, Key.Key_Return)
    assert asked.done == ["back"]
    assert not asked.palette.isVisible()
    assert asked.other.hasFocus()


def test_what_was_used_last_is_first_the_next_time(asked: Asked) -> None:
    asked.press(Key.Key_Down, Key.Key_Return)
    asked.palette.open()
    assert asked.told() == ["Used last", "Back", "Commands", "Open a collection…"]
    asked.press(Key.Key_Return)
    assert asked.done == ["back", "back"]


@pytest.mark.parametrize(
    ("typed", "holds"),
    [
        ("karst", lambda state: state.chosen_places() == ("karst",)),
        ("moro", lambda state: state.people == ("ana-moro",)),
        ("mole is broken", lambda state: state.event == "mole-broken"),
        ("when the mole", lambda state: state.comparing),
        ("report 1.1", lambda state: str(state.passage) == "report ¶ 1.1"),
        ("letter from", lambda state: state.spot.source == "letter"),
        ("1901..1902", lambda state: state.window.last == "1902"),
    ],
)
def test_every_named_thing_is_reached_by_typing(asked: Asked, typed: str, holds: Callable) -> None:
    asked.type(typed)
    asked.press(Key.Key_Return)
    assert holds(asked.context.session.state)


def test_initials_are_enough_for_a_command(asked: Asked) -> None:
    asked.type("oac")
    asked.press(Key.Key_Return)
    assert asked.done == ["open"]


def test_a_saved_view_is_opened(asked: Asked) -> None:
    session = asked.context.session
    session.apply(changes.toggle_place("karst"), origin=Origin.MAP)
    asked.context.views.save("port-lume", "Only Karst", session.state)
    session.apply(changes.clear_filters, origin=Origin.CHIPS)
    asked.press(Key.Key_Escape)
    asked.palette.open()
    assert asked.told()[0] == "Only Karst"
    asked.type("only")
    asked.press(Key.Key_Return)
    assert session.state.chosen_places() == ("karst",)


def test_unknown_words_are_searched_for(asked: Asked) -> None:
    asked.type("zeppelin")
    assert asked.told() == ["Search the text for “zeppelin”"]
    asked.press(Key.Key_Return)
    assert asked.done == ["search zeppelin"]


def test_escape_and_a_second_press_put_it_away(asked: Asked) -> None:
    asked.press(Key.Key_Escape)
    assert not asked.palette.isVisible()
    assert asked.other.hasFocus()
    asked.palette.open()
    asked.palette.open()
    assert not asked.palette.isVisible()
    assert asked.done == []


def test_whatever_takes_the_keyboard_puts_it_away(asked: Asked) -> None:
    asked.other.setFocus()
    assert not asked.palette.isVisible()
    assert asked.other.hasFocus()


def test_what_had_the_keyboard_may_be_gone_when_it_is_put_away(asked: Asked) -> None:
    shiboken6.delete(asked.other)
    asked.press(Key.Key_Escape)
    assert not asked.palette.isVisible()


def test_a_click_takes_a_row(asked: Asked) -> None:
    box = asked.palette.view.visualRect(asked.palette.view.model().index(1, 0))
    QTest.mouseClick(asked.palette.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert asked.done == ["back"]


def test_it_stays_inside_a_small_window(asked: Asked) -> None:
    asked.context.appearance.set_step(200)
    asked.window.resize(760, 520)
    assert asked.window.rect().contains(asked.palette.geometry())


def test_screen_readers_find_its_parts(asked: Asked) -> None:
    field = QAccessible.queryAccessibleInterface(asked.palette.field)
    assert (field.role(), field.text(QAccessible.Text.Name)) == (QAccessible.Role.EditableText, "Find anything")
    listed = QAccessible.queryAccessibleInterface(asked.palette.view)
    assert listed.role() == QAccessible.Role.List
    names = [listed.child(at).text(QAccessible.Text.Name) for at in range(listed.childCount())]
    assert names == ["Open a collection…, Collection", "Back, Go: Alt+←"]
