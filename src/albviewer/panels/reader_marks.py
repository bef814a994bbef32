"""What the state lights up in an open source: chosen mentions, the proving words, matching passages, margin notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.model.documents import PassageId
from albviewer.panels.apparatus import Remark, remarks_in
from albviewer.panels.chosen import chosen_senses
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.labels import place_labels
from albviewer.panels.reader_page import MarkKind, ReaderPage, TextMark
from albviewer.session.comparing import first_about

if TYPE_CHECKING:
    from albviewer.model.events import Event
    from albviewer.panels.say import Say
    from albviewer.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Lit:
    """A stretch of a block that is lit up: its index, shown characters, and of what kind it is."""

    block: int
    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderMarks:
    """All that is lit up. `proving` are (block, start, end) of the words that prove the selected event.

    `matching` are the blocks whose passages the filters let through, `current` is that of the selected passage or None.
    """

    chosen: tuple[Lit, ...] = ()
    proving: tuple[tuple[int, int, int], ...] = ()
    matching: frozenset[int] = frozenset()
    current: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNote:
    """An event in the margin beside the words that prove it, or a disagreement beside a claim and none of its events.

    Or it is what the editors note on `words`. Only an event's note has `event`, a date and places. `disagreement` is
    what to compare if it is disputed, `remark` the editors' note on that.
    """

    event: str
    date: str
    title: str
    places: str
    disputed: bool
    matching: bool
    selected: bool
    disagreement: str = ""
    remark: str = ""
    words: Remark | None = None


def reader_marks(session: Session, page: ReaderPage) -> ReaderMarks:
    """Return what the state lights up on a page."""
    state = session.state
    wanted, people = chosen_senses(session), set(state.people)

    def is_chosen(mark: TextMark) -> bool:
        if mark.kind is MarkKind.PLACE:
            return (mark.id, mark.sense) in wanted
        return mark.kind is MarkKind.PERSON and mark.id in people

    chosen = tuple(
        Lit(block=index, start=mark.start, end=mark.end, kind=mark.kind)
        for index, block in enumerate(page.blocks)
        for mark in block.marks
        if is_chosen(mark)
    )
    current = None
    if state.passage is not None and state.passage.source == page.source:
        linked = session.linked.passages.get(state.passage)
        if linked and page.part.first <= linked.block < page.part.last:
            current = linked.block - page.part.first
    return ReaderMarks(
        chosen=chosen,
        proving=tuple(_proving(session, page)),
        matching=_matching(session, page) if state.is_filtered() else frozenset(),
        current=current,
    )


def _matching(session: Session, page: ReaderPage) -> frozenset[int]:
    """Return the blocks whose passages were found. Passages of one source follow each other in the collection."""
    numbered = [index for index, item in enumerate(page.blocks) if item.block.label]
    if not numbered:
        return frozenset()
    first = session.linked.passages[PassageId(page.source, page.blocks[numbered[0]].block.label)].order
    held = session.found.passages.set
    return frozenset(index for order, index in enumerate(numbered, start=first) if held.holds(order))


def _proving(session: Session, page: ReaderPage) -> list[tuple[int, int, int]]:
    """Return the words on this page that prove the selected event, or make the claims of the selected disagreement."""
    spans: list[tuple[int, int, int]] = []
    state, linked = session.state, session.linked
    claims = () if state.event else linked.claims.get(state.disagreement, ())
    for anchor in (*linked.evidence.get(state.event, ()), *(anchor for claim in claims for anchor in claim)):
        if anchor.source == page.source:
            spans += page.document.shown_at(anchor.start, anchor.end)
    return spans


def margin_notes(session: Session, page: ReaderPage, block: int, say: Say) -> tuple[MarginNote, ...]:
    """Return the notes beside a block: the editors' on its words, its events, the disagreements about none of them.

    The editors' come first, since they are said nowhere else. Events that the filters let through come before the
    others, each in order of time.
    """
    matching = {event.id for event in session.found.events}
    events = [session.collection.events[id_] for id_ in page.blocks[block].events]
    events.sort(key=lambda event: (event.id not in matching, event.dating.date.sort_key))
    return (
        *(_editors_note(remark, say) for remark in remarks_in(page, block, say.language)),
        *(_event_note(session, event, say, matching=event.id in matching) for event in events),
        *(_disagreement_note(session, id_, say) for id_ in page.blocks[block].disagreements),
    )


def _event_note(session: Session, event: Event, say: Say, *, matching: bool) -> MarginNote:
    disagreement = first_about(session.linked, event.id)
    return MarginNote(
        event=event.id,
        date=date_in_words(event.dating.date, say),
        title=event.title.in_language(say.language),
        places=", ".join(place_labels(session.collection, event.places, say.language)),
        disputed=bool(disagreement),
        matching=matching,
        selected=event.id == session.state.event,
        disagreement=disagreement,
        remark=_remark(session, disagreement, say) if disagreement else "",
    )


def _disagreement_note(session: Session, disagreement: str, say: Say) -> MarginNote:
    state = session.state
    return MarginNote(
        event="",
        date="",
        title=session.collection.disagreements[disagreement].topic.in_language(say.language),
        places="",
        disputed=True,
        matching=disagreement in session.found.disagreements,
        selected=disagreement == state.disagreement and not state.event,
        disagreement=disagreement,
        remark=_remark(session, disagreement, say),
    )


def _editors_note(remark: Remark, say: Say) -> MarginNote:
    return MarginNote(
        event="",
        date="",
        title=say("Editors’ note"),
        places=remark.text,
        disputed=False,
        matching=True,
        selected=False,
        words=remark,
    )


def _remark(session: Session, disagreement: str, say: Say) -> str:
    note = session.collection.disagreements[disagreement].note.in_language(say.language)
    return say("Editors’ note: {note}", note=note) if note else ""
