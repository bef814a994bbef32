"""Answers queries on one collection: which events and passages, and how many for each place, person and source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from albviewer.index.full_text import FullText
from albviewer.index.query import PlaceFilter, Query
from albviewer.model.edtf import certainly_within, possibly_within
from albviewer.model.mentions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from albviewer.linking.linked import LinkedCollection
    from albviewer.linking.passages import LinkedPassage
    from albviewer.model.edtf import Edtf, Span
    from albviewer.model.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How much there is of one thing among what was found."""

    events: int = 0
    passages: int = 0
    mentions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer to a query. Events are in order of time, passages in reading order.

    `possible` are the events that match the time window only possibly. Tallies count what was found; `places` counts by
    the exact place, not by what contains it.
    """

    events: tuple[Event, ...]
    passages: tuple[LinkedPassage, ...]
    disagreements: tuple[str, ...]
    possible: frozenset[str]
    places: Mapping[str, Tally] = field(default_factory=dict)
    people: Mapping[str, Tally] = field(default_factory=dict)
    sources: Mapping[str, Tally] = field(default_factory=dict)


class Finder:
    """Answers queries. Answers are remembered, so that going back costs nothing."""

    def __init__(self, linked: LinkedCollection) -> None:
        self.linked = linked
        self._collection = linked.collection
        self._passages = tuple(linked.passages.values())
        self._events = tuple(
            sorted(self._collection.events.values(), key=lambda event: (*event.dating.date.sort_key, event.id))
        )
        self._disputed = self._collection.disputed_events()
        self._claiming = frozenset(
            anchor.passage for claims in linked.claims.values() for claim in claims for anchor in claim
        )
        self._governments = {event.id: self._governments_of(event) for event in self._events}
        self._dates = {passage.id: self._dates_of(passage) for passage in self._passages}
        self._passage_texts = FullText(self._shown(passage) for passage in self._passages)
        self._event_texts = FullText(self._words_of(event) for event in self._events)
        self.find = lru_cache(maxsize=256)(self._find)

    def check_text(self, text: str) -> None:
        """Raise QueryTextError if the text cannot be searched for; an empty text can."""
        if text:
            self._passage_texts.find(text)

    def _shown(self, passage: LinkedPassage) -> str:
        return self._collection.documents[passage.id.source].blocks[passage.block].shown.text

    def _words_of(self, event: Event) -> str:
        quotes = (anchor.quote for anchor in self.linked.evidence[event.id])
        return "\n".join((*event.title.texts(), *event.summary.texts(), *quotes))

    def _governments_of(self, event: Event) -> frozenset[str]:
        """Return the capitals whose governments an event is about: stated, or named so in its evidence."""
        named = {
            mention.place
            for anchor in self.linked.evidence[event.id]
            for mention in self.linked.mentions[anchor.source].places
            if mention.sense is Sense.GOVERNMENT and anchor.start <= mention.start < anchor.end
        }
        return frozenset(named.union(event.concerns))

    def _dates_of(self, passage: LinkedPassage) -> tuple[Edtf, ...]:
        """Return the dates a passage speaks of: those it names and those of the events it proves."""
        events = (self._collection.events[id_].dating.date for id_ in passage.events)
        return (*passage.dates, *events)

    def _find(self, query: Query) -> Found:
        events = tuple(self._matching_events(query))
        passages = tuple(self._matching_passages(query))
        return Found(
            events=events,
            passages=passages,
            disagreements=self._disagreements(query, events, passages),
            possible=self._possible(query, events),
            places=self._tally_places(events, passages),
            people=_tally(
                (id_ for event in events for id_ in event.people),
                (id_ for passage in passages for id_ in passage.people),
            ),
            sources=_tally(
                (source for event in events for source in self._sources_of(event)),
                (passage.id.source for passage in passages),
            ),
        )

    def _sources_of(self, event: Event) -> frozenset[str]:
        return frozenset(anchor.source for anchor in self.linked.evidence[event.id])

    def _matching_events(self, query: Query) -> Iterable[Event]:
        texts = self._event_texts.find(query.text) if query.text else None
        wanted = [(item, self._expanded(item)) for item in query.places]
        for number, event in enumerate(self._events):
            if (
                (texts is None or number in texts)
                and (not wanted or any(self._is_at(event, item, places) for item, places in wanted))
                and (not query.people or not set(query.people).isdisjoint(event.people))
                and (not query.sources or not self._sources_of(event).isdisjoint(query.sources))
                and (not query.disputed or event.id in self._disputed)
                and (query.window is None or _fits(event.dating.date, query.window, certain=query.certain))
            ):
                yield event

    def _is_at(self, event: Event, item: PlaceFilter, places: frozenset[str]) -> bool:
        if item.sense is Sense.GOVERNMENT:
            return not places.isdisjoint(self._governments[event.id])
        return not places.isdisjoint(event.places) or (item.concerned and not places.isdisjoint(event.concerns))

    def _expanded(self, item: PlaceFilter) -> frozenset[str]:
        """Return the places that a filter stands for. A government sits in one place and has no parts."""
        if item.with_parts and item.sense is Sense.PLACE:
            return self._collection.with_parts([item.place])
        return frozenset([item.place])

    def _matching_passages(self, query: Query) -> Iterable[LinkedPassage]:
        texts = self._passage_texts.find(query.text) if query.text else None
        wanted = frozenset((place, item.sense) for item in query.places for place in self._expanded(item))
        for number, passage in enumerate(self._passages):
            if (
                (texts is None or number in texts)
                and (not wanted or not wanted.isdisjoint(passage.places))
                and (not query.people or not set(query.people).isdisjoint(passage.people))
                and (not query.sources or passage.id.source in query.sources)
                and (not query.disputed or self._is_disputed(passage))
                and (query.window is None or self._is_of(passage, query.window, certain=query.certain))
            ):
                yield passage

    def _is_disputed(self, passage: LinkedPassage) -> bool:
        return passage.id in self._claiming or not self._disputed.isdisjoint(passage.events)

    def _is_of(self, passage: LinkedPassage, window: Span, *, certain: bool) -> bool:
        return any(_fits(date, window, certain=certain) for date in self._dates[passage.id])

    def _disagreements(
        self, query: Query, events: tuple[Event, ...], passages: tuple[LinkedPassage, ...]
    ) -> tuple[str, ...]:
        """Return the disagreements on events that were found; the others by where their claims stand."""
        if query.is_empty():
            return tuple(self._collection.disagreements)
        event_ids = {event.id for event in events}
        passage_ids = {passage.id for passage in passages}
        return tuple(
            id_
            for id_, item in self._collection.disagreements.items()
            if (
                item.event in event_ids
                if item.event
                else any(anchor.passage in passage_ids for claim in self.linked.claims[id_] for anchor in claim)
            )
        )

    def _possible(self, query: Query, events: tuple[Event, ...]) -> frozenset[str]:
        if query.window is None:
            return frozenset()
        window = query.window
        return frozenset(event.id for event in events if not certainly_within(event.dating.date, window))

    def _tally_places(self, events: tuple[Event, ...], passages: tuple[LinkedPassage, ...]) -> dict[str, Tally]:
        spans = [(passage, self._collection.documents[passage.id.source].blocks[passage.block]) for passage in passages]
        mentions: Counter[str] = Counter()
        for passage, block in spans:
            for mention in self.linked.mentions_between(passage.id.source, block.start, block.end):
                mentions[mention.place] += 1
        return _tally(
            (id_ for event in events for id_ in event.places),
            (id_ for passage in passages for id_ in {place for place, sense in passage.places if sense is Sense.PLACE}),
            mentions,
        )


def _fits(date: Edtf, window: Span, *, certain: bool) -> bool:
    return certainly_within(date, window) if certain else possibly_within(date, window)


def _tally(
    in_events: Iterable[str], in_passages: Iterable[str], mentions: Counter[str] | None = None
) -> dict[str, Tally]:
    events, passages, named = Counter(in_events), Counter(in_passages), mentions or Counter()
    return {
        id_: Tally(events=events[id_], passages=passages[id_], mentions=named[id_])
        for id_ in {**events, **passages, **named}
    }
