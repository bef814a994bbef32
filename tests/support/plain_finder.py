"""Answers queries by plain loops over everything: slow, and easy to see through. The finder must answer the same."""

from __future__ import annotations

from collections import Counter

from albviewer.index.query import PlaceFilter, Query
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.passages import LinkedPassage
from albviewer.model.edtf import Edtf, Span, certainly_within, possibly_within, window_of
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
            (not query.places or any(self._names(passage, item) for item in query.places))
            and (not query.people or any(person in passage.people for person in query.people))
            and (not query.sources or source.id in query.sources)
            and (not query.kinds or source.kind in query.kinds)
            and (not query.languages or (passage.language or source.language) in query.languages)
            and (not query.disputed or self._is_disputed(passage))
            and (query.window is None or self.is_of(passage, query.window, certain=query.certain))
            and not any(place in without for place, _ in passage.places)
            and not any(person in query.without_people for person in passage.people)
        )

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

    def mentions(self, passages: list[LinkedPassage]) -> Counter[str]:
        counts: Counter[str] = Counter()
        for item in passages:
            for (place, _), count in zip(item.places, item.place_counts, strict=True):
                counts[place] += count
        return counts
