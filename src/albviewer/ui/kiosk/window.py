"""The window of an exhibit: the whole screen, above all others, and not to be closed but by the staff.

Holds layers: the exhibit, darkness in quiet hours, and what the staff are shown. Knows nothing of what they show.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from albviewer.ui.kiosk.locks import Locks, lock_widgets

_BACK_AFTER_MS = 300
_LOCK_AFTER_MS = 100


class KioskWindow(QWidget):
    """Shows one layer above another, each as large as itself. With `size` it is a window to try an exhibit out."""

    def __init__(self, name: str, *, size: tuple[int, int] | None = None) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._size = size
        self._may_close = False
        self._layers: list[QWidget] = []
        self._ground: QWidget | None = None
        self.setObjectName("kiosk")
        self.setWindowTitle(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        if size is None:
            self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        _paint_black(self)
        self.locks = Locks(self)
        self._return = QTimer(self, singleShot=True, interval=_BACK_AFTER_MS)
        self._return.timeout.connect(self._come_back)
        # What is touched may be a way to another screen, with widgets that are not locked yet.
        self._lock = QTimer(self, singleShot=True, interval=_LOCK_AFTER_MS)
        self._lock.timeout.connect(lambda: lock_widgets(self))
        self.locks.touched.connect(lambda _point: self._lock.start())

    def open(self) -> None:
        """Show it, on the whole screen."""
        if self._size is not None:
            self.setFixedSize(*self._size)
            self.show()
            return
        self.showFullScreen()
        QGuiApplication.instance().primaryScreenChanged.connect(self._return.start)
        self.screen().geometryChanged.connect(self._return.start)

    def set_ground(self, exhibit: QWidget) -> None:
        """Show the exhibit below all other layers."""
        self._ground = exhibit
        exhibit.setParent(self)
        exhibit.setGeometry(self.rect())
        exhibit.lower()
        lock_widgets(exhibit)
        exhibit.show()

    def lay(self, layer: QWidget) -> None:
        """Show another layer above all that there are."""
        self._layers.append(layer)
        layer.setParent(self)
        layer.setGeometry(self.rect())
        lock_widgets(layer)
        layer.show()
        layer.raise_()
        layer.setFocus()

    def lift(self, layer: QWidget) -> None:
        """Take a layer away, for good."""
        if layer in self._layers:
            self._layers.remove(layer)
        layer.hide()
        layer.deleteLater()

    def let_go(self) -> None:
        """Close it: the one way to do so."""
        self._may_close = True
        self._return.stop()
        self.locks.release()
        self.close()

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Stay, whoever asks, unless it was let go."""
        event.setAccepted(self._may_close)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Have the window that the system has just made guarded."""
        super().showEvent(event)
        self.locks.guard(self)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep all layers as large as the window."""
        super().resizeEvent(event)
        if self._ground is not None:
            self._ground.setGeometry(self.rect())
        for layer in self._layers:
            layer.setGeometry(self.rect())

    def event(self, event: QEvent, /) -> bool:
        """Come back from wherever something has put it."""
        away = {QEvent.Type.WindowDeactivate, QEvent.Type.WindowStateChange, QEvent.Type.Hide}
        if event.type() in away and not self._may_close:
            self._return.start()
        elif event.type() == QEvent.Type.WinIdChange:
            self.locks.guard(self)
        return super().event(event)

    def _come_back(self) -> None:
        """Be the whole screen again, in front."""
        if self._may_close or (self.isActiveWindow() and self._is_in_place()):
            return
        if self._size is None and not self._is_in_place():
            self.showNormal()
            self.setGeometry(self.screen().geometry())
            self.showFullScreen()
        elif not self.isVisible():
            self.show()
        self.raise_()
        self.activateWindow()

    def _is_in_place(self) -> bool:
        whole = self._size is not None or (self.isFullScreen() and self.size() == self.screen().size())
        return self.isVisible() and whole


class Darkness(QWidget):
    """A layer that shows nothing: a screen at rest."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("darkness")
        _paint_black(self)


def _paint_black(widget: QWidget) -> None:
    colours = widget.palette()
    colours.setColor(QPalette.ColorRole.Window, QColor(Qt.GlobalColor.black))
    widget.setPalette(colours)
    widget.setAutoFillBackground(True)
