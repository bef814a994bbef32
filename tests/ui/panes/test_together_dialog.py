"""From a place to the people named beside it, and on to the passages: by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from albviewer.index.query import PlaceFilter
from albviewer.panels.named_together import Whose, named_together
from albviewer.panels.say import Say
from albviewer.panels.thing_offers import Way
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.lists_pane import ListsPane
from albviewer.ui.panes.together_dialog import TogetherDialog


@pytest.fixture
def pane(bundled_context: ViewContext, shown: Callable) -> ListsPane:
    pane = shown(ListsPane(bundled_context), 534, 400)
    listed = {Way.PEOPLE_TOGETHER: Whose.PERSON, Way.PLACES_TOGETHER: Whose.PLACE}
    # As the room does, which has the lists.
    bundled_context.ways.asked.connect(lambda way, thing: pane.show_together(thing, listed[way]))
    return pane


def ask(pane: ListsPane, kind: str, id_: str, rows: Callable, qtbot: QtBot) -> TogetherDialog:
    """Take the entry of the row's menu that asks for the other kind."""
    pane.turn_to(kind)
    view = pane.view_of(kind)
    point = rows(view).middle(id_)
    where = view.viewport().mapToGlobal(point)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    wanted = "People" if kind == "places" else "Places"
    action = next(action for action in menu.actions() if action.text().startswith(wanted))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in pane.findChildren(TogetherDialog)))
    return next(dialog for dialog in pane.findChildren(TogetherDialog) if dialog.isVisible())


def test_a_click_shows_the_passages_that_name_both(
    bundled_context: ViewContext, pane: ListsPane, rows: Callable, qtbot: QtBot
) -> None:
    session = bundled_context.session
    dialog = ask(pane, "places", "albania", rows, qtbot)
    told = named_together(session, Whose.PLACE, "albania", Say()).rows
    listed = rows(dialog.page.view)
    assert listed.ids() == [row.id for row in told]
    chosen = told[1]
    with qtbot.waitSignal(dialog.finished):
        listed.click(chosen.id)
    assert session.state.places == (PlaceFilter(place="albania", with_parts=False),)
    assert session.state.people == (chosen.id,)
    assert pane.kind_in_front() == "passages"
    assert f"{len(session.found.passages)} passages" == chosen.count


def test_the_keyboard_chooses_too(bundled_context: ViewContext, pane: ListsPane, rows: Callable, qtbot: QtBot) -> None:
    dialog = ask(pane, "people", "enver-hoxha", rows, qtbot)
    ids = rows(dialog.page.view).ids()
    qtbot.waitUntil(dialog.page.view.hasFocus)
    QTest.keyClick(dialog.page.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.page.view, Qt.Key.Key_Return)
    assert bundled_context.session.state.people == ("enver-hoxha",)
    assert bundled_context.session.state.chosen_places() == (ids[1],)


def test_escape_changes_nothing(bundled_context: ViewContext, pane: ListsPane, rows: Callable, qtbot: QtBot) -> None:
    before = bundled_context.session.state
    dialog = ask(pane, "places", "albania", rows, qtbot)
    assert dialog.page.view.accessibleName() == "People named together with Albania"
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.page.view, Qt.Key.Key_Escape)
    assert bundled_context.session.state == before
