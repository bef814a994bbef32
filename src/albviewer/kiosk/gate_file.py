"""How often the staff's number was wrong, kept in a file: who pulls the plug does not get new tries.

What is kept is the number of wrong tries alone, never a number that was tried.
"""

from __future__ import annotations

import json
from pathlib import Path

from albviewer.kiosk.staff import Gate
from albviewer.whole_files import write_whole

_MOST_WRONG = 1000


def read_gate(path: Path, now: float) -> Gate:
    """Return the gate as it was left, closed for as long as after the last wrong try; open if nothing is kept."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Gate()
    wrong = data.get("wrong") if isinstance(data, dict) else None
    if not isinstance(wrong, int) or not 0 < wrong <= _MOST_WRONG:
        return Gate()
    return Gate(wrong=wrong - 1).tried(False, now)


def write_gate(path: Path, gate: Gate) -> None:
    """Keep a gate. Raise OSError if that cannot be done."""
    if gate.wrong == 0:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps({"wrong": min(gate.wrong, _MOST_WRONG)}).encode())
