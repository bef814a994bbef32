"""Whether somebody is there: the pause after which an exhibit asks, counts down, and starts again.

A value and its pure changes. Times are seconds of any one clock that only grows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from albviewer.kiosk.config import Idle


class Stage(StrEnum):
    """What the exhibit takes to be the case."""

    ATTRACTING = "attracting"
    VISITED = "visited"
    ASKING = "asking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """The stage, and when the screen was last touched, or something else held the visitor's attention."""

    stage: Stage = Stage.ATTRACTING
    touched: float = 0.0

    def after_touch(self, now: float) -> Visit:
        """Return the visit after a touch, of whatever: any touch counts."""
        return Visit(stage=Stage.VISITED, touched=now)

    def after_tick(self, now: float, idle: Idle, *, held: bool = False) -> Visit:
        """Return the visit as time goes on. With `held` (a story plays, a voice reads) nobody is taken to have gone."""
        if self.stage is Stage.ATTRACTING:
            return self
        if held:
            return self.after_touch(now)
        gone = now - self.touched
        if gone >= idle.after:
            return Visit(stage=Stage.ATTRACTING, touched=self.touched)
        asking = gone >= idle.after - idle.warning
        return replace(self, stage=Stage.ASKING if asking else Stage.VISITED)

    def seconds_left(self, now: float, idle: Idle) -> float:
        """Return after how many seconds the exhibit starts again."""
        return max(0.0, self.touched + idle.after - now)


def ends(before: Visit, after: Visit) -> bool:
    """Tell whether the visitor is now taken to have gone: all that was theirs is to be cleared away."""
    return after.stage is Stage.ATTRACTING and before.stage is not Stage.ATTRACTING


def begins(before: Visit, after: Visit) -> bool:
    """Tell whether somebody has just come."""
    return before.stage is Stage.ATTRACTING and after.stage is not Stage.ATTRACTING
