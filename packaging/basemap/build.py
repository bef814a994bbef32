"""Builds the base map's files: `python build.py PACKAGES OUT`. The same packages give the same bytes; see README.md."""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import levels
import tables
from relief import RELIEFS, picture
from shapely import LineString, STRtree, get_parts, union_all
from shapely.geometry import Point
from sources import Box, Country, Sources
from units import units as cut_units

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

HERE = Path(__file__).resolve().parent
# how far to both sides of a river's name its course is looked at, in degrees
ALONG = 0.06
TOO_FAR = 0.15
# a point so near to a line, in degrees, lies on it
AT_HAND = 1e-6
# what is named on land, and how far its name may stand off the coast, in degrees
ON_LAND = frozenset({"city", "region", "river"})
OFF_THE_COAST = 0.5
# square degrees up to which a state is small, and the zoom from which it is named
SMALL_STATES = ((0.1, 9), (0.5, 7.5), (1.5, 6.2), (6, 4.8), (math.inf, 2))
ROUND_THE_WORLD: Box = (-180, -90, 180, 90)


def main() -> None:
    """Build everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", type=Path, help="the folder that pip installed the packages into")
    parser.add_argument("out", type=Path, help="the folder to write to, usually resources/map")
    arguments = parser.parse_args()
    sources, out = Sources(arguments.packages), arguments.out
    countries = sources.countries()
    units = cut_units(countries, sources.province_lines())
    past = tables.history(tables.read(HERE, "history.yaml"), _names(countries), units)
    _write(out / "history.json", _lines(past))
    rows = _with_spans(_with_units(_labels(sources, countries), units), units, past)
    _write(out / "labels.json", _rows(rows))
    for level in (levels.OUTLINE, *levels.LEVELS):
        _write(out / f"land-{level.name}.json", _compact(levels.build(level, sources, units)) + "\n")
    for relief in RELIEFS:
        _write(out / f"relief-{relief.name}.jpg", picture(relief, sources))
    _write_reliefs(out)
    _renew_digests(out)


def _write_reliefs(out: Path) -> None:
    rows = [{"file": f"relief-{each.name}.jpg", "box": list(each.box), "zoom": each.zoom} for each in RELIEFS]
    _write(out / "relief.json", _rows(rows))


def _label_zooms(country: Country) -> tuple[float, float]:
    """Return the zooms between which a state is named: Natural Earth's, but a small one not before it can be seen."""
    nearest = next(zoom for area, zoom in SMALL_STATES if country.shape.area <= area)
    return max(country.zoom[0], nearest), max(country.zoom[1], nearest + 2)


def _names(countries: dict[str, Country]) -> dict[str, str]:
    return {code: country.name for code, country in countries.items()}


def _labels(sources: Sources, countries: dict[str, Country]) -> list[dict[str, Any]]:
    towns = sources.towns()
    courses = [line for _rank, line in sources.rivers("h", ROUND_THE_WORLD)]
    tree = STRtree(courses)

    def town(name: str, country: str) -> tables.Point:
        found = [row for row in towns if row[0] == name and country in ("", row[1])]
        if len(found) != 1:
            raise SystemExit(f"{len(found)} towns are called {name!r}; cities.yaml needs `iso` or `at`")
        return found[0][2], found[0][3]

    def river(at: tables.Point) -> tuple[tables.Point, float]:
        near = Point(at[1], at[0])
        course = courses[int(tree.nearest(near))]
        if course.distance(near) > TOO_FAR:
            raise SystemExit(f"no river passes near {at}; labels.yaml must name one that does")
        return _on_course(course, near)

    return tables.labels(
        tables.read(HERE, "labels.yaml"),
        tables.read(HERE, "cities.yaml"),
        states={code: (country.at, _label_zooms(country)) for code, country in countries.items()},
        town=town,
        river=river,
    )


