"""The process that speaks. Qt asks the system for all its voices at once, which may take ten seconds of a process.

It takes commands from a pipe and answers there; it knows nothing of windows and texts. Commands are tuples: ("say",
number, text, language), ("pause",), ("resume",), ("stop",); None ends it. Answers are ("lack", number, name of a Lack),
("began", number), ("word", number, start, end in characters), ("ended", number) and ("failed", number).
"""

from __future__ import annotations

import sys
from contextlib import suppress
from enum import Enum, auto
from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from PySide6.QtTextToSpeech import QTextToSpeech

# Qt brings an engine for tests, which says nothing.
_SILENT = "mock"


class Lack(Enum):
    """What is missing: all that speaks, every voice, or one for a language."""

    ENGINE = auto()
    VOICE = auto()
    LANGUAGE = auto()


class NoVoiceError(Exception):
    """Nothing can be said; `lack` says why."""

    def __init__(self, lack: Lack) -> None:
        super().__init__(lack.name)
        self.lack = lack


def open_speech(engine: str = "") -> QTextToSpeech:
    """Return what speaks, by one of Qt's engines or that of the system; raise NoVoiceError if there is none."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError as error:
        # The library of the system's sound is missing.
        raise NoVoiceError(Lack.ENGINE) from error
    engines = [name for name in QTextToSpeech.availableEngines() if name != _SILENT]
    if not engine and not engines:
        raise NoVoiceError(Lack.ENGINE)
    speech = QTextToSpeech(engine or engines[0])
    if speech.state() == QTextToSpeech.State.Error:
        raise NoVoiceError(Lack.ENGINE)
    if not speech.availableLocales():
        raise NoVoiceError(Lack.VOICE)
    return speech


class Speaker(QObject):
    """Says one text at a time. What speaks is made when there is first something to say."""

    commanded = Signal(object)

    def __init__(self, connection: Connection, engine: str) -> None:
        super().__init__()
        self._connection = connection
        self._engine = engine
        self._speech: QTextToSpeech | None = None
        self._text, self._number, self._speaking, self._can_pause = "", 0, False, False
        self.commanded.connect(self._obey, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        """Take commands until there are no more; on a thread of its own, as there is nothing to wake Qt by."""
        with suppress(EOFError, OSError):
            while (command := self._connection.recv()) is not None:
                self.commanded.emit(command)
        self.commanded.emit(None)

    def _obey(self, command: tuple[Any, ...] | None) -> None:
        match command:
            case ("say", number, text, language):
                self._number = number
                try:
                    self._begin(text, language)
                except NoVoiceError as error:
                    self._answer("lack", error.lack.name)
            case ("pause",):
                self._pause()
            case ("resume",):
                self._resume()
            case ("stop",):
                self._stop()
            case _:
                self._stop()
                QCoreApplication.quit()

    def _begin(self, text: str, language: str) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        speech = self._speech
        if speech is None:
            speech = self._speech = open_speech(self._engine)
            self._can_pause = bool(speech.engineCapabilities() & QTextToSpeech.Capability.PauseResume)
            speech.stateChanged.connect(self._changed)
            speech.sayingWord.connect(self._saying)
        locale = _spoken(speech, language)
        if locale is None:
            raise NoVoiceError(Lack.LANGUAGE)
        self._stop()
        if speech.locale().language() != locale.language():
            speech.setLocale(locale)
        self._text, self._speaking = text, True
        self._answer("began")
        self._utter(text)

    def _utter(self, text: str) -> None:
        # Whatever is called as say(...) is collected to be translated.
        utter = self._speech.say if self._speech is not None else None
        if utter is not None:
            utter(text)

    def _pause(self) -> None:
        if self._speech is not None and self._can_pause:
            self._speech.pause()
        else:
            self._stop()

    def _resume(self) -> None:
        if self._speech is None:
            return
        if self._can_pause:
            self._speech.resume()
        else:
            self._speaking = True
            self._utter(self._text)

    def _stop(self) -> None:
        self._speaking = False
        if self._speech is not None:
            self._speech.stop()

    def _changed(self, state: QTextToSpeech.State) -> None:
        if state.name == "Error":
            self._speaking = False
            self._answer("failed")
        elif state.name == "Ready" and self._speaking:
            self._speaking = False
            self._answer("ended")

    def _saying(self, _word: str, _utterance: int, start: int, length: int) -> None:
        if self._speaking:
            self._answer("word", in_characters(self._text, start), in_characters(self._text, start + length))

    def _answer(self, what: str, *values: object) -> None:
        # Whoever asked may be gone.
        with suppress(OSError):
            self._connection.send((what, self._number, *values))


def _spoken(speech: QTextToSpeech, language: str) -> QLocale | None:
    """Return the locale of a voice for a language (BCP 47): exactly that one, else another of the same language."""
    wanted = QLocale(language)
    if wanted.language() == QLocale.Language.C:
        return None
    spoken = speech.availableLocales()
    exact = (each for each in spoken if each == wanted)
    return next(exact, next((each for each in spoken if each.language() == wanted.language()), None))


def in_characters(text: str, units: int) -> int:
    """Return how many characters of a text take so many units of UTF-16, in which Qt counts."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def speak(connection: Connection, engine: str) -> None:
    """Speak until told to end: what the process runs."""
    app = QCoreApplication(sys.argv[:1])
    speaker = Speaker(connection, engine)
    Thread(target=speaker.listen, daemon=True).start()
    app.exec()
