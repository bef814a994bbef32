"""A second source beside the first: it is read on its own, and comes to its words on the event that is chosen.

What is chosen in either lights up in both. Where the first one stands is the session's to say, where this one does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from albviewer.panels.beside import evidence_in, sources_beside
from albviewer.panels.labels import source_label
from albviewer.session import changes
from albviewer.session.selecting import go_to_event
from albviewer.session.session import Origin, StateChange
from albviewer.session.view_state import Spot
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.mention_walk import MentionWalk
from albviewer.ui.panes.open_source import OpenSource
from albviewer.ui.panes.own_notes import OwnNotes
from albviewer.ui.panes.source_overview import SourceOverview
from albviewer.ui.reader.head import HeadTool
from albviewer.ui.reader.view import ReaderView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from albviewer.model.documents import PassageId
    from albviewer.ui.reader.page_look import PageLook


class BesidePane(QWidget):
    """`closed` tells that it is not wanted any more, `exchange_asked` that the two sources are to change places."""

    closed = Signal()
    exchange_asked = Signal()

    def __init__(self, context: ViewContext, look: PageLook, parent: QWidget | None = None) -> None:
        """`look` is that of the first source's page: both are set alike."""
        super().__init__(parent)
        self._context = context
        say = context.say
        self.reader = ReaderView(context.appearance, self, say=say, look=look)
        self.reader.type_tool.hide()
        self.open = OpenSource(context, self.reader)
        self.mentions = MentionWalk(context, self.reader, self.open, self._go_to)
        self.own = OwnNotes(context, self.reader, self.open)
        self.overview = SourceOverview(context, self.reader, self.open, self.mentions, go=self._go_to)
        self.tie = QLabel()
        """Where both speak of the chosen event; it lies below both, so that their pages are equally high."""
        self.tie.setTextFormat(Qt.TextFormat.PlainText)
        self.tie.setWordWrap(True)
        self.tie.setContentsMargins(18, 4, 12, 4)
        context.appearance.dress(self.tie, font="label", tone="ink-2", ground="surface", edge="top")
        self.tie.hide()
        self.others = self._tool("list", say("Another source here"), self._offer_sources)
        self._tool("arrows-left-right", say("Exchange the two sources"), self.exchange_asked.emit)
        self.close_tool = self._tool("x", say("Close the second source"), self.closed.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reader, 1)
        context.appearance.dress(self, edge="left")
        self._connect()

    def _tool(self, icon: str, name: str, act: object) -> HeadTool:
        tool = HeadTool(self._context.appearance, icon, name)
        tool.clicked.connect(act)
        self.reader.add_tool(tool)
        return tool

    def _connect(self) -> None:
        session, reader = self._context.session, self.reader
        reader.note_clicked.connect(
            lambda event: session.apply(go_to_event(session.linked, event), origin=Origin.READER)
        )
        self.open.passage_clicked.connect(self._select_passage)
        self.open.part_asked.connect(lambda at: self._go_to(Spot(source=self.open.source, start=at, end=at)))
        reader.scrolled.connect(lambda _block, _offset: self._has_come_to_rest())
        self._context.listen(self._changed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tie nothing while there is nothing beside."""
        super().hideEvent(event)
        if self.isHidden():
            self.tie.hide()

    def show_source(self, source: str, offset: int) -> None:
        """Read a source from an offset on."""
        self._go_to(Spot(source=source, start=offset, end=offset))

    def _go_to(self, spot: Spot) -> None:
        self.open.open_at(spot.source, spot.start)
        self._light()
        self.open.go_to(spot)

    def _light(self) -> None:
        self.open.light()
        self.own.show()
        self.mentions.find()
        self.overview.show()

    def begin(self, source: str) -> None:
        """Show a source: at its words on the chosen event, else where it was left."""
        self.show()
        self.show_source(source, self._context.session.positions.get(source, 0))
        self._align()

    def _changed(self, change: StateChange) -> None:
        if self.isHidden() or change.fields == frozenset({"extent"}):
            return
        if change.touches("event", "evidence"):
            self._align()
        self._light()

    def _align(self) -> None:
        """Bring the words on the chosen event to where those of the first source stand: a third of the height."""
        session, source = self._context.session, self.open.source
        event = session.state.event
        self.tie.setVisible(bool(event))
        if not event:
            return
        self.tie.setText(self._tie_words(event))
        anchor = evidence_in(session, event, source)
        if anchor is not None:
            self._go_to(Spot(source=source, start=anchor.start, end=anchor.end))

    def _tie_words(self, event: str) -> str:
        session, say, spot = self._context.session, self._context.say, self._context.session.state.spot
        title = session.collection.events[event].title.in_language(say.language)
        if evidence_in(session, event, self.open.source) is None:
            return say("Source {source} does not speak of “{event}”.", source=self.open.source, event=title)
        where = [
            say("{source} ¶ {label}", source=anchor.source, label=anchor.passage.label)
            for source in (spot.source if spot else "", self.open.source)
            if (anchor := evidence_in(session, event, source)) is not None and anchor.passage is not None
        ]
        return say("On “{event}”: {places}", event=title, places=say.listed(where))

    def _has_come_to_rest(self) -> None:
        self.mentions.show_where()
        read = self.open.offset_read()
        if read is not None:
            self._context.session.positions[read[0]] = read[1]

    def _select_passage(self, passage: PassageId) -> None:
        """Select a passage without taking the first source away."""
        session = self._context.session
        if session.state.spot is not None:
            session.apply(changes.select_passage(passage, session.state.spot), origin=Origin.READER)

    def _offer_sources(self) -> None:
        offer_sources(self.others, self._context, self.open.source, self.begin)


def offer_sources(button: QWidget, context: ViewContext, beside: str, act: Callable[[str], object]) -> None:
    """Open a menu under a button of all sources but one; `act` is called with the id of the one that is taken.

    Those that speak of the chosen event come first and are told by a word.
    """
    session, say = context.session, context.say
    menu = QMenu(button)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(button.accessibleName())
    for source in sources_beside(session, beside):
        title = source_label(session.collection, source, say.language).replace("&", "&&")
        words = f"{source}  {title}"
        if session.state.event and evidence_in(session, session.state.event, source) is not None:
            words = say("{source} (on the chosen event)", source=words)
        menu.addAction(words, lambda source=source: act(source))
    if menu.isEmpty():
        menu.addAction(say("There is no other source.")).setEnabled(False)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
