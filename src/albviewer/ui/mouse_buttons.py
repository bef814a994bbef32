"""The mouse's own buttons for back and forward, wherever in a window the pointer is.

Whatever scrolls or takes text keeps every press for itself, the web view too, and would have to be asked one by one. A
filter on the whole application would see all presses, but one written in Python does not survive the web engine's own
widgets. So the filter sits on the widgets that keep presses, and on the one in which all others end up.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QLineEdit, QSplitterHandle, QWidget

# A second press soon after the first comes as a double click.
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_MOUSE = _PRESSES | {QEvent.Type.MouseButtonRelease}
_KEEP_PRESSES = (QAbstractScrollArea, QAbstractSlider, QLineEdit, QSplitterHandle)


class HistoryButtons(QObject):
    """Tells of presses of the back and forward buttons on a widget and all that it holds when this is made."""

    back = Signal()
    forward = Signal()

    def __init__(self, whole: QWidget) -> None:
        super().__init__(whole)
        self.watch(whole)
        for widget in whole.findChildren(QWidget):
            if isinstance(widget, _KEEP_PRESSES):
                self.watch(widget)

    def watch(self, widget: QWidget) -> None:
        """Watch a widget of its own kind as well: the one that gets its mouse, where that is another."""
        while (proxy := widget.focusProxy()) is not None:
            widget = proxy
        (widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the presses and releases of the two buttons; nobody else hears of them."""
        if event.type() not in _MOUSE or not isinstance(event, QMouseEvent):
            return False
        button = event.button()
        if button not in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            return False
        if event.type() in _PRESSES:
            (self.back if button == Qt.MouseButton.BackButton else self.forward).emit()
        return True
