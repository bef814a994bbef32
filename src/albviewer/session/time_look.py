"""How time is laid out: in which lanes, and by which clock. Knows no widget and no filter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LaneBy(StrEnum):
    """What has a lane of its own."""

    PLACE = "place"
    KIND = "kind"
    SOURCE = "source"


class Clock(StrEnum):
    """Which time is shown: when it happened, or when the sources that tell of it were written."""

    HAPPENED = "happened"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLook:
    """How the timeline is laid out. Never a filter."""

    by: LaneBy = LaneBy.PLACE
    clock: Clock = Clock.HAPPENED


USUAL = TimeLook()
