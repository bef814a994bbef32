"""The wheel and the sdist: built twice from the last commit, and only kept if both times came out the same.

The wheel is made from the unpacked sdist, so that what is missing there shows at once.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from plain import StopError, say
from workshop import WORK, Environment, run, source, tools, version


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


def wheel_environment() -> Environment:
    """Return a clean environment with the wheel in it and nothing that it does not ask for."""
    wheel = wheel_file()
    if not wheel.is_file():
        build_wheel()
    return Environment(WORK / "from-wheel").holding([str(wheel)], [wheel])
