"""How quickly many places take another look, beside Leaflet's own markers, and whether the map still moves then."""

from __future__ import annotations

import json
from statistics import median

from children import Child
from rows import Goal, Row, row
from samples import percentile
from workplace import Workplace

_TAKES = 2
_MANY = 10_000
_MOST = 100_000
_FEW = 10
_FRAME_MS = 16.7
_HOW = "computing until drawn"
# Reading a pixel that is drawn takes less; if it takes more, drawing was put off, and not measured.
_MOST_LATE_MS = 5
# The land is painted alike with few places and with many; what these add is what is asked here.
_MOST_ADDED = 1.25


def restyle_of_places(workplace: Workplace) -> list[Row]:
    """Restyle ten thousand places, and move a map with a hundred thousand: each in turns, in a fresh process."""
    taken = workplace.machine.interleaved(
        _TAKES,
        {
            "ours": lambda: _figures("ours", _MANY),
            "leaflet": lambda: _figures("leaflet", _MANY),
            "most": lambda: _figures("ours", _MOST),
            "few": lambda: _figures("ours", _FEW),
        },
    )
    ours, leaflet = (_together(taken[side], "busy") for side in ("ours", "leaflet"))
    for side in ("ours", "leaflet"):
        late = median(_together(taken[side], "late"))
        if late > _MOST_LATE_MS:
            raise ValueError(f"{side}: {late:.1f} ms of drawing came after what was measured")
    first, leaflet_first = (median(_together(taken[side], "first")) for side in ("ours", "leaflet"))
    name = f"map: {_MANY} places restyled, {_HOW}, {{}} of {len(ours)} (baseline: Leaflet's circle markers)"
    middle, slow = median(ours), percentile(ours, 0.95)
    frames, few = (percentile(_together(taken[side], "frames"), 0.95) for side in ("most", "few"))
    return [
        row(name.format("median"), middle, "ms", baseline=median(leaflet), goal=Goal(of="ratio", at_most=1 / 40)),
        row(
            f"map: {_MANY} places restyled, {_HOW}, within a frame",
            middle,
            "ms",
            goal=Goal(of="value", at_most=_FRAME_MS),
        ),
        row(name.format("95th percentile"), slow, "ms", baseline=percentile(leaflet, 0.95)),
        row(
            f"map: {_MANY} places restyled, {_HOW}, for the first time (baseline: Leaflet's circle markers)",
            first,
            "ms",
            baseline=leaflet_first,
        ),
        row(
            f"map: a frame while {_MOST} places are moved, 95th percentile (baseline: {_FEW} places)",
            frames,
            "ms",
            baseline=few,
            goal=Goal(of="ratio", at_most=_MOST_ADDED),
        ),
        row(f"map: {_MOST} places restyled, {_HOW}, median", median(_together(taken["most"], "busy")), "ms"),
    ]


def _figures(side: str, count: int) -> dict[str, list[float]]:
    with Child("restyle_places", side, str(count)) as child:
        figures: dict[str, list[float]] = json.loads(child.answer())
    return figures


def _together(takes: list[dict[str, list[float]]], what: str) -> list[float]:
    return [figure for take in takes for figure in take[what]]
