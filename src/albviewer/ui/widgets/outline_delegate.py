"""Rows of an outline: headings, indented by their level. Knows nothing of where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from albviewer.ui.widgets.painting import MARGIN, ItemIndex, is_chosen, paint_edges, paint_ground, paint_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from albviewer.ui.theme.theme import Appearance

LEVEL = Qt.ItemDataRole.UserRole + 120
"""int: the level of the heading, 1 for the highest."""

_HEIGHT = 22
_INDENT = 14


class OutlineDelegate(QStyledItemDelegate):
    """Draws each heading on one line, cut where it is too long."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """All rows are equally high, and as wide as the list."""
        return QSize(0, self._appearance.fonts.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw ground, words and the ring of the keyboard."""
        look = self._appearance
        level = max(1, int(index.data(LEVEL) or 1))
        painter.save()
        paint_ground(painter, option, look)
        words = QRectF(option.rect).adjusted(MARGIN + look.fonts.px(_INDENT) * (level - 1), 0, -MARGIN, 0)
        tone = "ink" if level == 1 or is_chosen(option) else "ink-2"
        colour = look.theme.colour[tone]
        paint_words(painter, str(index.data()), words, font=look.fonts.label(), colour=colour)
        paint_edges(painter, option, look, rule=False)
        painter.restore()
