"""What the exhibit shows while nobody is there: steps of its stories, one after another, until a first touch.

The touch only wakes. From picture to picture all of it moves by a few pixels, so that nothing burns into the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from albviewer.ui.kiosk.screens.stage import MARGIN
from albviewer.ui.kiosk.widgets.map_hole import MapHole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from albviewer.panels.kiosk.stories import Card
    from albviewer.ui.kiosk.context import KioskContext

_SHIFTS = ((0, 0), (6, 2), (2, 6), (-4, 4), (-6, -2), (0, -6), (5, -4))
_MAP_SHARE = 62


class Attract(QWidget):
    """`showing` carries the Card that is now seen, `woken` comes at the first touch."""

    showing = Signal(object)
    woken = Signal()

    def __init__(
        self, kiosk: KioskContext, cards: Sequence[Card], invitation: str, parent: QWidget | None = None
    ) -> None:
        """`invitation` asks to touch the screen, in each of the languages."""
        super().__init__(parent)
        self._kiosk, self._cards, self._number = kiosk, cards, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(invitation)
        self.hole = MapHole(self)
        look = kiosk.look
        self._title = self._label("kiosk-title", "ink")
        self._words = self._label("kiosk-quote", "ink-2")
        touch = self._label("kiosk-body strong", "ink")
        touch.setText(invitation)
        self._text = QVBoxLayout()
        self._text.setSpacing(look.space(16))
        for label in (self._title, self._words):
            self._text.addWidget(label)
        self._text.addStretch(1)
        self._text.addWidget(touch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hole, _MAP_SHARE)
        column.addLayout(self._text, 100 - _MAP_SHARE)
        self._timer = QTimer(self)
        self._timer.setInterval(kiosk.config.idle.plays * 1000)
        self._timer.timeout.connect(self.next)

    def start(self) -> None:
        """Show the first picture, and go on from it."""
        self.next()
        self._timer.start()

    def next(self) -> None:
        """Show the next picture."""
        self._number += 1
        shift = _SHIFTS[self._number % len(_SHIFTS)] if self._kiosk.config.shifts_pixels else (0, 0)
        margin, (x, y) = self._kiosk.look.space(MARGIN), shift
        self._text.setContentsMargins(margin + x, margin // 2 + y, margin - x, margin // 2 - y)
        if not self._cards:
            return
        card = self._cards[self._number % len(self._cards)]
        self._title.setText(card.title)
        self._words.setText(card.sentence)
        self.showing.emit(card)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, but not where the map is to be seen through it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect().adjusted(0, self.hole.height(), 0, 0), self._kiosk.look.colour("paper"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the touch, so that nothing below gets it."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Wake when the finger leaves: what it woke is not to be touched by it."""
        event.accept()
        self.woken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Wake by any key."""
        event.accept()
        self.woken.emit()

    def _label(self, font: str, tone: str) -> QLabel:
        label = QLabel(self)
        look = self._kiosk.look
        label.setFont(look.title_font(font) if font == "kiosk-title" else look.titles.named(font))
        label.setProperty("tone", tone)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
