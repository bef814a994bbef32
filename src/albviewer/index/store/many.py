"""Very many values by their ids, of which few are looked at: they stay packed, some at a time, until somebody asks.

Knows nothing of what the values are, nor of how they are packed.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from albviewer.index.store.chunks import DamagedError

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
        self._unpacked: dict[int, Sequence[_Value]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._numbers

    def __getitem__(self, id_: str) -> _Value:
        number = self._numbers[id_]
        return self._together(number // TOGETHER)[number % TOGETHER]

    def _together(self, number: int) -> Sequence[_Value]:
        held = self._unpacked.get(number)
        if held is None:
            try:
                held = self._unpacked[number] = self._unpack(zlib.decompress(self._packed[number]))
            except zlib.error as error:
                raise DamagedError(f"what was kept cannot be read: {error}") from None
        return held


def pack_many(values: Sequence[_Value], pack: Callable[[Sequence[_Value]], bytes]) -> tuple[bytes, ...]:
    """Return values packed, `TOGETHER` of them in each."""
    edges = range(0, len(values), TOGETHER)
    return tuple(zlib.compress(pack(values[first : first + TOGETHER]), 1) for first in edges)
