"""Where sheets of paper open: beside what they belong to, also while that is not seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from albviewer.ui.widgets.paper_popup import box_of


def test_what_belongs_to_something_hidden_opens_where_that_would_be(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pane = QWidget(window)
    pane.setGeometry(QRect(200, 100, 300, 200))
    page = QWidget(pane)
    tool = QWidget(page)
    tool.setGeometry(QRect(40, 10, 20, 20))
    window.show()
    qtbot.waitExposed(window)
    assert box_of(tool) == QRect(tool.mapToGlobal(QPoint(0, 0)), tool.size())
    page.hide()
    within = QRect(pane.mapToGlobal(QPoint(0, 0)), pane.size())
    assert within.contains(box_of(tool))
    assert box_of(tool).bottom() < within.center().y()
