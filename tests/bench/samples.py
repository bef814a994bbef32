"""Taking a figure several times, and the noise of the machine while it is done."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import TypeVar

from rows import Row, row

Take = TypeVar("Take")
_YARDSTICK = 40_000


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest of the values that at least `share` (0 to 1) of them do not exceed."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


class Machine:
    """Knows how steady the machine is: always the same piece of work is timed in between all others."""

    def __init__(self) -> None:
        self._probes: list[float] = []

    def probe(self) -> None:
        """Time the yardstick once: some milliseconds of plain Python."""
        self._probes.append(milliseconds(lambda: sum(number * number for number in range(_YARDSTICK))))

    def interleaved(self, repeats: int, takes: Mapping[str, Callable[[], Take]]) -> dict[str, list[Take]]:
        """Take each `repeats` times, in turns, so that a busy minute of the machine strikes them all alike."""
        taken: dict[str, list[Take]] = {name: [] for name in takes}
        for _ in range(repeats):
            for name, take in takes.items():
                self.probe()
                taken[name].append(take())
        return taken

    def noise(self) -> list[Row]:
        """Return how much the same work differed in time, and how busy the machine is."""
        rows = [
            row(
                "machine: slowest twentieth of one and the same work (baseline: its median)",
                percentile(self._probes, 0.95),
                "ms",
                baseline=median(self._probes),
            )
        ]
        if hasattr(os, "getloadavg"):
            name = "machine: processes that want to run (baseline: processors)"
            rows.append(row(name, os.getloadavg()[0], "processes", baseline=os.cpu_count()))
        return rows
