"""How many passages name a place or a place within it: each passage once, however many of these it names.

Knows columns and numbers. Made for all places with parts at once: some four bytes for each passage and each place that
lies around what it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from albviewer.index.ascending import ascending
from albviewer.index.columns import SENSES, Columns, Ints
from albviewer.index.passage_set import rows_of
from albviewer.model.mentions import Sense

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.index.containment import Containment
    from albviewer.index.facets import Counts
    from albviewer.index.passage_set import PassageSet

_AS_PLACE = SENSES.index(Sense.PLACE)


class Reach:
    """The passages that each place with parts reaches."""

    def __init__(self, columns: Columns, containment: Containment, numbers: Mapping[str, int]) -> None:
        """`numbers` are those of the places."""
        owners: list[int] = []
        reached: list[Ints] = []
        starts, postings = columns.place_posting_starts, columns.place_postings
        for place, number in numbers.items():
            parts = containment.with_parts_of(place)
            if len(parts) < 2:
                continue
            keys = sorted(numbers[part] * len(SENSES) + _AS_PLACE for part in parts if part in numbers)
            passages = ascending(postings[rows_of(starts, np.array(keys, dtype=np.int64))])
            if len(passages):
                owners.append(number)
                reached.append(passages.astype(np.int32))
        self._owners = np.array(owners, dtype=np.int64)
        self._passages = np.concatenate(reached) if reached else np.zeros(0, dtype=np.int32)
        lengths = np.array([len(passages) for passages in reached], dtype=np.int64)
        self._starts = np.cumsum(lengths) - lengths

    def counts(self, held: PassageSet, alone: Counts) -> Counts:
        """Return by place how many passages of a set name it or a part of it; `alone` are those that name itself."""
        counts = np.array(alone)
        if len(self._owners):
            counts[self._owners] = np.add.reduceat(held.flags[self._passages].astype(np.int64), self._starts)
        return counts
