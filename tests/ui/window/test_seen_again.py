"""The second start: words and map as they were left, before the collection is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from albviewer.resource_paths import bundled_collection
from albviewer.session import changes
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin
from albviewer.ui.window.main_window import MainWindow
from real_window import real_window

pytestmark = [pytest.mark.qt, pytest.mark.webengine]


def test_the_map_is_seen_as_it_was_left_before_there_is_a_room(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with real_window(qapp, tmp_path, bundled_collection()) as window:
        session = window.room.context.session
        session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
        with qtbot.waitSignal(window.room.map.map.extent_changed):
            session.apply(changes.toggle_place("sazan-island"), origin=Origin.LIST)
        left = session.state.extent
    rooms: list[object] = []
    states: list[object] = []

    def look(seen: MainWindow) -> None:
        rooms.append(seen.room)
        page = seen.findChild(QWebEngineView).page()
        page.runJavaScript("albviewer.stateOf('sazan-island').state", 0, states.append)
        page.runJavaScript("document.querySelector('.albviewer-shown.albviewer-seen') !== null", 0, states.append)
        # As a visitor does who does not wait.
        seen._first._map.place_clicked.emit("butrint", False)

    with real_window(
        qapp, tmp_path, bundled_collection(), begun=lambda it: it.map_seen.connect(lambda: look(it))
    ) as it:
        assert rooms == [None]
        assert states == ["chosen", True], "and it is drawn, with its land"
        state = it.room.context.session.state
        assert state.chosen_places() == ("sazan-island", "butrint"), "the click was not lost"
        for side in ("south", "west", "north", "east"):
            assert getattr(state.extent, side) == pytest.approx(getattr(left, side), abs=0.01)
