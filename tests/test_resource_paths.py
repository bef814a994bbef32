"""The program finds its own files from a checkout and from a wheel, and a reader's files go elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from albviewer import resource_paths

TOP = Path(__file__).resolve().parents[1]


def test_a_checkout_is_read_where_it_stands() -> None:
    assert resource_paths.bundled_collection() == TOP / "seeds"
    assert resource_paths.resources_dir() == TOP / "resources"


def test_a_wheel_carries_its_own_and_prefers_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "albviewer"
    for name in ("seeds", "resources"):
        (package / "_bundled" / name).mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    monkeypatch.setattr(resource_paths, "_PACKAGE", package)
    assert resource_paths.bundled_collection() == package / "_bundled" / "seeds"
    assert resource_paths.resources_dir() == package / "_bundled" / "resources"


def test_an_incomplete_installation_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource_paths, "_PACKAGE", tmp_path / "lib" / "albviewer")
    with pytest.raises(FileNotFoundError, match="not completely installed: its folder 'seeds' is missing"):
        resource_paths.bundled_collection()


def test_the_folder_of_a_library_is_found_without_importing_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a_library").mkdir()
    (tmp_path / "a_library" / "__init__.py").write_text("raise RuntimeError('it was imported')")
    monkeypatch.syspath_prepend(tmp_path)
    assert resource_paths.package_dir("a_library") == tmp_path / "a_library"
    with pytest.raises(ModuleNotFoundError, match="no_such_library is not installed"):
        resource_paths.package_dir("no_such_library")


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG variables are Linux's; elsewhere folders are fixed")
def test_a_readers_files_go_where_the_system_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    assert resource_paths.user_cache_dir() == tmp_path / "c" / "albviewer"
    assert resource_paths.user_data_dir() == tmp_path / "d" / "albviewer"
    assert not (tmp_path / "d").exists(), "asking for a path makes nothing"
