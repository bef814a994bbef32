"""The reader: its head, the page, and the margins beside it, put together for the window.

It is given pages, marks and notes, and tells what is clicked; it knows nothing of the session.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from albviewer.model.annotations import AnnotationKind
from albviewer.panels.apparatus import Annotation
from albviewer.panels.reader_page import MarkKind
from albviewer.panels.say import Say
from albviewer.ui.reader.columns import reading_line
from albviewer.ui.reader.head import HeadTool, ReaderHead
from albviewer.ui.reader.notes_margin import NotesMargin
from albviewer.ui.reader.number_margin import NumberMargin
from albviewer.ui.reader.one_line_bar import OneLineBar
from albviewer.ui.reader.own_marks_margin import OwnMarksMargin
from albviewer.ui.reader.page_look import PageLook
from albviewer.ui.reader.page_view import ReaderPageView
from albviewer.ui.reader.part_bar import PartBar
from albviewer.ui.reader.pictures import Fetch
from albviewer.ui.reader.ruler import OverviewRuler

if TYPE_CHECKING:
    from albviewer.panels.own_marks import OwnMark
    from albviewer.panels.reader_marks import MarginNote, ReaderMarks
    from albviewer.panels.reader_page import ReaderPage, TextMark
    from albviewer.ui.reader.lighting import FindSpans
    from albviewer.ui.theme.theme import Appearance

_TELL_AFTER = 120
_ENGLISH = Say()
_MARKED = frozenset(kind.value for kind in MarkKind)
_EVENT = "event"


class ReaderView(QWidget):
    """Shows one source at a time.

    `mark_clicked` carries a TextMark and the modifier keys, `mark_hovered` a TextMark or None, `note_clicked` the id of
    an event, `disagreement_clicked` that of a disagreement to be compared, `passage_clicked` a block, `file_asked` one
    that is to be shown as it stands in the file, `apparatus_switched` whether variants are marked, `scrolled` the block
    and shown offset of the first line in view, once scrolling has come to rest, `type_chosen` the PageType wanted.
    `outline_asked` asks for the outline under the title.
    """

    mark_clicked = Signal(object, object)
    mark_hovered = Signal(object)
    note_clicked = Signal(str)
    disagreement_clicked = Signal(str)
    passage_clicked = Signal(int)
    file_asked = Signal(int)
    apparatus_switched = Signal(bool)
    scrolled = Signal(int, int)
    type_chosen = Signal(object)
    outline_asked = Signal()
    previous_mention = Signal()
    next_mention = Signal()
    previous_part = Signal()
    next_part = Signal()

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        say: Say = _ENGLISH,
        look: PageLook | None = None,
    ) -> None:
        """`look` is that of the page, if another reader's page has it too."""
        super().__init__(parent)
        self._say = say
        self.look = look or PageLook(appearance, self)
        self.head = ReaderHead(appearance, say)
        self.page = ReaderPageView(self.look, say)
        self.look.wear(self.page)
        self.numbers = NumberMargin(self.look, say, self.page)
        self.notes = NotesMargin(self.look, say, self.page)
        self.own = OwnMarksMargin(self.look, self.page, self.numbers)
        self.ruler = OverviewRuler(self.look, say)
        self.setFocusProxy(self.page)
        self._variants: tuple[Annotation, ...] = ()
        self.apparatus = QAction(say("Show the apparatus"), self)
        self.apparatus.setCheckable(True)
        self.apparatus.setChecked(True)
        self.page.addAction(self.apparatus)
        switch = HeadTool(appearance, "brackets-square", say("Mark what the file says otherwise"))
        switch.switch(self.apparatus)
        self.add_tool(switch, spare=True)
        self.type_tool = HeadTool(appearance, "text-aa", say("Type of the page"))
        self.type_tool.clicked.connect(self.open_type)
        self.add_tool(self.type_tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self._bars = QVBoxLayout()
        column.addLayout(self._bars)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.page, 1)
        row.addWidget(self.ruler)
        column.addLayout(row, 1)
        self.parts = PartBar(appearance, say, self)
        column.addWidget(self.parts)
        self._told: tuple[int, int] | None = None
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(_TELL_AFTER)
        self._tell.timeout.connect(self._tell_spot)
        self._connect()

    def _connect(self) -> None:
        self.page.mark_clicked.connect(self.mark_clicked)
        self.page.mark_hovered.connect(self.mark_hovered)
        self.page.moved.connect(self._moved)
        self.page.relit.connect(self._show_caption)
        self.page.file_asked.connect(self.file_asked)
        self.apparatus.toggled.connect(self._switch_apparatus)
        self.numbers.passage_clicked.connect(self.passage_clicked)
        self.notes.note_clicked.connect(self.note_clicked)
        self.notes.disagreement_clicked.connect(self.disagreement_clicked)
        self.notes.remark_opened.connect(self.page.go_to_variant)
        self.notes.remark_pointed.connect(self.page.point_at_variant)
        self.page.annotation_pointed.connect(self.notes.light_remark)
        self.parts.previous.connect(self.previous_part)
        self.parts.next.connect(self.next_part)
        for keys, asked in (("Ctrl+PgUp", self.previous_part), ("Ctrl+PgDown", self.next_part)):
            QShortcut(keys, self, asked.emit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.head.where.clicked.connect(self.outline_asked)
        self.head.stepper.previous.connect(self.previous_mention)
        self.head.stepper.next.connect(self.next_mention)

    def show_pictures(self, fetch: Fetch | None) -> None:
        """Fetch the pictures of the page that is shown next so."""
        self.page.pictures.begin_page(fetch)

    def show_page(self, page: ReaderPage, *, title: str, language: str, short_title: str = "") -> None:
        """Show a source from its beginning; `language` is that of its text."""
        self.head.where.set_title(title, short_title)
        self.page.setAccessibleName(title)
        self.page.open_page(page, language=language)

    def set_marks(self, marks: ReaderMarks) -> None:
        """Light up what the state asks for; moves no word."""
        self.page.set_marks(marks)

    def set_notes(self, notes: Callable[[int], tuple[MarginNote, ...]]) -> None:
        """Take the notes of each block from here, and ask for them anew."""
        self.notes.set_notes(notes)

    def set_own_marks(self, marks: Sequence[OwnMark]) -> None:
        """Show what the reader has marked on the page: a sign of each in the margin, a line under words; moves none."""
        words: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for mark in marks:
            # A bookmark is of a place and not of words.
            for block, start, end in () if mark.kind is AnnotationKind.BOOKMARK else mark.spans:
                words[block].append((start, end))
        self.page.set_own({block: tuple(spans) for block, spans in words.items()})
        self.page.describe_own = lambda block, offset: "\n".join(
            mark.body for mark in marks if mark.body and mark.holds(block, offset)
        )
        self.own.set_marks(marks)

    def set_describer(self, describe: Callable[[TextMark], str]) -> None:
        """Take from here, as plain text, what is said of a mention under the pointer or with the keyboard."""
        self.page.describe = describe

    def set_apparatus(self, variants: Sequence[Annotation], describe: Callable[[Annotation], str]) -> None:
        """Take the variants and remarks of the page that is shown, and what is said of each, as plain text."""
        self._variants = tuple(variants)
        self.page.describe_variant = describe
        self.apparatus.setEnabled(bool(variants))
        self._mark_variants()

    def _switch_apparatus(self, shown: bool) -> None:
        self._mark_variants()
        self.apparatus_switched.emit(shown)

    def _mark_variants(self) -> None:
        self.page.set_variants(self._variants if self.apparatus.isChecked() else ())

    def open_type(self) -> None:
        """Offer what can be chosen of the page's type."""
        from albviewer.ui.reader.type_popover import TypePopover
        from albviewer.ui.widgets.paper_popup import box_of

        popover = TypePopover(self.look.type, self.head.look, self._say, self)
        popover.chosen.connect(self.type_chosen)
        popover.open_beside(box_of(self.type_tool))

    def set_searched(self, find: FindSpans | None) -> None:
        """Frame the words that a search finds; `find` returns where they stand in a text."""
        self.page.set_searched(find)

    def set_hits(self, hits: Mapping[int, tuple[tuple[int, int], ...]], now: tuple[int, int, int] | None) -> None:
        """Light up shown characters by block, and that one of them which is gone to: (block, start, end)."""
        self.page.set_hits(hits, now)

    def is_in_view(self, block: int, start: int, end: int) -> bool:
        """Tell whether shown characters of a block are in view as a whole."""
        spans, top = self.page.measures.spans(block, start, end), self.page.scrolled_by
        return bool(spans) and top <= spans[0].top and spans[-1].bottom <= top + self.page.viewport().height()

    def set_hovered(self, kind: str, id_: str) -> None:
        """Light up what is under the pointer in another view: mentions of a place, person or date, or an event's note.

        Empty words, and kinds that the reader does not show, light nothing.
        """
        self.page.set_hovered((MarkKind(kind), id_) if kind in _MARKED and id_ else None)
        self.notes.set_hovered(id_ if kind == _EVENT else "")

    def set_stepper(self, text: str, has_previous: bool, has_next: bool) -> None:
        """Show a stepper through mentions ("mention 2 of 5 at Vlorë"); an empty text hides it."""
        self.head.stepper.show_step(text, has_previous=has_previous, has_next=has_next)

    def set_reduced_motion(self, reduced: bool) -> None:
        """Scroll without motion."""
        self.page.reduced_motion = reduced

    def add_tool(self, widget: QWidget, *, spare: bool = False) -> None:
        """Add a button that acts on the source to the right end of the head; a `spare` one is left out of a narrow one.

        What a spare one does must be reached in another way too.
        """
        self.head.add_tool(widget, spare=spare)

    def add_bar(self, bar: OneLineBar, key: str, *, on_page: str = "") -> None:
        """Put a bar between head and page, which a key opens wherever in the window the keyboard is.

        Another key may do so while the page has the keyboard. Only one bar is open at a time; the page has the keyboard
        once a bar is closed.
        """
        self._bars.addWidget(bar)
        bar.closed.connect(self.page.setFocus)
        QShortcut(key, self, lambda: self.open_bar(bar), context=Qt.ShortcutContext.WindowShortcut)
        if on_page:
            QShortcut(on_page, self.page, lambda: self.open_bar(bar), context=Qt.ShortcutContext.WidgetShortcut)

    def add_line(self, widget: QWidget) -> None:
        """Put something between head and page that is shown and hidden by itself."""
        self._bars.addWidget(widget)

    def open_bar(self, bar: OneLineBar) -> None:
        """Open a bar in the place of any other."""
        for index in range(self._bars.count()):
            item = self._bars.itemAt(index)
            other = item.widget() if item is not None else None
            if isinstance(other, OneLineBar) and other is not bar:
                other.close_bar()
        bar.open_bar()

    def go_to(self, block: int, offset: int, *, animate: bool) -> None:
        """Bring a shown character of a block to about a third of the height."""
        self.page.go_to(block, offset, animate=animate)

    def show_at_top(self, block: int, offset: int) -> None:
        """Bring back what `current_spot` found: its line becomes the first in view."""
        self.page.show_at_top(block, offset)

    def current_spot(self) -> tuple[int, int] | None:
        """Return block and shown offset of the first line fully in view, or None without a page."""
        return self.page.current_spot()

    def _moved(self) -> None:
        self._show_caption()
        self.ruler.show_view(*self.offsets_in_view())
        self._tell.start()

    def offsets_in_view(self) -> tuple[int, int]:
        """Return the offsets in the source of the first and the last line in view."""
        page, view = self.page.page, self.page
        if page is None or not page.blocks:
            return 0, 0
        edges = (view.scrolled_by, view.scrolled_by + view.viewport().height())
        spots = (view.measures.first_line_below(edge) for edge in edges)
        first, last = (page.blocks[block].block.shown.to_source(offset) for block, offset in spots)
        return first, last

    def block_read(self) -> int | None:
        """Return the block at the reading line, or the selected one while it is in view; None without any."""
        page, view = self.page.page, self.page
        if page is None or not page.blocks:
            return None
        current, height = view.lighting.current, view.viewport().height()
        if current is not None:
            top, bottom = view.measures.extent(current)
            if bottom > view.scrolled_by and top < view.scrolled_by + height:
                return current
        line = view.scrolled_by + reading_line(view.scrolled_by, view.verticalScrollBar().maximum(), height)
        return view.measures.first_line_below(line)[0]

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell nothing any more of what is not seen: it may be going, and its page with it."""
        super().hideEvent(event)
        self._tell.stop()

    def _tell_spot(self) -> None:
        spot = self.current_spot()
        if spot is not None and spot != self._told:
            self._told = spot
            self.scrolled.emit(*spot)

    def _show_caption(self) -> None:
        page = self.page.page
        if page is None:
            return
        label = self._passage_read()
        self.head.where.set_caption(f"{page.source} · ¶ {label}" if label else page.source)

    def _passage_read(self) -> str:
        """Return the label of the passage that is read."""
        page, blocks = self.page.page, self.blocks_read()
        return page.blocks[blocks[-1]].block.label if page is not None and blocks else ""

    def blocks_read(self) -> range:
        """Return the blocks that are read: that at the reading line, and from a heading on to the passage below it."""
        page, first = self.page.page, self.block_read()
        if page is None or first is None:
            return range(0)
        below = range(first, len(page.blocks))
        return range(first, next((number for number in below if page.blocks[number].block.label), first) + 1)
