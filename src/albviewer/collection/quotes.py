"""Finding the words of a quote in a text, letter for letter save for white space.

Used for readings here and for evidence on the floor above.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class QuoteError(Exception):
    """The quote does not lead to one spot; the message is one plain sentence."""

    def __init__(self, message: str, *, ambiguous: bool) -> None:
        super().__init__(message)
        self.message = message
        self.ambiguous = ambiguous


@lru_cache(maxsize=4096)
def _pattern(quote: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in quote.split()))


def find_quote(text: str, quote: str, occurrence: int | None = None) -> tuple[int, int]:
    """Return start and end offsets of the quote in the text.

    White space in the quote stands for any white space. `occurrence` counts from 1; None asks that there be only one.
    Raise QuoteError if the quote is not there, not there so often, or there more than once.
    """
    if not quote.strip():
        raise QuoteError("the quote is empty", ambiguous=False)
    spans = list(_spans(text, quote))
    short = _shortened(quote)
    if not spans:
        raise QuoteError(f"the words “{short}” are not in the source", ambiguous=False)
    if occurrence is None:
        if len(spans) > 1:
            message = f"the words “{short}” stand in the source {len(spans)} times: quote more, or say which occurrence"
            raise QuoteError(message, ambiguous=True)
        return spans[0]
    if not 1 <= occurrence <= len(spans):
        times = "once" if len(spans) == 1 else f"{len(spans)} times"
        message = f"the words “{short}” stand in the source {times}: there is no occurrence {occurrence}"
        raise QuoteError(message, ambiguous=False)
    return spans[occurrence - 1]


def _spans(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Return every spot of the quote, those that overlap too: "Tirana, Tirana" in "Tirana, Tirana, Tirana"."""
    pattern = _pattern(quote)
    match = pattern.search(text)
    while match is not None:
        yield match.span()
        match = pattern.search(text, match.start() + 1)


def _shortened(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= 60 else line[:57] + "…"


def find_surface(text: str, quote: str, surface: str, occurrence: int | None = None) -> tuple[int, int]:
    """Return the offsets of the first `surface` within the quote. Raise QuoteError as `find_quote` does."""
    start, end = find_quote(text, quote, occurrence)
    match = _pattern(surface).search(text, start, end) if surface.strip() else None
    if match is None:
        raise QuoteError(f"“{_shortened(surface)}” is not within the quote “{_shortened(quote)}”", ambiguous=False)
    return match.span()
