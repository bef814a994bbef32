"""The row of buttons above the foot: to the start, back, page by page, and on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from albviewer.ui.kiosk.widgets.big_button import BigButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QResizeEvent

    from albviewer.ui.kiosk.context import KioskContext


class Paged(Protocol):
    """Something of which a page at a time is seen. `turned` carries the page, from 0, and how many there are."""

    @property
    def turned(self) -> SignalInstance:
        """Tell of each page that is shown."""

    def turn(self, by: int, /) -> None:
        """Show the page that is so many further on."""


class NavRow(QWidget):
    """Start and back on the left, the main button on the right; those that turn pages only where there are pages."""

    def __init__(
        self,
        kiosk: KioskContext,
        parent: QWidget | None = None,
        *,
        paged: Paged | None = None,
        back: Callable[[], None] | None = None,
    ) -> None:
        """`back` is done instead of going to the screen before."""
        super().__init__(parent)
        self._kiosk = kiosk
        self._alike: list[BigButton] = []
        say, wishes = kiosk.say, kiosk.wishes
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(kiosk.look.space(20))
        self.start = self.add(say("Start"), "house", wishes.home.emit)
        self.back = self.add(say("Back"), "arrow-left", back or wishes.back.emit)
        if paged is not None:
            self.up = self.add(say("Up"), "arrow-up", lambda: paged.turn(-1))
            self.down = self.add(say("Down"), "arrow-down", lambda: paged.turn(1))
            self.up.setAccessibleName(say("Page up"))
            self.down.setAccessibleName(say("Page down"))
            paged.turned.connect(self._turned)
            self._turned(0, 1)

    def add(self, words: str, icon: str, act: Callable[[], None], *, main: bool = False, arrow: str = "") -> BigButton:
        """Add a button at the right end and return it."""
        look = self._kiosk.look
        button = BigButton(look, words, icon=icon, arrow=arrow, main=main, parent=self)
        button.setFixedHeight(max(look.px(104), look.target()))
        button.clicked.connect(lambda: act())
        self._row.addWidget(button, 3 if main else 1)
        if not main:
            self._alike.append(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons out alike at the new width."""
        super().resizeEvent(event)
        self._even()

    def _even(self) -> None:
        """Have all icons stand above their words if one must, once the layout has given each button its room."""
        QTimer.singleShot(0, self, self._stack)

    def _stack(self) -> None:
        stacked = any(button.is_narrow() for button in self._alike if button.isVisible())
        for button in self._alike:
            button.is_stacked = stacked
            button.update()

    def _turned(self, page: int, pages: int) -> None:
        for button, possible in ((self.up, page > 0), (self.down, page < pages - 1)):
            button.setVisible(pages > 1)
            button.setEnabled(possible)
        self._even()
