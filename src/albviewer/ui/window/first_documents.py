"""The first documents of a collection, shown while the others are being indexed: what goes on when all are there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.session import Session
    from albviewer.session.view_state import ViewState


class FirstDocuments:
    """The session on the first documents, as long as it is the one that is shown."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._begun = _told(session.state)

    def go_on_in(self, session: Session) -> bool:
        """Have the session on all documents stand where this one stands; False if it is on another collection.

        As long as the reader has done nothing, it stands where the collection was left.
        """
        first = self.session
        if session.folder != first.folder or session.collection.head.id != first.collection.head.id:
            return False
        if _told(first.state) != self._begun:
            session.history = first.history
        session.positions.update(first.positions)
        return True

    def stopped_words(self, say: Say) -> str:
        """Say that there will be no more than these documents for now."""
        return say(
            "Indexing was stopped: only {n} of {total} documents can be read and searched. "
            "Open the collection again to have them all.",
            n=len(self.session.collection.documents),
            total=self.session.in_all,
        )


def _told(state: ViewState) -> ViewState:
    """Return what a reader has done of a state: the map and the language settle by themselves."""
    return replace(state, extent=None, language="")
