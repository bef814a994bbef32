"""What a picture is drawn on: few strokes, which a file of vectors, a printer and an image can all make.

All lengths are logical pixels, 96 to an inch. Areas are filled by the even-odd rule. Colours are "#RRGGBB".
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from albviewer.panels.picture.frame import Line, Point


class Face(StrEnum):
    """The two families of the program."""

    SERIF = "serif"
    SANS = "sans"


class Align(StrEnum):
    """Where words stand about their point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """How a line is drawn; `dash` are lengths of strokes and gaps in pixels."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    opacity: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """How words are set: size and spacing in pixels, weight as in CSS."""

    face: Face
    size: float
    weight: int = 400
    italic: bool = False
    spacing: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words at a point of their baseline, turned clockwise by degrees; a `halo` is the colour of their edge."""

    text: str
    at: Point
    letters: Letters
    colour: str
    halo: str = ""
    align: Align = Align.START
    turn: float = 0.0


Place = tuple[float, float, float, float, float, float]
"""Where an image lies: its pixel (column, row) is at (a * column + c * row + e, b * column + d * row + f)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Image:
    """An image as it stands in its file, and its size in pixels. The same object twice is stored once.

    A `shadow` is a grey image that only darkens what lies below it: black is all dark, white is not seen.
    """

    data: bytes
    mimetype: str
    width: int
    height: int
    shadow: bool = False


class Sheet(Protocol):
    """What can be drawn on."""

    def fill(self, areas: Sequence[Line], colour: str, *, opacity: float = 1.0) -> None:
        """Fill what the outlines enclose."""

    def stroke(self, lines: Sequence[Line], pen: Pen, *, closed: bool = False) -> None:
        """Draw along lines."""

    def circle(
        self, middle: Point, radius: float, *, fill: str = "", pen: Pen | None = None, opacity: float = 1.0
    ) -> None:
        """Draw a circle; the opacity is that of its ground."""

    def write(self, words: Words) -> None:
        """Write words."""

    def image(self, image: Image, place: Place, *, opacity: float = 1.0) -> None:
        """Lay an image where it belongs; one that cannot be read leaves nothing."""

    def clipped(self, areas: Sequence[Line]) -> AbstractContextManager[None]:
        """Within the block, draw only inside what the outlines enclose."""

    def moved(self, right: float, down: float) -> AbstractContextManager[None]:
        """Within the block, draw from another origin."""

    def group(self, name: str) -> AbstractContextManager[None]:
        """Hold together what is drawn within the block; a file of vectors says so under the name."""


def rectangle(x: float, y: float, width: float, height: float) -> Line:
    """Return the outline of a rectangle."""
    return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
