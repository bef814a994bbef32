"""The rows of the lists: events, passages, places, people and sources, as they are found now.

A row says everything in words already; how it is drawn is not its business.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.index.finder import Tally
from albviewer.model.documents import PassageId
from albviewer.model.places import Certainty
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.labels import place_label, place_labels
from albviewer.panels.runs import Run
from albviewer.panels.snippets import passage_snippet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.panels.say import Say
    from albviewer.session.session import Session


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


def passage_rows(session: Session, say: Say) -> tuple[PassageRow, ...]:
    """Return the passages found, in reading order."""
    rows = []
    for passage in session.found.passages:
        block = session.collection.documents[passage.id.source].blocks[passage.block]
        rows.append(
            PassageRow(
                id=passage.id,
                snippet=passage_snippet(session, passage),
                caption=say("{source} ¶ {label}", source=passage.id.source, label=passage.id.label),
                heading=" › ".join(block.heading),
            )
        )
    return tuple(rows)


def place_rows(session: Session, say: Say) -> tuple[NamedRow, ...]:
    """Return all places: chosen ones first, then by number of events and passages, then those with none.

    This is the map's twin in words: whatever has a marker has a row, also outside the filters.
    """
    found, chosen = session.found, set(session.state.chosen_places())
    return _in_order(
        NamedRow(
            id=place,
            name=place_label(session.collection, place, say.language),
            what=place_description(session, place, say),
            tally=found.places.get(place, Tally()),
            chosen=place in chosen,
        )
        for place in session.collection.places
    )


def _in_order(rows: Iterable[NamedRow]) -> tuple[NamedRow, ...]:
    return tuple(sorted(rows, key=lambda row: (not row.chosen, -row.tally.events, -row.tally.passages, row.name)))


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


def people_rows(session: Session, say: Say) -> tuple[NamedRow, ...]:
    """Return the people found (unfiltered, all), chosen ones first, then by number of events and passages."""
    found, chosen, filtered = session.found, set(session.state.people), session.state.is_filtered()
    return _in_order(
        NamedRow(
            id=id_,
            name=person.name.in_language(say.language),
            what=person.role.in_language(say.language),
            tally=found.people.get(id_, Tally()),
            chosen=id_ in chosen,
        )
        for id_, person in session.collection.people.items()
        if not filtered or id_ in found.people or id_ in chosen
    )


def source_rows(session: Session, say: Say) -> tuple[SourceRow, ...]:
    """Return all sources, each with how many of its passages match and where. Unfiltered, no ticks: all would."""
    filtered = session.state.is_filtered()
    totals: dict[str, int] = {}
    for passage in session.linked.passages:
        totals[passage.source] = totals.get(passage.source, 0) + 1
    ticks: dict[str, list[float]] = {}
    for passage_ in session.found.passages if filtered else ():
        document = session.collection.documents[passage_.id.source]
        start = document.blocks[passage_.block].start
        ticks.setdefault(passage_.id.source, []).append(start / max(1, document.length))
    return tuple(
        SourceRow(
            id=source.id,
            title=source.shown_title(say.language),
            count=len(ticks.get(source.id, ())) if filtered else totals.get(source.id, 0),
            total=totals.get(source.id, 0),
            ticks=tuple(ticks.get(source.id, ())),
        )
        for source in session.collection.sources.values()
    )
