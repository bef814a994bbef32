"""Who is named where: how many passages name a place and a person together, for those of whom there is most."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from albviewer.index.ascending import ascending
from albviewer.index.columns import SENSES, Ints
from albviewer.index.passage_set import rows_of
from albviewer.index.query import PlaceFilter, Query
from albviewer.model.mentions import Sense

if TYPE_CHECKING:
    from albviewer.index.finder import Finder

_AT_ONCE = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CoMentions:
    """`counts[i, j]` passages that the query lets through name `places[i]`, as a place, and `people[j]`."""

    query: Query
    places: tuple[str, ...]
    people: tuple[str, ...]
    counts: npt.NDArray[np.int64]

    def passages_of(self, place: int, person: int) -> Query:
        """Return the query that finds just the passages counted at a place and a person, both by their numbers here.

        Without filters by place and person of its own the query asked for is narrowed to these two.
        """
        at = PlaceFilter(place=self.places[place], with_parts=False)
        return replace(self.query, places=(at,), people=(self.people[person],))


def co_mentions(finder: Finder, query: Query, most: int = 20) -> CoMentions:
    """Return the counts for the `most` places and people that are named in most of the passages.

    What the query itself asks for of places and people is passed over: the passages are those of its other filters.
    """
    asked = replace(query, places=(), people=())
    found = finder.find(asked)
    columns, held = finder.columns, found.passages.set
    places = _most(found.places.passage_counts, most)
    people = _most(found.people.passage_counts, most)
    place_slots = _slots(places * len(SENSES) + SENSES.index(Sense.PLACE), len(columns.vocabulary.places) * len(SENSES))
    person_slots = _slots(people, len(columns.vocabulary.people))
    counts = np.zeros((len(places), len(people)), dtype=np.int64)
    # Only passages that name one of the people can count, and these few at a time: a table of flags is made of them.
    named = rows_of(columns.person_posting_starts, people)
    passages = ascending(columns.person_postings[named])
    passages = passages[held.among(passages)]
    for first in range(0, len(passages), _AT_ONCE):
        some = passages[first : first + _AT_ONCE]
        at = _flags(some, columns.place_starts, columns.place_keys, place_slots, len(places))
        of = _flags(some, columns.person_starts, columns.person_ids, person_slots, len(people))
        counts += np.rint(at.T @ of).astype(np.int64)
    known = columns.vocabulary
    return CoMentions(
        query=asked,
        places=tuple(known.places[number] for number in places.tolist()),
        people=tuple(known.people[number] for number in people.tolist()),
        counts=counts,
    )


def _most(counts: npt.NDArray[np.int64], most: int) -> Ints:
    order = np.argsort(-counts, kind="stable")[:most]
    return order[counts[order] > 0]


def _slots(numbers: Ints, size: int) -> Ints:
    """Return for each number its place among some, or -1."""
    slots = np.full(size, -1, dtype=np.int32)
    slots[numbers] = np.arange(len(numbers))
    return slots


def _flags(passages: Ints, starts: Ints, numbers: Ints, slots: Ints, count: int) -> npt.NDArray[np.float32]:
    """Return for each passage which of the wanted numbers it has, as a table of ones and zeros."""
    lengths = np.take(starts, passages + 1) - np.take(starts, passages)
    owners = np.repeat(np.arange(len(passages)), lengths)
    slot = slots[numbers[rows_of(starts, passages)]]
    table = np.zeros((len(passages), count), dtype=np.float32)
    table[owners[slot >= 0], slot[slot >= 0]] = 1
    return table
