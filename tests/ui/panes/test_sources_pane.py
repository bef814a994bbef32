"""The sources: read by a click, marked where they match, filtered by from their menu, with an outline below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from albviewer.panels.thing_offers import Way
from albviewer.session import changes
from albviewer.session.selecting import go_to_event, go_to_source
from albviewer.session.session import Origin
from albviewer.session.things import Thing, ThingKind
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.list_page import RowsView
from albviewer.ui.panes.sources_pane import SourcesPane
from albviewer.ui.widgets.roles import RowRole

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(context: ViewContext, shown) -> SourcesPane:
    return shown(SourcesPane(context), 206, 600)


@pytest.fixture
def listed(pane: SourcesPane, rows):
    return rows(pane.findChild(RowsView))


def outline(pane: SourcesPane) -> QListWidget:
    found = pane.findChild(QListWidget)
    assert found is not None
    return found


def test_a_click_reads_the_source_from_its_first_words(context: ViewContext, listed) -> None:
    listed.click("report")
    spot = context.session.state.spot
    assert spot is not None
    assert (spot.source, spot.start) == ("report", 0)
    assert listed.selected() == ["report"]


def test_without_an_outline_the_sources_have_all_the_room(bundled_context: ViewContext, shown) -> None:
    pane = shown(SourcesPane(bundled_context), 206, 500)
    view = pane.findChild(RowsView)
    assert view is not None
    assert not outline(pane).isVisible()
    assert view.verticalScrollBar().maximum() == 0, "all five are seen"
    session = bundled_context.session
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    assert outline(pane).isVisible()
    assert view.height() <= 250


def test_the_open_source_is_seen_whole_above_its_outline(qtbot: QtBot, bundled_context: ViewContext, shown) -> None:
    pane = shown(SourcesPane(bundled_context), 206, 500)
    session = bundled_context.session
    session.apply(go_to_source(session.linked, "004"), origin=Origin.READER)
    QApplication.processEvents()
    view = pane.findChild(RowsView)
    assert view is not None
    [chosen] = view.selectionModel().selectedIndexes()
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(chosen)))


def test_a_click_on_the_open_source_leaves_what_is_selected(context: ViewContext, listed) -> None:
    context.session.apply(go_to_event(context.session.linked, "alba-arrives"), origin=Origin.LIST)
    listed.click("letter")
    assert context.session.state.event == "alba-arrives"


def test_unfiltered_the_passages_are_counted_and_filtered_the_hits(context: ViewContext, listed) -> None:
    index = listed.view.model().index(0, 0)
    assert (index.data(RowRole.COUNT), index.data(RowRole.TICKS), index.data(RowRole.MATCHING)) == ("2 ¶", (), False)
    context.session.apply(changes.toggle_place("karst"), origin=Origin.LIST)
    assert (index.data(RowRole.COUNT), index.data(RowRole.MATCHING)) == ("1", True)
    [tick] = index.data(RowRole.TICKS)
    assert 0 < tick < 0.5


def test_the_head_says_how_many_match(context: ViewContext, pane: SourcesPane) -> None:
    assert pane._matching.accessibleName() == "2 sources"
    context.session.apply(changes.limit_time("1901-05", "1901-05"), origin=Origin.CHIPS)
    assert pane._matching.accessibleName() == "1 of 2 match"


def test_where_the_reader_stands_is_shown_in_that_source_alone(context: ViewContext, pane: SourcesPane, listed) -> None:
    text = context.session.collection.documents["letter"].text
    pane.note_reading("letter", len(text) // 2)
    model = listed.view.model()
    assert model.index(0, 0).data(RowRole.NOW) == pytest.approx(0.5, abs=0.01)
    assert model.index(1, 0).data(RowRole.NOW) is None


def test_the_outline_is_that_of_the_open_source_and_leads_to_its_headings(
    context: ViewContext, pane: SourcesPane
) -> None:
    assert not outline(pane).isVisible()
    context.session.apply(go_to_source(context.session.linked, "letter"), origin=Origin.LIST)
    headings = outline(pane)
    assert [headings.item(row).text() for row in range(headings.count())] == ["The harbour"]
    QTest.mouseClick(headings.viewport(), LEFT, NO_KEY, headings.visualItemRect(headings.item(0)).center())
    spot = context.session.state.spot
    assert spot is not None
    assert context.session.collection.documents["letter"].text[spot.start : spot.end] == "The harbour"
    context.session.apply(go_to_source(context.session.linked, "report"), origin=Origin.LIST)
    assert headings.item(0).text() != "The harbour"


def test_enter_follows_the_outline_too(context: ViewContext, pane: SourcesPane) -> None:
    context.session.apply(go_to_source(context.session.linked, "letter"), origin=Origin.LIST)
    headings = outline(pane)
    headings.setFocus()
    headings.setCurrentRow(0)
    QTest.keyClick(headings, Qt.Key.Key_Return)
    assert context.session.state.spot is not None
    assert context.session.state.spot.start == 128


def test_the_menu_filters_by_the_source_and_takes_it_back(
    qtbot: QtBot, context: ViewContext, pane: SourcesPane, listed
) -> None:
    for words, expected in (("Filter by Report", ("report",)), ("No longer filter by", ())):
        at: QPoint = listed.middle("report")
        listed.view.menu_asked.emit("report", listed.view.mapToGlobal(at))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.actions()[0].text().startswith(words)
        QTest.mouseClick(menu, LEFT, NO_KEY, menu.actionGeometry(menu.actions()[0]).center())
        assert context.session.state.sources == expected
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_the_menu_asks_for_the_page_about_a_source(
    qtbot: QtBot, context: ViewContext, pane: SourcesPane, listed
) -> None:
    listed.view.menu_asked.emit("report", listed.view.mapToGlobal(listed.middle("report")))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    about = next(action for action in menu.actions() if action.text() == "About this source")
    with qtbot.waitSignal(context.ways.asked) as asked:
        QTest.mouseClick(menu, LEFT, NO_KEY, menu.actionGeometry(about).center())
    assert asked.args == [Way.ABOUT, Thing(kind=ThingKind.SOURCE, id="report")]
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_a_low_pane_leaves_room_for_the_outline(bundled_context: ViewContext, shown, rows) -> None:
    session = bundled_context.session
    session.apply(go_to_source(session.linked, "003"), origin=Origin.LIST)
    pane = shown(SourcesPane(bundled_context), 206, 420)
    assert outline(pane).height() > 100
    for step in (150, 200):
        bundled_context.appearance.set_step(step)
        QApplication.processEvents()
        assert pane.findChild(RowsView).height() <= 420 // 2
