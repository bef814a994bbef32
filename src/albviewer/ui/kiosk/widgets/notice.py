"""A line that says something for a while, above the foot of the screen, and goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from albviewer.ui.kiosk.context import KioskContext

SHOWN_MS = 8000


class Notice(QLabel):
    """Goes by itself; nothing in it is to be touched, and touches go through it."""

    def __init__(self, kiosk: KioskContext, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._look = kiosk.look
        self.setFont(kiosk.look.words.named("kiosk-body"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QTimer.singleShot(SHOWN_MS, self, self.deleteLater)

    def show_above(self, foot: int) -> None:
        """Show it above the lowest `foot` pixels of its parent."""
        space = self._look.space
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else self.rect()
        height = space(120)
        self.setGeometry(space(64), room.height() - foot - height - space(24), room.width() - 2 * space(64), height)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, edge and words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("ink"), 2))
            painter.setBrush(self._look.colour("lamp"))
            radius = self._look.tokens.radius["kiosk"]
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        super().paintEvent(event)
