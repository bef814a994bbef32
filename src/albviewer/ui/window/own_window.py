"""A window of its own for one pane, on another screen perhaps. It holds the pane and knows nothing of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from albviewer.ui.window.keyboard import KeyboardKeeper
from albviewer.ui.window.tab_order import next_stop

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent

_LEAST = (320, 240)


class OwnWindow(QWidget):
    """Holds a pane until it is closed. The keys of the window that it left hold here too: `actions`."""

    closing = Signal()
    """The reader closes it; the pane is to be taken back."""

    def __init__(self, pane: QWidget, title: str, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setMinimumSize(*_LEAST)
        self.addActions(list(actions))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pane)
        pane.show()
        KeyboardKeeper(self, self._take_keyboard)

    def place(self, geometry: bytes, size: tuple[int, int]) -> None:
        """Put it where it was, or, if that is not known or its screen is gone, on another screen in its first size."""
        if geometry and self.restoreGeometry(QByteArray(geometry)):
            return
        self.resize(*size)
        here = self.parentWidget().screen()
        other = next((screen for screen in here.virtualSiblings() if screen is not here), None)
        if other is not None:
            self.move(other.availableGeometry().topLeft())

    def geometry_kept(self) -> bytes:
        """Return where it is, screen included."""
        return bytes(self.saveGeometry().data())

    def _take_keyboard(self) -> None:
        """Give the keyboard to the first thing that takes it; the window has it where nothing does, for its keys."""
        stop = next_stop(self, (), forward=True, rows=()) or self
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell before it is gone."""
        self.closing.emit()
        super().closeEvent(event)
