"""A small sheet of paper that opens beside something and is gone when it closes. Knows nothing of what stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

if TYPE_CHECKING:
    from albviewer.ui.theme.look import Look

APART = 4
"""Pixels between a sheet and what it belongs to."""


class PaperPopup(QFrame):
    """Escape and a press elsewhere close it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._beside = QRect()

    def open_beside(self, box: QRect) -> None:
        """Open under a box of the screen, above it where there is no room, and wholly on the screen."""
        self._beside = box
        self.stay_beside()
        self.show()
        self.take_keyboard()

    def stay_beside(self) -> None:
        """Be as large as is needed now, still beside the box at which it was opened."""
        self.adjustSize()
        room, box = self.screen().availableGeometry(), self._beside
        place = QRect(QPoint(box.left(), box.bottom() + APART), self.size())
        if place.bottom() > room.bottom():
            place.moveBottom(box.top() - APART)
        place.moveRight(min(place.right(), room.right()))
        self.move(max(place.left(), room.left()), max(place.top(), room.top()))

    def take_keyboard(self) -> None:
        """Give the keyboard to what is used first: here the sheet itself."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper with a thin edge, as menus and tooltips have."""
        colour = self._look.theme.colour
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colour["paper"]))
        painter.setPen(QPen(QColor(colour["edge"]), self._look.tokens.line["control"]))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def box_of(widget: QWidget) -> QRect:
    """Return where on the screen a widget is; of one that is not seen, the upper edge of what it would be seen in."""
    if not widget.isVisible():
        around = widget.parentWidget()
        while around is not None and not around.isVisible():
            around = around.parentWidget()
        if around is not None:
            return QRect(around.mapToGlobal(QPoint(APART, APART)), QSize(around.width() - 2 * APART, 1))
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
