"""The filters as chips: one for each, in words, and how much each lets through by itself. Knows nothing of drawing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from albviewer.index.query import Query
from albviewer.model.mentions import Sense
from albviewer.panels.filters import name_of, parts_of, window_in_words
from albviewer.panels.labels import place_label
from albviewer.session import changes, filtering
from albviewer.session.filtering import FilterBy
from albviewer.session.view_state import TimeWindow, ViewState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.index.query import PlaceFilter
    from albviewer.model.collection import Collection
    from albviewer.panels.say import Say
    from albviewer.session.changes import Change
    from albviewer.session.session import Session


class ChipKind(StrEnum):
    """What a chip filters by."""

    PLACE = "place"
    TIME = "time"
    PERSON = "person"
    EVENT = "event"
    SOURCE = "source"
    KIND = "kind"
    LANGUAGE = "language"
    TEXT = "text"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipText:
    """A filter as a chip: what it filters by, whose id, the name and what is said after it; `left_out` if it is not."""

    kind: ChipKind
    id: str
    label: str
    rest: str = ""
    left_out: bool = False

    @property
    def by(self) -> FilterBy | None:
        """The list of ids that it is one of, or None of a filter of which there is one at most."""
        return FilterBy(self.kind.value) if self.kind.value in frozenset(FilterBy) else None


def chips(state: ViewState, collection: Collection, say: Say) -> tuple[ChipText, ...]:
    """Return the chips of all filters, in the order in which they stand in the bar."""
    return (
        *(_place_chip(item, collection, say) for item in state.places),
        *_left_out(state, FilterBy.PLACE, collection, say),
        *_time_chips(state, say),
        *(chip for by in FilterBy if by is not FilterBy.PLACE for chip in _listed(state, by, collection, say)),
        *_text_chip(state, say),
        *((ChipText(kind=ChipKind.DISPUTED, id="", label=say("disputed only")),) if state.disputed else ()),
    )


def _listed(state: ViewState, by: FilterBy, collection: Collection, say: Say) -> tuple[ChipText, ...]:
    wanted = (
        ChipText(kind=ChipKind(by.value), id=id_, label=name_of(by, id_, collection, say))
        for id_ in filtering.wanted(state, by)
    )
    return (*wanted, *_left_out(state, by, collection, say))


def _left_out(state: ViewState, by: FilterBy, collection: Collection, say: Say) -> tuple[ChipText, ...]:
    return tuple(
        ChipText(
            kind=ChipKind(by.value),
            id=id_,
            label=say("not {what}", what=name_of(by, id_, collection, say)),
            left_out=True,
        )
        for id_ in filtering.left_out(state, by)
    )


def _place_chip(item: PlaceFilter, collection: Collection, say: Say) -> ChipText:
    label = place_label(collection, item.place, say.language)
    if item.sense is Sense.GOVERNMENT:
        return ChipText(kind=ChipKind.PLACE, id=item.place, label=label, rest=say("the government"))
    parts = parts_of(item, collection)
    rest = ""
    if parts:
        rest = say.count("and 1 place in it", "and {n} places in it", parts) if item.with_parts else say("alone")
    if item.concerned:
        rest = say("{parts}, also about it", parts=rest) if rest else say("at or about it")
    return ChipText(kind=ChipKind.PLACE, id=item.place, label=label, rest=rest)


def _time_chips(state: ViewState, say: Say) -> Iterator[ChipText]:
    if state.window is not None:
        rest = say("certainly within") if state.certain else say("possibly within")
        yield ChipText(kind=ChipKind.TIME, id="", label=window_in_words(state.window, say), rest=rest)
    for time in state.without_times:
        words = say("not {what}", what=window_in_words(time, say))
        yield ChipText(kind=ChipKind.TIME, id=str(time), label=words, left_out=True)


def _text_chip(state: ViewState, say: Say) -> tuple[ChipText, ...]:
    if not state.text:
        return ()
    rest = say("names as written") if state.exact_names else ""
    return (ChipText(kind=ChipKind.TEXT, id="", label=say("“{words}”", words=state.text), rest=rest),)


def removal(chip: ChipText) -> Change:
    """Return the change that takes a filter away."""
    if chip.by is not None:
        return filtering.free_of(chip.by, chip.id)
    if chip.left_out:
        return filtering.free_of_time(TimeWindow.of_text(chip.id))
    return {
        ChipKind.TIME: changes.limit_time("", ""),
        ChipKind.TEXT: changes.search(""),
        ChipKind.DISPUTED: changes.only_disputed(disputed=False),
    }[chip.kind]


def turned(chip: ChipText, state: ViewState) -> Change | None:
    """Return what leaves out what is filtered by, and the other way round; None of what cannot be turned."""
    if chip.by is not None:
        return (filtering.want if chip.left_out else filtering.leave_out)(chip.by, chip.id)
    if chip.kind is not ChipKind.TIME:
        return None
    if chip.left_out:
        return filtering.want_time(TimeWindow.of_text(chip.id))
    return filtering.leave_time_out(state.window) if state.window is not None else None


def count_alone(chip: ChipText, session: Session) -> int:
    """Return how many passages a filter lets through by itself, or how many are left out by it."""
    state, everything = session.state, len(session.linked.passages)
    alone = len(session.finder.find(_alone(chip, state)).passages)
    return everything - alone if chip.left_out else alone


def _alone(chip: ChipText, state: ViewState) -> Query:
    """Return the query of a chip, with nothing else asked for."""
    none = changes.clear_filters(state)
    if chip.left_out:
        leave = filtering.leave_time_out(TimeWindow.of_text(chip.id))
        return (filtering.leave_out(chip.by, chip.id) if chip.by is not None else leave)(none).query()
    if chip.kind is ChipKind.PLACE:
        return Query(places=tuple(item for item in state.places if item.place == chip.id))
    if chip.by is not None:
        return filtering.want(chip.by, chip.id)(none).query()
    query = state.query()
    return {
        ChipKind.TIME: Query(window=query.window, certain=query.certain),
        ChipKind.TEXT: Query(text=query.text, variants=query.variants),
        ChipKind.DISPUTED: Query(disputed=True),
    }[chip.kind]


def joined(first: ChipText, second: ChipText) -> FilterBy | None:
    """Return by what two neighbouring chips are filters that can be asked for together, or None."""
    if first.by is None or first.by is not second.by or first.left_out or second.left_out:
        return None
    return first.by if first.by in filtering.TOGETHER else None
