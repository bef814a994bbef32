"""Looks for what a visitor has typed, on another thread: in a large collection that takes longer than a key press.

Outlives the screens that ask. Knows nothing of how what is found is shown.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from albviewer.panels.kiosk.searching import hits
from albviewer.ui.jobs import JobRunner

if TYPE_CHECKING:
    from albviewer.panels.kiosk.rows import Row
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

log = logging.getLogger(__name__)


class Searching(QObject):
    """Answers the question that was asked last; call `close` before session and application go."""

    found = Signal(str, object)
    """The words, and a tuple of rows."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs: JobRunner[tuple[str, tuple[Row, ...]]] = JobRunner(self._tell, self._failed, self)

    def find(self, words: str, say: Say) -> None:
        """Look for words; an answer still awaited is no longer wanted."""
        session = self._session
        self._jobs.start(lambda: (words, hits(session, words, say)))

    def close(self) -> None:
        """Wait for what is under way, and tell nothing more."""
        self._jobs.wait()

    def _tell(self, answer: tuple[str, tuple[Row, ...]]) -> None:
        self.found.emit(*answer)

    @staticmethod
    def _failed(error: BaseException) -> None:
        log.error("nothing could be looked for: %s", error)
