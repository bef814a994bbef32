"""The whole window on the bundled collection, with the real web engine: what is clicked in one view shows in all.

One window for the whole file, because loading it takes seconds; each test begins with nothing filtered or read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from albviewer.index.query import PlaceFilter
from albviewer.model.mentions import Sense
from albviewer.panels.reader_page import MarkKind
from albviewer.resource_paths import bundled_collection
from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import Spot, ViewState
from albviewer.ui.panes.list_page import RowsView
from albviewer.ui.panes.rows_model import RowsModel
from albviewer.ui.widgets.chip import Chip
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom
from real_window import real_window

# the web engine asks for it before any application object stands
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

LEFT, BACK, FORWARD = Qt.MouseButton.LeftButton, Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton
NO_KEY = Qt.KeyboardModifier.NoModifier
VLORE = {"vlore", "bay-of-vlore", "pashaliman", "sazan-island"}


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window on the bundled collection."""
    with real_window(qapp, tmp_path_factory.mktemp("whole-window"), bundled_collection()) as window:
        yield window


class Driver:
    """The window, and what a person does with it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def room(self) -> ReadingRoom:
        assert self.window.room is not None
        return self.window.room

    @property
    def session(self) -> Session:
        return self.room.context.session

    @property
    def state(self) -> ViewState:
        return self.session.state

    def js(self, expression: str) -> Any:
        """The value of an expression in the map's page."""
        answers: list[str] = []
        page = self.room.map.map.focusProxy().page()
        page.runJavaScript(f"JSON.stringify(({expression}) ?? null)", 0, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        return json.loads(answers[0])

    def wait_for(self, expression: str) -> None:
        self.qtbot.waitUntil(lambda: self.js(f"Boolean({expression})"), timeout=20_000)

    def map_target(self) -> QWidget:
        """The widget inside the web view that takes the mouse."""
        return self.room.map.map.focusProxy().focusProxy()

    def marker(self, place: str) -> QPoint:
        """Where a marker is, once the map stands still."""
        seen: list[Any] = [None]

        def stands_still() -> bool:
            seen.append(self.js(f"albviewer.positionOf({place!r})"))
            return seen[-1] is not None and seen[-1] == seen[-2]

        self.qtbot.waitUntil(stands_still, timeout=20_000)
        return QPoint(round(seen[-1]["x"]), round(seen[-1]["y"]))

    def click_marker(self, place: str) -> None:
        QTest.mouseClick(self.map_target(), LEFT, NO_KEY, self.marker(place))

    def bring_into_view(self, *places: str) -> None:
        """Have the map show these places, with nothing chosen afterwards."""
        self.room.map.fly_to(places)
        for place in places:
            self.marker(place)

    def rows(self, kind: str) -> RowsView:
        self.room.lists.turn_to(kind)
        view = self.room.lists.view_of(kind)
        assert isinstance(view, RowsView)
        return view

    def ids(self, kind: str) -> list[str]:
        """The rows that the view was told of: of a long list only a stretch."""
        model = self.rows(kind).model()
        return [model.index(number, 0).data(RowRole.ID) for number in range(model.rowCount())]

    def total(self, kind: str) -> int:
        model = self.rows(kind).model()
        assert isinstance(model, RowsModel)
        return model.total

    def click_row(self, kind: str, id_: str) -> None:
        view = self.rows(kind)
        model = view.model()
        assert isinstance(model, RowsModel)
        number = model.bring(id_)
        assert number is not None, f"{id_} is not in the list of {kind}"
        index = model.index(number, 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), LEFT, NO_KEY, view.visualRect(index).center())

    def chips(self) -> dict[str, Chip]:
        return {chip.words: chip for chip in self.room.chips.findChildren(Chip) if chip.isVisible()}

    def mention(self, words: str) -> QPoint:
        """Where the first mention of a place with these words stands in the page, brought into view."""
        page = self.room.reader.reader.page
        assert page.page is not None
        for index, block in enumerate(page.page.blocks):
            for mark in block.marks:
                if mark.kind is MarkKind.PLACE and block.block.shown.text[mark.start : mark.end] == words:
                    self.room.reader.reader.go_to(index, mark.start, animate=False)
                    span = page.measures.spans(index, mark.start, mark.end)[0]
                    middle = (span.left + span.right) / 2, (span.top + span.bottom) / 2 - page.scrolled_by
                    return QPoint(round(middle[0]), round(middle[1]))
        raise AssertionError(f"no mention of {words}")

    def lamp_is_on(self) -> bool:
        """Whether the words of the state's spot stand in view with the lamp on them."""
        page, spot = self.room.reader.reader.page, self.state.spot
        assert spot is not None
        found = self.room.reader.open.shown_at(spot)
        assert found is not None
        span = page.measures.spans(*found)[0]
        if not 0 <= span.top - page.scrolled_by < page.viewport().height():
            return False
        image, ratio = page.viewport().grab().toImage(), page.devicePixelRatioF()
        row = round((span.top + 3 - page.scrolled_by) * ratio)
        lamp = self.window._appearance.theme.colour["lamp"].lower()
        washed = sum(image.pixelColor(x, row).name() == lamp for x in range(image.width()))
        return washed > (span.right - span.left) * ratio / 2


