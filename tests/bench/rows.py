"""The rows of build/bench.json: one figure each, what it is compared with, and whether its goal holds.

A row says nothing of how a figure was taken.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What is wanted at most: of the value, of its ratio to the baseline, or of what it has more than the baseline."""

    of: Literal["value", "ratio", "more"]
    at_most: float

    def __str__(self) -> str:
        words = "value - baseline" if self.of == "more" else self.of
        return f"{words} <= {self.at_most:g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure. `baseline` was measured in the same run, in the same unit; `ratio` is value to baseline.

    `goal` is in words ("value <= 100"), None where there is none; `holds` is then None too.
    """

    name: str
    value: float
    unit: str
    baseline: float | None
    ratio: float | None
    goal: str | None
    holds: bool | None

    def as_json(self) -> dict[str, object]:
        """Return the row as bench.json has it."""
        return asdict(self)


def row(name: str, value: float, unit: str, *, baseline: float | None = None, goal: Goal | None = None) -> Row:
    """Return the row of a figure. The name says what the baseline is. A goal of a ratio needs a baseline."""
    ratio = value / baseline if baseline else None
    return Row(
        name=name,
        value=round(value, 3),
        unit=unit,
        baseline=None if baseline is None else round(baseline, 3),
        ratio=None if ratio is None else round(ratio, 3),
        goal=None if goal is None else str(goal),
        holds=None if goal is None else _figure(value, baseline, goal) <= goal.at_most,
    )


def _figure(value: float, baseline: float | None, goal: Goal) -> float:
    if goal.of == "value":
        return value
    if not baseline:
        raise ValueError(f"the goal “{goal}” needs a baseline")
    return value / baseline if goal.of == "ratio" else value - baseline
