"""A keyboard on the screen, of our own: letters of the language, digits, a blank, one letter back. Keeps no text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from albviewer.ui.kiosk.widgets.big_button import BigButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.ui.kiosk.context import KioskContext

DIGITS = "1234567890"
ROWS = {
    "en": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "sq": ("qwertyuiopç", "asdfghjklë", "zxcvbnm"),
}
"""The letters of a language, row by row as on its keyboards; a language that is not here has those of English."""


class Keyboard(QWidget):
    """`typed` carries a character, `erased` takes the last one away."""

    typed = Signal(str)
    erased = Signal()

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        say = kiosk.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kiosk.look.space(8))
        rows = ROWS.get(say.language, ROWS["en"])
        for number, keys in enumerate((DIGITS, *rows)):
            row = QHBoxLayout()
            row.setSpacing(kiosk.look.space(8))
            for key in keys:
                row.addWidget(self._key(key, key, partial(self.typed.emit, key)), 1)
            if number == len(rows):
                row.addWidget(self._key(say("Blank"), "", partial(self.typed.emit, " ")), 3)
                row.addWidget(self._key(say("Erase"), "backspace", self.erased.emit), 2)
            column.addLayout(row, 1)

    def _key(self, words: str, icon: str, act: Callable[[], object]) -> BigButton:
        is_letter = len(words) == 1
        button = BigButton(self._kiosk.look, words, icon="" if is_letter else icon, parent=self)
        least = max(self._kiosk.look.target(), self._kiosk.look.space(60))
        button.setMinimumSize(least, least)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        button.clicked.connect(lambda: act())
        return button
