"""How the reader wants the page set in type: size, line spacing, width of the text, face and theme.

A value that can be kept as a line of text. It knows nothing of fonts and widgets.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from albviewer.ui.theme.fonts import Face

SIZES = (70, 80, 90, 100, 110, 120, 135, 150, 175, 200)
"""Sizes of the page's letters, in per cent of those of the window."""
SPACINGS = (85, 100, 115, 130, 150)
"""Line heights, in per cent of the usual ones. The closest still parts the lines of an alphabet with accents."""
WIDTHS = (80, 90, 100, 115, 130, 160)
"""Widths of the text, in per cent of the usual one, which holds some 65 characters."""
PageTheme = Literal["window", "light", "dark", "contrast"]
_FACES = ("serif", "sans", "system")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageType:
    """`theme` "window" is that of the rest of the window."""

    size: int = 100
    spacing: int = 100
    width: int = 100
    face: Face = "serif"
    theme: PageTheme = "window"

    def as_text(self) -> str:
        """Return it as one line, which `read_type` reads."""
        return ";".join(f"{item.name}={getattr(self, item.name)}" for item in fields(self))

    def larger(self, steps: int) -> PageType:
        """Return it so many sizes larger, or smaller, as far as there are sizes."""
        at = SIZES.index(self.size) + steps
        return replace(self, size=SIZES[min(max(at, 0), len(SIZES) - 1)])


def read_type(text: str) -> PageType:
    """Return what `as_text` wrote; whatever is no known value is as usual."""
    found: dict[str, str] = dict(part.partition("=")[::2] for part in text.split(";"))

    def number(name: str, allowed: tuple[int, ...]) -> int:
        value = found.get(name, "")
        return int(value) if value.isascii() and value.isdigit() and int(value) in allowed else 100

    face, theme = found.get("face", ""), found.get("theme", "")
    return PageType(
        size=number("size", SIZES),
        spacing=number("spacing", SPACINGS),
        width=number("width", WIDTHS),
        face=face if face in _FACES else "serif",  # type: ignore[arg-type]
        theme=theme if theme in get_args(PageTheme) else "window",  # type: ignore[arg-type]
    )
