"""Programs in fresh processes: started, listened to, weighed and ended.

A program tells where it has come to by lines "bench: WORD"; the time is taken here, when the line arrives.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from types import TracebackType

from albviewer.ui.graphics import choose_scene_graph, has_graphics_card

PROGRAMS = Path(__file__).resolve().parent / "programs"
MARK = "bench: "
# The longest clicks its way through some hundred clicks.
_LIMIT_SECONDS = 180
_LONGEST_COMPLAINT = 2000


class LostChildError(Exception):
    """The program ended, or took too long, before it had said what it should."""


class Child:
    """One program while it runs; leaving the `with` block ends it."""

    def __init__(self, name: str, *arguments: str, limit_seconds: float = _LIMIT_SECONDS) -> None:
        self._name = name
        self._began = time.perf_counter()
        command = [sys.executable, str(PROGRAMS / f"{name}.py"), *arguments]
        # An installed program has its modules compiled: a shell in which none are kept would have them compiled anew at
        # each start, ours and none of the baseline's.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        # The baselines are drawn as the program is.
        choose_scene_graph(environment, card=has_graphics_card())
        # Kept out of the table; Chromium has something to say on every machine.
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the child
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=self._complaints, text=True, encoding="utf-8", env=environment
        )
        self._watchdog = threading.Timer(limit_seconds, self._process.kill)
        self._watchdog.start()

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._watchdog.cancel()
        self._process.terminate()
        self._process.communicate()
        self._complaints.close()

    def until(self, word: str) -> float:
        """Wait until the program says the word; return the milliseconds since its start."""
        self._lines_until(word)
        return (time.perf_counter() - self._began) * 1000

    def answer(self) -> str:
        """Wait for the line that the program ends with and return what it says."""
        return self._lines_until("")

    def _lines_until(self, word: str) -> str:
        if self._process.stdout is None:
            raise LostChildError(f"{self._name} cannot be heard")
        for line in self._process.stdout:
            if line.startswith(MARK + word):
                return line.removeprefix(MARK).strip()
        status = self._process.wait()
        self._complaints.seek(0)
        said = self._complaints.read().decode(errors="replace")[-_LONGEST_COMPLAINT:]
        raise LostChildError(f"{self._name} ended with {status} before it said “{word}”:\n{said}")

    def megabytes(self) -> float:
        """Return the memory of the program and of all processes it has started: proportional set size."""
        return megabytes_of(self._process.pid)


def megabytes_of(pid: int) -> float:
    """Return the memory of a process and of all below it: proportional set size."""
    return sum(_pss_kilobytes(member) for member in _family(pid)) / 1024


def can_weigh() -> bool:
    """Say whether this system tells the proportional set size: only Linux does."""
    return Path("/proc/self/smaps_rollup").exists()


def _family(pid: int) -> list[int]:
    """Return the process and all below it."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            stat = (entry / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        # The name before it stands in brackets and may hold anything.
        parent = int(stat.rpartition(")")[2].split()[1])
        children.setdefault(parent, []).append(int(entry.name))
    family = [pid]
    for member in family:
        family += children.get(member, [])
    return family


def _pss_kilobytes(pid: int) -> int:
    try:
        lines = Path("/proc", str(pid), "smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
