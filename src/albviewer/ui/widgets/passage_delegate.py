"""Rows of the list of passages: the words of the source in serif, and below them where they stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from albviewer.panels.runs import Run
from albviewer.ui.widgets.kept_layouts import KeptLayouts
from albviewer.ui.widgets.kept_rows import KeptRows
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
    from PySide6.QtWidgets import QStyleOptionViewItem

    from albviewer.ui.theme.theme import Appearance

_ABOVE = 6
_BELOW = 7
_GAP = 12
_LEAST = 40
_KEPT = 512


class PassageDelegate(KeptRows):
    """Draws a passage in at most `lines` lines; see roles.py for what the model must answer.

    Rows are as high as their words, which means laying out every row: a view of many thousand rows wants
    `same_height=True` with setUniformItemSizes(True). A view of rows that wrap wants setResizeMode(Adjust).
    """

    shown_roles: ClassVar[tuple[int, ...]] = (RowRole.SNIPPET, RowRole.CAPTION, RowRole.NOTE)

    def __init__(
        self,
        appearance: Appearance,
        *,
        lines: int = 3,
        same_height: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._lines = lines
        self._same_height = same_height
        self._kept = KeptLayouts(appearance, partial(_words, appearance), most=_KEPT)

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """Give the height of the words at the view's width, or of all the lines if every row is the same."""
        fonts = self._appearance.fonts
        if self._same_height:
            words = self._lines * fonts.line_height("snippet")
        else:
            words = self._words(index, view_width(option) - 2 * MARGIN, self._lines).height
        height = fonts.px(_ABOVE) + words + fonts.line_height("label") + fonts.px(_BELOW)
        return QSize(fonts.px(_LEAST), round(height))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw ground, words with their marks, caption and note."""
        fonts = self._appearance.fonts
        painter.save()
        paint_ground(painter, option, self._appearance)
        row = QRectF(option.rect).adjusted(MARGIN, fonts.px(_ABOVE), -MARGIN, -fonts.px(_BELOW))
        caption = QRectF(row)
        caption.setTop(row.bottom() - fonts.line_height("label"))
        # A view with rows of one height may give less room than this passage would take.
        room = max(1, int((caption.top() - row.top() + 1) // fonts.line_height("snippet")))
        self._words(index, row.width(), min(room, self._lines)).paint(painter, QPointF(row.topLeft()))
        self._paint_caption(painter, caption, index)
        paint_edges(painter, option, self._appearance)
        painter.restore()

    def _words(self, index: ItemIndex, width: float, lines: int) -> RunLayout:
        runs: tuple[Run, ...] = tuple(answer(index, RowRole.SNIPPET, ()))
        return self._kept.of(runs, max(width, 1.0), lines)

    def _paint_caption(self, painter: QPainter, box: QRectF, index: ItemIndex) -> None:
        font, colour = self._appearance.fonts.caption(), self._appearance.theme.colour["ink-2"]
        note = answer(index, RowRole.NOTE, "")
        width = min(QFontMetricsF(font).horizontalAdvance(note), box.width() / 2)
        right = QRectF(box)
        right.setLeft(box.right() - width)
        left = QRectF(box)
        left.setRight(right.left() - (_GAP if note else 0))
        paint_words(painter, answer(index, RowRole.CAPTION, ""), left, font=font, colour=colour)
        paint_words(painter, note, right, font=font, colour=colour, align=Qt.AlignmentFlag.AlignRight)


def _words(appearance: Appearance, runs: tuple[Run, ...], width: float, lines: int) -> RunLayout:
    fonts = appearance.fonts
    return RunLayout(
        runs,
        fonts=RunFonts(fonts.snippet(), fonts.snippet(strong=True), fonts.line_height("snippet")),
        theme=appearance.theme,
        look=RunLook.MENTION,
        width=width,
        lines=lines,
    )
