"""Quotes and their sources, claims that differ, and dates, as pieces of an exhibit's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.kiosk.pieces import Moment, Piece, Setting, piece
from albviewer.panels.labels import person_label, place_labels, source_label
from albviewer.panels.timeline.date_shapes import date_shape
from albviewer.panels.timeline.events import whole_years

if TYPE_CHECKING:
    from albviewer.linking.evidence import Anchor
    from albviewer.panels.say import Say
    from albviewer.session.session import Session


def quote_pieces(
    session: Session, anchor: Anchor, say: Say, *, remark: str = "", disputed: bool = False
) -> tuple[Piece, ...]:
    """Return words of a source, and which source it is; `remark` is what is to be said of them."""
    return (
        piece(Setting.QUOTE, f"“{' '.join(anchor.quote.split())}”", disputed=disputed),
        piece(Setting.CAPTION, source_words(session, anchor, say, remark), disputed=disputed),
    )


def source_words(session: Session, anchor: Anchor, say: Say, remark: str = "") -> str:
    """Return where some words stand: source, its short title, and the passage."""
    title = source_label(session.collection, anchor.source, say.language)
    where = f"{title}, ¶ {anchor.passage.label}" if anchor.passage is not None else title
    return f"{where} · {remark}" if remark else where


def claim_pieces(session: Session, disagreement: str, say: Say) -> tuple[Piece, ...]:
    """Return what is said on each side of a disagreement, in words of a source."""
    item = session.collection.disagreements[disagreement]
    pieces: list[Piece] = []
    for claim, anchors in zip(item.claims, session.linked.claims[disagreement], strict=True):
        for anchor in anchors[:1]:
            words = claim.claim.in_language(say.language)
            pieces += quote_pieces(session, anchor, say, remark=words, disputed=True)
    return tuple(pieces)


def time_piece(session: Session, event: str, disagreement: str, say: Say) -> tuple[Piece, ...]:
    """Return the strip of time with the date of an event and those that others give it; none if nothing is dated."""
    moments = []
    known = session.collection.events.get(event)
    if known is not None:
        disputed = event in session.collection.disputed_events()
        title = known.title.in_language(say.language)
        moments.append(Moment(title, known.dating.date, disputed, chosen=True))
    differing = session.collection.disagreements.get(disagreement)
    for claim in differing.claims if differing else ():
        if claim.date is not None and all(claim.date.text != moment.date.text for moment in moments):
            moments.append(Moment(claim.claim.in_language(say.language), claim.date, disputed=True, chosen=False))
    if whole_years([date_shape(moment.date) for moment in moments]) is None:
        return ()
    return (Piece(setting=Setting.TIME, moments=tuple(moments)),)


def event_pieces(session: Session, event: str, say: Say) -> tuple[Piece, ...]:
    """Return the page of an event: what, when, where, who, the words that prove it, and what others say."""
    known = session.collection.events[event]
    language = say.language
    people = tuple(person_label(session.collection, id_, language) for id_ in known.people)
    facts = (
        date_in_words(known.dating.date, say),
        say.listed(list(place_labels(session.collection, known.places, language))),
        say.listed(list(people)),
    )
    disagreements = [item for item in session.collection.disagreements.values() if item.event == event]
    pieces = [
        piece(Setting.HEADING, known.title.in_language(language)),
        piece(Setting.TEXT, " · ".join(filter(None, facts))),
    ]
    if known.summary:
        pieces.append(piece(Setting.LEAD, known.summary.in_language(language)))
    pieces += time_piece(session, event, disagreements[0].id if disagreements else "", say)
    for anchor in session.linked.evidence.get(event, ()):
        pieces += quote_pieces(session, anchor, say)
    for item in disagreements:
        words = say("The sources differ: {topic}", topic=item.topic.in_language(language))
        pieces.append(piece(Setting.SUBHEADING, words))
        pieces += claim_pieces(session, item.id, say)
    return tuple(pieces)
