"""Finding the words of a quote in a text, letter for letter save for white space.

Used for readings here and for evidence on the floor above.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from albviewer.model.sentences import Sentence, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCE = sentence("the source")
# White space that is more or other than one blank.
_UNEVEN = re.compile(r"\s{2,}|[^\S ]")


class QuoteError(Exception):
    """The quote does not lead to one spot; the message is one plain sentence.

    What it calls the source stands in its gap `where`.
    """

    def __init__(self, message: Sentence, *, ambiguous: bool) -> None:
        super().__init__(message)
        self.message = message
        self.ambiguous = ambiguous


class _Even(NamedTuple):
    """A text with each run of white space as one blank.

    From each of the offsets `begins` on, up to the next, a character stood `shifts` later in the text itself.
    """

    text: str
    begins: list[int]
    shifts: list[int]

    def offset(self, at: int) -> int:
        """Return where in the text a character of the even text stands."""
        return at + self.shifts[bisect_right(self.begins, at) - 1]


@lru_cache(maxsize=32)
def _even(text: str) -> _Even:
    """Return the text made even; hundreds of quotes are looked for in each, so that it is kept."""
    parts: list[str] = []
    begins, shifts = [0], [0]
    after = shift = 0
    for match in _UNEVEN.finditer(text):
        parts += (text[after : match.start()], " ")
        after = match.end()
        shift += after - match.start() - 1
        begins.append(after - shift)
        shifts.append(shift)
    parts.append(text[after:])
    return _Even("".join(parts), begins, shifts)


def find_quote(text: str, quote: str, occurrence: int | None = None) -> tuple[int, int]:
    """Return start and end offsets of the quote in the text.

    White space in the quote stands for any white space. `occurrence` counts from 1; None asks that there be only one.
    Raise QuoteError if the quote is not there, not there so often, or there more than once.
    """
    if not quote.strip():
        raise QuoteError(sentence("the quote is empty"), ambiguous=False)
    spans = list(_spans(text, quote))
    short = _shortened(quote)
    if not spans:
        raise QuoteError(
            sentence("the words “{short}” are not in {where}", short=short, where=_SOURCE), ambiguous=False
        )
    if occurrence is None:
        if len(spans) > 1:
            message = sentence(
                "the words “{short}” stand in {where} {count} times: quote more, or say which occurrence",
                short=short,
                where=_SOURCE,
                count=len(spans),
            )
            raise QuoteError(message, ambiguous=True)
        return spans[0]
    if not 1 <= occurrence <= len(spans):
        once = sentence(
            "the words “{short}” stand in {where} once: there is no occurrence {occurrence}",
            short=short,
            where=_SOURCE,
            occurrence=occurrence,
        )
        often = sentence(
            "the words “{short}” stand in {where} {count} times: there is no occurrence {occurrence}",
            short=short,
            where=_SOURCE,
            count=len(spans),
            occurrence=occurrence,
        )
        message = once if len(spans) == 1 else often
        raise QuoteError(message, ambiguous=False)
    return spans[occurrence - 1]


def stands_in(text: str, words: str) -> bool:
    """Tell whether the words stand in the text, white space in them for any white space."""
    return next(_spans(text, words), None) is not None


def spans_of(text: str, quote: str, most: int) -> list[tuple[int, int]]:
    """Return start and end offsets of the first spots of the quote, at most so many; white space as in `find_quote`."""
    return list(islice(_spans(text, quote), most))


def _spans(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Return every spot of the quote, those that overlap too: "Tirana, Tirana" in "Tirana, Tirana, Tirana"."""
    words, even = " ".join(quote.split()), _even(text)
    at = even.text.find(words)
    while at >= 0:
        # The last character of a quote is no white space: in the text, too, it is followed by its end.
        yield even.offset(at), even.offset(at + len(words) - 1) + 1
        at = even.text.find(words, at + 1)


def _shortened(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= 60 else line[:57] + "…"


def find_surface(text: str, quote: str, surface: str, occurrence: int | None = None) -> tuple[int, int]:
    """Return the offsets of the first `surface` within the quote. Raise QuoteError as `find_quote` does."""
    start, end = find_quote(text, quote, occurrence)
    span = next(_spans(text[start:end], surface), None) if surface.strip() else None
    if span is None:
        raise QuoteError(
            sentence(
                "“{surface}” is not within the quote “{quote}”", surface=_shortened(surface), quote=_shortened(quote)
            ),
            ambiguous=False,
        )
    return start + span[0], start + span[1]
