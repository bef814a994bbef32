"""What was found in a text: mentions of places and people, and dates. Offsets are those of the source's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from albviewer.model.edtf import Edtf


class Sense(StrEnum):
    """In which sense a place is named: the place, the government that sits there, or a part of another name."""

    PLACE = "place"
    GOVERNMENT = "government"
    NAME_PART = "name-part"


class How(StrEnum):
    """Who found the mention: a rule, or a person who corrected the rule."""

    RULE = "rule"
    CURATED = "curated"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place named in a source; `surface` is the text at start..end."""

    source: str
    start: int
    end: int
    surface: str
    place: str
    sense: Sense = Sense.PLACE
    how: How = How.RULE


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention:
    """A person named in a source."""

    source: str
    start: int
    end: int
    surface: str
    person: str
    how: How = How.RULE


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date read in a source; `inferred` if its year was taken from the context."""

    source: str
    start: int
    end: int
    surface: str
    date: Edtf
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """What is named in one document, each kind in the order of the text."""

    places: Sequence[PlaceMention] = ()
    people: Sequence[PersonMention] = ()
    dates: Sequence[DateMention] = ()
