"""GeoJSON, checked and brought into the form in which the map takes shapes.

A feature that is faulty is left out and named by its number and line. Of the properties only those that were asked for
as names are looked at, and they are taken for plain text.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from albviewer.collection.faults import FaultCode
from albviewer.collection.layers.date_line import cut_at_date_line
from albviewer.collection.layers.json_positions import LineCounter, feature_starts, too_deep_at
from albviewer.collection.layers.shapes import Shape, add_geometry, plain_name, shapes_json
from albviewer.model.map_layers import Box, LayerFile
from albviewer.model.positions import Position
from albviewer.model.sentences import Sentence, sentence, told_by

if TYPE_CHECKING:
    from albviewer.collection.faults import FaultList

FILE_LIMIT = 16 * 2**20
MOST_FEATURES = 20_000
MOST_VERTICES = 250_000
DEEPEST_JSON = 64
DEEPEST_COLLECTION = 4
MOST_FAULTS = 20

SHAPES_FILE = "shapes"
_USUAL_CRS = ("CRS84", "EPSG::4326", "EPSG:4326")
_NUMBERS = (int, float)
# How deep the coordinates of a geometry are nested, and how many positions the innermost list needs.
_GEOMETRIES = {
    "Point": (0, 0),
    "MultiPoint": (1, 0),
    "LineString": (1, 2),
    "MultiLineString": (2, 2),
    "Polygon": (2, 4),
    "MultiPolygon": (3, 4),
}


class _FeatureError(Exception):
    """A feature cannot be used; the message says why."""


class _TooManyError(Exception):
    """The file holds more than is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapesContent:
    """Shapes that were read and checked once and are kept: what becomes of their file does not matter any more."""

    data: bytes
    box: Box
    features: int

    def file(self, name: str) -> LayerFile | None:
        """Return the shapes."""
        return LayerFile(mimetype="application/json; charset=utf-8", data=self.data) if name == SHAPES_FILE else None


def read_geojson(text: str, name: str, labels: tuple[str, ...], faults: FaultList) -> ShapesContent | None:
    """Return what the text of the file `name` shows, or None if nothing of it can be shown; faults are noted.

    `labels` are the properties that name a feature; each feature has as many names, which may be empty.
    """
    try:
        tree = json.loads(text, parse_int=_whole, parse_constant=lambda _word: None)
    except json.JSONDecodeError as error:
        message = sentence("{name} is not JSON: {why}", name=name, why=f"{error.msg[:1].lower()}{error.msg[1:]}")
        faults.add(Position(name, error.lineno, error.colno), FaultCode.JSON_SYNTAX, message)
        return None
    except RecursionError:
        at = LineCounter(text, name).position(too_deep_at(text, DEEPEST_JSON))
        faults.add(
            at,
            FaultCode.JSON_SYNTAX,
            sentence("{name} is nested more than {deepest_json} deep", name=name, deepest_json=DEEPEST_JSON),
        )
        return None
    reading = _Reading(name, labels)
    try:
        shapes = reading.shapes(tree)
    except _TooManyError as error:
        faults.add(
            Position(name), FaultCode.FILE_TOO_LARGE, sentence("{name} {error}", name=name, error=told_by(error))
        )
        return None
    except _FeatureError as error:
        faults.add(Position(name), FaultCode.BAD_GEOJSON, sentence("{name} {error}", name=name, error=told_by(error)))
        return None
    reading.note(text, faults)
    if not shapes:
        faults.add(Position(name), FaultCode.BAD_GEOJSON, sentence("{name} has no shape that can be drawn", name=name))
        return None
    return ShapesContent(data=shapes_json(shapes), box=_box(shapes), features=len(shapes))


def _whole(digits: str) -> float:
    # So many digits that Python would refuse to count them are no coordinate, but no reason to stop either.
    return int(digits) if len(digits) < 18 else float(digits)


