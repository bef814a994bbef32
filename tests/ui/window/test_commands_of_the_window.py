"""What can be asked for in the window: each command once, each key once, and the guide tells of all keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom

_GUIDE = Path(__file__).resolve().parents[3] / "docs" / "user-guide.md"


def test_the_guide_tells_of_every_key(
    new_window: Callable[[], MainWindow], open_in: Callable[[MainWindow, str], ReadingRoom]
) -> None:
    room = open_in(new_window(), "bundled")
    table = _GUIDE.read_text("utf-8").split("## Keys")[1].split("\n## ")[0]
    told = re.findall(r"^\| `([^`]+)` \|", table, re.M)
    assert sorted(told) == sorted(" ".join(row.keys.split()) for row in room.commands.key_rows())


def test_no_key_of_the_whole_window_does_two_things(
    new_window: Callable[[], MainWindow], open_in: Callable[[MainWindow, str], ReadingRoom]
) -> None:
    room = open_in(new_window(), "bundled")
    keys = Counter(
        sequence.toString()
        for command in room.commands.listed()
        if command.action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
        for sequence in command.action.shortcuts()
    )
    assert [key for key, uses in keys.items() if uses > 1] == []
    assert {"Ctrl+O", "F1", "F11", "F6", "Shift+F8", "Alt+Left"} <= set(keys)
