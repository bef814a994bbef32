"""The guide as the program shows it: read from its file in the reader's language, with its headings.

It must not know how the text is set. The guide is the one that stands in docs/, so that there is only one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_GUIDE = "user-guide"
_HEADING = re.compile(r"^(#{1,3}) +(.+?) *$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
# Links lead to other papers, which are not there: their words stay.
_LINK = re.compile(r"\[([^][]*)\]\([^()\s]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the guide; `level` is 1 for its title, 2 for its chapters, 3 for what is in them."""

    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage:
    """The guide as Markdown, in `language`."""

    language: str
    markdown: str
    headings: tuple[Heading, ...]


def load_help(folder: Path, language: str) -> HelpPage:
    """Return the guide in a language, or in English where there is none in it; raise OSError if it cannot be read."""
    file = folder / f"{_GUIDE}.{language}.md"
    spoken = language if file.is_file() else "en"
    if spoken == "en":
        file = folder / f"{_GUIDE}.md"
    return help_page(file.read_text(encoding="utf-8"), spoken)


def help_page(markdown: str, language: str) -> HelpPage:
    """Return the page that a text in Markdown makes."""
    text = _LINK.sub(r"\1", markdown)
    found = _HEADING.finditer(_FENCE.sub("", text))
    headings = tuple(Heading(level=len(each[1]), text=_plain(each[2])) for each in found)
    return HelpPage(language=language, markdown=text, headings=headings)


def _plain(text: str) -> str:
    return re.sub(r"[*`]", "", text)
