"""A thing that is named anywhere on the screen, and what can be asked of it alike wherever it is named.

Pure; knows neither words nor views. The kinds are those of `Pointing` too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from albviewer.index.query import PlaceFilter, Query
from albviewer.linking.linked import between
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense
from albviewer.session import changes, filtering
from albviewer.session.filtering import FilterBy, Stand
from albviewer.session.selecting import go_to_event, go_to_passage, go_to_source
from albviewer.session.view_state import Spot, TimeWindow, ViewState

if TYPE_CHECKING:
    from albviewer.index.finder import Finder
    from albviewer.index.found import Found
    from albviewer.linking.linked import LinkedCollection
    from albviewer.linking.passages import LinkedPassage
    from albviewer.session.changes import Change


class ThingKind(StrEnum):
    """What is named."""

    PLACE = "place"
    PERSON = "person"
    TIME = "time"
    EVENT = "event"
    PASSAGE = "passage"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A thing by its id: of a time the EDTF text of a date, or of the first one if `last` is that of another.

    The id of a passage is the text of its PassageId. `government` is that which sits in the place.
    """

    kind: ThingKind
    id: str
    last: str = ""
    government: bool = False

    @property
    def by(self) -> FilterBy | None:
        """The list of ids that it can be one of among the filters."""
        return FilterBy(self.kind.value) if self.kind.value in frozenset(FilterBy) else None

    @property
    def window(self) -> TimeWindow:
        """The window that a time is."""
        return TimeWindow(first=self.id, last=self.last or self.id)

    @property
    def passage(self) -> PassageId:
        """The id that a passage is."""
        source, _, label = self.id.rpartition(" ¶ ")
        return PassageId(source, label)


def passage_thing(passage: PassageId) -> Thing:
    """Return a passage as a thing."""
    return Thing(kind=ThingKind.PASSAGE, id=str(passage))


def is_known(thing: Thing, linked: LinkedCollection) -> bool:
    """Tell whether the collection has it."""
    collection = linked.collection
    match thing.kind:
        case ThingKind.PLACE:
            return thing.id in collection.places
        case ThingKind.PERSON:
            return thing.id in collection.people
        case ThingKind.EVENT:
            return thing.id in collection.events
        case ThingKind.SOURCE:
            return thing.id in collection.sources
        case ThingKind.PASSAGE:
            return thing.passage in linked.passages
        case ThingKind.TIME:
            return bool(thing.id)


def stand_of(thing: Thing, state: ViewState) -> Stand:
    """Return how it stands among the filters."""
    if thing.kind is ThingKind.TIME:
        if filtering.is_time_left_out(state, thing.window):
            return Stand.LEFT_OUT
        return Stand.WANTED if state.window == thing.window else Stand.FREE
    if thing.by is None:
        return Stand.FREE
    if thing.government:
        meant = any(item.place == thing.id and item.sense is Sense.GOVERNMENT for item in state.places)
        return Stand.WANTED if meant else Stand.FREE
    return filtering.stand_of(state, thing.by, thing.id)


def toggle(thing: Thing) -> Change | None:
    """Return the change that filters by it, or no longer; None of what cannot be filtered by."""
    if thing.kind is ThingKind.TIME:
        return _toggle_time(thing.window)
    if thing.government:
        return _toggle_government(thing.id)
    return filtering.toggle(thing.by, thing.id) if thing.by is not None else None


def toggle_left_out(thing: Thing) -> Change | None:
    """Return the change that leaves it out, or no longer; None of what cannot be left out."""
    if thing.kind is ThingKind.TIME:
        time = thing.window
        free, leave = filtering.free_of_time(time), filtering.leave_time_out(time)
        return lambda state: (free if filtering.is_time_left_out(state, time) else leave)(state)
    return filtering.toggle_left_out(thing.by, thing.id) if thing.by is not None else None


def _toggle_time(time: TimeWindow) -> Change:
    """Filter by a time, or no longer; if it was left out, it is filtered by."""
    want = filtering.want_time(time)
    return lambda state: replace(state, window=None) if state.window == time else want(state)


def _toggle_government(place: str) -> Change:
    """Filter by the government that sits in a place, also where the place itself is filtered by; or no longer."""
    turn, take = changes.toggle_place(place), changes.take_in_sense(place, Sense.GOVERNMENT)

    def change(state: ViewState) -> ViewState:
        sense = next((item.sense for item in state.places if item.place == place), None)
        if sense is Sense.GOVERNMENT:
            return turn(state)
        return take(state if sense is not None else turn(state))

    return change


def alone(thing: Thing, linked: LinkedCollection) -> ViewState:
    """Return the state in which nothing but the thing is asked for: what a link to it opens."""
    asked = toggle(thing)
    if thing.kind in (ThingKind.SOURCE, ThingKind.EVENT) or asked is None:
        asked = _reading(thing, linked)
    return asked(ViewState())


def found_of(thing: Thing, finder: Finder) -> Found:
    """Return what is found by the thing alone, whatever else is filtered by."""
    asked = toggle(thing)
    return finder.find(asked(ViewState()).query() if asked is not None else ViewState().query())


def read_it(thing: Thing, finder: Finder) -> Change | None:
    """Return the change that reads it: an event at its words, else its first mention; None if it is named nowhere."""
    if thing.kind in (ThingKind.EVENT, ThingKind.PASSAGE, ThingKind.SOURCE):
        return _reading(thing, finder.linked)
    passages = _named_in(thing, finder).passages
    if not passages:
        return None
    first = passages[0]
    spot = _mention_in(thing, first, finder.linked)
    return go_to_passage(finder.linked, first.id) if spot is None else changes.select_passage(first.id, spot)


def _named_in(thing: Thing, finder: Finder) -> Found:
    """Return what names the thing itself; of a place that nothing names, what names a part of it."""
    found = found_of(thing, finder)
    if thing.kind is not ThingKind.PLACE or thing.government:
        return found
    itself = finder.find(Query(places=(PlaceFilter(place=thing.id, with_parts=False),)))
    return itself if itself.passages else found


def _reading(thing: Thing, linked: LinkedCollection) -> Change:
    if thing.kind is ThingKind.EVENT:
        return go_to_event(linked, thing.id)
    if thing.kind is ThingKind.SOURCE:
        return go_to_source(linked, thing.id)
    return go_to_passage(linked, thing.passage)


def _mention_in(thing: Thing, passage: LinkedPassage, linked: LinkedCollection) -> Spot | None:
    """Return where the passage names it; None if it does so by another name only, such as that of a part."""
    source = passage.id.source
    block, mentions = linked.collection.documents[source].blocks[passage.block], linked.mentions[source]
    if thing.kind is ThingKind.PLACE:
        sense = Sense.GOVERNMENT if thing.government else Sense.PLACE
        for named in between(mentions.places, block.start, block.end):
            if (named.place, named.sense) == (thing.id, sense):
                return Spot(source=source, start=named.start, end=named.end)
    elif thing.kind is ThingKind.PERSON:
        for person in between(mentions.people, block.start, block.end):
            if person.person == thing.id:
                return Spot(source=source, start=person.start, end=person.end)
    else:
        for date in between(mentions.dates, block.start, block.end):
            if date.date.text == thing.id:
                return Spot(source=source, start=date.start, end=date.end)
    return None
