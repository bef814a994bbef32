"""Two sources side by side: which others there are to lay beside one, and where each speaks of the chosen event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.linking.evidence import Anchor
    from albviewer.session.session import Session


def evidence_in(session: Session, event: str, source: str) -> Anchor | None:
    """Return the words of a source that prove an event: those that are chosen, else the first; None without any."""
    anchors = session.linked.evidence.get(event, ())
    number = session.state.evidence if session.state.event == event else 0
    if number < len(anchors) and anchors[number].source == source:
        return anchors[number]
    return next((anchor for anchor in anchors if anchor.source == source), None)


def sources_beside(session: Session, source: str) -> tuple[str, ...]:
    """Return all other sources: first those that speak of the chosen event, each group in the collection's order."""
    event = session.state.event
    speaking = {anchor.source for anchor in session.linked.evidence.get(event, ())}
    others = [id_ for id_ in session.collection.sources if id_ != source]
    return tuple(sorted(others, key=lambda id_: id_ not in speaking))
