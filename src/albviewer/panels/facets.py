"""What can be filtered by, with how much there is of each within the other filters: one list, facet by facet.

A count says what choosing the row would show: of values of which any may hold, alone within the other filters; where
all must hold, together with those chosen already. Knows nothing of drawing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING

from albviewer.linking.folding import fold
from albviewer.panels.facet_places import named_most_first, nested
from albviewer.panels.facet_years import year_values
from albviewer.panels.filters import name_of
from albviewer.panels.lazy_rows import LazyRows
from albviewer.session import changes, filtering
from albviewer.session.filtering import FilterBy, Stand

if TYPE_CHECKING:
    from albviewer.index.query import Query
    from albviewer.panels.say import Say
    from albviewer.session.changes import Change
    from albviewer.session.session import Session
    from albviewer.session.view_state import ViewState

SHOWN = 5
"""So many values of a facet are shown before more are asked for."""
# Of more places nobody looks through all: they are typed for, and to nest them would take longer than a few frames.
_MOST_NESTED = 5000


class Facet(StrEnum):
    """What a part of the list is about, in the order of the list."""

    PLACE = "place"
    PERSON = "person"
    YEAR = "year"
    SOURCE = "source"
    KIND = "kind"
    LANGUAGE = "language"
    DISPUTED = "disputed"


class Part(StrEnum):
    """What a row is: the head of a facet, a value, or what shows more values of it, or fewer."""

    HEAD = "head"
    VALUE = "value"
    MORE = "more"
    FEWER = "fewer"


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetRow:
    """A row: `value` is the id that is filtered by, `count` how many passages choosing it would show.

    `depth` is how many others it stands below, of which it is a part.
    """

    facet: Facet
    part: Part
    value: str = ""
    name: str
    count: int = 0
    stand: Stand = Stand.FREE
    depth: int = 0

    @property
    def id(self) -> str:
        """By what the row is known in the list."""
        return f"{self.facet.value} {self.part.value} {self.value}"

    @property
    def can_be_left_out(self) -> bool:
        """Tell whether the value can be left out."""
        return self.part is Part.VALUE and by_of(self.facet) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """The values of a facet in their order, and what makes a row of one; `depths` of those that are parts of others."""

    ids: Sequence[str]
    count: Callable[[str], int]
    name: Callable[[str], str]
    stand: Callable[[str], Stand]
    depths: Mapping[str, int] = field(default_factory=dict)


def by_of(facet: Facet) -> FilterBy | None:
    """Return the list of ids that a facet filters by, or None."""
    return FilterBy(facet.value) if facet.value in frozenset(FilterBy) else None


def facet_rows(
    session: Session, say: Say, *, typed: str = "", opened: frozenset[Facet] = frozenset()
) -> LazyRows[FacetRow]:
    """Return the list: of each facet its head and the values of which there is anything, the most frequent first.

    What is chosen or left out comes first. With `typed` only values whose names hold these words are listed; of the
    facets in `opened`, all values, places below those that they lie in.
    """
    words = fold(typed.strip())
    makers: list[Callable[[], FacetRow]] = []
    numbers: dict[str, int] = {}

    def add(row: Callable[[], FacetRow], id_: str) -> None:
        numbers[id_] = len(makers)
        makers.append(row)

    for facet in Facet:
        values = _values(facet, session, say, words)
        if not values.ids:
            continue
        total = len(values.ids)
        head = FacetRow(facet=facet, part=Part.HEAD, name=_head(facet, say), count=total)
        add(_made(head), head.id)
        everything = facet in opened or bool(words)
        if facet is Facet.PLACE and everything and not words and total <= _MOST_NESTED:
            values = _with_parts(values, session)
        for id_ in values.ids if everything else values.ids[:SHOWN]:
            make = _maker(facet, id_, values)
            add(make, f"{facet.value} {Part.VALUE.value} {id_}")
        if total > SHOWN and not words:
            last = _last(facet, total, say, opened=everything)
            add(_made(last), last.id)
    return LazyRows(len(makers), lambda number: makers[number](), numbers.get)


def _made(row: FacetRow) -> Callable[[], FacetRow]:
    return lambda: row


def _maker(facet: Facet, id_: str, values: Values) -> Callable[[], FacetRow]:
    return lambda: FacetRow(
        facet=facet,
        part=Part.VALUE,
        value=id_,
        name=values.name(id_),
        count=values.count(id_),
        stand=values.stand(id_),
        depth=values.depths.get(id_, 0),
    )


def _with_parts(values: Values, session: Session) -> Values:
    """Return places with their parts below them, after what is chosen or left out."""
    first = list(takewhile(lambda id_: values.stand(id_) is not Stand.FREE, values.ids))
    depths = nested(values.ids[len(first) :], session.finder.containment.around)
    return replace(values, ids=[*first, *depths], depths=depths)


def _last(facet: Facet, total: int, say: Say, *, opened: bool) -> FacetRow:
    if opened:
        return FacetRow(facet=facet, part=Part.FEWER, name=say("Fewer"))
    return FacetRow(facet=facet, part=Part.MORE, name=say("All {n}", n=total), count=total)


def _head(facet: Facet, say: Say) -> str:
    return {
        Facet.PLACE: say("Places"),
        Facet.PERSON: say("People"),
        Facet.YEAR: say("Time"),
        Facet.SOURCE: say("Sources"),
        Facet.KIND: say("Kinds of source"),
        Facet.LANGUAGE: say("Languages"),
        Facet.DISPUTED: say("Disagreement"),
    }[facet]


def _values(facet: Facet, session: Session, say: Say, words: str) -> Values:
    by = by_of(facet)
    if by is not None:
        return _listed(by, session, say, words)
    if facet is Facet.YEAR:
        ids, count, name = year_values(session, say, every_year=bool(words))
        window = session.state.window
        now = f"{window.first}/{window.last}" if window else ""
        kept = [id_ for id_ in ids if words in fold(name(id_))]
        return Values(ids=kept, count=count, name=name, stand=lambda id_: Stand.WANTED if id_ == now else Stand.FREE)
    label = say("only what is disputed")
    disputed = replace(session.state, disputed=True).query()
    there = bool(session.collection.disagreements) and words in fold(label)
    return Values(
        ids=("disputed",) if there else (),
        count=lambda _id: len(session.finder.find(disputed).passages),
        name=lambda _id: label,
        stand=lambda _id: Stand.WANTED if session.state.disputed else Stand.FREE,
    )


def _listed(by: FilterBy, session: Session, say: Say, words: str) -> Values:
    """Return the values of a list of ids."""
    state = session.state
    together = filtering.asks_for_all(state, by) and bool(filtering.wanted(state, by))
    around = state if together else _without_wanted(by, state)
    counts = _counts(by, session, around.query())
    first = (*filtering.wanted(state, by), *filtering.left_out(state, by))
    ids = [*first, *(id_ for id_ in counts if id_ not in frozenset(first))]

    def count(id_: str) -> int:
        # Chosen as it is chosen, a place may be taken alone or as a government; what is left out is counted let in.
        if id_ not in first:
            return counts.get(id_, 0)
        return len(session.finder.find(_let_in(by, id_, state, around)).passages)

    return Values(
        ids=[id_ for id_ in ids if _is_meant(by, id_, session, say, words)] if words else ids,
        count=count,
        name=lambda id_: name_of(by, id_, session.collection, say),
        stand=lambda id_: filtering.stand_of(session.state, by, id_),
    )


def _without_wanted(by: FilterBy, state: ViewState) -> ViewState:
    for id_ in filtering.wanted(state, by):
        state = filtering.free_of(by, id_)(state)
    return state


def _let_in(by: FilterBy, id_: str, state: ViewState, around: ViewState) -> Query:
    if by is FilterBy.PLACE and around is not state:
        chosen = tuple(item for item in state.places if item.place == id_)
        if chosen:
            return replace(around, places=chosen).query()
    return filtering.want(by, id_)(around).query()


def _counts(by: FilterBy, session: Session, query: Query) -> dict[str, int]:
    """Return how many passages there are of each value, the most frequent first, then by name; places as named."""
    found, known = session.finder.find(query), session.finder.columns.vocabulary
    if by is FilterBy.KIND or by is FilterBy.LANGUAGE:
        few = found.kinds if by is FilterBy.KIND else found.languages
        return dict(sorted(few.items(), key=lambda item: (-item[1], item[0])))
    if by is FilterBy.PLACE:
        return named_most_first(found, known.places, session.finder.name_ranks("places", session.state.language))
    if by is FilterBy.PERSON:
        ids, numbers = known.people, found.people.passage_counts
        ranks = session.finder.name_ranks("people", session.state.language)
    else:
        ids, numbers = known.sources, found.sources.passage_counts
        ranks = range(len(ids))
    # Those that the texts name and the collection does not know have no rank.
    import numpy as np

    listed = numbers[: len(ranks)]
    order = np.lexsort((np.asarray(ranks), -listed))
    order = order[: np.count_nonzero(listed)]
    return {ids[number]: count for number, count in zip(order.tolist(), listed[order].tolist(), strict=True)}


def _is_meant(by: FilterBy, id_: str, session: Session, say: Say, words: str) -> bool:
    """Tell whether a name of a value holds the words typed."""
    names = [name_of(by, id_, session.collection, say)]
    if by is FilterBy.PLACE and id_ in session.collection.places:
        names.extend(name.text for name in session.collection.places[id_].all_names())
    elif by is FilterBy.PERSON and id_ in session.collection.people:
        names.extend(session.collection.people[id_].all_names())
    return any(words in fold(name) for name in names)


def press(row: FacetRow) -> Change | None:
    """Return what choosing a row changes: a value is filtered by, or no longer; None of a row that is no value."""
    by = by_of(row.facet)
    if row.part is not Part.VALUE:
        return None
    if by is not None:
        return filtering.toggle(by, row.value)
    if row.facet is Facet.DISPUTED:
        return changes.only_disputed(disputed=row.stand is not Stand.WANTED)
    first, _, last = row.value.partition("/")
    return changes.limit_time("", "") if row.stand is Stand.WANTED else changes.limit_time(first, last)


def leave_out(row: FacetRow) -> Change | None:
    """Return what leaves a value out, or no longer; None of what cannot be left out."""
    by = by_of(row.facet)
    return filtering.toggle_left_out(by, row.value) if by is not None and row.part is Part.VALUE else None
