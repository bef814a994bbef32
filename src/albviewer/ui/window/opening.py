"""Opens one collection at a time on another thread, says how far it is, and can be stopped."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from albviewer.index.store.progress import CancelledError, Progress
from albviewer.ui.jobs import JobRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.index.store.progress import Tell
    from albviewer.session.session import Session

# Before that, and more often than that, nobody could read it.
_PATIENCE_SECONDS = 0.4
_BETWEEN_SECONDS = 0.05
# Before there is anything to count: by then all but what is very large, or new, is open.
_SILENT_MS = 2500


class _Asked:
    """One collection that is asked for: hears how far it is, on the thread that opens it."""

    def __init__(
        self, folder: Path, told: Callable[[Path, Progress], None], looked: Callable[[_Asked, Session], None]
    ) -> None:
        self._folder = folder
        self._told = told
        self._looked = looked
        self._next = time.monotonic() + _PATIENCE_SECONDS
        self.stopped = Event()

    def tell(self, progress: Progress) -> None:
        """Pass it on; raise CancelledError if nobody wants the collection any more."""
        if self.stopped.is_set():
            raise CancelledError
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _BETWEEN_SECONDS
            self._told(self._folder, progress)

    def look(self, session: Session) -> None:
        """Pass on a session on the first documents."""
        self._looked(self, session)


class Opening(QObject):
    """`opened` comes with the session, `failed` with what went wrong, `stopped` if it was stopped by `stop`.

    If it takes long, `first_opened` comes before, with a session on the first documents.
    """

    opened = Signal(object)
    first_opened = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    progressed = Signal(object, object)
    """The folder and how far its opening is; of nothing, if nobody can tell yet."""
    _looked = Signal(object, object)

    def __init__(
        self,
        open_session: Callable[[Path, Tell, Callable[[Session], None]], Session],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_session = open_session
        self._asked: _Asked | None = None
        self._folder = Path()
        self._looked.connect(self._first_look)
        self._runner: JobRunner[Session] = JobRunner(self._opened, self._ended, self)
        # What is read before the first document is told by nobody, and must not look as if nothing happened.
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._say_that_it_goes_on)
        self.progressed.connect(self._silence.stop)

    def start(self, folder: Path) -> None:
        """Open a collection; one that is still being opened is no longer wanted."""
        self.stop()
        asked = self._asked = _Asked(folder, self.progressed.emit, self._looked.emit)
        self._folder = folder
        self._silence.start(_SILENT_MS)
        self._runner.start(lambda: self._open_session(folder, asked.tell, asked.look))

    def stop(self) -> None:
        """Open nothing after all. What is nearly there may come all the same."""
        if self._asked is not None:
            self._asked.stopped.set()

    def give_up(self) -> None:
        """Stop at once: what is still at work on it ends when it next looks up, and nobody waits for it."""
        self.stop()
        self._runner.drop()
        self._silence.stop()
        self.stopped.emit()

    def wait(self) -> None:
        """Stop, and wait until nothing is under way: nothing is said any more."""
        self.stop()
        self._silence.stop()
        self._runner.wait()

    def _say_that_it_goes_on(self) -> None:
        self.progressed.emit(self._folder, Progress(done=0, total=0, source=""))

    def _opened(self, session: Session) -> None:
        self._silence.stop()
        self.opened.emit(session)

    def _first_look(self, asked: _Asked, session: Session) -> None:
        # It comes from another thread, and something else may have been asked for meanwhile.
        if asked is self._asked and not asked.stopped.is_set():
            self._silence.stop()
            self.first_opened.emit(session)

    def _ended(self, error: BaseException) -> None:
        self._silence.stop()
        if isinstance(error, CancelledError):
            self.stopped.emit()
        else:
            self.failed.emit(error)
