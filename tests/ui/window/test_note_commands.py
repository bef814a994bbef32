"""What the reader marks, by keys and menu of the whole window: made, cited, put back, in files, there the next time."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolTip
from pytestqt.qtbot import QtBot

import small_collection
from albviewer.app import annotations_of, open_session
from albviewer.export.citations import AS_GIVEN
from albviewer.model.annotations import AnnotationKind
from albviewer.panels.say import Say
from albviewer.resource_paths import resources_dir
from albviewer.session import changes
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin
from albviewer.ui.reader.note_editor import NoteEditor
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom
from albviewer.ui.window.services import WindowServices
from albviewer.ui.window.settings import WindowSettings
from albviewer.ui.window.settings_dialog import SettingsDialog

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = "military base"


@pytest.fixture
def room(make_room: Callable[..., ReadingRoom]) -> ReadingRoom:
    room = make_room()
    session = room.context.session
    session.apply(go_to_source(session.linked, "003"), origin=Origin.LIST)
    QApplication.processEvents()
    return room


def select(room: ReadingRoom, words: str = WORDS) -> None:
    """Select words of the page, as the mouse would."""
    page, view = room.reader.open.page, room.reader.reader.page
    assert page is not None
    block = next(index for index, item in enumerate(page.blocks) if words in item.block.shown.text)
    start = page.blocks[block].block.shown.text.index(words)
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.position_of(block, start))
    cursor.setPosition(view.position_of(block, start + len(words)), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_marks_are_made_written_and_put_back_by_keys(room: ReadingRoom, qtbot: QtBot) -> None:
    notes = room.context.notes
    select(room)
    QTest.keyClick(room, Qt.Key.Key_H, CTRL | SHIFT)
    assert [(mark.kind, mark.target.exact) for mark in notes.marks.all()] == [(AnnotationKind.HIGHLIGHT, WORDS)]
    select(room, "The expulsion")
    QTest.keyClick(room, Qt.Key.Key_M, CTRL | SHIFT)
    editor = room.findChild(NoteEditor)
    QTest.keyClicks(editor.field, "Compare 004")
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    select(room, "Enver Hoxha")
    QTest.keyClick(room, Qt.Key.Key_D, CTRL)
    assert sorted(mark.kind for mark in notes.marks.all()) == sorted(AnnotationKind)
    QTest.keyClick(room, Qt.Key.Key_7, CTRL)
    view = room.lists.notes.view
    qtbot.waitUntil(view.hasFocus)
    assert view.model().rowCount() == 3
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(notes.marks.all()) == 2
    QTest.keyClick(room, Qt.Key.Key_D, CTRL | SHIFT)
    assert len(notes.marks.all()) == 3
    QTest.keyClick(room, Qt.Key.Key_D, CTRL | SHIFT)
    assert QToolTip.text() == "No mark was deleted."


def test_words_are_cited_by_their_key_and_from_the_list(room: ReadingRoom, qtbot: QtBot) -> None:
    select(room)
    with qtbot.waitSignal(room.reader.own.told, timeout=20_000):
        QTest.keyClick(room, Qt.Key.Key_C, CTRL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"“{WORDS}”\n")
    assert text.splitlines()[-1].startswith("albviewer://")
    room.reader.own.turn(AnnotationKind.HIGHLIGHT)
    (mark,) = room.context.notes.marks.all()
    session = room.context.session
    session.apply(go_to_source(session.linked, "000"), origin=Origin.LIST)
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(room.reader.own.told, timeout=20_000):
        room.lists.notes.cite_asked.emit(mark.id)
    assert QGuiApplication.clipboard().text() == text


def test_a_lost_mark_is_attached_to_what_is_selected(room: ReadingRoom) -> None:
    select(room)
    room.reader.own.turn(AnnotationKind.HIGHLIGHT)
    (mark,) = room.context.notes.marks.all()
    room.lists.notes.attach_asked.emit(mark.id)
    assert QToolTip.text() == "Select the words in the reader first."
    select(room, "The expulsion")
    room.lists.notes.attach_asked.emit(mark.id)
    (attached,) = room.context.notes.marks.all()
    assert (attached.id, attached.target.exact) == (mark.id, "The expulsion")


def test_marks_leave_and_come_back_in_a_file(room: ReadingRoom, tmp_path: Path) -> None:
    select(room)
    room.reader.own.turn(AnnotationKind.HIGHLIGHT)
    before = room.context.notes.marks.all()
    room.notes.save_file(tmp_path / "mine.json")
    page = json.loads((tmp_path / "mine.json").read_text())
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert [item["motivation"] for item in page["items"]] == ["highlighting"]
    room.notes.take_in(tmp_path / "mine.json")
    assert room.context.notes.marks.all() == before, "what is there already is not there twice"
    page["items"][0]["id"] = "urn:uuid:of-another-reader"
    (tmp_path / "theirs.json").write_text(json.dumps(page))
    room.notes.take_in(tmp_path / "theirs.json")
    assert QToolTip.text() == "1 note or mark was added."
    assert len(room.context.notes.marks.all()) == 2


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2", b'{"type": "Nothing"}', b"\xff\xfe"])
def test_a_file_that_is_none_is_named(room: ReadingRoom, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.json").write_bytes(content)
    room.notes.take_in(tmp_path / "other.json")
    assert QToolTip.text() == "This is no file of notes: other.json"
    room.notes.take_in(tmp_path / "nowhere.json")
    assert QToolTip.text().startswith("The file could not be read: ")
    room.notes.save_file(tmp_path / "no" / "folder" / "mine.json")
    assert QToolTip.text().startswith("The notes could not be saved: ")


def test_the_style_of_citations_is_chosen_in_the_settings_and_kept(room: ReadingRoom, tmp_path: Path) -> None:
    dialog = SettingsDialog(room.context, "", room)
    box = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Citations")
    assert [box.itemText(at) for at in range(box.count())][-1] == "As the editors cite it"
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    assert room.context.citing.style == AS_GIVEN
    dialog.close()
    WindowSettings(tmp_path).remember_citing(AS_GIVEN)
    assert WindowSettings(tmp_path).citing() == AS_GIVEN


# In the window itself, with the reader's own file.


@pytest.fixture
def own_window(qtbot: QtBot, appearance: object, tmp_path: Path, map_pages: list[bytes]) -> Callable[[], MainWindow]:
    folder = small_collection.write(tmp_path / "collection")
    made: list[MainWindow] = []

    def make() -> MainWindow:
        services = WindowServices(
            open_session=lambda path, tell, _look: open_session(
                path, tmp_path / "s.json", tmp_path / "cache", tell=tell
            ),
            map_page=lambda: b"<html>",
            remember=lambda _session, _state: None,
            resources=resources_dir(),
            annotations=lambda session: annotations_of(session, tmp_path / "annotations"),
        )
        window = MainWindow(appearance, Say(), WindowSettings(tmp_path / "data"), services)  # type: ignore[arg-type]
        made.append(window)
        window.show()
        with qtbot.waitSignal(window.text_shown, timeout=20_000):
            window.open(folder)
        return window

    yield make  # type: ignore[misc]
    for window in made:
        window.close()
        window.deleteLater()


def bookmark(window: MainWindow) -> None:
    assert window.room is not None
    session = window.room.context.session
    session.apply(go_to_source(session.linked, next(iter(session.collection.sources))), origin=Origin.LIST)
    QApplication.processEvents()
    window.room.notes.bookmark()


def test_marks_are_kept_by_collection_below_the_reader_s_data(
    own_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = own_window()
    bookmark(window)
    assert window.room is not None
    before = window.room.context.notes.marks.all()
    id_ = window.room.context.session.collection.head.id
    assert [path.name for path in (tmp_path / "annotations").iterdir()] == [f"{id_}.json"]
    window.room.context.citing.set_style("iso690")
    window.close()
    again = own_window()
    assert again.room is not None
    assert again.room.context.notes.marks.all() == before != ()
    assert again.room.context.citing.style == "iso690"


def test_another_language_keeps_what_was_deleted(own_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = own_window()
    bookmark(window)
    first = window.room
    assert first is not None
    notes = first.context.notes
    notes.delete(notes.marks.all()[0].id)
    first.context.session.apply(changes.speak("sq"), origin=Origin.CHIPS)
    qtbot.waitUntil(lambda: window.room is not first)
    assert window.room is not None
    assert window.room.context.notes is notes
    window.room.notes.restore()
    assert window.room.lists.notes.count() == 1


def test_a_disk_that_takes_nothing_is_told_of_in_the_window(
    own_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    (tmp_path / "annotations").write_text("no folder")
    window = own_window()
    bookmark(window)
    words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("What you marked could not be kept: ") for text in words)
    assert window.room is not None
    assert not window.room.context.notes.marks.all()
