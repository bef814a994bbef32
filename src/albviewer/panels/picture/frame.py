"""Where a picture looks: spherical Mercator, in pixels of the map's part of the picture. Knows nothing of drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import asinh, atan, cos, degrees, log2, pi, radians, sinh, tan

EARTH_KM = 40075.017
TILE = 256.0
_MOST_LATITUDE = 85.0
_LEAST_ZOOM, _MOST_ZOOM = 1.0, 14.0
# A box is shown with this part of the picture free around it.
_MARGIN = 0.08

Point = tuple[float, float]
Line = Sequence[Point]


def world_x(longitude: float) -> float:
    """Return degrees east as a part of the world's width, 0 to 1."""
    return longitude / 360 + 0.5


def world_y(latitude: float) -> float:
    """Return degrees north as a part of the world's height from the top; nearer to a pole than 85 degrees, as 85."""
    clipped = max(-_MOST_LATITUDE, min(_MOST_LATITUDE, latitude))
    return 0.5 - asinh(tan(radians(clipped))) / (2 * pi)


def latitude_of(y: float) -> float:
    """Return the degrees north of a part of the world's height."""
    return degrees(atan(sinh(pi * (1 - 2 * y))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A part of the map: its size in pixels, the world's width in pixels, and where its upper left corner lies."""

    width: float
    height: float
    scale: float
    left: float
    top: float

    @property
    def zoom(self) -> float:
        """The zoom level as Leaflet counts it."""
        return log2(self.scale / TILE)

    def at(self, longitude: float, latitude: float) -> Point:
        """Return the pixel of a point."""
        return world_x(longitude) * self.scale - self.left, world_y(latitude) * self.scale - self.top

    def longitude(self, x: float) -> float:
        """Return the degrees east of a pixel."""
        return ((x + self.left) / self.scale - 0.5) * 360

    def latitude(self, y: float) -> float:
        """Return the degrees north of a pixel."""
        return latitude_of((y + self.top) / self.scale)

    def pixels(self, kilometres: float, latitude: float) -> float:
        """Return a length on the ground at a latitude in pixels."""
        return kilometres / (EARTH_KM * max(0.05, cos(radians(latitude)))) * self.scale

    def box(self, around: float = 0.0) -> tuple[float, float, float, float]:
        """Return west, south, east, north in degrees, with some pixels around."""
        return (
            self.longitude(-around),
            self.latitude(self.height + around),
            self.longitude(self.width + around),
            self.latitude(-around),
        )


def frame_at(point: Point, zoom: float, width: float, height: float) -> Frame:
    """Return the frame of a size around a point (latitude, longitude)."""
    scale = TILE * 2.0**zoom
    left = world_x(point[1]) * scale - width / 2
    top = world_y(point[0]) * scale - height / 2
    return Frame(width=width, height=height, scale=scale, left=left, top=top)


def frame_around(
    box: tuple[float, float, float, float], width: float, height: float, *, margin: float = _MARGIN
) -> Frame:
    """Return the frame of a size that shows a whole box (west, south, east, north) in its middle."""
    west, south, east, north = box
    left, right, top, bottom = world_x(west), world_x(east), world_y(north), world_y(south)
    free = 1 - 2 * margin
    scale = free * min(width / max(right - left, 1e-9), height / max(bottom - top, 1e-9))
    scale = min(max(scale, TILE * 2**_LEAST_ZOOM), TILE * 2**_MOST_ZOOM)
    middle_x, middle_y = (left + right) / 2 * scale, (top + bottom) / 2 * scale
    return Frame(width=width, height=height, scale=scale, left=middle_x - width / 2, top=middle_y - height / 2)
