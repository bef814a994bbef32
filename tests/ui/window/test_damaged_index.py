"""An index that is damaged on the disk while its collection is open: told, made again, read on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from albviewer.index.store import stored
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin
from albviewer.ui.window.main_window import MainWindow


def damage_index(tmp_path: Path) -> None:
    [database] = (tmp_path / "cache").rglob("0*.db")
    with sqlite3.connect(database) as connection:
        assert connection.execute("UPDATE chunks SET body = x'00ff00ff'").rowcount > 0


def test_a_damaged_index_is_mended_while_one_reads(
    make_window: Callable[..., MainWindow],
    small_collection_folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # As in a collection that is larger than what is held in memory.
    monkeypatch.setattr(stored, "MOST_CHUNKS", 0)
    window = make_window(small_collection_folder)
    room = window.room
    damage_index(tmp_path)
    session = room.context.session
    with capture_exceptions() as caught, qtbot.waitSignal(window.text_shown, timeout=20_000):
        window._tools._damage.watch()
        # As a click would: in a slot, where nobody catches what goes wrong.
        QTimer.singleShot(0, window, lambda: session.apply(go_to_source(session.linked, "report"), origin=Origin.LIST))
    assert [error for _, error, _ in caught] == []
    assert window.room is not room
    assert window._tools.notice.isVisible()
    assert "damaged" in window._tools.notice.words.text()
    again = window.room.context.session
    again.apply(go_to_source(again.linked, "report"), origin=Origin.LIST)
    assert window.room.reader.reader.page.toPlainText()


def test_one_that_was_damaged_before_is_mended_when_it_is_opened(
    make_window: Callable[..., MainWindow], small_collection_folder: Path, tmp_path: Path
) -> None:
    make_window(small_collection_folder).close()
    damage_index(tmp_path)
    window = make_window(small_collection_folder)
    assert window.room is not None
    session = window.room.context.session
    session.apply(go_to_source(session.linked, "report"), origin=Origin.LIST)
    assert window.room.reader.reader.page.toPlainText()
