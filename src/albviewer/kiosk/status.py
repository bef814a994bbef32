"""What an exhibit says of itself: written every few seconds, read by its supervisor and by the staff's page.

That it is written at all is the sign that the program is not hung.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from albviewer.whole_files import write_whole

BEAT_SECONDS = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How an exhibit is. Times are seconds since 1970, `memory` is in bytes, `edition` 0 for a plain folder."""

    version: str = ""
    collection: str = ""
    edition: int = 0
    started: float = 0.0
    updated: float = 0.0
    restarts: int = 0
    map_restarts: int = 0
    memory: int = 0
    stage: str = ""
    safe_graphics: bool = False


def write_status(path: Path, status: Status) -> None:
    """Write a status down, whole or not at all. Raise OSError if that cannot be done."""
    write_whole(path, json.dumps(asdict(status), indent=1).encode())


def read_status(path: Path) -> Status:
    """Return the status in a file; what it does not say is as of an exhibit that never ran."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Status()
    return _status(data) if isinstance(data, dict) else Status()


def _status(data: Mapping[str, object]) -> Status:
    usual = asdict(Status())
    kept: dict[str, object] = {}
    for field in fields(Status):
        value, wanted = data.get(field.name), type(usual[field.name])
        if isinstance(value, wanted) or (wanted is float and isinstance(value, int)):
            kept[field.name] = value
    return Status(**kept)  # type: ignore[arg-type]


def seconds_silent(path: Path) -> float | None:
    """Return for how long nothing was written, or None if nothing ever was."""
    try:
        return max(0.0, time.time() - path.stat().st_mtime)
    except OSError:
        return None
