"""What tests of widgets and delegates share: themes and text sizes to draw in, and a row to draw."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.roles import RowRole

State = QStyle.StateFlag
Row = Mapping[RowRole, Any]


@pytest.fixture(
    params=[(theme, step) for theme in ("light", "dark", "contrast") for step in (100, 150)],
    ids=lambda pair: f"{pair[0]}-{pair[1]}",
)
def look(request: pytest.FixtureRequest, appearance: Appearance) -> Appearance:
    """An appearance in each theme and at two text sizes."""
    theme, step = request.param
    appearance.set_choice(theme)
    appearance.set_step(step)
    return appearance


class Drawn:
    """A painted row, to be asked what colour it has where."""

    def __init__(self, image: QImage, appearance: Appearance) -> None:
        self.image = image
        self.width, self.height = image.width(), image.height()
        self._colour = appearance.theme.colour

    @property
    def above_the_rule(self) -> QRect:
        """All of it but the hairline below, which is as light as the words in the contrast theme."""
        return self.image.rect().adjusted(0, 0, 0, -1)

    def is_tone(self, tone: str, x: int, y: int) -> bool:
        return self.image.pixelColor(x, y).name().upper() == self._colour[tone]

    def count(self, tone: str, box: QRect | None = None) -> int:
        """Count the pixels of exactly one tone."""
        area = box or self.image.rect()
        wanted = QColor(self._colour[tone]).rgb()
        columns, rows = range(area.left(), area.right() + 1), range(area.top(), area.bottom() + 1)
        return sum(self.image.pixel(x, y) == wanted for x in columns for y in rows)


Draw = Callable[..., Drawn]


@pytest.fixture
def draw() -> Draw:
    """Paint one row as a view would, on paper, in a given state and width."""

    def paint(
        delegate: QStyledItemDelegate,
        appearance: Appearance,
        row: Row,
        *,
        state: QStyle.StateFlag = State.State_Enabled,
        width: int = 534,
        height: int | None = None,
    ) -> Drawn:
        model = one_row(row)
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, 0)
        option.state = state
        index = model.index(0, 0)
        option.rect.setHeight(height or delegate.sizeHint(option, index).height())
        image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
        image.fill(QColor(appearance.theme.colour["paper"]))
        with QPainter(image) as painter:
            delegate.paint(painter, option, index)
        return Drawn(image, appearance)

    return paint


RowModel = Callable[[Row], QStandardItemModel]


@pytest.fixture(name="row_model")
def _row_model() -> RowModel:
    """Give a function that makes a model of one row from its roles."""
    return one_row


def one_row(row: Row) -> QStandardItemModel:
    item = QStandardItem()
    for role, value in row.items():
        item.setData(value, role)
    model = QStandardItemModel()
    model.appendRow(item)
    return model
