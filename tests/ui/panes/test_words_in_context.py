"""The list of passages as words in their context: switched by mouse, read by keys, remembered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from albviewer.index.concordance import concordance
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.lists_pane import ListsPane

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(bundled_context: ViewContext, shown: Callable) -> ListsPane:
    pane = shown(ListsPane(bundled_context), 534, 300)
    pane.turn_to("passages")
    return pane


def button(pane: ListsPane, name: str) -> QToolButton:
    return next(item for item in pane.findChildren(QToolButton) if item.text() == name)


def search(context: ViewContext, text: str) -> None:
    context.session.apply(changes.search(text), origin=Origin.SEARCH)


def displayed(pane: ListsPane) -> list[str]:
    model = pane.view_of("passages").model()
    return [model.index(number, 0).data() for number in range(model.rowCount())]


def test_the_switch_is_there_while_something_is_searched_for(bundled_context: ViewContext, pane: ListsPane) -> None:
    assert not button(pane, "Words in context").isVisible()
    search(bundled_context, "submarines")
    assert button(pane, "Words in context").isVisible()
    assert button(pane, "As a list").isChecked()
    search(bundled_context, "")
    assert not button(pane, "Words in context").isVisible()


def test_switched_each_spot_is_a_row(bundled_context: ViewContext, pane: ListsPane) -> None:
    search(bundled_context, "submarines")
    as_list = displayed(pane)
    QTest.mouseClick(button(pane, "Words in context"), LEFT)
    session = bundled_context.session
    lines = list(concordance(session.finder, session.state.query()))
    assert displayed(pane) == [
        f"{line.passage}: {line.before}{line.words}{line.after}".replace("\n", " ").replace("\t", " ") for line in lines
    ]
    assert not button(pane, "As a list").isChecked()
    QTest.mouseClick(button(pane, "As a list"), LEFT)
    assert displayed(pane) == as_list


def test_a_click_and_the_arrow_keys_go_to_the_words(
    bundled_context: ViewContext, pane: ListsPane, rows: Callable
) -> None:
    search(bundled_context, "submarines")
    QTest.mouseClick(button(pane, "Words in context"), LEFT)
    listed, session = rows(pane.view_of("passages")), bundled_context.session
    first, second = listed.ids()[:2]
    for press, wanted in (
        (lambda: listed.click(first), first),
        (lambda: QTest.keyClick(listed.view, Qt.Key.Key_Down), second),
    ):
        press()
        spot = session.state.spot
        assert spot is not None
        assert f"{session.state.passage} @{spot.start}-{spot.end}" == wanted
        assert session.collection.documents[spot.source].words(spot.start, spot.end).lower() == "submarines"
        assert listed.selected() == [wanted]


def test_it_stays_switched_from_one_search_to_the_next(bundled_context: ViewContext, pane: ListsPane) -> None:
    pane.in_context.setChecked(True)
    assert displayed(pane), "without a search the passages are listed"
    search(bundled_context, "vlora")
    assert all("Vlor" in row for row in displayed(pane))
    assert button(pane, "Words in context").isChecked()


def test_nothing_found_is_said_as_always(bundled_context: ViewContext, pane: ListsPane) -> None:
    pane.in_context.setChecked(True)
    search(bundled_context, "zeppelin")
    assert not pane.view_of("passages").isVisible()


def test_another_room_is_switched_alike(bundled_context: ViewContext, pane: ListsPane) -> None:
    search(bundled_context, "submarines")
    other = ListsPane(replace(bundled_context))
    other.in_context.setChecked(True)
    assert button(other, "Words in context").isChecked()
    other.deleteLater()
