"""Where some words stand in one source, letter for letter save for case, accents and white space.

Not the search of the collection: nothing here is a word, so that the middle of one is found too. Knows nothing of what
is shown; may run on any thread.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from albviewer.index.word_marks import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from albviewer.model.documents import Document

MOST = 10_000
"""So many hits are gathered; nobody goes through more."""
# Accents that are characters of their own, vowel signs, and what is not seen at all: between letters they do not count.
_BETWEEN = "\u00ad\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0640\u200b-\u200d\u2060"
_HAS_BETWEEN = re.compile(f"[{_BETWEEN}]")


class Hit(NamedTuple):
    """The shown characters start..end of a block, which is counted within the whole document."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """The hits in the order of the text; `more` tells that there are others after them."""

    all: tuple[Hit, ...] = ()
    more: bool = False

    def first_from(self, hit: Hit) -> int:
        """Return the number of the first hit at a spot or after it; after the last comes the first."""
        number = bisect_left(self.all, (hit.block, hit.start))
        return number if number < len(self.all) else 0

    def within(self, first: int, last: int) -> dict[int, tuple[tuple[int, int], ...]]:
        """Return the shown characters of the hits in blocks first..last, by block counted from first."""
        found: dict[int, list[tuple[int, int]]] = {}
        for hit in self.all[bisect_left(self.all, (first,)) : bisect_left(self.all, (last,))]:
            found.setdefault(hit.block - first, []).append((hit.start, hit.end))
        return {block: tuple(spans) for block, spans in found.items()}


def find_in_document(document: Document, words: str, *, is_stale: Callable[[], bool] = lambda: False) -> Hits:
    """Return where some words stand in a document; of nothing but white space there are none.

    Blocks are fetched one after the other. Once `is_stale` says so, whatever was found until then is returned.
    """
    hits: list[Hit] = []
    for hit in _hits(document, words, is_stale):
        if len(hits) == MOST:
            return Hits(all=tuple(hits), more=True)
        hits.append(hit)
    return Hits(all=tuple(hits))


def _hits(document: Document, words: str, is_stale: Callable[[], bool]) -> Iterator[Hit]:
    parts = plain_text(unicodedata.normalize("NFC", words)).split()
    if not parts:
        return
    plain = re.compile(r"\s+".join(map(re.escape, parts)))
    between = f"[{_BETWEEN}]*"
    spelled = re.compile(r"\s+".join("".join(re.escape(letter) + between for letter in part) for part in parts))
    for number, block in enumerate(document.blocks):
        if is_stale():
            return
        text = block.shown.text
        pattern = spelled if not text.isascii() and _HAS_BETWEEN.search(text) else plain
        for match in pattern.finditer(plain_text(text)):
            yield Hit(number, *match.span())
