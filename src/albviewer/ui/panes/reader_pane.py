"""The reader bound to the session: opens sources, goes to the words, lights up what is chosen, passes clicks on."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from albviewer.collection.readers.pictures import load_picture
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense
from albviewer.panels.apparatus import annotation_words, annotations_of, passage_in_file, variants_of
from albviewer.panels.labels import source_label
from albviewer.panels.mention_steps import MentionSteps, mention_steps
from albviewer.panels.mention_words import mention_words
from albviewer.panels.reader_marks import MarginNote, margin_notes, reader_marks
from albviewer.panels.reader_page import MarkKind, ReaderPage, TextMark, reader_page
from albviewer.panels.reader_parts import Part, neighbour, part_at
from albviewer.session import changes
from albviewer.session.comparing import compare
from albviewer.session.selecting import go_to_event, go_to_passage
from albviewer.session.session import Origin, StateChange
from albviewer.session.view_state import Spot, TimeWindow, ViewState
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.about_source import AboutSource
from albviewer.ui.panes.find_in_reader import FindInReader
from albviewer.ui.panes.first_page import FirstPageView
from albviewer.ui.panes.go_to_passage import GoToPassage
from albviewer.ui.reader.head import HeadTool
from albviewer.ui.reader.passage_dialog import PassageDialog
from albviewer.ui.reader.view import ReaderView

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QShowEvent

    from albviewer.model.sources import Source
    from albviewer.session.changes import Change
    from albviewer.ui.reader.lit_page import PagePlace
    from albviewer.ui.reader.pictures import Fetch


# Pages, or parts of long ones, that need not be put together again when one goes back to them.
_PAGES_KEPT = 12


class ReaderPane(QWidget):
    """Shows the first page until something is read, then the reader."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._make_page = lru_cache(maxsize=_PAGES_KEPT)(
            lambda source, part: reader_page(context.session, source, part)
        )
        self._page: ReaderPage | None = None
        self._steps = MentionSteps(spans=(), name="")
        self._was_shown = False
        self._stands = False
        self._about_whom = ""
        self.reader = ReaderView(context.appearance, self, say=context.say)
        self.first_page = FirstPageView(context, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.first_page)
        self._stack.addWidget(self.reader)
        self.about = AboutSource(context, self)
        self._stack.addWidget(self.about)
        tool = HeadTool(context.appearance, "info", context.say("About this source"))
        tool.clicked.connect(self._show_about_open)
        self.reader.add_tool(tool)
        self.passage_bar = GoToPassage(context, lambda: self._page.source if self._page else "", self)
        self.reader.add_bar(self.passage_bar.bar, "Ctrl+G")
        self.find = FindInReader(context, self.reader, lambda: self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        self._show()

    def _connect(self) -> None:
        reader, context = self.reader, self._context
        reader.set_describer(lambda mark: mention_words(context.session, mark, context.say))
        reader.mark_clicked.connect(self._clicked)
        reader.mark_hovered.connect(self._hovered)
        reader.note_clicked.connect(
            lambda event: context.session.apply(go_to_event(context.session.linked, event), origin=Origin.READER)
        )
        reader.disagreement_clicked.connect(lambda id_: context.session.apply(compare(id_), origin=Origin.READER))
        reader.passage_clicked.connect(self._passage_clicked)
        reader.file_asked.connect(self._show_file)
        self.about.closed.connect(self._close_about)
        reader.scrolled.connect(lambda _block, _offset: self._show_steps())
        reader.previous_mention.connect(lambda: self._step(forward=False))
        reader.next_mention.connect(lambda: self._step(forward=True))
        reader.previous_part.connect(lambda: self._turn(forward=False))
        reader.next_part.connect(lambda: self._turn(forward=True))
        context.pointing.changed.connect(reader.set_hovered)
        context.listen(self._changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Go where the state says once more when first shown: only now has the page its width, and so its height."""
        super().showEvent(event)
        first, self._was_shown = not self._was_shown, True
        spot = self._context.session.state.spot
        if first and spot is not None:
            QTimer.singleShot(0, self, lambda: None if self._stands else self._go_to(spot))

    def standing(self) -> tuple[PagePlace | None, str]:
        """Return the line that is read and where it stands, and the source whose page about it is open."""
        about = self._about_whom if self._stack.currentWidget() is self.about else ""
        return self.reader.page.place(), about

    def stand(self, read: PagePlace | None, about: str) -> None:
        """Stand as another pane stood in the same state, and not where that state would lead at first."""
        self._stands = True
        if read is not None:
            self.reader.page.stand_at(read)
        if about:
            self.show_about(about)

    def offset_read(self) -> tuple[str, int] | None:
        """Return the source that is open and the offset of the first words in view."""
        spot = self.reader.current_spot()
        if self._page is None or spot is None:
            return None
        block, shown = spot
        return self._page.source, self._page.blocks[block].block.shown.to_source(shown)

    def _changed(self, change: StateChange) -> None:
        if change.touches("spot", "event", "evidence"):
            self._show()
        elif change.fields != frozenset({"extent"}):
            self._light()

    def _show(self) -> None:
        spot = self._context.session.state.spot
        if spot is None:
            self._stack.setCurrentWidget(self.first_page)
            return
        part = part_at(self._context.session.collection.documents[spot.source], spot.start)
        if self._page is None or (self._page.source, self._page.part) != (spot.source, part):
            self._open(spot.source, part)
        self._stack.setCurrentWidget(self.reader)
        self._light()
        self._go_to(spot)
        self._show_steps()

    def _open(self, source: str, part: Part) -> None:
        session, say = self._context.session, self._context.say
        page = self._page = self._make_page(source, part)
        around = [neighbour(page.whole, part, after=after) is not None for after in (False, True)]
        self.reader.parts.show_part(part, has_previous=around[0], has_next=around[1])
        known = session.collection.sources[source]
        self.reader.set_notes(self._notes)
        title, short = known.shown_title(say.language), source_label(session.collection, source, say.language)
        self.reader.show_pictures(self._fetch(known))
        self.reader.show_page(self._page, title=title, language=known.language, short_title=short)
        annotations = annotations_of(self._page, say.language)
        self.reader.set_apparatus(annotations, lambda item: annotation_words(item, say))

    def _turn(self, *, forward: bool) -> None:
        """Go to the part after, or to the end of the part before."""
        offset = neighbour(self._page.whole, self._page.part, after=forward) if self._page is not None else None
        if self._page is not None and offset is not None:
            spot = Spot(source=self._page.source, start=offset, end=offset)
            self._context.session.apply(changes.open_spot(spot), origin=Origin.READER)

    def _fetch(self, source: Source) -> Fetch | None:
        """Return what gives the pictures of a source, on whatever thread; None where its file is out of reach."""
        folder = self._context.session.folder
        if folder is None:
            return None
        return lambda picture, width: load_picture(folder, source, picture, width)

    def _notes(self, block: int) -> tuple[MarginNote, ...]:
        if self._page is None:
            return ()
        return margin_notes(self._context.session, self._page, block, self._context.say)

    def _light(self) -> None:
        if self._page is None:
            return
        self.reader.set_marks(reader_marks(self._context.session, self._page))
        text = self._context.session.state.text
        self.reader.set_searched(self._context.session.finder.marks(text).spans if text else None)
        self.reader.set_notes(self._notes)
        self.find.light()
        self._steps = mention_steps(self._context.session, self._page.source, self._context.say)
        self._show_steps()

    def show_about(self, source: str) -> None:
        """Show what is known of a source in the reader's place, until it is closed or something else is read."""
        self._about_whom = source
        self._stack.setCurrentWidget(self.about)
        self.about.show_source(source)

    def _show_about_open(self) -> None:
        if self._page is not None:
            self.show_about(self._page.source)

    def _close_about(self) -> None:
        below = self.first_page if self._page is None else self.reader
        self._stack.setCurrentWidget(below)
        below.setFocus()

    def _show_file(self, block: int) -> None:
        """Show a passage as it stands in the file."""
        if self._page is None:
            return
        say = self._context.say
        passage = passage_in_file(self._page, block, variants_of(self._page, say.language), say)
        PassageDialog(passage, self._context.appearance, say, self).open()

    def _go_to(self, spot: Spot) -> None:
        """Bring the words of a spot into view; a spot without words is where one stood: its line comes first."""
        found = self._shown_at(spot)
        if found is None:
            return
        index, start, _end = found
        if spot.start == spot.end:
            self.reader.show_at_top(index, start)
        else:
            self.reader.go_to(index, start, animate=self.isVisible())

    def _shown_at(self, spot: Spot) -> tuple[int, int, int] | None:
        """Return the block of a spot in the open source, and its first and last characters as they are shown."""
        if self._page is None or spot.source != self._page.source:
            return None
        index = self._page.document.block_at(spot.start) or 0
        if index >= len(self._page.blocks) or not self._page.part.holds(self._page.blocks[index].block.start):
            return None
        span = self._page.blocks[index].block.shown.to_shown(spot.start, max(spot.end, spot.start + 1))
        return index, *(span or (0, 1))

    def _show_steps(self) -> None:
        words = self._steps.words(self._at(), self._context.say)
        at = self._at()
        before, after = self._steps.before(at) is not None, self._steps.after(at) is not None
        self.reader.set_stepper(words, before, after)

    def _at(self) -> int:
        """Return the offset from which to step: where the state's spot is, if that is in view, else the first words."""
        spot, read = self._context.session.state.spot, self.offset_read()
        if spot is not None and self._is_in_view(spot):
            return spot.start
        return read[1] if read else 0

    def _is_in_view(self, spot: Spot) -> bool:
        """Tell whether the words of a spot are in view, or the reader is on the way to them."""
        found, page = self._shown_at(spot), self.reader.page
        if found is None:
            return False
        if page.is_bound_for(*found[:2]):
            return True
        spans = page.measures.spans(*found)
        return bool(spans) and 0 <= spans[0].top - page.scrolled_by < page.viewport().height()

    def _step(self, *, forward: bool) -> None:
        at = self._at()
        span = self._steps.after(at) if forward else self._steps.before(at)
        if span is not None and self._page is not None:
            spot = Spot(source=self._page.source, start=span[0], end=span[1])
            self._context.session.apply(changes.open_spot(spot), origin=Origin.READER)

    def _clicked(self, mark: TextMark, _modifiers: Qt.KeyboardModifier) -> None:
        self._context.session.apply(_choice(mark), origin=Origin.READER)

    def _hovered(self, mark: TextMark | None) -> None:
        kind = mark.kind.value if mark and mark.kind is not MarkKind.TIME else ""
        self._context.pointing.point_at(kind, mark.id if mark and kind else "")

    def _passage_clicked(self, block: int) -> None:
        session = self._context.session
        if self._page is None:
            return
        passage = PassageId(self._page.source, self._page.blocks[block].block.label)
        if passage in session.linked.passages:
            session.apply(go_to_passage(session.linked, passage), origin=Origin.READER)


def _choice(mark: TextMark) -> Change:
    """Return the change that a click on a mention asks for: to filter by what it means, or no longer."""
    match mark.kind:
        case MarkKind.PERSON:
            return changes.toggle_person(mark.id)
        case MarkKind.TIME:
            limit = TimeWindow(first=mark.id, last=mark.id)
            return lambda state: replace(state, window=None if state.window == limit else limit)
        case MarkKind.PLACE if mark.sense is Sense.GOVERNMENT:
            return _toggle_government(mark.id)
        case _:
            return changes.toggle_place(mark.id)


def _toggle_government(place: str) -> Change:
    """Filter by the government that sits in a place, also where the place itself is filtered by; or no longer."""
    toggle, take = changes.toggle_place(place), changes.take_in_sense(place, Sense.GOVERNMENT)

    def change(state: ViewState) -> ViewState:
        sense = next((item.sense for item in state.places if item.place == place), None)
        if sense is Sense.GOVERNMENT:
            return toggle(state)
        return take(state if sense is not None else toggle(state))

    return change
