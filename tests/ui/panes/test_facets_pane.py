"""The facets behind their tab: ticked, left out and typed for, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from albviewer.session.filtering import Stand
from albviewer.session.session import Origin
from albviewer.session.view_state import TimeWindow, ViewState
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.facets_pane import FacetsPane
from albviewer.ui.panes.sources_pane import SourcesPane
from albviewer.ui.widgets.facet_delegate import FacetDelegate, FacetRole
from albviewer.ui.widgets.roles import RowRole

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(context: ViewContext, shown: Callable) -> FacetsPane:
    return shown(FacetsPane(context), 206, 600)


def names(pane: FacetsPane) -> list[str]:
    model = pane.view.model()
    return [str(model.index(number, 0).data(RowRole.TITLE)) for number in range(model.rowCount())]


def point(pane: FacetsPane, name: str, *, minus: bool = False) -> QPoint:
    index = pane.view.model().index(names(pane).index(name), 0)
    rect = pane.view.visualRect(index)
    delegate = pane.view.itemDelegate()
    assert isinstance(delegate, FacetDelegate)
    return delegate.minus_zone(rect).center().toPoint() if minus else rect.center()


def click(pane: FacetsPane, name: str, *, minus: bool = False) -> None:
    QTest.mouseClick(pane.view.viewport(), LEFT, NO_KEY, point(pane, name, minus=minus))


def test_values_are_ticked_and_left_out_by_the_mouse(context: ViewContext, pane: FacetsPane) -> None:
    click(pane, "Lumia")
    assert context.session.state.chosen_places() == ("lumia",)
    click(pane, "Ana Moro", minus=True)
    assert context.session.state.without_people == ("ana-moro",)
    assert "not Ana Moro" in names(pane)
    click(pane, "not Ana Moro")
    assert (context.session.state.people, context.session.state.without_people) == (("ana-moro",), ())
    click(pane, "Lumia")
    assert context.session.state.chosen_places() == ()


def test_the_same_by_keys_and_the_keyboard_stays_on_its_row(context: ViewContext, pane: FacetsPane) -> None:
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.view.model().index(names(pane).index("report"), 0))
    QTest.keyClick(pane.view, Qt.Key.Key_Space)
    assert [kind.value for kind in context.session.state.kinds] == ["report"]
    assert pane.view.currentIndex().data(RowRole.TITLE) == "report"
    QTest.keyClick(pane.view, Qt.Key.Key_Minus)
    assert [kind.value for kind in context.session.state.without_kinds] == ["report"]
    assert pane.view.currentIndex().data(FacetRole.STAND) == Stand.LEFT_OUT.value
    QTest.keyClick(pane.view, Qt.Key.Key_Minus)
    assert context.session.state == ViewState()


def test_counts_follow_at_once(context: ViewContext, pane: FacetsPane) -> None:
    def count(name: str) -> str:
        return str(pane.view.model().index(names(pane).index(name), 0).data(RowRole.COUNT))

    before = count("Lumia")
    context.session.apply(lambda state: ViewState(sources=("letter",)), origin=Origin.START)
    assert count("Lumia") != before


def test_typing_finds_values_and_enter_leads_to_the_first(qtbot: QtBot, context: ViewContext, pane: FacetsPane) -> None:
    QTest.keyClicks(pane.field, "moro")
    qtbot.waitUntil(lambda: names(pane) == ["People", "Ana Moro"])
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    assert pane.view.hasFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert context.session.state.people == ("ana-moro",)
    pane.field.clear()
    assert "Lumia" in names(pane)


def test_a_facet_opens_and_closes(bundled_context: ViewContext, shown: Callable) -> None:
    pane = shown(FacetsPane(bundled_context), 206, 2_000)
    few = len(names(pane))
    more = next(name for name in names(pane) if name.startswith("All "))
    click(pane, more)
    assert len(names(pane)) > few
    click(pane, "Places")
    assert len(names(pane)) == few


def test_a_stretch_of_time_and_disputes_are_facets_too(context: ViewContext, pane: FacetsPane) -> None:
    click(pane, "1902")
    assert context.session.state.window == TimeWindow(first="1902", last="1902")
    click(pane, "only what is disputed")
    assert context.session.state.disputed


def test_a_row_is_read_aloud_as_a_sentence_with_its_tick(context: ViewContext, pane: FacetsPane) -> None:
    click(pane, "Ana Moro", minus=True)
    index = pane.view.model().index(names(pane).index("not Ana Moro"), 0)
    assert str(index.data(Qt.ItemDataRole.DisplayRole)).endswith("passages, left out")
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked


def test_the_facets_stand_behind_a_tab_and_are_made_when_asked_for(context: ViewContext, shown: Callable) -> None:
    sources = shown(SourcesPane(context))
    assert sources.facets is None
    sources.focus_filters()
    assert sources.shows_filters()
    assert sources.facets is not None
    assert sources.facets.field.hasFocus()
    sources.focus_list()
    assert not sources.shows_filters()
    assert not sources.facets.isVisible()
    context.session.apply(lambda state: ViewState(people=("ana-moro",)), origin=Origin.START)
    sources.focus_filters()
    assert sources.facets.view.model().index(0, 0).isValid()
