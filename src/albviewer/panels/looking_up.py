"""What the texts answer to words that are being typed. May take long; runs on any thread, and knows no state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.index.search_query import QueryFault, QueryTextError, read_search
from albviewer.model.edtf import window_of
from albviewer.panels.runs import Run, RunKind
from albviewer.panels.snippets import Mark, snippet
from albviewer.panels.typed_dates import window_in_text
from albviewer.session.links import is_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.index.finder import Finder
    from albviewer.index.found import Found
    from albviewer.index.names import NameHit
    from albviewer.index.query import Query
    from albviewer.linking.passages import LinkedPassage
    from albviewer.model.documents import PassageId
    from albviewer.session.view_state import TimeWindow

MOST_PASSAGES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How many events and passages there would be."""

    events: int
    passages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUp:
    """What there is for some words.

    `searched` is what a search for them finds under the filters that hold (None: they cannot be searched for, for the
    reason `fault`), `begun` are the first passages with words that begin so, `begun_text` is the search for all of
    these and `begun_amount` what it finds. `window` is the time that they say. `names` are all names that they fit, or,
    if they fit none, those much like them.
    """

    typed: str
    names: tuple[NameHit, ...] = ()
    fault: QueryFault | None = None
    searched: Amount | None = None
    begun: tuple[tuple[PassageId, tuple[Run, ...]], ...] = ()
    begun_text: str = ""
    begun_amount: Amount | None = None
    window: TimeWindow | None = None
    in_window: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedTime:
    """The time that words say, and how much there is of it; None if they say none."""

    window: TimeWindow | None = None
    amount: Amount | None = None


def look_up(finder: Finder, query: Query, typed: str) -> LookedUp:
    """Return what there is for some words, beside what else `query` asks for; the time that they say is left out."""
    text = typed.strip()
    if is_link(text):
        return LookedUp(typed=typed)
    answer = LookedUp(typed=typed, names=names_for(finder, text), fault=fault_of(text))
    return _with_passages(answer, finder, query, text) if answer.fault is None and text else answer


def look_up_time(finder: Finder, query: Query, typed: str, languages: Iterable[str]) -> TypedTime:
    """Return the time that some words say in one of the languages, and what there is of it.

    Slow when first asked: some tenths of a second, as the patterns for words are made then.
    """
    window = window_in_text(typed, languages)
    if window is None:
        return TypedTime()
    span = window_of(window.first or None, window.last or None)
    return TypedTime(window=window, amount=_amount(finder.find(replace(query, window=span))))


def names_for(finder: Finder, text: str) -> tuple[NameHit, ...]:
    """Return the names that a text fits; if it fits none, those much like it."""
    return tuple(finder.names.starting(text) or finder.names.like(text))


def fault_of(text: str) -> QueryFault | None:
    """Return why a text cannot be searched for, or None if it can. Quick."""
    try:
        if text:
            read_search(text)
    except QueryTextError as error:
        return error.fault
    return None


def _with_passages(answer: LookedUp, finder: Finder, query: Query, text: str) -> LookedUp:
    begun = _begun(text)
    found = finder.find(replace(query, text=begun))
    return replace(
        answer,
        searched=_amount(finder.find(replace(query, text=text))),
        begun=tuple((passage.id, _snippet(finder, passage, begun)) for passage in found.passages[:MOST_PASSAGES]),
        begun_text=begun,
        begun_amount=_amount(found),
    )


def _begun(text: str) -> str:
    """Return the search in which the last word may go on: it may be half typed."""
    return f"{text}*" if text[-1:].isalnum() and fault_of(f"{text}*") is None else text


def _snippet(finder: Finder, passage: LinkedPassage, text: str) -> tuple[Run, ...]:
    block = finder.linked.collection.documents[passage.id.source].blocks[passage.block]
    marks = (Mark(start, end, RunKind.FOUND, True) for start, end in finder.marks(text).spans(block.shown.text))
    return snippet(block.shown.text, marks)


def _amount(found: Found) -> Amount:
    return Amount(events=len(found.events), passages=len(found.passages))
