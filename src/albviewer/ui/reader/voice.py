"""The voice that reads aloud: says one text at a time, in a process of its own, and tells how far it is.

The process is started when there is first something to say. It knows nothing of pages.
"""

from __future__ import annotations

from contextlib import suppress
from multiprocessing import get_context
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from albviewer.ui.reader.speaker import Lack, speak

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

_ENDS_WITHIN_S = 2.0
# The system may look for its voices for ten seconds. Whatever takes longer hangs.
_ANSWERS_WITHIN_S = 30.0


class Voice(QObject):
    """`began` comes when a text is being said, `word` with the first and last character of what is said, then `ended`.

    `lacking` carries the Lack for which nothing can be said, `failed` comes if the system stops speaking by itself.
    """

    began = Signal()
    word = Signal(int, int)
    ended = Signal()
    lacking = Signal(object)
    failed = Signal()
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None, *, engine: str = "") -> None:
        """`engine` is one of Qt's by name; else it is the system's."""
        super().__init__(parent)
        self._engine = engine
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._commands: SimpleQueue[tuple[Any, ...] | None] = SimpleQueue()
        self._threads: tuple[Thread, ...] = ()
        self._asked_since: float | None = None
        self._has_spoken = False
        self._number = 0
        self._answered.connect(self._take)

    def utter(self, text: str, language: str) -> None:
        """Say a text in a language (BCP 47), instead of what is being said."""
        now = monotonic()
        if self._asked_since is not None and now - self._asked_since > _ANSWERS_WITHIN_S:
            self._give_up()
        if self._asked_since is None:
            self._asked_since = now
        self._number += 1
        self._command(("say", self._number, text, language))

    def pause(self) -> None:
        """Fall silent until `resume`."""
        self._command(("pause",))

    def resume(self) -> None:
        """Say on; where the system cannot, from the beginning of the text."""
        self._command(("resume",))

    def stop(self) -> None:
        """Fall silent; nothing more comes of what was said."""
        self._number += 1
        if self._connection is not None:
            self._command(("stop",))

    def close(self) -> None:
        """End the process."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        self._number += 1
        if process is None or connection is None:
            return
        self._commands.put(None)
        # One that is still asking the system for its voices hears nothing before it has them.
        process.join(_ENDS_WITHIN_S if process.is_alive() and self._has_spoken else 0)
        if process.is_alive():
            process.terminate()
            process.join(_ENDS_WITHIN_S)
        # Both end with the process; a connection must not go while one of them holds it.
        for thread in self._threads:
            thread.join(_ENDS_WITHIN_S)
        connection.close()

    def _give_up(self) -> None:
        """End a process that the system's speech keeps waiting for ever; there will be another."""
        if self._process is not None:
            self._process.kill()
        self._commands.put(None)
        self._process = self._connection = self._asked_since = None

    def _command(self, command: tuple[Any, ...]) -> None:
        if self._connection is None:
            self._start()
        self._commands.put(command)

    def _start(self) -> None:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=speak, args=(theirs, self._engine), daemon=True)
        self._process.start()
        theirs.close()
        self._connection = ours
        self._commands = SimpleQueue()
        listens = Thread(target=self._listen, args=(ours,), daemon=True)
        passes_on = Thread(target=_pass_on, args=(ours, self._commands), daemon=True)
        self._threads = (listens, passes_on)
        for thread in self._threads:
            thread.start()

    def _listen(self, connection: Connection) -> None:
        """Hand on what the process answers; on a thread of its own, which ends with the process."""
        # This object may be gone before the thread is.
        with suppress(EOFError, OSError, RuntimeError):
            while True:
                self._answered.emit(connection.recv())
        with suppress(RuntimeError):
            self._answered.emit(("lost", connection))

    def _take(self, answer: tuple[Any, ...]) -> None:
        if answer[0] == "lost" and answer[1] is not self._connection:
            return
        self._asked_since = None
        match answer:
            case ("lost", _):
                self._lost()
            case (_, number, *_) if number != self._number:
                return
            case ("began", _):
                self._has_spoken = True
                self.began.emit()
            case ("word", _, start, end):
                self.word.emit(start, end)
            case ("ended", _):
                self.ended.emit()
            case ("lack", _, name):
                self.lacking.emit(Lack[name])
            case _:
                self.failed.emit()

    def _lost(self) -> None:
        """The process is gone; another is started when there is something to say again."""
        self._commands.put(None)
        self._process = self._connection = None
        self.failed.emit()


def _pass_on(connection: Connection, commands: SimpleQueue[tuple[Any, ...] | None]) -> None:
    """Send commands until there are no more; a process that takes none holds up this thread and nobody else."""
    with suppress(OSError, ValueError):
        while True:
            command = commands.get()
            connection.send(command)
            if command is None:
                return
