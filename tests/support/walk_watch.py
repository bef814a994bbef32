"""What goes wrong while a window is walked: errors logged, exceptions in slots, warnings of Qt, pages that leave."""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, QUrl, Slot, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices

import web_engine
from guards import warnings_collected

# As in pyproject.toml: the offscreen platform has no keyboard, window manager and OpenGL of its own.
_NOT_OURS = re.compile(
    "|".join(
        (
            *web_engine.NO_GRAPHICS_CARD,
            "^This plugin does not support propagateSizeHints",
            "^This plugin does not support raise",
            "^This plugin does not support grabbing the keyboard",
            "^Failed to create grabbing of keyboard",
        )
    )
)
_LOUD = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
_OUTSIDE = ("http", "https", "mailto", "file")


class _Door(QObject):
    """Takes addresses that would be opened in other programs, and opens nothing."""

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Let it be."""


@contextmanager
def watched() -> Iterator[Sequence[str]]:
    """Yield a list that grows with all that goes wrong inside the block; nothing is opened outside the program."""
    faults: list[str] = []

    def raised(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        faults.append("".join(traceback.format_exception(kind, error, where)))

    def said(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind in _LOUD and not _NOT_OURS.search(words):
            faults.append(f"Qt: {words}")

    hook, sys.excepthook = sys.excepthook, raised
    handler = qInstallMessageHandler(said)
    door = _Door()
    for scheme in _OUTSIDE:
        QDesktopServices.setUrlHandler(scheme, door, "take")
    try:
        with warnings_collected() as lines:
            yield _Joined(faults, lines)
    finally:
        for scheme in _OUTSIDE:
            QDesktopServices.unsetUrlHandler(scheme)
        qInstallMessageHandler(handler)
        sys.excepthook = hook


class _Joined(Sequence[str]):
    """Two lists that go on growing, as one."""

    def __init__(self, *lists: list[str]) -> None:
        self._lists = lists

    def __len__(self) -> int:
        return sum(map(len, self._lists))

    def __getitem__(self, at: int | slice) -> str | Sequence[str]:  # type: ignore[override]
        return [item for each in self._lists for item in each][at]
