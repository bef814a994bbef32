"""The reader bound to the session: it goes where the state says, steps through mentions, and keeps where one stands."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from albviewer.model.mentions import Sense
from albviewer.panels.reader_page import MarkKind
from albviewer.session import changes
from albviewer.session.selecting import go_to_event, go_to_passage
from albviewer.session.session import Origin, StateChange
from albviewer.session.view_state import Spot, ViewState
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.about_source import AboutSource
from albviewer.ui.panes.find_in_reader import FindInReader
from albviewer.ui.panes.first_page import FirstPageView
from albviewer.ui.panes.go_to_passage import GoToPassage
from albviewer.ui.panes.mention_walk import MentionWalk
from albviewer.ui.panes.open_source import OpenSource
from albviewer.ui.panes.own_notes import OwnNotes
from albviewer.ui.panes.read_aloud import ReadAloud
from albviewer.ui.panes.source_overview import SourceOverview
from albviewer.ui.reader.head import HeadTool
from albviewer.ui.reader.view import ReaderView
from albviewer.ui.widgets.pane_splitter import PaneSplitter

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from albviewer.model.documents import PassageId
    from albviewer.ui.panes.beside_pane import BesidePane
    from albviewer.ui.reader.lit_page import PagePlace
    from albviewer.ui.reader.page_type import PageType

# So many states are gone back to where one had scrolled to in them.
_PLACES_KEPT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderStanding:
    """How a reader stands.

    `read` is the line that is read and where it stands, `about` the source of which more is told in its place, `beside`
    the second source and an offset in it.
    """

    read: PagePlace | None
    about: str = ""
    beside: tuple[str, int] | None = None


class ReaderPane(QWidget):
    """Shows the first page until something is read, then the reader.

    `type_changed` carries the PageType in which the page is set from now on, `room_asked` whether two sources want to
    be read side by side, which takes more room.
    """

    type_changed = Signal(object)
    room_asked = Signal(bool)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._was_shown = False
        self._stands = False
        self._about_whom = ""
        self._left: OrderedDict[ViewState, PagePlace] = OrderedDict()
        self.reader = ReaderView(context.appearance, self, say=context.say)
        self.open = OpenSource(context, self.reader)
        self.first_page = FirstPageView(context, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.first_page)
        self._stack.addWidget(self.reader)
        self.about = AboutSource(context, self)
        self._stack.addWidget(self.about)
        self._aloud_tool = self._tool("speaker-high", context.say("Read aloud"), lambda: self.aloud.turn())
        self.reader.add_tool(self._aloud_tool)
        self._second: BesidePane | None = None
        self.beside_tool = self._tool("columns", context.say("Open another source beside"), self.turn_beside)
        self.beside_tool.setCheckable(True)
        self.reader.add_tool(self.beside_tool)
        self.reader.add_tool(self._tool("info", context.say("About this source"), self._show_about_open), spare=True)
        self.passage_bar = GoToPassage(context, lambda: self.open.source, self)
        self.reader.add_bar(self.passage_bar.bar, "Ctrl+G")
        self.find = FindInReader(context, self.reader, lambda: self.open.page)
        self.aloud = ReadAloud(context, self.reader, self.open)
        self.mentions = MentionWalk(context, self.reader, self.open)
        self.own = OwnNotes(context, self.reader, self.open)
        self.overview = SourceOverview(context, self.reader, self.open, self.mentions, find=self.find)
        self.columns = PaneSplitter(Qt.Orientation.Horizontal, context.appearance, context.say, self)
        self.columns.addWidget(self._stack)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.columns, 1)
        self._connect()
        self._show()

    def _tool(self, icon: str, name: str, act: object) -> HeadTool:
        tool = HeadTool(self._context.appearance, icon, name)
        tool.clicked.connect(act)
        return tool

    def _connect(self) -> None:
        reader, context = self.reader, self._context
        reader.note_clicked.connect(
            lambda event: context.session.apply(go_to_event(context.session.linked, event), origin=Origin.READER)
        )
        self.open.passage_clicked.connect(self._passage_clicked)
        self.open.part_asked.connect(self._go_on_at)
        reader.type_chosen.connect(self.set_type)
        self.about.closed.connect(self._close_about)
        reader.scrolled.connect(lambda _block, _offset: self._has_come_to_rest())
        context.listen(self._changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Go where the state says once more when first shown: only now has the page its width, and so its height."""
        super().showEvent(event)
        first, self._was_shown = not self._was_shown, True
        spot = self._context.session.state.spot
        if first and spot is not None:
            QTimer.singleShot(0, self, lambda: None if self._stands else self.open.go_to(spot))

    def take_keyboard(self) -> None:
        """Give the keyboard to what is shown: the page of a source, or else the first thing that can be pressed."""
        shown = self._stack.currentWidget()
        takers = filter(_takes_keyboard, shown.findChildren(QWidget))
        first = min(takers, key=lambda widget: _reading_order(widget, shown), default=shown)
        (shown if shown is self.reader else first).setFocus(Qt.FocusReason.OtherFocusReason)

    def standing(self) -> ReaderStanding:
        """Return how the reader stands."""
        about = self._about_whom if self._stack.currentWidget() is self.about else ""
        beside = self.beside.open.offset_read() if self.beside is not None else None
        return ReaderStanding(read=self.reader.page.place(), about=about, beside=beside)

    def stand(self, standing: ReaderStanding) -> None:
        """Stand as another pane stood in the same state, and not where that state would lead at first."""
        self._stands = True
        # On the first page nothing is read, though what was read before it may still stand behind it.
        if standing.read is not None and self.open.source:
            self.reader.page.stand_at(standing.read)
        if standing.about:
            self.show_about(standing.about)
        if standing.beside is not None:
            self.open_beside(standing.beside[0])
            if self.beside is not None:
                self.beside.show_source(*standing.beside)

    def set_type(self, wanted: PageType) -> None:
        """Set the page so; the line that is read stays where it is."""
        if wanted != self.reader.look.type:
            self.reader.look.set_type(wanted)
            self.type_changed.emit(wanted)

    def enlarge(self, steps: int) -> None:
        """Set the page so many sizes larger, or smaller."""
        self.set_type(self.reader.look.type.larger(steps))

    def turn_beside(self) -> None:
        """Offer the sources to be read beside the open one; where there is one already, close it."""
        self.beside_tool.setChecked(self.beside is not None)
        if self.beside is not None:
            self.close_beside()
            return
        from albviewer.ui.panes.beside_pane import offer_sources

        offer_sources(self.beside_tool, self._context, self.open.source, self.open_beside)

    def open_beside(self, source: str) -> None:
        """Read another source beside the open one: at its words on the chosen event, else where it was left."""
        beside = self._second = self._second or self._make_second()
        if beside.isHidden():
            self.room_asked.emit(True)
            beside.show()
            half = self.columns.width() // 2
            self.columns.setSizes([half, half])
        self.beside_tool.setChecked(True)
        beside.begin(source)

    def _make_second(self) -> BesidePane:
        from albviewer.ui.panes.beside_pane import BesidePane

        beside = BesidePane(self._context, self.reader.look, self)
        beside.hide()
        beside.reader.set_reduced_motion(self.reader.page.reduced_motion)
        beside.closed.connect(self.close_beside)
        beside.own.told.connect(self.own.told)
        beside.exchange_asked.connect(self._exchange)
        self.columns.addWidget(beside)
        self._column.addWidget(beside.tie)
        return beside

    def own_in_use(self) -> OwnNotes:
        """Return the reader's marks in the source that has the keyboard: the second one, or else the first."""
        beside, focus = self.beside, QApplication.focusWidget()
        in_second = beside is not None and focus is not None and beside.isAncestorOf(focus)
        return beside.own if beside is not None and in_second else self.own

    @property
    def beside(self) -> BesidePane | None:
        """The second source, while there is one."""
        return self._second if self._second is not None and not self._second.isHidden() else None

    def close_beside(self) -> None:
        """Give the room back to the one source."""
        if self.beside is not None:
            self.beside.hide()
            self.room_asked.emit(False)
        self.beside_tool.setChecked(False)
        self.take_keyboard()

    def _exchange(self) -> None:
        """Read the second source here, and this one there."""
        beside, read = self.beside, self.open.offset_read()
        there = beside.open.offset_read() if beside is not None else None
        if beside is None or read is None or there is None:
            return
        spot = Spot(source=there[0], start=there[1], end=there[1])
        beside.show_source(*read)
        self._context.session.apply(changes.open_spot(spot), origin=Origin.READER)

    def offset_read(self) -> tuple[str, int] | None:
        """Return the source that is open and the offset of the first words in view."""
        return self.open.offset_read()

    def _changed(self, change: StateChange) -> None:
        if change.touches("spot", "event", "evidence"):
            self._leave(change.before)
            self._show(gone_back=change.origin is Origin.HISTORY)
        elif change.fields != frozenset({"extent"}):
            self._light()

    def _leave(self, state: ViewState) -> None:
        """Note where one stands, before another page or another line of it is shown."""
        read, place = self.open.offset_read(), self.reader.page.place()
        if read is None or place is None or state.spot is None or state.spot.source != read[0]:
            return
        self._context.session.positions[read[0]] = read[1]
        self._left.pop(state, None)
        # Whoever has not scrolled since is brought back to the words that the state names.
        if place.below is not None:
            self._left[state] = place
        while len(self._left) > _PLACES_KEPT:
            self._left.popitem(last=False)

    def _show(self, *, gone_back: bool = False) -> None:
        state = self._context.session.state
        spot = state.spot
        if spot is None:
            self._stack.setCurrentWidget(self.first_page)
            self._context.reading.read((), ())
            return
        was_reading = self._stack.currentWidget() is not self.first_page
        left = self._left.get(state) if gone_back else None
        self.open.open_at(spot.source, spot.start)
        self.aloud.page_changed()
        focused = self.window().focusWidget()
        began_here = focused is self.first_page or (focused is not None and self.first_page.isAncestorOf(focused))
        self._stack.setCurrentWidget(self.reader)
        if began_here:
            # The stack would give the keyboard to the first tool of the page.
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)
        self._light()
        if left is not None:
            self.reader.page.stand_at(left)
        else:
            self.open.go_to(spot)
        self.mentions.show_where()
        if not was_reading:
            # Nothing scrolls if the page stands where it was left.
            self._tell_what_is_read()

    def _light(self) -> None:
        self.open.light()
        self.own.show()
        self.find.light()
        self.mentions.find()
        self.overview.show()

    def _go_on_at(self, offset: int) -> None:
        spot = Spot(source=self.open.source, start=offset, end=offset)
        self._context.session.apply(changes.open_spot(spot), origin=Origin.READER)

    def _has_come_to_rest(self) -> None:
        self.mentions.show_where()
        read = self.open.offset_read()
        if read is not None:
            self._context.session.positions[read[0]] = read[1]
        self._tell_what_is_read()

    def _tell_what_is_read(self) -> None:
        """Tell which places and dates the passage at the reading line names; on the first page nothing is read."""
        if self._context.session.state.spot is None:
            return
        page = self.open.page
        read = self.reader.blocks_read() if page is not None else ()
        marks = [mark for block in read for mark in page.blocks[block].marks] if page is not None else []
        places = (mark.id for mark in marks if mark.kind is MarkKind.PLACE and mark.sense is Sense.PLACE)
        dates = (mark.id for mark in marks if mark.kind is MarkKind.TIME)
        self._context.reading.read(tuple(dict.fromkeys(places)), tuple(dict.fromkeys(dates)))

    def show_about(self, source: str) -> None:
        """Show what is known of a source in the reader's place, until it is closed or something else is read."""
        self._about_whom = source
        self._stack.setCurrentWidget(self.about)
        self.about.show_source(source)

    def _show_about_open(self) -> None:
        if self.open.source:
            self.show_about(self.open.source)

    def _close_about(self) -> None:
        below = self.first_page if not self.open.source else self.reader
        self._stack.setCurrentWidget(below)
        below.setFocus()

    def _passage_clicked(self, passage: PassageId) -> None:
        session = self._context.session
        session.apply(go_to_passage(session.linked, passage), origin=Origin.READER)


def _reading_order(widget: QWidget, within: QWidget) -> tuple[int, int]:
    at = widget.mapTo(within, QPoint())
    return at.y(), at.x()


def _takes_keyboard(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisible()
