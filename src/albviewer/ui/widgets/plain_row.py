"""A row of one line of words, drawn as in the other lists: its ground, a hairline, the ring of the keyboard.

What its model says is all that it knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from albviewer.ui.widgets.painting import MARGIN, paint_edges, paint_ground, paint_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from albviewer.ui.theme.theme import Appearance

_Index = QModelIndex | QPersistentModelIndex


class PlainRowDelegate(QStyledItemDelegate):
    """`high` is the height of a row in logical pixels at 100 %."""

    def __init__(self, appearance: Appearance, parent: QWidget, *, high: int = 26) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._high = high

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._appearance.fonts.px(self._high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the words, cut to fit."""
        look = self._appearance
        painter.save()
        paint_ground(painter, option, look)
        box = QRectF(option.rect).adjusted(MARGIN, 0, -MARGIN, 0)
        paint_words(painter, str(index.data()), box, font=look.fonts.label(), colour=look.theme.colour["ink"])
        paint_edges(painter, option, look)
        painter.restore()
