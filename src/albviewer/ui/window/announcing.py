"""Says to screen readers how much is found, once after each change of the filters, whoever changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from albviewer.panels.counts import found_in_words
from albviewer.session.session import Origin, StateChange
from albviewer.session.view_state import FILTERS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.ui.context import ViewContext

# Several changes within this time are one to whoever listens.
_PAUSE_MS = 150


class FoundAnnouncer(QObject):
    """`widget` is the one in whose name it is said. What plays through time is said only when it stops changing."""

    def __init__(self, context: ViewContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._widget = widget
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._say)
        context.listen(self._changed)

    def _changed(self, change: StateChange) -> None:
        if change.touches(*FILTERS):
            playing = change.origin is Origin.PLAYING
            self._pause.start(2_000 if playing else _PAUSE_MS)

    def _say(self) -> None:
        if QAccessible.isActive():
            words = found_in_words(self._context.session, self._context.say)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, words))
