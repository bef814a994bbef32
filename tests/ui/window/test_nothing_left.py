"""What a command opens is gone once it is put away: a window stands open for weeks in a reading room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import TimeoutError as NotInTimeError

from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom
from patient_bot import PatientBot
from walk_hand import Hand

# It ends the program.
LEFT_OUT = {"collection.quit"}


@pytest.fixture
def hand() -> Iterator[Hand]:
    """What answers dialogs that hold up the program until they are answered."""
    hand = Hand(Random(1961))
    yield hand
    hand.close()


def widgets() -> Counter[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return Counter(type(widget).__name__ for widget in QApplication.allWidgets())


def test_no_command_leaves_a_widget_behind(
    qtbot: PatientBot, new_window: Callable[[], MainWindow], open_in: Callable[..., ReadingRoom], hand: Hand
) -> None:
    window = new_window()
    room = open_in(window, "bundled")

    def there_and_back(name: str) -> None:
        """Twice, for what is switched on is to be switched off."""
        for _ in range(2):
            action = room.commands.action(name)
            if action.isEnabled():
                action.trigger()
            hand.rest(0)
            while (above := hand.above()) is not None:
                hand.put_away(above)
                hand.rest(0)
        room.alone.leave()

    names = [command.id for command in room.commands.listed() if command.id not in LEFT_OUT]
    assert len(names) > 80
    left: dict[str, Counter[str]] = {}
    for name in names:
        there_and_back(name)
        there_and_back(name)
        before = widgets()
        for _ in range(3):
            there_and_back(name)
        with suppress(NotInTimeError):
            # What works on another thread, or fades, goes a moment later.
            qtbot.waitUntil(lambda before=before: widgets() <= before, timeout=3000)
        if more := widgets() - before:
            left[name] = more
    assert left == {}
