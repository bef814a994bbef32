"""How the words of a dossier are set on paper: sizes, columns and spaces, in logical pixels, 96 to an inch."""

from __future__ import annotations

from dataclasses import dataclass

from albviewer.panels.dossier.blocks import Tone
from albviewer.panels.picture.sheet import Face, Letters

MARGINS = (84.0, 68.0, 84.0, 84.0)
"""Left, top, right and bottom of a page."""
COLUMN = 108.0
"""How wide the column is in which names and numbers stand, beside that of the words."""
INDENT = 16.0
BAR = 2.4
FOOT = 40.0
"""How far above the lower edge of the page its foot stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """How words are set: letters, the height of a line, the space before, the tone of their ink, how far indented."""

    letters: Letters
    line: float
    before: float
    ink: str = "ink"
    indent: float = COLUMN


def _serif(size: float, weight: int = 400) -> Letters:
    return Letters(face=Face.SERIF, size=size, weight=weight)


def _sans(size: float, weight: int = 400) -> Letters:
    return Letters(face=Face.SANS, size=size, weight=weight)


HEADINGS = {
    1: Cut(letters=_serif(27, 600), line=34, before=0, indent=0),
    2: Cut(letters=_serif(19, 600), line=25, before=34, indent=0),
    3: Cut(letters=_serif(14.5, 600), line=20, before=22),
}
TONES = {
    Tone.PLAIN: Cut(letters=_serif(13.5), line=19.5, before=5),
    Tone.LEAD: Cut(letters=_serif(15), line=21, before=2, ink="ink-2", indent=0),
    Tone.CLAIM: Cut(letters=_serif(13.5), line=19.5, before=10),
    Tone.SMALL: Cut(letters=_sans(11), line=15.5, before=6, ink="ink-2"),
}
QUOTE = Cut(letters=_serif(13.5), line=19.5, before=8, indent=COLUMN + INDENT)
CAPTION = Cut(letters=_sans(11), line=15, before=1, ink="ink-2", indent=COLUMN + INDENT)
FACT = Cut(letters=_sans(11.5), line=16, before=1)
FACTS_BEFORE = 6.0
AFTER_QUOTE = 11.0
FACT_NAME = Cut(letters=_sans(11.5), line=16, before=1, ink="ink-2", indent=0)
NUMBER = _sans(11.5, 600)
PICTURE_CAPTION = Cut(letters=_sans(11), line=15, before=4, ink="ink-2", indent=0)
CELL = Cut(letters=_serif(12.5), line=17, before=5)
BELOW_TABLE = 8.0
GUTTER = 12.0
"""Between two columns of a table."""
PAGE_FOOT = _sans(10)
