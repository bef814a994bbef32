"""The answer to a query: what was found, and how much there is of everything in it. Counts are made when asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from albviewer.index.numbered import FoundPassages
from albviewer.index.tallies import Tallies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from albviewer.index.event_finder import EventFinder
    from albviewer.index.facets import Counts, YearCounts
    from albviewer.index.passage_finder import PassageFinder
    from albviewer.model.days import Span
    from albviewer.model.edtf import Edtf
    from albviewer.model.events import Event


class Found:
    """What a query lets through. Events are in order of time, passages in reading order.

    `possible` are the events that match the time window only possibly. Tallies count what was found; `places` counts by
    the exact place, not by what contains it, and passages only where it is named as a place.
    """

    def __init__(
        self,
        *,
        events: tuple[Event, ...],
        passages: FoundPassages,
        disagreements: tuple[str, ...],
        possible: frozenset[str],
        event_finder: EventFinder,
        passage_finder: PassageFinder,
    ) -> None:
        self.events = events
        self.passages = passages
        self.disagreements = disagreements
        self.possible = possible
        self._event_finder = event_finder
        self._passage_finder = passage_finder

    @cached_property
    def _named(self) -> Counts:
        return self._passage_finder.facets.places(self.passages.set)

    @cached_property
    def places(self) -> Tallies:
        """How much there is of each place."""
        finder, held = self._passage_finder, self.passages.set
        return Tallies(
            finder.columns.vocabulary.places,
            finder.numbers_of_places,
            self._event_finder.places(self.events),
            lambda: finder.facets.as_places(self._named),
            lambda: finder.facets.mentions(held, self._named),
        )

    @cached_property
    def reached(self) -> Counts:
        """How many passages name each place, or a place within it, as a place; by the number of the place."""
        finder = self._passage_finder
        return finder.reach.counts(self.passages.set, finder.facets.as_places(self._named))

    @cached_property
    def people(self) -> Tallies:
        """How much there is of each person."""
        finder, held = self._passage_finder, self.passages.set
        return Tallies(
            finder.columns.vocabulary.people,
            finder.numbers_of_people,
            self._event_finder.people(self.events),
            lambda: finder.facets.people(held),
        )

    @cached_property
    def sources(self) -> Tallies:
        """How much there is in each source."""
        finder, held = self._passage_finder, self.passages.set
        return Tallies(
            finder.columns.vocabulary.sources,
            finder.numbers_of_sources,
            self._event_finder.told_by(self.events),
            lambda: finder.facets.sources(held),
        )

    @cached_property
    def kinds(self) -> Mapping[str, int]:
        """How many passages stand in sources of each kind."""
        return self._passage_finder.kinds(self.passages.set)

    @cached_property
    def languages(self) -> Mapping[str, int]:
        """How many passages are in each language."""
        return self._passage_finder.languages(self.passages.set)

    def dates_by_distance(self, window: Span) -> Iterator[tuple[int, Edtf]]:
        """Yield the dates that the passages name, each once, the nearest to a window first.

        With each the number of days that it is away at least: 0 if it touches the window. An open end of the date is
        passed over.
        """
        return self._passage_finder.dates_by_distance(self.passages.set, window)

    def proved_events(self) -> tuple[Event, ...]:
        """Return the events that the passages prove, whether the query lets the events through or not."""
        return self._passage_finder.proved_events(self.passages.set)

    @cached_property
    def years(self) -> YearCounts:
        """How many passages are of each year, possibly and certainly: those it names and those of what it proves."""
        return self._passage_finder.years(self.passages.set)
