"""A voice whose process hangs, as the system's speech sometimes does for ever: nobody waits, and another is started."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from albviewer.ui.reader import voice as module
from albviewer.ui.reader.voice import Voice

pytestmark = [
    pytest.mark.qt,
    pytest.mark.skipif(sys.platform == "win32", reason="it holds a process by SIGSTOP, which Windows does not have"),
]
STARTED_MS = 30_000
pytest.importorskip(
    "PySide6.QtTextToSpeech",
    reason="Qt's speech does not load where the system has no library for sound",
    exc_type=ImportError,
)


@pytest.fixture
def hung(qtbot: QtBot) -> Iterator[Voice]:
    """A voice that has begun to speak, and whose process then takes nothing more."""
    voice = Voice(engine="mock")
    with qtbot.waitSignal(voice.began, timeout=STARTED_MS):
        voice.utter("Vlora", "en")
    assert voice._process is not None
    os.kill(voice._process.pid, signal.SIGSTOP)
    yield voice
    voice.close()


def test_nobody_waits_for_it(hung: Voice) -> None:
    began = time.monotonic()
    # More than fits into a pipe.
    for _ in range(20):
        hung.utter("x" * 100_000, "en")
        hung.stop()
    assert time.monotonic() - began < 2
    assert hung._process is not None
    os.kill(hung._process.pid, signal.SIGKILL)


def test_it_is_given_up_in_time_and_another_speaks(hung: Voice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    first = hung._process
    assert first is not None
    hung.utter("one", "en")
    assert hung._process is first
    later = time.monotonic() + 31
    monkeypatch.setattr(module, "monotonic", lambda: later)
    with qtbot.waitSignal(hung.began, timeout=STARTED_MS):
        hung.utter("two", "en")
    assert hung._process is not first
    first.join(10)
    assert not first.is_alive()
