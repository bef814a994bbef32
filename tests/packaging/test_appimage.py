"""What an AppImage holds starts as it is, from wherever it lies; the tool that packs it is called as it has to be."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from appimage import make_appdir, make_appimage
from plain import StopError
from workshop import ROOT, version

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="an AppImage is a program of Linux, and its tools are too"
)

_PROGRAM = """#!/bin/sh
printf '%s|' "$0" "$@"
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A staged tree with a program that says how it was called."""
    made = tmp_path / "stage"
    files = {
        "opt/albviewer/albviewer": _PROGRAM.encode(),
        "usr/share/applications/albviewer.desktop": (ROOT / "packaging/linux/albviewer.desktop").read_bytes(),
        "usr/share/icons/hicolor/256x256/apps/albviewer.png": (ROOT / "resources/icons/albviewer-256.png").read_bytes(),
    }
    for name, data in files.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(data)
    (made / "opt/albviewer/albviewer").chmod(0o755)
    return made


def test_what_is_in_it_starts_from_anywhere(tree: Path, tmp_path: Path) -> None:
    place = tmp_path / "dosje e re"
    place.mkdir()
    folder = make_appdir(tree, place)
    link = tmp_path / "albviewer"
    link.symlink_to(folder / "AppRun")
    for start in (folder / "AppRun", link):
        told = subprocess.run([start, "find", "një fjalë"], capture_output=True, encoding="utf-8", check=True).stdout
        assert told.split("|") == [str(folder / "opt/albviewer/albviewer"), "find", "një fjalë", ""]


def test_it_has_one_entry_and_its_icon_at_the_top(tree: Path, tmp_path: Path) -> None:
    folder = make_appdir(tree, tmp_path)
    tops = sorted(path.name for path in folder.iterdir())
    assert tops == [".DirIcon", "AppRun", "albviewer.desktop", "albviewer.png", "opt", "usr"]
    assert "\nIcon=albviewer\n" in (folder / "albviewer.desktop").read_text(encoding="utf-8")
    assert (folder / ".DirIcon").read_bytes().startswith(b"\x89PNG")
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", folder / "albviewer.desktop"], check=True)


def test_the_tool_is_told_what_to_pack(tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = tmp_path / "bin" / "appimagetool"
    tool.parent.mkdir()
    tool.write_text('#!/bin/sh\n[ -x "$2/AppRun" ] && [ -n "$ARCH" ] && echo image > "$3"\n', encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tool.parent}:/usr/bin:/bin")
    file = make_appimage(tree, tmp_path)
    assert file.name.startswith(f"albviewer-{version()}-")
    assert file.read_text() == "image\n"
    assert not (tmp_path / "albviewer.AppDir").exists()


def test_where_there_is_no_tool_that_is_said(tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StopError, match="appimagetool, which is not in the PATH"):
        make_appimage(tree, tmp_path)
