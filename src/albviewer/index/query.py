"""What is asked of a collection. A query is a value: the same query gives the same answer."""

from __future__ import annotations

from dataclasses import dataclass

from albviewer.model.edtf import Span
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFilter:
    """A chosen place: with or without the places within it, and in which sense it is to be named.

    With `concerned` events count that are about the place without having happened there.
    """

    place: str
    with_parts: bool = True
    sense: Sense = Sense.PLACE
    concerned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What must hold. Fields combine: all must hold, and of the values in one field any may.

    `window` bounds the time; with `certain` a date must lie within it for certain, else it is enough that it may.
    `kinds` are those of the source. `languages` are codes (BCP 47) as the collection has them: of a passage its own, of
    an event that of any passage that proves it. With `variants` a name in the text stands for all names of what it
    names. `without_places` and `without_people` are left out, with all that lies in them: a passage that names one, in
    whatever sense, an event that happened there, is about it, or in which they took part.
    """

    text: str = ""
    places: tuple[PlaceFilter, ...] = ()
    people: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    window: Span | None = None
    certain: bool = False
    disputed: bool = False
    kinds: tuple[SourceKind, ...] = ()
    languages: tuple[str, ...] = ()
    variants: bool = True
    without_places: tuple[str, ...] = ()
    without_people: tuple[str, ...] = ()

    def is_empty(self) -> bool:
        """Tell whether nothing is asked for, so that everything answers."""
        return self == Query(certain=self.certain, variants=self.variants)
