"""The wheel and the sdist: built twice from the last commit, and only kept if both times came out the same.

The wheel is made from the unpacked sdist, so that what is missing there shows at once.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from plain import StopError, say
from workshop import WORK, Environment, run, source, tools, version

SUPPORTED = ("python3.11", "python3.12", "python3.13", "python3.14")


def build_wheel() -> Path:
    """Build wheel and sdist into build/dist/ and return the wheel; raise StopError if a second build differs."""
    # Taken once: somebody may commit while the first is being built.
    folder = source()
    first, second = (_built(folder, WORK / name) for name in ("wheel-1", "wheel-2"))
    if _digests(first) != _digests(second):
        raise StopError("The wheel or the sdist came out differently when built a second time.")
    for file in first:
        shutil.copy2(file, WORK / file.name)
        say(f"{file.name}: the same bytes twice, {file.stat().st_size / 1e6:.1f} MB")
    for name in ("wheel-1", "wheel-2"):
        shutil.rmtree(WORK / name)
    return wheel_file()


def wheel_file() -> Path:
    """Return where the wheel stands, or will."""
    return WORK / f"albviewer-{version()}-py3-none-any.whl"


def _built(folder: Path, into: Path) -> list[Path]:
    shutil.rmtree(into, ignore_errors=True)
    command = [tools().tool("python"), "-m", "build", "--no-isolation", "--outdir", str(into), str(folder)]
    run(command, "Building wheel and sdist")
    return sorted(into.iterdir())


def _digests(files: list[Path]) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def wheel_environment(python: str = sys.executable) -> Environment:
    """Return a clean environment with the wheel in it and nothing that it does not ask for."""
    wheel = wheel_file()
    if not wheel.is_file():
        build_wheel()
    name = "from-wheel" if python == sys.executable else f"from-wheel-{_minor(python)}"
    return Environment(WORK / name, python).holding([str(wheel)], [wheel])


def pythons() -> dict[str, str]:
    """Return the Pythons of this machine that albviewer supports, by version ("3.12"): one of each, ours first."""
    installed = sorted((Path.home() / ".pyenv" / "versions").glob("3.*/bin/python3"))
    named = filter(None, map(shutil.which, SUPPORTED))
    found: dict[str, str] = {}
    for python in (sys.executable, *named, *map(str, installed)):
        minor = _minor(python)
        if f"python{minor}" in SUPPORTED:
            found.setdefault(minor, python)
    return found


def _minor(python: str) -> str:
    """Return the version of a Python; nothing if it is only the name of one."""
    code = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip()
