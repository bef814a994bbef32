"""Records of events.yaml and disagreements.yaml."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode
from albviewer.collection.fields import Fields, UnusableError
from albviewer.model.events import (
    Basis,
    Claim,
    Dating,
    Disagreement,
    DisagreementKind,
    Event,
    EventKind,
    Evidence,
    Weight,
)
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.model.texts import LocalText


def read_event(fields: Fields) -> Event:
    """Return an event; raise UnusableError if id, title, date or evidence is missing."""
    id_ = fields.id()
    evidence = tuple(_evidence(fields))
    if not evidence:
        message = sentence("the event {id_} has no evidence: quote the words of a source that state it", id_=id_)
        fields.drop(FaultCode.NO_EVIDENCE, message)
    return Event(
        id=id_,
        title=fields.local_text("title", required=True),
        evidence=evidence,
        summary=_summary(fields, id_),
        kind=fields.choice("kind", EventKind, EventKind.OTHER),
        places=fields.texts("places"),
        concerns=_concerns(fields),
        route=_route(fields),
        people=fields.texts("people"),
        position=fields.position(),
        # Last, because without a date there is nothing to return, and by now every other key has been looked at.
        dating=_dating_at_end(fields),
    )


def _summary(fields: Fields, id_: str) -> LocalText:
    """Return the summary. An event without one is kept: it can be found and read, it is only not told."""
    summary = fields.local_text("summary")
    fields.expect(
        summary.entries,
        "summary",
        sentence("the event {id_} has no summary: say in one sentence what happened", id_=id_),
    )
    return summary


def _concerns(fields: Fields) -> tuple[str, ...]:
    """Return the places merely concerned, without those at which it happened."""
    places, concerns = fields.texts("places"), fields.texts("concerns")
    for id_ in (id_ for id_ in concerns if id_ in places):
        message = sentence("it cannot both have happened at {id_} and merely concern it", id_=id_)
        fields.faults.add(fields.position("concerns", id_), FaultCode.BAD_VALUE, message)
    return tuple(id_ for id_ in concerns if id_ not in places)


def _route(fields: Fields) -> tuple[str, ...]:
    """Return the places that the event led to, in order; a way needs two, and does not lead to where it is already."""
    route = fields.texts("route")
    if len(route) == 1:
        fields.fault(
            FaultCode.BAD_VALUE, sentence("a route needs at least two places: where it began and where it led"), "route"
        )
        return ()
    for here, there in pairwise(route):
        if here == there:
            fields.fault(FaultCode.BAD_VALUE, sentence("the route leads from {here} to {here}", here=here), "route")
            return ()
    return route


def _dating_at_end(fields: Fields) -> Dating:
    date = fields.date("date", required=True)
    as_written, reason = fields.text("as-written"), fields.local_text("reason")
    basis = fields.choice("basis", Basis, Basis.STATED)
    if basis is Basis.INFERRED and not reason:
        fields.fault(FaultCode.MISSING_KEY, sentence("an inferred date needs a reason"), "basis")
    fields.finish()
    if date is None:
        raise UnusableError
    return Dating(date=date, as_written=as_written, basis=basis, reason=reason)


def _evidence(fields: Fields) -> Iterator[Evidence]:
    for entry in fields.records("evidence"):
        evidence = Evidence(
            source=entry.text("source"),
            quote=entry.text("quote"),
            occurrence=entry.whole("occurrence"),
            position=entry.position("quote"),
        )
        entry.finish()
        if evidence.source and evidence.quote:
            yield evidence
        else:
            entry.fault(FaultCode.MISSING_KEY, sentence("evidence needs a source and a quote"))


def read_disagreement(fields: Fields) -> Disagreement:
    """Return a disagreement; raise UnusableError if id or topic is missing or fewer than two claims are left."""
    id_, topic = fields.id(), fields.local_text("topic", required=True)
    claims = tuple(_claims(fields))
    if len(claims) < 2:
        fields.drop(
            FaultCode.NO_CLAIMS,
            sentence("the disagreement {id_} needs at least two claims, each with evidence", id_=id_),
        )
    disagreement = Disagreement(
        id=id_,
        topic=topic,
        claims=claims,
        kind=fields.choice("kind", DisagreementKind, DisagreementKind.FACT),
        event=fields.text("event"),
        weight=fields.choice("weight", Weight, Weight.MINOR),
        note=fields.local_text("note"),
        position=fields.position(),
    )
    fields.finish()
    return disagreement


def _claims(fields: Fields) -> Iterator[Claim]:
    for entry in fields.records("claims"):
        claim = Claim(claim=entry.local_text("claim"), evidence=tuple(_evidence(entry)), date=entry.date("date"))
        entry.finish()
        if claim.claim and claim.evidence:
            yield claim
        else:
            entry.fault(
                FaultCode.NO_EVIDENCE, sentence("a claim needs its text and the words of the source that makes it")
            )
