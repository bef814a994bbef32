"""What people say about the text that rules cannot know: fixed phrases, corrections, structure, readings, notes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from albviewer.model.edtf import Edtf
from albviewer.model.mentions import Sense
from albviewer.model.positions import Position
from albviewer.model.texts import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The name of another thing that contains a place's name. With an empty `place` the phrase is passed over."""

    text: str
    place: str = ""
    position: Position = Position()


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedMention:
    """A correction at one spot: the first `surface` within `quote` is this place, person or date, or nothing (`none`).

    `inferred`: that the words mean this date comes from what else is told, not from the words alone.
    """

    source: str
    quote: str
    surface: str
    occurrence: int | None = None
    place: str = ""
    person: str = ""
    date: Edtf | None = None
    sense: Sense = Sense.PLACE
    inferred: bool = False
    none: bool = False
    position: Position = Position()


class Shape(StrEnum):
    """What the lines of a file are said to be; all kinds of block, and `hidden` for debris that is not shown."""

    TITLE = "title"
    NOTE = "note"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    QUOTATION = "quotation"
    KEYWORDS = "keywords"
    TABLE = "table"
    REFERENCES = "references"
    CAPTION = "caption"
    SNIPPET = "snippet"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureLine:
    """What the lines first..last are (from 1, the last included). `label` is the length of a table row's label."""

    first: int
    last: int
    shape: Shape
    level: int = 1
    label: int = 0
    position: Position = Position()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingLine:
    """How a damaged spot should most likely read: the first `surface` within `quote`. Empty `reads` hides it."""

    quote: str
    surface: str
    reads: str
    occurrence: int | None = None
    why: LocalText = LocalText()
    position: Position = Position()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """What the editors note on the first `surface` within `quote`, which stays as it stands."""

    quote: str
    surface: str
    note: LocalText
    occurrence: int | None = None
    position: Position = Position()


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparatus:
    """Structure, readings and editors' notes of one source."""

    source: str
    structure: tuple[StructureLine, ...] = ()
    readings: tuple[ReadingLine, ...] = ()
    notes: tuple[NoteLine, ...] = ()
    position: Position = Position()
