"""The filters in words: what each is called, and the reason that stands after a count."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import Sense
from albviewer.panels.dates_in_words import date_in_words, from_to_in_words
from albviewer.panels.labels import event_label, person_label, place_label, source_label
from albviewer.panels.language_names import language_name
from albviewer.panels.runs import Run, RunKind, fill
from albviewer.panels.source_page import source_kind_in_words
from albviewer.session import filtering
from albviewer.session.filtering import FilterBy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from albviewer.index.query import PlaceFilter
    from albviewer.model.collection import Collection
    from albviewer.panels.say import Say
    from albviewer.session.view_state import TimeWindow, ViewState


_KINDS = {FilterBy.PLACE: RunKind.PLACE, FilterBy.PERSON: RunKind.PERSON}


def parts_of(item: PlaceFilter, collection: Collection) -> int:
    """Return how many places lie within a chosen place."""
    return len(collection.with_parts([item.place])) - 1


def name_of(by: FilterBy, id_: str, collection: Collection, say: Say) -> str:
    """Return what something filtered by is called; kinds and languages by their words."""
    match by:
        case FilterBy.PLACE:
            return place_label(collection, id_, say.language)
        case FilterBy.PERSON:
            return person_label(collection, id_, say.language)
        case FilterBy.EVENT:
            return event_label(collection, id_, say.language)
        case FilterBy.SOURCE:
            return source_label(collection, id_, say.language)
        case FilterBy.KIND:
            return source_kind_in_words(id_, say) or say("other kind")
        case FilterBy.LANGUAGE:
            return language_name(id_, say)


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
        yield places_in_words(state.places, collection, say, all_of_them=state.all_places)
    yield from _without(state, FilterBy.PLACE, say("not {names}"), collection, say)
    if state.window is not None:
        window = Run(text=window_in_words(state.window, say), kind=RunKind.TIME)
        yield fill(say("{time} (certainly)") if state.certain else say("{time} (possibly)"), time=(window,))
    if state.without_times:
        times = _runs([window_in_words(time, say) for time in state.without_times], RunKind.TIME)
        yield fill(say("not {names}"), names=_joined(times, say))
    if state.people:
        people = _named(filtering.wanted(state, FilterBy.PERSON), FilterBy.PERSON, collection, say)
        yield fill(say("with {people}"), people=_joined(people, say, all_of_them=state.all_people))
    yield from _without(state, FilterBy.PERSON, say("without {names}"), collection, say)
    for by, wanted, refused in (
        (FilterBy.EVENT, say("about {names}"), say("not about {names}")),
        (FilterBy.SOURCE, say("in {names}"), say("not in {names}")),
        (FilterBy.KIND, say("of the kind {names}"), say("not of the kind {names}")),
        (FilterBy.LANGUAGE, say("in {names}"), say("not in {names}")),
    ):
        if filtering.wanted(state, by):
            names = _named(filtering.wanted(state, by), by, collection, say)
            yield fill(wanted, names=_joined(names, say))
        yield from _without(state, by, refused, collection, say)
    if state.text:
        words = (Run(text=say("“{words}”", words=state.text), kind=RunKind.STRONG),)
        yield fill(say("with the word {words}") if _is_word(state.text) else say("with the words {words}"), words=words)
    if state.disputed:
        yield (Run(text=say("disputed")),)


def _without(
    state: ViewState, by: FilterBy, template: str, collection: Collection, say: Say
) -> Iterator[tuple[Run, ...]]:
    ids = filtering.left_out(state, by)
    if ids:
        yield fill(template, names=_joined(_named(ids, by, collection, say), say))


def _named(ids: Iterable[str], by: FilterBy, collection: Collection, say: Say) -> list[tuple[Run, ...]]:
    names = [name_of(by, id_, collection, say) for id_ in ids]
    if by is FilterBy.EVENT:
        # A title is half a sentence: where it ends must be seen.
        names = [say("“{words}”", words=name) for name in names]
    return _runs(names, _KINDS.get(by, RunKind.STRONG))


def _is_word(text: str) -> bool:
    return len(text.split()) == 1


def places_in_words(
    places: Iterable[PlaceFilter], collection: Collection, say: Say, *, all_of_them: bool = False
) -> tuple[Run, ...]:
    """Return the places filtered by: "at Tirana, Berat or Butrint", "at Vlorë and places in it".

    If all of them are asked for: "at both Tirana and Berat". What each is taken with is then left to its chip.

    Those taken with their parts, those taken alone and governments each stand together, so that it is clear what a
    "places in them" or "the government" belongs to.
    """
    chosen = tuple(places)
    if all_of_them and len(chosen) > 1:
        names = [place_label(collection, item.place, say.language) for item in chosen]
        return fill(say("at {places}"), places=_joined(_runs(names, RunKind.PLACE), say, all_of_them=True))
    groups: dict[_How, list[str]] = {}
    for item in chosen:
        name = place_label(collection, item.place, say.language)
        groups.setdefault(_how(item, collection), []).append(name)
    pieces = []
    for how, names in groups.items():
        named = _joined(_runs(names, RunKind.PLACE), say)
        pieces.append(fill(_template(how, len(names), say), places=named))
    return _joined(pieces, say)


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


def _joined(items: list[tuple[Run, ...]], say: Say, *, all_of_them: bool = False) -> tuple[Run, ...]:
    """Return "a", "a or b", "a, b or c"; if all of them are asked for "both a and b", "all of a, b and c"."""
    if len(items) == 1:
        return items[0]
    first: list[Run] = []
    for item in items[:-1]:
        first.extend((*((Run(text=", "),) if first else ()), *item))
    if not all_of_them:
        template = say("{first} or {last}")
    else:
        template = say("both {first} and {last}") if len(items) == 2 else say("all of {first} and {last}")
    return fill(template, first=tuple(first), last=items[-1])
