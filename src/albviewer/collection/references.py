"""Ids that refer to other records: those that lead nowhere are noted where they stand, and taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from albviewer.collection.fields import Fields
    from albviewer.model.curation import Apparatus, CuratedMention, Phrase
    from albviewer.model.events import Disagreement, Event, Evidence
    from albviewer.model.places import Place
    from albviewer.model.positions import Position
    from albviewer.model.tours import Scene, Tour, TourStep

KIND_NAMES = {
    "source": sentence("source"),
    "place": sentence("place"),
    "person": sentence("person"),
    "event": sentence("event"),
    "disagreement": sentence("disagreement"),
    "tour": sentence("tour"),
}
"""What the kinds of record are called in faults."""


class References:
    """Checks ids against the records there are, kind by kind, as each kind gets known."""

    def __init__(self, faults: FaultList) -> None:
        self._faults = faults
        self._known: dict[str, frozenset[str]] = {}
        self._dropped: dict[str, frozenset[str] | None] = {}

    def know(self, kind: str, ids: Iterable[str], written: Iterable[str] | None) -> None:
        """Take the ids of a kind that are sound, and all that are written down (None: nobody knows them all).

        An id that leads to a record left out for a fault is taken out without a word, for that fault has been told.
        """
        self._known[kind] = known = frozenset(ids)
        self._dropped[kind] = None if written is None else frozenset(written) - known

    def _exists(self, kind: str, id_: str, position: Position) -> bool:
        if id_ in self._known[kind]:
            return True
        if not self._is_dropped(kind, id_):
            self._faults.add(
                position,
                FaultCode.UNKNOWN_ID,
                sentence("there is no {kind} with the id {id_}", kind=KIND_NAMES[kind], id_=id_),
            )
        return False

    def _is_dropped(self, kind: str, id_: str) -> bool:
        dropped = self._dropped[kind]
        return id_ not in self._known[kind] and (dropped is None or id_ in dropped)

    def known_of(self, kind: str, ids: tuple[str, ...], fields: Fields, key: str) -> tuple[str, ...]:
        """Return those of the ids, which are the entries of `key`, that lead somewhere."""
        return tuple(id_ for id_ in ids if self._exists(kind, id_, fields.position(key, id_)))

    def _evidence(self, evidence: tuple[Evidence, ...], fields: Fields) -> tuple[Evidence, ...]:
        known = self._known["source"]
        return tuple(
            item
            for item in evidence
            if item.source in known or self._exists("source", item.source, _source_at(item, fields))
        )

    def event(self, event: Event, fields: Fields) -> Event | None:
        """Return the event without dangling ids, or None if no evidence is left."""
        evidence = self._evidence(event.evidence, fields)
        if not evidence:
            # If all the evidence was in sources that are at fault themselves, nothing is wrong with the event.
            if not all(self._is_dropped("source", item.source) for item in event.evidence):
                message = sentence("the event {id} has no evidence left and is left out", id=event.id)
                self._faults.add(event.position, FaultCode.NO_EVIDENCE, message)
            return None
        return replace(
            event,
            evidence=evidence,
            places=self.known_of("place", event.places, fields, "places"),
            concerns=self.known_of("place", event.concerns, fields, "concerns"),
            route=self._route(event, fields),
            people=self.known_of("person", event.people, fields, "people"),
        )

    def _route(self, event: Event, fields: Fields) -> tuple[str, ...]:
        """Return the way of an event, or none: with a place left out it would lead where nobody went."""
        known = self.known_of("place", event.route, fields, "route")
        return known if known == event.route else ()

    def disagreement(self, item: Disagreement, fields: Fields) -> Disagreement | None:
        """Return the disagreement without dangling ids, or None if fewer than two claims are left."""
        if item.event and not self._exists("event", item.event, fields.position("event")):
            item = replace(item, event="")
        checked = [replace(claim, evidence=self._evidence(claim.evidence, fields)) for claim in item.claims]
        claims = tuple(claim for claim in checked if claim.evidence)
        if len(claims) < 2:
            sources = [evidence.source for claim in item.claims for evidence in claim.evidence]
            if not any(self._is_dropped("source", source) for source in sources):
                message = sentence("the disagreement {id} has fewer than two claims left and is left out", id=item.id)
                self._faults.add(item.position, FaultCode.NO_CLAIMS, message)
            return None
        return replace(item, claims=claims)

    def phrase(self, phrase: Phrase, fields: Fields) -> bool:
        """Tell whether the place that a phrase contains exists; a phrase need not name one."""
        return not phrase.place or self._exists("place", phrase.place, fields.position("place"))

    def curated(self, line: CuratedMention, fields: Fields) -> bool:
        """Tell whether all that a curated line refers to exists."""
        named = {"source": line.source, "place": line.place, "person": line.person}
        found = [self._exists(kind, id_, fields.position(kind)) for kind, id_ in named.items() if id_]
        return all(found)

    def apparatus(self, apparatus: Apparatus) -> bool:
        """Tell whether the source of an apparatus exists."""
        return self._exists("source", apparatus.source, apparatus.position)

    def place(self, place: Place, fields: Fields, places: Mapping[str, Place]) -> Place:
        """Return the place without containment that leads nowhere or round in a circle."""
        self._check_sources_of_names(place, fields)
        within = []
        for outer in self.known_of("place", place.within, fields, "within"):
            if _reaches(outer, place.id, places):
                message = sentence("{id} lies within {outer}, which lies within {id}", id=place.id, outer=outer)
                if outer == place.id:
                    message = sentence("{id} lies within itself", id=place.id)
                self._faults.add(fields.position("within", outer), FaultCode.CONTAINMENT_CYCLE, message)
            else:
                within.append(outer)
        return replace(place, within=tuple(within))

    def tour(self, tour: Tour, fields: Fields, events: Mapping[str, Event]) -> Tour:
        """Return the tour with each step without what leads nowhere. A step may be left with its words alone."""
        entries = {entry.position(): entry for entry in fields.records("steps")}
        return replace(tour, steps=tuple(self._step(step, entries[step.position], events) for step in tour.steps))

    def _step(self, step: TourStep, entry: Fields, events: Mapping[str, Event]) -> TourStep:
        show = entry.record("show")
        return step if show is None else replace(step, show=self._scene(step.show, show, events))

    def _scene(self, scene: Scene, show: Fields, events: Mapping[str, Event]) -> Scene:
        event = scene.event if scene.event and self._exists("event", scene.event, show.position("event")) else ""
        quote, disagreement = scene.quote, scene.disagreement
        quoted = show.record("quote")
        if quote and quoted and not self._exists("source", quote.source, quoted.position("source")):
            quote = None
        if disagreement and not self._exists("disagreement", disagreement, show.position("disagreement")):
            disagreement = ""
        places = tuple(item for item in scene.places if self._exists("place", item.place, _place_at(item.place, show)))
        return replace(
            scene,
            places=places,
            people=self.known_of("person", scene.people, show, "people"),
            sources=self.known_of("source", scene.sources, show, "sources"),
            event=event,
            evidence=self._which_evidence(scene, show, events) if event else 1,
            quote=quote,
            disagreement=disagreement,
            map=self.known_of("place", scene.map, show, "map"),
        )

    def _which_evidence(self, scene: Scene, show: Fields, events: Mapping[str, Event]) -> int:
        there = len(events[scene.event].evidence)
        if scene.evidence <= there:
            return scene.evidence
        message = sentence(
            "the event {event} has no quote {evidence}; it has {there}",
            event=scene.event,
            evidence=scene.evidence,
            there=there,
        )
        self._faults.add(show.position("evidence"), FaultCode.BAD_VALUE, message)
        return 1

    def _check_sources_of_names(self, place: Place, fields: Fields) -> None:
        """Note the unknown sources of names. They stay: without them the name would be looked for in all sources."""
        if any(name.only_in for name in place.names):
            for entry in fields.names("names"):
                if not isinstance(entry, str):
                    self.known_of("source", entry.texts("only-in"), entry, "only-in")


def _source_at(evidence: Evidence, fields: Fields) -> Position:
    """Return where the record says from which source the evidence is."""
    for entry in _evidence_entries(fields):
        if entry.position("quote") == evidence.position:
            return entry.position("source")
    return evidence.position


def _place_at(place: str, show: Fields) -> Position:
    """Return where a step says that it filters by a place."""
    for entry in show.names("places"):
        if not isinstance(entry, str) and entry.text("place") == place:
            return entry.position("place")
    return show.position("places", place)


def _evidence_entries(fields: Fields) -> Iterator[Fields]:
    yield from fields.records("evidence")
    for claim in fields.records("claims"):
        yield from claim.records("evidence")


def _reaches(start: str, goal: str, places: Mapping[str, Place]) -> bool:
    """Tell whether going outwards from `start` one comes to `goal`."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        id_ = waiting.pop()
        if id_ == goal:
            return True
        if id_ not in seen and id_ in places:
            seen.add(id_)
            waiting.extend(places[id_].within)
    return False
