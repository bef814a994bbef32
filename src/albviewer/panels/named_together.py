"""Who, and which places, are named together with a place or a person: in how many passages, and the way to these.

The filters by other things than places and people hold. A pair of one kind is shown by the filter that asks for both.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from albviewer.index.query import PlaceFilter
from albviewer.panels.filters import reason
from albviewer.panels.labels import person_label, place_label
from albviewer.panels.lists import place_description
from albviewer.panels.runs import Run, RunKind, fill

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.changes import Change
    from albviewer.session.session import Session

MOST = 200
"""So many are listed: those named together most often."""


class Whose(StrEnum):
    """What is asked about, and what is listed."""

    PLACE = "place"
    PERSON = "person"


def other_than(whose: Whose) -> Whose:
    """Return the other kind."""
    return Whose.PERSON if whose is Whose.PLACE else Whose.PLACE


@dataclass(frozen=True, slots=True, kw_only=True)
class TogetherRow:
    """A person or a place, and how many passages name it together with what is asked about."""

    id: str
    name: str
    what: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """What the dialog shows; `nothing` is what is said if there are no rows."""

    title: str
    line: tuple[Run, ...]
    rows: tuple[TogetherRow, ...]
    nothing: str


def asks(session: Session, whose: Whose, id_: str, say: Say, listed: Whose | None = None) -> str:
    """Return how the question is called: "People named together with Vlorë"; `listed` as in `named_together`."""
    name, listed = _name(session, whose, id_, say), listed or other_than(whose)
    if listed is Whose.PERSON:
        return say("People named together with {name}", name=name)
    return say("Places named together with {name}", name=name)


def named_together(session: Session, whose: Whose, id_: str, say: Say, listed: Whose | None = None) -> Together:
    """Return the people or places named in the same passages, most often together first.

    `listed` says which of both; without it what is listed is of the other kind.
    """
    listed = listed or other_than(whose)
    alone = _narrowed(whose, id_)(session.state)
    found = session.finder.find(alone.query())
    vocabulary = session.finder.columns.vocabulary
    name = _name(session, whose, id_, say)
    if listed is Whose.PERSON:
        best = _most(vocabulary.people, found.people.passage_counts.tolist(), session.collection.people)
        nothing = say("No person is named in the passages that name {name}.", name=name)
    else:
        best = _most(vocabulary.places, found.places.passage_counts.tolist(), session.collection.places)
        nothing = say("No place is named in the passages that name {name}.", name=name)
    if listed is whose:
        best = [(other, count) for other, count in best if other != id_]
    rows = (_row(session, listed, other, count, say) for other, count in best)
    return Together(
        title=asks(session, whose, id_, say, listed),
        line=_line(session, whose, name, say),
        rows=tuple(rows),
        nothing=nothing,
    )


def narrow_to_both(whose: Whose, id_: str, other: str, listed: Whose | None = None) -> Change:
    """Filter by what was asked about and by one that is named together with it, and no other place or person."""
    if listed is whose is Whose.PLACE:
        pair = (PlaceFilter(place=id_, with_parts=False), PlaceFilter(place=other, with_parts=False))
        return lambda state: replace(state, places=pair, people=(), all_places=True)
    if listed is whose:
        return lambda state: replace(state, places=(), people=(id_, other), all_people=True)
    place, person = (id_, other) if whose is Whose.PLACE else (other, id_)
    at = PlaceFilter(place=place, with_parts=False)
    return lambda state: replace(state, places=(at,), people=(person,))


def _narrowed(whose: Whose, id_: str) -> Change:
    if whose is Whose.PLACE:
        return lambda state: replace(state, places=(PlaceFilter(place=id_, with_parts=False),), people=())
    return lambda state: replace(state, places=(), people=(id_,))


def _most(ids: tuple[str, ...], counts: list[int], known: Mapping[str, object]) -> list[tuple[str, int]]:
    # The texts may name what the collection does not know.
    pairs = ((-count, id_) for id_, count in zip(ids, counts, strict=True) if count and id_ in known)
    return [(id_, -count) for count, id_ in heapq.nsmallest(MOST, pairs)]


def _row(session: Session, listed: Whose, other: str, count: int, say: Say) -> TogetherRow:
    if listed is Whose.PERSON:
        name, what = _name(session, Whose.PERSON, other, say), session.collection.people[other].role
        words = what.in_language(say.language)
    else:
        name, words = _name(session, Whose.PLACE, other, say), place_description(session, other, say)
    return TogetherRow(id=other, name=name, what=words, count=say.count("{n} passage", "{n} passages", count))


def _line(session: Session, whose: Whose, name: str, say: Say) -> tuple[Run, ...]:
    kind = RunKind.PLACE if whose is Whose.PLACE else RunKind.PERSON
    runs = fill(say("In how many passages each is named beside {name}"), name=(Run(text=name, kind=kind),))
    others = reason(replace(session.state, places=(), people=()), session.collection, say)
    return (*runs, Run(text=", "), *others) if others else runs


def _name(session: Session, whose: Whose, id_: str, say: Say) -> str:
    label = place_label if whose is Whose.PLACE else person_label
    return label(session.collection, id_, say.language)
