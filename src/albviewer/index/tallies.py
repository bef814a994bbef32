"""How much there is of each thing among what was found; counted at once, told one by one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.index.facets import Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How much there is of one thing among what was found."""

    events: int = 0
    passages: int = 0
    mentions: int = 0


class Tallies(Mapping[str, Tally]):
    """The tallies of those places, people or sources of which there is anything. Numbers are counted when needed."""

    def __init__(
        self,
        ids: Sequence[str],
        numbers: Mapping[str, int],
        events: Mapping[str, int],
        passages: Callable[[], Counts],
        mentions: Callable[[], Counts] | None = None,
    ) -> None:
        """`ids` by number and `numbers` by id; `events` by id; `passages` and `mentions` give counts by number."""
        self._ids, self._numbers = ids, numbers
        self._events = events
        self._count_passages, self._count_mentions = passages, mentions

    @cached_property
    def event_counts(self) -> Counts:
        """The events of each, by number."""
        import numpy as np

        counts = np.zeros(len(self._ids), dtype=np.int64)
        for id_, count in self._events.items():
            if id_ in self._numbers:
                counts[self._numbers[id_]] = count
        return counts

    @cached_property
    def passage_counts(self) -> Counts:
        """The passages of each, by number."""
        return self._count_passages()

    @cached_property
    def mention_counts(self) -> Counts:
        """The mentions of each, by number; none are counted of people and sources."""
        return self._count_mentions() if self._count_mentions else self.passage_counts * 0

    @cached_property
    def _held(self) -> tuple[str, ...]:
        held = (self.event_counts > 0) | (self.passage_counts > 0) | (self.mention_counts > 0)
        return tuple(self._ids[number] for number in held.nonzero()[0].tolist())

    def __getitem__(self, id_: str) -> Tally:
        number = self._numbers.get(id_)
        if number is None:
            raise KeyError(id_)
        tally = Tally(
            events=self._events.get(id_, 0),
            passages=int(self.passage_counts[number]),
            mentions=int(self.mention_counts[number]),
        )
        if not (tally.events or tally.passages or tally.mentions):
            raise KeyError(id_)
        return tally

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, id_: object) -> bool:
        # Asked one by one, nothing need be made for those not asked for.
        return isinstance(id_, str) and self.get(id_) is not None

    def counts_of(self, ids: Sequence[str]) -> tuple[list[int], list[int]]:
        """Return the events and the passages of each of some ids: far quicker than tally by tally, for very many."""
        import numpy as np

        # An unknown id has nothing: it is counted at one more place at the end.
        numbers = [self._numbers.get(id_, -1) for id_ in ids]
        events, passages = (np.append(counts, 0)[numbers] for counts in (self.event_counts, self.passage_counts))
        return events.tolist(), passages.tolist()

    def in_order(self, chosen: Collection[str], ranks: Sequence[int], *, only_found: bool = False) -> list[str]:
        """Return all ids: the chosen first, then by events, then by passages, then by rank.

        With `only_found` those of which there is nothing are left out unless they are chosen. `ranks` are by number;
        those beyond are left out.
        """
        import numpy as np

        count = len(ranks)
        first = np.zeros(count, dtype=bool)
        first[[number for id_ in chosen if (number := self._numbers.get(id_, count)) < count]] = True
        events, passages = self.event_counts[:count], self.passage_counts[:count]
        order = np.lexsort((np.asarray(ranks), -passages, -events, ~first))
        if only_found:
            held = first | (events > 0) | (passages > 0) | (self.mention_counts[:count] > 0)
            order = order[held[order]]
        return [self._ids[number] for number in order.tolist()]

    def count_shown(self) -> int:
        """Return of how many there is an event or a passage."""
        return int(((self.event_counts > 0) | (self.passage_counts > 0)).sum())
