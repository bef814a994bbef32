"""Rows that are made when they are looked at: a list may have a million of them, a screen shows twenty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import eq
from typing import Generic, TypeVar, overload

Row = TypeVar("Row", covariant=True)

# More than are looked at while a list is scrolled through for a while.
_KEPT = 1_000
# So many rows are compared one by one to see whether a list has changed; a longer one is taken to have.
_COMPARED = 200


class LazyRows(Sequence[Row], Generic[Row]):
    """Rows by number. Those made lately are kept."""

    def __init__(self, count: int, make: Callable[[int], Row], number_of: Callable[[str], int | None]) -> None:
        """`make` returns the row of a number, `number_of` the number of the row with an id, None if there is none."""
        self._count = count
        self._make = lru_cache(maxsize=_KEPT)(make)
        self.number_of = number_of

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        if isinstance(index, slice):
            return tuple(map(self._make, range(*index.indices(self._count))))
        number = index + self._count if index < 0 else index
        if not 0 <= number < self._count:
            raise IndexError(index)
        return self._make(number)

    def __eq__(self, other: object) -> bool:
        """Tell whether both have the same rows. Long lists are the same only if they are one."""
        if self is other:
            return True
        same_length = isinstance(other, Sequence) and len(other) == self._count
        # One by one: mostly the first that differ are among the first.
        return same_length and self._count <= _COMPARED and all(map(eq, self, other))  # type: ignore[call-overload]

    __hash__ = None  # type: ignore[assignment]
