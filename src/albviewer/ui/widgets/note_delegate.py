"""Rows of the list of notes: what kind of mark it is, the words it is on, what was written, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from albviewer.panels.runs import Run
from albviewer.ui.widgets.painting import (
    MARGIN,
    ItemIndex,
    answer,
    paint_edges,
    paint_ground,
    paint_words,
    view_width,
)
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook

if TYPE_CHECKING:
    from albviewer.ui.theme.theme import Appearance

_ABOVE, _BELOW, _GAP, _LEAST = 6, 7, 12, 40
_ICON, _INSET = 16, 24
_WORDS, _BODY = 2, 4


class NoteDelegate(QStyledItemDelegate):
    """Rows are as high as their words; see roles.py for what the model must answer."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._look = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """Give the height of all that is said at the view's width."""
        fonts = self._look.fonts
        said = sum(part.height for part in self._parts(index, view_width(option)))
        return QSize(fonts.px(_LEAST), round(fonts.px(_ABOVE) + said + fonts.line_height("label") + fonts.px(_BELOW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw ground, icon, words, what was written, and the caption."""
        look, fonts = self._look, self._look.fonts
        painter.save()
        paint_ground(painter, option, look)
        row = QRectF(option.rect).adjusted(MARGIN, fonts.px(_ABOVE), -MARGIN, -fonts.px(_BELOW))
        side = fonts.px(_ICON)
        look.icons.paint(painter, answer(index, RowRole.ICON, ""), QRectF(row.left(), row.top() + 2, side, side), "ink")
        row.setLeft(row.left() + fonts.px(_INSET))
        at = QPointF(row.topLeft())
        for part in self._parts(index, option.rect.width()):
            part.paint(painter, at)
            at += QPointF(0, part.height)
        caption = QRectF(row)
        caption.setTop(row.bottom() - fonts.line_height("label"))
        self._paint_caption(painter, caption, index)
        paint_edges(painter, option, look)
        painter.restore()

    def _parts(self, index: ItemIndex, width: float) -> list[RunLayout]:
        """Lay out the words and what was written, in a row so wide."""
        fonts, lost = self._look.fonts, answer(index, RowRole.POSSIBLE, False)
        room = max(1.0, width - 2 * MARGIN - fonts.px(_INSET))
        serif = RunFonts(fonts.snippet(italic=lost), fonts.snippet(strong=True), fonts.line_height("snippet"))
        sans = RunFonts(fonts.ui(), fonts.ui(strong=True), fonts.line_height("ui"))
        said = [(answer(index, RowRole.TITLE, ""), serif, _WORDS, "ink-2" if lost else "ink")]
        # A text layout knows the ends of lines as U+2028.
        said.append((answer(index, RowRole.BODY, "").replace("\n", "\u2028"), sans, _BODY, "ink"))
        return [
            RunLayout(
                [Run(text=words)],
                fonts=cut,
                theme=self._look.theme,
                look=RunLook.NAME,
                tone=tone,
                width=room,
                lines=lines,
            )
            for words, cut, lines, tone in said
            if words
        ]

    def _paint_caption(self, painter: QPainter, box: QRectF, index: ItemIndex) -> None:
        fonts, colour = self._look.fonts, self._look.theme.colour
        standing, strong = answer(index, RowRole.NOTE, ""), fonts.caption(strong=True)
        left, right = QRectF(box), QRectF(box)
        right.setLeft(box.right() - min(QFontMetricsF(strong).horizontalAdvance(standing) + 1, box.width() * 2 / 3))
        left.setRight(right.left() - (_GAP if standing else 0))
        caption, align = answer(index, RowRole.CAPTION, ""), Qt.AlignmentFlag.AlignRight
        paint_words(painter, caption, left, font=fonts.caption(), colour=colour["ink-2"])
        paint_words(painter, standing, right, font=strong, colour=colour["ink"], align=align)
