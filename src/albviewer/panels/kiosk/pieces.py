"""What an exhibit's page is made of: headings, text, quotes with their sources, a strip of time. Knows no fonts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from albviewer.model.edtf import Edtf
    from albviewer.panels.reader_page import MarkKind


class Setting(StrEnum):
    """How a piece is set."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    LEAD = "lead"
    QUOTE = "quote"
    CAPTION = "caption"
    NOTE = "note"
    PASSAGE = "passage"
    SUBHEADING = "subheading"
    TIME = "time"


class Mark(NamedTuple):
    """What some words name, and which words of a source they are: its characters start..end, 0 where in none."""

    kind: MarkKind
    id: str
    start: int = 0
    end: int = 0


class Run(NamedTuple):
    """Words that are set alike; with `mark` they can be touched."""

    text: str
    mark: Mark | None = None


class Moment(NamedTuple):
    """A date on a strip of time: an event, and whether it is the one that is told of."""

    title: str
    date: Edtf
    disputed: bool
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block of a page. `at` is where it begins in its source, `moments` are those of a strip of time.

    `disputed` marks words on which the sources differ.
    """

    setting: Setting
    runs: tuple[Run, ...] = ()
    disputed: bool = False
    at: int = 0
    moments: tuple[Moment, ...] = ()

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


def piece(setting: Setting, text: str, *, disputed: bool = False) -> Piece:
    """Return a piece of plain words."""
    return Piece(setting=setting, runs=(Run(text),), disputed=disputed)


def in_words(pieces: tuple[Piece, ...]) -> str:
    """Return the words of a page, as they are read aloud."""
    return "\n".join(item.text for item in pieces if item.text)
