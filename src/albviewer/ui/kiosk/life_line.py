"""Ends the exhibit when its supervisor has gone: it must not stay on the screen with nobody to start it again."""

from __future__ import annotations

import os
import threading

from PySide6.QtCore import QObject, Signal

_PATIENCE_SECONDS = 5.0


class LifeLine(QObject):
    """Reads from a pipe that says nothing, and is closed when whoever holds its other end has gone."""

    cut = Signal()

    def __init__(self, descriptor: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._descriptor = descriptor
        self._thread = threading.Thread(target=self._wait, name="life line", daemon=True)

    def start(self) -> None:
        """Hold on to it from now on."""
        self._thread.start()

    def _wait(self) -> None:
        # Not sys.stdin: a thread that waits in it at the end of the program has Python abort.
        try:
            while os.read(self._descriptor, 1024):
                pass
        except OSError:
            # The other end is gone as well.
            pass
        # A program that hangs hears no signal.
        end = threading.Timer(_PATIENCE_SECONDS, os._exit, (1,))
        end.daemon = True
        end.start()
        self.cut.emit()
