"""Rows of an outline."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem

from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.outline_delegate import LEVEL, OutlineDelegate
from albviewer.ui.widgets.painting import MARGIN

WIDTH = 206


def inked(look: Appearance, text: str, level: int) -> list[int]:
    """The columns in which anything is drawn."""
    model, item = QStandardItemModel(), QStandardItem(text)
    item.setData(level, LEVEL)
    model.appendRow(item)
    delegate, option = OutlineDelegate(look), QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, delegate.sizeHint(option, model.index(0, 0)).height())
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(0)
    with QPainter(image) as painter:
        delegate.paint(painter, option, model.index(0, 0))
    ground = image.pixel(0, 0)
    return [x for x in range(WIDTH) if any(image.pixel(x, y) != ground for y in range(image.height()))]


def test_headings_begin_at_the_margin_and_lower_ones_further_in(look: Appearance) -> None:
    first, second, third = (inked(look, "Introduction", level)[0] for level in (1, 2, 3))
    assert MARGIN <= first <= MARGIN + 4
    assert second - first == third - second == look.fonts.px(14)


def test_a_long_heading_stays_within_the_margins(look: Appearance) -> None:
    columns = inked(look, "The Improvement of the Relations between Albania and the Soviet Union", 2)
    assert columns[-1] < WIDTH - MARGIN
