"""Sets of passages: numbers while they are few, flags when they are many; either is made from the other when needed."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.integer[Any]]
Flags = npt.NDArray[np.bool_]

FEW = 12
"""A set is small if it holds less than one in so many: then picking rows is quicker than running through all."""


class PassageSet:
    """Some of the passages 0..size-1. Never changes; its arrays must not be written to."""

    __slots__ = ("_flags", "_numbers", "count", "size")

    def __init__(self, size: int, *, numbers: Ints | None = None, flags: Flags | None = None) -> None:
        """Take ascending numbers or flags; with neither, all passages."""
        self.size = size
        self._numbers = numbers
        self._flags = flags
        if numbers is not None:
            self.count = len(numbers)
        else:
            self.count = size if flags is None else int(np.count_nonzero(flags))

    def __len__(self) -> int:
        return self.count

    @property
    def is_all(self) -> bool:
        """Whether no passage is left out."""
        return self.count == self.size

    @property
    def is_small(self) -> bool:
        """Whether there are so few that they are better picked than run through."""
        return self.count * FEW < self.size

    @property
    def numbers(self) -> Ints:
        """The passages as ascending numbers."""
        if self._numbers is None:
            self._numbers = (
                np.arange(self.size, dtype=np.int32)
                if self._flags is None
                else np.flatnonzero(self._flags).astype(np.int32)
            )
        return self._numbers

    @property
    def flags(self) -> Flags:
        """One flag for each passage of the collection."""
        if self._flags is None:
            if self._numbers is None:
                self._flags = np.ones(self.size, dtype=bool)
            else:
                self._flags = np.zeros(self.size, dtype=bool)
                self._flags[self._numbers] = True
        return self._flags

    def holds(self, passage: int) -> bool:
        """Tell whether a passage is in the set."""
        if self._flags is not None:
            return bool(self._flags[passage])
        if self._numbers is None:
            return True
        at = int(np.searchsorted(self._numbers, passage))
        return at < len(self._numbers) and int(self._numbers[at]) == passage

    def count_before(self, passage: int) -> int:
        """Return how many of the set stand before a passage."""
        if self._numbers is not None:
            return int(np.searchsorted(self._numbers, passage))
        return passage if self._flags is None else int(np.count_nonzero(self._flags[:passage]))

    def among(self, numbers: Ints) -> Flags:
        """Tell of each of some ascending numbers whether it is in the set."""
        if self._flags is None and self._numbers is not None:
            if len(numbers) * 20 < len(self._numbers):
                at = np.searchsorted(self._numbers, numbers)
                at[at == len(self._numbers)] = 0
                return np.asarray(self._numbers[at] == numbers) if len(self._numbers) else np.zeros(len(numbers), bool)
        elif self._flags is None:
            return np.ones(len(numbers), dtype=bool)
        return np.take(self.flags, numbers)


def rows_of(starts: Ints, owners: Ints) -> Ints:
    """Return the numbers of the rows of some owners, owner by owner."""
    first = np.take(starts, owners)
    lengths = np.take(starts, owners + 1) - first
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    shift = first - ends + lengths
    return np.asarray(np.repeat(shift, lengths) + np.arange(total, dtype=shift.dtype))
