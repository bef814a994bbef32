"""What is filtered by, with all that it includes: asked by every view that lights it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.model.mentions import Sense

if TYPE_CHECKING:
    from albviewer.session.session import Session


def chosen_senses(session: Session) -> frozenset[tuple[str, Sense]]:
    """Return the places filtered by, with those within them, each with the sense in which it is asked for."""
    return frozenset(
        (place, item.sense)
        for item in session.state.places
        for place in (
            session.collection.with_parts([item.place])
            if item.with_parts and item.sense is Sense.PLACE
            else (item.place,)
        )
    )
