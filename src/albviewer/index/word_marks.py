"""Where the words of a search stand in a text: as the full text finds them, blind to accents and case.

Offsets are characters of the text as given. Knows terms and text, no database.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from albviewer.index.search_query import QueryTextError, Term, read_search, terms_of
from albviewer.index.search_text import is_unspaced, plain_character, searchable

Spans = tuple[tuple[int, int], ...]
_WORD = re.compile(r"[^\W_]+")


class WordMarks:
    """Finds some terms in any text."""

    def __init__(self, terms: Iterable[Term]) -> None:
        patterns = {pattern for term in terms if (pattern := _pattern(term))}
        # The longest first, so that a phrase is not cut short by one of its words.
        joined = "|".join(sorted(patterns, key=lambda pattern: (-len(pattern), pattern)))
        self._pattern = re.compile(joined) if joined else None

    def spans(self, text: str) -> Spans:
        """Return where the terms stand, in the order of the text, not overlapping."""
        if self._pattern is None:
            return ()
        return tuple(match.span() for match in self._pattern.finditer(plain_text(text)))


def _pattern(term: Term) -> str:
    words = _WORD.findall(plain_text(searchable(term.text) if is_unspaced(term.text) else term.text))
    if not words:
        return ""
    gap = r"[\W_]*" if is_unspaced(term.text) else r"[\W_]+"
    first = "" if is_unspaced(words[0]) else r"(?<![^\W_])"
    last = "" if is_unspaced(words[-1]) else r"[^\W_]*" if term.prefix else r"(?![^\W_])"
    return first + gap.join(map(re.escape, words)) + last


def plain_text(text: str) -> str:
    """Return the text without accents and capitals, character for character."""
    return text.lower() if text.isascii() else text.translate(_PLAIN)


class _PlainCharacters(dict[int, str]):
    """Each character of any script plain, worked out when it first comes up: ten times as fast as one by one."""

    def __missing__(self, code: int) -> str:
        made = self[code] = plain_character(chr(code))
        return made


_PLAIN = _PlainCharacters()


@lru_cache(maxsize=32)
def marks_of(text: str) -> WordMarks:
    """Return the marks for what a search says itself; none if it is malformed."""
    try:
        return WordMarks(terms_of(read_search(text)))
    except QueryTextError:
        return WordMarks(())
