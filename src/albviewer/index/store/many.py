"""Very many values by their ids, of which few are looked at: they stay packed, some at a time, until somebody asks.

Knows nothing of what the values are, nor of how they are packed.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, Sequence, ValuesView
from functools import cached_property
from typing import TypeVar

from albviewer.index.store.chunks import DamagedError
from albviewer.index.store.compressing import compressed, expanded

_Value = TypeVar("_Value", covariant=True)

TOGETHER = 64
"""Values that are packed together: unpacked in about a millisecond."""


class Many(Mapping[str, _Value]):
    """Values by id, in an order of their own. What was unpacked once stays so. Any thread may ask."""

    def __init__(
        self, ids: tuple[str, ...], packed: Sequence[bytes], unpack: Callable[[bytes], Sequence[_Value]]
    ) -> None:
        """`packed` holds the values in the order of the `ids`, `TOGETHER` of them in each; see `pack_many`.

        `unpack` raises DamagedError if it is given bytes that hold no values.
        """
        self._ids, self._packed, self._unpack = ids, packed, unpack
        self._numbers = {id_: number for number, id_ in enumerate(ids)}
        self._values: dict[str, _Value] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._numbers

    def __getitem__(self, id_: str) -> _Value:
        try:
            return self._values[id_]
        except KeyError:
            self._values.update(self._together(self._numbers[id_] // TOGETHER))
            return self._values[id_]

    def values(self) -> ValuesView[_Value]:
        """Return all values, for which all are unpacked."""
        return self._all.values()

    def items(self) -> ItemsView[str, _Value]:
        """Return all ids with their values, for which all are unpacked."""
        return self._all.items()

    @cached_property
    def _all(self) -> Mapping[str, _Value]:
        # Whoever asks for all does so again and again, and a dictionary answers many times faster.
        values = {id_: value for number in range(len(self._packed)) for id_, value in self._together(number)}
        self._values = values
        return values

    def _together(self, number: int) -> Iterator[tuple[str, _Value]]:
        try:
            data = expanded(self._packed[number])
        except ValueError as error:
            raise DamagedError(f"what was kept cannot be read: {error}") from None
        values = self._unpack(data)
        first = number * TOGETHER
        return zip(self._ids[first : first + TOGETHER], values, strict=True)


def pack_many(values: Sequence[_Value], pack: Callable[[Sequence[_Value]], bytes]) -> tuple[bytes, ...]:
    """Return values packed, `TOGETHER` of them in each."""
    edges = range(0, len(values), TOGETHER)
    return tuple(compressed(pack(values[first : first + TOGETHER])) for first in edges)