@pytest.fixture
def driver(window: MainWindow, qtbot: QtBot) -> Iterator[Driver]:
    driver = Driver(window, qtbot)
    window.activateWindow()
    driver.room.reader.reader.set_reduced_motion(True)
    driver.room.lists.turn_to("events")
    yield driver
    driver.room.alone.leave()
    driver.session.apply(lambda state: ViewState(extent=state.extent), origin=Origin.START)
    # The chips are gone, and with them their menus.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_click_on_a_marker_filters_everything_and_a_second_one_takes_it_back(driver: Driver) -> None:
    driver.session.apply(changes.open_spot(Spot(source="004")), origin=Origin.START)
    driver.bring_into_view("vlore", "sazan-island")
    driver.click_marker("vlore")
    driver.qtbot.waitUntil(lambda: driver.state.chosen_places() == ("vlore",))
    events, passages = driver.ids("events"), driver.ids("passages")
    assert 0 < len(events) < len(driver.session.collection.events)
    assert 0 < len(passages) < len(driver.session.linked.passages)
    assert all(not VLORE.isdisjoint(driver.session.collection.events[id_].places) for id_ in events)
    assert driver.room.reader.reader.page.lighting.chosen, "the mentions are lit in the reader"
    assert list(driver.chips()) == ["Vlorë and 3 places in it"]
    driver.wait_for("albviewer.stateOf('vlore').state === 'chosen'")
    assert driver.js("albviewer.stateOf('moscow').state") == "other"
    driver.click_marker("vlore")
    driver.qtbot.waitUntil(lambda: driver.state.places == ())
    assert driver.total("events") == len(driver.session.collection.events)
    assert not driver.room.reader.reader.page.lighting.chosen
    driver.wait_for("albviewer.stateOf('vlore').state === 'matching'")


def test_two_places_combine(driver: Driver) -> None:
    driver.bring_into_view("vlore", "butrint")
    driver.click_marker("butrint")
    driver.qtbot.waitUntil(lambda: driver.state.chosen_places() == ("butrint",))
    butrint = set(driver.ids("events"))
    driver.click_marker("vlore")
    driver.qtbot.waitUntil(lambda: driver.state.chosen_places() == ("butrint", "vlore"))
    both = set(driver.ids("events"))
    assert butrint < both
    assert {place for id_ in both - butrint for place in driver.session.collection.events[id_].places} & VLORE
    driver.wait_for("albviewer.stateOf('butrint').state === 'chosen' && albviewer.stateOf('vlore').state === 'chosen'")


