"""The texts of many blocks as one, so that something is looked for in all of them at once, and told of each.

Knows nothing of what is looked for, but what all who look need: which of its letters fold to others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from albviewer.linking.folding import odd_letters

_BETWEEN = "\n\0\n"
"""Stands in no text that is read and is no part of a word, a name or a date."""


class JoinedTexts:
    """Some texts as one; `starts` is where each begins in `text`."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.text = _BETWEEN.join(texts)
        self.starts = list(accumulate((len(text) + len(_BETWEEN) for text in texts[:-1]), initial=0))

    @cached_property
    def odd(self) -> frozenset[str]:
        """The letters of the texts that may fold to others."""
        return odd_letters(self.text)

    def placed(self, offsets: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield in which text, by its number, each offset in `text` lies, and where that begins; they are in order."""
        number, start, end = -1, 0, 0
        for offset in offsets:
            if offset >= end:
                number = bisect_right(self.starts, offset) - 1
                start = self.starts[number]
                end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text) + 1
            yield number, start
