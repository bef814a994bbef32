"""A pytest-qt bot that waits longer: a signal that is on its way may be late where many tests share the processors."""

from __future__ import annotations

from functools import partialmethod

from pytestqt.qtbot import QtBot

_MS = 20_000


class PatientBot(QtBot):
    """Waits for up to twenty seconds where a test says nothing else."""

    waitSignal = partialmethod(QtBot.waitSignal, timeout=_MS)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=_MS)
    waitUntil = partialmethod(QtBot.waitUntil, timeout=_MS)
