"""Rows of the list of sources: title, id, a strip that shows where in the source the hits lie, and their number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

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
_BELOW = 6
_TITLE_LINES = 2
_STRIP_ROW = 16
_ID_GAP = 8
_COUNT_GAP = 14
_TICK = (2.0, 8.0)
_NOW = (3.0, 9.0)
_LEAST = 40
_KEPT = 64


class SourceDelegate(KeptRows):
    """Draws a source; see roles.py for what the model must answer. The view wants setResizeMode(Adjust)."""

    shown_roles = (
        RowRole.TITLE,
        RowRole.CAPTION,
        RowRole.TICKS,
        RowRole.NOW,
        RowRole.COUNT,
        RowRole.MATCHING,
    )

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(appearance, parent)
        self._titles = KeptLayouts(appearance, partial(_title, appearance), most=_KEPT)

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """Give the height of the title at the view's width, one line or two, and of the strip."""
        fonts = self._appearance.fonts
        title = self._title(index, view_width(option) - 2 * MARGIN).height
        return QSize(fonts.px(_LEAST), round(fonts.px(_ABOVE) + title + fonts.px(_STRIP_ROW + _BELOW)))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw ground, title, id, strip and count."""
        fonts = self._appearance.fonts
        painter.save()
        paint_ground(painter, option, self._appearance)
        row = QRectF(option.rect).adjusted(MARGIN, fonts.px(_ABOVE), -MARGIN, -fonts.px(_BELOW))
        self._title(index, row.width()).paint(painter, row.topLeft())
        row.setTop(row.bottom() - fonts.px(_STRIP_ROW))
        left = self._paint_id(painter, row, index)
        right = self._paint_count(painter, row, index)
        if right > left:
            self._paint_strip(painter, QRectF(left, row.top(), right - left, row.height()), index)
        paint_edges(painter, option, self._appearance, rule=False)
        painter.restore()

    def _title(self, index: ItemIndex, width: float) -> RunLayout:
        return self._titles.of(answer(index, RowRole.TITLE, ""), max(width, 1.0))

    def _paint_id(self, painter: QPainter, row: QRectF, index: ItemIndex) -> float:
        """Write the id and return where the strip may begin."""
        font, text = self._appearance.fonts.caption(), answer(index, RowRole.CAPTION, "")
        paint_words(painter, text, row, font=font, colour=self._appearance.theme.colour["ink-2"])
        return row.left() + QFontMetricsF(font).horizontalAdvance(text) + self._appearance.fonts.px(_ID_GAP)

    def _paint_count(self, painter: QPainter, row: QRectF, index: ItemIndex) -> float:
        """Write the count and return where the strip must end."""
        matching = answer(index, RowRole.MATCHING, False)
        font, text = self._appearance.fonts.caption(strong=matching), answer(index, RowRole.COUNT, "")
        colour = self._appearance.theme.colour["place" if matching else "ink-2"]
        paint_words(painter, text, row, font=font, colour=colour, align=Qt.AlignmentFlag.AlignRight)
        return row.right() - QFontMetricsF(font).horizontalAdvance(text) - self._appearance.fonts.px(_COUNT_GAP - 4)

    def _paint_strip(self, painter: QPainter, box: QRectF, index: ItemIndex) -> None:
        colour, fonts = self._appearance.theme.colour, self._appearance.fonts
        line = round(box.center().y() + fonts.px(4))
        painter.fillRect(QRectF(box.left(), line, box.width(), 1), QColor(colour["ink-3"]))
        ticks: tuple[float, ...] = answer(index, RowRole.TICKS, ())
        for tick in ticks:
            painter.fillRect(self._tick(box, line, tick, *_TICK), QColor(colour["place"]))
        now = index.data(RowRole.NOW)
        if now is not None:
            painter.fillRect(self._tick(box, line, now, *_NOW), QColor(colour["ink"]))

    def _tick(self, box: QRectF, line: float, at: float, width: float, height: float) -> QRectF:
        """Place a tick on the line; whole pixels keep neighbours equally dark."""
        scaled = self._appearance.fonts.px(height)
        left = round(box.left() + min(max(at, 0.0), 1.0) * (box.width() - width))
        return QRectF(QPointF(left, line - scaled + 1), QPointF(left + width, line + 1))


def _title(appearance: Appearance, words: str, width: float) -> RunLayout:
    fonts = appearance.fonts
    return RunLayout(
        (Run(text=words),),
        fonts=RunFonts(fonts.source(), fonts.source(), fonts.line_height("source")),
        theme=appearance.theme,
        look=RunLook.NAME,
        width=width,
        lines=_TITLE_LINES,
    )
