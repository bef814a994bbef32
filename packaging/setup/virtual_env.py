"""The Python environment in .venv: made when it is missing, mended when it is old or half made, else left alone.

A stamp inside it tells a finished environment from any other, so that the next start asks nobody anything.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
import sys
import venv
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

from plain import StopError, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What an environment was made from. Its scripts carry the folder's name, so a moved checkout needs a new one."""

    python: str
    root: str
    requirements: str


class Plan(Enum):
    """What there is to do for the environment."""

    NOTHING = "nothing"
    INSTALL = "install"
    ANEW = "anew"


def plan(*, wanted: Stamp, found: Stamp | None, usable: bool, unfinished: bool) -> Plan:
    """Decide what to do, from what is wanted and what was found.

    `usable`: it has this very Python, and pip. `unfinished`: an installation began in it and did not end.
    An environment without a stamp that somebody made by hand is kept and installed into.
    """
    if not usable or unfinished:
        return Plan.ANEW
    if found is not None and (found.python, found.root) != (wanted.python, wanted.root):
        return Plan.ANEW
    return Plan.NOTHING if found == wanted else Plan.INSTALL


class VirtualEnv:
    """The environment of one checkout."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self._stamp = self.folder / "albviewer-stamp.json"
        self._unfinished = self.folder / "albviewer-unfinished"

    def tool(self, name: str) -> str:
        """Return the path of a command in the environment."""
        return str(self.folder / "bin" / name)

    def ready(self) -> VirtualEnv:
        """Bring the environment to what pyproject.toml and constraints.txt say, if it is not; return it."""
        wanted = self._wanted()
        todo = plan(
            wanted=wanted, found=self._found(), usable=self._usable(wanted), unfinished=self._unfinished.exists()
        )
        if todo is not Plan.NOTHING:
            if todo is Plan.ANEW:
                say("Making the Python environment in .venv.")
                venv.create(self.folder, clear=True, with_pip=True, symlinks=os.name != "nt")
            self._install()
            self._stamp.write_text(json.dumps(asdict(wanted), indent=1) + "\n", encoding="utf-8")
            self._unfinished.unlink()
        return self

    def _wanted(self) -> Stamp:
        files = hashlib.sha256()
        for name in ("pyproject.toml", "constraints.txt"):
            files.update((self.root / name).read_bytes())
        return Stamp(python=platform.python_version(), root=str(self.root), requirements=files.hexdigest())

    def _found(self) -> Stamp | None:
        try:
            return Stamp(**json.loads(self._stamp.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def _usable(self, wanted: Stamp) -> bool:
        try:
            settings = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8")
        except OSError:
            return False
        same = any(
            line.split("=")[0].strip() in ("version", "version_info")
            and line.split("=")[1].strip().startswith(wanted.python)
            for line in settings.splitlines()
            if "=" in line
        )
        return same and Path(self.tool("python")).exists() and any(self.folder.glob("lib/python*/site-packages/pip"))

    def add(self, extra: str) -> bool:
        """Install one more set of packages that pyproject.toml names, and tell whether that worked."""
        command = [
            *(self.tool("python"), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"),
            *("--constraint", "constraints.txt", "--editable", f".[{extra}]"),
        ]
        return subprocess.run(command, cwd=self.root, check=False).returncode == 0

    def _install(self) -> None:
        self._unfinished.touch()
        self._stamp.unlink(missing_ok=True)
        say("Installing the Python packages into .venv; the first time this fetches some 300 MB.")
        quiet = [] if sys.stdout.isatty() else ["--quiet", "--progress-bar", "off"]
        command = [
            *(self.tool("python"), "-m", "pip", "install", "--disable-pip-version-check", *quiet),
            *("--constraint", "constraints.txt", "--editable", ".[dev]"),
        ]
        if subprocess.run(command, cwd=self.root, check=False).returncode != 0:
            raise StopError(
                "The Python packages could not be installed, for the reason that pip gives above; when that is "
                "mended, run the same command again."
            )
