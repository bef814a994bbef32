"""The filters in words: a chip for each, and the reason that stands after a count."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import Sense
from albviewer.panels.dates_in_words import date_in_words, from_to_in_words
from albviewer.panels.labels import person_label, place_label, source_label
from albviewer.panels.runs import Run, RunKind, fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from albviewer.index.query import PlaceFilter
    from albviewer.model.collection import Collection
    from albviewer.panels.say import Say
    from albviewer.session.view_state import TimeWindow, ViewState


class ChipKind(StrEnum):
    """What a chip filters by."""

    PLACE = "place"
    TIME = "time"
    PERSON = "person"
    SOURCE = "source"
    TEXT = "text"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipText:
    """A filter as a chip: what it filters by, whose id, the name and what is said after it."""

    kind: ChipKind
    id: str
    label: str
    rest: str = ""


def chips(state: ViewState, collection: Collection, say: Say) -> tuple[ChipText, ...]:
    """Return the chips of all filters, in the order in which they stand in the bar."""
    return (
        *(_place_chip(item, collection, say) for item in state.places),
        *_time_chip(state, say),
        *(
            ChipText(kind=ChipKind.PERSON, id=id_, label=person_label(collection, id_, say.language))
            for id_ in state.people
        ),
        *(
            ChipText(kind=ChipKind.SOURCE, id=id_, label=source_label(collection, id_, say.language))
            for id_ in state.sources
        ),
        *((ChipText(kind=ChipKind.TEXT, id="", label=say("“{words}”", words=state.text)),) if state.text else ()),
        *((ChipText(kind=ChipKind.DISPUTED, id="", label=say("disputed only")),) if state.disputed else ()),
    )


def parts_of(item: PlaceFilter, collection: Collection) -> int:
    """Return how many places lie within a chosen place."""
    return len(collection.with_parts([item.place])) - 1


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


def _time_chip(state: ViewState, say: Say) -> tuple[ChipText, ...]:
    if state.window is None:
        return ()
    rest = say("certainly within") if state.certain else say("possibly within")
    return (ChipText(kind=ChipKind.TIME, id="", label=window_in_words(state.window, say), rest=rest),)


def window_in_words(window: TimeWindow, say: Say) -> str:
    """Return a time window in words: "1960–1961", "from Mar 1961", "until 1961"."""
    if window.first and window.last:
        return from_to_in_words(window.first, window.last, say)
    if window.first:
        return say("from {date}", date=date_in_words(parse_edtf(window.first), say))
    return say("until {date}", date=date_in_words(parse_edtf(window.last), say))


def reason(state: ViewState, collection: Collection, say: Say) -> tuple[Run, ...]:
    """Return why only some things are shown: "at Vlorë and places in it, 1960–1961"; empty without filters."""
    runs: list[Run] = []
    for piece in _pieces(state, collection, say):
        if runs:
            runs.append(Run(text=", "))
        runs.extend(piece)
    return tuple(runs)


def _pieces(state: ViewState, collection: Collection, say: Say) -> Iterator[tuple[Run, ...]]:
    if state.places:
        yield places_in_words(state.places, collection, say)
    if state.window is not None:
        window = Run(text=window_in_words(state.window, say), kind=RunKind.TIME)
        yield fill(say("{time} (certainly)") if state.certain else say("{time} (possibly)"), time=(window,))
    if state.people:
        names = [person_label(collection, id_, say.language) for id_ in state.people]
        yield fill(say("with {people}"), people=_any_of(_runs(names, RunKind.PERSON), say))
    if state.sources:
        names = [source_label(collection, id_, say.language) for id_ in state.sources]
        yield fill(say("in {sources}"), sources=_any_of(_runs(names, RunKind.STRONG), say))
    if state.text:
        words = (Run(text=say("“{words}”", words=state.text), kind=RunKind.STRONG),)
        yield fill(say("with the word {words}") if _is_word(state.text) else say("with the words {words}"), words=words)
    if state.disputed:
        yield (Run(text=say("disputed")),)


def _is_word(text: str) -> bool:
    return len(text.split()) == 1


def places_in_words(places: Iterable[PlaceFilter], collection: Collection, say: Say) -> tuple[Run, ...]:
    """Return the places filtered by: "at Tirana, Berat or Butrint", "at Vlorë and places in it".

    Those taken with their parts, those taken alone and governments each stand together, so that it is clear what a
    "places in them" or "the government" belongs to.
    """
    groups: dict[_How, list[str]] = {}
    for item in places:
        name = place_label(collection, item.place, say.language)
        groups.setdefault(_how(item, collection), []).append(name)
    pieces = []
    for how, names in groups.items():
        named = _any_of(_runs(names, RunKind.PLACE), say)
        pieces.append(fill(_template(how, len(names), say), places=named))
    return _any_of(pieces, say)


class _How(StrEnum):
    ALONE = "alone"
    WITH_PARTS = "with parts"
    CONCERNED = "concerned"
    WITH_PARTS_CONCERNED = "with parts, concerned"
    GOVERNMENT = "government"


def _how(item: PlaceFilter, collection: Collection) -> _How:
    if item.sense is Sense.GOVERNMENT:
        return _How.GOVERNMENT
    with_parts = item.with_parts and parts_of(item, collection) > 0
    if item.concerned:
        return _How.WITH_PARTS_CONCERNED if with_parts else _How.CONCERNED
    return _How.WITH_PARTS if with_parts else _How.ALONE


def _template(how: _How, number: int, say: Say) -> str:
    if how is _How.GOVERNMENT:
        return say("about the government in {places}") if number == 1 else say("about the governments in {places}")
    if how is _How.CONCERNED:
        return say("at or about {places}")
    if how is _How.WITH_PARTS_CONCERNED:
        if number == 1:
            return say("at or about {places} and places in it")
        return say("at or about {places} and places in them")
    if how is _How.WITH_PARTS:
        return say("at {places} and places in it") if number == 1 else say("at {places} and places in them")
    return say("at {places}")


def _runs(names: Iterable[str], kind: RunKind) -> list[tuple[Run, ...]]:
    return [(Run(text=name, kind=kind),) for name in names]


def _any_of(items: list[tuple[Run, ...]], say: Say) -> tuple[Run, ...]:
    """Return "a", "a or b", "a, b or c"."""
    if len(items) == 1:
        return items[0]
    first: list[Run] = []
    for item in items[:-1]:
        first.extend((*((Run(text=", "),) if first else ()), *item))
    return fill(say("{first} or {last}"), first=tuple(first), last=items[-1])
