"""Rival dates: what the claims of a disagreement on a date look like in time, each a piece of its own.

Claims that overlap in time lie on levels one above the other. A claim without a date has no piece.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

from albviewer.model.events import DisagreementKind
from albviewer.panels.timeline.date_shapes import DateShape, Joint, date_shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from albviewer.model.collection import Collection
    from albviewer.panels.timeline.date_shapes import DatePiece


def rival_shapes(collection: Collection) -> Mapping[str, DateShape | None]:
    """Return how each event is drawn on whose date the sources differ; None: as its own date says."""
    claims: defaultdict[str, dict[str, DateShape]] = defaultdict(dict)
    for item in collection.disagreements.values():
        if item.kind is DisagreementKind.DATE and item.event:
            shapes = {claim.date.text: date_shape(claim.date) for claim in item.claims if claim.date is not None}
            claims[item.event].update(shapes)
    return {event: rival_shape(shapes.values()) if len(shapes) > 1 else None for event, shapes in claims.items()}


def rival_shape(claims: Iterable[DateShape]) -> DateShape:
    """Return the shape of several claims of which one is true at most."""
    pieces = sorted((piece for claim in claims for piece in claim.pieces), key=_reach)
    ends: list[float] = []
    placed: list[DatePiece] = []
    for piece in pieces:
        first, last = _reach(piece)
        level = next((number for number, end in enumerate(ends) if end <= first), len(ends))
        ends[level : level + 1] = [last]
        placed.append(replace(piece, level=level))
    return DateShape(pieces=tuple(placed), joint=Joint.ONE_OF, doubtful=False, levels=max(len(ends), 1))


def _reach(piece: DatePiece) -> tuple[float, float]:
    """Return from when to when a piece takes its room; one without a start begins before all others."""
    return (
        -inf if piece.outer_first is None else float(piece.outer_first),
        inf if piece.outer_last is None else float(piece.outer_last),
    )
