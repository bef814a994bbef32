"""Records tied to the words of the documents: events to their evidence, disagreements to their claims, tours to stops.

Knows nothing of what the documents name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.linking.evidence import Anchor, Anchors
from albviewer.linking.linked import LinkedRecords
from albviewer.linking.ties import note_foreign_dates
from albviewer.linking.tours import link_tours
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.model.collection import Collection
    from albviewer.model.events import Disagreement, Evidence


def link_records(collection: Collection) -> LinkedRecords:
    """Return the records tied to the documents. Only documents that records quote are looked into."""
    faults = FaultList()
    anchors = Anchors(_quotes(collection), collection.documents)
    collection, evidence = _proved(collection, anchors, faults)
    note_foreign_dates(collection, faults)
    collection, claims = _claimed(collection, anchors, faults)
    collection, stops = link_tours(collection, anchors, evidence, claims, faults)
    return LinkedRecords(collection=collection, evidence=evidence, claims=claims, stops=stops, faults=faults.in_order())


def _quotes(collection: Collection) -> Iterator[Evidence]:
    """Yield all that the records quote."""
    for event in collection.events.values():
        yield from event.evidence
    for item in collection.disagreements.values():
        for claim in item.claims:
            yield from claim.evidence
    for tour in collection.tours.values():
        yield from (step.show.quote for step in tour.steps if step.show.quote)


def _proved(
    collection: Collection, anchored: Anchors, faults: FaultList
) -> tuple[Collection, dict[str, tuple[Anchor, ...]]]:
    """Return the collection without events that no words prove, and the anchors of the others."""
    evidence = {event.id: anchored.of(event.evidence, faults) for event in collection.events.values()}
    for id_, anchors in evidence.items():
        event = collection.events[id_]
        # If all its documents are at fault themselves, nothing is wrong with the event.
        if not anchors and any(item.source in collection.documents for item in event.evidence):
            message = sentence("the event {id_} has no evidence that can be found and is left out", id_=id_)
            faults.add(event.position, FaultCode.NO_EVIDENCE, message)
    proved = {id_: anchors for id_, anchors in evidence.items() if anchors}
    events = {id_: event for id_, event in collection.events.items() if id_ in proved}
    disagreements = {
        id_: item if item.event in events else replace(item, event="") for id_, item in collection.disagreements.items()
    }
    return replace(collection, events=events, disagreements=disagreements), proved


def _claimed(
    collection: Collection, found: Anchors, faults: FaultList
) -> tuple[Collection, dict[str, tuple[tuple[Anchor, ...], ...]]]:
    """Return the collection without claims that no words make, and the anchors of the claims of each disagreement."""
    claims: dict[str, tuple[tuple[Anchor, ...], ...]] = {}
    disagreements: dict[str, Disagreement] = {}
    for id_, item in collection.disagreements.items():
        anchored = [(claim, found.of(claim.evidence, faults)) for claim in item.claims]
        made = [(claim, anchors) for claim, anchors in anchored if anchors]
        if len(made) >= 2:
            disagreements[id_] = replace(item, claims=tuple(claim for claim, _ in made))
            claims[id_] = tuple(anchors for _, anchors in made)
        elif all(evidence.source in collection.documents for claim in item.claims for evidence in claim.evidence):
            message = sentence(
                "the disagreement {id_} has fewer than two claims that can be found and is left out", id_=id_
            )
            faults.add(item.position, FaultCode.NO_CLAIMS, message)
    return replace(collection, disagreements=disagreements), claims
