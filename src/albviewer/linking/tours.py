"""Steps of tours tied to offsets: at which words of the sources the reader opens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultList

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.linking.evidence import Anchor, Anchors
    from albviewer.model.collection import Collection
    from albviewer.model.tours import Scene, TourStep


def link_tours(
    collection: Collection,
    anchors: Anchors,
    evidence: Mapping[str, tuple[Anchor, ...]],
    claims: Mapping[str, tuple[tuple[Anchor, ...], ...]],
    faults: FaultList,
) -> tuple[Collection, dict[str, tuple[Anchor | None, ...]]]:
    """Return the collection with steps that speak only of what is there, and for each step of each tour its anchor.

    The anchor is None for a step that opens the reader nowhere. `anchors` are those of all that the collection quotes,
    `evidence` and `claims` as in LinkedCollection.
    """
    tours = {
        tour.id: replace(tour, steps=tuple(_kept(step, evidence, claims) for step in tour.steps))
        for tour in collection.tours.values()
    }
    stops = {
        id_: tuple(_stop(collection, anchors, step.show, evidence, claims, faults) for step in tour.steps)
        for id_, tour in tours.items()
    }
    return replace(collection, tours=tours), stops


def _kept(
    step: TourStep,
    evidence: Mapping[str, tuple[Anchor, ...]],
    claims: Mapping[str, tuple[tuple[Anchor, ...], ...]],
) -> TourStep:
    """Return the step without the event or disagreement that no words were found for; that has a fault of its own."""
    show = step.show
    event = show.event if show.event in evidence else ""
    disagreement = show.disagreement if show.disagreement in claims else ""
    return replace(step, show=replace(show, event=event, disagreement=disagreement))


def _stop(
    collection: Collection,
    anchors: Anchors,
    show: Scene,
    evidence: Mapping[str, tuple[Anchor, ...]],
    claims: Mapping[str, tuple[tuple[Anchor, ...], ...]],
    faults: FaultList,
) -> Anchor | None:
    if show.event:
        # Looked for anew, because the anchors of an event leave out the quotes that were not found: they have faults.
        wanted = collection.events[show.event].evidence[show.evidence - 1]
        found = anchors.of([wanted], FaultList())
        return found[0] if found else evidence[show.event][0]
    if show.quote:
        found = anchors.of([show.quote], faults)
        return found[0] if found else None
    if show.disagreement:
        return claims[show.disagreement][0][0]
    return None
