"""Names as scanning misreads them: "Tirarna", "Vl0rë", "A1bania". Used only for sources that a collection marks.

Only certain confusions are allowed: rn and m, cl and d, vv and w, l and 1 and I and i, c and e and ¢, 0 and o, 5 and
s, 8 and b. Only names of one word with five letters or more are looked for so, and no more than two letters (three from
nine letters on) may differ; a word that the document writes elsewhere in small letters is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from albviewer.linking.folding import Folded, fold
from albviewer.linking.ordinary_words import Usage

_SHORTEST = 5
_LONG = 9
_PAIRS = (("rn", "m"), ("cl", "d"), ("vv", "w"))
_LETTERS = str.maketrans("l1|!cç¢058", "iiiieeeosb")
# Signs that scanning puts for letters, within a word.
_SIGNS = re.compile(r"(?<=[^\W_])[¢|!](?=[^\W_])")
_SIGN_LETTERS = {"¢": "c", "|": "l", "!": "l"}
_WORD = re.compile(r"(?<= )[^ ]{4,40}")

Target = TypeVar("Target")


class DamagedNames(Generic[Target]):
    """Finds damaged forms of some names."""

    def __init__(self, names: Iterable[tuple[str, Target]]) -> None:
        self._by_likeness: dict[str, list[tuple[str, Target]]] = {}
        for name, target in names:
            word = fold(name)
            if len(word) >= _SHORTEST and word.isalpha() and name[0].isupper():
                self._by_likeness.setdefault(_likeness(word), []).append((word, target))

    def find(self, text: str, usage: Usage) -> Iterator[tuple[int, int, tuple[Target, ...]]]:
        """Return the damaged names in a text in order: start, end, what they may mean. Undamaged ones are left out."""
        folded = Folded(_SIGNS.sub(lambda match: _SIGN_LETTERS[match.group()], text))
        for match in _WORD.finditer(folded.text):
            word = match.group()
            names = None if word[0].islower() else self._by_likeness.get(_likeness(word.lower()))
            if names is None or usage.counts[word.lower()]:
                continue
            targets = tuple(dict.fromkeys(target for name, target in names if _is_damaged(word.lower(), name)))
            if targets:
                yield folded.source_start(match.start()), folded.source_end(match.end()), targets


@lru_cache(maxsize=65536)
def _likeness(word: str) -> str:
    """Return what is the same for all words that scanning may take for one another."""
    for pair, letter in _PAIRS:
        word = word.replace(pair, letter)
    return word.translate(_LETTERS)


def _is_damaged(word: str, name: str) -> bool:
    return 0 < _edits(word, name) <= (2 if len(name) < _LONG else 3)


def _edits(one: str, other: str) -> int:
    """Return how many letters have to be changed, put in or left out to make one word of the other."""
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        diagonal, row[0] = row[0], index
        for at, against in enumerate(other, 1):
            diagonal, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, diagonal + (letter != against))
    return row[-1]
