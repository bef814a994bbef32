"""Finding names in running text: whole words, longest name first, blind to accents and to the kind of space or hyphen.

Signs before the first and after the last word of a name ("U.S.", "Hotel!") count neither in the name nor in the text.
Case counts where it tells a name from a word: a name's first letter must be a capital if the name has one, and a name
written in capitals throughout ("USSR") is found only so.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Combining accents and soft hyphens stand within words, though they are no letters.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad])*")
_GAP = re.compile(r"[\s\-\u2010-\u2015]+")
_SOFT_HYPHEN = "\u00ad"
_APOSTROPHES = str.maketrans("\u2019\u02bc\u2018", "'''")
# "Titoist" has no word boundary after Tito, "Tito-ist" has one that does not count.
_SUFFIX = re.compile(r"-is(?:m|ts?)\b", re.I)

Target = TypeVar("Target")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the text without accents, soft hyphens and case; its length may change."""
    decomposed = unicodedata.normalize("NFKD", text.replace(_SOFT_HYPHEN, ""))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def _loose(text: str) -> str:
    """Return the folded text with all spaces, hyphens and apostrophes alike."""
    return fold(_GAP.sub(" ", text.translate(_APOSTROPHES)).strip())


class Hit(NamedTuple, Generic[Target]):
    """A name found at start..end and all that it may mean, in the order in which the names were given."""

    start: int
    end: int
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class _Name(Generic[Target]):
    words: tuple[str, ...]
    loose: str
    text: str
    target: Target

    def fits(self, surface: str) -> bool:
        """Tell whether the surface, whose words fit, is this name down to its signs and capitals."""
        if _loose(surface) != self.loose:
            return False
        if self.text.isupper() and len(self.text) <= 5:
            return _GAP.sub(" ", surface.replace(_SOFT_HYPHEN, "")) == _GAP.sub(" ", self.text)
        return not self.text[0].isupper() or surface[0].isupper()


class NameFinder(Generic[Target]):
    """Finds any of the given names. Built once, used for many texts."""

    def __init__(self, names: Iterable[tuple[str, Target]]) -> None:
        self._by_first: dict[str, list[_Name[Target]]] = defaultdict(list)
        for name, target in names:
            found = list(_WORD.finditer(name))
            if found:
                text = name[found[0].start() : found[-1].end()]
                words = tuple(fold(word[0]) for word in found)
                self._by_first[words[0]].append(_Name(words, _loose(text), text, target))
        for listed in self._by_first.values():
            listed.sort(key=lambda name: -len(name.words))

    def find(self, text: str) -> Iterator[Hit[Target]]:
        """Return the names found, in the order of the text, not overlapping, the longest at each spot."""
        words = list(_WORD.finditer(text))
        folded = [fold(word[0]) for word in words]
        at = 0
        while at < len(words):
            hit = self._at(text, words, folded, at)
            if hit is None:
                at += 1
                continue
            count, targets = hit
            yield Hit(words[at].start(), words[at + count - 1].end(), targets)
            at += count

    def _at(
        self, text: str, words: Sequence[re.Match[str]], folded: Sequence[str], at: int
    ) -> tuple[int, tuple[Target, ...]] | None:
        """Return how many words the longest name starting here has and what it may mean."""
        best = 0
        targets: list[Target] = []
        for name in self._by_first.get(folded[at], ()):
            count = len(name.words)
            if count < best:
                break
            if tuple(folded[at : at + count]) != name.words:
                continue
            end = words[at + count - 1].end()
            if name.fits(text[words[at].start() : end]) and not _SUFFIX.match(text, end):
                best = count
                if name.target not in targets:
                    targets.append(name.target)
        return (best, tuple(targets)) if targets else None
