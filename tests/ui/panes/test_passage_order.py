"""The order of the passages: chosen by its button, worked out meanwhile, shown when it is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.session.view_state import Order
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.lists_pane import ListsPane
from albviewer.ui.panes.passages_page import PassagesPage
from albviewer.ui.widgets.roles import RowRole


@pytest.fixture
def lists(bundled_context: ViewContext, shown: Callable) -> ListsPane:
    pane = shown(ListsPane(bundled_context), 534, 400)
    pane.bring_to_front("passages")
    return pane


@pytest.fixture
def page(lists: ListsPane) -> PassagesPage:
    return lists._passages_page()


def listed(page: PassagesPage) -> list[str]:
    model = page.view.model()
    return [str(model.index(number, 0).data(RowRole.ID)) for number in range(model.rowCount())]


def choose(page: PassagesPage, name: str) -> None:
    menu = page.order.button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == name).trigger()


def test_the_passages_are_listed_by_date_and_by_relevance(
    qtbot: QtBot, bundled_context: ViewContext, page: PassagesPage
) -> None:
    session = bundled_context.session
    session.apply(changes.search("naval base"), origin=Origin.SEARCH)
    for name, order, work in (
        ("By date", Order.DATE, session.finder.by_date),
        ("Best match first", Order.RELEVANCE, session.finder.by_relevance),
    ):
        with qtbot.waitSignal(page.order.ready):
            choose(page, name)
        assert session.state.order is order
        assert page.order.button.text() == name
        expected = work(session.state.query()).run()
        assert expected is not None
        numbers = session.finder.numbered
        assert listed(page) == [str(numbers.by_number(number).id) for number in expected.tolist()]
    session.apply(changes.search(""), origin=Origin.SEARCH)
    assert page.order.button.text() == "In reading order", "without words nothing matches better"


def test_a_passage_is_found_in_the_list_wherever_it_stands(
    qtbot: QtBot, bundled_context: ViewContext, page: PassagesPage
) -> None:
    session = bundled_context.session
    with qtbot.waitSignal(page.order.ready):
        session.apply(changes.list_in_order(Order.DATE), origin=Origin.LIST)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert str(session.state.passage) == str(page.view.currentIndex().data(RowRole.ID))


def test_what_is_asked_meanwhile_counts(qtbot: QtBot, bundled_context: ViewContext, page: PassagesPage) -> None:
    session = bundled_context.session
    session.apply(changes.list_in_order(Order.DATE), origin=Origin.LIST)
    with qtbot.waitSignal(page.order.ready):
        session.apply(changes.toggle_source("003"), origin=Origin.LIST)
    assert {id_.split(" ")[0] for id_ in listed(page)} == {"003"}
    session.apply(changes.list_in_order(Order.READING), origin=Origin.LIST)
    assert page.order.numbers() is None
