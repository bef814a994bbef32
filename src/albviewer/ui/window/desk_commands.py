"""What can be asked of the desk: show and hide panes, one alone, one in its own window, all as at first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from albviewer.panels.say import Say
from albviewer.ui.commands import Commands, Group
from albviewer.ui.window.arrangement import Arrangement, Pane, pane_names
from albviewer.ui.window.desk import Desk

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


def add_desk_commands(
    desk: Desk, commands: Commands, say: Say, before_alone: Callable[[], None], read: Callable[[], None]
) -> list[QAction]:
    """Add the commands, and return those that show and hide the panes, in the order of the panes.

    `before_alone` makes sure that the desk itself is what the room shows, `read` gives the keyboard to the text.
    """
    toggles = _toggles(desk, commands, say, Hiding(desk, read))
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
        if desk.is_alone(Pane.READER):
            read()

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


class Hiding:
    """Hides panes and shows them again, and with a pane what in it had the keyboard: Qt would give that to anyone."""

    def __init__(self, desk: Desk, read: Callable[[], None]) -> None:
        self._desk = desk
        self._read = read
        self._left: dict[Pane, tuple[QWidget, QWidget | None]] = {}

    def show_pane(self, pane: Pane, shown: bool) -> None:
        """Show or hide a pane."""
        focus = QApplication.focusWidget()
        had_it = not shown and focus is not None and self._desk.holds(pane, focus)
        self._desk.show_pane(pane, shown)
        left = self._left.pop(pane, None)
        if had_it and focus is not None and not focus.isVisible():
            self._read()
            self._left[pane] = focus, QApplication.focusWidget()
        elif shown and left is not None and left[1] is focus and shiboken6.isValid(left[0]):
            left[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _toggles(desk: Desk, commands: Commands, say: Say, hiding: Hiding) -> list[QAction]:
    toggles, names = [], pane_names(say)
    for pane, key, told in (
        (Pane.SOURCES, "F6", say("Show or hide the sources")),
        (Pane.READER, "F7", say("Show or hide the reader")),
        (Pane.MAP, "F8", say("Show or hide the map")),
        (Pane.LISTS, "F9", say("Show or hide the lists")),
        (Pane.TIMELINE, "F10", say("Show or hide the timeline")),
    ):
        action = commands.add(f"layout.{pane}", names[pane], group=Group.LAYOUT, keys=(key,), told=told, checkable=True)
        action.setChecked(desk.is_shown(pane))
        action.toggled.connect(partial(hiding.show_pane, pane))
        desk.shown_changed.connect(partial(_check, action, pane))
        toggles.append(action)
    return toggles


def _check(action: QAction, about: Pane, pane: Pane, on: bool) -> None:
    if pane is about:
        action.setChecked(on)
