"""Shapes in the one form in which the map takes them: flat lists of numbers and plain names, as JSON.

Knows nothing of files and nothing of where the shapes come from.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

Position = tuple[float, float]
Ring = list[Position]

LONGEST_NAME = 200
# Nothing but text that can be seen: no line ends, no controls, none of the marks that turn the direction of writing.
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


@dataclass(slots=True)
class Shape:
    """One feature: its points, lines and areas (each a list of rings, the first one outside), and its names."""

    points: list[Position] = field(default_factory=list)
    lines: list[Ring] = field(default_factory=list)
    areas: list[list[Ring]] = field(default_factory=list)
    names: tuple[str, ...] = ()

    def vertices(self) -> Iterator[Position]:
        """Return all its points."""
        yield from self.points
        for line in self.lines:
            yield from line
        for area in self.areas:
            for ring in area:
                yield from ring


def plain_name(value: object) -> str:
    """Return what a property says as one line of plain text, cut if very long; nothing if it is no single value."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    name = _UNSEEN.sub(" ", str(value)).strip()
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def add_geometry(shape: Shape, geometry: dict[str, Any]) -> None:
    """Add a geometry of GeoJSON, which must be sound, to a shape. Heights are left out."""
    kind, coordinates = geometry["type"], geometry.get("coordinates", [])
    if kind == "Point":
        shape.points.append(_at(coordinates))
    elif kind == "MultiPoint":
        shape.points.extend(_ring(coordinates))
    elif kind == "LineString":
        shape.lines.append(_ring(coordinates))
    elif kind == "MultiLineString":
        shape.lines.extend(_ring(line) for line in coordinates)
    elif kind == "Polygon":
        shape.areas.append([_ring(ring) for ring in coordinates])
    elif kind == "MultiPolygon":
        shape.areas.extend([_ring(ring) for ring in area] for area in coordinates)
    elif kind == "GeometryCollection":
        for part in geometry["geometries"]:
            add_geometry(shape, part)


def _at(position: list[float]) -> Position:
    return position[0], position[1]


def _ring(positions: Iterable[list[float]]) -> Ring:
    return [_at(position) for position in positions]


def shapes_json(shapes: Iterable[Shape], *, extent: int | None = None) -> bytes:
    """Return the shapes as JSON: in degrees (longitude, latitude), or in a tile of `extent` units (x, y down).

    An empty shape is left out. Numbers of degrees are rounded to a tenth of a metre.
    """
    digits = 6 if extent is None else 1
    features = []
    for shape in shapes:
        feature: dict[str, object] = {}
        if shape.points:
            feature["points"] = _flat(shape.points, digits)
        if shape.lines:
            feature["lines"] = [_flat(line, digits) for line in shape.lines]
        if shape.areas:
            feature["areas"] = [[_flat(ring, digits) for ring in area] for area in shape.areas]
        if feature and any(shape.names):
            feature["names"] = shape.names
        if feature:
            features.append(feature)
    whole: dict[str, object] = {"features": features}
    if extent is not None:
        whole["extent"] = extent
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _flat(positions: Iterable[Position], digits: int) -> list[float]:
    return [round(number, digits) for position in positions for number in position]
