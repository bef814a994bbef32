"""How many passages of a set there are of each value: of each place and sense, person, source, language and year."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from albviewer.index.columns import CERTAIN, OPEN_END, OPEN_START, POSSIBLE, SENSES, Columns, Ints
from albviewer.index.passage_set import PassageSet, rows_of
from albviewer.model.mentions import Sense

_MANY_LANGUAGES = 8
Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCounts:
    """For each year from `first` on: how many passages are possibly of it, and how many certainly."""

    first: int
    possible: Counts
    certain: Counts


class _Rows:
    """Rows of one number each, owned by passages, and how often each number stands in the rows of a set."""

    def __init__(self, starts: Ints, numbers: Ints, count: int) -> None:
        self._starts, self._numbers, self._count = starts, numbers, count

    @cached_property
    def all(self) -> Counts:
        """The counts of all rows."""
        return np.bincount(self._numbers, minlength=self._count)

    @cached_property
    def _owners(self) -> Ints:
        # Made when first needed, and needed only where much is let through.
        return np.repeat(np.arange(len(self._starts) - 1, dtype=np.int32), np.diff(self._starts))

    def prepare(self) -> None:
        """Make what would otherwise be made at the first question."""
        _ = self.all, self._owners

    def counts(self, held: PassageSet) -> Counts:
        """Return the counts of the rows of a set."""
        if held.is_all:
            return self.all
        if held.is_small:
            numbers = np.take(self._numbers, rows_of(self._starts, held.numbers))
            return np.bincount(numbers, minlength=self._count)
        # Counting what is left out is as good, and less where most is let through.
        more = held.count * 2 > held.size
        flags = ~held.flags if more else held.flags
        counts = np.bincount(np.compress(np.take(flags, self._owners), self._numbers), minlength=self._count)
        return np.asarray(self.all - counts) if more else counts


class Facets:
    """Counts over columns."""

    def __init__(self, columns: Columns) -> None:
        known = columns.vocabulary
        self._columns = columns
        self._keys = _Rows(columns.place_starts, columns.place_keys, len(known.places) * len(SENSES))
        self._people = _Rows(columns.person_starts, columns.person_ids, len(known.people))
        self._years = _Rows(columns.year_starts, columns.year_runs, len(columns.run_first))
        self._dates = _Rows(columns.date_starts, columns.date_ids, len(columns.hull_first))
        length = int(columns.run_last.max()) + 1 if len(columns.run_last) else 0
        self._runs = Runs(columns.run_first, columns.run_last, columns.run_use, length)
        # Most places are named once in a passage: what is named more often is counted on top.
        self._often = np.flatnonzero(columns.place_counts > 1)
        self._often_owners = np.searchsorted(columns.place_starts, self._often, side="right") - 1

    def prepare(self) -> None:
        """Make what would otherwise be made at the first questions: some ten milliseconds for a million passages."""
        for rows in (self._keys, self._people, self._years):
            rows.prepare()

    def places(self, held: PassageSet) -> Counts:
        """Return for each place and sense how many passages of the set name it: an array of places by senses."""
        return self._keys.counts(held).reshape(-1, len(SENSES))

    def as_places(self, named: Counts) -> Counts:
        """Return of what `places` returned how many passages name each place as a place."""
        return np.asarray(named[:, SENSES.index(Sense.PLACE)])

    def mentions(self, held: PassageSet, named: Counts) -> Counts:
        """Return for each place how often the passages of the set name it, in whatever sense.

        `named` is what `places` returns for the set.
        """
        columns, rows = self._columns, self._often
        if len(rows) and not held.is_all:
            # The rows are in the order of their passages.
            rows = rows[held.among(self._often_owners)]
        more = columns.place_counts[rows].astype(np.int64) - 1
        extra = np.bincount(columns.place_keys[rows] // len(SENSES), weights=more, minlength=len(named))
        return np.asarray(named.sum(axis=1) + extra.astype(np.int64))

    def outside(self, sources: Ints) -> Counts:
        """Return for each place how often it is named in some sources outside all passages."""
        columns = self._columns
        rows = rows_of(columns.outside_starts, sources)
        counts = np.bincount(
            columns.outside_places[rows], weights=columns.outside_counts[rows], minlength=len(columns.vocabulary.places)
        )
        return counts.astype(np.int64)

    def people(self, held: PassageSet) -> Counts:
        """Return for each person how many passages of the set name them."""
        return self._people.counts(held)

    def sources(self, held: PassageSet) -> Counts:
        """Return for each source how many passages of the set it has."""
        starts = self._columns.source_starts
        if held.is_all:
            return np.diff(starts).astype(np.int64)
        if held.is_small:
            return np.diff(np.searchsorted(held.numbers, starts)).astype(np.int64)
        # Counting a stretch is so quick that a plain loop over the sources beats summing up in one call.
        edges, flags = starts.tolist(), held.flags
        return np.array([np.count_nonzero(flags[first:last]) for first, last in pairwise(edges)], dtype=np.int64)

    def languages(self, held: PassageSet) -> Counts:
        """Return for each language how many passages of the set are in it."""
        columns, count = self._columns, len(self._columns.vocabulary.languages)
        if count == 1:
            return np.array([len(held)], dtype=np.int64)
        if held.is_small:
            return np.bincount(np.take(columns.language, held.numbers), minlength=count)
        if count > _MANY_LANGUAGES:
            return np.bincount(np.compress(held.flags, columns.language), minlength=count)
        # Comparing is quicker than picking.
        counts = [np.count_nonzero((columns.language == language) & held.flags) for language in range(count)]
        return np.array(counts, dtype=np.int64)

    def dates(self, held: PassageSet) -> Counts:
        """Return for each date how many passages of the set name it."""
        return self._dates.counts(held)

    def years(self, held: PassageSet) -> YearCounts:
        """Return how many passages of the set are of each year."""
        return self._runs.counted(self._years.counts(held), first_year=self._columns.vocabulary.first_year)

    def open_years(self, held: PassageSet) -> tuple[int, int]:
        """Return how many passages of the set are possibly of every year before the first, and after the last."""
        return self._runs.open(self._years.counts(held))

    @property
    def year_count(self) -> int:
        """How many years are counted."""
        return self._runs.length


class Runs:
    """Runs of years, counted from the first year there is; see `Columns` for their use."""

    def __init__(self, first: Ints, last: Ints, use: Ints, length: int) -> None:
        self.length = length
        self._possible, self._certain = np.flatnonzero(use & POSSIBLE), np.flatnonzero(use & CERTAIN)
        self._begun, self._ended = first[self._possible], last[self._possible] + 1
        self._sure = first[self._certain]
        self._open = [np.flatnonzero(use & side) for side in (OPEN_START, OPEN_END)]

    def open(self, counts: Counts) -> tuple[int, int]:
        """Return how often runs without a start count, and runs without an end."""
        before, after = (int(counts[runs].sum()) for runs in self._open)
        return before, after

    def counted(self, counts: Counts, *, first_year: int) -> YearCounts:
        """Return the counts of the years, given how often each run counts."""
        possible = counts[self._possible]
        begun = np.bincount(self._begun, weights=possible, minlength=self.length)
        ended = np.bincount(self._ended, weights=possible, minlength=self.length + 1)
        sure = np.bincount(self._sure, weights=counts[self._certain], minlength=self.length)
        return YearCounts(
            first=first_year,
            possible=np.cumsum(begun - ended[: self.length]).astype(np.int64),
            certain=sure.astype(np.int64),
        )
