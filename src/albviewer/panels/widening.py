"""What to do when nothing is found: one sentence saying what is missing, and ways to widen one thing, each counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.model.mentions import Sense
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.filters import name_of, parts_of, places_in_words, reason, window_in_words
from albviewer.panels.nearest import nearest_date, reaching
from albviewer.panels.runs import Run, RunKind, fill, plain
from albviewer.session import filtering
from albviewer.session.changes import clear_filters
from albviewer.session.filtering import FilterBy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.index.finder import Found
    from albviewer.index.query import PlaceFilter
    from albviewer.panels.say import Say
    from albviewer.session.session import Session
    from albviewer.session.view_state import TimeWindow, ViewState

_MOST_WAYS = 3
_ICONS = {
    FilterBy.PLACE: "map-pin",
    FilterBy.PERSON: "user",
    FilterBy.EVENT: "diamond",
    FilterBy.SOURCE: "books",
    FilterBy.KIND: "books",
    FilterBy.LANGUAGE: "books",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Widening:
    """A way out: what it would show, how much that is, and the state it leads to. `icon` is one of Phosphor's."""

    icon: str
    label: tuple[Run, ...]
    result: str
    state: ViewState


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyText:
    """What an empty list says instead of rows; `hint` is a second, smaller sentence or empty."""

    sentence: str
    ways: tuple[Widening, ...]
    hint: str = ""


def nothing_found(session: Session, kind: str, say: Say) -> EmptyText:
    """Return what a list says when the filters let nothing through.

    `kind` is "events", "passages", "places", "people" or "disagreements". Each way finds something of that kind; if
    no single filter is to blame, the only way is to take all of them away.
    """
    state = session.state
    ways = [
        way
        for way in _ways(session, kind, say)
        if way.state != state and _has(session.finder.find(way.state.query()), kind)
    ]
    if not ways and state.is_filtered():
        everything = _way(session, say, "stack", clear_filters(state), (Run(text=say("everything, without filters")),))
        ways = [everything] if _has(session.finder.find(everything.state.query()), kind) else []
    nearest = nearest_date(session, kind)
    hint = say("The nearest: {date}.", date=date_in_words(nearest, say)) if nearest else ""
    return EmptyText(sentence=_sentence(session, kind, say), ways=tuple(ways[:_MOST_WAYS]), hint=hint)


def _has(found: Found, kind: str) -> bool:
    if kind in ("places", "people"):
        return (found.places if kind == "places" else found.people).count_shown() > 0
    return bool(getattr(found, kind))


def _sentence(session: Session, kind: str, say: Say) -> str:
    state = session.state
    why = plain(reason(state, session.collection, say))
    if not why:
        return _nothing_at_all(kind, say)
    # A time or "disputed" does not read on from the verb.
    if state.places or (state.window is None and (state.people or state.events or state.sources or state.text)):
        return {
            "events": say("No event is found {why}.", why=why),
            "passages": say("No passage is found {why}.", why=why),
            "places": say("No place is found {why}.", why=why),
            "people": say("Nobody is found {why}.", why=why),
            "disagreements": say("No disagreement is found {why}.", why=why),
        }[kind]
    return {
        "events": say("No event is found: {why}.", why=why),
        "passages": say("No passage is found: {why}.", why=why),
        "places": say("No place is found: {why}.", why=why),
        "people": say("Nobody is found: {why}.", why=why),
        "disagreements": say("No disagreement is found: {why}.", why=why),
    }[kind]


def _nothing_at_all(kind: str, say: Say) -> str:
    return {
        "events": say("This collection has no events."),
        "passages": say("There is nothing to read."),
        "places": say("This collection has no places."),
        "people": say("This collection has no people."),
        "disagreements": say("The sources of this collection do not differ."),
    }[kind]


