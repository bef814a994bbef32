"""Rows of the list of facets: heads, values with a box to tick and a figure, and what shows more of them."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from albviewer.ui.widgets.kept_rows import KeptRows
from albviewer.ui.widgets.painting import MARGIN, ItemIndex, answer, paint_edges, paint_ground, paint_words
from albviewer.ui.widgets.roles import RowRole

if TYPE_CHECKING:
    from PySide6.QtCore import QRect


_BOX = 13
_GAP = 8
_LEAST = 120
_ZONE = 28
_MINUS = 8
# What is a part of another stands farther in; farther than this, names would have no room.
_STEP = 12
_MOST_STEPS = 3
_FIRST = int(Qt.ItemDataRole.UserRole) + 200


class FacetRole(IntEnum):
    """What a row of facets answers besides its title and its count."""

    PART = _FIRST
    """str: "head", "value", "more" or "fewer"."""
    STAND = _FIRST + 1
    """str: "free", "wanted" or "left out"."""
    CAN_BE_LEFT_OUT = _FIRST + 2
    """bool: at the right there is a sign that leaves the value out."""
    DEPTH = _FIRST + 3
    """int: of how many others above it the value is a part."""


class FacetDelegate(KeptRows):
    """Draws what is filtered by ticked, what is left out with a stroke in a dashed box: told apart without colour."""

    shown_roles = (
        FacetRole.PART,
        FacetRole.STAND,
        FacetRole.CAN_BE_LEFT_OUT,
        FacetRole.DEPTH,
        RowRole.TITLE,
        RowRole.COUNT,
        RowRole.MATCHING,
    )

    def shown(self, index: ItemIndex) -> tuple[object, ...]:
        """The first row has no line above it."""
        return (*super().shown(index), not index.row())

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """All rows are equally high."""
        fonts = self._appearance.fonts
        return QSize(fonts.px(_LEAST), fonts.px(self._appearance.tokens.target["row"]))

    def minus_zone(self, row: QRect) -> QRectF:
        """Return where a click on a row leaves its value out."""
        zone = QRectF(row)
        zone.setLeft(zone.right() - self._appearance.fonts.px(_ZONE))
        return zone

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw the row as what it is."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if answer(index, FacetRole.PART, "") == "head":
            self._paint_head(painter, option, index)
        else:
            paint_ground(painter, option, self._appearance)
            if answer(index, FacetRole.PART, "") == "value":
                self._paint_value(painter, option, index)
            else:
                self._paint_more(painter, option, index)
        paint_edges(painter, option, self._appearance, rule=False)
        painter.restore()

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        row = QRectF(option.rect).adjusted(MARGIN, 0, -MARGIN, 0)
        above = QRectF(option.rect)
        above.setHeight(1)
        if index.row():
            painter.fillRect(above, QColor(colour["rule"]))
        paint_words(painter, answer(index, RowRole.TITLE, ""), row, font=fonts.ui(strong=True), colour=colour["ink"])
        count = answer(index, RowRole.COUNT, "")
        right = Qt.AlignmentFlag.AlignRight
        paint_words(painter, count, row, font=fonts.label(), colour=colour["ink-2"], align=right)

    def _paint_more(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        row = QRectF(option.rect).adjusted(MARGIN + fonts.px(_BOX + _GAP), 0, -MARGIN, 0)
        paint_words(painter, answer(index, RowRole.TITLE, ""), row, font=fonts.label(), colour=colour["ink-2"])

    def _paint_value(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        steps = min(answer(index, FacetRole.DEPTH, 0), _MOST_STEPS)
        row = QRectF(option.rect).adjusted(MARGIN + fonts.px(_STEP) * steps, 0, 0, 0)
        stand = answer(index, FacetRole.STAND, "")
        side = fonts.px(_BOX)
        box = QRectF(row.left(), row.center().y() - side / 2, side, side)
        self._paint_box(painter, box, stand)
        zone = self.minus_zone(option.rect)
        state = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
        if answer(index, FacetRole.CAN_BE_LEFT_OUT, False) and (option.state & state or stand == "left out"):
            painter.setPen(QPen(QColor(colour["ink" if stand == "left out" else "ink-2"]), 1.5))
            half = fonts.px(_MINUS) / 2
            centre = QPointF(zone.center())
            painter.drawLine(centre - QPointF(half, 0), centre + QPointF(half, 0))
        count, font = answer(index, RowRole.COUNT, ""), fonts.label()
        tail = QRectF(row)
        tail.setRight(zone.left())
        tail.setLeft(tail.right() - QFontMetricsF(font).horizontalAdvance(count) - 1)
        quiet = colour["ink-2" if answer(index, RowRole.MATCHING, True) else "ink-3"]
        paint_words(painter, count, tail, font=font, colour=quiet, align=Qt.AlignmentFlag.AlignRight)
        words = QRectF(row)
        words.setLeft(box.right() + fonts.px(_GAP))
        words.setRight(tail.left() - fonts.px(_GAP))
        name = answer(index, RowRole.TITLE, "")
        strong = fonts.ui(strong=stand == "wanted")
        paint_words(painter, name, words, font=strong, colour=colour["ink" if stand != "left out" else "ink-2"])

    def _paint_box(self, painter: QPainter, box: QRectF, stand: str) -> None:
        """Draw an empty box, one with a tick on ink, or a dashed one with a stroke."""
        colour, radius = self._appearance.theme.colour, self._appearance.tokens.radius["mark"]
        edge = QPen(QColor(colour["ink" if stand != "free" else "edge"]), 1)
        if stand == "left out":
            edge.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(edge)
        painter.setBrush(QColor(colour["ink" if stand == "wanted" else "paper"]))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        third = box.width() / 4
        if stand == "wanted":
            painter.setPen(QPen(QColor(colour["paper"]), 1.6))
            low = QPointF(box.left() + box.width() * 0.42, box.bottom() - third)
            painter.drawPolyline(
                [
                    QPointF(box.left() + third * 0.9, box.center().y()),
                    low,
                    QPointF(box.right() - third * 0.8, box.top() + third),
                ]
            )
        elif stand == "left out":
            painter.setPen(QPen(QColor(colour["ink"]), 1.6))
            middle = box.center().y()
            painter.drawLine(QPointF(box.left() + third, middle), QPointF(box.right() - third, middle))
