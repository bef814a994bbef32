"""Shapes that cross the date line, cut there: on a flat map they would run across the whole world."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

_HALF = 180.0
# How deep the positions that follow one another lie in the coordinates; of points none follows another.
_DEPTHS = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}


def cut_at_date_line(geometry: dict[str, Any]) -> dict[str, Any]:
    """Return a sound geometry of GeoJSON as it is, or cut in two at 180 degrees if it crosses them.

    It crosses them where it goes from one position to the next by more than half the globe (RFC 7946, 3.1.9). Raises
    ValueError for a shape that cannot be cut, because it is tied in a knot.
    """
    deep = _DEPTHS.get(geometry["type"], 0)
    if not _crosses(geometry["coordinates"], deep):
        return geometry
    # Imported here: it brings numpy and shapely, which hardly any collection needs.
    import antimeridian
    import shapely

    flat = {"type": geometry["type"], "coordinates": _without_heights(geometry["coordinates"])}
    try:
        cut: dict[str, Any] = antimeridian.fix_shape(flat, fix_winding=True, great_circle=False)
    except (AssertionError, IndexError, shapely.errors.ShapelyError) as error:
        raise ValueError(str(error)) from None
    return cut


def _crosses(coordinates: list[Any], deep: int) -> bool:
    if deep == 1:
        # Nearly every shape is narrower than half the globe: that is quickly seen.
        longitudes = [position[0] for position in coordinates]
        wide = bool(longitudes) and max(longitudes) - min(longitudes) > _HALF
        return wide and any(_jumps(first[0], second[0]) for first, second in pairwise(coordinates))
    return deep > 1 and any(_crosses(part, deep - 1) for part in coordinates)


def _jumps(first: float, second: float) -> bool:
    # The edge of the world itself, from -180 to 180, is how the ground around a pole is closed on a flat map.
    return abs(second - first) > _HALF and not abs(first) == abs(second) == _HALF


def _without_heights(coordinates: list[Any]) -> list[Any]:
    if coordinates and not isinstance(coordinates[0], list):
        return coordinates[:2]
    return [_without_heights(part) for part in coordinates]
