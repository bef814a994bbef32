"""Where in a window there are grounds and lines between them: the room without anything in it.

The window shows it at its next start below the words that were read last, so that what comes then has its place
already. Looked at when a room is left; knows nothing of what stands in it.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QSplitterHandle, QWidget

from albviewer.panels.tokens import Theme

GroundPlan = list[list[object]]
"""A left edge, a top, a width, a height and a colour for each, those above others after them; plain values."""

_GROUNDS = ("paper", "surface", "chrome")
_LINE = 1
# What is smaller than this in both ways is a thing of its own, not the ground of others.
_LEAST = 60


def ground_plan(window: QWidget, theme: Theme) -> GroundPlan:
    """Return the grounds and lines that are to be seen in a window, in the colours of a theme."""
    plan: GroundPlan = []
    # Qt lists parents before their children, which so come to lie above them.
    for widget in window.findChildren(QWidget):
        if widget.window() is not window or not widget.isVisible():
            continue
        box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()) & window.rect()
        if isinstance(widget, QSplitterHandle):
            plan.append([*box.getRect(), theme.colour["rule"]])
        elif max(box.width(), box.height()) >= _LEAST:
            # The style sheet gives lists theirs by what they are.
            is_list = isinstance(widget, QAbstractItemView)
            ground, edge = "paper" if is_list else widget.property("ground"), widget.property("edge")
            if ground in _GROUNDS:
                plan.append([*box.getRect(), theme.colour[ground]])
            if edge:
                plan.append([*_edge_of(box, edge).getRect(), theme.colour["rule"]])
    return plan


def _edge_of(box: QRect, edge: str) -> QRect:
    line = QRect(box)
    if edge == "top":
        line.setHeight(_LINE)
    elif edge == "bottom":
        line.setTop(box.bottom() + 1 - _LINE)
    elif edge == "left":
        line.setWidth(_LINE)
    else:
        line.setLeft(box.right() + 1 - _LINE)
    return line
