"""What was found, as plain items: the dictionaries that `albviewer find --format json` prints.

The keys of each kind are fixed; docs/command-line.md names them. Offsets are characters of the source's text, and the
text between them is the quote, surface or passage, letter for letter. Knows nothing of files and formats.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, overload

from albviewer.export.kinds import Kind
from albviewer.index.event_finder import asks_for_sources_alone, sources_asked_for
from albviewer.index.finder import Tally
from albviewer.index.query import PlaceFilter, Query
from albviewer.model.edtf import certainly_within, possibly_within
from albviewer.model.mentions import DateMention, PlaceMention, Sense

if TYPE_CHECKING:
    from albviewer.index.finder import Finder, Found
    from albviewer.linking.evidence import Anchor
    from albviewer.linking.linked import LinkedCollection
    from albviewer.linking.passages import LinkedPassage
    from albviewer.model.days import Day
    from albviewer.model.edtf import Edtf
    from albviewer.model.events import Disagreement, Event
    from albviewer.model.mentions import Mentions

# What is under a key depends on the kind: texts, numbers, lists and further items, ready for JSON.
Item = dict[str, Any]
_Read = TypeVar("_Read", PlaceMention, DateMention)


def find_items(finder: Finder, kind: Kind, query: Query, sense: Sense | None = None) -> Sequence[Item]:
    """Return the items of a kind that a query lets through, in their natural order; passages as they are looked at.

    `sense` narrows mentions to one sense; without it mentions are listed in every sense, whatever the place filters of
    the query say. Raise QueryTextError if the query's text cannot be searched for.
    """
    match kind:
        case Kind.MENTIONS:
            return [_mention(item) for item in _place_mentions(finder, query, sense)]
        case Kind.DATES:
            return [_date_mention(item) for item in _dates(finder, query)]
    found, linked = finder.find(query), finder.linked
    match kind:
        case Kind.EVENTS:
            disputed = linked.collection.disputed_events()
            return [_event(event, linked.evidence[event.id], disputed) for event in found.events]
        case Kind.PASSAGES:
            return _PassageItems(linked, found.passages)
        case Kind.PLACES:
            return list(_places(finder, query, found))
        case Kind.PEOPLE:
            return list(_people(finder, query, found))
        case Kind.DISAGREEMENTS:
            disagreements = linked.collection.disagreements
            return [_disagreement(disagreements[id_], linked.claims[id_]) for id_ in found.disagreements]


def count_all(finder: Finder, kind: Kind) -> int:
    """Return how many items of a kind there are without a filter."""
    linked = finder.linked
    match kind:
        case Kind.MENTIONS:
            return sum(len(mentions.places) for mentions in linked.mentions.values())
        case Kind.DATES:
            return sum(len(mentions.dates) for mentions in linked.mentions.values())
    return len(find_items(finder, kind, Query()))


class _PassageItems(Sequence[Item]):
    """Passages as items. There may be a million of them, of which fifty are printed."""

    def __init__(self, linked: LinkedCollection, passages: Sequence[LinkedPassage]) -> None:
        self._linked = linked
        self._passages = passages

    def __len__(self) -> int:
        return len(self._passages)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | list[Item]:
        if isinstance(index, slice):
            return [_passage(self._linked, passage) for passage in self._passages[index]]
        return _passage(self._linked, self._passages[index])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


def _event(event: Event, anchors: Iterable[Anchor], disputed: frozenset[str]) -> Item:
    return {
        "id": event.id,
        "title": event.title.as_dict(),
        "date": _date(event.dating.date, event.dating.as_written),
        "places": list(event.places),
        "concerns": list(event.concerns),
        "people": list(event.people),
        "kind": event.kind.value,
        "evidence": [_evidence(anchor) for anchor in anchors],
        "disputed": event.id in disputed,
    }


def _date(date: Edtf, as_written: str) -> Item:
    return {
        "edtf": date.text,
        "earliest": _iso(date.earliest),
        "latest": _iso(date.latest),
        "as_written": as_written,
    }


def _iso(day: Day | None) -> str | None:
    return None if day is None else day.iso()


def _evidence(anchor: Anchor) -> Item:
    return {
        "source": anchor.source,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
        "passage": None if anchor.passage is None else anchor.passage.label,
    }


def _passage(linked: LinkedCollection, passage: LinkedPassage) -> Item:
    document = linked.collection.documents[passage.id.source]
    block = document.blocks[passage.block]
    return {
        "source": passage.id.source,
        "passage": passage.id.label,
        "heading": list(block.heading),
        "start": block.start,
        "end": block.end,
        # The file's own characters, not the mended ones that the reader shows: offsets must lead to these.
        "text": document.words(block.start, block.end),
        "places": [place for place, sense in passage.places if sense is Sense.PLACE],
        "people": list(passage.people),
        "dates": [date.text for date in passage.dates],
        "events": list(passage.events),
    }


def _disagreement(item: Disagreement, claims: Sequence[Sequence[Anchor]]) -> Item:
    """Return a disagreement. A claim none of whose words can be found is left out: a bare claim proves nothing."""
    return {
        "id": item.id,
        "topic": item.topic.as_dict(),
        "kind": item.kind.value,
        "event": item.event or None,
        "claims": [
            {"claim": claim.claim.as_dict(), "evidence": [_evidence(anchor) for anchor in anchors]}
            for claim, anchors in zip(item.claims, claims, strict=True)
            if anchors
        ],
    }


def _mention(mention: PlaceMention) -> Item:
    return {
        "source": mention.source,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "place": mention.place,
        "sense": mention.sense.value,
        "how": mention.how.value,
    }


def _date_mention(mention: DateMention) -> Item:
    return {
        "source": mention.source,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "edtf": mention.date.text,
    }


def _place_mentions(finder: Finder, query: Query, sense: Sense | None) -> Iterator[PlaceMention]:
    """Return mentions of the places asked for; each answers for its own place, its passage for all other filters."""
    collection = finder.linked.collection
    exact = frozenset(item.place for item in query.places)
    parts = collection.with_parts(item.place for item in query.places if item.with_parts) | exact
    # Only whether all of the places are named together is a question to the passage.
    of_passages = query if query.all_places else replace(query, places=())
    for mention in _read_in(finder, of_passages, lambda mentions: mentions.places):
        # As in the index: a government sits in one place and has no parts.
        wanted = exact if mention.sense is Sense.GOVERNMENT else parts
        if (sense is None or mention.sense is sense) and (not query.places or mention.place in wanted):
            yield mention


def _dates(finder: Finder, query: Query) -> Iterator[DateMention]:
    """Return the dates in the time window; each answers for itself, its passage for all other filters."""
    fits = certainly_within if query.certain else possibly_within
    for mention in _read_in(finder, replace(query, window=None), lambda mentions: mentions.dates):
        if query.window is None or fits(mention.date, query.window):
            yield mention


def _read_in(finder: Finder, query: Query, pick: Callable[[Mentions], Sequence[_Read]]) -> Iterator[_Read]:
    """Return what was read in the texts that a query lets through.

    Titles and headings are no passages. They are let through while nothing but the source is asked for.
    """
    linked = finder.linked
    everywhere = asks_for_sources_alone(query)
    asked, found = sources_asked_for(query, linked), finder.find(query).passages
    for source, mentions in linked.mentions.items():
        if asked is not None and source not in asked:
            continue
        if everywhere:
            yield from pick(mentions)
            continue
        passages = {passage.id for passage in found.in_source(source)}
        document = linked.collection.documents[source]
        for mention in pick(mentions) if passages else ():
            if document.passage_at(mention.start) in passages:
                yield mention


def _places(finder: Finder, query: Query, found: Found) -> Iterator[Item]:
    """Return all places, or those that have something in what was found."""
    mentions = finder.mentions(query)
    for place in finder.linked.collection.places.values():
        tally = found.places.get(place.id, Tally())
        counts = {"events": tally.events, "passages": tally.passages, "mentions": mentions.get(place.id, 0)}
        if not query.is_empty() and not any(counts.values()):
            continue
        yield {
            "id": place.id,
            "name": place.name.as_dict(),
            "names": [name.text for name in place.all_names()],
            "type": place.type.value,
            "lat": place.point.latitude if place.point else None,
            "lon": place.point.longitude if place.point else None,
            "certainty": place.certainty.value,
            "within": list(place.within),
            **counts,
        }


def _people(finder: Finder, query: Query, found: Found) -> Iterator[Item]:
    """Return all people, or those that have something in what was found."""
    for person in finder.linked.collection.people.values():
        tally = found.people.get(person.id, Tally())
        if not query.is_empty() and not (tally.passages or tally.events):
            continue
        yield {
            "id": person.id,
            "name": person.name.as_dict(),
            "names": list(person.all_names()),
            "passages": tally.passages,
            "events": tally.events,
        }


def in_sense(all_places: Iterable[str], chosen: Iterable[str], sense: Sense | None) -> tuple[PlaceFilter, ...]:
    """Return the place filters for the places chosen and the sense asked for.

    A sense alone asks for any place in that sense; places alone are taken as places.
    """
    places = tuple(PlaceFilter(place=id_, sense=sense or Sense.PLACE) for id_ in chosen)
    if places or sense is None:
        return places
    return tuple(PlaceFilter(place=id_, with_parts=False, sense=sense) for id_ in all_places)
