"""Links that come from outside: opened in the window that is there, and nothing at all if anything is wrong."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from albviewer.app import where_is
from albviewer.resource_paths import bundled_collection
from albviewer.session.recent import RecentCollections
from albviewer.session.session import Session
from albviewer.session.view_files import file_of
from albviewer.session.view_state import ViewState
from albviewer.ui.window.link_opening import VIEW_SUFFIX
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.one_program import Door, hand_over


def session_of(window: MainWindow) -> Session:
    assert window.room is not None
    return window.room.context.session


@pytest.fixture
def window(make_window: Callable[..., MainWindow], small_collection_folder: Path) -> MainWindow:
    return make_window(small_collection_folder)


def test_a_link_to_what_is_open_is_shown_at_once(window: MainWindow) -> None:
    window.open_link("albviewer://port-lume/1?place=karst&disputed=only")
    state = session_of(window).state
    assert (state.chosen_places(), state.disputed) == (("karst",), True)
    session_of(window).back()
    assert not session_of(window).state.is_filtered()


def test_the_system_gives_a_link_and_the_file_of_a_view(window: MainWindow, tmp_path: Path) -> None:
    window.open_given(QUrl("albviewer://port-lume/1?place=karst&words=%22the%20quay%22"))
    state = session_of(window).state
    assert (state.chosen_places(), state.text) == (("karst",), '"the quay"')
    file = tmp_path / f"një pamje{VIEW_SUFFIX}"
    file.write_bytes(file_of(replace(state, text=""), session_of(window).collection.head))
    window.open_given(QUrl.fromLocalFile(str(file)))
    assert session_of(window).state.text == ""


def test_the_system_gives_a_collection(qtbot: QtBot, window: MainWindow) -> None:
    before = window.room
    window.open_given(QUrl.fromLocalFile(str(bundled_collection() / "collection.yaml")))
    qtbot.waitUntil(lambda: window.room is not before, timeout=30_000)
    assert session_of(window).collection.head.id == "albania-soviet-union"


@pytest.mark.parametrize(
    ("link", "sentence"),
    [
        ("albviewer://port-lume/1?place=atlantis&person=ana-moro", "place “atlantis”"),
        ("albviewer://elsewhere/1", "collection “elsewhere”, which has not been opened on this machine yet"),
        ("albviewer://port-lume/1?run=rm%20-rf", "asks for “run”"),
        ("albviewer://port-lume/1?words=<b>x</b>%22", "<b>x</b>"),
        ("file:///etc/passwd", "no link that albviewer can open"),
        ("", "no link"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_and_nothing_changes(
    qtbot: QtBot, window: MainWindow, link: str, sentence: str
) -> None:
    before, room = session_of(window).state, window.room
    window.open_link(link)
    (box,) = window.findChildren(QMessageBox)
    assert sentence in box.text()
    assert box.text().count(". ") == 0
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert window.room is room
    assert replace(session_of(window).state, extent=None) == replace(before, extent=None)
    box.close()


@pytest.mark.parametrize("asked", ["event=mole-broken", "passage=report:2.1"])
def test_a_link_written_by_hand_is_read_where_it_leads(window: MainWindow, asked: str) -> None:
    window.open_link(f"albviewer://port-lume/1?place=karst&{asked}")
    state = session_of(window).state
    assert state.event or state.passage
    assert state.spot is not None
    assert state.chosen_places() == ("karst",)


def test_what_is_said_of_a_link_lies_before_the_window_that_comes_forward(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    window._tools.links.told.connect(lambda _sentence: done.append("said"))
    monkeypatch.setattr(window, "raise_", lambda: done.append("raised"))
    window.open_link("albviewer://elsewhere/1")
    window.open_given(QUrl("albviewer://elsewhere/1"))
    # Not every desktop keeps a dialog above the window that is raised after it.
    assert done == ["raised", "said"] * 2


def test_a_file_is_opened_by_the_same_rules(window: MainWindow, tmp_path: Path) -> None:
    head = session_of(window).collection.head
    good, bad = tmp_path / f"good{VIEW_SUFFIX}", tmp_path / f"bad{VIEW_SUFFIX}"
    good.write_bytes(file_of(ViewState(people=("ana-moro",)), head))
    bad.write_bytes(good.read_bytes().replace(b"ana-moro", b"nobody"))
    window._tools.open_file(good)
    assert session_of(window).state.people == ("ana-moro",)
    for path, words in ((bad, "person “nobody”"), (tmp_path / "gone.albview", "no file with a view")):
        window._tools.open_file(path)
        (box,) = [found for found in window.findChildren(QMessageBox) if found.isVisible()]
        assert words in box.text()
        box.close()
    assert session_of(window).state.people == ("ana-moro",)


def test_a_link_opens_a_collection_that_is_known_and_then_what_it_says(
    qtbot: QtBot, window: MainWindow, bundled_folder: Path
) -> None:
    links = window._tools.links
    links._where = lambda id_: bundled_folder if id_ == "albania-soviet-union" else None
    with qtbot.waitSignal(window.text_shown, timeout=30_000):
        window.open_link("albviewer://albania-soviet-union/1?place=vlore&from=1960&to=1961")
    state = session_of(window).state
    assert state.chosen_places() == ("vlore",)
    assert session_of(window).collection.head.id == "albania-soviet-union"


def test_only_collections_opened_before_and_the_bundled_one_are_known(tmp_path: Path, bundled_folder: Path) -> None:
    recent = RecentCollections()
    assert where_is("albania-soviet-union", recent) == bundled_folder
    for id_ in ("port-lume", "", "..", str(tmp_path), "bundled"):
        assert where_is(id_, recent) is None
    recent.note(tmp_path, {}, "port-lume")
    assert where_is("port-lume", recent) == tmp_path


def test_a_second_start_hands_its_link_over(qtbot: QtBot) -> None:
    door = Door("albviewer-test-door")
    assert door.open()
    link = "albviewer://port-lume/1?words=%C3%AB"
    program = "import sys; from albviewer.ui.window.one_program import hand_over; print(hand_over(*sys.argv[1:]))"
    with (
        qtbot.waitSignal(door.given, timeout=20_000) as given,
        subprocess.Popen([sys.executable, "-c", program, "albviewer-test-door", link], stdout=subprocess.PIPE) as start,
    ):
        # While it is waited for, Qt goes round: the answer comes from here.
        qtbot.waitUntil(lambda: start.poll() is not None, timeout=20_000)
        assert start.stdout is not None
        assert start.stdout.read() == b"True\n"
    assert given.args == [link]
    second = Door("albviewer-test-door")
    assert not second.open()
    door.close()
    assert not hand_over("albviewer-test-door", link)
    assert second.open()
    second.close()


@pytest.mark.parametrize("words", ["two\nlines", "x" * 16_000])
def test_what_is_no_line_is_not_handed_over(words: str) -> None:
    assert not hand_over("albviewer-no-door", words)
