"""Writes what was measured into docs/performance.md, between two marks: so the page says what build/bench.json says."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_BEGIN, _END = "<!-- figures: written by `python tests/bench page` -->", "<!-- end of figures -->"
_HEADS = "| what | value | baseline | ratio | goal | held | taken |\n|---|---:|---:|---:|---|---|---|"


def write_page(figures: Path, page: Path) -> None:
    """Put the rows of `figures` between the marks of the page; raise ValueError if it has none."""
    rows = json.loads(figures.read_text(encoding="utf-8"))
    before, begin, rest = page.read_text(encoding="utf-8").partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise ValueError(f"{page.name} has no place for the figures")
    page.write_text(f"{before}{_BEGIN}\n\n{_machine()}\n\n{table(rows)}\n\n{_END}{after}", encoding="utf-8")


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as bench.json has them as a table in Markdown."""
    lines = [_HEADS]
    for row in rows:
        held = {True: "yes", False: "**no**", None: ""}[row["holds"]]
        cells = (
            row["name"].replace("|", "\\|"),
            _with_unit(row["value"], row["unit"]),
            _with_unit(row["baseline"], row["unit"]),
            "" if row["ratio"] is None else f"{row['ratio']:.2f}",
            row["goal"] or "",
            held,
            row.get("taken", ""),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _with_unit(number: float | None, unit: str) -> str:
    if number is None:
        return ""
    shown = f"{number:,.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.3g}"
    return f"{shown} {unit}"


def _machine() -> str:
    """Return a sentence on the machine that writes the page, which is to be the one that measured."""
    name = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        name = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return (
        f"Measured on {os.cpu_count()} processors ({name}), {platform.system()}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}."
    )
