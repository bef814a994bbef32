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
from albviewer.ui.widgets.title_lines import TitleLines

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from albviewer.ui.theme.fonts import FontBook
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.widgets.run_layout import RunLayout

_DATE = 136
_TITLE = 144
_PLACES = 112
_GAP = 8
# In a narrower row the title stands on lines of its own, below date, places and sources.
_ROOM_FOR_ONE_LINE = 460
_SIGN_GAP = 6
_BELOW_TITLE = 7
_LEAST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class RowColumns:
    """Where the parts of a row stand, in one line or, where it is narrow, in more."""

    date: QRectF
    title: QRectF
    places: QRectF
    sources: QRectF


def row_columns(
    rect: QRect, fonts: FontBook, sources_width: float, *, row_height: int, has_places: bool = True
) -> RowColumns:
    """Share a row out, lengths in logical pixels.

    `sources_width` is what the ids at the right need, `row_height` that of a row at the usual text size.
    """
    row = QRectF(rect).adjusted(MARGIN, 0, -MARGIN, 0)
    narrow, title = is_narrow(rect.width(), fonts), QRectF(row)
    if narrow:
        row.setHeight(fonts.px(row_height))
        title.setTop(row.bottom())
        title.setBottom(title.bottom() - fonts.px(_BELOW_TITLE))
    date, places, sources = QRectF(row), QRectF(row), QRectF(row)
    date.setWidth(fonts.px(_DATE))
    sources.setLeft(row.right() - sources_width)
    places.setLeft(date.right() + _GAP if narrow else max(row.right() - fonts.px(_PLACES), date.right() + _GAP))
    places.setRight(max(sources.left() - _GAP, places.left()))
    if not narrow:
        title.setLeft(row.left() + fonts.px(_TITLE))
        # Where nothing stands in the column of places, the title need not be cut for it.
        title.setRight((places.left() if has_places else sources.left()) - _GAP)
    return RowColumns(date=date, title=title, places=places, sources=sources)


def is_narrow(width: float, fonts: FontBook) -> bool:
    """Tell whether a row of this width, in logical pixels, takes more than one line."""
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

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(appearance, parent)
        self._titles = TitleLines(appearance)

    def wraps_at(self, width: int) -> bool:
        """Tell whether titles stand on lines of their own."""
        return is_narrow(width, self._appearance.fonts)

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """All rows are equally high where none wraps: a view may then be told setUniformItemSizes(True)."""
        fonts, width = self._appearance.fonts, view_width(option)
        height = float(fonts.px(self._appearance.tokens.target["row"]))
        if is_narrow(width, fonts):
            title = self._title_lines(self._columns(QRect(0, 0, width, 0), index).title, index)
            height += title.height + fonts.px(_BELOW_TITLE)
        return QSize(fonts.px(_LEAST), round(height))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw ground, words, sign and edges."""
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        painter.save()
        paint_ground(painter, option, self._appearance)
        sources, columns = self._sources(index), self._columns(option.rect, index)
        paint_words(painter, answer(index, RowRole.DATE, ""), columns.date, font=fonts.ui(), colour=colour["time"])
        self._paint_title(painter, option.rect, columns.title, index)
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
        return QRectF(title.left(), self._first_line(title, rect.width()).center().y() - side / 2, side, side)

    def _sources(self, index: ItemIndex) -> str:
        return ", ".join(answer(index, RowRole.SOURCES, ()))

    def _columns(self, rect: QRect, index: ItemIndex) -> RowColumns:
        fonts = self._appearance.fonts
        return row_columns(
            rect,
            fonts,
            QFontMetricsF(fonts.label()).horizontalAdvance(self._sources(index)),
            row_height=self._appearance.tokens.target["row"],
            has_places=bool(answer(index, RowRole.PLACES, ())),
        )

    def _first_line(self, title: QRectF, width: int) -> QRectF:
        """Return where the first line of a title is, in a row of a width."""
        line = QRectF(title)
        if self.wraps_at(width):
            line.setHeight(self._titles.line)
        return line

    def _beside_sign(self, box: QRectF, index: ItemIndex) -> QRectF:
        """Return what of the box of a title is left for its words."""
        left = box.left()
        if answer(index, RowRole.DISPUTED, False):
            left += badge_size(self._appearance.fonts.step) + self._appearance.fonts.px(_SIGN_GAP)
        return QRectF(QPointF(left, box.top()), box.bottomRight())

    def _title_lines(self, box: QRectF, index: ItemIndex) -> RunLayout:
        possible = answer(index, RowRole.POSSIBLE, False)
        width = self._beside_sign(box, index).width()
        tone = "ink-2" if possible else "ink"
        return self._titles.of(answer(index, RowRole.TITLE, ""), width, italic=possible, tone=tone)

    def _paint_title(self, painter: QPainter, rect: QRect, box: QRectF, index: ItemIndex) -> None:
        theme, fonts = self._appearance.theme, self._appearance.fonts
        sign = self.sign_box(rect, index)
        if sign is not None:
            paint_badge(painter, theme, sign.center(), side=sign.width())
        words = self._beside_sign(box, index)
        if self.wraps_at(rect.width()):
            self._title_lines(box, index).paint(painter, words.topLeft())
            return
        possible = answer(index, RowRole.POSSIBLE, False)
        paint_words(
            painter,
            answer(index, RowRole.TITLE, ""),
            words,
            font=fonts.ui(italic=possible),
            colour=theme.colour["ink-2" if possible else "ink"],
        )
