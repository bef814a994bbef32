"""The program as it is started: a picture of the window, and what is said where there is nothing to open."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import linked_collections
from albviewer.app import open_session, remember
from albviewer.index.finder import Finder
from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import ViewState

PNG = b"\x89PNG\r\n\x1a\n"


def albviewer(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program as a user does, without a display."""
    command = [sys.executable, "-m", "albviewer", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)


def size_of(picture: Path) -> tuple[int, int]:
    """The width and height that a PNG says it has."""
    data = picture.read_bytes()
    assert data.startswith(PNG)
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


@pytest.mark.webengine
def test_a_picture_of_the_window_is_saved(tmp_path: Path) -> None:
    picture = tmp_path / "pictures" / "window.png"
    done = albviewer("bundled", "--screenshot", picture)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "Traceback" not in done.stderr
    assert size_of(picture) == (1366, 768)
    assert picture.stat().st_size > 50_000, "text and map are on it"


@pytest.mark.webengine
def test_a_collection_with_a_broken_file_opens_all_the_same(small_collection_folder: Path, tmp_path: Path) -> None:
    (small_collection_folder / "people.yaml").write_text("people:\n  - id: [\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in small_collection_folder.iterdir()}
    picture = tmp_path / "window.png"
    done = albviewer(small_collection_folder, "--screenshot", picture)
    assert done.returncode == 0, done.stderr
    assert size_of(picture) == (1366, 768)
    after = {path: path.read_bytes() for path in small_collection_folder.iterdir()}
    assert after == before, "nothing is written into a collection"


def test_a_folder_that_is_missing_is_told_in_one_sentence(tmp_path: Path) -> None:
    done = albviewer(tmp_path / "nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "nowhere" in done.stderr


def test_a_folder_without_a_collection_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = albviewer(tmp_path / "empty")
    assert (done.returncode, done.stdout) == (1, "")
    said = [line for line in done.stderr.splitlines() if not line.startswith("This plugin does not support")]
    assert len(said) == 1
    assert "collection.yaml" in said[0]


def opened(folder: Path, states: Path, *, language: str = "en") -> Session:
    return open_session(folder, states, folder.parent / "cache", tell=lambda progress: None, language=language)


def test_a_collection_is_opened_as_it_was_left(small_collection_folder: Path, tmp_path: Path) -> None:
    states = tmp_path / "data" / "states.json"
    session = opened(small_collection_folder, states)
    assert session.state == ViewState()
    session.apply(changes.toggle_place("karst"), origin=Origin.MAP)
    remember(session, session.state, states)
    assert opened(small_collection_folder, states).state == session.state


def test_the_first_time_the_language_is_the_one_asked_for(small_collection_folder: Path, tmp_path: Path) -> None:
    assert opened(small_collection_folder, tmp_path / "states.json", language="sq").state.language == "sq"


def test_a_disk_that_cannot_be_written_costs_the_state_and_nothing_else(
    small_collection_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    session = Session(Finder(linked_collections.linked(small_collection_folder)), ViewState(text="mole"))
    remember(session, session.state, tmp_path / "data" / "states.json")
    assert (tmp_path / "data").read_text(encoding="utf-8") == "in the way"
