"""Writes down, every few seconds, how the exhibit is; that it is written shows that the program does not hang."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from albviewer.kiosk.status import BEAT_SECONDS, Status, write_status
from albviewer.ui.jobs import JobRunner

log = logging.getLogger(__name__)


class Reporter(QObject):
    """Asks for the status on the main thread, and writes it on another: a slow disk holds up no visitor."""

    def __init__(self, path: Path, status: Callable[[], Status], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._status = status
        self._complained = False
        self._writing = False
        self._runner: JobRunner[None] = JobRunner(self._written, self._failed, self)
        self._timer = QTimer(self, interval=round(BEAT_SECONDS * 1000))
        self._timer.timeout.connect(self.report)

    def start(self) -> None:
        """Report now and from now on."""
        self._timer.start()
        self.report()

    def stop(self) -> None:
        """Report no longer."""
        self._timer.stop()
        self._runner.wait()

    def report(self) -> None:
        """Write the status down, unless the disk is still busy with the one before."""
        if self._writing:
            return
        self._writing = True
        path, status = self._path, self._status()
        self._runner.start(lambda: write_status(path, status))

    def _written(self, _nothing: None) -> None:
        self._writing = self._complained = False

    def _failed(self, error: BaseException) -> None:
        self._writing = False
        if not self._complained:
            log.warning("the status could not be written: %s", error)
        self._complained = True
