"""Rows of words in their context: where they stand, then all found words below each other, with what is around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from albviewer.panels.runs import Run
from albviewer.ui.reader.block_looks import reads_from_right
from albviewer.ui.widgets.kept_rows import KeptRows
from albviewer.ui.widgets.painting import MARGIN, ItemIndex, answer, paint_edges, paint_ground, paint_words
from albviewer.ui.widgets.roles import RowRole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

_HEIGHT = 28
_CAPTION = 74
_GAP = 10
_BESIDE = 3.0
# The share of the line that stands before the words.
_BEFORE = 0.42
_LEAST = 40


class ConcordanceDelegate(KeptRows):
    """Draws a row of which the model answers CAPTION and SNIPPET, three runs: before, the words, after."""

    shown_roles = (RowRole.CAPTION, RowRole.SNIPPET)

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """Give one height for all rows."""
        return QSize(self._appearance.fonts.px(_LEAST), self._appearance.fonts.px(_HEIGHT))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw ground, caption, the words in their frame, and as much around them as there is room for."""
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        painter.save()
        paint_ground(painter, option, self._appearance)
        row = QRectF(option.rect).adjusted(MARGIN, 0, -MARGIN, 0)
        caption = QRectF(row)
        caption.setWidth(fonts.px(_CAPTION))
        paint_words(painter, answer(index, RowRole.CAPTION, ""), caption, font=fonts.caption(), colour=colour["ink-2"])
        line = QRectF(row)
        line.setLeft(caption.right() + fonts.px(_GAP))
        runs: tuple[Run, ...] = tuple(answer(index, RowRole.SNIPPET, ()))
        if runs:
            self._paint_line(painter, line, *(run.text for run in runs))
        paint_edges(painter, option, self._appearance)
        painter.restore()

    def _paint_line(self, painter: QPainter, line: QRectF, before: str, words: str, after: str) -> None:
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        font = fonts.snippet()
        # Read from right to left, what comes before stands at the right.
        turned = reads_from_right(words)
        left, right = (after, before) if turned else (before, after)
        far_left, far_right = Qt.TextElideMode.ElideLeft, Qt.TextElideMode.ElideRight
        if turned:
            far_left, far_right = far_right, far_left
        start = line.left() + _BEFORE * line.width()
        width = min(QFontMetricsF(font).horizontalAdvance(words), line.right() - start)
        box = QRectF(start, line.top(), width, line.height())
        paint_words(painter, words, box.adjusted(0, 0, 1, 0), font=font, colour=colour["ink"])
        frame = box.adjusted(-_BESIDE, 4, _BESIDE, -5).toAlignedRect()
        painter.setPen(QPen(QColor(colour["ink"]), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
        apart = QFontMetricsF(font).horizontalAdvance(" ")
        room = QRectF(line.left(), line.top(), frame.left() - apart - line.left(), line.height())
        _paint_beside(painter, left.rstrip(), room, font, colour["ink-2"], far_left, Qt.AlignmentFlag.AlignRight)
        room = QRectF(frame.right() + apart, line.top(), line.right() - frame.right() - apart, line.height())
        _paint_beside(painter, right.lstrip(), room, font, colour["ink-2"], far_right, Qt.AlignmentFlag.AlignLeft)


def _paint_beside(
    painter: QPainter,
    text: str,
    room: QRectF,
    font: QFont,
    colour: str,
    far: Qt.TextElideMode,
    align: Qt.AlignmentFlag,
) -> None:
    """Write words up to the edge that lies at the found ones; at the far edge they may be cut."""
    if room.width() <= 0:
        return
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(text, far, room.width())
    # Words of the other direction keep to the edge asked for.
    flags = align | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(room, flags, shown)
