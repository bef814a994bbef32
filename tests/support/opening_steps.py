"""What a reader sees and does while a collection is being opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from albviewer.ui.bars.opening_bar import OpeningBar
from albviewer.ui.window.main_window import MainWindow


def bar_of(window: MainWindow) -> OpeningBar:
    """Return the line at the foot of the window."""
    bar = window.findChild(OpeningBar)
    assert bar is not None
    return bar


def stop_opening(qtbot: QtBot, window: MainWindow) -> None:
    """Press Stop once it is there; the line goes."""
    bar = bar_of(window)
    qtbot.waitUntil(bar.isVisible)
    (stop,) = bar.findChildren(QPushButton)
    with qtbot.waitSignal(window._opening.stopped):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
