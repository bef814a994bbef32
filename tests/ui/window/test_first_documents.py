"""While a large collection is being indexed its first documents can be read, and it is said that they are not all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

import small_collection
from albviewer.app import open_session
from albviewer.index import first_look
from albviewer.index.store.progress import Progress, Tell
from albviewer.session.changes import search
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin, Session
from albviewer.ui.window import opening
from albviewer.ui.window.main_window import MainWindow
from opening_steps import bar_of, stop_opening


class Held:
    """Opens a collection, but indexes it only once it is let go."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.go_on = Event()

    def open(self, folder: Path, tell: Tell, look: Callable[[Session], None]) -> Session:
        def hold(session: Session) -> None:
            look(session)
            while not self.go_on.wait(0.01):
                tell(Progress(done=0, total=2, source="letter"))

        return open_session(folder, self._home / "states.json", self._home / "cache", tell=tell, look=hold)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Held]:
    made = Held(tmp_path)
    yield made
    made.go_on.set()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A collection of two documents, of which only the first is read soon."""
    written = small_collection.write(tmp_path / "archive")
    monkeypatch.setattr(first_look, "_MOST_BYTES", (written / "letter.txt").stat().st_size)
    monkeypatch.setattr(first_look, "WORTH_BYTES", 0)
    return written


@pytest.fixture
def window(
    qtbot: QtBot,
    new_window: Callable[[], MainWindow],
    held: Held,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    remembered: list[Session],
) -> MainWindow:
    """A window that shows the first document and waits for the other."""
    monkeypatch.setattr(opening, "_PATIENCE_SECONDS", -1.0)
    made = new_window()
    made._opening._open_session = held.open
    made.show()
    with qtbot.waitSignal(made.text_shown, timeout=20_000):
        made.open(folder)
    return made


@pytest.fixture
def remembered(shelf: object, monkeypatch: pytest.MonkeyPatch) -> list[Session]:
    """The sessions of which the state was remembered."""
    sessions: list[Session] = []
    monkeypatch.setattr(shelf, "remember", lambda session, state: sessions.append(session))
    return sessions


def session_of(window: MainWindow) -> Session:
    assert window.room is not None
    return window.room.context.session


def all_there(window: MainWindow) -> bool:
    return window.room is not None and not session_of(window).in_all


def test_the_first_documents_can_be_read_and_it_is_said_that_they_are_not_all(qtbot: QtBot, window: MainWindow) -> None:
    session = session_of(window)
    assert list(session.collection.documents) == ["letter"]
    qtbot.waitUntil(bar_of(window).isVisible)
    assert bar_of(window)._first.isVisible()
    assert bar_of(window)._first.text() == (
        "Indexed and ready to be read: 1 of 2 documents. Search and counts cover these."
    )
    session.apply(search("harbour"), origin=Origin.SEARCH)
    assert session.state.text == "harbour"


def test_what_was_done_meanwhile_stays_when_all_are_there(qtbot: QtBot, window: MainWindow, held: Held) -> None:
    first = session_of(window)
    first.apply(go_to_source(first.linked, "letter"), origin=Origin.LIST)
    first.apply(search("mole"), origin=Origin.SEARCH)
    passages = len(first.found.passages)
    map_view = window.room.map.map if window.room else None
    held.go_on.set()
    qtbot.waitUntil(lambda: all_there(window), timeout=20_000)
    session = session_of(window)
    assert list(session.collection.documents) == ["letter", "report"]
    assert session.state == first.state
    assert session.history.can_go_back()
    assert len(session.found.passages) >= passages
    assert not bar_of(window).isVisible()
    assert window.room is not None
    assert window.room.map.map is map_view


def test_whoever_did_nothing_finds_the_collection_as_it_was_left(qtbot: QtBot, window: MainWindow, held: Held) -> None:
    first = session_of(window)
    held.go_on.set()
    qtbot.waitUntil(lambda: all_there(window), timeout=20_000)
    assert session_of(window).history is not first.history


def test_stopped_it_says_that_these_are_all_there_are(qtbot: QtBot, window: MainWindow) -> None:
    stop_opening(qtbot, window)
    assert window._tools.notice.isVisible()
    assert window._tools.notice.words.text().startswith("Indexing was stopped: only 1 of 2 documents")
    assert session_of(window).in_all == 2


def test_of_a_part_nothing_is_remembered(window: MainWindow, remembered: list[Session]) -> None:
    window.close()
    assert remembered == []


def test_another_collection_takes_the_place_of_a_part(
    qtbot: QtBot, window: MainWindow, shelf: object, open_in: Callable[..., object]
) -> None:
    window._opening._open_session = shelf.open  # type: ignore[attr-defined]
    open_in(window, "bundled")
    assert len(session_of(window).collection.documents) == 5
    assert not bar_of(window).isVisible()
