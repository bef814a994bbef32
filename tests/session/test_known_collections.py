"""Which collections have been opened: the latest first, kept whole, and never an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from albviewer.session.known_collections import KnownCollection, known_collections, note_collection, path_of


def opened(folder: Path, id_: str = "") -> KnownCollection:
    folder.mkdir(exist_ok=True)
    return KnownCollection(id=id_ or folder.name, title=folder.name.title(), path=folder)


def test_the_latest_comes_first_and_each_path_once(tmp_path: Path) -> None:
    file = tmp_path / "data" / "collections.json"
    first, second = opened(tmp_path / "one"), opened(tmp_path / "two")
    for item in (first, second, first):
        note_collection(file, item)
    assert known_collections(file) == (first, second)
    assert path_of(file, "two") == tmp_path / "two"
    assert path_of(file, "three") is None


def test_of_two_with_one_id_the_one_that_is_still_there(tmp_path: Path) -> None:
    file = tmp_path / "collections.json"
    note_collection(file, opened(tmp_path / "old", "same"))
    note_collection(file, KnownCollection(id="same", title="Gone", path=tmp_path / "gone"))
    assert path_of(file, "same") == tmp_path / "old"


def test_there_are_never_more_than_anybody_has(tmp_path: Path) -> None:
    file = tmp_path / "collections.json"
    for number in range(53):
        note_collection(file, KnownCollection(id=f"c{number}", title="", path=tmp_path / str(number)))
    listed = known_collections(file)
    assert (len(listed), listed[0].id, listed[-1].id) == (50, "c52", "c3")


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"version": 2, "collections": []}', b'{"version": 1}', b"[" * 9_999]
)
def test_a_damaged_file_holds_none(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "collections.json"
    file.write_bytes(data)
    assert known_collections(file) == ()
    note_collection(file, opened(tmp_path / "one"))
    assert len(known_collections(file)) == 1
