"""A layout that sets its items in rows, like words: for the bar of chips, which wraps when there are many."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Puts items side by side and begins a new row when one is full; items of a row are centred in its height.

    `gap` is the room between items and between rows, in logical pixels.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._least_row = 0
        self._at_end: QWidget | None = None

    def set_least_row(self, height: int) -> None:
        """Make every row at least so high, in logical pixels."""
        self._least_row = height
        self.invalidate()

    def set_at_end(self, widget: QWidget) -> None:
        """Set an item that was added last at the far end of its row."""
        self._at_end = widget
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item; called by addWidget, which leaves it to us to have the items placed anew."""
        self._items.append(item)
        self.invalidate()

    def insert_widget(self, at: int, widget: QWidget) -> None:
        """Put a widget before the item at a position, so that chips stay before the buttons that add them."""
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """Give the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give an item, or None where there is none, as Qt asks for."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and give it, or None where there is none."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows at a width."""
        margins = self.contentsMargins()
        inner = QRect(0, 0, max(width - margins.left() - margins.right(), 0), 0)
        return self._place(inner, move=False) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        """Give the room for all items in one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        return self._with_margins(QSize(width, max([self._least_row, *(size.height() for size in sizes)])))

    def minimumSize(self) -> QSize:
        """Give the room for the largest item alone."""
        least = QSize(0, self._least_row)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return self._with_margins(least)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, area: QRect, *, move: bool) -> int:
        """Go through the rows of an area, moving the items or only measuring; give the height of all rows."""
        top = area.top()
        rows = self._rows(area.width())
        for row in rows:
            height = max(self._least_row, *(item.sizeHint().height() for item in row))
            left = area.left()
            for item in row:
                size = item.sizeHint().boundedTo(QSize(area.width(), height))
                if item.widget() is self._at_end:
                    left = area.left() + area.width() - size.width()
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._gap
            top += height + self._gap
        return top - area.top() - (self._gap if rows else 0)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if rows and used + self._gap + wanted <= width:
                rows[-1].append(item)
                used += self._gap + wanted
            else:
                rows.append([item])
                used = wanted
        return rows
