"""The state undone, kept under a name, as a link and in a file, in the room itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QListWidget
from pytestqt.qtbot import QtBot

from albviewer.session import changes
from albviewer.session.links import open_link, read_link
from albviewer.session.session import Origin
from albviewer.session.view_files import read_file
from albviewer.session.view_state import Spot, ViewState
from albviewer.ui.window.reading_room import ReadingRoom
from albviewer.ui.window.views_dialog import ViewsDialog

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(make_room: Callable[..., ReadingRoom]) -> ReadingRoom:
    return make_room()


def choose_vlore(room: ReadingRoom) -> None:
    room.context.session.apply(changes.choose_place("vlore"), origin=Origin.MAP)


def test_undo_and_redo_by_keys_say_what_they_do(room: ReadingRoom) -> None:
    session, undo, redo = (
        room.context.session,
        room.commands.action("filters.undo"),
        room.commands.action("filters.redo"),
    )
    assert not undo.isEnabled()
    choose_vlore(room)
    session.apply(changes.open_spot(Spot(source="004")), origin=Origin.READER)
    assert undo.text() == "Undo: place Vlorë"
    QTest.keyClick(room, Qt.Key.Key_Z, CTRL)
    assert not session.state.is_filtered()
    assert (undo.isEnabled(), redo.text()) == (False, "Redo: place Vlorë")
    QTest.keyClick(room, Qt.Key.Key_Z, CTRL | SHIFT)
    assert session.state.chosen_places() == ("vlore",)
    assert not redo.isEnabled()


def test_a_link_is_copied_and_leads_back(room: ReadingRoom) -> None:
    session = room.context.session
    choose_vlore(room)
    QTest.keyClick(room, Qt.Key.Key_L, CTRL)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("albviewer://albania-soviet-union/1?place=vlore")
    state = session.state
    session.apply(changes.clear_filters, origin=Origin.CHIPS)
    session.apply(open_link(read_link(text), session.linked), origin=Origin.HISTORY)
    assert replace(session.state, extent=None, spot=None) == replace(state, extent=None, spot=None)


def test_a_link_on_the_clipboard_is_offered_to_be_opened(qtbot: QtBot, room: ReadingRoom) -> None:
    link = "albviewer://albania-soviet-union/1?place=vlore"
    QGuiApplication.clipboard().setText(link)
    QTest.keyClick(room, Qt.Key.Key_L, CTRL | SHIFT)
    dialog = room.findChild(QInputDialog)
    assert dialog.textValue() == link
    with qtbot.waitSignal(room.views.link_given) as given:
        dialog.accept()
    assert given.args == [link]


def test_a_view_is_saved_opened_renamed_and_deleted(qtbot: QtBot, room: ReadingRoom) -> None:
    session, views = room.context.session, room.context.views
    choose_vlore(room)
    QTest.keyClick(room, Qt.Key.Key_S, CTRL)
    dialog = room.findChild(QInputDialog)
    assert dialog.textValue() == "At Vlorë and places in it"
    dialog.setTextValue("  The bay\n of Vlorë ")
    dialog.accept()
    collection = session.collection.head.id
    assert views.names(collection) == ("The bay of Vlorë",)
    session.apply(changes.clear_filters, origin=Origin.CHIPS)
    room.views.show_views()
    listed = room.findChild(ViewsDialog)
    names = listed.findChild(QListWidget)
    names.item(0).setText("Bay")
    assert views.names(collection) == ("Bay",)
    with qtbot.waitSignal(listed.chosen):
        QTest.keyClick(names, Qt.Key.Key_Return)
    assert session.state.chosen_places() == ("vlore",)
    room.views.show_views()
    listed = next(found for found in room.findChildren(ViewsDialog) if found.isVisible())
    QTest.keyClick(listed.findChild(QListWidget), Qt.Key.Key_Delete)
    assert views.names(collection) == ()
    listed.reject()


def test_a_view_is_written_to_a_file(room: ReadingRoom, tmp_path: Path) -> None:
    choose_vlore(room)
    room.views.save_file(tmp_path / "bay.albview")
    link = read_file((tmp_path / "bay.albview").read_bytes())
    assert open_link(link, room.context.session.linked)(ViewState()).chosen_places() == ("vlore",)
    room.views.save_file(tmp_path / "no such folder" / "bay.albview")
    assert not (tmp_path / "no such folder").exists()


def test_the_key_of_the_filters_brings_them_to_the_front(room: ReadingRoom) -> None:
    QTest.keyClick(room, Qt.Key.Key_6, CTRL)
    assert room.sources.facets is not None
    assert room.sources.facets.field.hasFocus()
