"""The settings of an exhibit, as values. Reading them from a file is `config_file.py`'s business."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from pathlib import Path

from albviewer.model.texts import LocalText


class Way(StrEnum):
    """The ways into a collection that a visitor is offered."""

    STORY = "story"
    MAP = "map"
    DOCUMENTS = "documents"


class Look(StrEnum):
    """The themes that an exhibit may begin with."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Idle:
    """When a visitor is taken to have gone: after so many seconds without a touch, the last of them counted down.

    `plays` is how many seconds each picture of the attract loop stays, `tours` are those that it is made of; none means
    all.
    """

    after: int = 90
    warning: int = 20
    plays: int = 12
    tours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """A stretch of each day in which the screen is dark; it may go over midnight."""

    first: time
    last: time

    def holds(self, now: time) -> bool:
        """Tell whether a time of the day lies in it. The last minute does not."""
        if self.first <= self.last:
            return self.first <= now < self.last
        return now >= self.first or now < self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Updates:
    """Where new editions are looked for besides on memory sticks (None is nowhere), and whose signatures count."""

    folder: Path | None = None
    trusted: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskConfig:
    """All settings of an exhibit.

    `size` is the screen that it is laid out for, in pixels, None whatever there is. The first of `languages` is the one
    that it begins in. `target` is the least height of what can be touched, `text` the size of text in per cent. `pin`
    is the hash of the staff's number, empty if they have none. `restart` is the time of day at which the program is
    started anew, None never.
    """

    size: tuple[int, int] | None = None
    languages: tuple[str, ...] = ("en",)
    title: LocalText = LocalText()
    summary: LocalText = LocalText()
    ways: tuple[Way, ...] = (Way.STORY, Way.MAP, Way.DOCUMENTS)
    tours: tuple[str, ...] = ()
    plays_stories: bool = False
    search: bool = False
    reads_aloud: bool = True
    target: int = 60
    text: int = 100
    look: Look = Look.LIGHT
    low_reach: bool = False
    shifts_pixels: bool = True
    idle: Idle = Idle()
    quiet: tuple[QuietHours, ...] = ()
    restart: time | None = None
    pin: str = ""
    updates: Updates | None = None
    counts_visits: bool = False
    safe_graphics: bool = False

    def is_quiet(self, now: time) -> bool:
        """Tell whether the screen is to be dark at a time of the day."""
        return any(hours.holds(now) for hours in self.quiet)
