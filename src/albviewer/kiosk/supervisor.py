"""Keeps an exhibit running: starts it, waits, and starts it again, whatever it died of, until the staff ends it.

A small program of its own that imports neither Qt nor a collection: what has little in it has little to break.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from albviewer.kiosk.beats import Restarts
from albviewer.kiosk.exits import Exit
from albviewer.kiosk.logs import follow
from albviewer.kiosk.service_manager import ENVIRONMENT, ServiceManager
from albviewer.kiosk.status import seconds_silent
from albviewer.whole_files import write_whole

_POLL_SECONDS = 0.25
_SILENT_SECONDS = 30.0
_FIRST_SECONDS = 90.0
_WAITS = (0.5, 1.0, 2.0, 5.0, 15.0, 30.0)
_CRASHES = 3
_WITHIN_SECONDS = 300.0
# Left to a stranger, each of these opens the page or the sandbox.
_SANDBOX = "QTWEBENGINE_DISABLE_SANDBOX"
_OPENING = ("QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_CHROMIUM_FLAGS", "QT_DEBUG_PLUGINS", "PYTHONINSPECT")
# Only the supervisor speaks to whoever started it.
_NOT_PASSED_ON = (*_OPENING, *ENVIRONMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where an exhibit keeps what concerns its running: what it says of itself, and how it has to be drawn."""

    status: Path
    graphics: Path


class Supervisor:
    """Runs one exhibit. `command` starts it; `trouble` is called when it has crashed too often, and may mend something.

    `trouble` returns whether it has done something that is worth another series of tries.
    """

    def __init__(
        self,
        command: Sequence[str],
        places: Places,
        log: logging.Logger,
        *,
        safe_graphics: bool = False,
        trouble: Callable[[], bool] = lambda: False,
        silent_seconds: float = _SILENT_SECONDS,
        waits: Sequence[float] = _WAITS,
        manager: ServiceManager | None = None,
    ) -> None:
        self._command = list(command)
        self._places = places
        self._log = log
        self._safe = safe_graphics or _is_safe(places.graphics)
        self._trouble = trouble
        self._silent_seconds = silent_seconds
        self._waits = waits
        self._manager = manager or ServiceManager(os.environ)
        self._crashes = Restarts(most=_CRASHES, within=_WITHIN_SECONDS)
        self.restarts = 0
        self._ended = False
        self._process: subprocess.Popen[bytes] | None = None

    def run(self) -> int:
        """Start the exhibit, again and again; return the exit status when the staff, or `stop`, has ended it."""
        self._manager.ready()
        while not self._ended:
            status = self._once()
            if self._ended or status == Exit.STAFF:
                break
            self.restarts += 1
            self._log.warning("the exhibit ended with status %s; it is started again", status)
            if status == Exit.GRAPHICS:
                self._draw_safely()
            elif status != Exit.RESTART:
                self._after_crash()
        return int(Exit.STAFF)

    def stop(self) -> None:
        """End the exhibit and do not start it again. May be called by a signal's handler."""
        self._ended = True
        self._manager.ending()
        if self._process is not None:
            self._process.terminate()

    def _once(self) -> int:
        """Run the exhibit to its end, or end it if it is silent for too long; return its exit status."""
        self._places.status.unlink(missing_ok=True)
        with subprocess.Popen(
            [*self._command, "--restarts", str(self.restarts)],
            # It ends by itself when this pipe does: an exhibit without a supervisor is not to stay.
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=exhibit_environment(os.environ, safe_graphics=self._safe),
        ) as process:
            self._process = process
            complaints = follow(process.stderr, self._log) if process.stderr else None
            status = self._watched(process)
            if complaints is not None:
                complaints.join(timeout=5)
            self._process = None
            return status

    def _watched(self, process: subprocess.Popen[bytes]) -> int:
        began = time.monotonic()
        while True:
            self._manager.alive()
            try:
                return process.wait(_POLL_SECONDS)
            except subprocess.TimeoutExpired:
                silent = seconds_silent(self._places.status)
            starting = time.monotonic() - began
            if silent is None and starting < max(_FIRST_SECONDS, self._silent_seconds):
                continue
            if silent is None or min(silent, starting) > self._silent_seconds:
                self._log.error("the exhibit does not answer; it is ended")
                process.kill()
                return process.wait()

    def _after_crash(self) -> None:
        now = time.monotonic()
        self._crashes = self._crashes.after_one(now)
        if self._crashes.too_many():
            self._crashes = Restarts(most=_CRASHES, within=_WITHIN_SECONDS)
            if self._trouble():
                self._log.warning("something was mended after repeated crashes")
            else:
                self._draw_safely()
        time.sleep(self._waits[min(len(self._crashes.times), len(self._waits) - 1)])

    def _draw_safely(self) -> None:
        """Have it drawn by the processor from now on, and remember that."""
        if self._safe:
            return
        self._safe = True
        self._log.warning("from now on the exhibit is drawn in software")
        try:
            write_whole(self._places.graphics, json.dumps({"safe": True}).encode())
        except OSError as error:
            self._log.warning("that could not be remembered: %s", error)


def exhibit_environment(environ: Mapping[str, str], *, safe_graphics: bool) -> dict[str, str]:
    """Return the environment in which an exhibit runs."""
    dropped = _NOT_PASSED_ON if _is_root() else (*_NOT_PASSED_ON, _SANDBOX)
    kept = {name: value for name, value in environ.items() if name not in dropped}
    if safe_graphics:
        kept |= {"QT_QUICK_BACKEND": "software", "QTWEBENGINE_CHROMIUM_FLAGS": "--disable-gpu"}
    return kept


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _is_safe(path: Path) -> bool:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(data, dict) and data.get("safe") is True
