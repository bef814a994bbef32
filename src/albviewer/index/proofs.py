"""What people record about passages, laid over the columns: the events that a passage proves, and what is disputed.

Made at each opening: it is small, and changes without the texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import numpy as np

from albviewer.index.ascending import ascending
from albviewer.index.columns import Columns, Ints
from albviewer.index.date_rows import DateNumbers, Pair, numbers_of, table_of, years_of
from albviewer.model.edtf import parse_edtf

if TYPE_CHECKING:
    from albviewer.index.numbered import NumberedPassages
    from albviewer.linking.linked import LinkedCollection
    from albviewer.model.documents import PassageId


class Proofs:
    """The passages that prove events or make claims, by number."""

    def __init__(self, linked: LinkedCollection, passages: NumberedPassages, columns: Columns) -> None:
        self._passages = passages
        self._columns = columns
        by_event = {
            id_: self._numbers(anchor.passage for anchor in anchors) for id_, anchors in linked.evidence.items()
        }
        events = linked.collection.events
        pairs = [(number, event) for event, (_, numbers) in enumerate(by_event.items()) for number in numbers]
        self.by_event: Mapping[str, frozenset[int]] = by_event
        self._pairs = np.array(pairs, dtype=np.int32).reshape(-1, 2)
        self._dates = [numbers_of(events[id_].dating.date) for id_ in by_event]
        self._table = table_of(self._dates)
        self.proving: Ints = ascending(self._pairs[:, 0])
        claiming = self._numbers(
            anchor.passage for claims in linked.claims.values() for claim in claims for anchor in claim
        )
        disputed = linked.collection.disputed_events()
        told = [number for id_, numbers in by_event.items() if id_ in disputed for number in numbers]
        self.disputed: Ints = np.array(sorted({*claiming, *told}), dtype=np.int32)
        self.by_disagreement: Mapping[str, frozenset[int]] = {
            id_: self._numbers(anchor.passage for claim in claims for anchor in claim)
            for id_, claims in linked.claims.items()
        }
        self._about = dict(by_event)
        for id_, numbers in self.by_disagreement.items():
            event = linked.collection.disagreements[id_].event
            if event:
                self._about[event] = self._about.get(event, frozenset()) | numbers

    def _numbers(self, ids: Iterable[PassageId | None]) -> frozenset[int]:
        known = {id_: self._passages.number_of(id_) for id_ in sorted({id_ for id_ in ids if id_ is not None})}
        return frozenset(number for number in known.values() if number is not None)

    def about(self, events: Iterable[str]) -> Ints:
        """Return the passages, ascending, that prove any of some events or make claims on it."""
        numbers = {number for id_ in events for number in self._about.get(id_, ())}
        return np.array(sorted(numbers), dtype=np.int32)

    def within(self, window: Pair, *, certain: bool) -> Ints:
        """Return the passages, ascending, that prove an event whose date lies in a window of days."""
        if not len(self._pairs):
            return self.proving
        fits = self._table.within(window, certain=certain)
        return ascending(self._pairs[fits[self._pairs[:, 1]], 0])

    def years(self) -> tuple[Ints, Ints, Ints, Ints]:
        """Return the runs of years of the proving passages, each with all its dates: passage, first, last, use.

        Years are those of the calendar, and as far as those of spans that are open.
        """
        dates: defaultdict[int, dict[DateNumbers, None]] = defaultdict(dict)
        for passage, event in self._pairs.tolist():
            dates[passage][self._dates[event]] = None
        rows = [
            (passage, *run)
            for passage in sorted(dates)
            for run in years_of([*dict.fromkeys([*self._named_in(passage), *dates[passage]])])
        ]
        columns = np.array(rows, dtype=np.int32).reshape(-1, 4)
        return columns[:, 0], columns[:, 1], columns[:, 2], columns[:, 3]

    def _named_in(self, passage: int) -> Iterable[DateNumbers]:
        columns = self._columns
        for date in columns.date_ids[columns.date_starts[passage] : columns.date_starts[passage + 1]]:
            yield numbers_of(parse_edtf(columns.date_text(int(date))))

    def first_days(self) -> Iterator[tuple[int, int]]:
        """Yield for each passage and each event that it proves the first day that the event may mean."""
        for passage, event in self._pairs.tolist():
            yield passage, self._dates[event].hull[0]
