"""The mouse on the timeline: what a press begins, what is under the pointer, what the wheel does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from albviewer.ui.timeline.dragging import CLICK_REACH, Drag, Grasp, grasp_on_strip, grip_at

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QWheelEvent

    from albviewer.ui.timeline.view import TimelineView

_ZOOM = 1.25
_NOTCH = 120
_LEFT = Qt.MouseButton.LeftButton
_CURSORS = {
    None: Qt.CursorShape.CrossCursor,
    Grasp.START: Qt.CursorShape.SizeHorCursor,
    Grasp.END: Qt.CursorShape.SizeHorCursor,
    Grasp.WHOLE: Qt.CursorShape.OpenHandCursor,
}


class Hand:
    """`brushing` is the window that is being drawn, as two EDTF dates."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._drag: Drag | None = None
        self.brushing: tuple[str, str] | None = None

    def press(self, event: QMouseEvent) -> None:
        """Take an end of the window, begin another window, or take hold of the view."""
        if event.button() != _LEFT:
            event.ignore()
            return
        view, point = self._view, event.position()
        on_strip = view.bands.strip.contains(point)
        scale = view.strip_scale() if on_strip else view.scale
        window = view.window_moments()
        grasp = Grasp.VIEW
        if on_strip:
            grasp = grasp_on_strip(point.x(), window, scale) or Grasp.BRUSH
        elif view.bands.axis.contains(point):
            grasp = grip_at(point.x(), window, scale) or Grasp.BRUSH
        self._drag = Drag(grasp=grasp, x=point.x(), scale=scale, window=window, on_strip=on_strip)

    def move(self, event: QMouseEvent) -> None:
        """Move what is held; tell what is pointed at."""
        view, drag, x = self._view, self._drag, event.position().x()
        if drag is None:
            self._point(event.position())
        elif drag.grasp is Grasp.VIEW:
            view.setCursor(Qt.CursorShape.ClosedHandCursor)
            view.go(drag.scale.panned(x - drag.x))
        elif abs(x - drag.x) >= CLICK_REACH:
            self.brushing = drag.dates(x)
            if drag.grasp is Grasp.WHOLE:
                view.setCursor(Qt.CursorShape.ClosedHandCursor)
            view.update()

    def release(self, event: QMouseEvent) -> None:
        """Ask for the window that was drawn, or choose the event that was clicked."""
        drag, self._drag = self._drag, None
        if drag is None or event.button() != _LEFT:
            return
        view = self._view
        dates, self.brushing = self.brushing, None
        if abs(event.position().x() - drag.x) < CLICK_REACH:
            self._click(event.position(), drag)
        elif dates is not None:
            if drag.on_strip:
                view.show_window(dates, bring_into_view=True)
            view.window_asked.emit(*dates)
        self._point(event.position())
        view.update()

    def let_go(self) -> bool:
        """Give up what is held; tell whether anything was."""
        held = self._drag is not None
        self._drag = self.brushing = None
        self._view.update()
        return held

    def _click(self, point: QPointF, drag: Drag) -> None:
        view = self._view
        hit = view.event_at(point)
        if hit is not None:
            view.focused = hit.event.id
            view.event_chosen.emit(hit.event.id)
        elif drag.on_strip and drag.grasp in (Grasp.BRUSH, Grasp.WHOLE):
            scale = view.scale
            moment = drag.scale.moment(point.x())
            view.go(scale.panned((scale.first + scale.days / 2 - moment) * scale.pixels_per_day))

    def _point(self, point: QPointF) -> None:
        view = self._view
        hit = view.event_at(point)
        view.event_pointed.emit(hit.event.id if hit else "")
        if hit:
            view.setCursor(Qt.CursorShape.PointingHandCursor)
        elif view.bands.strip.contains(point):
            view.setCursor(_CURSORS[grasp_on_strip(point.x(), view.window_moments(), view.strip_scale())])
        elif view.bands.axis.contains(point):
            view.setCursor(_CURSORS[grip_at(point.x(), view.window_moments(), view.scale)])
        else:
            view.setCursor(Qt.CursorShape.ArrowCursor)

    def wheel(self, event: QWheelEvent) -> None:
        """Come closer to what is under the pointer; sideways, or with Shift, move along."""
        view, turned, point = self._view, event.angleDelta(), event.position()
        sideways = turned.x() or (turned.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if sideways:
            view.pan(sideways)
        elif turned.y():
            zoom_at(view, _ZOOM ** (turned.y() / _NOTCH), point)
        event.accept()


def zoom_at(view: TimelineView, factor: float, point: QPointF) -> None:
    """Come closer to the moment at a point, on the axis, among the events or on the strip of all years."""
    at = point.x()
    if view.bands.strip.contains(point):
        at = view.scale.x(view.strip_scale().moment(at))
    view.zoom(factor, min(max(at, view.scale.left), view.scale.right))
