"""What a press on the timeline begins, and what the window becomes while the pointer moves. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from albviewer.panels.timeline.brush import Window, brushed, moved_along, unit_for, units_between

if TYPE_CHECKING:
    from albviewer.panels.timeline.scale import TimeScale

GRIP_REACH = 7.0
CLICK_REACH = 4.0
_ENDS = (float("-inf"), float("inf"))


class Grasp(Enum):
    """What is held."""

    VIEW = "view"
    BRUSH = "brush"
    START = "start"
    END = "end"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drag:
    """A press at the pixel `x` of a scale; `window` is that of before."""

    grasp: Grasp
    x: float
    scale: TimeScale
    window: Window | None
    on_strip: bool = False

    def dates(self, x: float) -> tuple[str, str]:
        """Return the window, as two EDTF dates, when the pointer has come to `x`."""
        unit, moment = unit_for(self.scale), self.scale.moment(x)
        start, end = self.window or (None, None)
        if self.grasp is Grasp.WHOLE:
            return moved_along((start, end), unit, units_between(moment - self.scale.moment(self.x), unit))
        if self.grasp is Grasp.START:
            first, last = brushed(moment, end if end is not None else moment, unit)
            return first, last if end is not None else ""
        if self.grasp is Grasp.END:
            first, last = brushed(start if start is not None else moment, moment, unit)
            return first if start is not None else "", last
        return brushed(self.scale.moment(self.x), moment, unit)


def grip_at(x: float, window: Window | None, scale: TimeScale) -> Grasp | None:
    """Return the end of the window that a pixel of the axis is on."""
    ends = zip((Grasp.START, Grasp.END), window or (None, None), strict=True)
    near = [(abs(scale.x(moment) - x), grasp) for grasp, moment in ends if moment is not None]
    distance, grasp = min(near, key=lambda item: item[0], default=(GRIP_REACH + 1, None))
    return grasp if distance <= GRIP_REACH else None


def grasp_on_strip(x: float, window: Window | None, scale: TimeScale) -> Grasp | None:
    """Return the end of the window that a pixel of all years is on, or the window itself; None beside it."""
    grip = grip_at(x, window, scale)
    if window is None:
        return None
    left, right = (off if moment is None else scale.x(moment) for moment, off in zip(window, _ENDS, strict=True))
    # Of a short one, too, something is left to take hold of between its ends.
    reach = min(GRIP_REACH, (right - left) / 3)
    return Grasp.WHOLE if left + reach < x < right - reach else grip