def _with_units(rows: list[dict[str, Any]], units: dict[str, BaseGeometry]) -> list[dict[str, Any]]:
    """Return the rows, each that stands on land with the unit it stands on: its halo has the colour of that ground."""
    codes, tree = list(units), STRtree(list(units.values()))
    for row in rows:
        if row["kind"] in ON_LAND:
            latitude, longitude = row["at"]
            (near,) = tree.query_nearest(Point(longitude, latitude), max_distance=OFF_THE_COAST, all_matches=False)
            row["unit"] = codes[near]
    return rows


def _with_spans(
    rows: list[dict[str, Any]], units: dict[str, BaseGeometry], past: dict[str, Any]
) -> list[dict[str, Any]]:
    """Return the rows, each state with the longitudes between which its name may stand on its own land at all times."""
    for row in rows:
        if row["kind"] != "state":
            continue
        latitude, longitude = row["at"]
        spans = [_span(land, latitude, longitude) for land in _territories(row, units, past)]
        # where a name stands between islands, any length of it stands in the sea
        if spans and all(spans):
            west, east = max(span[0] for span in spans if span), min(span[1] for span in spans if span)
            row["span"] = [round(west, 2), round(east, 2)]
    return rows


def _territories(row: dict[str, Any], units: dict[str, BaseGeometry], past: dict[str, Any]) -> list[BaseGeometry]:
    """Return the lands that a state held, one after the other, in the years in which the row is written."""
    first, last = past["years"]
    days = (f"{year}-{past['day']}" for year in range(first, last + 1))
    held = {
        tuple(
            unit
            for unit, one in past["units"].items()
            if any(span["state"] == row["state"] and tables.holds(span, day) for span in one["belongs"])
        )
        for day in days
        if tables.holds(row, day)
    }
    return [union_all([units[unit] for unit in each]) for each in sorted(held) if each]


def _span(land: BaseGeometry, latitude: float, longitude: float) -> tuple[float, float] | None:
    """Return how far west and east a land reaches on the parallel of a point of it; None for a point elsewhere."""
    here = Point(longitude, latitude)
    parallel = land.intersection(LineString([(-180, latitude), (180, latitude)]))
    for part in get_parts(parallel):
        west, _south, east, _north = part.bounds
        if part.length > 0 and part.distance(here) < AT_HAND:
            return west, east
    return None


def _on_course(course: LineString, near: Point) -> tuple[tables.Point, float]:
    """Return the point of a river nearest to another, and the angle of its course: degrees clockwise, -90 to 90."""
    along = course.project(near)
    middle = course.interpolate(along)
    first, last = course.interpolate(max(0, along - ALONG)), course.interpolate(along + ALONG)
    across = (last.x - first.x) * math.cos(math.radians(middle.y))
    angle = math.degrees(math.atan2(first.y - last.y, across))
    return (middle.y, middle.x), (angle + 90) % 180 - 90


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def _rows(rows: list[dict[str, Any]]) -> str:
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n"


def _lines(value: dict[str, Any]) -> str:
    """Write each unit and each state on a line of its own, so that a change is seen in a comparison."""
    parts = []
    for key, part in value.items():
        if isinstance(part, dict) and len(part) > 5:
            inner = ",\n".join(
                f"  {json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}" for name, row in part.items()
            )
            parts.append(f"{json.dumps(key)}: {{\n{inner}\n}}")
        else:
            parts.append(f"{json.dumps(key)}: {json.dumps(part, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _write(file: Path, content: str | bytes) -> None:
    data = content.encode() if isinstance(content, str) else content
    file.write_bytes(data)
    sys.stdout.write(f"{file.name}: {len(data):,} bytes\n")


def _renew_digests(out: Path) -> None:
    """Put the digests of the files into assets.yaml, which is otherwise written by hand."""
    assets = out / "assets.yaml"
    text = assets.read_text(encoding="utf-8")

    def renew(match: re.Match[str]) -> str:
        digest = hashlib.sha256((out / match["file"]).read_bytes()).hexdigest()
        return f"{match['before']}{digest}"

    pattern = r"(?P<before>- file: (?P<file>\S+)\n(?:    .*\n)*?    sha256: )[0-9a-f]*"
    assets.write_text(re.sub(pattern, renew, text), encoding="utf-8")


if __name__ == "__main__":
    main()
