"""A list of large buttons of which as many are seen as there is room for; the others by turning pages, not by dragging.

Which row begins the page is known; it is kept when the size changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from albviewer.ui.kiosk.widgets.big_button import BigButton, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from albviewer.panels.kiosk.rows import Row
    from albviewer.ui.kiosk.context import KioskContext

_LEAST_COLUMN = 700


class ListPages(QWidget):
    """`chosen` carries the id of the row that was touched. In a wide and low space rows stand side by side."""

    turned = Signal(int, int)
    chosen = Signal(str)

    def __init__(self, kiosk: KioskContext, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kiosk, self._rows = kiosk, rows
        self._buttons: list[BigButton] = []
        self._pages: list[tuple[int, ...]] = [()]
        self._page = 0

    def set_rows(self, rows: Sequence[Row]) -> None:
        """List others, from the first."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._rows, self._buttons, self._page = rows, [], 0
        self._deal()
        self._show(0)

    def turn(self, by: int, /) -> None:
        """Show the page that is so many further on."""
        self._show(min(max(self._page + by, 0), len(self._pages) - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Deal the rows onto pages again."""
        super().resizeEvent(event)
        first = self._pages[self._page][0] if self._pages[self._page] else 0
        self._deal()
        page = next((number for number, rows in enumerate(self._pages) if first in rows), 0)
        # Whoever turns pages may change its own layout, which is being done now.
        QTimer.singleShot(0, self, lambda: self._show(min(page, len(self._pages) - 1)))

    def _columns(self) -> int:
        if not self._kiosk.visitor.low:
            return 1
        return max(1, min(len(self._rows), self.width() // self._kiosk.look.px(_LEAST_COLUMN)))

    def _deal(self) -> None:
        """Decide which rows are on which page."""
        columns, gap = self._columns(), self._gap()
        width = (self.width() - gap * (columns - 1)) // columns
        pages: list[tuple[int, ...]] = []
        page: list[int] = []
        used = 0
        for first in range(0, len(self._rows), columns):
            line = range(first, min(first + columns, len(self._rows)))
            height = max(self._button(number).heightForWidth(width) for number in line)
            if page and used + gap + height > self.height():
                pages.append(tuple(page))
                page, used = [], 0
            used += height + (gap if page else 0)
            page.extend(line)
        self._pages = [*pages, tuple(page)]

    def _button(self, number: int) -> BigButton:
        while len(self._buttons) <= number:
            row = self._rows[len(self._buttons)]
            button = BigButton(
                self._kiosk.look,
                row.title,
                icon=row.icon,
                below=row.below,
                arrow="arrow-right",
                shape=Shape.ROW,
                parent=self,
            )
            button.clicked.connect(lambda _on=False, id_=row.id: self.chosen.emit(id_))
            button.hide()
            self._buttons.append(button)
        return self._buttons[number]

    def _show(self, page: int) -> None:
        for button in self._buttons:
            button.hide()
        self._page = page
        columns, gap = self._columns(), self._gap()
        width = (self.width() - gap * (columns - 1)) // columns
        top = 0
        shown = self._pages[page]
        for start in range(0, len(shown), columns):
            line = shown[start : start + columns]
            height = max(self._button(number).heightForWidth(width) for number in line)
            for column, number in enumerate(line):
                button = self._button(number)
                button.setGeometry(QRect(column * (width + gap), top, width, min(height, self.height() - top)))
                button.show()
            top += height + gap
        self.turned.emit(page, len(self._pages))

    def _gap(self) -> int:
        return self._kiosk.look.space(16)
