"""What tests of the whole window share: rooms and windows with everything but the web engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import linked_collections
import small_collection
from albviewer.app import discard_index, open_session, remember
from albviewer.collection.no_collection import NoCollectionError
from albviewer.index.finder import Finder
from albviewer.index.store.progress import Tell
from albviewer.panels.say import Say
from albviewer.resource_paths import bundled_collection, guides_dir, resources_dir
from albviewer.session.recent import RecentCollections
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.context import ViewContext
from albviewer.ui.map.view import MapView
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.translation import Translations
from albviewer.ui.window.main_window import MainWindow, WindowServices
from albviewer.ui.window.reading_room import ReadingRoom
from albviewer.ui.window.settings import WindowSettings


@pytest.fixture
def pages_started(monkeypatch: pytest.MonkeyPatch) -> list[MapView]:
    """Keep the web engine out: note which map views were told to load the page."""
    started: list[MapView] = []
    monkeypatch.setattr(MapView, "start", lambda view, _page: started.append(view))
    return started


@pytest.fixture
def make_window(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path, pages_started: list[MapView]
) -> Iterator[Callable[..., MainWindow]]:
    """Make a window that remembers in a folder of this test, show it, and open a collection in it."""
    windows: list[MainWindow] = []
    worded: list[Translations] = []

    def make(
        folder: Path, *, translations: Translations | None = None, size: tuple[int, int] = (1366, 768)
    ) -> MainWindow:
        found = translations or Translations(resources_dir() / "translations")
        worded.append(found)
        settings, states = WindowSettings(tmp_path / "data"), tmp_path / "data" / "states.json"
        services = WindowServices(
            open_session=lambda path, tell, look: open_session(
                path, states, tmp_path / "cache", tell=tell, look=look, language=settings.language() or "en"
            ),
            map_page=lambda: b"",
            remember=lambda session, state: remember(session, state, states),
            resources=resources_dir(),
            translations=found,
            guides=guides_dir(),
            discard_index=lambda folder: discard_index(folder, tmp_path / "cache"),
        )
        window = MainWindow(appearance, found.say_in(settings.language() or "en"), settings, services)
        windows.append(window)
        window.resize(*size)
        window.show()
        with qtbot.waitSignal(window.text_shown):
            window.open(folder)
        return window

    yield make
    for window in windows:
        if shiboken6.isValid(window):
            window.close()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for translations in worded:
        translations.word_qt("en")


@pytest.fixture
def bundled_folder() -> Path:
    """The folder of the bundled collection."""
    return bundled_collection()


@pytest.fixture
def map_pages(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The pages with which the map was started, instead of starting the web engine."""
    pages: list[bytes] = []
    monkeypatch.setattr(MapView, "start", lambda _view, page: pages.append(page))
    return pages


@pytest.fixture
def make_room(
    qtbot: QtBot, bundled_context: ViewContext, appearance: Appearance
) -> Iterator[Callable[[int, int], ReadingRoom]]:
    rooms: list[ReadingRoom] = []

    def make(width: int = 1366, height: int = 768) -> ReadingRoom:
        room = ReadingRoom(bundled_context, resources_dir())
        appearance.apply_to(room)
        rooms.append(room)
        room.resize(width, height)
        room.show()
        room.activateWindow()
        qtbot.waitExposed(room)
        qtbot.waitUntil(room.isActiveWindow)
        QApplication.processEvents()
        return room

    yield make
    for room in rooms:
        room.shutdown()
        room.close()
        room.deleteLater()


class Shelf:
    """Collections that can be opened by the name of their folder, and the states in which they were left."""

    def __init__(self, finders: dict[str, Finder]) -> None:
        self._finders = finders
        self.left: dict[str, ViewState] = {}
        self.discarded: list[Path] = []

    def open(self, folder: Path, tell: Tell, look: Callable[[Session], None]) -> Session:
        if folder.name not in self._finders:
            raise NoCollectionError(f"{folder.name} is no collection.")
        return Session(self._finders[folder.name], self.left.get(folder.name, ViewState()))

    def remember(self, session: Session, state: ViewState) -> None:
        name = next(name for name, finder in self._finders.items() if finder is session.finder)
        self.left[name] = state


@pytest.fixture
def shelf(bundled_finder: Finder, small_finder: Finder) -> Shelf:
    return Shelf({"bundled": bundled_finder, "small": small_finder})


@pytest.fixture
def faulty_finder(tmp_path: Path) -> Finder:
    """The small collection with one broken file."""
    folder = small_collection.write(tmp_path / "faulty")
    (folder / "people.yaml").write_text("people:\n  - id: [\n", encoding="utf-8")
    return Finder(linked_collections.linked(folder))


@pytest.fixture
def new_window(
    qtbot: QtBot, appearance: Appearance, shelf: Shelf, tmp_path: Path, map_pages: list[bytes]
) -> Iterator[Callable[[], MainWindow]]:
    """Make a window whose settings are those that the one before it left."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        services = WindowServices(
            open_session=shelf.open,
            map_page=lambda: b"<html>",
            remember=shelf.remember,
            resources=resources_dir(),
            recent=RecentCollections(tmp_path / "data" / "recent.json"),
            guides=guides_dir(),
            forget=shelf.left.clear,
            discard_index=shelf.discarded.append,
        )
        window = MainWindow(appearance, Say(), WindowSettings(tmp_path / "data"), services)
        windows.append(window)
        return window

    yield make
    for window in windows:
        if shiboken6.isValid(window):
            window.close()
            window.deleteLater()


@pytest.fixture
def open_in(qtbot: QtBot) -> Callable[[MainWindow, str], ReadingRoom]:
    """Open a collection of the shelf in a window, and wait until its text is shown."""

    def open_(window: MainWindow, name: str) -> ReadingRoom:
        with qtbot.waitSignal(window.text_shown, timeout=20_000):
            window.open(Path(name))
            if not window.isVisible():
                window.show()
        assert window.room is not None
        return window.room

    return open_
