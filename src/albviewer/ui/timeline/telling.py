"""What the timeline tells screen readers: which event has the keyboard, or how many there are and where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from albviewer.panels.timeline.events import Standing, in_words
from albviewer.session.time_look import Clock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.panels.say import Say
    from albviewer.panels.timeline.events import TimelineContent


def describe(view: QWidget, content: TimelineContent, focused: str, say: Say) -> None:
    """Say of a timeline what it shows: the event that has the keyboard, or how many there are and where they are."""
    events = [item for item in content.events if item.standing is not Standing.OUTSIDE]
    item = next((item for item in content.events if item.id == focused), None)
    if content.clock is Clock.WRITTEN:
        number = say.count("{n} source", "{n} sources", len(events))
    else:
        number = say.count("{n} event", "{n} events", len(events))
    listed = say("{what}. L shows them as a list.", what=number)
    view.setAccessibleDescription(listed if item is None else in_words(item, say))


def announce(view: QWidget, words: str) -> None:
    """Tell those who listen to a screen reader."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))
