"""Where packages are made: the folders, the version, the one date of all files, the Python environments.

Everything lies under build/dist/. It must not know what the packages hold or how they are tried out.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plain import StopError, say

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "dist"
# Which commit is being packed.
_STAMP = WORK / "source.commit"
# Where neither a commit nor the environment tells a date: the earliest that a ZIP archive can hold.
_EARLIEST = 315_532_800
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


def version(root: Path = ROOT) -> str:
    """Return the program's version, from the one place where it is written."""
    found = _VERSION.search((root / "src" / "albviewer" / "__init__.py").read_text(encoding="utf-8"))
    if found is None:
        raise StopError("src/albviewer/__init__.py does not say which version this is.")
    return found[1]


def epoch() -> int:
    """Return the date of everything made, in seconds since 1970: what the environment says, else the commit's."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told.isdecimal():
        return int(told)
    commit = _STAMP.read_text(encoding="utf-8").strip() if _STAMP.is_file() else "HEAD"
    dated = _git("log", "-1", "--format=%ct", commit)
    return int(dated) if dated.isdecimal() else _EARLIEST


def _git(*arguments: str) -> str:
    """Return what git says of this checkout; nothing where there is no git, or no such thing."""
    try:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def run(command: Sequence[str], doing: str, *, cwd: Path = ROOT, more: Mapping[str, str] | None = None) -> str:
    """Run a command and return what it prints; raise StopError with its last words if it fails. `doing` is a noun."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch()), **(more or {})}
    try:
        done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise StopError(f"{doing} did not work: there is no {command[0]} here.") from error
    if done.returncode != 0:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise StopError(f"{doing} did not work:\n{last}")
    return done.stdout


def source() -> Path:
    """Return a folder with the last commit as it is, so that nothing unfinished of a checkout gets into a package.

    Where there is no git, as in an unpacked sdist, that is the folder itself.
    """
    commit = _git("rev-parse", "HEAD")
    if not commit:
        return ROOT
    folder, archive = WORK / "source", WORK / "source.tar"
    if not _STAMP.is_file() or _STAMP.read_text(encoding="utf-8") != commit:
        shutil.rmtree(folder, ignore_errors=True)
        WORK.mkdir(parents=True, exist_ok=True)
        run(["git", "archive", "--output", str(archive), commit], "Taking the last commit")
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")
        archive.unlink()
        _STAMP.write_text(commit, encoding="utf-8")
    return folder


def requirements(extra: str) -> list[str]:
    """Return what pyproject.toml lists under one of its extras."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(told["project"]["optional-dependencies"][extra])


@dataclass(frozen=True, slots=True)
class Environment:
    """A Python environment of its own, away from the developer's, made with a Python of one's choice."""

    folder: Path
    python: str = sys.executable

    def tool(self, name: str) -> str:
        """Return the path of a command in it."""
        return str(self.folder / ("Scripts" if os.name == "nt" else "bin") / name)

    def holding(self, wanted: Sequence[str], wheels: Sequence[Path] = ()) -> Environment:
        """Bring it to hold what is wanted and nothing else, if it does not; return it.

        `wheels` are those of our own among what is wanted: one keeps its name when its bytes change.
        """
        told = (ROOT / "constraints.txt").read_bytes() + "\n".join(wanted).encode()
        parts = [hashlib.sha256(data).hexdigest() for data in (told, *(wheel.read_bytes() for wheel in wheels))]
        stamp = self.folder / "albviewer-made-of"
        found = stamp.read_text(encoding="utf-8").split() if stamp.is_file() else []
        if found == parts:
            return self
        stamp.unlink(missing_ok=True)
        if found[:1] == parts[:1]:
            self._pip("--force-reinstall", "--no-deps", *map(str, wheels))
        else:
            say(f"Making a clean Python environment in {self.folder.relative_to(ROOT)}.")
            run([self.python, "-m", "venv", "--clear", str(self.folder)], "Making a Python environment")
        self._pip(*wanted)
        stamp.write_text("\n".join(parts), encoding="utf-8")
        return self

    def _pip(self, *arguments: str) -> None:
        install = [self.tool("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run([*install, "--constraint", "constraints.txt", *arguments], "Installing Python packages")


def tools() -> Environment:
    """Return the environment with the programs that make packages."""
    return Environment(WORK / "tools").holding(requirements("dist"))
