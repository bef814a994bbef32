"""Looks for new editions every few seconds, on another thread, and tells when one has been put in place."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from albviewer.kiosk.updates import Update, Updater
from albviewer.ui.jobs import JobRunner

log = logging.getLogger(__name__)

_EVERY_MS = 10_000


class UpdateWatch(QObject):
    """`folders` tells, on the other thread, where packages may be found now."""

    installed = Signal(int)
    """The number of the edition that is to be shown from the next start on."""
    looked = Signal(object)
    """What came of looking: a list of Update, empty if there was nothing new."""

    def __init__(self, updater: Updater, folders: Callable[[], Iterable[Path]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._updater = updater
        self._folders = folders
        self._busy = False
        self._runner: JobRunner[list[Update]] = JobRunner(self._done, self._failed, self)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no longer. What is being put in place is waited for."""
        self._timer.stop()
        self._runner.wait()

    def look(self) -> None:
        """Look now, unless that is being done."""
        if self._busy:
            return
        self._busy = True
        updater, folders = self._updater, self._folders
        self._runner.start(lambda: updater.look(folders()))

    def _done(self, updates: list[Update]) -> None:
        self._busy = False
        for update in updates:
            if update.edition:
                log.warning("edition %d was put in place from %s", update.edition, update.file)
                self.installed.emit(update.edition)
            else:
                log.warning("%s", update.refusal)
        self.looked.emit(updates)

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        log.error("new editions could not be looked for: %s", error)
        self.looked.emit([])
