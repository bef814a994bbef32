"""Reads a screen aloud, where the machine has a voice; what is heard stands on the screen, so nothing is lost without.

The voice is started when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from albviewer.ui.reader.voice import Voice

# Slow voices say twice as much in a second. Whoever is read to holds the visit, and a voice that hangs must not.
_LETTERS_A_SECOND = 6
_LEAST_SECONDS = 60


class ReadingAloud(QObject):
    """`changed` comes when it begins or ends to speak, `lacking` when it is found that there is no voice."""

    changed = Signal()
    lacking = Signal()

    def __init__(self, parent: QObject | None = None, *, engine: str = "") -> None:
        """`engine` is one of Qt's by name; else it is the system's."""
        super().__init__(parent)
        self._engine = engine
        self._voice: Voice | None = None
        self.speaks = False
        self.is_lacking = False
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self.stop)

    def read(self, text: str, language: str) -> None:
        """Say a text, instead of what is being said."""
        if not text.strip():
            return
        if self._voice is None:
            self._voice = self._made()
        self._voice.utter(text, language)
        self._limit.start(1000 * max(_LEAST_SECONDS, len(text) // _LETTERS_A_SECOND))
        self._tell(True)

    def stop(self) -> None:
        """Fall silent."""
        if self._voice is not None and self.speaks:
            self._voice.stop()
        self._tell(False)

    def close(self) -> None:
        """End the voice's process."""
        if self._voice is not None:
            self._voice.close()
            self._voice = None

    def _made(self) -> Voice:
        from albviewer.ui.reader.voice import Voice

        voice = Voice(self, engine=self._engine)
        voice.ended.connect(lambda: self._tell(False))
        voice.failed.connect(lambda: self._tell(False))
        voice.lacking.connect(lambda _lack: self._is_lacking())
        return voice

    def _is_lacking(self) -> None:
        self.is_lacking = True
        self._tell(False)
        self.changed.emit()
        self.lacking.emit()

    def _tell(self, speaks: bool) -> None:
        if not speaks:
            self._limit.stop()
        if speaks != self.speaks:
            self.speaks = speaks
            self.changed.emit()
