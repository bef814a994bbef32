"""A finger held on something asks for its menu, as the other button of the mouse does.

Qt asks for it by itself on some systems only. A finger that nobody follows comes as a mouse of the screen; it is by
its device that it is told from a mouse, with which one may hold the button as long as one likes.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputDevice, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

_TYPES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease})


class LongPress(QObject):
    """Watches widgets; the press that was held does not also click what is under it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: QWidget | None = None
        self._point, self._on_screen = QPointF(), QPoint()
        self._asked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def watch(self, widget: QWidget) -> None:
        """Have a finger held on a widget, or on what it scrolls, ask for the menu."""
        (widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to wait when a finger comes, give up when it moves or goes; take the release after a menu."""
        if event.type() not in _TYPES or not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._asked = False
            if event.device().type() == QInputDevice.DeviceType.TouchScreen:
                self._held, self._point = watched, event.position()
                self._on_screen = event.globalPosition().toPoint()
                self._timer.start(QApplication.styleHints().mousePressAndHoldInterval())
            return False
        if event.type() == QEvent.Type.MouseMove:
            if (event.position() - self._point).manhattanLength() >= QApplication.startDragDistance():
                self._timer.stop()
            return self._asked
        self._timer.stop()
        self._held, asked, self._asked = None, self._asked, False
        return asked

    def _ask(self) -> None:
        widget, self._held = self._held, None
        if widget is None:
            return
        # What was pressed is let go outside of it, which clicks nothing; the release that comes is kept from it.
        outside = QPointF(-1, -1)
        released = QMouseEvent(
            QEvent.Type.MouseButtonRelease,
            outside,
            widget.mapToGlobal(outside),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, released)
        self._asked = True
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, self._point.toPoint(), self._on_screen, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, event)
