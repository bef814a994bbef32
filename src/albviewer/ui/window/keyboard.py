"""Sees to it that the keyboard is always somewhere: what has it may be hidden, disabled or gone a moment later.

Qt then gives it to nobody, and whoever uses the keyboard only is stuck. It knows nothing of what is shown.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class KeyboardKeeper(QObject):
    """`take` is called when nothing in the window has the keyboard though the window is the active one."""

    def __init__(self, window: QWidget, take: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._look_after_it)
        self._is_watching = False

    def watch(self) -> None:
        """Begin once the window is shown; a second call does nothing."""
        handle = self._window.windowHandle()
        if handle is not None and not self._is_watching:
            self._is_watching = True
            handle.focusObjectChanged.connect(lambda _object: self._look.start())

    def _look_after_it(self) -> None:
        # Only now: whoever hides what had it may be about to give it to something else.
        if self._window.isActiveWindow() and QApplication.focusWidget() is None:
            self._take()
