"""The ways of events from place to place: bent arrows between the marks, as `resources/map/place_routes.js` draws them.

Knows where the marks are; not how these or the land are drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from albviewer.panels.map_messages import MapRoute
from albviewer.panels.picture.content import Content
from albviewer.panels.picture.frame import Frame, Line, Point
from albviewer.panels.picture.markers import Marker
from albviewer.panels.picture.room import Room
from albviewer.panels.picture.sheet import Pen, Sheet

_BEND = 0.16
_WIDEST_BEND = 70.0
# Two marks that nearly touch have no room for an arrow between them.
_SHORTEST = 10.0
_GAP = 2.0
_STEPS = 24
_DOTS = (1.8, 3.4)
# So much of the ground beside the arrow of the chosen event stays free of names.
_FREE = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A bent arrow in pixels: from a point by way of the middle of its bend to its tip; strong for the chosen event."""

    start: Point
    middle: Point
    tip: Point
    strong: bool

    @property
    def head(self) -> float:
        """The length of its head."""
        return 11.0 if self.strong else 8.0

    def shaft(self) -> Line:
        """Return its course up to the neck."""
        ahead = _towards(self.tip, self.middle, self.head * 0.8)
        (x1, y1), (x2, y2), (x3, y3) = self.start, self.middle, ahead
        parts = (step / _STEPS for step in range(_STEPS + 1))
        return [
            (
                (1 - t) ** 2 * x1 + 2 * t * (1 - t) * x2 + t * t * x3,
                (1 - t) ** 2 * y1 + 2 * t * (1 - t) * y2 + t * t * y3,
            )
            for t in parts
        ]

    def point(self) -> Line:
        """Return the outline of its head."""
        x, y = _towards(self.tip, self.middle, self.head)
        across, down = (self.tip[1] - y) * 0.42, (x - self.tip[0]) * 0.42
        return [self.tip, (x + across, y + down), (x - across, y - down)]


def arrows_of(routes: Iterable[MapRoute], ends: Mapping[str, Marker], frame: Frame) -> list[Arrow]:
    """Return the arrows in view, the strong ones last. Each leg is drawn once, however many events took it."""
    legs: dict[tuple[Point, Point], bool] = {}
    known: dict[Point, Marker] = {}
    for route in routes:
        for here, there in pairwise(route.places):
            if here not in ends or there not in ends or ends[here].at == ends[there].at:
                continue
            start, end = ends[here], ends[there]
            known |= {start.at: start, end.at: end}
            legs[start.at, end.at] = route.chosen or legs.get((start.at, end.at), False)
    arrows = (_arrow(known[start], known[end], frame, strong=strong) for (start, end), strong in legs.items())
    return sorted((arrow for arrow in arrows if arrow is not None), key=lambda arrow: arrow.strong)


def _arrow(start: Marker, end: Marker, frame: Frame, *, strong: bool) -> Arrow | None:
    """Return the arrow from the edge of one mark to that of the other, bent to the right of the way."""
    (x1, y1), (x2, y2) = start.at, end.at
    length = hypot(x2 - x1, y2 - y1)
    bend = min(_WIDEST_BEND, length * _BEND)
    if max(x1, x2) + bend < 0 or min(x1, x2) - bend > frame.width:
        return None
    if max(y1, y2) + bend < 0 or min(y1, y2) - bend > frame.height:
        return None
    gaps = start.extent + _GAP, end.extent + _GAP
    if length < sum(gaps) + _SHORTEST:
        return None
    aside_x, aside_y = -(y2 - y1) / length * bend, (x2 - x1) / length * bend
    middle = (x1 + x2) / 2 + 2 * aside_x, (y1 + y2) / 2 + 2 * aside_y
    return Arrow(
        start=_towards((x1, y1), middle, gaps[0]), middle=middle, tip=_towards((x2, y2), middle, gaps[1]), strong=strong
    )


def _towards(one: Point, other: Point, far: float) -> Point:
    """Return the point that lies so far from one point on the way to another."""
    length = hypot(other[0] - one[0], other[1] - one[1])
    part = far / length
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part


def paint_routes(sheet: Sheet, content: Content, ends: Mapping[str, Marker], room: Room) -> bool:
    """Draw the ways: dotted, and that of the chosen event whole and strong; names keep off the strong ones.

    Return whether any is in view.
    """
    place, land = content.theme.colour["place"], content.theme.map["land"]
    arrows = arrows_of(content.routes, ends, content.frame)
    for arrow in arrows:
        shaft, point = arrow.shaft(), arrow.point()
        if arrow.strong:
            for x, y in (*shaft, arrow.tip):
                room.take((x - _FREE, y - _FREE, x + _FREE, y + _FREE))
            # An edge of paper, so that the arrow is seen over borders and circles.
            sheet.stroke([shaft], Pen(colour=land, width=6))
            sheet.stroke([point], Pen(colour=land, width=4), closed=True)
        sheet.stroke([shaft], Pen(colour=place, width=2.4 if arrow.strong else 1.6, dash=() if arrow.strong else _DOTS))
        sheet.fill([point], place)
    return any(_is_seen(arrow, content.frame) for arrow in arrows)


def _is_seen(arrow: Arrow, frame: Frame) -> bool:
    """Tell whether a piece of the arrow is in view: a long bend may run around it."""
    return any(
        max(x1, x2) >= 0 and min(x1, x2) <= frame.width and max(y1, y2) >= 0 and min(y1, y2) <= frame.height
        for (x1, y1), (x2, y2) in pairwise((*arrow.shaft(), arrow.tip))
    )
