"""How smoothly the map moves, how soon it is there, how soon it shows another year; beside a bare page of Leaflet."""

from __future__ import annotations

import json
from collections.abc import Callable
from statistics import median

from children import Child
from rows import Goal, Row, row
from samples import percentile
from workplace import Workplace

_DRAWS = 5
# Two frames of a screen that shows sixty a second: frames come in whole ones, and the page tells tenths.
_GOAL_FRAME_MS = 33.4
_GOAL_YEAR_MS = 100
_GOAL_DRAW = 1.3


def moving_the_map(workplace: Workplace) -> list[Row]:
    """Drag and zoom the map at three levels of detail, and let it show other years."""
    workplace.machine.probe()
    with Child("move_map") as child:
        figures = json.loads(child.answer())
    workplace.machine.probe()
    rows = [
        row(
            f"map: a frame of {way} {level}, 95th percentile (baseline: Leaflet with one marker)",
            round(percentile(frames, 0.95), 1),
            "ms",
            baseline=round(percentile(figures["bare"][level][way], 0.95), 1),
            goal=Goal(of="value", at_most=_GOAL_FRAME_MS),
        )
        for level, ways in figures["ours"].items()
        for way, frames in ways.items()
    ]
    years = figures["years"]
    goal = Goal(of="value", at_most=_GOAL_YEAR_MS)
    return [*rows, row(f"map: another year on the screen, median of {len(years)}", median(years), "ms", goal=goal)]


def first_draw_of_the_map(workplace: Workplace) -> list[Row]:
    """Show each page in fresh processes, in turns."""
    takes: dict[str, Callable[[], float]] = {"bare": lambda: _drawn("bare"), "ours": lambda: _drawn("ours")}
    _ = [take() for take in takes.values()]
    taken = workplace.machine.interleaved(_DRAWS, takes)
    return [
        row(
            "map: coast, borders and markers on the screen (baseline: Leaflet with one marker)",
            median(taken["ours"]),
            "ms",
            baseline=median(taken["bare"]),
            goal=Goal(of="ratio", at_most=_GOAL_DRAW),
        )
    ]


def _drawn(page: str) -> float:
    with Child("draw_map", page) as child:
        return float(child.answer())
