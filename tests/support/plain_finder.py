"""Answers queries by plain loops over everything: slow, and easy to see through. The finder must answer the same."""

from __future__ import annotations

from collections import Counter

from albviewer.index.query import PlaceFilter, Query
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.passages import LinkedPassage
from albviewer.model.edtf import Edtf, Span, certainly_within, possibly_within, window_of
from albviewer.model.events import Event
from albviewer.model.mentions import Sense


class PlainFinder:
    """Passages that a query without words lets through, and counts of them."""

    def __init__(self, linked: LinkedCollection) -> None:
        self._linked = linked
        self._collection = linked.collection

    def passages(self, query: Query) -> list[LinkedPassage]:
        return [passage for passage in self._linked.passages.values() if self._fits(passage, query)]

    def _fits(self, passage: LinkedPassage, query: Query) -> bool:
        assert not query.text
        source = self._collection.sources[passage.id.source]
        without = self._collection.with_parts(query.without_places)
        return (
            self._holds([self._names(passage, item) for item in query.places], every=query.all_places)
            and self._holds([person in passage.people for person in query.people], every=query.all_people)
            and (not query.events or any(event in query.events for event in self._events_of(passage)))
            and not any(event in query.without_events for event in self._events_of(passage))
            and (not query.sources or source.id in query.sources)
            and source.id not in query.without_sources
            and (not query.kinds or source.kind in query.kinds)
            and source.kind not in query.without_kinds
            and (not query.languages or (passage.language or source.language) in query.languages)
            and (passage.language or source.language) not in query.without_languages
            and (not query.disputed or self._is_disputed(passage))
            and (query.window is None or self.is_of(passage, query.window, certain=query.certain))
            and not any(place in without for place, _ in passage.places)
            and not any(person in query.without_people for person in passage.people)
            and not any(self.is_of(passage, time, certain=True) for time in query.without_times)
        )

    def _events_of(self, passage: LinkedPassage) -> set[str]:
        """Return the events that a passage proves or makes claims on."""
        claimed = {
            item.event
            for id_, item in self._collection.disagreements.items()
            for claim in self._linked.claims[id_]
            for anchor in claim
            if anchor.passage == passage.id
        }
        return claimed.union(passage.events)

    def _holds(self, asked: list[bool], *, every: bool) -> bool:
        return all(asked) if every or not asked else any(asked)

    def events(self, query: Query) -> list[str]:
        """Return the ids of the events that a query without words lets through, in order of time."""
        listed = sorted(self._collection.events.values(), key=lambda event: (*event.dating.date.sort_key, event.id))
        return [event.id for event in listed if self._lets_through(event, query)]

    def _lets_through(self, event: Event, query: Query) -> bool:
        proofs = self._linked.evidence[event.id]
        told_by = {anchor.source for anchor in proofs}
        passages = [self._linked.passages[anchor.passage] for anchor in proofs if anchor.passage]
        languages = {item.language or self._collection.sources[item.id.source].language for item in passages}
        sources = [self._collection.sources[id_] for id_ in told_by]
        allowed = [
            source
            for source in sources
            if (not query.sources or source.id in query.sources)
            and source.id not in query.without_sources
            and (not query.kinds or source.kind in query.kinds)
            and source.kind not in query.without_kinds
        ]
        spoken = [
            language
            for language in languages
            if (not query.languages or language in query.languages) and language not in query.without_languages
        ]
        limited = query.sources or query.kinds or query.without_sources or query.without_kinds
        about = query.all_places and len(query.places) > 1
        fits = certainly_within if query.certain else possibly_within
        without = self._collection.with_parts(query.without_places)
        return (
            self._holds([self._is_at(event, item, about=about) for item in query.places], every=query.all_places)
            and self._holds([person in event.people for person in query.people], every=query.all_people)
            and (not query.events or event.id in query.events)
            and event.id not in query.without_events
            and bool(allowed or not limited)
            and bool(spoken or not (query.languages or query.without_languages))
            and (not query.disputed or event.id in self._collection.disputed_events())
            and (query.window is None or fits(event.dating.date, query.window))
            and not any(certainly_within(event.dating.date, time) for time in query.without_times)
            and not any(place in without for place in (*event.places, *event.concerns))
            and not any(person in query.without_people for person in event.people)
        )

    def _is_at(self, event: Event, item: PlaceFilter, *, about: bool) -> bool:
        if item.sense is Sense.GOVERNMENT:
            return item.place in event.concerns
        within = item.with_parts and item.sense is Sense.PLACE
        places = self._collection.with_parts([item.place]) if within else {item.place}
        happened = [place for place in event.places if place in places]
        concerned = [place for place in event.concerns if place in places]
        return bool(happened or (concerned and (item.concerned or about)))

    def _names(self, passage: LinkedPassage, item: PlaceFilter) -> bool:
        places = {item.place}
        if item.with_parts and item.sense is Sense.PLACE:
            places = set(self._collection.with_parts(places))
        return any((place, item.sense) in passage.places for place in places)

    def dates(self, passage: LinkedPassage) -> list[Edtf]:
        events = (self._collection.events[id_].dating.date for id_ in passage.events)
        return [*passage.dates, *events]

    def is_of(self, passage: LinkedPassage, window: Span, *, certain: bool) -> bool:
        fits = certainly_within if certain else possibly_within
        return any(fits(date, window) for date in self.dates(passage))

    def _is_disputed(self, passage: LinkedPassage) -> bool:
        claiming = (anchor.passage for claims in self._linked.claims.values() for claim in claims for anchor in claim)
        return passage.id in set(claiming) or not self._collection.disputed_events().isdisjoint(passage.events)

    def years(self, passages: list[LinkedPassage], first: int, last: int, *, certain: bool) -> list[int]:
        """Return how many of some passages are of each year from first to last."""
        windows = [window_of(f"{year:04d}", f"{year:04d}") for year in range(first, last + 1)]
        return [sum(self.is_of(item, window, certain=certain) for item in passages) for window in windows]

    def places(self, passages: list[LinkedPassage]) -> Counter[str]:
        return Counter(place for item in passages for place, sense in item.places if sense is Sense.PLACE)

    def reached(self, passages: list[LinkedPassage]) -> Counter[str]:
        """Return how many of some passages name each place or a place within it."""
        counts: Counter[str] = Counter()
        for place in self._collection.places:
            parts = self._collection.with_parts([place])
            named = (any(sense is Sense.PLACE and one in parts for one, sense in item.places) for item in passages)
            counts[place] = sum(named)
        return +counts

    def mentions(self, passages: list[LinkedPassage]) -> Counter[str]:
        counts: Counter[str] = Counter()
        for item in passages:
            for (place, _), count in zip(item.places, item.place_counts, strict=True):
                counts[place] += count
        return counts
