"""What was measured once is measured no more, and is never wrong for it."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from albviewer.panels.reader_page import ReaderPage
from albviewer.ui.reader.text_geometry import TextGeometry
from albviewer.ui.theme.theme import Appearance

pytestmark = pytest.mark.qt


def afresh(reader) -> TextGeometry:
    page = reader.view.page
    return TextGeometry(page.document(), page._layout_map)


def measured(geometry: TextGeometry, page: ReaderPage) -> list[object]:
    """Everything that can be asked about the blocks and their mentions, and about the middle of each block."""
    answers: list[object] = []
    for index, block in enumerate(page.blocks):
        answers += [geometry.spans(index, mark.start, mark.end) for mark in block.marks]
        answers += [geometry.line_at(index, mark.end) for mark in block.marks]
        top, bottom = geometry.extent(index)
        answers += [top, bottom, geometry.first_line_below(top + 1)]
        answers += [geometry.spot_at(QPointF(x, (top + bottom) / 2)) for x in (20.0, 200.0)]
    return answers


def test_what_is_kept_is_what_would_be_measured_again(reader, appearance: Appearance) -> None:
    page = reader.open("002")
    kept = reader.view.page.measures
    first = measured(kept, page)
    assert first == measured(kept, page) == measured(afresh(reader), page)
    reader.view.resize(500, 512)
    QApplication.processEvents()
    narrow = measured(reader.view.page.measures, page)
    assert narrow == measured(afresh(reader), page)
    assert narrow != first
    appearance.set_step(130)
    QApplication.processEvents()
    assert measured(reader.view.page.measures, page) == measured(afresh(reader), page)


def test_a_second_painting_measures_nothing_again(reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.open("004")
    reader.view.go_to(reader.block("9.7"), 0, animate=False)
    measure = TextGeometry._measured
    asked: list[int] = []
    monkeypatch.setattr(TextGeometry, "_measured", lambda self, block: asked.append(block) or measure(self, block))
    reader.view.resize(reader.view.width() + 20, 512)
    reader.view.page.viewport().repaint()
    assert asked
    QApplication.processEvents()
    asked.clear()
    reader.view.page.viewport().repaint()
    assert not asked


def test_a_page_whose_document_has_gone_measures_nothing_any_more(reader, qtbot: QtBot) -> None:
    reader.open("002")
    page = reader.view.page
    assert page.measures.stands()
    reader.view.hide()
    # As Qt does when it takes the page down, which may scroll it all the same.
    page._geometry = TextGeometry(gone := QTextDocument("words"), page._layout_map)
    shiboken6.delete(gone)
    assert not page.measures.stands()
    with qtbot.assertNotEmitted(page.moved):
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
        QApplication.sendEvent(page, QResizeEvent(QSize(480, 500), page.size()))
        at = QPointF(60, 60)
        for event in (
            QResizeEvent(QSize(480, 500), page.viewport().size()),
            QPaintEvent(page.viewport().rect()),
            QMouseEvent(
                QMouseEvent.Type.MouseMove, at, at, *(Qt.MouseButton.NoButton,) * 2, Qt.KeyboardModifier.NoModifier
            ),
            QEvent(QEvent.Type.Leave),
        ):
            QApplication.sendEvent(page.viewport(), event)
