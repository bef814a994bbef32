"""The rows of the lists: events, passages, places, people and sources, as they are found now.

A row says everything in words already; how it is drawn is not its business.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.index.query import Query
from albviewer.index.tallies import Tallies, Tally
from albviewer.model.documents import PassageId
from albviewer.model.places import Certainty
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.labels import place_label, place_labels
from albviewer.panels.lazy_rows import LazyRows
from albviewer.panels.runs import Run
from albviewer.panels.snippets import passage_snippet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from albviewer.panels.say import Say
    from albviewer.session.session import Session

# A strip that shows where passages lie has no more pixels.
_MOST_TICKS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event in the list: `possible` if it matches the time window only possibly."""

    id: str
    date: str
    title: str
    places: tuple[str, ...]
    sources: tuple[str, ...]
    disputed: bool
    possible: bool
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRow:
    """A passage in the list: its words about what is filtered by, and where it stands."""

    id: PassageId
    snippet: tuple[Run, ...]
    caption: str
    heading: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRow:
    """A place or a person in the list: name, what it is, and how much there is of it."""

    id: str
    name: str
    what: str
    tally: Tally
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source: its title, how many of its passages match, and where in it they lie (0 to 1)."""

    id: str
    title: str
    count: int
    total: int
    ticks: tuple[float, ...]


def event_rows(session: Session, say: Say) -> tuple[EventRow, ...]:
    """Return the events found, in order of time. Of its places, those filtered by come first."""
    found, disputed = session.found, session.collection.disputed_events()
    chosen = session.collection.with_parts(session.state.chosen_places())
    return tuple(
        EventRow(
            id=event.id,
            date=date_in_words(event.dating.date, say),
            title=event.title.in_language(say.language),
            places=place_labels(session.collection, _chosen_first(event.places, chosen), say.language),
            sources=tuple(sorted({anchor.source for anchor in session.linked.evidence[event.id]})),
            disputed=event.id in disputed,
            possible=event.id in found.possible,
            summary=event.summary.in_language(say.language),
        )
        for event in found.events
    )


def _chosen_first(places: tuple[str, ...], chosen: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(places, key=lambda place: place not in chosen))


def passage_rows(session: Session, say: Say, order: Sequence[int] | None = None) -> LazyRows[PassageRow]:
    """Return the passages found: in reading order, or in that of their numbers in the collection."""
    found, numbered = session.found.passages, session.finder.numbered

    def make(number: int) -> PassageRow:
        passage = found[number] if order is None else numbered.by_number(int(order[number]))
        block = session.collection.documents[passage.id.source].blocks[passage.block]
        return PassageRow(
            id=passage.id,
            snippet=passage_snippet(session, passage),
            caption=say("{source} ¶ {label}", source=passage.id.source, label=passage.id.label),
            heading=" › ".join(block.heading),
        )

    def number_of(id_: str) -> int | None:
        if order is None:
            return found.number_of(passage_of_text(id_))
        number = numbered.number_of(passage_of_text(id_))
        return None if number is None else next((at for at, other in enumerate(order) if other == number), None)

    return LazyRows(len(found), make, number_of)


def passage_of_text(text: str) -> PassageId:
    """Return the passage of which this is the id as a text: `str` the other way round."""
    source, _, label = text.rpartition(" ¶ ")
    return PassageId(source, label)


def place_rows(session: Session, say: Say) -> LazyRows[NamedRow]:
    """Return all places: chosen ones first, then by number of events and passages, then those with none.

    This is the map's twin in words: whatever has a marker has a row, also outside the filters.
    """
    collection, found, chosen = session.collection, session.found, session.state.chosen_places()
    return _named_rows(
        found.places.in_order(chosen, session.finder.name_ranks("places", say.language)),
        found.places,
        lambda id_: (place_label(collection, id_, say.language), place_description(session, id_, say)),
        chosen,
    )


def _named_rows(
    ids: Sequence[str], tallies: Tallies, words: Callable[[str], tuple[str, str]], chosen: Sequence[str]
) -> LazyRows[NamedRow]:
    def make(number: int) -> NamedRow:
        id_ = ids[number]
        name, what = words(id_)
        return NamedRow(id=id_, name=name, what=what, tally=tallies.get(id_, Tally()), chosen=id_ in chosen)

    return LazyRows(len(ids), make, lambda id_: _place_in(ids, id_))


def _place_in(ids: Sequence[str], id_: str) -> int | None:
    try:
        return ids.index(id_)
    except ValueError:
        return None


def place_description(session: Session, place: str, say: Say) -> str:
    """Return the type of a place, and what is not sure about where it lies."""
    known = session.collection.places[place]
    type_ = place_type_in_words(known.type.value, say)
    if known.certainty is Certainty.UNLOCATED:
        return say("{type}, not on the map", type=type_)
    if known.certainty is not Certainty.CERTAIN:
        return say("{type}, location approximate", type=type_)
    return type_


def place_type_in_words(type_: str, say: Say) -> str:
    """Return the word for a type of place."""
    words = {
        "country": say("country"),
        "region": say("region"),
        "continent": say("continent"),
        "city": say("city"),
        "settlement": say("settlement"),
        "island": say("island"),
        "peninsula": say("peninsula"),
        "bay": say("bay"),
        "sea": say("sea"),
        "river": say("river"),
        "lake": say("lake"),
        "mountain": say("mountain"),
        "base": say("base"),
        "building": say("building"),
        "site": say("site"),
    }
    return words.get(type_, say("place"))


def people_rows(session: Session, say: Say) -> LazyRows[NamedRow]:
    """Return the people found (unfiltered, all), chosen ones first, then by number of events and passages."""
    people, found, chosen = session.collection.people, session.found, session.state.people
    ranks = session.finder.name_ranks("people", say.language)
    return _named_rows(
        found.people.in_order(chosen, ranks, only_found=session.state.is_filtered()),
        found.people,
        lambda id_: (people[id_].name.in_language(say.language), people[id_].role.in_language(say.language)),
        chosen,
    )


def source_rows(session: Session, say: Say) -> tuple[SourceRow, ...]:
    """Return all sources, each with how many of its passages match and where. Unfiltered, no ticks: all would."""
    filtered = session.state.is_filtered()
    totals, counts = session.finder.find(Query()).sources, session.found.sources
    none = Tally()
    return tuple(
        SourceRow(
            id=source.id,
            title=source.shown_title(say.language),
            count=counts.get(source.id, none).passages,
            total=totals.get(source.id, none).passages,
            ticks=_ticks(session, source.id, totals.get(source.id, none).passages) if filtered else (),
        )
        for source in session.collection.sources.values()
    )


def ticks_in(session: Session, source: str) -> tuple[float, ...]:
    """Return where in a source the passages found lie, as shares of it; in a long one, to within some pixels."""
    totals = session.finder.find(Query()).sources
    return _ticks(session, source, totals[source].passages) if source in totals else ()


def _ticks(session: Session, source: str, total: int) -> tuple[float, ...]:
    """Return where in a source the passages found lie; of a long one, where there are any on a strip of pixels."""
    found = session.found.passages
    numbers = found.numbers_in(source)
    if total > _MOST_TICKS:
        # By number, and not by where each begins: for that it would have to be fetched.
        return tuple(tick / _MOST_TICKS for tick in dict.fromkeys((numbers * _MOST_TICKS // total).tolist()))
    document = session.collection.documents[source]
    length = max(1, document.length)
    return tuple(document.blocks[passage.block].start / length for passage in found.in_source(source))
