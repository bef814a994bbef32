"""A collection that takes long to open says how far it is, can be stopped, and leaves the window usable."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from albviewer.collection.no_collection import NoCollectionError
from albviewer.index.store.progress import Progress, Tell
from albviewer.session.session import Session
from albviewer.ui.window import opening
from albviewer.ui.window.main_window import MainWindow
from opening_steps import bar_of, stop_opening

Look = Callable[[Session], None]
HALF = Progress(done=5_000_000, total=10_000_000, source="letter")


class Slow:
    """Opens collections at once, save one that takes until it is let go or stopped."""

    def __init__(self, open_now: Callable[[Path, Tell, Look], Session]) -> None:
        self._open_now = open_now
        self.go_on = Event()

    def open(self, folder: Path, tell: Tell, look: Look) -> Session:
        if folder.name == "slow":
            tell(HALF)
            while not self.go_on.wait(0.01):
                tell(HALF)
            folder = Path("bundled")
        return self._open_now(folder, tell, look)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_PATIENCE_SECONDS", -1.0)


@pytest.fixture
def opener(shelf: object) -> Iterator[Slow]:
    made = Slow(shelf.open)  # type: ignore[attr-defined]
    yield made
    made.go_on.set()


@pytest.fixture
def window(new_window: Callable[[], MainWindow], opener: Slow, slow: None) -> MainWindow:
    made = new_window()
    made._opening._open_session = opener.open
    made.show()
    return made


def test_it_says_how_far_it_is_until_it_is_open(qtbot: QtBot, window: MainWindow, opener: Slow) -> None:
    window.open(Path("slow"))
    bar = bar_of(window)
    qtbot.waitUntil(bar.isVisible)
    assert [label.text() for label in bar.findChildren(QLabel) if label.isVisible()] == [
        "slow is being read: 5.0 of 10.0 MB"
    ]
    (shown,) = bar.findChildren(QProgressBar)
    assert shown.value() == 500
    with qtbot.waitSignal(window.text_shown, timeout=20_000):
        opener.go_on.set()
    assert not bar.isVisible()


def test_it_can_be_stopped(qtbot: QtBot, window: MainWindow) -> None:
    window.open(Path("slow"))
    stop_opening(qtbot, window)
    assert window.room is None
    assert any("No collection is open." in label.text() for label in window.findChildren(QLabel))


def test_what_is_open_stays_usable_meanwhile(qtbot: QtBot, window: MainWindow, open_in: Callable[..., object]) -> None:
    open_in(window, "small")
    room = window.room
    window.open(Path("slow"))
    qtbot.waitUntil(bar_of(window).isVisible)
    assert window.room is room
    open_in(window, "bundled")
    assert window.room is not room
    assert not bar_of(window).isVisible()


def test_what_nobody_can_count_yet_is_said_and_can_be_stopped(
    qtbot: QtBot, new_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_SILENT_MS", 1)
    window, go_on = new_window(), Event()

    def silent(_folder: Path, _tell: Tell, _look: Look) -> Session:
        go_on.wait()
        raise NoCollectionError("It came too late.")

    window._opening._open_session = silent
    failed: list[object] = []
    window.failed.connect(failed.append)
    window.show()
    window.open(Path("silent"))
    bar = bar_of(window)
    qtbot.waitUntil(bar.isVisible)
    assert bar.findChildren(QLabel)[0].text() == "silent is being opened."
    assert not bar.findChild(QProgressBar).isVisible()
    stop_opening(qtbot, window)
    go_on.set()
    window._opening._runner._pool.waitForDone()
    QApplication.processEvents()
    assert not failed, "nobody waits for it any more"
    assert not bar.isVisible()
