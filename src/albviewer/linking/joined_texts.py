"""The texts of many blocks as one, so that something is looked for in all of them at once, and told of each.

Knows nothing of what is looked for, but what all who look need: which of its letters fold to others.
"""

from __future__ import annotations

from collections.abc import Sequence
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

    def parted(self, text: str) -> Sequence[str]:
        """Return the texts that are joined in a text of the same length as `text`, in which letters may be others."""
        return self.texts if text is self.text else text.split(_BETWEEN)
