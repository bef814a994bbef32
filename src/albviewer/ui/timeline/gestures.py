"""Two fingers on the timeline, on a touch pad or on a screen: spread to come closer, moved to move along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from albviewer.ui.timeline.hand import zoom_at

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from albviewer.ui.timeline.view import TimelineView

# A touch pad tells of jumps when fingers are put down: no more than this at once.
_MOST_AT_ONCE = 4.0


class TwoFingers:
    """Follows pinching; nothing else is touched by it."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view

    def listen(self) -> None:
        """Be told of fingers on the screen; a touch pad tells of its own accord."""
        self._view.grabGesture(Qt.GestureType.PinchGesture)

    def takes(self, event: QEvent) -> bool:
        """Do what the fingers ask for; tell whether the event was of theirs."""
        if isinstance(event, QNativeGestureEvent):
            return self._on_touch_pad(event)
        if event.type() == QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            return isinstance(pinch, QPinchGesture) and self._on_screen(event, pinch)
        return False

    def _on_touch_pad(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom(1 + event.value(), event.position())
        elif kind == Qt.NativeGestureType.PanNativeGesture:
            self._view.pan(event.delta().x())
        else:
            return False
        event.accept()
        return True

    def _on_screen(self, event: QGestureEvent, pinch: QPinchGesture) -> bool:
        centre = self._view.mapFromGlobal(pinch.centerPoint())
        before = self._view.mapFromGlobal(pinch.lastCenterPoint())
        self._view.pan(centre.x() - before.x())
        self._zoom(pinch.scaleFactor(), centre)
        self._view.put_down()
        event.accept(pinch)
        return True

    def _zoom(self, factor: float, point: QPointF) -> None:
        zoom_at(self._view, min(max(factor, 1 / _MOST_AT_ONCE), _MOST_AT_ONCE), point)
