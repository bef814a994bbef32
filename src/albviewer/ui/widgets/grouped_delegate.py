"""Passages below the headings of their sources: the heading has the title, how many of how many, and a caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from albviewer.ui.widgets.painting import MARGIN, ItemIndex, answer, paint_edges, paint_ground, paint_words
from albviewer.ui.widgets.passage_delegate import PassageDelegate
from albviewer.ui.widgets.roles import RowRole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem


_HEIGHT, _CARET, _GAP = 28, 12, 8


class GroupedDelegate(PassageDelegate):
    """A row with a TITLE is a heading, and put away is what is below it if FOLDED; all others are passages."""

    shown_roles = (*PassageDelegate.shown_roles, RowRole.TITLE, RowRole.COUNT, RowRole.FOLDED)

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """Give the height of a heading, or of a passage's words."""
        if index.data(RowRole.TITLE) is None:
            return super().sizeHint(option, index)
        return QSize(0, self._appearance.fonts.px(_HEIGHT))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw a heading or a passage."""
        if index.data(RowRole.TITLE) is None:
            super().paint_row(painter, option, index)
            return
        look = self._appearance
        fonts, colour = look.fonts, look.theme.colour
        painter.save()
        painter.fillRect(option.rect, QColor(colour["surface"]))
        paint_ground(painter, option, look)
        row = QRectF(option.rect).adjusted(MARGIN, 0, -MARGIN, 0)
        side = fonts.px(_CARET)
        caret = QRectF(row.left(), row.center().y() - side / 2, side, side)
        look.icons.paint(painter, "caret-right" if answer(index, RowRole.FOLDED, False) else "caret-down", caret)
        count = answer(index, RowRole.COUNT, "")
        right = Qt.AlignmentFlag.AlignRight
        paint_words(painter, count, row, font=fonts.label(), colour=colour["ink-2"], align=right)
        title = QRectF(row)
        title.setLeft(caret.right() + fonts.px(_GAP))
        title.setRight(row.right() - QFontMetricsF(fonts.label()).horizontalAdvance(count) - fonts.px(_GAP))
        words = answer(index, RowRole.TITLE, "")
        paint_words(painter, words, title, font=fonts.named("source lining"), colour=colour["ink"])
        paint_edges(painter, option, look)
        painter.restore()
