"""The list of passages, source by source: folded by mouse and by keys."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.lists_pane import ListsPane


@pytest.fixture
def pane(bundled_context: ViewContext, shown: Callable) -> ListsPane:
    pane = shown(ListsPane(bundled_context), 534, 700)
    bundled_context.session.apply(changes.search("submarine*"), origin=Origin.SEARCH)
    pane.turn_to("passages")
    return pane


def heads(ids: list[str]) -> list[str]:
    return [id_ for id_ in ids if id_.startswith("source ")]


def test_headings_stand_above_their_passages(pane: ListsPane, rows: Callable) -> None:
    ids = rows(pane.view_of("passages")).ids()
    assert len(heads(ids)) > 1
    for before, id_ in itertools.pairwise(ids):
        if before.startswith("source "):
            assert id_.startswith(before.removeprefix("source "))


def test_unfiltered_there_is_nothing_to_group(bundled_context: ViewContext, pane: ListsPane, rows: Callable) -> None:
    bundled_context.session.apply(changes.clear_filters, origin=Origin.CHIPS)
    assert heads(rows(pane.view_of("passages")).ids()) == []


def test_a_click_on_a_heading_folds_and_unfolds(bundled_context: ViewContext, pane: ListsPane, rows: Callable) -> None:
    listed, session = rows(pane.view_of("passages")), bundled_context.session
    every = listed.ids()
    first, second = heads(every)[:2]
    listed.click(first)
    assert listed.ids() == [first, *every[every.index(second) :]]
    assert session.state.passage is None, "nothing was chosen"
    listed.click(first)
    assert listed.ids() == every


def test_arrow_keys_fold_and_pass_by_without_folding(pane: ListsPane, rows: Callable) -> None:
    view = pane.view_of("passages")
    listed = rows(view)
    every = listed.ids()
    view.setCurrentIndex(view.model().index(0))
    QTest.keyClick(view, Qt.Key.Key_Left)
    folded = listed.ids()
    assert len(folded) < len(every)
    assert view.currentIndex().data().endswith(", folded")
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert listed.ids() == folded, "to come by a heading is not to press it"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert listed.ids() == every


def test_the_heading_that_is_folded_stays_where_it_is(pane: ListsPane, rows: Callable) -> None:
    view = pane.view_of("passages")
    second = heads(rows(view).ids())[1]
    number = rows(view).ids().index(second)
    index = view.model().index(number)
    view.setCurrentIndex(index)
    view.scrollTo(index)
    before = view.visualRect(view.currentIndex()).top()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.currentIndex().data().endswith(", folded")
    assert abs(view.visualRect(view.currentIndex()).top() - before) <= view.verticalScrollBar().maximum()
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_a_heading_is_told_in_words(pane: ListsPane) -> None:
    words = pane.view_of("passages").model().index(0).data()
    assert words.endswith(" passages")
    assert " of " in words
