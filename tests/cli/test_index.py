from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from albviewer.resource_paths import user_cache_dir

Run = Callable[..., tuple[int, str, str]]


def test_figures_are_printed(run: Run, small_collection_folder: Path) -> None:
    status, out, err = run("index", small_collection_folder, "--format", "json")
    figures = json.loads(out)
    assert (status, err) == (0, "")
    assert (figures["sources"], figures["sources_read"]) == (2, 2)
    assert figures["passages"] == json.loads(run("find", small_collection_folder, "--format", "json")[1])["total"]
    assert figures["bytes_read"] == sum(path.stat().st_size for path in small_collection_folder.glob("*.txt"))
    assert Path(figures["index"]).is_relative_to(user_cache_dir())
    assert figures["index_bytes"] > 1000


def test_a_second_time_says_that_nothing_had_changed(run: Run) -> None:
    run("index", "bundled")
    status, out, _ = run("index", "bundled")
    assert status == 0
    assert out.endswith("of 5 sources are indexed; nothing had changed.\n")


def test_faults_are_counted(run: Run, small_collection_folder: Path) -> None:
    (small_collection_folder / "letter.txt").unlink()
    status, out, err = run("index", small_collection_folder)
    assert status == 0
    assert " of 1 sources are indexed" in out
    assert "what is faulty is left out" in err


def test_no_collection(run: Run, tmp_path: Path) -> None:
    status, out, err = run("index", tmp_path)
    assert (status, out) == (1, "")
    assert " is no collection: the file collection.yaml does not exist" in err
    assert run("index", tmp_path / "nowhere")[0] == 2


def test_an_index_that_cannot_be_written(
    run: Run, small_collection_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("in the way")
    monkeypatch.setattr("albviewer.resource_paths.user_cache_dir", lambda: tmp_path / "cache")
    status, out, err = run("index", small_collection_folder)
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert "cannot be written" in err
    assert run("find", small_collection_folder, "mole")[0] == 0


def test_a_terminal_shows_how_far_it_is(
    run: Run, small_collection_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("albviewer.cli.opening._PATIENCE_SECONDS", -1.0)
    _, out, err = run("index", small_collection_folder)
    assert out.startswith("5 passages")
    assert "\rIndexing [####" in err
    assert "100% of 0.0 MB" in err
    assert err.endswith(" \r")
