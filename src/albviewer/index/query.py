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

    With `all_places` every place must hold, with `all_people` every person: a passage must name all of them, and an
    event must have happened at, or be about, each of the places, and all of the people must have taken part in it. Of
    one value both mean the same.

    `window` bounds the time; with `certain` a date must lie within it for certain, else it is enough that it may.
    `kinds` are those of the source. `languages` are codes (BCP 47) as the collection has them: of a passage its own, of
    an event that of any passage that proves it. With `variants` a name in the text stands for all names of what it
    names.

    With `events` those are let through, and the passages that prove one of them or make claims on it; neither are with
    `without_events`.

    An event that lies in one of `without_times` for certain is left out, and a passage with any such date.
    What is in `without_places` and `without_people` is left out, with all that lies in it: a passage that names one, in
    whatever sense, an event that happened there, is about it, or in which they took part. `without_sources`,
    `without_kinds` and `without_languages` are left out too; an event stays if anything else proves it.
    """

    text: str = ""
    places: tuple[PlaceFilter, ...] = ()
    people: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    window: Span | None = None
    certain: bool = False
    disputed: bool = False
    kinds: tuple[SourceKind, ...] = ()
    languages: tuple[str, ...] = ()
    variants: bool = True
    without_places: tuple[str, ...] = ()
    without_people: tuple[str, ...] = ()
    without_events: tuple[str, ...] = ()
    without_sources: tuple[str, ...] = ()
    without_kinds: tuple[SourceKind, ...] = ()
    without_languages: tuple[str, ...] = ()
    without_times: tuple[Span, ...] = ()
    all_places: bool = False
    all_people: bool = False

    def is_empty(self) -> bool:
        """Tell whether nothing is asked for, so that everything answers."""
        # How to ask, and not what for.
        return self == Query(
            certain=self.certain,
            variants=self.variants,
            all_places=self.all_places,
            all_people=self.all_people,
        )

    def wants_language(self, language: str) -> bool:
        """Tell whether texts in a language are let through."""
        return language not in self.without_languages and (not self.languages or language in self.languages)
