"""The lists: tabs with counts, rows that go somewhere, passages beside them where there is room."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTabBar, QToolTip
from pytestqt.qtbot import QtBot

from albviewer.model.documents import PassageId
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.session.view_state import ViewState
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.lists_pane import ListsPane
from albviewer.ui.widgets.empty_state import EmptyState, WayButton
from albviewer.ui.widgets.roles import RowRole

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(context: ViewContext, shown: Callable) -> ListsPane:
    return shown(ListsPane(context), 534, 300)


def tabs(pane: ListsPane) -> QTabBar:
    return next(bar for bar in pane.findChildren(QTabBar) if bar.accessibleName() == "Lists")


def tab_texts(pane: ListsPane) -> list[str]:
    bar = tabs(pane)
    return [bar.accessibleTabName(index) for index in range(bar.count()) if bar.isTabVisible(index)]


def click_tab(pane: ListsPane, name: str) -> None:
    bar = tabs(pane)
    index = next(index for index in range(bar.count()) if bar.accessibleTabName(index).startswith(name))
    QTest.mouseClick(bar, LEFT, NO_KEY, bar.tabRect(index).center())


def test_tabs_say_how_many_are_found(context: ViewContext, pane: ListsPane) -> None:
    passages = len(context.session.linked.passages)
    assert tab_texts(pane) == [
        "Events  3",
        f"Passages  {passages}",
        "Places  3",
        "People  2",
        "Disagreements  1",
        "Notes  0",
    ]
    context.session.apply(changes.toggle_place("karst"), origin=Origin.LIST)
    assert tab_texts(pane) == ["Events  0", "Passages  1", "Places  2", "People  1", "Disagreements  0", "Notes  0"]


def test_an_empty_list_has_the_keyboard_on_a_way_out(context: ViewContext, pane: ListsPane) -> None:
    pane.activateWindow()
    context.session.apply(changes.toggle_place("karst"), origin=Origin.LIST)
    pane.turn_to("events")
    focus = pane.focusWidget()
    assert isinstance(focus, WayButton)
    assert focus.isVisible()


def test_a_click_on_an_event_reads_its_first_quote(context: ViewContext, pane: ListsPane, rows: Callable) -> None:
    events = rows(pane.view_of("events"))
    assert events.ids() == ["alba-arrives", "mole-broken", "mole-paid"]
    events.click("mole-broken")
    assert (context.session.state.event, context.session.state.evidence) == ("mole-broken", 0)
    assert events.selected() == ["mole-broken"]
    events.click("mole-broken")
    assert context.session.state.evidence == 1, "the same event again is its next quote"


def test_other_rows_are_shown_from_the_first_on(bundled_context: ViewContext, shown: Callable) -> None:
    pane = shown(ListsPane(bundled_context), 534, 300)
    bar = pane.view_of("events").verticalScrollBar()
    bar.setValue(bar.maximum())
    bundled_context.session.apply(changes.limit_time("1960", "1961"), origin=Origin.CHIPS)
    assert bar.value() == 0
    pane.view_of("events").setFocus()
    bar.setValue(200)
    bundled_context.session.apply(changes.limit_time("1959", "1962"), origin=Origin.TIMELINE)
    assert bar.value() == 200, "who is at work in the list is left where he is"


def test_a_click_on_a_passage_goes_there(context: ViewContext, pane: ListsPane, rows: Callable) -> None:
    click_tab(pane, "Passages")
    passages = rows(pane.view_of("passages"))
    last = list(context.session.linked.passages)[-1]
    passages.click(str(last))
    assert context.session.state.passage == last
    assert passages.selected() == [str(last)]


def test_places_are_the_maps_twin(context: ViewContext, pane: ListsPane, rows: Callable) -> None:
    click_tab(pane, "Places")
    places = rows(pane.view_of("places"))
    assert set(places.ids()) == set(context.session.collection.places)
    places.click("karst")
    assert context.session.state.chosen_places() == ("karst",)
    assert places.selected() == ["karst"]
    places.click("port-lume")
    assert context.session.state.chosen_places() == ("karst", "port-lume")
    assert set(places.selected()) == {"karst", "port-lume"}
    places.click("karst")
    assert context.session.state.chosen_places() == ("port-lume",)


def test_people_are_chosen_by_the_keyboard(context: ViewContext, pane: ListsPane, rows: Callable) -> None:
    pane.turn_to("people")
    view = pane.view_of("people")
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Return)
    [chosen] = context.session.state.people
    assert rows(view).selected() == [chosen]


def test_lists_that_are_not_seen_are_filled_when_turned_to(
    context: ViewContext, pane: ListsPane, rows: Callable
) -> None:
    passages = rows(pane.view_of("passages"))
    context.session.apply(changes.toggle_place("karst"), origin=Origin.LIST)
    assert passages.ids() == []
    click_tab(pane, "Passages")
    assert passages.ids() == ["source letter", str(PassageId("letter", "0.1"))]


def test_where_there_is_room_the_passages_stand_beside(context: ViewContext, pane: ListsPane, rows: Callable) -> None:
    click_tab(pane, "Passages")
    pane.resize(880, 300)
    pane.set_wide(True)
    events, passages = pane.view_of("events"), pane.view_of("passages")
    assert events.isVisible()
    assert passages.isVisible()
    assert passages.height() > pane.height() / 2, "the passages have the whole height"
    assert not any(text.startswith("Passages") for text in tab_texts(pane))
    context.session.apply(changes.toggle_place("karst"), origin=Origin.LIST)
    assert rows(passages).ids() == ["source letter", str(PassageId("letter", "0.1"))]
    pane.set_wide(False)
    assert not passages.isVisible()
    assert tab_texts(pane)[1] == "Passages  1"
    click_tab(pane, "Passages")
    assert passages.isVisible()


def test_nothing_found_says_so_and_offers_a_way(context: ViewContext, pane: ListsPane, rows: Callable) -> None:
    context.session.apply(lambda _state: ViewState(people=("ivo-brand",), text="frigate"), origin=Origin.LIST)
    empty = next(state for state in pane.findChildren(EmptyState) if state.isVisible())
    assert empty.buttons()
    QTest.mouseClick(empty.buttons()[0], LEFT)
    assert context.session.found.events or context.session.found.passages
    assert context.session.state != ViewState(people=("ivo-brand",), text="frigate")


def test_what_the_pointer_is_on_is_told(context: ViewContext, pane: ListsPane, rows: Callable) -> None:
    click_tab(pane, "Places")
    told = []
    context.pointing.changed.connect(lambda kind, id_: told.append((kind, id_)))
    view = pane.view_of("places")
    QTest.mouseMove(view.viewport(), rows(view).middle("karst"))
    assert told == [("place", "karst")]


def test_rows_say_themselves_to_a_screen_reader(pane: ListsPane) -> None:
    words = {}
    for kind in ("events", "passages", "places", "people", "disagreements"):
        pane.turn_to(kind)
        words[kind] = pane.view_of(kind).model().index(0, 0).data()
    assert words["events"] == "3 May 1901: The Alba reaches Port Lume, Port Lume"
    assert words["passages"].startswith("letter ¶ 0.1: ")
    assert words["places"] == "Port Lume, city, 2 events, 3 passages"
    assert words["people"] == "Ana Moro, Captain of the Alba, 1 event, 2 passages"
    assert words["disagreements"] == "When the mole was broken: June 1901 / July 1901"


def test_possible_and_disputed_events_are_told_apart(context: ViewContext, pane: ListsPane) -> None:
    context.session.apply(changes.limit_time("1901-06", "1901-06"), origin=Origin.CHIPS)
    index = pane.view_of("events").model().index(0, 0)
    assert index.data(RowRole.ID) == "mole-broken"
    assert (index.data(RowRole.POSSIBLE), index.data(RowRole.DISPUTED)) == (True, True)


def sign_point(pane: ListsPane, event: str) -> QPoint:
    """The middle of the sign of a disputed event in its row."""
    view = pane.view_of("events")
    model = view.model()
    index = next(
        model.index(number, 0) for number in range(model.rowCount()) if model.index(number, 0).data(RowRole.ID) == event
    )
    return view.itemDelegate().sign_box(view.visualRect(index), index).center().toPoint()


def test_a_click_on_the_sign_of_an_event_compares_and_selects_nothing(context: ViewContext, pane: ListsPane) -> None:
    viewport = pane.view_of("events").viewport()
    QTest.mouseClick(viewport, LEFT, NO_KEY, sign_point(pane, "mole-broken"))
    state = context.session.state
    assert (state.comparing, state.disagreement, state.event) == (True, "month-of-the-storm", "")


def test_two_quick_clicks_on_the_sign_press_no_row(context: ViewContext, pane: ListsPane) -> None:
    viewport, point = pane.view_of("events").viewport(), sign_point(pane, "mole-broken")
    QTest.mouseClick(viewport, LEFT, NO_KEY, point)
    QTest.mouseDClick(viewport, LEFT, NO_KEY, point)
    # The second press is one that QTest does not let go.
    QTest.mouseRelease(viewport, LEFT, NO_KEY, point)
    assert (context.session.state.comparing, context.session.state.event) == (True, "")


def test_a_press_on_the_sign_let_go_elsewhere_does_nothing(context: ViewContext, pane: ListsPane) -> None:
    viewport, before = pane.view_of("events").viewport(), context.session.state
    QTest.mousePress(viewport, LEFT, NO_KEY, sign_point(pane, "mole-broken"))
    QTest.mouseRelease(viewport, LEFT, NO_KEY, sign_point(pane, "mole-broken") + QPoint(80, 0))
    assert context.session.state == before


def test_the_sign_says_what_it_does(pane: ListsPane, qtbot: QtBot) -> None:
    viewport, point = pane.view_of("events").viewport(), sign_point(pane, "mole-broken")
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == "Compare what the sources say"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_of_a_disputed_event_compares(
    context: ViewContext, pane: ListsPane, rows: Callable, qtbot: QtBot, reason: QContextMenuEvent.Reason
) -> None:
    events = rows(pane.view_of("events"))
    view, point = events.view, events.middle("mole-broken")
    view.setCurrentIndex(view.indexAt(point))
    asked = QContextMenuEvent(reason, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(next(action for action in menu.actions() if action.text() == "Compare what the sources say"))
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert context.session.state.disagreement == "month-of-the-storm"
    assert context.session.state.comparing
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


@pytest.mark.parametrize(
    ("kind", "id_", "first"),
    [
        ("events", "alba-arrives", "Filter by this event"),
        ("passages", "letter ¶ 1.1", "Show on the map"),
        ("places", "karst", "Filter by Karst"),
        ("people", "ana-moro", "Filter by Ana Moro"),
        ("disagreements", "month-of-the-storm", "Filter by this event"),
    ],
)
def test_every_row_has_the_menu_of_what_it_is_about(
    pane: ListsPane, rows: Callable, qtbot: QtBot, kind: str, id_: str, first: str
) -> None:
    pane.turn_to(kind)
    listed = rows(pane.view_of(kind))
    point = listed.middle(id_ if id_ in listed.ids() else listed.ids()[0])
    viewport = listed.view.viewport()
    QApplication.sendEvent(
        viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[0] == first
    assert words[-1] == "Copy link to it"
    menu.close()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


@pytest.mark.parametrize(
    ("kind", "pointed", "id_"),
    [("events", "event", "mole-broken"), ("places", "place", "karst"), ("people", "person", "ana-moro")],
)
def test_a_row_lights_up_while_its_thing_is_pointed_at_anywhere(
    context: ViewContext, pane: ListsPane, rows: Callable, kind: str, pointed: str, id_: str
) -> None:
    pane.turn_to(kind)
    view = pane.view_of(kind)
    point = rows(view).middle(id_)
    row = view.visualRect(view.indexAt(point))
    hover = context.appearance.theme.colour["hover"].lower()

    def ground() -> str:
        return view.viewport().grab(row).toImage().pixelColor(6, 6).name()

    assert ground() != hover
    context.pointing.point_at(pointed, id_)
    assert ground() == hover
    context.pointing.point_at("", "")
    assert ground() != hover


def test_every_row_is_as_high_as_it_wants_to_be(qtbot: QtBot, bundled_context: ViewContext, shown: Callable) -> None:
    pane = shown(ListsPane(bundled_context), 534, 300)
    heights = set()
    for width, step in ((534, 100), (300, 100), (534, 150)):
        bundled_context.appearance.set_step(step)
        pane.resize(width, 300)
        QApplication.processEvents()
        for kind in ("Events", "Passages", "Places"):
            click_tab(pane, kind)
            QApplication.processEvents()
            view = pane.view_of(kind.lower())
            for number in range(0, view.model().rowCount(), 7):
                index = view.model().index(number, 0)
                assert view.visualRect(index).height() == view.sizeHintForIndex(index).height()
                heights.add((kind, view.visualRect(index).height()))
    assert len(heights) > 5
