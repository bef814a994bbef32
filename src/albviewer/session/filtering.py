"""Changes to the filters that are lists of ids: wanted, left out, all of them or any. Pure; knows nothing of views."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, StrEnum
from typing import Any

from albviewer.index.query import PlaceFilter
from albviewer.model.sources import SourceKind
from albviewer.session.view_state import TimeWindow, ViewState

Change = Callable[[ViewState], ViewState]


class FilterBy(StrEnum):
    """What can be filtered by as a list of ids."""

    PLACE = "place"
    PERSON = "person"
    EVENT = "event"
    SOURCE = "source"
    KIND = "kind"
    LANGUAGE = "language"


class Stand(Enum):
    """How a value stands among the filters."""

    FREE = "free"
    WANTED = "wanted"
    LEFT_OUT = "left out"


_FIELDS = {
    FilterBy.PLACE: "places",
    FilterBy.PERSON: "people",
    FilterBy.EVENT: "events",
    FilterBy.SOURCE: "sources",
    FilterBy.KIND: "kinds",
    FilterBy.LANGUAGE: "languages",
}
TOGETHER = {FilterBy.PLACE: "all_places", FilterBy.PERSON: "all_people"}
"""The fields that ask for all of the values: of others no passage can have two."""


def wanted(state: ViewState, by: FilterBy) -> tuple[str, ...]:
    """Return the ids filtered by, in the order in which they were chosen."""
    if by is FilterBy.PLACE:
        return state.chosen_places()
    return tuple(map(str, getattr(state, _FIELDS[by])))


def left_out(state: ViewState, by: FilterBy) -> tuple[str, ...]:
    """Return the ids that are left out, in the order in which they were chosen."""
    return tuple(map(str, getattr(state, f"without_{_FIELDS[by]}")))


def stand_of(state: ViewState, by: FilterBy, id_: str) -> Stand:
    """Return how an id stands among the filters."""
    if id_ in wanted(state, by):
        return Stand.WANTED
    return Stand.LEFT_OUT if id_ in left_out(state, by) else Stand.FREE


def is_time_left_out(state: ViewState, time: TimeWindow) -> bool:
    """Tell whether a time is left out. Unlike ids, there is one time at most that is filtered by: the window."""
    return time in state.without_times


def want_time(time: TimeWindow) -> Change:
    """Filter by a time; it is left out no longer."""
    return lambda state: replace(free_of_time(time)(state), window=time)


def leave_time_out(time: TimeWindow) -> Change:
    """Leave a time out; it is filtered by no longer. Nothing changes if it is left out already."""

    def change(state: ViewState) -> ViewState:
        if is_time_left_out(state, time):
            return state
        window = None if state.window == time else state.window
        return replace(state, window=window, without_times=(*state.without_times, time))

    return change


def free_of_time(time: TimeWindow) -> Change:
    """Leave a time out no longer."""
    return lambda state: replace(state, without_times=tuple(each for each in state.without_times if each != time))


def asks_for_all(state: ViewState, by: FilterBy) -> bool:
    """Tell whether all the values are asked for, and not any of them."""
    return by in TOGETHER and bool(getattr(state, TOGETHER[by]))


def want(by: FilterBy, id_: str) -> Change:
    """Filter by this as well; it is left out no longer. Nothing changes if it is filtered by already."""

    def change(state: ViewState) -> ViewState:
        if stand_of(state, by, id_) is Stand.WANTED:
            return state
        free = free_of(by, id_)(state)
        values: tuple[Any, ...] = getattr(free, _FIELDS[by])
        return _with(free, {_FIELDS[by]: (*values, _value(by, id_))})

    return change


def only(by: FilterBy, id_: str) -> Change:
    """Filter by this and by nothing else of its kind; what else is left out stays so."""
    return lambda state: _with(free_of(by, id_)(state), {_FIELDS[by]: (_value(by, id_),)})


def leave_out(by: FilterBy, id_: str) -> Change:
    """Leave this out; it is filtered by no longer. Nothing changes if it is left out already."""

    def change(state: ViewState) -> ViewState:
        if stand_of(state, by, id_) is Stand.LEFT_OUT:
            return state
        free = free_of(by, id_)(state)
        name = f"without_{_FIELDS[by]}"
        value = SourceKind(id_) if by is FilterBy.KIND else id_
        return _with(free, {name: (*getattr(free, name), value)})

    return change


def free_of(by: FilterBy, id_: str) -> Change:
    """Neither filter by this nor leave it out."""

    def change(state: ViewState) -> ViewState:
        name = _FIELDS[by]
        kept = tuple(item for item in getattr(state, name) if _id(item) != id_)
        others = tuple(item for item in getattr(state, f"without_{name}") if item != id_)
        return _with(state, {name: kept, f"without_{name}": others})

    return change


def toggle(by: FilterBy, id_: str) -> Change:
    """Filter by this as well, or no longer; what was left out is filtered by."""
    return lambda state: (free_of if stand_of(state, by, id_) is Stand.WANTED else want)(by, id_)(state)


def toggle_left_out(by: FilterBy, id_: str) -> Change:
    """Leave this out, or no longer; what was filtered by is left out."""
    return lambda state: (free_of if stand_of(state, by, id_) is Stand.LEFT_OUT else leave_out)(by, id_)(state)


def ask_for_all(by: FilterBy, *, all_of_them: bool) -> Change:
    """Ask for all the places or people filtered by, or for any of them. Raise KeyError for anything else."""
    return lambda state: _with(state, {TOGETHER[by]: all_of_them})


def clear(by: FilterBy) -> Change:
    """Filter by nothing of this kind, and leave nothing of it out."""
    together = {TOGETHER[by]: False} if by in TOGETHER else {}
    return lambda state: _with(state, {_FIELDS[by]: (), f"without_{_FIELDS[by]}": (), **together})


def _value(by: FilterBy, id_: str) -> PlaceFilter | SourceKind | str:
    if by is FilterBy.PLACE:
        return PlaceFilter(place=id_)
    return SourceKind(id_) if by is FilterBy.KIND else id_


def _id(value: PlaceFilter | str) -> str:
    return value.place if isinstance(value, PlaceFilter) else value


def _with(state: ViewState, values: dict[str, Any]) -> ViewState:
    return replace(state, **values)
