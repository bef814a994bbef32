"""A package opens like a folder."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from albviewer.collection.load import load_collection
from albviewer.collection.no_collection import NoCollectionError
from albviewer.collection.packages.opened import collection_folder_of, is_package

Pack = Callable[..., Path]


def test_a_folder_stays_what_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "a.albpack"
    folder.mkdir()
    assert not is_package(folder)
    assert collection_folder_of(folder, tmp_path / "cache") == folder


def test_a_package_is_unpacked_once(pack: Pack, tmp_path: Path) -> None:
    folder = collection_folder_of(pack(), tmp_path / "cache")
    assert load_collection(folder).faults == ()
    made = folder.stat().st_mtime_ns
    assert collection_folder_of(pack("same.albpack"), tmp_path / "cache") == folder
    assert folder.stat().st_mtime_ns == made


def test_what_was_opened_long_ago_is_forgotten(
    pack: Pack, small_collection_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("albviewer.collection.packages.opened._MOST_KEPT", 2)
    folders = []
    for count in range(4):
        (small_collection_folder / "extra.txt").write_text(str(count))
        folders.append(collection_folder_of(pack(), tmp_path / "cache"))
        os.utime(folders[-1].parent, (time.time() - 100 + count,) * 2)
    assert [folder.is_dir() for folder in folders] == [False, False, True, True]


def test_a_damaged_one_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bad.albpack").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(NoCollectionError, match=r"bad\.albpack is damaged"):
        collection_folder_of(tmp_path / "bad.albpack", tmp_path / "cache")
    assert not (tmp_path / "cache").exists()