def _ways(session: Session, kind: str, say: Say) -> Iterator[Widening]:
    """Return the states in which one filter is wider or gone, the narrowest first."""
    state = session.state
    yield from _wider_times(session, kind, say)
    yield from _wider_places(session, say)
    if state.text:
        yield _way(session, say, "magnifying-glass", replace(state, text=""), (Run(text=say("whatever the words")),))
    yield from _other_filters(session, say)
    if state.people:
        yield _way(session, say, "user", replace(state, people=()), (Run(text=say("with anyone")),))
    if state.events:
        yield _way(session, say, "diamond", replace(state, events=()), (Run(text=say("about any event")),))
    if state.places:
        yield _way(session, say, "map-pin", replace(state, places=()), (Run(text=say("at any place")),))
    if state.sources:
        yield _way(session, say, "books", replace(state, sources=()), (Run(text=say("in all sources")),))
    if state.disputed:
        yield _way(session, say, "equals", replace(state, disputed=False), (Run(text=say("disputed or not")),))


def _other_filters(session: Session, say: Say) -> Iterator[Widening]:
    """Offer any of the places or people instead of all, what was left out, and sources of any kind and language."""
    state = session.state
    if state.all_places and len(state.places) > 1:
        words = places_in_words(state.places, session.collection, say)
        yield _way(session, say, "map-pin", replace(state, all_places=False), words)
    if state.all_people and len(state.people) > 1:
        words = (Run(text=say("with any of these people")),)
        yield _way(session, say, "user", replace(state, all_people=False), words)
    for by, icon in _ICONS.items():
        for id_ in filtering.left_out(state, by):
            words = (Run(text=say("with {what} too", what=name_of(by, id_, session.collection, say))),)
            yield _way(session, say, icon, filtering.free_of(by, id_)(state), words)
    for time in state.without_times:
        words = (Run(text=say("with {what} too", what=window_in_words(time, say))),)
        yield _way(session, say, "calendar-blank", filtering.free_of_time(time)(state), words)
    if state.kinds:
        yield _way(session, say, "books", replace(state, kinds=()), (Run(text=say("in sources of any kind")),))
    if state.languages:
        yield _way(session, say, "books", replace(state, languages=()), (Run(text=say("in any language")),))
    if state.exact_names:
        words = (Run(text=say("names in all their forms")),)
        yield _way(session, say, "magnifying-glass", replace(state, exact_names=False), words)


def _wider_times(session: Session, kind: str, say: Say) -> Iterator[Widening]:
    """Offer dates that are only possibly within, else a window that reaches to what is nearest, else any time."""
    state = session.state
    if state.window is None:
        return
    places = places_in_words(state.places, session.collection, say) if state.places else ()
    if state.certain:
        words = fill(say("possibly within {time}"), time=(_time(state.window, say),))
        yield _way(session, say, "calendar-blank", replace(state, certain=False), words, complete=True)
    nearest = nearest_date(session, kind)
    if nearest is None:
        yield _way(session, say, "calendar-blank", replace(state, window=None), (Run(text=say("at any time")),))
    else:
        wider = replace(state, window=reaching(state.window, nearest))
        yield _way(session, say, "calendar-blank", wider, places)


def _wider_places(session: Session, say: Say) -> Iterator[Widening]:
    """Offer the places within a place that was taken alone, and the place instead of its government."""
    state = session.state
    for number, item in enumerate(state.places):
        for wider in _wider(item, session):
            places = (*state.places[:number], wider, *state.places[number + 1 :])
            words = places_in_words(places, session.collection, say)
            yield _way(session, say, "map-pin", replace(state, places=places), words)


def _wider(item: PlaceFilter, session: Session) -> Iterator[PlaceFilter]:
    if item.sense is Sense.GOVERNMENT:
        yield replace(item, sense=Sense.PLACE)
    elif not item.with_parts and parts_of(item, session.collection):
        yield replace(item, with_parts=True)


def _way(
    session: Session, say: Say, icon: str, state: ViewState, words: tuple[Run, ...], *, complete: bool = False
) -> Widening:
    """Return a way, with its result counted. Unless the words are complete, the time window stands before them."""
    if state.window is not None and not complete:
        time = (_time(state.window, say),)
        words = fill(say("{time} {rest}"), time=time, rest=words) if words else time
    found = session.finder.find(state.query())
    result = say(
        "{events}, {passages}",
        events=say.count("{n} event", "{n} events", len(found.events)),
        passages=say.count("{n} passage", "{n} passages", len(found.passages)),
    )
    return Widening(icon=icon, label=words, result=result, state=state)


def _time(window: TimeWindow, say: Say) -> Run:
    return Run(text=window_in_words(window, say), kind=RunKind.TIME)
