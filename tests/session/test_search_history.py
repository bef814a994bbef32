"""What was searched for: kept, bounded, forgotten, and never in the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from albviewer.session.search_history import MOST, SearchHistory


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "user" / "searches.json"


def test_searches_come_back_the_last_first(path: Path) -> None:
    history = SearchHistory(path)
    for text in ("naval base", " ships ", "naval base", "", "   "):
        history.note_search("one", text)
    history.note_search("other", "grain")
    history.note_choice("one", "place:vlore")
    history.save()
    again = SearchHistory(path)
    assert again.searches("one") == ("naval base", "ships")
    assert again.searches("other") == ("grain",)
    assert again.choices("one") == ("place:vlore",)
    assert again.searches("unknown") == ()


def test_it_does_not_grow_without_end(path: Path) -> None:
    history = SearchHistory(path)
    for number in range(MOST + 20):
        history.note_search("one", f"word{number}")
        history.note_search(f"collection {number * 7}", "word")
    history.note_search("one", "x" * 100_000)
    history.save()
    assert len(history.searches("one")) == MOST
    assert history.searches("one")[0] == f"word{MOST + 19}"
    assert path.stat().st_size < 10_000


def test_it_is_emptied(path: Path) -> None:
    history = SearchHistory(path)
    history.note_search("one", "ships")
    history.note_search("other", "grain")
    history.forget("one")
    history.save()
    assert SearchHistory(path).searches("one") == ()
    assert SearchHistory(path).searches("other") == ("grain",)


def test_everything_is_forgotten_at_once(path: Path) -> None:
    history = SearchHistory(path)
    history.note_search("one", "ships")
    history.note_choice("other", "place:vlore")
    history.forget_all()
    assert (history.searches("one"), history.choices("other"), history.keeping) == ((), (), True)


def test_turned_off_it_forgets_everything_and_notes_nothing(path: Path) -> None:
    history = SearchHistory(path)
    history.note_search("one", "ships")
    history.keep(False)
    history.note_search("one", "grain")
    history.save()
    again = SearchHistory(path)
    assert (again.keeping, again.searches("one")) == (False, ())
    assert "ships" not in path.read_text()
    again.keep(True)
    again.note_search("one", "grain")
    assert again.searches("one") == ("grain",)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b'{"version": 99}', b"[" * 100_000])
def test_a_damaged_file_is_set_aside(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    history = SearchHistory(path)
    assert history.searches("one") == ()
    history.note_search("one", "ships")
    history.save()
    assert SearchHistory(path).searches("one") == ("ships",)
    assert path.with_name("searches.json.broken").read_bytes() == data


def test_what_is_not_text_is_passed_over(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        json.dumps({"version": 1, "searches": {"one": ["a", 3, None, "", ["b"]], "two": "c"}, "choices": 7})
    )
    history = SearchHistory(path)
    assert (history.searches("one"), history.searches("two"), history.choices("one")) == (("a",), (), ())


def test_without_a_file_it_lasts_as_long_as_the_program() -> None:
    history = SearchHistory()
    history.note_search("one", "ships")
    history.save()
    assert history.searches("one") == ("ships",)