def _box(shapes: list[Shape]) -> Box:
    vertices = [vertex for shape in shapes for vertex in shape.vertices()]
    longitudes, latitudes = [longitude for longitude, _ in vertices], [latitude for _, latitude in vertices]
    return Box(south=min(latitudes), west=min(longitudes), north=max(latitudes), east=max(longitudes))


class _Reading:
    """One pass over a file that is sound JSON."""

    def __init__(self, name: str, labels: tuple[str, ...]) -> None:
        self._name = name
        self._labels = labels
        self._vertices = 0
        # number of the feature from 0, code, and what is wrong with it
        self._faulty: list[tuple[int, FaultCode, Sentence]] = []

    def shapes(self, tree: object) -> list[Shape]:
        """Return the shapes that are sound. Raise _FeatureError if it is no GeoJSON, _TooManyError for its size."""
        found = []
        for number, feature in enumerate(self._features(tree)):
            try:
                shape = self._shape(feature)
            except _BadPositionError as error:
                self._faulty.append((number, FaultCode.BAD_COORDINATES, told_by(error)))
            except _FeatureError as error:
                self._faulty.append((number, FaultCode.BAD_GEOJSON, told_by(error)))
            else:
                if any(True for _ in shape.vertices()):
                    found.append(shape)
        return found

    def _features(self, tree: object) -> list[Any]:
        if not isinstance(tree, dict):
            raise _FeatureError(sentence("is not GeoJSON: it must be an object with a type"))
        _check_crs(tree.get("crs"))
        if tree.get("type") != "FeatureCollection":
            is_feature = tree.get("type") == "Feature"
            return [tree if is_feature else {"type": "Feature", "geometry": tree, "properties": None}]
        features = tree.get("features")
        if not isinstance(features, list):
            raise _FeatureError(sentence("is not GeoJSON: a FeatureCollection needs a list of features"))
        if len(features) > MOST_FEATURES:
            raise _TooManyError(
                sentence(
                    "has {count} features; at most {most_features} are shown",
                    count=len(features),
                    most_features=MOST_FEATURES,
                )
            )
        return features

    def _shape(self, feature: object) -> Shape:
        if not isinstance(feature, dict) or feature.get("type") != "Feature":
            raise _FeatureError(sentence("is not a GeoJSON feature"))
        properties = feature.get("properties") or {}
        if not isinstance(properties, dict):
            raise _FeatureError(sentence("has properties that are not an object"))
        shape = Shape(names=tuple(plain_name(properties.get(label)) for label in self._labels))
        geometry = feature.get("geometry")
        if geometry is not None:
            for part in self._checked(geometry, DEEPEST_COLLECTION):
                add_geometry(shape, _cut(part))
        return shape

    def _checked(self, geometry: object, deepest: int) -> Iterator[dict[str, Any]]:
        """Return the geometries, those of collections one by one."""
        if not isinstance(geometry, dict):
            raise _FeatureError(sentence("has a geometry that is not an object"))
        kind = geometry.get("type")
        if kind == "GeometryCollection":
            parts = geometry.get("geometries")
            if not isinstance(parts, list) or not deepest:
                raise _FeatureError(
                    sentence(
                        "has a GeometryCollection without a list, or more than {deepest_collection} deep",
                        deepest_collection=DEEPEST_COLLECTION,
                    )
                )
            for part in parts:
                yield from self._checked(part, deepest - 1)
            return
        if not isinstance(kind, str) or kind not in _GEOMETRIES:
            raise _FeatureError(sentence("has a geometry of the unknown type “{kind}”", kind=str(kind)))
        depth, least = _GEOMETRIES[kind]
        self._check_coordinates(geometry.get("coordinates"), kind, depth, least)
        yield geometry

    def _check_coordinates(self, coordinates: object, kind: str, depth: int, least: int) -> None:
        if not isinstance(coordinates, list):
            raise _FeatureError(sentence("has a {kind} whose coordinates are not a list", kind=kind))
        if depth == 0:
            self._count(1)
            self._check_position(coordinates)
            return
        if depth == 1 and len(coordinates) < least:
            raise _FeatureError(
                sentence(
                    "has a {kind} with {count} positions where at least {least} are needed",
                    kind=kind,
                    count=len(coordinates),
                    least=least,
                )
            )
        if depth == 2 and least == 4 and not coordinates:
            raise _FeatureError(sentence("has a {kind} without a ring", kind=kind))
        if depth == 1 and least == 4 and coordinates[0] != coordinates[-1]:
            raise _FeatureError(sentence("has a {kind} with a ring that does not end where it begins", kind=kind))
        if depth == 1:
            self._check_positions(coordinates)
            return
        for part in coordinates:
            self._check_coordinates(part, kind, depth - 1, least)

    def _check_positions(self, positions: list[Any]) -> None:
        """Check positions, of which there may be very many, and look closer only at those that are not plainly good."""
        self._count(len(positions))
        for position in positions:
            if type(position) is list and len(position) > 1:
                longitude, latitude = position[0], position[1]
                plain = type(longitude) in _NUMBERS and type(latitude) in _NUMBERS
                if plain and -180 <= longitude <= 180 and -90 <= latitude <= 90:
                    continue
            self._check_position(position)

    def _count(self, positions: int) -> None:
        self._vertices += positions
        if self._vertices > MOST_VERTICES:
            raise _TooManyError(
                sentence("has more than {most_vertices} positions; draw it more coarsely", most_vertices=MOST_VERTICES)
            )

    def _check_position(self, position: object) -> None:
        numbers = position[:2] if isinstance(position, list) else []
        if len(numbers) < 2 or not all(_is_number(number) for number in numbers):
            raise _FeatureError(sentence("has a position that is not two numbers, longitude and latitude"))
        longitude, latitude = numbers
        if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
            swapped = abs(longitude) <= 90 and abs(latitude) <= 180
            hint = sentence("; are latitude and longitude swapped?") if swapped else ""
            raise _BadPositionError(
                sentence(
                    "has the position {longitude}, {latitude}, which is nowhere on the globe (longitude -180 "
                    "to 180, latitude -90 to 90){hint}",
                    longitude=f"{longitude:g}",
                    latitude=f"{latitude:g}",
                    hint=hint,
                )
            )

    def note(self, text: str, faults: FaultList) -> None:
        """Note the faulty features, each with its line; of very many only the first."""
        if not self._faulty:
            return
        lines, starts = LineCounter(text, self._name), feature_starts(text)
        for number, code, why in self._faulty[:MOST_FAULTS]:
            at = lines.position(starts[number] if number < len(starts) else 0)
            faults.add(at, code, sentence("feature {number} {why}; it is left out", number=number + 1, why=why))
        if len(self._faulty) > MOST_FAULTS:
            message = sentence(
                "{count} more features of {name} are faulty and left out",
                count=len(self._faulty) - MOST_FAULTS,
                name=self._name,
            )
            faults.add(Position(self._name), FaultCode.BAD_GEOJSON, message)


class _BadPositionError(_FeatureError):
    """A position lies nowhere on the globe."""


def _cut(geometry: dict[str, Any]) -> dict[str, Any]:
    try:
        return cut_at_date_line(geometry)
    except ValueError:
        raise _FeatureError(
            sentence("has a {kind} that cannot be cut where it crosses the date line", kind=geometry["type"])
        ) from None


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _check_crs(crs: object) -> None:
    """Refuse degrees of another kind, or metres, which older files may have. Raises _FeatureError."""
    if crs is None:
        return
    properties = crs.get("properties") if isinstance(crs, dict) else None
    named = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(named, str) or not named.endswith(_USUAL_CRS):
        raise _FeatureError(sentence("is in another reference system than WGS 84: save it as GeoJSON (RFC 7946)"))
