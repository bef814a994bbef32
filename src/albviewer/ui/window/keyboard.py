"""Sees to it that the keyboard is always somewhere: what has it may be hidden or gone by what it did itself.

Qt then gives it to nobody, and whoever uses the keyboard only is stuck. It knows where in a room one reads and where
one searches, and nothing else of what is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import SIGNAL, SLOT, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from albviewer.ui.window.reading_room import ReadingRoom


def give_keyboard(room: ReadingRoom) -> None:
    """Give the keyboard to the text of a room, or to the search if the text is not to be seen in its window."""
    reader = room.reader
    if reader.isVisible() and reader.window() is room.window():
        reader.take_keyboard()
    else:
        room.top.search.setFocus(Qt.FocusReason.OtherFocusReason)


class KeyboardKeeper(QObject):
    """`take` is called when nothing that is seen in a window has the keyboard though it is the active one."""

    def __init__(self, window: QWidget, take: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        # Once all is done that is being done: whoever hides what had the keyboard may give it to something.
        self._look.setInterval(0)
        self._look.timeout.connect(self._look_after_it)
        # From signal to slot within Qt: it carries widgets that are being destroyed, which Python may not touch.
        QObject.connect(QApplication.instance(), SIGNAL("focusChanged(QWidget*,QWidget*)"), self._look, SLOT("start()"))

    def _look_after_it(self) -> None:
        focus = QApplication.focusWidget()
        if self._window.isActiveWindow() and (focus is None or not focus.isVisible()):
            self._take()
