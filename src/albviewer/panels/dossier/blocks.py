"""What a dossier is made of: headings, words, facts, quotes and pictures, in order, whatever they are set in.

Plain values with plain words. They know neither HTML nor paper, and nothing of where the words come from.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.model.documents import Picture as DocumentPicture
    from albviewer.panels.picture.content import Content
    from albviewer.panels.timeline.picture import TimelinePicture


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A stretch of words that look alike; a `link` is one of the program's own."""

    text: str
    italic: bool = False
    strong: bool = False
    link: str = ""


class Tone(StrEnum):
    """How loud a paragraph speaks."""

    PLAIN = "plain"
    LEAD = "lead"
    CLAIM = "claim"
    SMALL = "small"


class PictureKind(StrEnum):
    """Which picture stands in a place."""

    MAP = "map"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 (the title), 2 (a part) or 3 (one entry); `number` stands before its words."""

    level: int
    words: str
    anchor: str
    number: str = ""
    disputed: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words of the editors or of the program; `number` is that of a passage of a source."""

    words: tuple[Words, ...]
    tone: Tone = Tone.PLAIN
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known, each under its name; at least one."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The exact words of a source, in its language, and where they stand."""

    words: str
    language: str
    caption: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Here stands a picture; `words` say what it shows."""

    kind: PictureKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table of a source; `shares` say how much of the width each cell has, all together 1."""

    cells: tuple[str, ...]
    shares: tuple[float, ...]
    head: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facsimile:
    """A picture that stands in a source itself; its alternative text says what it shows."""

    picture: DocumentPicture


Block = Heading | Paragraph | Facts | Quote | Picture | Row | Facsimile


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A whole dossier, or the text of one source, in a language; the pictures that its blocks name are with it.

    `foot` stands at the foot of each page.
    """

    title: str
    language: str
    foot: str
    blocks: tuple[Block, ...]
    contents: str = ""
    """What the list of the parts is called."""
    map: Content | None = None
    timeline: TimelinePicture | None = None

    def headings(self) -> tuple[Heading, ...]:
        """Return the headings in order."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))


def paragraph(text: str, tone: Tone = Tone.PLAIN) -> Paragraph:
    """Return a paragraph of words that all look alike."""
    return Paragraph(words=(Words(text=text),), tone=tone)


def facts(*rows: tuple[str, str]) -> Facts:
    """Return what is known; what is not known is left out."""
    return Facts(rows=tuple(row for row in rows if row[1]))