def test_the_list_of_places_does_what_the_markers_do(driver: Driver) -> None:
    view = driver.rows("places")
    number = driver.ids("places").index("vlore")
    view.setCurrentIndex(view.model().index(number, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert driver.state.places == (PlaceFilter(place="vlore"),)
    driver.wait_for("albviewer.stateOf('vlore').state === 'chosen'")
    at = driver.marker("vlore")
    assert driver.map_target().rect().contains(at), "the map shows where it is"
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert driver.state.places == ()
    driver.wait_for("albviewer.stateOf('vlore').state === 'matching'")


def test_an_event_is_read_at_the_words_that_prove_it_and_shown_on_the_map(driver: Driver) -> None:
    driver.click_row("events", "khrushchev-visits-butrint")
    assert (driver.state.event, driver.state.evidence) == ("khrushchev-visits-butrint", 0)
    driver.qtbot.waitUntil(driver.lamp_is_on)
    assert driver.map_target().rect().contains(driver.marker("butrint"))
    zoom = driver.js("albviewer.map.getZoom()")
    assert zoom > 7, "near enough to see where it is"


def test_a_passage_is_gone_to(driver: Driver) -> None:
    driver.click_row("passages", "004 ¶ 9.7")
    assert str(driver.state.passage) == "004 ¶ 9.7"
    spot = driver.state.spot
    assert spot is not None
    assert driver.room.reader.open.is_in_view(spot)


def test_a_mention_in_the_reader_is_its_marker(driver: Driver) -> None:
    driver.session.apply(changes.open_spot(Spot(source="004")), origin=Origin.START)
    at = driver.mention("Vlora")
    QTest.mouseClick(driver.room.reader.reader.page.viewport(), LEFT, NO_KEY, at)
    assert driver.state.places == (PlaceFilter(place="vlore"),)
    driver.wait_for("albviewer.stateOf('vlore').state === 'chosen'")
    at = driver.mention("Vlora")
    QTest.mouseClick(driver.room.reader.reader.page.viewport(), LEFT, NO_KEY, at)
    assert driver.state.places == ()


def test_a_chip_takes_its_filter_away(driver: Driver) -> None:
    driver.click_row("places", "vlore")
    [chip] = driver.chips().values()
    cross = chip.childAt(chip.width() - 14, chip.height() // 2)
    QTest.mouseClick(cross, LEFT)
    assert driver.state.places == ()
    assert driver.chips() == {}
    driver.wait_for("albviewer.stateOf('vlore').state === 'matching'")


def test_the_government_is_one_click_away(driver: Driver) -> None:
    driver.click_row("places", "moscow")
    city = driver.ids("events")
    [chip] = driver.chips().values()
    QTest.mouseClick(chip, LEFT, NO_KEY, QPoint(40, chip.height() // 2))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    government = next(action for action in menu.actions() if action.text().startswith("The government"))
    QTest.mouseClick(menu, LEFT, NO_KEY, menu.actionGeometry(government).center())
    assert driver.state.places == (PlaceFilter(place="moscow", sense=Sense.GOVERNMENT),)
    assert driver.ids("events") != city
    assert list(driver.chips()) == ["Moscow the government"]


@pytest.mark.parametrize("where", ["map", "reader", "list"])
def test_the_mouses_buttons_go_back_and_forward(driver: Driver, where: str) -> None:
    driver.session.apply(changes.open_spot(Spot(source="004")), origin=Origin.START)
    driver.session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    target = {
        "map": driver.map_target,
        "reader": lambda: driver.room.reader.reader.page.viewport(),
        "list": lambda: driver.rows("events").viewport(),
    }[where]()
    at = QPoint(target.width() // 2, target.height() // 2)
    QTest.mouseClick(target, BACK, NO_KEY, at)
    assert driver.state.places == ()
    assert driver.state.spot is not None, "one step, not two"
    QTest.mouseClick(target, FORWARD, NO_KEY, at)
    assert driver.state.chosen_places() == ("vlore",)


def test_keys_go_back_and_forward_with_the_keyboard_on_the_map(driver: Driver) -> None:
    driver.session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    target = driver.map_target()
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    driver.qtbot.waitUntil(lambda: driver.state.places == ())
    QTest.keyClick(target, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    driver.qtbot.waitUntil(lambda: driver.state.chosen_places() == ("vlore",))


def test_going_back_brings_the_map_back(driver: Driver) -> None:
    driver.click_row("places", "vlore")
    driver.marker("vlore")
    near = driver.state.extent
    driver.click_row("places", "vlore")
    driver.click_row("places", "moscow")
    driver.qtbot.waitUntil(lambda: driver.state.extent != near, timeout=20_000)
    driver.marker("moscow")
    driver.session.back()
    driver.session.back()
    assert driver.state.chosen_places() == ("vlore",)
    driver.qtbot.waitUntil(lambda: driver.map_target().rect().contains(driver.marker("vlore")), timeout=20_000)


def test_everything_that_can_be_clicked_stays_within_the_program(driver: Driver) -> None:
    before = driver.room.map.map.refused_requests()
    for kind in ("events", "passages", "places", "people", "disagreements"):
        driver.click_row(kind, driver.ids(kind)[0])
        driver.session.back()
    sources = driver.room.sources.findChild(RowsView)
    for number in range(sources.model().rowCount()):
        index = sources.model().index(number, 0)
        sources.scrollTo(index)
        QTest.mouseClick(sources.viewport(), LEFT, NO_KEY, sources.visualRect(index).center())
    outline = driver.room.sources.findChild(QListWidget)
    QTest.mouseClick(outline.viewport(), LEFT, NO_KEY, outline.visualItemRect(outline.item(0)).center())
    for bar in driver.room.lists.findChildren(QTabBar):
        for tab in range(bar.count()):
            if bar.isTabVisible(tab) and bar.isVisible():
                QTest.mouseClick(bar, LEFT, NO_KEY, bar.tabRect(tab).center())
    for button in (*driver.room.top.findChildren(QToolButton), *driver.room.chips.findChildren(QToolButton)):
        # The key that shows the keys opens a dialog, which has tests of its own.
        if button.isVisible() and button.isEnabled() and "F1" not in button.accessibleName():
            QTest.mouseClick(button, LEFT)
            _close_what_opened(driver)
    for theme in ("dark", "contrast", "light"):
        driver.window._appearance.set_choice(theme)
        driver.wait_for("albviewer.complete")
    buttons = "document.querySelectorAll('button, .albviewer-tag, a')"
    for number in range(driver.js(f"{buttons}.length")):
        driver.js(f"({buttons}[{number}]?.click(), 1)")
    # One of them is the map's menu, which opens when the word has come across the bridge.
    driver.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    _close_what_opened(driver)
    # Another has left the map alone in the window.
    driver.room.alone.leave()
    driver.marker("albania")
    assert driver.room.map.map.refused_requests() == before


def _close_what_opened(driver: Driver) -> None:
    popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if popup is not None:
        QTest.keyClick(popup, Qt.Key.Key_Escape)
    driver.qtbot.waitUntil(lambda: (QApplication.activePopupWidget() or QApplication.activeModalWidget()) is None)


@pytest.mark.logs_warnings
def test_what_would_leave_the_program_is_refused_and_recorded_and_the_map_stays(driver: Driver) -> None:
    driver.js("(fetch('https://outside.example/tile.png').catch(() => window.refusedOnce = true), 1)")
    driver.wait_for("window.refusedOnce")
    with driver.qtbot.waitSignal(driver.room.map.map.focusProxy().page().loadFinished, timeout=10_000):
        driver.js("(location.href = 'https://gone.example/', 1)")
    assert "https://gone.example/" in driver.room.map.map.refused_requests()
    assert driver.room.map.map.is_ready()
    assert driver.js("window.refusedOnce"), "it is still the same page"
