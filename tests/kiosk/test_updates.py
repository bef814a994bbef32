from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from albviewer.collection.load import load_collection
from albviewer.collection.packages.packing import make_package
from albviewer.collection.packages.shelf import Shelf
from albviewer.collection.packages.signing import make_key, read_private_key, read_public_key
from albviewer.kiosk.updates import Updater, packages_in, stick_folders, take_back_if_new

Put = Callable[..., Path]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def put(small_collection_folder: Path, stick: Path, tmp_path: Path) -> Put:
    """Put a signed package of the tiny collection onto the stick."""
    key = read_private_key(make_key(tmp_path / "museum")[0])
    head = load_collection(small_collection_folder).collection.head

    def make(version: int) -> Path:
        path = stick / f"{version}.albpack"
        make_package(small_collection_folder, head, path, version=version, key=key)
        return path

    return make


@pytest.fixture
def updater(put: Put, tmp_path: Path) -> Updater:
    def opens(folder: Path) -> None:
        load_collection(folder)

    return Updater(Shelf(tmp_path / "shelf"), [read_public_key(tmp_path / "museum.pub")], opens)


def test_a_new_edition_is_found_and_tried_once(updater: Updater, put: Put, stick: Path, tmp_path: Path) -> None:
    assert updater.look([stick, tmp_path / "nowhere"]) == []
    put(1)
    assert [update.edition for update in updater.look([stick])] == [1]
    assert updater.look([stick]) == []
    put(3)
    put(2)
    told = updater.look([stick])
    # By name: 2 comes before 3, and both are newer than what is shown.
    assert [update.edition for update in told] == [2, 3]


def test_a_refusal_is_one_sentence_and_is_not_repeated(updater: Updater, put: Put, stick: Path) -> None:
    path = put(1)
    data = bytearray(path.read_bytes())
    data[40] ^= 4
    path.write_bytes(data)
    (stick / "photo.jpg").write_bytes(b"x")
    (told,) = updater.look([stick])
    assert (told.file, told.edition) == (path, 0)
    assert told.refusal.endswith(".")
    assert updater.look([stick]) == []


def test_what_is_pulled_out_meanwhile(updater: Updater, put: Put, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(1)

    def gone(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("albviewer.collection.packages.unpacking.Package.unpack", gone)
    (told,) = updater.look([stick])
    assert "could not be put in place: input/output error" in told.refusal


def test_only_a_new_edition_is_taken_back(updater: Updater, put: Put, stick: Path, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf")
    assert not take_back_if_new(shelf, time.time())
    put(1)
    updater.look([stick])
    assert not take_back_if_new(shelf, time.time() + 100_000)
    assert shelf.folder() is not None
    assert take_back_if_new(shelf, time.time())
    assert shelf.folder() is None


def test_a_folder_is_no_package(stick: Path) -> None:
    (stick / "a.albpack").mkdir()
    assert packages_in(stick) == []
    assert isinstance(stick_folders(), list)
