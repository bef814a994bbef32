"""The collections that were opened lately."""

from __future__ import annotations

from pathlib import Path

import pytest

from albviewer.session.recent import MOST, Recent, RecentCollections


def paths(recent: RecentCollections) -> list[str]:
    return [each.path.name for each in recent.listed()]


def test_the_last_one_comes_first_and_each_only_once(tmp_path: Path) -> None:
    recent = RecentCollections(tmp_path / "data" / "recent.json")
    for name in ("one", "two", "one"):
        recent.note(tmp_path / name, {"en": name.title()})
    assert paths(recent) == ["one", "two"]
    assert paths(RecentCollections(tmp_path / "data" / "recent.json")) == ["one", "two"]


def test_one_is_found_by_its_id_if_it_is_still_there(tmp_path: Path) -> None:
    recent = RecentCollections(tmp_path / "recent.json")
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        recent.note(tmp_path / name, {}, "port")
    recent.note(tmp_path / "gone", {}, "port")
    again = RecentCollections(tmp_path / "recent.json")
    assert again.path_of("port") == tmp_path / "new"
    assert again.path_of("elsewhere") is None
    assert again.path_of("..") is None
    again.forget()
    assert again.path_of("port") is None


def test_no_more_are_listed_than_can_be_overlooked(tmp_path: Path) -> None:
    recent = RecentCollections()
    for number in range(MOST + 5):
        recent.note(tmp_path / str(number), {})
    assert len(recent.listed()) == MOST
    assert recent.listed()[0].path.name == str(MOST + 4)


def test_what_is_gone_says_so(tmp_path: Path) -> None:
    recent = RecentCollections(tmp_path / "recent.json")
    (tmp_path / "there").mkdir()
    recent.note(tmp_path / "gone", {})
    recent.note(tmp_path / "there", {})
    assert [each.is_there() for each in recent.listed()] == [True, False]
    recent.drop(tmp_path / "gone")
    assert paths(RecentCollections(tmp_path / "recent.json")) == ["there"]
    recent.forget()
    assert paths(RecentCollections(tmp_path / "recent.json")) == []


def test_the_title_is_in_the_language_if_there_is_one(tmp_path: Path) -> None:
    both = Recent(path=tmp_path / "x", titles={"en": "Port Lume", "sq": "Porti i Lumës"})
    assert [both.title_in(code) for code in ("sq", "en", "fr")] == ["Porti i Lumës", "Port Lume", "Port Lume"]
    assert Recent(path=tmp_path / "x.zip", titles={}).title_in("en") == "x.zip"


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"version": 9, "recent": []}', '{"version": 1, "recent": [{"path": 3, "titles": {}}]}', "[" * 99999],
)
def test_a_file_that_cannot_be_read_counts_as_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / "recent.json").write_text(text, encoding="utf-8")
    recent = RecentCollections(tmp_path / "recent.json")
    assert recent.listed() == ()
    recent.note(tmp_path / "new", {})
    assert paths(RecentCollections(tmp_path / "recent.json")) == ["new"]


def test_a_disk_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    recent = RecentCollections(tmp_path / "file" / "recent.json")
    recent.note(tmp_path / "new", {})
    assert paths(recent) == ["new"]
