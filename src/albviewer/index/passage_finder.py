"""Which passages a query lets through, and how many there are of each value: numbers only, on columns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from albviewer.index.columns import OPEN_FIRST, OPEN_LAST, SENSES, Columns, Ints
from albviewer.index.date_rows import FIRST_YEAR, LAST_YEAR, day_numbers
from albviewer.index.event_finder import expanded, sources_asked_for
from albviewer.index.facets import Facets, Runs, YearCounts
from albviewer.index.named_passages import NamedPassages
from albviewer.index.passage_filters import (
    Dated,
    InLanguages,
    InSources,
    Listed,
    LoneDates,
    PassageFilter,
    combined,
    dated,
    named,
)
from albviewer.index.passage_set import Flags, PassageSet
from albviewer.index.reach import Reach
from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind

if TYPE_CHECKING:
    from albviewer.index.containment import Containment
    from albviewer.index.full_text import FullText
    from albviewer.index.name_variants import NameVariants, Things
    from albviewer.index.proofs import Proofs
    from albviewer.index.query import PlaceFilter, Query
    from albviewer.linking.linked import LinkedCollection
    from albviewer.model.edtf import Edtf, Span
    from albviewer.model.events import Event

Value = TypeVar("Value")

# Each holds at most a flag for each passage.
_REMEMBERED = 32


class PassageFinder:
    """Finds and counts passages. Filters asked for lately are remembered: changing one costs only that one."""

    def __init__(
        self,
        columns: Columns,
        proofs: Proofs,
        texts: Callable[[], FullText],
        variants: NameVariants,
        containment: Containment,
        linked: LinkedCollection,
    ) -> None:
        known = columns.vocabulary
        self.columns, self.proofs, self.facets = columns, proofs, Facets(columns)
        self._texts, self._variants, self._containment, self._linked = texts, variants, containment, linked
        self.numbers_of_places = {id_: number for number, id_ in enumerate(known.places)}
        self.numbers_of_people = {id_: number for number, id_ in enumerate(known.people)}
        self.numbers_of_sources = {id_: number for number, id_ in enumerate(known.sources)}
        self._lone_dates = LoneDates(columns)
        self._named = lru_cache(maxsize=_REMEMBERED)(self._passages_naming)
        self._people = lru_cache(maxsize=_REMEMBERED)(self._passages_with)
        self._within = lru_cache(maxsize=_REMEMBERED)(self._passages_within)
        self._worded = lru_cache(maxsize=_REMEMBERED)(self._passages_with_words)

    def find(self, query: Query) -> PassageSet:
        """Return the passages that a query lets through. Raise QueryTextError if its text is malformed."""
        size = len(self.columns)
        filters: list[PassageFilter] = []
        if query.text:
            filters.append(self._worded(query.text, query.variants))
        filters.extend(map(self._named, _parted(query.places, query.all_places)))
        filters.extend(map(self._people, _parted(query.people, query.all_people)))
        if query.events:
            filters.append(self._about(query.events))
        sources = sources_asked_for(query, self._linked)
        if sources is not None:
            filters.append(InSources(self.columns, self.numbers_of(sources)))
        if query.languages or query.without_languages:
            wanted = [query.wants_language(language) for language in self.columns.vocabulary.languages]
            filters.append(InLanguages(self.columns, np.array(wanted, dtype=bool)))
        if query.window is not None:
            filters.append(self._within(query.window, query.certain))
        if query.disputed:
            filters.append(Listed(PassageSet(size, numbers=self.proofs.disputed)))
        found = combined(size, filters)
        for refused in self._refused(query):
            flags = refused.all().flags
            found = PassageSet(size, flags=found.flags & ~flags)
        return found

    def numbers_of(self, sources: Collection[str] | None) -> Ints:
        """Return the numbers of some sources, ascending; of all for None."""
        if sources is None:
            return np.arange(len(self.numbers_of_sources))
        known = self.numbers_of_sources
        return np.array(sorted(known[id_] for id_ in sources if id_ in known), dtype=np.int64)

    def _refused(self, query: Query) -> list[PassageFilter]:
        refused: list[PassageFilter] = []
        if query.without_places:
            places = self._containment.with_parts(query.without_places)
            refused.append(self._with_keys({(place, sense) for place in places for sense in SENSES}))
        if query.without_people:
            refused.append(self._people(query.without_people))
        if query.without_events:
            refused.append(self._about(query.without_events))
        # Whatever may have been at another time stays.
        refused.extend(self._within(time, True) for time in query.without_times)
        return refused

    def _about(self, events: Iterable[str]) -> Listed:
        return Listed(PassageSet(len(self.columns), numbers=self.proofs.about(events)))

    def _passages_with_words(self, text: str, variants: bool) -> Listed:
        if variants:
            return Listed(self._by_name.find(text))
        return Listed(PassageSet(len(self.columns), numbers=self._texts().find(text, variants=False)))

    @cached_property
    def _by_name(self) -> NamedPassages:
        return NamedPassages(len(self.columns), self._texts(), self._variants, self._mentioning)

    def _mentioning(self, things: Things) -> Flags:
        """Tell of each passage whether it mentions a place, in whatever sense, or a person."""
        flags = self._with_keys({(place, sense) for place in things.places for sense in SENSES}).all().flags
        return flags | self._people(things.people).all().flags if things.people else flags

    def _passages_naming(self, places: tuple[PlaceFilter, ...]) -> Listed:
        return self._with_keys({(place, item.sense) for item in places for place in expanded(item, self._containment)})

    def _with_keys(self, wanted: set[tuple[str, Sense]]) -> Listed:
        numbers = self.numbers_of_places
        keys = sorted(numbers[id_] * len(SENSES) + SENSES.index(sense) for id_, sense in wanted if id_ in numbers)
        columns = self.columns
        return named(len(columns), columns.place_posting_starts, columns.place_postings, np.array(keys, dtype=np.int64))

    def _passages_with(self, people: tuple[str, ...]) -> Listed:
        numbers = self.numbers_of_people
        keys = sorted({numbers[id_] for id_ in people if id_ in numbers})
        columns = self.columns
        return named(
            len(columns), columns.person_posting_starts, columns.person_postings, np.array(keys, dtype=np.int64)
        )

    def _passages_within(self, window: Span, certain: bool) -> Dated:
        days = day_numbers(window)
        return dated(
            self.columns, self._lone_dates, days, certain=certain, proved=self.proofs.within(days, certain=certain)
        )

    def range_of(self, source: str) -> tuple[int, int]:
        """Return the number of the first passage of a source, and the one after its last."""
        number = self.numbers_of_sources.get(source)
        if number is None:
            return 0, 0
        return int(self.columns.source_starts[number]), int(self.columns.source_starts[number + 1])

    def kinds(self, held: PassageSet) -> dict[str, int]:
        """Return how many passages of the set stand in sources of each kind."""
        counts = np.bincount(self._kinds, weights=self.facets.sources(held), minlength=len(SourceKind))
        return {kind.value: int(count) for kind, count in zip(SourceKind, counts, strict=True) if count}

    def languages(self, held: PassageSet) -> dict[str, int]:
        """Return how many passages of the set are in each language."""
        counts = self.facets.languages(held).tolist()
        return {id_: n for id_, n in zip(self.columns.vocabulary.languages, counts, strict=True) if n}

    def dates_by_distance(self, held: PassageSet, window: Span) -> Iterator[tuple[int, Edtf]]:
        """Yield the dates that passages of the set name, the nearest to a window first; see `Found`."""
        columns, (low, high) = self.columns, day_numbers(window)
        first, last = columns.span_first.astype(np.int64), columns.span_last.astype(np.int64)
        # A span that is open stands where its other end is.
        starts, ends = np.where(first == OPEN_FIRST, last, first), np.where(last == OPEN_LAST, first, last)
        edges = columns.span_starts[:-1]
        if not len(edges):
            return
        after = np.minimum.reduceat(starts, edges) - high if high != OPEN_LAST else np.zeros(len(edges), np.int64)
        before = low - np.maximum.reduceat(ends, edges) if low != OPEN_FIRST else np.zeros(len(edges), np.int64)
        away = np.maximum(np.maximum(after, before), 0)
        named = np.flatnonzero(self.facets.dates(held))
        for date in named[np.argsort(away[named], kind="stable")].tolist():
            yield int(away[date]), parse_edtf(columns.date_text(date))

    def proved_events(self, held: PassageSet) -> tuple[Event, ...]:
        """Return the events that passages of the set prove."""
        events, proofs = self._linked.collection.events, self.proofs.by_event
        return tuple(events[id_] for id_, numbers in proofs.items() if any(map(held.holds, numbers)))

    def years(self, held: PassageSet) -> YearCounts:
        """Return how many passages of the set are of each year: possibly, and certainly."""
        base = self.facets.years(held)
        laid_over = self._proved_years
        if laid_over is None:
            return base
        # What proves an event is of the years of the event too, and a year counts once: it is counted anew.
        proving = self.proofs.proving
        counted_anew = PassageSet(held.size, numbers=proving[held.among(proving)])
        told = self.facets.years(counted_anew)
        first, rows = laid_over
        possible, certain = np.zeros((2, rows.length), dtype=np.int64)
        at = base.first - first
        possible[at : at + len(base.possible)] += base.possible - told.possible
        certain[at : at + len(base.certain)] += base.certain - told.certain
        # The events may reach beyond all dates in the texts; so do the passages whose dates are open.
        (starts, ends), (other_starts, other_ends) = map(self.facets.open_years, (held, counted_anew))
        possible[:at] += starts - other_starts
        possible[at + len(base.possible) :] += ends - other_ends
        proved = rows.counts(held)
        return YearCounts(first=first, possible=possible + proved.possible, certain=certain + proved.certain)

    @cached_property
    def _kinds(self) -> Ints:
        """The kind of each source, as its number among the kinds."""
        numbers, sources = {kind: number for number, kind in enumerate(SourceKind)}, self._linked.collection.sources
        kinds = [numbers[sources[id_].kind] for id_ in self.columns.vocabulary.sources]
        return np.array(kinds, dtype=np.int64)

    @cached_property
    def _proved_years(self) -> tuple[int, _ProvedYears] | None:
        passages, first, last, use = self.proofs.years()
        if not len(passages):
            return None
        named = np.concatenate([first[first != FIRST_YEAR], last[last != LAST_YEAR]])
        start, count = self.columns.vocabulary.first_year, self.facets.year_count
        ends = [
            *((int(named.min()), int(named.max())) if len(named) else ()),
            *((start, start + count - 1) * bool(count)),
        ]
        least, most = (min(ends), max(ends)) if ends else (0, 0)
        first, last = np.clip(first, least, most) - least, np.clip(last, least, most) - least
        return least, _ProvedYears(passages, Runs(first, last, use, most - least + 1))

    @cached_property
    def reach(self) -> Reach:
        """Which passages name a place or a place within it; made when the first count asks for it."""
        return Reach(self.columns, self._containment, self.numbers_of_places)

    def prepare(self) -> None:
        """Make what the first questions would wait for."""
        self.facets.prepare()
        _ = self._proved_years, self._lone_dates.dates


def _parted(values: tuple[Value, ...], parted: bool) -> tuple[tuple[Value, ...], ...]:
    """Return the values of each filter to be made of them: any of all, or (`parted`) each one for itself."""
    if not values:
        return ()
    return tuple((value,) for value in values) if parted else (values,)


class _ProvedYears:
    """Runs of years of the passages that prove events, counted from the first year there is."""

    def __init__(self, passages: Ints, runs: Runs) -> None:
        self._passages, self._runs = passages, runs
        self.length = runs.length

    def counts(self, held: PassageSet) -> YearCounts:
        return self._runs.counted(held.among(self._passages).astype(np.int64), first_year=0)
