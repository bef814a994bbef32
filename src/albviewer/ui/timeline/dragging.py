"""What a press on the timeline begins, and what the window becomes while the pointer moves. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from albviewer.panels.timeline.brush import brushed, unit_for

if TYPE_CHECKING:
    from albviewer.panels.timeline.scale import TimeScale

Window = tuple[float | None, float | None]
GRIP_REACH = 7.0
CLICK_REACH = 4.0


class Grasp(Enum):
    """What is held."""

    VIEW = "view"
    BRUSH = "brush"
    START = "start"
    END = "end"


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
