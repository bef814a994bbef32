"""How the desk of panes is arranged, as a value: what is hidden, what is how large, what has a window of its own.

It is taken from one desk and given to the next, and kept from one start of the program to the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.panels.say import Say


class Pane(StrEnum):
    """The panes, in the order of their keys."""

    SOURCES = "sources"
    READER = "reader"
    MAP = "map"
    LISTS = "lists"
    TIMELINE = "timeline"


def pane_names(say: Say) -> dict[Pane, str]:
    """Return what the panes are called."""
    return {
        Pane.SOURCES: say("Sources"),
        Pane.READER: say("Reader"),
        Pane.MAP: say("Map"),
        Pane.LISTS: say("Lists"),
        Pane.TIMELINE: say("Timeline"),
    }


CAN_LEAVE = (Pane.READER, Pane.MAP)
"""The panes that can have a window of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """`sizes` are the states of the splitters, by name; only layouts in which the reader moved one are in it.

    `front` is the one of map and lists that is seen where there is no room for both.
    `own_windows` are geometries by pane, of the windows that are open; a geometry says on which screen.
    """

    hidden: frozenset[Pane] = frozenset()
    sizes: Mapping[str, tuple[bytes, ...]] = field(default_factory=dict)
    front: Pane = Pane.MAP
    own_windows: Mapping[Pane, bytes] = field(default_factory=dict)
