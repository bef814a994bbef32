"""Passages by number: what the finder asks of a collection, whether it is held in memory or fetched from disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, overload, runtime_checkable

from albviewer.model.documents import PassageId

if TYPE_CHECKING:
    import numpy as np

    from albviewer.index.passage_set import PassageSet
    from albviewer.linking.passages import LinkedPassage


@runtime_checkable
class NumberedPassages(Protocol):
    """Passages in reading order, numbered from 0."""

    def __len__(self) -> int: ...

    def by_number(self, number: int) -> LinkedPassage:
        """Return a passage; raise IndexError if there is none of the number."""

    def number_of(self, id_: PassageId) -> int | None:
        """Return the number of a passage, or None if there is no such passage."""


class ListedPassages:
    """Passages that are held in memory."""

    def __init__(self, passages: Mapping[PassageId, LinkedPassage]) -> None:
        self._passages = tuple(passages.values())
        self._numbers = {id_: number for number, id_ in enumerate(passages)}

    def __len__(self) -> int:
        return len(self._passages)

    def by_number(self, number: int) -> LinkedPassage:
        """Return a passage; raise IndexError if there is none of the number."""
        return self._passages[number]

    def number_of(self, id_: PassageId) -> int | None:
        """Return the number of a passage, or None if there is no such passage."""
        return self._numbers.get(id_)


def numbered(passages: Mapping[PassageId, LinkedPassage]) -> NumberedPassages:
    """Return the passages by number: as they are if they can be asked so, else listed."""
    return passages if isinstance(passages, NumberedPassages) else ListedPassages(passages)


class FoundPassages(Sequence["LinkedPassage"]):
    """Passages found, in reading order. Each is fetched when it is looked at; how many there are is known at once."""

    __slots__ = ("_fetch", "_number_of", "_range_of", "set")

    def __init__(
        self,
        held: PassageSet,
        fetch: Callable[[int], LinkedPassage],
        number_of: Callable[[PassageId], int | None],
        range_of: Callable[[str], tuple[int, int]],
    ) -> None:
        """`fetch` returns the passage of a number, `number_of` the other way; `range_of` is that of a source."""
        self.set = held
        self._fetch = fetch
        self._number_of = number_of
        self._range_of = range_of

    def __len__(self) -> int:
        return len(self.set)

    @overload
    def __getitem__(self, index: int) -> LinkedPassage: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[LinkedPassage, ...]: ...
    def __getitem__(self, index: int | slice) -> LinkedPassage | tuple[LinkedPassage, ...]:
        if isinstance(index, slice):
            return tuple(self._fetch(int(number)) for number in self.set.numbers[index])
        return self._fetch(int(self.set.numbers[index]))

    def __iter__(self) -> Iterator[LinkedPassage]:
        return (self._fetch(int(number)) for number in self.set.numbers)

    def __contains__(self, passage: object) -> bool:
        order = getattr(passage, "order", None)
        return isinstance(order, int) and 0 <= order < self.set.size and self.set.holds(order)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def number_of(self, id_: PassageId) -> int | None:
        """Return how many of those found stand before a passage, or None if it was not found."""
        order = self._number_of(id_)
        return None if order is None or not self.set.holds(order) else self.set.count_before(order)

    def numbers_in(self, source: str) -> np.ndarray[tuple[int], np.dtype[np.signedinteger]]:
        """Return the numbers of those found in a source, counted from its first passage."""
        import numpy as np

        first, last = self._range_of(source)
        numbers = self.set.numbers
        low, high = np.searchsorted(numbers, [first, last])
        return np.asarray(numbers[low:high] - first)

    def in_source(self, source: str) -> Iterator[LinkedPassage]:
        """Yield those found in a source; the others are not fetched."""
        first, _ = self._range_of(source)
        return (self._fetch(first + int(number)) for number in self.numbers_in(source))
