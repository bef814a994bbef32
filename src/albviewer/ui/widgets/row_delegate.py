"""Rows of the list of events: date, title with its sign of disagreement, place, sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from albviewer.ui.theme.marks import badge_size, paint_badge
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

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from albviewer.ui.theme.fonts import FontBook

_DATE = 136
_TITLE = 144
_PLACES = 112
_GAP = 8
# In a narrower row the title stands on a line of its own, below date, places and sources.
_ROOM_FOR_ONE_LINE = 360
_LEAST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class RowColumns:
    """Where the parts of a row stand, in one line or, where it is narrow, in two."""

    date: QRectF
    title: QRectF
    places: QRectF
    sources: QRectF


def row_columns(rect: QRect, fonts: FontBook, sources_width: float) -> RowColumns:
    """Share a row out; `sources_width` is what the ids at the right need. Lengths in logical pixels."""
    row = QRectF(rect).adjusted(MARGIN, 0, -MARGIN, 0)
    title = QRectF(row)
    if is_narrow(rect.width(), fonts):
        row.setHeight(row.height() / 2)
        title.setTop(row.bottom())
    date, places, sources = QRectF(row), QRectF(row), QRectF(row)
    date.setWidth(fonts.px(_DATE))
    sources.setLeft(row.right() - sources_width)
    places.setLeft(max(row.right() - fonts.px(_PLACES), date.right() + _GAP))
    places.setRight(max(sources.left() - _GAP, places.left()))
    if not is_narrow(rect.width(), fonts):
        title.setLeft(row.left() + fonts.px(_TITLE))
        title.setRight(places.left() - _GAP)
    return RowColumns(date=date, title=title, places=places, sources=sources)


def is_narrow(width: float, fonts: FontBook) -> bool:
    """Tell whether a row of this width, in logical pixels, takes two lines."""
    return width < fonts.px(_ROOM_FOR_ONE_LINE)


class RowDelegate(KeptRows):
    """Draws an event as one row; see roles.py for what the model must answer."""

    shown_roles = (
        RowRole.DATE,
        RowRole.TITLE,
        RowRole.PLACES,
        RowRole.SOURCES,
        RowRole.DISPUTED,
        RowRole.POSSIBLE,
    )

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """All rows are equally high: a view may be told setUniformItemSizes(True) and setResizeMode(Adjust)."""
        fonts = self._appearance.fonts
        lines = 2 if is_narrow(view_width(option), fonts) else 1
        return QSize(fonts.px(_LEAST), lines * fonts.px(self._appearance.tokens.target["row"]))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw ground, words, sign and edges."""
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        painter.save()
        paint_ground(painter, option, self._appearance)
        sources, columns = self._sources(index), self._columns(option.rect, index)
        paint_words(painter, answer(index, RowRole.DATE, ""), columns.date, font=fonts.ui(), colour=colour["time"])
        self._paint_title(painter, columns.title, index)
        paint_words(
            painter,
            ", ".join(answer(index, RowRole.PLACES, ())),
            columns.places,
            font=fonts.label(),
            colour=colour["place"],
        )
        paint_words(
            painter,
            sources,
            columns.sources,
            font=fonts.label(),
            colour=colour["ink-2"],
            align=Qt.AlignmentFlag.AlignRight,
        )
        paint_edges(painter, option, self._appearance)
        painter.restore()

    def sign_box(self, rect: QRect, index: ItemIndex) -> QRectF | None:
        """Return where the sign of a disagreement is drawn in the row that takes `rect`, if it is disputed."""
        if not answer(index, RowRole.DISPUTED, False):
            return None
        side, title = badge_size(self._appearance.fonts.step), self._columns(rect, index).title
        return QRectF(title.left(), title.center().y() - side / 2, side, side)

    def _sources(self, index: ItemIndex) -> str:
        return ", ".join(answer(index, RowRole.SOURCES, ()))

    def _columns(self, rect: QRect, index: ItemIndex) -> RowColumns:
        fonts = self._appearance.fonts
        return row_columns(rect, fonts, QFontMetricsF(fonts.label()).horizontalAdvance(self._sources(index)))

    def _paint_title(self, painter: QPainter, box: QRectF, index: ItemIndex) -> None:
        theme, fonts = self._appearance.theme, self._appearance.fonts
        box = QRectF(box)
        if answer(index, RowRole.DISPUTED, False):
            side = badge_size(fonts.step)
            paint_badge(painter, theme, QPointF(box.left() + side / 2, box.center().y()), side=side)
            box.setLeft(box.left() + side + fonts.px(6))
        possible = answer(index, RowRole.POSSIBLE, False)
        paint_words(
            painter,
            answer(index, RowRole.TITLE, ""),
            box,
            font=fonts.ui(italic=possible),
            colour=theme.colour["ink-2" if possible else "ink"],
        )
