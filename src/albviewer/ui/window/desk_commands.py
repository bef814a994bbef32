"""What can be asked of the desk: show and hide panes, one alone, one in its own window, all as at first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from albviewer.panels.say import Say
from albviewer.ui.commands import Commands, Group
from albviewer.ui.window.arrangement import Arrangement, Pane
from albviewer.ui.window.desk import Desk

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


def add_desk_commands(desk: Desk, commands: Commands, say: Say, before_alone: Callable[[], None]) -> list[QAction]:
    """Add the commands, and return those that show and hide the panes, in the order of the panes.

    `before_alone` makes sure that the desk itself is what the room shows.
    """
    toggles = _toggles(desk, commands, say)
    alone = commands.add(
        "reader.alone",
        say("The reader alone"),
        group=Group.READER,
        keys=("Shift+F7",),
        told=say("The reader alone, full screen; Esc leaves it"),
        checkable=True,
    )

    def turn_alone() -> None:
        before_alone()
        desk.show_alone(Pane.READER)

    alone.triggered.connect(turn_alone)
    desk.alone.changed.connect(lambda _pane: alone.setChecked(desk.is_alone(Pane.READER)))
    for pane, id_, name in (
        (Pane.MAP, "layout.map-window", say("The map in its own window")),
        (Pane.READER, "layout.reader-window", say("The reader in its own window")),
    ):
        own = commands.add(id_, name, group=Group.LAYOUT, checkable=True)
        own.triggered.connect(lambda out, pane=pane: (desk.move_out if out else desk.take_back)(pane))
        desk.left_changed.connect(partial(_check, own, pane))
    commands.add("layout.reset", say("Reset the layout"), lambda: desk.arrange(Arrangement()), group=Group.LAYOUT)
    return toggles


def _toggles(desk: Desk, commands: Commands, say: Say) -> list[QAction]:
    toggles = []
    for pane, name, key, told in (
        (Pane.SOURCES, say("Sources"), "F6", say("Show or hide the sources")),
        (Pane.READER, say("Reader"), "F7", say("Show or hide the reader")),
        (Pane.MAP, say("Map"), "F8", say("Show or hide the map")),
        (Pane.LISTS, say("Lists"), "F9", say("Show or hide the lists")),
        (Pane.TIMELINE, say("Timeline"), "F10", say("Show or hide the timeline")),
    ):
        action = commands.add(f"layout.{pane}", name, group=Group.LAYOUT, keys=(key,), told=told, checkable=True)
        action.setChecked(desk.is_shown(pane))
        action.toggled.connect(partial(desk.show_pane, pane))
        desk.shown_changed.connect(partial(_check, action, pane))
        toggles.append(action)
    return toggles


def _check(action: QAction, about: Pane, pane: Pane, on: bool) -> None:
    if pane is about:
        action.setChecked(on)
