"""Reads history.yaml, labels.yaml and cities.yaml into what history.json and labels.json hold.

Knows the tables' own short notation and nothing of shapes; who reads the packages passes in what they say of a place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = ("en", "sq", "local")
Row = dict[str, Any]
Point = tuple[float, float]

_DAY = re.compile(r"\s*\b(\d{4}-\d{2}-\d{2})\b\s*")
# from which zoom a town is written, by its rank; a capital is written a little sooner
_TOWN_ZOOMS = {1: 2.8, 2: 3.6, 3: 4.6, 4: 5.8, 5: 7.2, 6: 8.6}
_SEAT_SOONER = 0.4
_LAST_ZOOM = 13


def read(folder: Path, name: str) -> Any:  # noqa: ANN401 - a table or a list of rows
    """Return one of the tables as it stands."""
    return yaml.safe_load((folder / name).read_text(encoding="utf-8"))


def history(table: Mapping[str, Any], names: Mapping[str, str], units: Iterable[str]) -> Row:
    """Return what history.json holds. `names` are English names by code, for states that the table does not name."""
    belongs = {unit: _belongs(table["units"].get(unit, unit)) for unit in units}
    missing = sorted(set(table["units"]) - set(belongs))
    if missing:
        raise SystemExit(f"history.yaml speaks of units that are not there: {', '.join(missing)}")
    codes = sorted({row["state"] for rows in belongs.values() for row in rows})
    spoken = {code: table["states"].get(code) or names[code] for code in codes}
    return {
        "years": table["years"],
        "day": table["day"],
        "undrawn": table["undrawn"],
        "units": {unit: {"belongs": rows} for unit, rows in sorted(belongs.items())},
        "states": {code: _state(text, table["short"].get(code)) for code, text in spoken.items()},
        "notes": table["notes"],
    }


def _state(names: str, short: str | None) -> Row:
    """Return a state's names, and the short one for where these find no room."""
    state: Row = {"names": named(names)}
    if short is not None:
        (state["short"],) = named(short)
    return state


def holds(span: Mapping[str, Any], day: str) -> bool:
    """Tell whether a span holds a day; the last day it names is the first on which it holds no more."""
    return span.get("from", "") <= day and ("to" not in span or day < span["to"])


def _belongs(text: str) -> list[Row]:
    return [{"state": value, **span} for value, span in _spans(text)]


def named(text: str) -> list[Row]:
    """Return names with the days between which they held: `A | B 1961-11-10 C | D` is two names."""
    rows = []
    for value, span in _spans(text):
        words = [word.strip() for word in value.split("|")]
        rows.append({**dict(zip(LANGUAGES, words, strict=False)), **span})
    return rows


def _spans(text: str) -> list[tuple[str, Row]]:
    """Split at the days: each value with the day from which it holds and the day on which it ends."""
    pieces = _DAY.split(text)
    values, days = [piece.strip() for piece in pieces[0::2]], ["", *pieces[1::2], ""]
    if days != [*sorted(days[:-1]), ""] or not all(values):
        raise SystemExit(f"the days are out of order, or a name is missing: {text}")
    return [(value, _span(days[at], days[at + 1])) for at, value in enumerate(values)]


def _span(first: str, last: str) -> Row:
    return {key: day for key, day in (("from", first), ("to", last)) if day}


def labels(
    table: Mapping[str, Any],
    cities: Iterable[Mapping[str, Any]],
    *,
    states: Mapping[str, tuple[Point, tuple[float, float]]],
    town: Callable[[str, str], Point],
    river: Callable[[Point], tuple[Point, float]],
) -> list[Row]:
    """Return what labels.json holds, the most important names first.

    `states` gives point and zoom levels by code for states that the table does not place, `town` the point of a town by
    its name and its country, `river` the point on a river nearest to one, and the angle in which the river runs there.
    """
    rows = [_plain("sea", row) for row in table["seas"]]
    placed = {row["state"] for row in table["states"]}
    rows += [{"kind": "state", **_rounded(row)} for row in table["states"]]
    for code, (at, zoom) in sorted(states.items()):
        if code not in placed:
            rows.append(_rounded({"kind": "state", "state": code, "at": at, "zoom": zoom, "size": 0.8}))
    rows += [_plain("lake", row) for row in table["lakes"]]
    rows += sorted((_city(row, town) for row in cities), key=lambda row: row["rank"])
    rows += [_plain("region", row) for row in table["regions"]]
    for row in table["rivers"]:
        at, angle = river(row["at"])
        rows.append({**_plain("river", {**row, "at": at}), "angle": round(angle, 2)})
    return rows


def _plain(kind: str, row: Mapping[str, Any]) -> Row:
    rest = {key: value for key, value in row.items() if key != "name"}
    return {"kind": kind, "names": named(row["name"]), **_rounded(rest)}


def _city(row: Mapping[str, Any], town: Callable[[str, str], Point]) -> Row:
    city: Row = {
        "kind": "city",
        "names": named(row["name"]),
        "at": row.get("at") or town(row["ne"], row.get("iso", "")),
        "rank": row["rank"],
        "zoom": [_TOWN_ZOOMS[row["rank"]], _LAST_ZOOM],
    }
    if "capital" in row:
        city["capital"] = _times(row["capital"])
        city["soonest"] = round(_TOWN_ZOOMS[row["rank"]] - _SEAT_SOONER, 1)
    if "exists" in row:
        (city["exists"],) = _times(row["exists"])
    return _rounded(city)


def _times(text: str) -> list[Row]:
    """Return the spans of `always`, `day..`, `..day`, `day..day`, several parted by commas."""
    if text == "always":
        return [{}]
    return [_span(*(end.strip() for end in span.split(".."))) for span in text.split(",")]


def _rounded(row: Mapping[str, Any]) -> Row:
    """Points to the eleven metres that four decimals tell apart."""
    return {
        key: [round(number, 4) for number in value] if key in ("at", "zoom") else value for key, value in row.items()
    }
