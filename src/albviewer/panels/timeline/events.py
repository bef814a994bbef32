"""What the timeline says of each event: how it is dated, drawn and worded, and how it stands to the filters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from albviewer.model.days import Day, from_ordinal
from albviewer.model.events import DisagreementKind
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.labels import place_label
from albviewer.panels.timeline.date_shapes import DateShape, date_shape
from albviewer.session.changes import limit_time

if TYPE_CHECKING:
    from albviewer.index.facets import YearCounts
    from albviewer.model.events import Event
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

# Of more events than these, the ones outside the filter would hide those within.
_MOST_OUTSIDE = 1000


class Standing(Enum):
    """How an event stands to the filters: it matches, matches only possibly, or is outside."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """An event on the timeline; `lane` counts from 0. `rivals` if the sources give it different dates."""

    id: str
    title: str
    date: str
    shape: DateShape
    standing: Standing
    disputed: bool
    rivals: bool
    lane: int

    @property
    def words(self) -> str:
        """What is written beside it: the title, and a question mark if its date is in doubt."""
        return f"{self.title} ?" if self.shape.doubtful else self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineContent:
    """All that the timeline shows of a state; `period` are the moments that the whole of it spans.

    `years` counts the passages that pass all filters but the time window. The first lane is that of the places filtered
    by if there is more than one.
    """

    lanes: tuple[str, ...]
    events: tuple[TimelineEvent, ...]
    years: YearCounts
    period: tuple[float, float]


def timeline_content(session: Session, say: Say, period: tuple[float, float]) -> TimelineContent:
    """Return what the timeline shows now."""
    at_any_time = limit_time("", "")(session.state)
    return TimelineContent(
        lanes=lane_names(session, say),
        events=timeline_events(session, say),
        years=session.finder.find(at_any_time.query()).years,
        period=period,
    )


def lane_names(session: Session, say: Say) -> tuple[str, ...]:
    """Return what the lanes are called: the places filtered by and all others, or all events in one lane."""
    places = session.state.chosen_places()
    if not places:
        return (say("Events"),)
    if len(places) > 1:
        return say.count("{n} place", "{n} places", len(places)), say("Other places")
    return place_label(session.collection, places[0], say.language), say("Other places")


def timeline_events(session: Session, say: Say) -> tuple[TimelineEvent, ...]:
    """Return the events in order of time: those found, and those outside the filters if they are not too many."""
    found, collection = session.found, session.collection
    within = {event.id for event in found.events}
    places = collection.with_parts(session.state.chosen_places())
    disputed = collection.disputed_events()
    rivals = {item.event for item in collection.disagreements.values() if item.kind is DisagreementKind.DATE}

    def made(event: Event) -> TimelineEvent:
        standing = Standing.POSSIBLE if event.id in found.possible else Standing.CERTAIN
        return TimelineEvent(
            id=event.id,
            title=event.title.in_language(say.language),
            date=date_in_words(event.dating.date, say),
            shape=date_shape(event.dating.date),
            standing=standing if event.id in within else Standing.OUTSIDE,
            disputed=event.id in disputed,
            rivals=event.id in rivals,
            lane=1 if places and places.isdisjoint((*event.places, *event.concerns)) else 0,
        )

    everything = collection.events.values() if len(collection.events) <= _MOST_OUTSIDE else found.events
    return tuple(made(event) for event in sorted(everything, key=lambda event: (event.dating.date.sort_key, event.id)))


def in_words(event: TimelineEvent, say: Say) -> str:
    """Return all that is drawn of an event in words, for those who do not see it."""
    text = f"{event.words}, {event.date}"
    return f"{text}, {say('disputed')}" if event.disputed else text


def whole_period(session: Session) -> tuple[float, float] | None:
    """Return the whole years that all events and passages of the collection span, or None if nothing is dated."""
    days: list[float] = []
    for event in session.collection.events.values():
        for piece in date_shape(event.dating.date).pieces:
            days += [float(day) for day in (piece.first, piece.last) if day is not None]
    if not days:
        years = session.found.years
        if not len(years.possible):
            return None
        days = [Day(years.first, 1, 1).ordinal(), Day(years.first + len(years.possible), 1, 1).ordinal()]
    first, last = from_ordinal(int(min(days))), from_ordinal(int(max(days)) - 1)
    return float(Day(first.year, 1, 1).ordinal()), float(Day(last.year + 1, 1, 1).ordinal())
