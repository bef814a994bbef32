"""What every pane of one open collection is given: session, words, look, and what lies under the pointer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from albviewer.panels.say import Say
from albviewer.session.session import Session
from albviewer.ui.theme.theme import Appearance


class Pointing(QObject):
    """What lies under the pointer, in whatever view: lit up in all of them, and never part of the state."""

    changed = Signal(str, str)
    """Kind ("place", "person", "event" or empty) and id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = ("", "")

    def point_at(self, kind: str, id_: str) -> None:
        """Tell what the pointer is on; an empty id for nothing."""
        now = (kind, id_) if id_ else ("", "")
        if now != self._now:
            self._now = now
            self.changed.emit(*now)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewContext:
    """Passed to every pane; nothing in it is global."""

    session: Session
    say: Say
    appearance: Appearance
    pointing: Pointing
