"""Rows of the lists of places, people and disagreements: sign, name, what it is, and how much there is of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from albviewer.ui.theme.marks import badge_size, paint_badge
from albviewer.ui.widgets.kept_rows import KeptRows
from albviewer.ui.widgets.painting import (
    MARGIN,
    ItemIndex,
    answer,
    is_chosen,
    paint_edges,
    paint_ground,
    paint_words,
    view_width,
)
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.widgets.title_lines import TitleLines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.widgets.run_layout import RunLayout

_ICON = 16
_GAP = 8
_LEAST = 200
# The name never takes so much that nothing is left to say what it is.
_NAME_SHARE = 0.5
# In a narrower row the name has lines of its own, and what it is and how much there is of it stand below.
_ROOM_FOR_ONE_LINE = 400
_ABOVE = 4
_BELOW = 6


class NamedDelegate(KeptRows):
    """Draws a named thing with the icon and in the colour of its kind; a disputed one with the sign ≠ instead."""

    shown_roles = (RowRole.TITLE, RowRole.CAPTION, RowRole.COUNT, RowRole.MATCHING, RowRole.DISPUTED)

    def __init__(self, appearance: Appearance, *, icon: str, tone: str, parent: QObject | None = None) -> None:
        super().__init__(appearance, parent)
        self._icon = icon
        self._tone = tone
        self._titles = TitleLines(appearance)

    def wraps_at(self, width: int) -> bool:
        """Tell whether names stand on lines of their own."""
        return width < self._appearance.fonts.px(_ROOM_FOR_ONE_LINE)

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """All rows are equally high where none wraps."""
        fonts, width = self._appearance.fonts, view_width(option)
        height = float(fonts.px(self._appearance.tokens.target["row"]))
        if self.wraps_at(width):
            name = self._name_lines(width - 2 * MARGIN - fonts.px(_ICON + _GAP), option, index)
            height = fonts.px(_ABOVE) + name.height + fonts.line_height("label") + fonts.px(_BELOW)
        return QSize(fonts.px(_LEAST), round(height))

    def _name_lines(self, width: float, option: QStyleOptionViewItem, index: ItemIndex) -> RunLayout:
        chosen = is_chosen(option)
        tone = "ink" if chosen or answer(index, RowRole.MATCHING, False) else "ink-2"
        return self._titles.of(answer(index, RowRole.TITLE, ""), width, strong=chosen, tone=tone)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw ground, sign, words and edges."""
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        painter.save()
        paint_ground(painter, option, self._appearance)
        row = QRectF(option.rect).adjusted(MARGIN, 0, -MARGIN, 0)
        matching = answer(index, RowRole.MATCHING, False)
        wraps = self.wraps_at(option.rect.width())
        if wraps:
            row.adjust(0, fonts.px(_ABOVE), 0, -fonts.px(_BELOW))
        self._paint_sign(painter, row, index, matching=matching, wraps=wraps)
        row.setLeft(row.left() + fonts.px(_ICON + _GAP))
        if wraps:
            self._name_lines(row.width(), option, index).paint(painter, row.topLeft())
            row.setTop(row.bottom() - fonts.line_height("label"))
        count = answer(index, RowRole.COUNT, "")
        tail = QRectF(row)
        tail.setLeft(row.right() - QFontMetricsF(fonts.label()).horizontalAdvance(count) - 1)
        quiet = colour["ink-2" if matching else "ink-3"]
        right = Qt.AlignmentFlag.AlignRight
        paint_words(painter, count, tail, font=fonts.label(), colour=quiet, align=right)
        row.setRight(tail.left() - _GAP)
        if wraps:
            what = answer(index, RowRole.CAPTION, "")
            paint_words(painter, what, row, font=fonts.label(), colour=quiet)
        else:
            self._paint_name(painter, row, option, index, matching=matching)
        paint_edges(painter, option, self._appearance)
        painter.restore()

    def _paint_sign(self, painter: QPainter, row: QRectF, index: ItemIndex, *, matching: bool, wraps: bool) -> None:
        fonts = self._appearance.fonts
        side = fonts.px(_ICON)
        middle = row.top() + self._titles.line / 2 if wraps else row.center().y()
        box = QRectF(row.left(), middle - side / 2, side, side)
        if answer(index, RowRole.DISPUTED, False):
            paint_badge(painter, self._appearance.theme, QPointF(box.center()), side=badge_size(fonts.step))
        else:
            self._appearance.icons.paint(painter, self._icon, box, self._tone if matching else "ink-3")

    def _paint_name(
        self, painter: QPainter, row: QRectF, option: QStyleOptionViewItem, index: ItemIndex, *, matching: bool
    ) -> None:
        """Write the name, and what it is in what room is left; without that the name has all of it."""
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        font = fonts.ui(strong=is_chosen(option))
        name, what = answer(index, RowRole.TITLE, ""), answer(index, RowRole.CAPTION, "")
        wanted = QFontMetricsF(font).horizontalAdvance(name) + 1
        most = row.width() if not what else max(row.width() * _NAME_SHARE, row.width() - self._width_of(what) - _GAP)
        box = QRectF(row)
        box.setWidth(min(wanted, most))
        tone = "ink" if matching or is_chosen(option) else "ink-2"
        paint_words(painter, name, box, font=font, colour=colour[tone])
        box.setLeft(box.right() + _GAP)
        box.setRight(row.right())
        paint_words(painter, what, box, font=fonts.label(), colour=colour["ink-3" if not matching else "ink-2"])

    def _width_of(self, what: str) -> float:
        return QFontMetricsF(self._appearance.fonts.label()).horizontalAdvance(what)
