"""A source opened in a reader that is not on the screen yet, as at the start of the program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from albviewer.panels.reader_page import ReaderPage
from albviewer.ui.reader.view import ReaderView
from albviewer.ui.theme.theme import Appearance


def test_it_can_be_gone_to_before_and_after(
    qtbot: QtBot, appearance: Appearance, page_of: Callable[[str], ReaderPage]
) -> None:
    view = ReaderView(appearance)
    qtbot.addWidget(view)
    page = page_of("004")
    block = next(index for index, item in enumerate(page.blocks) if item.block.label == "9.7")
    view.show_page(page, title="The split", language="en")
    view.go_to(block, 0, animate=False)
    assert view.current_spot() is not None
    view.resize(620, 500)
    with qtbot.waitExposed(view):
        view.show()
    view.go_to(block, 0, animate=False)
    top = view.page.measures.line_at(block, 0).top - view.page.scrolled_by
    assert top == pytest.approx(view.page.viewport().height() / 3, abs=2)


@pytest.mark.parametrize("narrow", [100, 640])
def test_shown_later_it_stands_where_it_was_gone_to(
    qtbot: QtBot, appearance: Appearance, page_of: Callable[[str], ReaderPage], narrow: int
) -> None:
    view = ReaderView(appearance)
    qtbot.addWidget(view)
    page = page_of("000")
    block = next(index for index, item in enumerate(page.blocks) if item.block.label == "3.1")
    view.resize(narrow, 100)
    view.page.resize(narrow, 60)
    view.show_page(page, title="Relations", language="en")
    view.go_to(block, 400, animate=False)
    view.resize(620, 500)
    with qtbot.waitExposed(view):
        view.show()
    top = view.page.measures.line_at(block, 400).top - view.page.scrolled_by
    assert top == pytest.approx(view.page.viewport().height() / 3, abs=2)
