"""Tours in the reading room: begun on the first page, led past the reader, the map and the claims side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from albviewer.resource_paths import resources_dir
from albviewer.ui.context import ViewContext
from albviewer.ui.tours.tour_menu import TourList
from albviewer.ui.window.reading_room import ReadingRoom

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(toured: ViewContext, shown: Callable[..., QWidget]) -> Iterator[ReadingRoom]:
    made = ReadingRoom(toured, resources_dir())
    shown(made, 1366, 768)
    yield made
    made.shutdown()


def test_a_tour_of_the_first_page_leads_to_the_words_of_a_source(room: ReadingRoom, qtbot: QtBot) -> None:
    (tours,) = room.findChildren(TourList)
    (button,) = tours.findChildren(QPushButton)
    room.reader.first_page.ensureWidgetVisible(button)
    QTest.mouseClick(button, LEFT)
    assert room.tour.isVisible()
    assert not room.reader.first_page.isVisible()
    spot = room.context.session.state.spot
    assert spot is not None
    assert room.context.session.collection.documents[spot.source].text[spot.start :].startswith("The frigate Alba")


def test_a_tour_says_itself_what_the_map_shows(room: ReadingRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    flights: list[object] = []
    send = room.map.map.send
    monkeypatch.setattr(
        room.map.map,
        "send",
        lambda message: (flights.append(message) if message["kind"] == "fly" else None, send(message)),
    )
    room.guide.start("the-mole")
    assert [flight["point"] for flight in flights] == [[41.3, 19.4]]


def test_the_strip_stays_when_the_tour_lays_claims_side_by_side(room: ReadingRoom) -> None:
    room.guide.start("the-mole")
    room.guide.go_to(3)
    assert room.disagreement.isVisible()
    assert room.tour.isVisible()
    QTest.mouseClick(room.tour.previous, LEFT)
    assert not room.disagreement.isVisible()
    assert room.reader.isVisible()


def test_the_menu_has_the_tours(room: ReadingRoom) -> None:
    menu = QMenu()
    room.top.menu_opening.emit(menu)
    assert "Tours" in [action.text() for action in menu.actions()]
    menu.deleteLater()
