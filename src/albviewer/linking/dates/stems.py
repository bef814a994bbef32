"""All stems of words that a date may have, and all digits, found in a whole text by one automaton."""

from __future__ import annotations

from collections.abc import Iterable

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

_CODECS = ("ascii", "latin-1", "cp1250", "cp1251", "cp1253")
"""Alphabets of one byte for each letter, in which a text is searched: what they lack is a sign like any other.

The first that has all letters of the stems serves; a language with others needs another here.
"""


class StemSearch:
    """Finds some stems and all digits. A stem that ends with NUL is a whole word."""

    def __init__(self, stems: Iterable[str]) -> None:
        listed = [*"0123456789", *sorted(stems)]
        bare = [stem.rstrip("\0") for stem in listed]
        self._codec = next(codec for codec in _CODECS if _holds(codec, "".join(bare)))
        # The table of such an automaton is large, but one look at it is all that a letter takes.
        self._automaton = BytesAhoCorasick(
            [stem.encode(self._codec) for stem in bare],
            matchkind=MatchKind.Standard,
            implementation=Implementation.DFA,
        )
        self._is_whole = [stem[-1] == "\0" for stem in listed]

    def find(self, text: str) -> list[int]:
        """Return where a digit stands or a stem begins, in order."""
        data = text.encode(self._codec, "replace")
        is_whole = self._is_whole
        found = [
            start
            for which, start, end in self._automaton.find_matches_as_indexes(data, overlapping=True)
            if not is_whole[which] or not _goes_on(text, end)
        ]
        # They come in the order of their ends.
        found.sort()
        return found


def _holds(codec: str, letters: str) -> bool:
    try:
        letters.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _goes_on(text: str, at: int) -> bool:
    """Whether a word does not end here."""
    return at < len(text) and (text[at].isalnum() or text[at] == "_")
