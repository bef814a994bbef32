"""Which events a query lets through. Events are made by people, so there are never very many: plain loops will do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from albviewer.index.query import PlaceFilter, Query
from albviewer.model.edtf import Edtf, Span, certainly_within, possibly_within
from albviewer.model.mentions import Sense

if TYPE_CHECKING:
    from albviewer.index.containment import Containment
    from albviewer.index.full_text import FullText
    from albviewer.index.name_variants import NameVariants
    from albviewer.linking.linked import LinkedCollection
    from albviewer.model.events import Event


class EventFinder:
    """Finds events. `languages` are those of the passages that prove each event, by its id."""

    def __init__(
        self,
        linked: LinkedCollection,
        variants: NameVariants,
        languages: Mapping[str, frozenset[str]],
        containment: Containment,
    ) -> None:
        self._linked = linked
        self._containment = containment
        self._collection = linked.collection
        self._variants = variants
        self._languages = languages
        self._events = tuple(
            sorted(self._collection.events.values(), key=lambda event: (*event.dating.date.sort_key, event.id))
        )
        self._disputed = self._collection.disputed_events()
        self.sources = {
            event.id: frozenset(anchor.source for anchor in linked.evidence[event.id]) for event in self._events
        }

    @cached_property
    def _governments(self) -> Mapping[str, frozenset[str]]:
        """The governments that each event is about: asked of the texts, so not before somebody asks for one."""
        return {event.id: self._governments_of(event) for event in self._events}

    @cached_property
    def _texts(self) -> FullText:
        from albviewer.index.full_text import FullText

        return FullText.in_memory(map(self._words_of, self._events), self._variants)

    def _words_of(self, event: Event) -> str:
        quotes = (anchor.quote for anchor in self._linked.evidence[event.id])
        return "\n".join((*event.title.texts(), *event.summary.texts(), *quotes))

    def _governments_of(self, event: Event) -> frozenset[str]:
        """Return the capitals whose governments an event is about: stated, or named so in its evidence."""
        named = {
            mention.place
            for anchor in self._linked.evidence[event.id]
            for mention in self._linked.mentions_between(anchor.source, anchor.start, anchor.end)
            if mention.sense is Sense.GOVERNMENT
        }
        return frozenset(named.union(event.concerns))

    def find(self, query: Query) -> tuple[Event, ...]:
        """Return the events that a query lets through, in order of time."""
        return tuple(self._matching(query))

    def _matching(self, query: Query) -> Iterable[Event]:
        texts = set(self._texts.find(query.text, variants=query.variants).tolist()) if query.text else None
        at = self._at(query)
        sources = sources_asked_for(query, self._linked)
        by_language = query.languages or query.without_languages
        not_at = self._containment.with_parts(query.without_places)
        for number, event in enumerate(self._events):
            if (
                (texts is None or number in texts)
                and at(event)
                and _hold(query.people, event.people, every=query.all_people)
                and (not query.events or event.id in query.events)
                and event.id not in query.without_events
                and (sources is None or not self.sources[event.id].isdisjoint(sources))
                and (not by_language or any(map(query.wants_language, self._languages[event.id])))
                and (not query.disputed or event.id in self._disputed)
                and (query.window is None or _fits(event.dating.date, query.window, certain=query.certain))
                and not any(certainly_within(event.dating.date, time) for time in query.without_times)
                and (not not_at or not_at.isdisjoint((*event.places, *event.concerns)))
                and set(query.without_people).isdisjoint(event.people)
            ):
                yield event

    def _at(self, query: Query) -> Callable[[Event], bool]:
        """Return what tells whether an event is at the places asked for."""
        wanted = [(item, expanded(item, self._containment)) for item in query.places]
        if query.all_places and len(wanted) > 1:
            # Hardly an event happens at two places: what ties them is that it is about the other one.
            wanted = [(replace(item, concerned=True), places) for item, places in wanted]
            return lambda event: all(self._is_at(event, item, places) for item, places in wanted)
        return lambda event: not wanted or any(self._is_at(event, item, places) for item, places in wanted)

    def _is_at(self, event: Event, item: PlaceFilter, places: frozenset[str]) -> bool:
        if item.sense is Sense.GOVERNMENT:
            return not places.isdisjoint(self._governments[event.id])
        return not places.isdisjoint(event.places) or (item.concerned and not places.isdisjoint(event.concerns))

    def places(self, events: Iterable[Event]) -> Counter[str]:
        """Return how many of some events happened at each place."""
        return Counter(place for event in events for place in event.places)

    def people(self, events: Iterable[Event]) -> Counter[str]:
        """Return in how many of some events each person took part."""
        return Counter(person for event in events for person in event.people)

    def told_by(self, events: Iterable[Event]) -> Counter[str]:
        """Return how many of some events each source proves."""
        return Counter(source for event in events for source in self.sources[event.id])


def expanded(item: PlaceFilter, containment: Containment) -> frozenset[str]:
    """Return the places that a filter stands for. A government sits in one place and has no parts."""
    if item.with_parts and item.sense is Sense.PLACE:
        return containment.with_parts_of(item.place)
    return frozenset([item.place])


def sources_asked_for(query: Query, linked: LinkedCollection) -> frozenset[str] | None:
    """Return the sources that a query lets through by name and by kind; None if it asks for none."""
    if not (query.sources or query.kinds or query.without_sources or query.without_kinds):
        return None
    if not (query.kinds or query.without_sources or query.without_kinds):
        return frozenset(query.sources)
    named = query.sources or linked.collection.sources
    return frozenset(
        id_
        for id_ in named
        if id_ not in query.without_sources
        and (not query.kinds or _kind_of(id_, linked) in query.kinds)
        and _kind_of(id_, linked) not in query.without_kinds
    )


def asks_for_sources_alone(query: Query) -> bool:
    """Tell whether nothing is asked for but in which sources, and of which kind."""
    return replace(query, sources=(), kinds=(), without_sources=(), without_kinds=()).is_empty()


def _hold(asked: tuple[str, ...], given: tuple[str, ...], *, every: bool) -> bool:
    """Tell whether any, or `every`, of what is asked for is given; nothing asked for always holds."""
    return not asked or (every and set(asked).issubset(given)) or (not every and not set(asked).isdisjoint(given))


def _kind_of(source: str, linked: LinkedCollection) -> str | None:
    known = linked.collection.sources.get(source)
    return known.kind if known else None


def _fits(date: Edtf, window: Span, *, certain: bool) -> bool:
    return certainly_within(date, window) if certain else possibly_within(date, window)
