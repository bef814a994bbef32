"""Windows are no larger than their screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from albviewer.ui.widgets.within_screen import resize_within_screen


def test_there_is_room_on_the_screen_for_a_window_and_its_frame(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    resize_within_screen(window, 300, 200)
    assert (window.width(), window.height()) == (300, 200)
    resize_within_screen(window, 100_000, 100_000)
    room = window.screen().availableSize()
    assert window.width() < room.width()
    assert window.height() < room.height()
