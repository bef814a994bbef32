"""Changes that need to know where things stand: an event's quotes, a passage, a mention."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.session import changes
from albviewer.session.view_state import Spot, ViewState

if TYPE_CHECKING:
    from albviewer.linking.linked import LinkedCollection
    from albviewer.model.documents import PassageId
    from albviewer.session.changes import Change


def go_to_event(linked: LinkedCollection, event: str) -> Change:
    """Select an event at the words that prove it: in the open source if it speaks of it, else in the first that does.

    For an event that is selected already it is the next of its quotes.
    """

    def change(state: ViewState) -> ViewState:
        anchors = linked.evidence[event]
        if state.event == event:
            index = (state.evidence + 1) % len(anchors)
        else:
            open_source = state.spot.source if state.spot else ""
            index = next((number for number, anchor in enumerate(anchors) if anchor.source == open_source), 0)
        return _at_evidence(linked, event, index)(state)

    return change


def go_to_evidence(linked: LinkedCollection, event: str, index: int) -> Change:
    """Select an event at one of its quotes, counted from 0."""
    return _at_evidence(linked, event, index)


def _at_evidence(linked: LinkedCollection, event: str, index: int) -> Change:
    anchor = linked.evidence[event][index]
    spot = Spot(source=anchor.source, start=anchor.start, end=anchor.end)
    return changes.select_event(event, index, anchor.passage, spot)


def go_to_passage(linked: LinkedCollection, passage: PassageId) -> Change:
    """Select a passage and read it."""
    block = linked.collection.documents[passage.source].blocks[linked.passages[passage].block]
    return changes.select_passage(passage, Spot(source=passage.source, start=block.start, end=block.end))


def reading_it(linked: LinkedCollection) -> Change:
    """Read what is selected where nothing is read: an event at its words, a passage. A link may say no more."""

    def change(state: ViewState) -> ViewState:
        if state.spot is not None:
            return state
        if state.event:
            return _at_evidence(linked, state.event, min(state.evidence, len(linked.evidence[state.event]) - 1))(state)
        return go_to_passage(linked, state.passage)(state) if state.passage is not None else state

    return change


def go_to_first_page(state: ViewState) -> ViewState:
    """Read nothing and select nothing, as before the first reading; the filters stay."""
    return replace(changes.deselect(state), spot=None)


def go_to_source(linked: LinkedCollection, source: str, at: int = 0) -> Change:
    """Read a source from its first words, or from an offset on at which it was left."""
    blocks = linked.collection.documents[source].blocks
    start = at or (blocks[0].start if blocks else 0)
    return changes.open_spot(Spot(source=source, start=start, end=start))
