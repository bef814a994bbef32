"""Lays the one map of an exhibit over where the screen wants it, and says on it whose borders it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from albviewer.ui.kiosk.context import KioskContext
    from albviewer.ui.kiosk.widgets.map_hole import MapHole
    from albviewer.ui.map.view import MapView

SCALE = 1.4
"""How much larger than at a desk the map's letters and marks are, and what of them a finger hits."""
_LEAST = 260
"""A map narrower or lower than so many pixels has no room for words about it."""


class MapPlace(QObject):
    """Knows the map, its caption, and the widget in which both are children."""

    def __init__(self, view: MapView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._parent = view, parent
        view.setParent(parent)
        self._year = QLabel(parent)
        self._year.setTextFormat(Qt.TextFormat.PlainText)
        self._year.setObjectName("year-of-borders")
        # What is touched there is the map.
        self._year.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def dress(self, kiosk: KioskContext) -> None:
        """Take size and look from the visitor's wishes."""
        self._view.set_scale(SCALE * kiosk.look.step / 100)
        self._year.setFont(kiosk.look.font("kiosk-small"))
        self._year.setMargin(kiosk.look.space(8))

    def say_year(self, words: str) -> None:
        """Say whose borders are seen."""
        self._year.setText(words)
        self._year.adjustSize()

    def lay_over(self, hole: MapHole | None) -> None:
        """Show the map there, or nowhere. What is to lie above it must be raised afterwards."""
        if hole is None:
            self._view.hide()
            self._year.hide()
            return
        box = QRect(hole.mapTo(self._parent, QPoint(0, 0)), hole.size())
        self._view.setGeometry(box)
        self._view.show()
        self._view.raise_()
        margin = self._year.margin()
        self._year.move(box.left() + 2 * margin, box.top() + 2 * margin)
        self._year.setVisible(min(box.width(), box.height()) >= _LEAST)
        self._year.raise_()
