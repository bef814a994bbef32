"""How long the frozen program takes to start, beside the same from the wheel, both read from the disk anew."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

from commands import environment
from plain import StopError, say
from virtual_screen import virtual_screen
from workshop import Environment

_STARTS = 5
MOST = 1.2
"""The frozen program may take so many times as long."""


def compare_starts(name: str, frozen: Path, wheel: Environment) -> None:
    """Start both in turns, each for a whole self-test, and say the ratio; raise StopError if it is too large."""
    programs = {
        "frozen": (str(frozen / "albviewer"), frozen),
        "wheel": (wheel.tool("albviewer"), wheel.folder),
    }
    taken: dict[str, list[float]] = {kind: [] for kind in programs}
    with virtual_screen() as display, tempfile.TemporaryDirectory() as home:
        environ = environment(DISPLAY=display, QT_QPA_PLATFORM="xcb", HOME=home)
        for turn in range(_STARTS + 1):
            for kind, (program, folder) in programs.items():
                forget(folder)
                seconds = _seconds([program, "self-test"], environ)
                if turn:  # the first is for what both read beside themselves
                    taken[kind].append(seconds)
    ours, theirs = median(taken["frozen"]), median(taken["wheel"])
    ratio = ours / theirs
    if ratio > MOST:
        raise StopError(f"the frozen program starts {ratio:.2f} times as slowly as the wheel; {MOST} is the most")
    say(f"ok: {name}: a cold start and self-test take {ours:.2f} s and {theirs:.2f} s, ratio {ratio:.2f}")


def forget(folder: Path) -> None:
    """Let the system forget what it keeps in memory of a folder's files, as after switching the computer on."""
    os.sync()
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            handle = os.open(file, os.O_RDONLY)
            try:
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(handle)


def _seconds(command: list[str], environ: dict[str, str]) -> float:
    began = time.perf_counter()
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise StopError(f"{command[0]} self-test ended with {done.returncode}: {done.stderr.strip()}")
    return time.perf_counter() - began
