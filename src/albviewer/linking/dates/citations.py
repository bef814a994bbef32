"""Where a text cites works: the year in "(Griffith, 1964)" dates a book, not an event.

Told apart by form alone: a name and a year in round brackets, with or without pages, several parted by semicolons; and
"Watson, Bruce W. (2019)." at the head of an entry in a list of works. A bracket that only dates what stands before it
("the death of Stalin (1953)") is no citation.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

from albviewer.linking.dates.vocabulary import DateWords

# A passage that was cut within a bracket has only one of its ends.
_BRACKET = re.compile(r"\((?P<inside>[^()]{4,400})(?:\)|\Z)|\A(?P<tail>[^()]{4,400})\)")
_PARTICLE = r"(?:de|del|della|di|da|van|von|der|den|la|le|el|al|bin|ibn)"
_NAME = rf"(?:{_PARTICLE}\s{{1,3}}){{0,2}}[^\W\d_a-z][^\W\d_]{{0,30}}(?:\.?['’.-]\s?[^\W\d_]{{1,30}}){{0,3}}\.?"
_AND = r"(?:and|und|et|e|y|dhe|и|&)"
_AUTHORS = rf"{_NAME}(?:(?:,\s{{1,3}}|\s{{1,3}}(?:{_AND}\s{{1,3}})?){_NAME}){{0,5}}(?:,?\s{{1,3}}et al\.?)?"
_YEAR = r"(?:1[5-9]|20)[0-9]{2}(?:[-–/][0-9]{2,4})?[a-h]?"
_PAGES = r"(?:\s{0,3}[,:]\s{0,3}[^\s;,][^;]{0,80})?"
_CITED = re.compile(
    rf"\s{{0,3}}(?:(?:[Ss]ee|[Cc]f\.|e\.g\.,?)\s{{1,3}})?(?:(?P<authors>{_AUTHORS}),\s{{0,3}}|(?P<author>{_NAME}"
    rf"(?:\s{{1,3}}{_AND}\s{{1,3}}{_NAME}|\s{{1,3}}et al\.?,?)?)\s{{1,3}})"
    rf"{_YEAR}(?:,\s{{0,3}}{_YEAR}){{0,4}}{_PAGES}\s{{0,3}}"
)
_ENTRY = re.compile(rf"(?<!\w){_NAME},\s{{1,3}}[^\W\d_a-z][^\d()\n]{{0,80}}\(([0-9][^()\n]{{2,30}})\)\.")


class Citations:
    """The stretches of a text that cite works."""

    def __init__(self, text: str, words: DateWords) -> None:
        """`words` are those of the language of the text: months and prepositions make no author."""
        self._text = text
        self._not_names = _never_names(words)
        self._spans: list[tuple[int, int]] | None = None

    def __contains__(self, offset: object) -> bool:
        """Whether the offset lies in a citation."""
        assert isinstance(offset, int)
        text = self._text
        opened, closed = text.rfind("(", 0, offset), text.rfind(")", 0, offset)
        if opened < closed or (opened < 0 and text.find(")", offset) < 0):
            return False
        # The text is read for citations only where a date stands in brackets.
        if self._spans is None:
            self._spans = self._read()
        index = bisect_right(self._spans, offset, key=itemgetter(0)) - 1
        return index >= 0 and offset < self._spans[index][1]

    def _read(self) -> list[tuple[int, int]]:
        text = self._text
        spans = [match.span() for match in _BRACKET.finditer(text) if self._cites(match["inside"] or match["tail"])]
        if ")." in text:
            spans += [match.span(1) for match in _ENTRY.finditer(text)]
        return sorted(spans)

    def _cites(self, inside: str) -> bool:
        return all(self._is_work(piece) for piece in inside.split(";") if piece.strip())

    def _is_work(self, piece: str) -> bool:
        match = _CITED.fullmatch(piece)
        if match is None:
            return False
        words = re.findall(r"[^\W\d_]+", match["authors"] or match["author"])
        return not any(word.lower() in self._not_names for word in words)


@lru_cache(maxsize=16)
def _never_names(words: DateWords) -> frozenset[str]:
    """Words with a capital that are no author's name even before a year in brackets."""
    groups = (words.until, words.since, words.from_, words.between, words.about, words.early, words.mid, words.late)
    cues = {word for group in (*groups, words.the, words.of) for phrase in group for word in phrase.split()}
    return frozenset({*words.months, *words.short_months, *words.seasons, *cues} - {"e", "i", "d'", "l'"})
