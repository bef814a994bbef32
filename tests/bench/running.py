"""Takes all measures, prints them as a table and writes them as JSON."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from rows import Row
from samples import Machine
from workplace import Workplace

Measure = Callable[[Workplace], Sequence[Row]]
_HEADS = ("what", "value", "baseline", "ratio", "goal", "holds")


def run(measures: Sequence[Measure], file: Path) -> int:
    """Take the measures and write `file`; return 0 unless a measure could not be taken. Goals may hold or not.

    Rows that are in the file already and were not taken anew stay in it.
    """
    machine = Machine()
    rows: list[Row] = []
    broken = 0
    with tempfile.TemporaryDirectory(prefix="albviewer-bench-", ignore_cleanup_errors=True) as folder:
        workplace = Workplace(machine=machine, folder=Path(folder))
        for measure in measures:
            began = time.monotonic()
            print(f"{measure.__name__.replace('_', ' ')} …", end="", flush=True)
            try:
                machine.probe()
                rows += measure(workplace)
                # Some take long: what has been measured is not lost with what comes after.
                _keep(file, rows)
                print(f" {time.monotonic() - began:.0f} s")
            except Exception:
                # One that cannot be taken must not cost the others.
                print(" could not be taken")
                traceback.print_exc()
                broken += 1
    rows += machine.noise()
    _keep(file, rows)
    print(f"\n{where()}\n\n{table(rows)}\n\nThe same is in {file.name}.")
    return 1 if broken else 0


def _keep(file: Path, rows: Sequence[Row]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    taken = [{**row.as_json(), "taken": date.today().isoformat()} for row in rows]
    file.write_text(json.dumps([*_others(file, taken), *taken], indent=1) + "\n", encoding="utf-8")


def _others(file: Path, taken: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return the rows of a file that are not among those taken."""
    try:
        before = json.loads(file.read_text(encoding="utf-8"))
        names = {row["name"] for row in taken}
        return [row for row in before if row["name"] not in names]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def where() -> str:
    """Say on what the windows were shown."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform == "offscreen":
        return "The windows were drawn in memory only (Qt's offscreen platform)."
    if sys.platform.startswith("linux"):
        return (
            f"The windows were shown on the display {os.environ.get('DISPLAY') or os.environ.get('WAYLAND_DISPLAY')}."
        )
    return "The windows were shown on this screen."


def table(rows: Sequence[Row]) -> str:
    """Return the rows for reading."""
    lines = [_HEADS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]
    lines.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 4) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        f"{_short(row.value)} {row.unit}",
        "" if row.baseline is None else f"{_short(row.baseline)} {row.unit}",
        "" if row.ratio is None else f"{row.ratio:.2f}",
        row.goal or "",
        "" if row.holds is None else "yes" if row.holds else "NO",
    )


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"
