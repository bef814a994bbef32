"""Work that would hold up the window, done on another thread; the answer comes back on the main thread.

A newer job of the same runner makes the answer of an older one stale: it is dropped. Knows nothing of what is done.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

Answer = TypeVar("Answer")


class _Outcome(QObject):
    """Carries an answer to the thread on which it was made."""

    arrived = Signal(int, object, object)


def _do(work: Callable[[], Answer], generation: int, outcome: _Outcome) -> None:
    """Do some work; whatever is raised goes to the main thread, where it can be told to the reader."""
    answer: Answer | None = None
    error: BaseException | None = None
    try:
        answer = work()
    except Exception as raised:
        error = raised
    outcome.arrived.emit(generation, answer, error)


class JobRunner(QObject, Generic[Answer]):
    """Runs one kind of work. `wait` is for shutting down: no answer comes after it."""

    def __init__(
        self,
        done: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._done = done
        self._failed = failed
        self._generation = 0
        self._pool = QThreadPool(self)
        self._outcome = _Outcome(self)
        self._outcome.arrived.connect(self._arrived)

    def start(self, work: Callable[[], Answer]) -> None:
        """Do the work on another thread; an answer still awaited is no longer wanted."""
        self._generation += 1
        # Of runnables of its own a pool keeps one in three for ever, and with it all that the work knows.
        self._pool.start(partial(_do, work, self._generation, self._outcome))

    def drop(self) -> None:
        """Want no answer to what was asked until now."""
        self._generation += 1

    def wait(self) -> None:
        """Wait until no work is under way, and want no answer any more."""
        self._generation += 1
        self._pool.waitForDone()

    def _arrived(self, generation: int, answer: Answer, error: BaseException | None) -> None:
        if generation != self._generation:
            return
        if error is not None:
            self._failed(error)
        else:
            self._done(answer)
