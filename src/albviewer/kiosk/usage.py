"""How often an exhibit is used: daily totals in a file of its own, nothing of any person, off unless it is asked for.

A day is the finest that is told. What was searched for, how long somebody stayed and what they did one after another
is never written down.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from albviewer.whole_files import set_aside, write_whole

_MOST_DAYS = 800
_KINDS = ("starts", "languages", "places", "tours")
_VERSION = 1


@dataclass(slots=True)
class DayCounts:
    """The totals of one day: `starts` is how often somebody came, the others how often each was opened."""

    starts: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    tours: Counter[str] = field(default_factory=Counter)

    def as_json(self) -> dict[str, object]:
        """Return it as plain values; names in alphabetical order, so that nothing tells which came first."""
        listed = {kind: dict(sorted(getattr(self, kind).items())) for kind in _KINDS[1:]}
        return {"starts": self.starts, **listed}


class Usage:
    """The totals of all days, kept in a file. Without `path` nothing is counted and nothing written."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._days = _read(path) if path is not None else {}

    @property
    def days(self) -> Mapping[str, DayCounts]:
        """The totals by day (YYYY-MM-DD), the earliest first."""
        return self._days

    def start(self, day: date, language: str) -> None:
        """Count that somebody came, and the language that is then shown."""
        counts = self._of(day)
        counts.starts += 1
        counts.languages[language] += 1

    def language(self, day: date, language: str) -> None:
        """Count that a language was chosen."""
        self._of(day).languages[language] += 1

    def place(self, day: date, place: str) -> None:
        """Count that a place was opened."""
        self._of(day).places[place] += 1

    def tour(self, day: date, tour: str) -> None:
        """Count that a tour was begun."""
        self._of(day).tours[tour] += 1

    def save(self) -> None:
        """Write the totals down. Raise OSError if that cannot be done."""
        if self._path is None:
            return
        self._days = dict(sorted(self._days.items())[-_MOST_DAYS:])
        days = {day: counts.as_json() for day, counts in self._days.items()}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, json.dumps({"version": _VERSION, "days": days}, indent=1).encode())

    def _of(self, day: date) -> DayCounts:
        return DayCounts() if self._path is None else self._days.setdefault(day.isoformat(), DayCounts())


def _read(path: Path) -> dict[str, DayCounts]:
    """Return the totals in a file; a damaged one is set aside, and counting begins anew."""
    try:
        days = json.loads(path.read_bytes())["days"]
        return {date.fromisoformat(day).isoformat(): _counts(counts) for day, counts in sorted(days.items())}
    except OSError:
        return {}
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        set_aside(path, "broken")
        return {}


def _counts(data: Mapping[str, object]) -> DayCounts:
    counts = DayCounts(starts=_count(data["starts"]))
    for kind in _KINDS[1:]:
        named = data[kind]
        if not isinstance(named, dict):
            raise TypeError
        getattr(counts, kind).update({str(name): _count(number) for name, number in named.items()})
    return counts


def _count(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise TypeError
    return value
