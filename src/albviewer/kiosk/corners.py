"""The staff's gesture: all four corners of the screen touched within a few seconds, in any order.

A value and its pure change. Times are seconds of any one clock. It asks for nothing: whoever makes the gesture is asked
for the number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

SECONDS = 5.0
_REACH = 120.0
_MOST_REACH = 0.2
_ALL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Corners:
    """The corners that were touched of late, each with its time: (right?, lower?) -> seconds."""

    touched: tuple[tuple[tuple[bool, bool], float], ...] = ()

    def after_touch(self, point: tuple[float, float], size: tuple[float, float], now: float) -> Corners:
        """Return the corners after a touch, in pixels of a screen of a size. One outside the corners starts anew."""
        corner = _corner(point, size)
        if corner is None:
            return Corners()
        others = ((other, at) for other, at in self.touched if other != corner and now - at <= SECONDS)
        return replace(self, touched=(*others, (corner, now)))

    def complete(self) -> bool:
        """Tell whether the gesture is made."""
        return len(self.touched) == _ALL


def _corner(point: tuple[float, float], size: tuple[float, float]) -> tuple[bool, bool] | None:
    reach = [min(_REACH, _MOST_REACH * length) for length in size]
    near = [at <= least for at, least in zip(point, reach, strict=True)]
    far = [at >= length - least for at, length, least in zip(point, size, reach, strict=True)]
    if not all(n or f for n, f in zip(near, far, strict=True)):
        return None
    return far[0], far[1]
