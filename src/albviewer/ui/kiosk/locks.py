"""What a visitor may do to the window at all: one finger, or the plain keys; everything else is swallowed.

A filter on the window that the system knows, before any widget is asked. It must never stand on the QApplication: with
a web view in the program, Python's filters there crash it. Knows nothing of what the exhibit shows.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QGuiApplication,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPointerEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

NOWHERE = QPointF(-1.0, -1.0)
"""Where a key is pressed."""

_KEYS = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
    }
)
_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_NEVER = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.NativeGesture,
        QEvent.Type.Shortcut,
    }
)
_KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_MOUSE_EVENTS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)
_TOUCH_EVENTS = frozenset(
    {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
)
_BEGINS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TouchBegin,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)
_ENDS = frozenset(
    {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.KeyRelease}
)


def is_plain_key(event: QKeyEvent) -> bool:
    """Tell whether a key is one of those that move, choose or write; none with Ctrl, Alt or a system key held is."""
    if event.modifiers() & ~_HARMLESS:
        return False
    return event.key() in _KEYS or (event.text().isprintable() and event.text() != "")


class Locks(QObject):
    """Stands before a window. `asleep` has the next touch wake the exhibit and do nothing else."""

    touched = Signal(QPointF)
    """Somebody is there: a finger, a click or a key has just come down, here in pixels of the window, or NOWHERE."""
    moved = Signal()
    """Somebody is still there: a finger is drawn over the screen, the wheel is turned."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.asleep = False
        self._swallowing = False
        self._cursor_is_hidden = False

    def guard(self, window: QWidget) -> None:
        """Stand before the window that the system knows; it is another one after some changes, so call it again."""
        handle = window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def release(self) -> None:
        """Show the cursor again, as it was found."""
        self._hide_cursor(False)

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        """Swallow what is not allowed; tell of all that shows that somebody is there."""
        kind = event.type()
        if kind in _NEVER:
            event.ignore()
            return True
        if kind in _KEY_EVENTS and isinstance(event, QKeyEvent) and not is_plain_key(event):
            event.accept()
            return True
        if kind in _MOUSE_EVENTS and isinstance(event, QMouseEvent) and event.button() != Qt.MouseButton.LeftButton:
            event.accept()
            return True
        if kind == QEvent.Type.Wheel and isinstance(event, QWheelEvent) and event.modifiers():
            event.accept()
            return True
        if isinstance(event, QPointerEvent):
            self._follow_cursor(event)
        return self._wakes(kind, event)

    def _wakes(self, kind: QEvent.Type, event: QEvent) -> bool:
        """Tell of a touch, and swallow all of it if it is the one that wakes."""
        begins = kind in _BEGINS
        if begins and not self._swallowing:
            self._swallowing = self.asleep
            self.touched.emit(_point(event))
        elif self._is_lasting(kind, event):
            self.moved.emit()
        if not self._swallowing or not (begins or kind in _ENDS or kind in _TOUCH_EVENTS or _is_move(kind)):
            return False
        if kind in _ENDS or kind == QEvent.Type.Wheel:
            self._swallowing = False
        # Else Qt makes a click of a touch that nobody wanted.
        event.accept()
        return True

    @staticmethod
    def _is_lasting(kind: QEvent.Type, event: QEvent) -> bool:
        if kind == QEvent.Type.TouchUpdate:
            return True
        return _is_move(kind) and isinstance(event, QMouseEvent) and event.buttons() != Qt.MouseButton.NoButton

    def _follow_cursor(self, event: QPointerEvent) -> None:
        """No arrow lies where a finger was; a mouse, which the staff may bring, has its arrow."""
        device = event.pointingDevice()
        by_touch = device is not None and device.type() == QInputDevice.DeviceType.TouchScreen
        if by_touch or isinstance(event, QTouchEvent):
            self._hide_cursor(True)
        elif _is_move(event.type()):
            self._hide_cursor(False)

    def _hide_cursor(self, hidden: bool) -> None:
        if hidden == self._cursor_is_hidden:
            return
        self._cursor_is_hidden = hidden
        if hidden:
            # Over the web page too, which has a cursor of its own.
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        else:
            QGuiApplication.restoreOverrideCursor()


def lock_widgets(root: QWidget) -> None:
    """Take from a widget and all in it what opens a window of its own: menus, tips, things dropped."""
    for widget in (root, *root.findChildren(QWidget)):
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        widget.setAcceptDrops(False)
        if widget.toolTip():
            widget.setToolTip("")


def _is_move(kind: QEvent.Type) -> bool:
    return kind == QEvent.Type.MouseMove


def _point(event: QEvent) -> QPointF:
    if isinstance(event, QWheelEvent):
        return event.position()
    if isinstance(event, QPointerEvent) and event.points():
        point: QEventPoint = event.points()[0]
        return point.position()
    return NOWHERE
