"""The window: collections opened in the background, one after the other, and everything found again."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from albviewer.collection.no_collection import NoCollectionError
from albviewer.index.finder import Finder
from albviewer.session import changes
from albviewer.session.selecting import go_to_event, go_to_source
from albviewer.session.session import Origin
from albviewer.session.view_state import TimeWindow
from albviewer.ui.bars.faults_bar import FaultsBar
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.chip import Chip
from albviewer.ui.widgets.wrapped_runs import WrappedRuns
from albviewer.ui.window.dialogs import FaultsDialog, KeysDialog
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom
from albviewer.ui.window.settings import WindowSettings

NewWindow = Callable[[], MainWindow]
# Of the offscreen platform: no window is restored larger than that.
FITS_THE_SCREEN = (780, 700)
OpenIn = Callable[[MainWindow, str], ReadingRoom]


def offset_read(room: ReadingRoom) -> int:
    read = room.reader.offset_read()
    assert read is not None
    return read[1]


def test_it_opens_while_the_window_waits(qtbot: QtBot, new_window: NewWindow, map_pages: list[bytes]) -> None:
    window = new_window()
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(window.text_shown):
        window.open(Path("bundled"))
        assert window.room is None, "nothing is opened before the call returns"
    assert window.windowTitle() == "Albania and the Soviet Union – albviewer"
    assert window.room is not None
    assert window.room.isVisible()
    qtbot.waitUntil(lambda: map_pages == [b"<html>"])


def test_the_first_words_have_their_room_when_they_are_first_seen(qtbot: QtBot, new_window: NewWindow) -> None:
    window = new_window()
    short: list[str] = []

    def measure() -> None:
        assert window.room is not None
        page = window.room.reader.first_page
        for words in (*page.findChildren(QLabel), *page.findChildren(WrappedRuns)):
            if words.isVisible() and words.height() < words.heightForWidth(words.width()):
                short.append(words.text() if isinstance(words, QLabel) else words.accessibleName())

    window.text_shown.connect(measure)
    window.resize(1366, 768)
    window.show()
    with qtbot.waitSignal(window.text_shown):
        window.open(Path("bundled"))
    assert not short


def test_the_keyboard_is_where_one_reads_as_soon_as_one_can(new_window: NewWindow, open_in: OpenIn, shelf) -> None:
    window = new_window()
    room = open_in(window, "bundled")
    focus = window.focusWidget()
    assert focus is not None
    assert room.reader.first_page.isAncestorOf(focus)
    assert isinstance(focus, QPushButton)
    assert focus.property("main"), "the first thing on the page, and not a tour below it"
    room.context.session.apply(go_to_source(room.context.session.linked, "004"), origin=Origin.READER)
    room.commands.action("lists.events").trigger()
    events = window.focusWidget()
    open_in(window, "small")
    open_in(window, "bundled")
    assert window.focusWidget() is window.room.reader.reader.page
    assert window.focusWidget() is not events


def test_the_keyboard_is_not_lost_to_what_goes_while_a_sheet_lies_over_it(
    qtbot: QtBot, new_window: NewWindow, open_in: OpenIn, shelf
) -> None:
    window = new_window()
    session = open_in(window, "small").context.session
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    session.apply(go_to_source(session.linked, "letter"), origin=Origin.LIST)
    session.apply(changes.choose_place("port-lume"), origin=Origin.MAP)
    chip = next(chip for chip in window.room.chips.findChildren(Chip) if chip.isVisible())
    chip.setFocus()
    window.room.commands.action("reader.type").trigger()
    sheet = QApplication.activePopupWidget()
    assert sheet is not None
    session.apply(changes.clear_filters, origin=Origin.MAP)
    qtbot.waitUntil(lambda: window.focusWidget() is None)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.room.reader.reader.page.hasFocus)


def test_the_keyboard_is_never_nowhere(qtbot: QtBot, new_window: NewWindow, open_in: OpenIn, shelf) -> None:
    window = new_window()
    room = open_in(window, "small")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    room.top.search.setFocus()
    # As what is hidden by what it did itself.
    room.top.search.clearFocus()
    assert QApplication.focusWidget() is None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert room.reader.isAncestorOf(QApplication.focusWidget())


def test_a_second_collection_takes_the_place_of_the_first(new_window: NewWindow, open_in: OpenIn, shelf) -> None:
    window = new_window()
    first = open_in(window, "bundled")
    first.context.session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    second = open_in(window, "small")
    assert second is window.room
    assert second.context.session.collection.head.id == "port-lume"
    assert window.windowTitle().startswith("Port Lume")
    assert shelf.left["bundled"].chosen_places() == ("vlore",)
    QApplication.processEvents()
    assert window.findChildren(ReadingRoom) == [second]
    again = open_in(window, "bundled")
    assert again.context.session.state.chosen_places() == ("vlore",)


def test_nothing_of_a_collection_stays_in_memory_with_the_next(new_window: NewWindow, open_in: OpenIn) -> None:
    window = new_window()
    context = open_in(window, "bundled").context
    left = [weakref.ref(each) for each in (context.session, context.notes, context.citing)]
    del context
    open_in(window, "small")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [each() for each in left] == [None, None, None]


def test_nothing_that_lists_and_draws_its_rows_stays_either(new_window: NewWindow, open_in: OpenIn) -> None:
    window = new_window()
    room = open_in(window, "bundled")
    left: list[weakref.ref[QObject]] = []
    for kind in ("events", "passages", "places", "people", "disagreements", "notes"):
        room.commands.action(f"lists.{kind}").trigger()
        view = room.lists.view_of(kind)
        assert isinstance(view, QAbstractItemView)
        left += [weakref.ref(view.itemDelegate()), weakref.ref(view.model())]
    del room, view
    open_in(window, "small")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert {each() for each in left} == {None}


def test_splitters_stay_where_they_are_in_the_next_collection(new_window: NewWindow, open_in: OpenIn) -> None:
    window = new_window()
    room = open_in(window, "bundled")
    room.desk.panes.moveSplitter(300, 1)
    assert open_in(window, "small").sources.width() == pytest.approx(300, abs=2)


def test_one_that_cannot_be_opened_leaves_the_first(
    qtbot: QtBot, new_window: NewWindow, open_in: OpenIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, title, text: told.append((title, text)))
    window = new_window()
    room = open_in(window, "bundled")
    with qtbot.waitSignal(window.failed) as failed:
        window.open(Path("nowhere"))
    assert isinstance(failed.args[0], NoCollectionError)
    assert window.room is room
    assert told == [("Open a collection", "nowhere is no collection.")]


def test_a_first_one_that_cannot_be_opened_is_told_to_who_called(qtbot: QtBot, new_window: NewWindow) -> None:
    window = new_window()
    window.show()
    with qtbot.waitSignal(window.failed) as failed:
        window.open(Path("nowhere"))
    assert str(failed.args[0]) == "nowhere is no collection."
    assert window.room is None


def test_a_folder_is_chosen_in_the_systems_dialog(
    qtbot: QtBot, new_window: NewWindow, open_in: OpenIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window()
    open_in(window, "bundled")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: "/shelf/small")
    with qtbot.waitSignal(window.text_shown):
        QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert window.windowTitle().startswith("Port Lume")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: "")
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert window.windowTitle().startswith("Port Lume"), "cancelled, nothing is opened"


def test_a_package_is_chosen_in_the_systems_dialog(
    qtbot: QtBot, new_window: NewWindow, open_in: OpenIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window()
    room = open_in(window, "bundled")
    offered: list[str] = []

    def choose(_parent: object, _title: str, _folder: str, kinds: str) -> tuple[str, str]:
        offered.append(kinds)
        return "/shelf/small", kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    command = next(each for each in room.commands.listed() if each.id == "collection.open-package")
    with qtbot.waitSignal(window.text_shown):
        command.action.trigger()
    assert offered == ["Packages (*.albpack)"]
    assert window.windowTitle().startswith("Port Lume")


def test_faults_are_told_and_listed(
    qtbot: QtBot, new_window: NewWindow, open_in: OpenIn, shelf, faulty_finder: Finder
) -> None:
    shelf._finders["faulty"] = faulty_finder
    window = new_window()
    room = open_in(window, "faulty")
    bar = room.findChild(FaultsBar)
    assert bar.isVisible()
    QTest.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    dialog = window.findChild(FaultsDialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_f1_shows_the_keys_and_leads_to_the_first_page(qtbot: QtBot, new_window: NewWindow, open_in: OpenIn) -> None:
    window = new_window()
    room = open_in(window, "bundled")
    session = room.context.session
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    first = next(button for button in dialog.findChildren(QPushButton) if button.text().startswith("Show the first"))
    with qtbot.waitSignal(dialog.destroyed):
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert room.reader.first_page.isVisible()


def test_full_screen_and_back(new_window: NewWindow, open_in: OpenIn) -> None:
    window = new_window()
    open_in(window, "small")
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_everything_is_found_again_at_the_next_start(
    qtbot: QtBot, new_window: NewWindow, open_in: OpenIn, appearance: Appearance
) -> None:
    window = new_window()
    window.resize(*FITS_THE_SCREEN)
    room = open_in(window, "bundled")
    session = room.context.session
    session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    session.apply(changes.limit_time("1960", "1961"), origin=Origin.CHIPS)
    session.apply(go_to_event(session.linked, "vlora-incident"), origin=Origin.LIST)
    room.desk.panes.moveSplitter(400, 1)
    bar = room.reader.reader.page.verticalScrollBar()
    with qtbot.waitSignal(room.reader.reader.scrolled):
        bar.setValue(bar.maximum() * 2 // 3)
    stood = offset_read(room)
    size = window.size()
    window.close()

    window = new_window()
    assert window.size() == size
    room = open_in(window, "bundled")
    state = room.context.session.state
    assert state.chosen_places() == ("vlore",)
    assert state.window == TimeWindow(first="1960", last="1961")
    assert state.event == "vlora-incident"
    qtbot.waitUntil(lambda: offset_read(room) == stood)
    assert room.reader.width() == pytest.approx(400, abs=2)


def test_the_line_that_is_read_does_not_wander_from_start_to_start(
    qtbot: QtBot, new_window: NewWindow, open_in: OpenIn
) -> None:
    window = new_window()
    window.resize(*FITS_THE_SCREEN)
    room = open_in(window, "bundled")
    session = room.context.session
    session.apply(go_to_event(session.linked, "khrushchev-visits-butrint"), origin=Origin.LIST)
    page = room.reader.reader.page
    qtbot.waitUntil(lambda: page.scrolled_by > 0)
    window.close()
    stood = None
    for _start in range(3):
        window = new_window()
        room = open_in(window, "bundled")
        spot = room.context.session.state.spot
        assert spot is not None
        qtbot.waitUntil(lambda room=room, spot=spot: offset_read(room) == spot.start)
        assert stood in (None, spot.start)
        stood = spot.start
        window.close()


def test_theme_and_text_size_are_remembered_when_they_are_chosen(
    new_window: NewWindow, appearance: Appearance, tmp_path: Path
) -> None:
    new_window()
    appearance.set_choice("dark")
    appearance.set_step(130)
    kept = WindowSettings(tmp_path / "data")
    assert (kept.theme(), kept.step(appearance.tokens.text_steps)) == ("dark", 130)


def test_a_map_that_cannot_be_made_is_told_and_the_rest_goes_on(
    qtbot: QtBot, new_window: NewWindow, open_in: OpenIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> bytes:
        raise OSError("the disk is full")

    window = new_window()
    object.__setattr__(window._services, "map_page", fail)
    with qtbot.waitSignal(window.failed) as failed:
        room = open_in(window, "bundled")
    assert str(failed.args[0]) == "the disk is full"
    assert room.map._failure.text() == "The map cannot be shown: the disk is full"


def test_closing_while_a_collection_is_being_opened_is_nothing(new_window: NewWindow) -> None:
    window = new_window()
    window.show()
    window.open(Path("bundled"))
    window.close()
    QApplication.processEvents()
    assert window.room is None
