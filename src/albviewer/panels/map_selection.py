"""What of the map is chosen: where “show what is chosen” goes, and what a point is called when it is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.panels.map_messages import Message
from albviewer.panels.map_view import flight_to, scene_of

if TYPE_CHECKING:
    from albviewer.session.session import Session

# About ten metres: closer the base map does not know, and no reader clicks.
_DECIMALS = 4


def selected_places(session: Session) -> tuple[str, ...]:
    """Return the places that the selection is about: the chosen event's, else the chosen ones, else those found.

    Without selection and without filter there are none.
    """
    state = session.state
    event = session.collection.events.get(state.event)
    if event is not None:
        return scene_of(session, event)
    if state.chosen_places():
        return state.chosen_places()
    return tuple(session.found.places) if state.is_filtered() else ()


def selection_flight(session: Session) -> Message | None:
    """Return the message that brings the map to the selection; None if there is none, or none of it has a point."""
    return flight_to(session, selected_places(session))


def coordinates(latitude: float, longitude: float) -> str:
    """Return a point as other programs take it: degrees with a decimal point, latitude first."""
    return f"{latitude:.{_DECIMALS}f}, {longitude:.{_DECIMALS}f}"
