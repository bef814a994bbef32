"""What stands in the window before there is a room: words first, then the map, which the room takes over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from albviewer.panels.map_messages import fly_to_bounds, hover_message, names_message, year_message
from albviewer.resource_paths import resources_dir
from albviewer.ui.map.cover import MapCover, picture_of
from albviewer.ui.map.view import MapView
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.window.first_leaf import Leaves
from albviewer.ui.window.first_sight import FirstSight


class Desk:
    """A window with a page and a map in it, and the first sight of it."""

    def __init__(self, qtbot: QtBot, appearance: Appearance, folder: Path) -> None:
        self.file = folder / "leaf.json"
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.stack = QStackedWidget(self.window)
        self.window.setCentralWidget(self.stack)
        self.window.resize(800, 600)
        self.page = QTextBrowser(self.window)
        self.page.setPlainText("The words that were read last.")
        self.page.setGeometry(QRect(20, 20, 300, 400))
        map_folder = resources_dir() / "map"
        self.map = MapView(map_folder, parent=self.window)
        self.map.setGeometry(QRect(340, 20, 300, 200))
        leaves = Leaves(self.file, lambda collection: [str(collection)])
        self.first = FirstSight(self.window, self.stack, appearance=appearance, map_folder=map_folder, leaves=leaves)

    def keep(self, *, layers: bool = False) -> None:
        self.window.show()
        self.first.note_collection(Path("a"))
        self.first.keep(self.first.take(self.page, self.map, layers=layers))

    def kept(self) -> dict[str, Any]:
        return dict(json.loads(self.file.read_bytes()))


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Desk:
    return Desk(qtbot, appearance, tmp_path)


def test_the_words_come_first_and_are_told_of_once(qtbot: QtBot, desk: Desk) -> None:
    desk.keep()
    told: list[None] = []
    desk.first.shown.connect(lambda: told.append(None))
    with qtbot.waitSignal(desk.first.shown):
        assert desk.first.begin(Path("a"))
    desk.stack.repaint()
    assert told == [None]


def test_nothing_comes_first_for_another_collection_or_in_a_window_of_another_size(desk: Desk) -> None:
    desk.keep()
    assert not desk.first.begin(Path("b"))
    desk.window.resize(700, 600)
    assert not desk.first.begin(Path("a"))
    assert not desk.first.is_there


@pytest.mark.parametrize(
    "spoilt", [{"blocks": [[1]]}, {"map": [1]}, {"looks": None}, {"title": 5}, {"box": ["a"]}, {"plan": [1]}]
)
def test_a_leaf_that_makes_no_sense_is_passed_over(desk: Desk, spoilt: dict[str, object]) -> None:
    desk.keep()
    desk.file.write_text(json.dumps({**desk.kept(), **spoilt}))
    assert not desk.first.begin(Path("a"))


def test_the_room_is_there_without_anything_in_it(desk: Desk, appearance: Appearance) -> None:
    bar = QWidget(desk.window)
    appearance.dress(bar, ground="chrome", edge="bottom")
    bar.setGeometry(QRect(0, 500, 800, 60))
    desk.keep()
    bar.hide()
    colour = appearance.theme.colour
    assert desk.first.begin(Path("a"))
    seen = desk.stack.grab().toImage()
    assert seen.pixelColor(400, 520).name() == colour["chrome"].lower()
    assert seen.pixelColor(400, 559).name() == colour["rule"].lower()
    assert seen.pixelColor(400, 570).name() != colour["chrome"].lower()


def test_the_map_begins_where_it_stood_and_is_given_away_once(desk: Desk) -> None:
    desk.keep()
    desk.first.begin(Path("a"))
    assert desk.first.begin_map()
    given = desk.first.hand_over_map(layers=False)
    assert given is not None
    assert given.view.geometry() == desk.map.geometry()
    assert given.flight is None
    assert desk.first.hand_over_map(layers=False) is None


def test_the_map_is_told_what_it_showed_but_not_what_was_of_the_moment(desk: Desk, monkeypatch) -> None:
    monkeypatch.setattr(desk.map, "is_ready", lambda: True)
    flight = fly_to_bounds(19, 40, 20, 41, animate=False, margin=False)
    for message in (year_message(1949, pinned=True), hover_message("vlore"), names_message({"vlore": "Vlora"}), flight):
        desk.map.send(message)
    desk.keep()
    desk.first.begin(Path("a"))
    desk.first.begin_map()
    given = desk.first.hand_over_map(layers=False)
    assert given is not None
    assert given.flight == flight
    kinds = [message["kind"] for message in given.view.seen_again()]
    assert kinds == ["theme", "names", "fly"]


def test_the_map_is_seen_as_it_was_left_until_it_is_drawn(desk: Desk, monkeypatch) -> None:
    desk.map.send(fly_to_bounds(19, 40, 20, 41, animate=False, margin=False))
    monkeypatch.setattr(desk.map, "is_ready", lambda: True)
    monkeypatch.setattr(desk.map, "picture", lambda: picture_of(desk.map))
    desk.keep()
    desk.first.begin(Path("a"))
    desk.first.begin_map()
    assert desk.first._map is not None
    (cover,) = desk.first._map.findChildren(MapCover)
    assert cover.size() == desk.map.size()


@pytest.mark.parametrize("told", ["[", "5", '["a"]', '[{"kind": "sing"}]', "[{}]"])
def test_a_map_that_is_told_nonsense_begins_empty(qtbot: QtBot, desk: Desk, told: str) -> None:
    desk.keep()
    desk.file.write_text(json.dumps({**desk.kept(), "told": told}))
    assert desk.first.begin(Path("a"))
    assert desk.first.begin_map()
    given = desk.first.hand_over_map(layers=False)
    assert given is not None
    assert given.flight is None


def test_it_is_told_once_that_the_map_is_seen_or_waited_for_no_longer(qtbot: QtBot, desk: Desk) -> None:
    desk.keep()
    desk.first.begin(Path("a"))
    told: list[str] = []
    desk.first.settled.connect(lambda: told.append("settled"))
    desk.first.map_seen.connect(lambda: told.append("shown"))
    with qtbot.waitSignal(desk.first.settled):
        desk.first.begin_map()
        desk.first._map.lost.emit("its process has ended")
    desk.first._map.seen.emit()
    assert told == ["settled"], "a map that was told of nothing shows nothing again"


def test_after_the_end_nothing_is_opened_any_more(qtbot: QtBot, desk: Desk) -> None:
    desk.keep()
    desk.first.begin(Path("a"))
    desk.first.begin_map()
    desk.first.end()
    with qtbot.assertNotEmitted(desk.first.settled):
        # As when it has been waited for long enough.
        desk.first._settle()


def test_without_a_map_nothing_is_waited_for(qtbot: QtBot, desk: Desk) -> None:
    desk.keep(layers=True)
    desk.first.begin(Path("a"))
    with qtbot.waitSignal(desk.first.settled):
        assert not desk.first.begin_map()


def test_a_collection_with_layers_has_no_map_before_its_room(desk: Desk) -> None:
    desk.keep(layers=True)
    desk.first.begin(Path("a"))
    assert not desk.first.begin_map()


def test_after_the_end_nothing_is_left(desk: Desk) -> None:
    desk.keep()
    desk.first.begin(Path("a"))
    desk.first.begin_map()
    desk.first.end()
    assert not desk.first.is_there
    assert desk.stack.count() == 0
    assert desk.first.hand_over_map(layers=False) is None
