"""What a visitor of an exhibit has chosen and where they are, as one value: forgetting them is taking a new one.

Knows nothing of screens and what they show; ids are those of the collection.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.kiosk.config import KioskConfig

TEXT_SIZES = (100, 125, 150)
"""The steps of the size of text, in per cent of the exhibit's own."""
_LONGEST_WAY = 40


class Screen(StrEnum):
    """The screens that a visitor comes to."""

    START = "start"
    STORIES = "stories"
    STORY = "story"
    MAP = "map"
    PLACE = "place"
    EVENT = "event"
    DOCUMENTS = "documents"
    SOURCE = "source"
    SEARCH = "search"
    TAKE_HOME = "take-home"


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A screen and what it shows.

    `id` is that of the tour, place, event or source; `text` what was searched for. `at` is an offset in the source or
    the step of a story; of what is taken home it is where its words begin, and `end` where they end.
    """

    screen: Screen
    id: str = ""
    at: int = 0
    end: int = 0
    text: str = ""


START = Where(screen=Screen.START)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """`way` are the screens from the first to the one that is seen; `size` counts TEXT_SIZES from 0."""

    language: str
    size: int = 0
    contrast: bool = False
    low: bool = False
    way: tuple[Where, ...] = (START,)

    @property
    def where(self) -> Where:
        """The screen that is seen."""
        return self.way[-1]

    def gone_to(self, where: Where) -> Visitor:
        """Return the visitor one screen further on."""
        if where == self.where:
            return self
        first, *rest = (*self.way, where)
        return replace(self, way=(first, *rest[-_LONGEST_WAY:]))

    def moved_to(self, where: Where) -> Visitor:
        """Return the visitor at another spot of the same screen: going back leads to what was before both."""
        return replace(self, way=(*self.way[:-1], where))

    def gone_back(self) -> Visitor:
        """Return the visitor at the screen before; on the first screen they stay."""
        return replace(self, way=self.way[:-1] or (START,))

    def gone_home(self) -> Visitor:
        """Return the visitor at the first screen, with all that they chose."""
        return replace(self, way=(START,))

    def with_next_size(self) -> Visitor:
        """Return the visitor with the next size of text, after the largest the smallest."""
        return replace(self, size=(self.size + 1) % len(TEXT_SIZES))


def newcomer(config: KioskConfig) -> Visitor:
    """Return the visitor who has just come, and chosen nothing."""
    return Visitor(language=config.languages[0], low=config.low_reach)
