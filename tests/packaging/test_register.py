"""The archive's own way into the menu: for one user, from any folder, and out again without a trace."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"),
    reason="it enters the program in menus as only Linux has them, by a shell script",
)


def unpacked(folder: Path) -> Path:
    """Lay out what the archive holds beside the program, and return its script."""
    share = folder / "share"
    (share / "applications").mkdir(parents=True)
    (share / "mime" / "packages").mkdir(parents=True)
    (share / "icons" / "hicolor" / "16x16" / "apps").mkdir(parents=True)
    for name in ("albviewer.desktop", "albviewer-link.desktop"):
        shutil.copyfile(LINUX / name, share / "applications" / name)
    shutil.copyfile(LINUX / "albviewer-mime.xml", share / "mime" / "packages" / "albviewer.xml")
    (share / "icons" / "hicolor" / "16x16" / "apps" / "albviewer.png").write_bytes(b"picture")
    shutil.copy2(LINUX / "register", share / "register")
    return share / "register"


def register(script: Path, home: Path, *arguments: str) -> None:
    # Without the desktop's own tools, which write indexes of their own.
    tools = home / "tools"
    tools.mkdir(parents=True, exist_ok=True)
    for name in ("sh", "sed", "awk", "cp", "rm", "mkdir", "dirname"):
        if not (tools / name).exists():
            (tools / name).symlink_to(shutil.which(name) or os.devnull)
    subprocess.run([script, *arguments], env={"HOME": str(home), "PATH": str(tools)}, check=True)


@pytest.mark.parametrize("name", ["plain", "dosje e re", 'a "b" $HOME `c` \\d 100%'])
def test_the_entry_leads_to_the_program_wherever_it_lies(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    register(unpacked(folder), tmp_path / "home")
    entries = tmp_path / "home" / ".local" / "share" / "applications"
    for entry, field in (("albviewer.desktop", "%f"), ("albviewer-link.desktop", "%u")):
        [line] = [x for x in (entries / entry).read_text(encoding="utf-8").splitlines() if x.startswith("Exec=")]
        # As the specification has it: first the escapes of any value, then the quotes, then the fields.
        quoted, _, last = line.removeprefix("Exec=").replace("\\\\", "\\").rpartition(" ")
        assert quoted[0] == quoted[-1] == '"'
        program = re.sub(r"\\(.)", r"\1", quoted[1:-1]).replace("%%", "%")
        assert (program, last) == (str(folder / "albviewer"), field)
        assert "TryExec" not in (entries / entry).read_text(encoding="utf-8")


def test_it_goes_without_a_trace(tmp_path: Path) -> None:
    script = unpacked(tmp_path / "program")
    register(script, tmp_path / "home")
    data = tmp_path / "home" / ".local" / "share"
    assert len([path for path in data.rglob("*") if path.is_file()]) == 4
    register(script, tmp_path / "home", "--remove")
    assert [path for path in data.rglob("*") if path.is_file()] == []
