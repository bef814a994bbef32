"""What the map and the state of the collection are to show with each screen of an exhibit. Knows no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.kiosk.visitor import Screen
from albviewer.panels.map_view import scene_of
from albviewer.session.changes import choose_place, clear_filters, deselect
from albviewer.session.selecting import go_to_evidence

if TYPE_CHECKING:
    from albviewer.kiosk.visitor import Where
    from albviewer.session.changes import Change
    from albviewer.session.session import Session
    from albviewer.session.view_state import ViewState


def change_for(session: Session, where: Where) -> Change | None:
    """Return the change of state with which a screen begins; None if the state stays, as the tour leads it."""
    if where.screen is Screen.STORY:
        return None
    if where.screen is Screen.PLACE:
        return lambda state: choose_place(where.id)(_plain(state))
    if where.screen is Screen.EVENT and session.linked.evidence.get(where.id):
        return lambda state: go_to_evidence(session.linked, where.id, 0)(_plain(state))
    return _plain


def _plain(state: ViewState) -> ViewState:
    """Return the state with nothing filtered and nothing chosen."""
    return deselect(clear_filters(state))


def places_for(session: Session, where: Where) -> tuple[str, ...]:
    """Return the places that the map is brought to with a screen; none means that it shows all."""
    if where.screen is Screen.PLACE:
        return (where.id,)
    if where.screen is Screen.EVENT and where.id in session.collection.events:
        return scene_of(session, session.collection.events[where.id])
    return ()


def can_be_shown(session: Session, where: Where) -> bool:
    """Tell whether what a screen is to show is in the collection."""
    collection = session.collection
    known = {
        Screen.STORY: collection.tours,
        Screen.PLACE: collection.places,
        Screen.EVENT: collection.events,
        Screen.SOURCE: collection.documents,
        Screen.TAKE_HOME: collection.documents,
    }.get(where.screen)
    return known is None or where.id in known
