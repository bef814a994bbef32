"""The timeline of what is found: binds the widget to the session. Knows no other pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from albviewer.panels.timeline.events import timeline_content, whole_period
from albviewer.session import changes
from albviewer.session.selecting import go_to_event
from albviewer.session.session import Origin, StateChange
from albviewer.session.view_state import FILTERS
from albviewer.ui.context import ViewContext
from albviewer.ui.timeline.bands import usual_height
from albviewer.ui.timeline.view import TimelineView

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_FEW_ROWS = 2


class TimelinePane(QWidget):
    """Its view is made when the pane has been shown, so that the text of the reader need not wait for it."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.view: TimelineView | None = None
        self._filled = False
        context.appearance.dress(self, ground="chrome", edge="top")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 1, 0, 0)
        context.appearance.changed.connect(self.updateGeometry)
        context.listen(self._changed)

    def height_of(self, rows: int) -> int:
        """Return how high the pane is with so many rows of events."""
        return usual_height(self._context.appearance.fonts, rows=rows) + 1

    def minimumSizeHint(self) -> QSize:
        """Give room for few rows, also before there is a view."""
        return QSize(320, self.height_of(_FEW_ROWS))

    def showEvent(self, event: QShowEvent) -> None:
        """Make the view once everything else stands."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.fill)

    def fill(self) -> None:
        """Make the view; a second call does nothing."""
        if self._filled:
            return
        self._filled = True
        session, say = self._context.session, self._context.say
        period = whole_period(session)
        if period is None:
            nothing = QLabel(say("Nothing in this collection has a date."), self)
            nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._context.appearance.dress(nothing, font="label", tone="ink-2")
            self._column.addWidget(nothing)
            return
        self._period = period
        view = TimelineView(self._context.appearance, say, timeline_content(session, say, period), self)
        view.window_asked.connect(self._ask_window)
        view.event_chosen.connect(self._choose)
        view.event_pointed.connect(lambda event: self._context.pointing.point_at("event", event))
        self._context.pointing.changed.connect(lambda kind, id_: view.light(id_ if kind == "event" else ""))
        self.view = view
        self._column.addWidget(view)
        self.setFocusProxy(view)
        self._show_content(view)
        self._show_window(view, bring_into_view=session.state.window is not None)
        view.select(session.state.event)

    def _ask_window(self, first: str, last: str) -> None:
        self._context.session.apply(changes.limit_time(first, last), origin=Origin.TIMELINE)

    def _choose(self, event: str) -> None:
        session = self._context.session
        session.apply(go_to_event(session.linked, event), origin=Origin.TIMELINE)

    def _changed(self, change: StateChange) -> None:
        view = self.view
        if view is None:
            return
        if change.touches(*FILTERS):
            self._show_content(view)
        if change.touches("window"):
            # What was drawn here is in view already.
            brought = change.origin is not Origin.TIMELINE and change.after.window is not None
            self._show_window(view, bring_into_view=brought)
        if change.touches("event"):
            view.select(change.after.event)

    def _show_content(self, view: TimelineView) -> None:
        session = self._context.session
        content = timeline_content(session, self._context.say, self._period)
        view.show_content(content, certain=session.state.certain)

    def _show_window(self, view: TimelineView, *, bring_into_view: bool) -> None:
        window = self._context.session.state.window
        view.show_window((window.first, window.last) if window else None, bring_into_view=bring_into_view)
