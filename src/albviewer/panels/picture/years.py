"""Which state held which land in a year, and what it was called: `resources/map/history.json`, asked about one day."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

Names = Mapping[str, Any]
"""A span of time (`from`, `to`) with names by language, `local` for a place's own."""
Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


class Years:
    """The history of the base map. Days are texts like 1961-12-01, which sort as they follow each other."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._first, self._last = data["years"]

    def drawn(self, year: int) -> int:
        """Return the year whose borders are drawn for a year: the nearest there is; another for the war."""
        within = max(self._first, min(self._last, year))
        undrawn = self._data["undrawn"]
        return int(undrawn["as"]) if undrawn["from"] <= within <= undrawn["to"] else within

    def state_of(self, unit: str, year: int) -> str:
        """Return the code of the state of a unit in the year that is drawn; an unknown unit is its own."""
        day = self._day(self.drawn(year))
        belongs = self._data["units"].get(unit, {}).get("belongs", ())
        return next((str(span["state"]) for span in belongs if _holds(span, day)), unit)

    def states_of(self, year: int) -> frozenset[str]:
        """Return the codes of all states that hold land in the year that is drawn."""
        return frozenset(self.state_of(unit, year) for unit in self._data["units"])

    def name_of_state(self, code: str, year: int) -> Names | None:
        """Return what a state was called in the year that is drawn."""
        return self.name_at(self._data["states"].get(code, {}).get("names", ()), self.drawn(year))

    def short_name_of_state(self, code: str, language: str) -> str | None:
        """Return what a state is called where its name finds no room, if it has a name for that."""
        short = self._data["states"].get(code, {}).get("short")
        return None if short is None else str(short.get(language) or short["en"])

    def name_at(self, names: Sequence[Names], year: int) -> Names | None:
        """Return the first of some names that holds in a year."""
        day = self._day(year)
        return next((name for name in names if _holds(name, day)), None)

    def note_for(self, year: int, box: Box, zoom: float, language: str) -> str:
        """Return what is to be said of the year where the map looks (degrees), from near enough; empty for nothing."""
        drawn = self.drawn(year)
        for note in self._data["notes"]:
            about = note["box"]
            # What is seen in a corner only is not what one looks at.
            is_seen = _is_within(_middle(about), box) or _is_within(_middle(box), about)
            if note["from"] <= drawn <= note["to"] and zoom >= note["zoom"] and is_seen:
                return str(note.get(language) or note["en"])
        return ""

    def is_time(self, spans: Sequence[Mapping[str, Any]], year: int) -> bool:
        """Tell whether one of some spans holds in a year."""
        day = self._day(year)
        return any(_holds(span, day) for span in spans)

    def _day(self, year: int) -> str:
        return f"{year}-{self._data['day']}"


def read_years(path: Path) -> Years:
    """Read the history of the base map."""
    return Years(json.loads(path.read_bytes()))


def _holds(span: Mapping[str, Any], day: str) -> bool:
    """Tell whether a span holds a day; the last day it names is the first on which it holds no more."""
    return span.get("from", "") <= day and ("to" not in span or day < span["to"])


def _middle(box: Sequence[float]) -> tuple[float, float]:
    west, south, east, north = box
    return (west + east) / 2, (south + north) / 2


def _is_within(point: tuple[float, float], box: Sequence[float]) -> bool:
    west, south, east, north = box
    return west < point[0] < east and south < point[1] < north
