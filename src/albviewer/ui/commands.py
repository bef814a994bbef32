"""Every command of the window, named in one place: menus, the table of keys and whatever else lists them read it here.

Whoever has something that can be asked for adds it: what it is called, which keys it has, what it does. This module
knows no pane and does nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence

from albviewer.panels.say import Say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "PgDown": "PgDn"}


class Group(Enum):
    """What a command belongs to. The order is that of the menus and of the table of keys."""

    COLLECTION = auto()
    GO = auto()
    FILTERS = auto()
    VIEWS = auto()
    LISTS = auto()
    READER = auto()
    NOTES = auto()
    MAP = auto()
    TIMELINE = auto()
    LAYOUT = auto()
    HELP = auto()
    PROGRAM = auto()


class Command(NamedTuple):
    """One thing that can be asked for. Its name and its keys are those of `action`, which does it when triggered.

    `id` is the same in every language. `told` is what the table of keys says of it. What has a button or a menu of its
    own need not be `in_menu`; where its keys are not the action's, as they mean something only in one pane, `keys` are
    told.
    """

    id: str
    group: Group
    action: QAction
    told: str
    in_menu: bool = True
    keys: str = ""

    @property
    def name(self) -> str:
        """What it is called, in the language of the window."""
        return self.action.text().replace("&&", "&")


class KeyRow(NamedTuple):
    """Keys, as they are printed on a keyboard, and what they do."""

    group: Group
    keys: str
    told: str


class Commands:
    """The commands of one widget, and below them those of the one above it: a room's, and its window's.

    The actions belong to the widget: their keys hold in its whole window, and go with it.
    """

    def __init__(self, widget: QWidget, *, above: Commands | None = None) -> None:
        self._widget = widget
        self._above = above
        self._own: list[Command] = []
        self._told: list[KeyRow] = []

    def add(
        self,
        id_: str,
        name: str,
        act: Callable[[], object] | None = None,
        *,
        group: Group,
        keys: Sequence[str] = (),
        told: str = "",
        checkable: bool = False,
        within: QWidget | None = None,
        in_menu: bool = True,
        keys_elsewhere: str = "",
    ) -> QAction:
        """Add a command and return its action.

        `act` is called without arguments; leave it out and connect `toggled` if the command is `checkable`. `told` is
        a sentence for the table of keys, without which the name stands there. The keys hold in the whole window, or,
        with `within`, only while the keyboard is in that widget; `keys_elsewhere` are those that something else
        listens to. An id that is there already raises ValueError.
        """
        action = QAction(name.replace("&", "&&"), within or self._widget)
        action.setShortcuts([QKeySequence(each) for each in keys])
        if within is not None:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setCheckable(checkable)
        if act is not None:
            action.triggered.connect(lambda _checked: act())
        (within or self._widget).addAction(action)
        self._note(Command(id_, group, action, told or name, in_menu, keys_elsewhere or keys_shown(action.shortcuts())))
        return action

    def adopt(self, id_: str, action: QAction, *, group: Group, told: str = "") -> None:
        """Name an action among the commands that a pane has made, and holds, itself."""
        told = told or action.text().replace("&&", "&")
        self._note(Command(id_, group, action, told, keys=keys_shown(action.shortcuts())))

    def _note(self, command: Command) -> None:
        if any(other.id == command.id for other in self.listed()):
            raise ValueError(f"There are two commands {command.id}.")
        self._own.append(command)

    def tell(self, rows: Iterable[KeyRow]) -> None:
        """Add to the table keys that are no command, as they mean something only where they are pressed."""
        self._told.extend(rows)

    def listed(self) -> tuple[Command, ...]:
        """Return all commands, group by group, each group in the order in which its commands were added."""
        above = self._above.listed() if self._above else ()
        return tuple(sorted((*self._own, *above), key=lambda command: command.group.value))

    def action(self, id_: str) -> QAction:
        """Return the action of a command; KeyError if there is none."""
        for command in self.listed():
            if command.id == id_:
                return command.action
        raise KeyError(id_)

    def key_rows(self) -> tuple[KeyRow, ...]:
        """Return the table of keys: group by group, first what can be asked for, then what is told."""
        rows = [
            KeyRow(group=command.group, keys=keys_shown(command.action.shortcuts()), told=command.told)
            for command in self._own
            if command.action.shortcuts()
        ]
        above = self._above.key_rows() if self._above else ()
        return tuple(sorted((*rows, *self._told, *above), key=lambda row: row.group.value))

    def close(self) -> None:
        """Take the commands from their widget, which stays."""
        for command in self._own:
            if command.action.parent() is self._widget:
                self._widget.removeAction(command.action)
                command.action.deleteLater()
        self._own.clear()
        self._told.clear()


def keys_shown(sequences: Iterable[QKeySequence]) -> str:
    """Return keys as a keyboard shows them, with three spaces between those that do the same."""
    return "   ".join(", ".join(_shown(sequence[at]) for at in range(sequence.count())) for sequence in sequences)


def _shown(combination: QKeyCombination) -> str:
    text = QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
    held, plus, key = text.rpartition("+")
    return f"{held}{plus}{_SIGNS.get(key, key)}"


def group_names(say: Say) -> dict[Group, str]:
    """Return what the groups are called."""
    return {
        Group.COLLECTION: say("Collection"),
        Group.GO: say("Go"),
        Group.FILTERS: say("Filters"),
        Group.VIEWS: say("Views and links"),
        Group.LISTS: say("Lists"),
        Group.READER: say("Reader"),
        Group.NOTES: say("Notes and marks"),
        Group.MAP: say("Map"),
        Group.TIMELINE: say("Timeline"),
        Group.LAYOUT: say("Window"),
        Group.HELP: say("Help"),
        Group.PROGRAM: say("Program"),
    }
