"""A block in the making, and all that is known of spots in it, before the text becomes one."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from albviewer.model.documents import BlockKind, Emphasis, EncodedKind, Picture

Words = tuple[tuple[str, str], ...]
"""The same words in several languages: pairs of code and text."""


@dataclass(slots=True)
class Draft:
    """A block in the making; all spots are characters of its own text.

    `note` is the key by which other blocks call this one as a note. `space` and `glued` tell that white space was said
    last, or that a word was cut.
    """

    number: int
    kind: BlockKind
    level: int = 0
    mark: str = ""
    language: str = ""
    starts_group: bool = False
    note: Hashable | None = None
    picture: Picture | None = None
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    space: bool = False
    pages: list[tuple[int, str]] = field(default_factory=list)
    calls: list[tuple[int, Hashable, str]] = field(default_factory=list)
    encoded: list[tuple[int, int, EncodedKind, str]] = field(default_factory=list)
    emphasised: list[tuple[int, int, Emphasis]] = field(default_factory=list)
    readings: list[tuple[int, int, str, Words]] = field(default_factory=list)
    glued: bool = False

    def write(self, text: str) -> None:
        """Go on with characters as they stand."""
        self.pieces.append(text)
        self.length += len(text)

    def here(self) -> int:
        """Return where the next character that is seen will stand."""
        return self.length + (1 if self.space else 0)

    def text(self) -> str:
        """Return all that was written."""
        return "".join(self.pieces)
