"""The keyboard on the timeline: along it, closer and farther, from event to event, and the ends of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from albviewer.panels.timeline.brush import in_whole_units, moved_along, next_bound, unit_for, window_dates
from albviewer.ui.timeline.dragging import Grasp

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from albviewer.ui.timeline.view import TimelineView

_ZOOM = 1.25
# From all of a century to days in some ten presses.
_ZOOM_FAR = 2.5
_PAN_SHARE = 0.125
_Key = Qt.Key
_WAYS = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_ZOOMS = {
    _Key.Key_Plus: _ZOOM,
    _Key.Key_Equal: _ZOOM,
    _Key.Key_Minus: 1 / _ZOOM,
    _Key.Key_Up: _ZOOM_FAR,
    _Key.Key_Down: 1 / _ZOOM_FAR,
}
_STEPS = {_Key.Key_N: 1, _Key.Key_P: -1}


def take_key(view: TimelineView, event: QKeyEvent) -> bool:
    """Do what a key asks for; tell whether it asks for anything."""
    key = _Key(event.key())
    if key in _WAYS:
        _move(view, _WAYS[key], event.modifiers())
    elif key in _ZOOMS:
        view.zoom(_ZOOMS[key])
    elif key in _STEPS:
        view.step(_STEPS[key])
    elif key in (_Key.Key_PageUp, _Key.Key_PageDown):
        view.pan(view.scale.width * (1 if key == _Key.Key_PageUp else -1))
    elif key == _Key.Key_Home:
        view.show_whole()
    elif key in (_Key.Key_Return, _Key.Key_Enter) and _is_there(view):
        view.event_chosen.emit(view.focused)
    elif key == _Key.Key_Escape:
        return view.let_go()
    else:
        return view.tools.take_key(key)
    return True


def _is_there(view: TimelineView) -> bool:
    """Tell whether what the keyboard came to is shown: by the clock of the sources, no event is."""
    return any(item.id == view.focused for item in view.content.events)


def _move(view: TimelineView, way: int, held: Qt.KeyboardModifier) -> None:
    shift, ctrl = bool(held & Qt.KeyboardModifier.ShiftModifier), bool(held & Qt.KeyboardModifier.ControlModifier)
    if shift and ctrl:
        window = view.window_moments()
        if window is not None:
            view.window_asked.emit(*moved_along(window, unit_for(view.scale), way))
    elif shift or ctrl:
        _move_end(view, Grasp.END if shift else Grasp.START, way)
    else:
        view.pan(-way * view.scale.width * _PAN_SHARE)


def _move_end(view: TimelineView, grasp: Grasp, way: int) -> None:
    """Move an end of the window by one unit; an end that is open comes to the edge of the view first.

    Without a window, all whole units in view become one.
    """
    scale, unit = view.scale, unit_for(view.scale)
    window = view.window_moments()
    first, last = in_whole_units(scale.first, scale.last, unit)
    start, end = (first, last) if window is None else window
    if grasp is Grasp.START:
        start = next_bound(first if start is None else start, unit, way)
    else:
        end = next_bound(last if end is None else end, unit, way)
    if start is None or end is None or start < end:
        view.window_asked.emit(*window_dates(start, end))
