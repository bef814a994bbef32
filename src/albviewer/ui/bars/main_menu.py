"""The menu of the window, made of its commands: those of the collection first, then a menu for each group."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import TYPE_CHECKING

from albviewer.panels.say import Say
from albviewer.ui.commands import Commands, Group, group_names

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

# What these hold stands in the menu itself, at its top and at its foot.
_AT_TOP, _AT_FOOT = Group.COLLECTION, Group.PROGRAM


def fill_menu(menu: QMenu, commands: Commands, say: Say, add_more: Callable[[QMenu], None]) -> None:
    """Fill a menu with the commands that belong there; `add_more` adds what is none, below those of the collection."""
    names = group_names(say)
    listed = [command for command in commands.listed() if command.in_menu]
    by_group = {
        group: [command.action for command in of_group]
        for group, of_group in groupby(listed, key=lambda command: command.group)
    }
    menu.addActions(by_group.get(_AT_TOP, []))
    add_more(menu)
    menu.addSeparator()
    for group, actions in by_group.items():
        if group not in (_AT_TOP, _AT_FOOT):
            menu.addMenu(names[group]).addActions(actions)
    menu.addSeparator()
    menu.addActions(by_group.get(_AT_FOOT, []))
