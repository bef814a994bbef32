"""Where labels may stand: the more important first, beside its mark, else at the end of a line, else not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from albviewer.panels.picture.frame import Frame, Point

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_EDGE = 3.0
_GAP = 4.0
_LEADERS = (30.0, 48.0, 70.0)
_WAYS = (
    (0.86, -0.5), (-0.86, -0.5), (0.86, 0.5), (-0.86, 0.5),
    (0.4, -0.92), (-0.4, -0.92), (0.4, 0.92), (-0.4, 0.92),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place for a label; `line` leads to it from the mark, where it stands apart."""

    box: Box
    line: tuple[Point, Point] | None = None


@dataclass(slots=True)
class Room:
    """What of a frame is taken."""

    frame: Frame
    taken: list[Box] = field(default_factory=list)

    def take(self, box: Box) -> None:
        """Take a box."""
        self.taken.append(box)

    def is_free(self, box: Box, own: Box | None = None) -> bool:
        """Tell whether a box lies within the frame and over nothing that is taken, but for what is its own."""
        left, top, right, bottom = box
        frame = self.frame
        if left < _EDGE or top < _EDGE or right > frame.width - _EDGE or bottom > frame.height - _EDGE:
            return False
        return not any(other != own and meet(box, other) for other in self.taken)


def meet(one: Box, other: Box) -> bool:
    """Tell whether two boxes lie over each other."""
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]


def spots_beside(at: Point, reach: float, width: float, height: float, *, leaders: bool) -> Iterator[Spot]:
    """Give the places for a label of a size beside a mark, best first: right, left, above, below, apart."""
    x, y = at
    gap = reach + _GAP

    def spot(left: float, top: float, line: tuple[Point, Point] | None = None) -> Spot:
        return Spot(box=(left, top, left + width, top + height), line=line)

    yield spot(x + gap, y - height / 2)
    yield spot(x - gap - width, y - height / 2)
    yield spot(x - width / 2, y - gap - height + 2)
    yield spot(x - width / 2, y + gap - 2)
    for far in _LEADERS if leaders else ():
        for across, down in _WAYS:
            end = (x + across * far, y + down * far)
            start = (x + across * (reach + 1), y + down * (reach + 1))
            yield spot(end[0] + 3 if across > 0 else end[0] - 3 - width, end[1] - height / 2, (start, end))
