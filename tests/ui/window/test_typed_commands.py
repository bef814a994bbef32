"""Whatever has a tab, a button or a menu of its own is found by typing as well, and does the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from albviewer.panels.palette import NamedCommand, WindowNames
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin
from albviewer.session.view_state import Order
from albviewer.ui.bars.main_menu import fill_menu
from albviewer.ui.commands import group_names
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom

SAY = Say()


@pytest.fixture
def window(new_window: Callable[[], MainWindow]) -> MainWindow:
    return new_window()


@pytest.fixture
def room(window: MainWindow, open_in: Callable[[MainWindow, str], ReadingRoom]) -> ReadingRoom:
    return open_in(window, "bundled")


def ask(room: ReadingRoom, id_: str) -> None:
    action = room.commands.action(id_)
    assert action.isEnabled()
    action.trigger()


def test_every_list_has_a_command(room: ReadingRoom) -> None:
    for kind in ("events", "passages", "places", "people", "disagreements", "notes"):
        ask(room, f"lists.{kind}")
        assert room.lists.view_of(kind).isVisible() if kind != "notes" else room.lists.notes.isVisible()


def test_passages_are_put_in_order_and_in_context(room: ReadingRoom) -> None:
    ask(room, "lists.order-date")
    assert room.context.session.state.order is Order.DATE
    assert room.lists.view_of("passages").isVisible()
    before = room.lists.in_context.isChecked()
    ask(room, "lists.in-context")
    assert room.lists.in_context.isChecked() is not before


def test_switches_of_the_filters_turn(room: ReadingRoom) -> None:
    session = room.context.session
    for id_, field in (("filters.certain", "certain"), ("filters.disputed", "disputed")):
        ask(room, id_)
        assert getattr(session.state, field)
        ask(room, id_)
        assert not getattr(session.state, field)


def test_what_is_asked_of_a_source_can_be_had_while_one_is_open(qtbot: QtBot, room: ReadingRoom) -> None:
    session = room.context.session
    assert not room.commands.action("reader.find").isEnabled()
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    ask(room, "reader.find")
    assert room.reader.find.bar.isVisible()
    ask(room, "reader.passage")
    assert room.reader.passage_bar.bar.isVisible()
    session.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    qtbot.waitUntil(lambda: bool(room.reader.mentions.steps.spans))
    ask(room, "reader.next-mention")
    first = session.state.spot
    ask(room, "reader.next-mention")
    assert session.state.spot != first
    ask(room, "reader.previous-mention")
    assert session.state.spot == first


def test_the_map_and_the_timeline_do_what_their_buttons_do(room: ReadingRoom) -> None:
    grid = room.map.map.graticule
    ask(room, "map.graticule")
    assert room.map.map.graticule is not grid
    ask(room, "map.whole")
    ask(room, "map.selection")
    room.timeline.fill()
    view = room.timeline.view
    assert view is not None
    whole = view.scale
    view.zoom(4)
    ask(room, "timeline.whole")
    assert view.scale == whole


def test_looks_are_chosen_by_their_names(room: ReadingRoom) -> None:
    look = room.context.appearance
    ask(room, "program.theme-dark")
    assert look.choice == "dark"
    ask(room, "program.size-130")
    assert look.step == 130
    ask(room, "program.size-100")
    ask(room, "program.theme-light")


def test_a_language_is_chosen_by_its_name(make_window: Callable[[Path], MainWindow], bundled_folder: Path) -> None:
    window = make_window(bundled_folder)
    assert window.room is not None
    ask(window.room, "program.language-sq")
    assert window.room.context.session.state.language == "sq"


def test_collections_opened_lately_are_opened_by_their_names(
    qtbot: QtBot,
    window: MainWindow,
    open_in: Callable[[MainWindow, str], ReadingRoom],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bundled").mkdir()
    open_in(window, "bundled")
    room = open_in(window, "small")
    lately = [command for command in room.commands.listed() if command.name == "Open Albania and the Soviet Union"]
    with qtbot.waitSignal(window.text_shown):
        lately[0].action.trigger()
    assert window.windowTitle().startswith("Albania")


def test_they_are_typed_and_stand_in_no_menu(room: ReadingRoom) -> None:
    names = group_names(SAY)
    named = [
        NamedCommand(id=item.id, name=item.name, group=names[item.group], keys=item.keys)
        for item in room.commands.listed()
    ]
    typed = WindowNames(named)
    for words, id_ in (
        ("dark", "program.theme-dark"),
        ("text size 150", "program.size-150"),
        ("find in this", "reader.find"),
        ("grid", "map.graticule"),
        ("disagree", "lists.disagreements"),
    ):
        assert id_ in [hit.id for hit in typed.fitting(words)]
    assert next(item.keys for item in named if item.id == "reader.find") == "Ctrl+Shift+F"
    menu = QMenu()
    fill_menu(menu, room.commands, SAY, lambda _menu: None)
    listed = {action.text() for action in menu.actions()}
    listed |= {each.text() for action in menu.actions() if action.menu() for each in action.menu().actions()}
    assert "Disagreements" in listed
    assert not {"Theme: Dark", "Grid of degrees", "Find in this source…"} & listed
