"""What an installation on Linux consists of beside the frozen program: entries, icons, types, manual, licence.

`stage()` lays it out as it will lie on the system; each kind of package is made from that one tree. The lists of what
the program needs of the system are made here too, from the one table in packaging/setup/needs.py.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from freezing import frozen_folder
from needs import LIBRARIES
from plain import StopError
from wheels import wheel_environment
from workshop import ROOT, WORK, epoch, run, version

SUMMARY = "reading room for historical sources that know their places and dates"
DESCRIPTION = (
    "Reader, map, timeline and list of events show the same thing: choose a place, and they show what happened there;",
    "choose an event, and the words that prove it. Everything is on the computer: no network is ever used.",
)
MAINTAINER = "The albviewer contributors"
PROGRAM = "opt/albviewer"

_LINUX = ROOT / "packaging" / "linux"
_ICONS = ROOT / "resources" / "icons"
_COMMAND = re.compile(r"^  ([a-z][a-z-]*)  +(\S.*)$")
# What others made and under which licences, for people and for programs; written when the program is frozen.
_NOTICES = ("THIRD-PARTY-NOTICES.txt", "albviewer.cdx.json")


def debian_depends(libraries: Mapping[str, tuple[str, ...]] = LIBRARIES) -> list[str]:
    """Return Debian's packages that hold the libraries, each once, one that was renamed by both its names."""
    return sorted({" | ".join(packages) for packages in libraries.values()})


def rpm_requires(libraries: Iterable[str] = LIBRARIES) -> list[str]:
    """Return the libraries as an RPM names them: by themselves, as each distribution packs them differently."""
    mark = "()(64bit)" if sys.maxsize > 2**32 else ""
    return sorted(f"{library}{mark}" for library in libraries)


def manual(text: str, *, help_text: str, release: str, date: str) -> str:
    """Return the manual page with its commands, which the program itself lists in `help_text`."""
    after = help_text.partition("\ncommands")[2].split("\n\n")[0]
    found = [match.groups() for match in map(_COMMAND.match, after.splitlines()) if match]
    commands = "\n".join(f".TP\n.B {name.replace('-', chr(92) + '-')}\n{words}" for name, words in found)
    return filled(text, release=release, date=date).replace("@COMMANDS@", commands)


def filled(text: str, *, release: str, date: str) -> str:
    """Return a text with the version and its date where they belong."""
    return text.replace("@VERSION@", release).replace("@DATE@", date)


def stage() -> Path:
    """Lay out an installation in build/dist/stage and return the folder."""
    top = WORK / "stage"
    shutil.rmtree(top, ignore_errors=True)
    _copy_program(top / PROGRAM)
    (top / "usr" / "bin").mkdir(parents=True)
    (top / "usr" / "bin" / "albviewer").symlink_to(f"../../{PROGRAM}/albviewer")
    for name, text in shared_files().items():
        file = top / "usr" / "share" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
    profile = top / PROGRAM / "share" / "albviewer.apparmor"
    profile.parent.mkdir()
    shutil.copyfile(_LINUX / profile.name, profile)
    _one_date(top)
    return top


def shared_files() -> dict[str, bytes]:
    """Return the files that go below share/, by their names there."""
    date = time.strftime("%Y-%m-%d", time.gmtime(epoch()))

    def read(name: str) -> bytes:
        return filled((_LINUX / name).read_text(encoding="utf-8"), release=version(), date=date).encode()

    help_text = run([wheel_environment().tool("albviewer"), "--help"], "Asking the program for its commands")
    page = manual((_LINUX / "albviewer.1").read_text("utf-8"), help_text=help_text, release=version(), date=date)
    files = {
        "applications/albviewer.desktop": read("albviewer.desktop"),
        "applications/albviewer-link.desktop": read("albviewer-link.desktop"),
        "metainfo/albviewer.metainfo.xml": read("albviewer.metainfo.xml"),
        "mime/packages/albviewer.xml": read("albviewer-mime.xml"),
        "man/man1/albviewer.1.gz": gzip.compress(page.encode(), mtime=0),
        "doc/albviewer/copyright": (ROOT / "LICENSE").read_bytes(),
        "doc/albviewer/CHANGELOG.md.gz": gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0),
        "icons/hicolor/scalable/apps/albviewer.svg": (_ICONS / "albviewer.svg").read_bytes(),
    }
    for icon in sorted(_ICONS.glob("albviewer-*.png")):
        size = icon.stem.removeprefix("albviewer-")
        files[f"icons/hicolor/{size}x{size}/apps/albviewer.png"] = icon.read_bytes()
    for folder in (ROOT / "packaging" / "kiosk", ROOT / "docs" / "kiosk"):
        files |= {f"doc/albviewer/kiosk/{file.name}": file.read_bytes() for file in sorted(folder.iterdir())}
    for name in _NOTICES:
        if not (WORK / name).is_file():
            raise StopError(f"{name} is missing: `python packaging/dist freeze` writes it.")
        files[f"doc/albviewer/{name}"] = (WORK / name).read_bytes()
    return files


def _copy_program(into: Path) -> None:
    """Copy the frozen program with its links; the files themselves are linked, for they are not changed here."""
    shutil.copytree(frozen_folder(), into, symlinks=True, copy_function=os.link)


def _one_date(top: Path) -> None:
    """Give all files and folders one date and the rights that installed files have, whoever made them."""
    for path in [top, *top.rglob("*")]:
        if not path.is_symlink():
            executable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if executable else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)
