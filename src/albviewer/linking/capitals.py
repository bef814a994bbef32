"""Words with a capital in a folded text, found in the whole text at once by numbers instead of letters.

Only those are returned whose first three letters are those of a word that is looked for: that leaves few.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

_Letters = npt.NDArray[np.uint8]

_BLANK = 32
_LETTERS = 26
# Five bits tell the letters of ASCII apart, capitals and small ones alike.
_BITS = 31


class CapitalWords:
    """Finds words of ASCII with a capital that may be among those given."""

    def __init__(self, words: Iterable[str]) -> None:
        self._begun = np.zeros(1 << 15, dtype=np.bool_)
        begun = {word[:3] for word in words if word.isascii()}
        data = "".join(f"{word:3}" for word in begun).encode()
        letters = np.frombuffer(data, dtype=np.uint8).reshape(-1, 3)
        self._begun[_key(letters[:, 0], letters[:, 1], letters[:, 2])] = True

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where such words begin in a text of ASCII that has a blank before and behind every word, and the words.

        Many of them are none of those given.
        """
        signs = np.frombuffer(text.encode() + b"  ", dtype=np.uint8)
        blanks = np.flatnonzero(signs == _BLANK)
        starts = blanks[:-1] + 1
        first = signs[starts]
        capital = np.flatnonzero(first - ord("A") < _LETTERS)
        starts = starts[capital]
        begun = self._begun[_key(first[capital], signs[starts + 1], signs[starts + 2])]
        ends = blanks[capital[begun] + 1]
        for start, end in zip(starts[begun].tolist(), ends.tolist(), strict=True):
            yield start, text[start:end]


def _key(*letters: _Letters) -> npt.NDArray[np.int32]:
    one, two, three = ((each & _BITS).astype(np.int32) for each in letters)
    return (one << 10) | (two << 5) | three
