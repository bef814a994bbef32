"""Guided tours: steps of a few sentences, each with what the window is to show. Knows nothing of states or views."""

from __future__ import annotations

from dataclasses import dataclass

from albviewer.model.edtf import Edtf
from albviewer.model.events import Evidence
from albviewer.model.mentions import Sense
from albviewer.model.positions import Position
from albviewer.model.texts import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class TourPlace:
    """A place that a step filters by: with or without the places within it, and in which sense it is named."""

    place: str
    with_parts: bool = True
    sense: Sense = Sense.PLACE


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a step shows.

    Filters: `places`, `people`, `sources`, dates from `first` to `last` (None is open) with `certain`, `text`,
    `disputed`. The reader opens at the words of `event` (`evidence` counts its quotes from 1), else at `quote`, else at
    the first claim of `disagreement`; if the step names none of them it stays where it is. A `disagreement` without
    event and quote is shown by its claims, side by side. `map` are the places to be brought into view; if there are
    none, they are those that the step filters by.
    """

    places: tuple[TourPlace, ...] = ()
    people: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    first: Edtf | None = None
    last: Edtf | None = None
    certain: bool = False
    text: str = ""
    disputed: bool = False
    event: str = ""
    evidence: int = 1
    quote: Evidence | None = None
    disagreement: str = ""
    map: tuple[str, ...] = ()

    def places_on_map(self) -> tuple[str, ...]:
        """Return the ids of the places that the map is to show."""
        return self.map or tuple(item.place for item in self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class TourStep:
    """One step: what is said, and what is shown with it."""

    text: LocalText
    title: LocalText = LocalText()
    show: Scene = Scene()
    position: Position = Position()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """A way through the collection in steps, of which there is at least one."""

    id: str
    title: LocalText
    steps: tuple[TourStep, ...]
    summary: LocalText = LocalText()
    position: Position = Position()
