"""Changes about disagreements: laying the claims side by side, and going from a claim to its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.session.view_state import Spot, ViewState

if TYPE_CHECKING:
    from albviewer.linking.evidence import Anchor
    from albviewer.linking.linked import LinkedCollection
    from albviewer.session.changes import Change


def compare(disagreement: str) -> Change:
    """Lay the claims of a disagreement side by side."""
    return lambda state: replace(state, disagreement=disagreement, comparing=True)


def back_to_reading(state: ViewState) -> ViewState:
    """Put the comparison away; the disagreement stays selected, so that its words stay lit."""
    return replace(state, comparing=False)


def read_claim(disagreement: str, anchor: Anchor) -> Change:
    """Read the words that make a claim."""
    spot = Spot(source=anchor.source, start=anchor.start, end=anchor.end)
    return lambda state: replace(
        state,
        disagreement=disagreement,
        comparing=False,
        spot=spot,
        passage=anchor.passage,
        event="",
        evidence=0,
    )


def first_about(linked: LinkedCollection, event: str) -> str:
    """Return the first disagreement about an event, a major one before a minor one; empty if there is none."""
    about = [item for item in linked.collection.disagreements.values() if item.event == event]
    return min(about, key=lambda item: item.weight.value).id if about else ""
