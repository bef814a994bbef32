"""Text in several languages. Knows nothing of which language is wanted now: that is passed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class LocalText:
    """The same text in one or more languages, in the order in which the collection gives them.

    `entries` are pairs of language code (BCP 47) and text; an empty tuple is a text that was not given.
    """

    entries: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.entries)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.entries)

    def languages(self) -> tuple[str, ...]:
        """Return the language codes in which the text is given."""
        return tuple(code for code, _ in self.entries)

    def texts(self) -> tuple[str, ...]:
        """Return the texts alone."""
        return tuple(text for _, text in self.entries)

    def in_language(self, language: str) -> str:
        """Return the text in `language`, else the first one given, else an empty string."""
        for code, text in self.entries:
            if code == language:
                return text
        return self.entries[0][1] if self.entries else ""

    def as_dict(self) -> dict[str, str]:
        """Return {language: text}."""
        return dict(self.entries)
