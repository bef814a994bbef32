"""Sees to it that the keyboard is always somewhere: what has it may be hidden, disabled or gone a moment later.

Qt then gives it to nobody, and whoever uses the keyboard only is stuck. It knows nothing of what is shown.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class KeyboardKeeper(QObject):
    """`take` is called when nothing in the window, which is shown, has the keyboard though it is the active one."""

    def __init__(self, window: QWidget, take: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._look_after_it)
        handle = window.windowHandle()
        if handle is not None:
            # A method and no function: it is not called any more once this object is gone.
            handle.focusObjectChanged.connect(self._focus_moved)

    def _focus_moved(self, _object: QObject | None) -> None:
        self._look.start()

    def _look_after_it(self) -> None:
        # Only now: whoever hides what had it may be about to give it to something else.
        if self._window.isActiveWindow() and QApplication.focusWidget() is None:
            self._take()
