"""The wrapping layout: rows like words, nothing lost, nothing over the edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from albviewer.ui.widgets.flow_layout import FlowLayout


class Block(QWidget):
    def __init__(self, width: int, height: int = 20) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return QSize(10, self._size.height())


@pytest.fixture
def bar(qtbot: QtBot) -> QWidget:
    bar = QWidget()
    qtbot.addWidget(bar)
    layout = FlowLayout(bar, gap=4)
    layout.setContentsMargins(5, 5, 5, 5)
    for width in (100, 60, 100):
        layout.addWidget(Block(width))
    return bar


def flow(bar: QWidget) -> FlowLayout:
    layout = bar.layout()
    assert isinstance(layout, FlowLayout)
    return layout


def boxes(bar: QWidget, width: int) -> list[tuple[int, int, int, int]]:
    layout = flow(bar)
    layout.setGeometry(QRect(0, 0, width, layout.heightForWidth(width)))
    return [layout.itemAt(at).geometry().getRect() for at in range(layout.count())]


def test_one_row_where_there_is_room(bar: QWidget) -> None:
    assert boxes(bar, 278) == [(5, 5, 100, 20), (109, 5, 60, 20), (173, 5, 100, 20)]
    assert flow(bar).heightForWidth(278) == 30
    assert flow(bar).sizeHint() == QSize(278, 30)


def test_a_new_row_where_there_is_none(bar: QWidget) -> None:
    assert boxes(bar, 277)[2] == (5, 29, 100, 20)
    assert flow(bar).heightForWidth(277) == 54


def test_an_item_wider_than_the_bar_is_cut_down(bar: QWidget) -> None:
    assert boxes(bar, 80) == [(5, 5, 70, 20), (5, 29, 60, 20), (5, 53, 70, 20)]


def test_items_of_a_row_are_centred(bar: QWidget) -> None:
    flow(bar).addWidget(Block(10, 40))
    assert [box[1] for box in boxes(bar, 400)] == [15, 15, 15, 5]


def test_hidden_items_take_no_room(bar: QWidget) -> None:
    flow(bar).itemAt(0).widget().hide()
    assert boxes(bar, 400)[1] == (5, 5, 60, 20)


def test_a_widget_can_be_put_before_others(bar: QWidget) -> None:
    block = Block(30)
    flow(bar).insert_widget(1, block)
    assert flow(bar).itemAt(1).widget() is block
    assert flow(bar).count() == 4


def test_items_can_be_taken(bar: QWidget) -> None:
    layout = flow(bar)
    taken = layout.takeAt(0)
    assert taken is not None
    taken.widget().deleteLater()
    assert layout.count() == 2
    assert layout.takeAt(5) is None
    assert layout.itemAt(-1) is None


def test_an_empty_bar_has_no_height(qtbot: QtBot) -> None:
    bar = QWidget()
    qtbot.addWidget(bar)
    layout = FlowLayout(bar)
    layout.setContentsMargins(0, 0, 0, 0)
    assert layout.heightForWidth(100) == 0


def test_a_widget_that_is_seen_already_finds_its_place_when_it_is_put_back(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder)
    last = QPushButton("last", holder)
    layout.addWidget(last)
    holder.resize(600, 60)
    holder.show()
    qtbot.waitExposed(holder)
    layout.takeAt(0)
    first = QPushButton("first", holder)
    for button in (first, last):
        layout.addWidget(button)
        button.show()
    qtbot.waitUntil(lambda: last.x() > first.geometry().right())
