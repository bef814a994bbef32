"""How soon a click on the map is on the screen, in the lists, the reader and the map."""

from __future__ import annotations

import json
from statistics import median

from children import Child
from rows import Goal, Row, row
from samples import percentile
from starting import warm_home
from workplace import Workplace

_FEWEST = 60
_GOAL_MS = 100


def click_on_a_marker(workplace: Workplace) -> list[Row]:
    """Choose place after place on the map of the real window, and take each back: two clicks a place."""
    with Child("click_markers", str(warm_home(workplace))) as child:
        figures = json.loads(child.answer())
    whole, python, water = figures["all"], figures["python"], figures["water"]
    if len(whole) < _FEWEST:
        raise ValueError(f"only {len(whole)} clicks hit a marker, {_FEWEST} are wanted")
    name = f"click: {{}} repainted, {{}} of {len(whole)} (baseline: a click into the empty sea)"
    rows = []
    for what, times in (("lists, reader and map", whole), ("lists and reader", figures["widgets"])):
        goal = Goal(of="value", at_most=_GOAL_MS) if times is whole else None
        rows.append(row(name.format(what, "median"), median(times), "ms", baseline=median(water)))
        late = percentile(times, 0.95)
        rows.append(row(name.format(what, "95th percentile"), late, "ms", baseline=percentile(water, 0.95), goal=goal))
    name = "click: in Python alone, {} (baseline: the whole click)"
    rows.append(row(name.format("median"), median(python), "ms", baseline=median(whole)))
    late = percentile(python, 0.95)
    rows.append(row(name.format("95th percentile"), late, "ms", baseline=percentile(whole, 0.95)))
    return rows
