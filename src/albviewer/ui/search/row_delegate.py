"""How a suggestion is drawn: its mark, what it is, how much there is of it and what choosing it does, in one line.

Passages take two lines, as their words are the source's. Kinds are told by mark and word, never by colour alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from albviewer.panels.suggestion import Offer, Suggestion
from albviewer.ui.theme.marks import badge_size, paint_badge
from albviewer.ui.widgets.kept_layouts import KeptLayouts
from albviewer.ui.widgets.painting import (
    MARGIN,
    ItemIndex,
    paint_ground,
    paint_words,
    view_width,
)
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook

if TYPE_CHECKING:
    from albviewer.panels.runs import Run
    from albviewer.ui.theme.theme import Appearance

SUGGESTION = Qt.ItemDataRole.UserRole + 140
"""Suggestion: the row itself."""

_ICONS = {
    Offer.NOTE: ("info", "ink-2"),
    Offer.TEXT: ("magnifying-glass", "ink-2"),
    Offer.LINK: ("link", "ink-2"),
    Offer.TIME: ("calendar-blank", "time"),
    Offer.PLACE: ("map-pin", "place"),
    Offer.PERSON: ("user", "person"),
    Offer.EVENT: ("diamond", "time"),
    Offer.PASSAGE: ("text-align-left", "ink-2"),
    Offer.SOURCE: ("book-open", "ink-2"),
    Offer.TOUR: ("compass", "ink-2"),
    Offer.RECENT: ("clock-counter-clockwise", "ink-2"),
    Offer.HELP: ("question", "ink-2"),
    Offer.FORGET: ("trash", "ink-2"),
    Offer.KEEP: ("eye-slash", "ink-2"),
    Offer.VIEW: ("bookmark-simple", "ink-2"),
    Offer.COMMAND: ("caret-right", "ink-2"),
}
# At 100 %, in logical pixels.
_ROW, _HEADING, _ICON, _GAP, _PAD = 30, 26, 16, 10, 5
_LEAST_TITLE = 0.45
_PASSAGE_LINES = 2
_KEPT = 256


class SuggestionDelegate(QStyledItemDelegate):
    """Draws the value of the role SUGGESTION."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kept = KeptLayouts(appearance, self._lay_out, most=_KEPT)

    def sizeHint(self, option: QStyleOptionViewItem, index: ItemIndex) -> QSize:
        """Give the height of the row's kind."""
        row, fonts = _row(index), self._appearance.fonts
        if row.offer is Offer.HEADING:
            return QSize(0, fonts.px(_HEADING))
        if row.offer is Offer.PASSAGE:
            words = self._words(row, self._room(view_width(option), row)).height
            return QSize(0, round(words) + 2 * fonts.px(_PAD))
        return QSize(0, fonts.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ItemIndex) -> None:
        """Draw one row."""
        row = _row(index)
        painter.save()
        box = QRectF(option.rect).adjusted(MARGIN, 0, -MARGIN, 0)
        if row.offer is Offer.HEADING:
            self._paint_heading(painter, box, row)
        else:
            paint_ground(painter, option, self._appearance)
            self._paint_row(painter, box, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRectF, row: Suggestion) -> None:
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        box.setTop(box.top() + fonts.px(_PAD))
        words = "".join(run.text for run in row.title)
        paint_words(painter, words, box, font=fonts.caption(strong=True), colour=colour["ink-2"])
        right = Qt.AlignmentFlag.AlignRight
        paint_words(painter, row.count, box, font=fonts.caption(), colour=colour["ink-3"], align=right)

    def _paint_row(self, painter: QPainter, box: QRectF, row: Suggestion) -> None:
        self._paint_mark(painter, box, row)
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        left = fonts.px(_ICON + _GAP)
        words = self._words(row, self._room(box.width() + 2 * MARGIN, row))
        top = box.top() + (box.height() - words.height) / 2
        words.paint(painter, QPointF(box.left() + left, top))
        line = QRectF(box)
        if row.offer is Offer.PASSAGE:
            line.setHeight(fonts.line_height("snippet") + 2 * fonts.px(_PAD))
        self._paint_right(painter, line, row)
        what = QRectF(line)
        what.setLeft(box.left() + left + words.width + fonts.px(_GAP))
        what.setRight(line.right() - self._right_width(row))
        if row.offer is not Offer.PASSAGE:
            paint_words(painter, row.what, what, font=fonts.label(), colour=colour["ink-3"])

    def _paint_mark(self, painter: QPainter, box: QRectF, row: Suggestion) -> None:
        look = self._appearance
        side = look.fonts.px(_ICON)
        height = look.fonts.px(_ROW) if row.offer is not Offer.PASSAGE else look.fonts.line_height("snippet")
        top = box.top() + (look.fonts.px(_PAD) if row.offer is Offer.PASSAGE else 0)
        square = QRectF(box.left(), top + (height - side) / 2, side, side)
        if row.offer is Offer.DISAGREEMENT:
            paint_badge(painter, look.theme, square.center(), side=badge_size(look.fonts.step))
        else:
            icon, tone = _ICONS[row.offer]
            look.icons.paint(painter, icon, square, tone)

    def _paint_right(self, painter: QPainter, box: QRectF, row: Suggestion) -> None:
        """Write at the right what choosing the row does, before it how much there is."""
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        right = Qt.AlignmentFlag.AlignRight
        deed = row.what if row.offer is Offer.PASSAGE else row.deed
        paint_words(painter, deed, box, font=fonts.label(), colour=colour["ink-2"], align=right)
        if row.offer is Offer.PASSAGE:
            return
        before = QRectF(box)
        if deed:
            before.setRight(box.right() - QFontMetricsF(fonts.label()).horizontalAdvance(deed) - fonts.px(_GAP))
        paint_words(painter, row.count, before, font=fonts.label(), colour=colour["ink-3"], align=right)

    def _right_width(self, row: Suggestion) -> float:
        metrics, gap = QFontMetricsF(self._appearance.fonts.label()), self._appearance.fonts.px(_GAP)
        words = (row.what,) if row.offer is Offer.PASSAGE else (row.deed, row.count)
        return sum(metrics.horizontalAdvance(word) + gap for word in words if word)

    def _room(self, width: float, row: Suggestion) -> float:
        """Return how wide the title may be: what is left by the right side, but never less than a share of the row."""
        inside = width - 2 * MARGIN - self._appearance.fonts.px(_ICON + _GAP)
        return max(inside - self._right_width(row), inside * _LEAST_TITLE, 1.0)

    def _words(self, row: Suggestion, width: float) -> RunLayout:
        return self._kept.of(row.title, row.offer is Offer.PASSAGE, width)

    def _lay_out(self, runs: tuple[Run, ...], quoted: bool, width: float) -> RunLayout:
        fonts = self._appearance.fonts
        named = RunFonts(fonts.ui(), fonts.ui(strong=True), fonts.line_height("ui"))
        source = RunFonts(fonts.snippet(), fonts.snippet(strong=True), fonts.line_height("snippet"))
        return RunLayout(
            runs,
            fonts=source if quoted else named,
            theme=self._appearance.theme,
            look=RunLook.MENTION,
            width=width,
            lines=_PASSAGE_LINES if quoted else 1,
        )


def _row(index: ItemIndex) -> Suggestion:
    row: Suggestion = index.data(SUGGESTION)
    return row
