"""The way of Tab through a window: pane by pane as one reads them, whenever their widgets were made.

Qt's own order is that in which widgets were made, and chips, notes and panes that are made late come last in it. Within
a pane it is the order in which its widgets hold each other, unless the pane is one of rows that change: there it is the
order on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def next_stop(window: QWidget, parts: Sequence[QWidget], *, forward: bool, rows: Sequence[QWidget]) -> QWidget | None:
    """Return the widget after the one with the keyboard, or before it; after the last one comes the first.

    `parts` are the parts of the window in their order; what is in none of them comes last. `rows` are those parts in
    which the order is that on the screen.
    """
    stops = _in_order(_takers(window), parts, rows)
    if not stops:
        return None
    at = _number_of(window.focusWidget(), stops)
    if at is None:
        return stops[0 if forward else -1]
    return stops[(at + (1 if forward else -1)) % len(stops)]


def _takers(window: QWidget) -> list[QWidget]:
    """Return what Tab can go to, each widget before those within it.

    Qt's own list may not be asked for: PySide takes each widget that `nextInFocusChain` returns for a part of the one
    before, and with any of them that goes, say a chip, all the others are gone for Python too.
    """
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.isVisible()
        and widget.window() is window
        and not _within(widget)
    ]


def _within(widget: QWidget) -> bool:
    """Tell whether a widget hands the keyboard on to one within it that Tab goes to anyway."""
    proxy = widget.focusProxy()
    return proxy is not None and bool(proxy.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isAncestorOf(proxy)


def _in_order(takers: Sequence[QWidget], parts: Sequence[QWidget], rows: Sequence[QWidget]) -> list[QWidget]:
    shared: list[list[QWidget]] = [[] for _part in (*parts, None)]
    for taker in takers:
        number = next((at for at, part in enumerate(parts) if part is taker or part.isAncestorOf(taker)), len(parts))
        shared[number].append(taker)
    for number, part in enumerate(parts):
        if part in rows:
            shared[number] = _by_rows(shared[number], part)
    return [taker for each in shared for taker in each]


def _by_rows(takers: Sequence[QWidget], part: QWidget) -> list[QWidget]:
    """Return widgets row by row; what stands in a row need not be equally high."""
    boxes = [(QRect(taker.mapTo(part, QPoint()), taker.size()), taker) for taker in takers]
    ordered: list[QWidget] = []
    while boxes:
        first = min(box.center().y() for box, _taker in boxes)
        row = [item for item in boxes if item[0].top() <= first <= item[0].bottom()]
        ordered += [taker for _box, taker in sorted(row, key=lambda item: item[0].left())]
        boxes = [item for item in boxes if item not in row]
    return ordered


def _number_of(focused: QWidget | None, stops: Sequence[QWidget]) -> int | None:
    """Return which stop has the keyboard: it itself, one that handed it on, or the one that it lies in."""
    while focused is not None:
        for at, stop in enumerate(stops):
            if stop is focused or stop.focusProxy() is focused:
                return at
        focused = focused.parentWidget()
    return None
