"""What is missing is found by loading it, and is answered with packages that Debian and Ubuntu know."""

from __future__ import annotations

import shutil
import sys

import pytest

import needs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has system packages to look for")


def test_nothing_is_missing_where_all_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert needs.missing(screen=True, library_loads=lambda _: True) == []


def test_a_missing_library_names_its_packages_new_name_first() -> None:
    [need] = needs.missing(screen=False, library_loads=lambda name: name != "libasound.so.2")
    assert need.what == "libasound.so.2"
    assert need.packages == ("libasound2t64", "libasound2")


def test_the_screen_is_asked_for_only_where_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert needs.missing(screen=False, library_loads=lambda _: True) == []
    assert [need.packages for need in needs.missing(screen=True, library_loads=lambda _: True)] == [("xvfb",)]


def test_python_without_its_own_pip_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "ensurepip" else object())
    [need] = needs.missing(screen=False, library_loads=lambda _: True)
    assert need.packages == (f"python3.{sys.version_info.minor}-venv", "python3-venv")


def test_loading_tells_a_library_from_a_name() -> None:
    assert needs.loads("libc.so.6")
    assert not needs.loads("libnothing-of-this-name.so.1")
