"""What the timeline says of each event: how it is dated, drawn and worded, and how it stands to the filters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from albviewer.model.days import Day, from_ordinal
from albviewer.model.edtf import parse_edtf
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.timeline.date_shapes import DateShape, date_shape
from albviewer.panels.timeline.lanes import lanes_for
from albviewer.panels.timeline.rivals import rival_shapes
from albviewer.session.changes import limit_time
from albviewer.session.time_look import USUAL, Clock, TimeLook

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from albviewer.index.facets import YearCounts
    from albviewer.model.collection import Collection
    from albviewer.model.events import Event
    from albviewer.panels.say import Say
    from albviewer.panels.timeline.lanes import Lanes
    from albviewer.session.session import Session
    from albviewer.session.things import Thing

# Of more events than these, the ones outside the filter would hide those within.
_MOST_OUTSIDE = 1000


class Standing(Enum):
    """How an event stands to the filters: it matches, matches only possibly, or is outside."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    OUTSIDE = "outside"


class TimelineEvent(NamedTuple):
    """An event on the timeline, or a source when it was written; `date` is EDTF, `lane` counts from 0.

    `rivals` if the sources give it different dates: its shape is then that of their claims, as far as these are dated.
    A tuple, as a change may make all of them anew.
    """

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

    `years` counts the passages that pass all filters but the time window. With `chosen_lane` the first lane is that of
    the places filtered by. `undated` are those that no time can be shown of. `lane_things` are those after which lanes
    are named, as far as they are named after one.
    """

    lanes: tuple[str, ...]
    events: tuple[TimelineEvent, ...]
    years: YearCounts
    period: tuple[float, float]
    chosen_lane: bool = False
    clock: Clock = Clock.HAPPENED
    undated: int = 0
    lane_things: tuple[Thing | None, ...] = ()


def timeline_content(
    session: Session,
    say: Say,
    period: tuple[float, float],
    look: TimeLook = USUAL,
    *,
    most_lanes: int = 2,
    before: Iterable[TimelineEvent] = (),
) -> TimelineContent:
    """Return what the timeline shows now of what happened, in at most so many lanes.

    `before` are events as they were shown in the same language: those that are as they were are not made anew.
    """
    at_any_time = limit_time("", "")(session.state)
    lanes = lanes_for(session, say, look.by, most=most_lanes)
    return TimelineContent(
        lanes=lanes.names,
        events=timeline_events(session, say, lanes, before=before),
        years=session.finder.find(at_any_time.query()).years,
        period=period,
        chosen_lane=lanes.chosen,
        lane_things=lanes.things,
    )


def timeline_events(
    session: Session, say: Say, lanes: Lanes, *, before: Iterable[TimelineEvent] = ()
) -> tuple[TimelineEvent, ...]:
    """Return the events in order of time: those found, and those outside the filters if they are not too many."""
    found, collection = session.found, session.collection
    within = {event.id for event in found.events}
    known = {event.id: event for event in before}
    look = _Looks(collection, say)

    def made(event: Event) -> TimelineEvent:
        standing = Standing.POSSIBLE if event.id in found.possible else Standing.CERTAIN
        standing = standing if event.id in within else Standing.OUTSIDE
        lane, kept = lanes.of(event), known.get(event.id)
        if kept is None:
            return look.of(event, standing, lane)
        return kept if kept.standing is standing and kept.lane == lane else kept._replace(standing=standing, lane=lane)

    if len(collection.events) > _MOST_OUTSIDE:
        return tuple(map(made, found.events))
    if known.keys() == collection.events.keys():
        # They were in order of time before.
        return tuple(made(collection.events[id_]) for id_ in known)
    everything = sorted(collection.events.values(), key=lambda event: (event.dating.date.sort_key, event.id))
    return tuple(map(made, everything))


class _Looks:
    """What the events of a collection look like; what many have in common is worked out when the first is asked for."""

    def __init__(self, collection: Collection, say: Say) -> None:
        self._collection, self._say = collection, say
        self._disputed: frozenset[str] | None = None
        self._shapes: Mapping[str, DateShape | None] = {}

    def of(self, event: Event, standing: Standing, lane: int) -> TimelineEvent:
        if self._disputed is None:
            self._disputed, self._shapes = self._collection.disputed_events(), rival_shapes(self._collection)
        return TimelineEvent(
            id=event.id,
            title=event.title.in_language(self._say.language),
            date=event.dating.date.text,
            shape=self._shapes.get(event.id) or date_shape(event.dating.date),
            standing=standing,
            disputed=event.id in self._disputed,
            rivals=event.id in self._shapes,
            lane=lane,
        )


def in_words(event: TimelineEvent, say: Say) -> str:
    """Return all that is drawn of an event in words, for those who do not see it."""
    parts = [event.words, date_in_words(parse_edtf(event.date), say)]
    if event.disputed:
        parts.append(say("disputed"))
    if event.standing is not Standing.CERTAIN:
        parts.append(say("possibly") if event.standing is Standing.POSSIBLE else say("outside the filters"))
    return ", ".join(parts)


def whole_period(session: Session) -> tuple[float, float] | None:
    """Return the whole years that all events and passages of the collection span, or None if nothing is dated."""
    shapes = [*map(date_shape, (event.dating.date for event in session.collection.events.values()))]
    shapes += [shape for shape in rival_shapes(session.collection).values() if shape is not None]
    spanned = whole_years(shapes)
    years = session.found.years
    if spanned is None and len(years.possible):
        first, last = Day(years.first, 1, 1), Day(years.first + len(years.possible), 1, 1)
        return float(first.ordinal()), float(last.ordinal())
    return spanned


def whole_years(shapes: Iterable[DateShape]) -> tuple[float, float] | None:
    """Return the moments of the whole years that some dates span; None if they name no day."""
    pieces = [piece for shape in shapes for piece in shape.pieces]
    # The days that they name: where one of an interval's ends is open, the other alone. `last` is the day after.
    named = [piece.first for piece in pieces if piece.first is not None]
    named += [piece.last - 1 for piece in pieces if piece.last is not None]
    if not named:
        return None
    first, last = from_ordinal(min(named)), from_ordinal(max(named))
    return float(Day(first.year, 1, 1).ordinal()), float(Day(last.year + 1, 1, 1).ordinal())
