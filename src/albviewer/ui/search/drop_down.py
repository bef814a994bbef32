"""A sheet of suggestions that lies over the window: below the search field, or under the field of the palette.

It is part of the window and takes no keyboard, so nothing about the window changes while it is there.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from albviewer.ui.search.rows import SuggestionsView
from albviewer.ui.theme.theme import Appearance

# At 100 %, in logical pixels.
_LEAST_WIDTH, _APART, _FROM_EDGE = 560, 4, 8


class Sheet(QFrame):
    """Paper with an edge, above everything else in a window."""

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("sheet", True)
        appearance.dress(self, ground="paper")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 4, 1, 4)
        self.column.setSpacing(0)
        self.hide()

    def fit(self, view: SuggestionsView, most: int) -> None:
        """Become as high as the rows of the list in it, or as there is room, at the width that it has."""
        self.layout().activate()
        around = self.height() - view.height()
        self.resize(self.width(), max(1, min(view.height_wanted() + around, most)))


class DropDown(Sheet):
    """Suggestions below a field."""

    def __init__(self, appearance: Appearance, field: QWidget, name: str) -> None:
        super().__init__(appearance, field.window())
        self._field = field
        self._look = appearance
        self.view = SuggestionsView(appearance, name, self)
        self.column.addWidget(self.view)
        field.window().installEventFilter(self)

    def open(self) -> None:
        """Show the rows that there are, or nothing if there are none."""
        if not self.view.rows:
            self.hide()
            return
        self._place()
        self.show()
        self.raise_()
        self._place()

    def close_for_good(self) -> None:
        """The field is going, and the window may stay."""
        self.parentWidget().removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def _place(self) -> None:
        """Lie below the field, inside the window, as high as the rows or as there is room."""
        window, fonts = self.parentWidget(), self._look.fonts
        below = self._field.mapTo(window, QPoint(0, self._field.height() + _APART))
        width = min(max(self._field.width(), fonts.px(_LEAST_WIDTH)), window.width() - 2 * _FROM_EDGE)
        left = max(_FROM_EDGE, min(below.x(), window.width() - width - _FROM_EDGE))
        room = window.height() - below.y() - _FROM_EDGE
        self.setGeometry(QRect(left, below.y(), width, room))
        self.fit(self.view, room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
