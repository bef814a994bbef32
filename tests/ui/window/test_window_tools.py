"""What the window does besides showing a room: recent collections, things dragged onto it, settings, damage."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QMessageBox, QPushButton
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from albviewer.index.store.chunks import DamagedError
from albviewer.session import changes
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.window.damage import comes_of_damage
from albviewer.ui.window.help_window import HelpWindow
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom
from albviewer.ui.window.recent_lists import RecentList
from albviewer.ui.window.settings import WindowSettings
from albviewer.ui.window.settings_dialog import SettingsDialog

LEFT = Qt.MouseButton.LeftButton
NewWindow = Callable[[], MainWindow]
OpenIn = Callable[[MainWindow, str], ReadingRoom]


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drag paths onto the window and let them go; return whether it would take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(50, 300), copy, data, LEFT, none)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    if entering.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 300), copy, data, LEFT, none))
    return entering.isAccepted()


def test_a_folder_that_is_let_go_over_the_window_is_opened(
    new_window: NewWindow, open_in: OpenIn, qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window()
    open_in(window, "bundled")
    with qtbot.waitSignal(window.text_shown):
        assert drop(window, tmp_path / "small")
    assert window.windowTitle().startswith("Port Lume")


def test_the_head_of_a_collection_stands_for_its_folder(
    new_window: NewWindow, open_in: OpenIn, qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window()
    open_in(window, "bundled")
    with qtbot.waitSignal(window.text_shown):
        assert drop(window, tmp_path / "small" / "collection.yaml")
    assert window.windowTitle().startswith("Port Lume")


def test_two_things_at_once_are_not_taken(new_window: NewWindow, open_in: OpenIn, tmp_path: Path) -> None:
    window = new_window()
    open_in(window, "bundled")
    assert not drop(window, tmp_path / "one", tmp_path / "two")


def test_collections_opened_before_are_offered_and_missing_ones_say_so(
    new_window: NewWindow, open_in: OpenIn, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bundled").mkdir()
    (tmp_path / "small").mkdir()
    window = new_window()
    assert open_in(window, "bundled").findChild(RecentList) is None, "there is nothing to go to yet"
    listed = open_in(window, "small").findChild(RecentList)
    assert [button.text() for button in listed.findChildren(QPushButton)] == ["Albania and the Soviet Union"]
    with qtbot.waitSignal(window.text_shown):
        QTest.mouseClick(listed.findChild(QPushButton), LEFT)
    assert window.windowTitle().startswith("Albania")
    window.close()

    (tmp_path / "small").rmdir()
    room = open_in(new_window(), "bundled")
    button = room.findChild(RecentList).findChild(QPushButton)
    assert button.text() == "Port Lume – no longer there"
    assert not button.isEnabled()


def test_recent_collections_stand_in_the_menu(
    new_window: NewWindow, open_in: OpenIn, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bundled").mkdir()
    window = new_window()
    open_in(window, "bundled")
    room = open_in(window, "small")
    room.top._open_menu()
    menu = QApplication.activePopupWidget()
    opened = next(action for action in menu.actions() if action.text() == "Opened lately").menu()
    [action] = opened.actions()
    assert action.toolTip() == str(tmp_path / "bundled")
    with qtbot.waitSignal(window.text_shown):
        action.trigger()
    assert window.windowTitle().startswith("Albania")


@pytest.fixture
def settings(new_window: NewWindow, open_in: OpenIn) -> SettingsDialog:
    window = new_window()
    open_in(window, "bundled")
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(SettingsDialog)
    assert dialog.isVisible()
    return dialog


def choose(dialog: SettingsDialog, name: str, words: str) -> None:
    box = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == name)
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())


def test_settings_hold_at_once_and_at_the_next_start(
    settings: SettingsDialog, appearance: Appearance, tmp_path: Path
) -> None:
    choose(settings, "Theme", "High contrast")
    choose(settings, "Text size", "130 %")
    choose(settings, "Motion", "Nothing slides or flies")
    assert (appearance.theme.name, appearance.step) == ("contrast", 130)
    room = settings.parent().room
    assert room.reader.reader.page.reduced_motion
    kept = WindowSettings(tmp_path / "data")
    assert (kept.theme(), kept.step((100, 130)), kept.motion()) == ("contrast", 130, "less")
    assert settings.minimumSizeHint().width() < 900


def test_the_marks_of_reading_and_searches_are_switched(settings: SettingsDialog) -> None:
    context = settings.parent().room.context
    for words, now in (
        ("Mark on map and timeline what is being read", lambda: context.reading.on),
        ("Keep what I search for", lambda: context.searches.keeping),
    ):
        box = next(box for box in settings.findChildren(QCheckBox) if box.text() == words)
        assert box.isChecked() is now()
        box.click()
        assert box.isChecked() is now() is False


def test_the_folder_of_what_is_remembered_is_told(settings: SettingsDialog, tmp_path: Path) -> None:
    assert any(str(tmp_path / "data") in label.text() for label in settings.findChildren(QLabel))


def test_everything_is_forgotten_when_asked_twice(
    settings: SettingsDialog, tmp_path: Path, shelf, qtbot: QtBot
) -> None:
    window = settings.parent()
    window._services.searches.note_search("x", "naval base")
    ask = next(button for button in settings.findChildren(QPushButton) if button.text().startswith("Forget all"))
    for words, forgotten in (("Cancel", False), ("Forget", True)):
        ask.click()
        question = settings.findChildren(QMessageBox)[-1]
        next(button for button in question.buttons() if button.text() == words).click()
        assert (not (tmp_path / "data" / "recent.json").exists() or not window._services.recent.listed()) is forgotten
    window.close()
    kept = WindowSettings(tmp_path / "data")
    assert kept.geometry() is None
    assert shelf.left == {}
    assert window._services.searches.searches("x") == ()


def test_the_help_is_open_once(new_window: NewWindow, qtbot: QtBot) -> None:
    window = new_window()
    window.show()
    tools = window._tools
    tools.show_help()
    [first] = window.findChildren(HelpWindow)
    tools.show_help()
    assert window.findChildren(HelpWindow) == [first]
    first.close()
    tools.show_help()
    assert [each.isVisible() for each in window.findChildren(HelpWindow) if each is not first] == [True]


def test_help_is_there_without_a_collection(new_window: NewWindow, qtbot: QtBot) -> None:
    window = new_window()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    guide = window.findChild(HelpWindow)
    assert guide.isVisible()
    guide.close()


def test_a_damaged_index_is_told_made_again_and_opened_where_it_was(
    new_window: NewWindow, open_in: OpenIn, qtbot: QtBot, shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window()
    room = open_in(window, "bundled")
    session = room.context.session
    session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)

    def damaged(*_arguments: object) -> None:
        raise DamagedError("a chunk of 003 cannot be read")

    session.subscribe(damaged)
    with capture_exceptions() as caught, qtbot.waitSignal(window.text_shown):
        window._tools._damage.watch()
        qtbot.keyClick(window, Qt.Key.Key_F11)
        room.sources.about_asked.connect(lambda source: session.apply(go_to_source(session.linked, source)))
        room.sources._view.pressed_row.emit("003")
    assert caught == []
    assert window.room is not room
    assert window.room.context.session.state.chosen_places() == ("vlore",)
    assert shelf.discarded == [Path("bundled")]
    assert "damaged" in window._tools.notice.words.text()
    assert window._tools.notice.isVisible()
    open_in(window, "small")
    assert not window._tools.notice.isVisible()


def test_damage_is_recognised_wherever_it_hides() -> None:
    error = SystemError("a slot failed")
    error.__cause__ = DamagedError("x")
    assert comes_of_damage(error)
    assert comes_of_damage(ExceptionGroup("several", [ValueError("y"), ExceptionGroup("more", [error])]))
    assert not comes_of_damage(ValueError("z"))
