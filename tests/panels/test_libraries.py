"""The libraries as their metadata tell of them: what is used is listed with its licence, whatever form that has."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from albviewer.panels.libraries import Library, used_libraries

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()


def install(folder: Path, name: str, *lines: str) -> None:
    """Put the metadata of a distribution in a folder."""
    info = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir()
    head = ("Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0")
    (info / "METADATA").write_text("\n".join((*head, *lines, "")), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    return tmp_path


def test_all_that_the_program_needs_is_listed_with_version_and_licence() -> None:
    libraries = {plain(each.name): each for each in used_libraries()}
    needed = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {plain(re.match(r"[\w.-]+", each)[0]) for each in needed}
    assert names <= set(libraries)
    # what these need in turn
    assert {"shapely", "jinja2", "shiboken6"} <= set(libraries)
    assert not {"pytest", "ruff", "mypy", "albviewer"} & set(libraries)
    assert [each.name for each in libraries.values() if not (each.version and each.licence)] == []
    assert libraries["lxml"].licence == "BSD-3-Clause"


@pytest.mark.parametrize(
    ("lines", "licence"),
    [
        (("License-Expression: MIT OR Apache-2.0", "License: something else"), "MIT OR Apache-2.0"),
        (("License: BSD-3-Clause",), "BSD-3-Clause"),
        (("License: UNKNOWN", "Classifier: License :: OSI Approved :: MIT License"), "MIT License"),
        (("License: Permission is hereby granted" + " and granted" * 20, "Classifier: License :: Public Domain"),
         "Public Domain"),
        (("Classifier: Topic :: Text Processing",), ""),
    ],
)  # fmt: skip
def test_a_licence_is_found_in_each_form(folder: Path, lines: tuple[str, ...], licence: str) -> None:
    install(folder, "reading-room", "Requires-Dist: some-library>=1")
    install(folder, "some-library", *lines)
    assert used_libraries("reading-room") == (Library(name="some-library", version="1.0", licence=licence),)


def test_those_that_need_each_other_and_those_that_are_missing_do_no_harm(folder: Path) -> None:
    install(
        folder,
        "reading-room",
        "Requires-Dist: one-library[all]>=1; python_version >= '3.11'",
        "Requires-Dist: not-there; sys_platform == 'beos'",
        "Requires-Dist: test-tool; extra == 'dev'",
        "Requires-Dist: list-of-towns<4,>=3; extra == 'gazetteer'",
    )
    install(folder, "one-library", "Requires-Dist: Reading_Room", "Requires-Dist: other-library; extra == 'all'")
    install(folder, "test-tool")
    install(folder, "list-of-towns", "License: MIT")
    install(folder, "other-library")
    assert [each.name for each in used_libraries("reading-room")] == ["list-of-towns", "one-library"]


def test_a_program_that_is_not_installed_has_no_list() -> None:
    assert used_libraries("no-such-program") == ()
