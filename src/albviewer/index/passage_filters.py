"""What a query asks of passages, one filter at a time, and how filters are combined so that little is looked at.

The filter that lets the fewest through goes first; the others look only at what it has let through. Knows columns and
numbers; ids and dates are turned into numbers by who asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np

from albviewer.index.ascending import ascending
from albviewer.index.columns import Columns, Ints
from albviewer.index.date_rows import DateTable, Pair
from albviewer.index.passage_set import FEW, Flags, PassageSet, rows_of

NONE, SEVERAL = -1, -2
"""Instead of the number of a date: that a passage names none, or more than one."""


class PassageFilter(Protocol):
    """Lets some passages through."""

    @property
    def most(self) -> int:
        """How many it lets through at most; cheap to tell."""

    def all(self) -> PassageSet:
        """Return all that it lets through."""

    def keep(self, numbers: Ints) -> Ints:
        """Return those of some ascending numbers that it lets through."""


def combined(size: int, filters: Sequence[PassageFilter]) -> PassageSet:
    """Return the passages that all the filters let through."""
    if not filters:
        return PassageSet(size)
    first, *others = sorted(filters, key=lambda item: item.most)
    held = first.all()
    for item in others:
        if held.is_small:
            held = PassageSet(size, numbers=item.keep(held.numbers))
        else:
            held = PassageSet(size, flags=held.flags & item.all().flags)
    return held


@dataclass(frozen=True, slots=True)
class Listed:
    """The passages of a set: words found, places or people named."""

    passages: PassageSet

    @property
    def most(self) -> int:
        """How many there are."""
        return len(self.passages)

    def all(self) -> PassageSet:
        """Return the set."""
        return self.passages

    def keep(self, numbers: Ints) -> Ints:
        """Return those in the set."""
        return numbers[self.passages.among(numbers)]


def named(size: int, starts: Ints, postings: Ints, keys: Ints) -> Listed:
    """Return the passages of any of some keys."""
    if len(keys) == 1:
        return Listed(PassageSet(size, numbers=postings[starts[keys[0]] : starts[keys[0] + 1]]))
    passages = postings[rows_of(starts, keys)]
    if len(passages) * FEW < size:
        return Listed(PassageSet(size, numbers=ascending(passages)))
    flags = np.zeros(size, dtype=bool)
    flags[passages] = True
    return Listed(PassageSet(size, flags=flags))


@dataclass(frozen=True, slots=True)
class InSources:
    """The passages of some sources, which stand together. `sources` are ascending."""

    columns: Columns
    sources: Ints

    def _ends(self) -> tuple[Ints, Ints]:
        starts = self.columns.source_starts
        return np.take(starts, self.sources), np.take(starts, self.sources + 1)

    @property
    def most(self) -> int:
        """How many they have."""
        first, last = self._ends()
        return int((last - first).sum())

    def all(self) -> PassageSet:
        """Return all passages of the sources."""
        size = len(self.columns)
        if self.most * FEW < size:
            return PassageSet(size, numbers=rows_of(self.columns.source_starts, self.sources).astype(np.int32))
        flags = np.zeros(size, dtype=bool)
        for first, last in zip(*self._ends(), strict=True):
            flags[first:last] = True
        return PassageSet(size, flags=flags)

    def keep(self, numbers: Ints) -> Ints:
        """Return those that stand in the sources."""
        wanted = np.zeros(len(self.columns.source_starts), dtype=bool)
        wanted[self.sources] = True
        starts = self.columns.source_starts
        if len(numbers) < len(starts):
            return np.asarray(numbers[wanted[np.searchsorted(starts, numbers, side="right") - 1]])
        # There are fewer sources than numbers: where each source begins among them is found at once.
        return np.asarray(numbers[np.repeat(wanted[:-1], np.diff(np.searchsorted(numbers, starts)))])


@dataclass(frozen=True, slots=True)
class InLanguages:
    """The passages in some languages."""

    columns: Columns
    wanted: Flags

    @property
    def most(self) -> int:
        """As many as there are: counting would take as long as asking."""
        return len(self.columns)

    def all(self) -> PassageSet:
        """Return all of them."""
        return PassageSet(len(self.columns), flags=np.take(self.wanted, self.columns.language))

    def keep(self, numbers: Ints) -> Ints:
        """Return those in the languages."""
        return numbers[np.take(self.wanted, np.take(self.columns.language, numbers))]


@dataclass(frozen=True, slots=True)
class Dated:
    """The passages of which a date fits. `fitting` tells it of each date of the columns.

    `proved` are the passages that prove an event whose date fits, ascending.
    """

    columns: Columns
    lone: LoneDates
    fitting: Flags
    proved: Ints

    @property
    def most(self) -> int:
        """How often dates that fit are named."""
        starts = self.columns.date_posting_starts
        first, last = self._run()
        return int(starts[last] - starts[first]) + len(self.proved)

    def _run(self) -> Pair:
        """Return the first of the dates that fit, and what comes after the last."""
        first = int(np.argmax(self.fitting)) if len(self.fitting) else 0
        if not len(self.fitting) or not self.fitting[first]:
            return 0, 0
        return first, len(self.fitting) - int(np.argmax(self.fitting[::-1]))

    def all(self) -> PassageSet:
        """Return all of them."""
        columns, size = self.columns, len(self.columns)
        flags = np.zeros(size, dtype=bool)
        flags[self.proved] = True
        # In the order of time, so that most dates that fit stand together.
        edges = np.flatnonzero(np.diff(self.fitting.view(np.int8), prepend=0, append=0))
        if len(edges) > 2_000:
            dates = np.flatnonzero(self.fitting)
            flags[columns.date_postings[rows_of(columns.date_posting_starts, dates)]] = True
        else:
            for first, last in columns.date_posting_starts[edges].reshape(-1, 2):
                flags[columns.date_postings[first:last]] = True
        return PassageSet(size, flags=flags)

    def keep(self, numbers: Ints) -> Ints:
        """Return those of which a date fits."""
        date = np.take(self.lone.dates, numbers)
        # Of the two numbers that stand for no date neither fits.
        kept = np.take(np.append(self.fitting, (False, False)), date)
        several = np.flatnonzero(date == SEVERAL)
        if len(several):
            kept[several[self._fit_by_any(numbers[several])]] = True
        if len(self.proved):
            kept |= Listed(PassageSet(len(self.columns), numbers=self.proved)).passages.among(numbers)
        return np.asarray(numbers[kept])

    def _fit_by_any(self, numbers: Ints) -> Flags:
        """Tell of some passages that name several dates whether one of them fits."""
        starts = self.columns.date_starts
        lengths = np.take(starts, numbers + 1) - np.take(starts, numbers)
        fits = np.take(self.fitting, np.take(self.columns.date_ids, rows_of(starts, numbers)))
        return np.asarray(np.logical_or.reduceat(fits, np.cumsum(lengths) - lengths))


class LoneDates:
    """The date of each passage that names but one, as most do that name any; NONE or SEVERAL of the others.

    Four bytes for each passage, made when they are first needed: to go through the dates of many passages takes several
    times as long.
    """

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    @cached_property
    def dates(self) -> Ints:
        """The number of the date by passage, or what says that there is none or more than one."""
        columns = self._columns
        lengths = np.diff(columns.date_starts)
        dates = np.where(lengths > 1, np.int32(SEVERAL), np.int32(NONE))
        alone = np.flatnonzero(lengths == 1)
        dates[alone] = columns.date_ids[columns.date_starts[alone]]
        return dates


def dated(columns: Columns, lone: LoneDates, window: Pair, *, certain: bool, proved: Ints) -> Dated:
    """Return the filter by a window of days; see DateTable for `certain`."""
    table = DateTable(
        hull_first=columns.hull_first,
        hull_last=columns.hull_last,
        span_starts=columns.span_starts,
        span_first=columns.span_first,
        span_last=columns.span_last,
    )
    return Dated(columns, lone, table.within(window, certain=certain), proved)
