from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_a_collection_is_packed_checked_and_opened(run: Run, small_collection_folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "small.albpack"
    assert run("package", "--new-key", tmp_path / "museum")[0] == 0
    key = tmp_path / "museum.key"
    status, out, err = run("package", small_collection_folder, "--out", file, "--edition", "3", "--key", key)
    assert (status, err) == (0, "")
    assert out.rstrip().endswith("signed.")
    status, out, err = run("package", "--check", file, "--trust", tmp_path / "museum.pub")
    assert (status, err) == (0, "")
    assert "edition 3" in out
    assert "signed by " in out
    whole = run("find", small_collection_folder, "--kind", "events", "--format", "json")
    assert run("find", file, "--kind", "events", "--format", "json") == whole
    assert run("check", file)[0] == 0


def test_faults_are_not_passed_on_unasked(run: Run, small_collection_folder: Path, tmp_path: Path) -> None:
    (small_collection_folder / "letter.txt").unlink()
    status, out, err = run("package", small_collection_folder, "--out", tmp_path / "a.albpack")
    assert (status, out) == (1, "")
    assert "albviewer check" in err
    assert list(tmp_path.glob("*.albpack")) == []
    assert run("package", small_collection_folder, "--out", tmp_path / "a.albpack", "--with-faults")[0] == 0


def test_wrong_use(run: Run, small_collection_folder: Path, tmp_path: Path) -> None:
    for words in ((), (small_collection_folder,), ("--check", tmp_path / "a", "--new-key", "b"), ("--out", "a")):
        status, out, err = run("package", *words)
        assert (status, out, err.count("\n")) == (2, "", 1)


def test_what_is_no_package(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.albpack").write_text("no")
    for words in (("package", "--check", tmp_path / "a.albpack"), ("check", tmp_path / "a.albpack")):
        status, out, err = run(*words)
        assert (status, out, err.count("\n")) == (1, "", 1)
        assert "a.albpack is damaged" in err


def test_a_full_place(run: Run, small_collection_folder: Path, tmp_path: Path) -> None:
    status, out, err = run("package", small_collection_folder, "--out", tmp_path / "nowhere" / "a.albpack")
    assert (status, out, err.count("\n")) == (1, "", 1)
