"""Which lanes there are, what they are called, and in which of them an event lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.model.events import EventKind
from albviewer.panels.kinds_in_words import event_kind_in_words
from albviewer.panels.labels import place_label, source_label
from albviewer.session.things import Thing, ThingKind
from albviewer.session.time_look import LaneBy

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from albviewer.model.events import Event
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

Keys = Callable[["Event"], Sequence[str]]
"""What an event has that may have a lane."""

_ROWS_FOR_MORE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """The lanes from above; `of` tells the number of an event's lane.

    With `chosen` the first is that of the places filtered by: it takes room before the others, which else share alike.
    `things` are those after which lanes are named, None where a lane has many, or a kind.
    """

    names: tuple[str, ...]
    of: Callable[[Event], int]
    things: tuple[Thing | None, ...]
    chosen: bool = False


def lanes_for(session: Session, say: Say, by: LaneBy, *, most: int) -> Lanes:
    """Return the lanes of a state, at most so many; the last is for all that has no lane of its own.

    Which have one is decided by the whole collection, so that lanes do not come and go with the filters.
    """
    events = session.collection.events.values()
    if most < 2:
        return Lanes(names=(say("Events"),), of=lambda _event: 0, things=(None,))
    if by is LaneBy.PLACE:
        return _by_place(session, say, most)
    keys = _kinds if by is LaneBy.KIND else _sources
    own = _most_told(events, keys, most)
    names = _kind_names(own, say) if by is LaneBy.KIND else _source_names(own, session, say)
    others = say("Other kinds") if by is LaneBy.KIND else say("Other sources")
    kind = ThingKind.SOURCE if by is LaneBy.SOURCE else None
    return _numbered(own, (*names, *((others,) if _some_left(events, keys, own) else ())), keys, kind)


def _by_place(session: Session, say: Say, most: int) -> Lanes:
    events = session.collection.events.values()
    chosen = session.state.chosen_places()
    within = session.collection.with_parts(chosen)
    own = _most_told(events, _places, most - bool(chosen), but=within)
    names = tuple(place_label(session.collection, place, say.language) for place in own)
    others = say("Elsewhere") if own else say("Other places")
    named = (*names, *((others,) if _some_left(events, _places, own) else ()))
    lanes = _numbered(own, named, _places, ThingKind.PLACE)
    if not chosen:
        return lanes
    first = (
        place_label(session.collection, chosen[0], say.language)
        if len(chosen) == 1
        else say.count("{n} place", "{n} places", len(chosen))
    )

    def of(event: Event) -> int:
        return 0 if not within.isdisjoint((*event.places, *event.concerns)) else 1 + lanes.of(event)

    thing = Thing(kind=ThingKind.PLACE, id=chosen[0]) if len(chosen) == 1 else None
    return Lanes(names=(first, *lanes.names), of=of, things=(thing, *lanes.things), chosen=True)


def _numbered(own: Sequence[str], names: tuple[str, ...], keys: Keys, kind: ThingKind | None) -> Lanes:
    """Return a lane for each key, and as many more as there are names; `kind` is what a key is the id of."""
    numbers = {key: number for number, key in enumerate(own)}
    last = len(names) - 1

    def of(event: Event) -> int:
        return min((numbers[key] for key in keys(event) if key in numbers), default=last)

    things = [Thing(kind=kind, id=key) if kind is not None else None for key in own]
    return Lanes(names=names, of=of, things=(*things, *(None for _ in names[len(own) :])))


def _places(event: Event) -> Sequence[str]:
    return event.places


def _kinds(event: Event) -> Sequence[str]:
    return (event.kind.value,)


def _sources(event: Event) -> Sequence[str]:
    return [item.source for item in event.evidence]


def _kind_names(kinds: Iterable[str], say: Say) -> tuple[str, ...]:
    return tuple(event_kind_in_words(EventKind(kind), say) for kind in kinds)


def _source_names(sources: Iterable[str], session: Session, say: Say) -> tuple[str, ...]:
    return tuple(source_label(session.collection, source, say.language) for source in sources)


def _most_told(events: Iterable[Event], keys: Keys, most: int, *, but: Collection[str] = ()) -> list[str]:
    """Return the keys of most events; one lane fewer than there may be, if not all keys have one."""
    counts = Counter(key for event in events for key in dict.fromkeys(keys(event)) if key not in but)
    told = [key for key, _count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    return told if len(told) <= most - 1 else told[: most - 1]


def _some_left(events: Iterable[Event], keys: Keys, own: Collection[str]) -> bool:
    """Tell whether an event has no lane of its own; a timeline without lanes has one for all."""
    return not own or any(all(key not in own for key in keys(event)) for event in events)


def most_lanes(rows: int, *, chosen: bool) -> int:
    """Return how many lanes have room in so many rows. A chosen place has four rows before others have a lane each."""
    if chosen:
        return rows // 2 if rows >= _ROWS_FOR_MORE else min(rows, 2)
    return max(rows // 2, 1)
