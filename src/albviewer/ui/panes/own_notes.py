"""The reader's own marks in an open source, bound to the notebook: shown, made of what is selected, deleted.

Which keys ask for it, and how a mark looks, is for others to know.
"""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from albviewer.model.annotations import LONGEST_WORDS, AnnotationKind
from albviewer.panels.own_marks import OwnMark, kind_name, marks_on, shown_words
from albviewer.ui.reader.own_marks_margin import OWN_ICONS
from albviewer.ui.reader.selecting import characters_selected

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.panels.reader_page import ReaderPage
    from albviewer.ui.context import ViewContext
    from albviewer.ui.panes.citing import Citing
    from albviewer.ui.panes.open_source import OpenSource
    from albviewer.ui.reader.view import ReaderView

_TITLE_LETTERS = 90
Span = tuple[int, int]


class OwnNotes(QObject):
    """Whoever opens another page calls `show`. `told` carries a sentence that needs no answer."""

    told = Signal(str)

    def __init__(self, context: ViewContext, reader: ReaderView, open_: OpenSource) -> None:
        super().__init__(reader)
        self._context = context
        self._reader = reader
        self._open = open_
        self._marks: tuple[OwnMark, ...] = ()
        self._page: ReaderPage | None = None
        self._citing: Citing | None = None
        context.on(context.notes.changed, self._show_anew)
        reader.page.menu_opening.connect(self._add_to_menu)
        reader.own.opened.connect(self.edit)
        reader.own.menu_asked.connect(self._open_menu)

    def show(self) -> None:
        """Show the marks of the page that is open."""
        if self._open.page is not self._page:
            self._show_anew()

    def _show_anew(self) -> None:
        page, notes = self._open.page, self._context.notes
        self._page = page
        if page is not None:
            self._marks = marks_on(page, notes.marks.of_source(page.source), notes.found, self._context.say)
            self._reader.set_own_marks(self._marks)

    # What is to be marked.

    def characters(self) -> Span | None:
        """Return the characters of the words that are selected, else of the passage that is read; None without any."""
        return characters_selected(self._reader.page) or self._passage(self._reader.block_read())

    def selected(self) -> tuple[str, int, int] | None:
        """Return the source and the characters of the words that are selected, or None."""
        span = characters_selected(self._reader.page)
        return (self._open.source, *span) if span is not None else None

    def _passage(self, block: int | None) -> Span | None:
        page = self._open.page
        if page is None or block is None:
            return None
        shown = page.blocks[block].block
        return shown.start, shown.end

    def turn(self, kind: AnnotationKind, span: Span | None = None) -> None:
        """Highlight or bookmark some characters, or no longer if just they are; without a span what is selected."""
        span = span or self.characters()
        if span is None or self._is_too_long(span):
            return
        there = self._at(span, kind)
        if there is not None:
            self.delete(there)
        else:
            self._context.notes.mark(kind, self._open.source, *span)
            self._let_go()

    def write(self, span: Span | None = None) -> None:
        """Write a note on some characters; on those that are marked already, write on that mark."""
        span = span or self.characters()
        if span is None or self._is_too_long(span):
            return
        kinds = (AnnotationKind.NOTE, AnnotationKind.HIGHLIGHT)
        there = next(filter(None, (self._at(span, kind) for kind in kinds)), None)
        if there is not None:
            self.edit(there)
        else:
            self._write_new(span)

    def cite(self, span: Span | None = None, source: str = "") -> None:
        """Copy some characters of a source with their citation.

        Without a span they are what is selected, else the passage that is read, in the open source.
        """
        span = span or self.characters()
        if span is None:
            return
        if self._citing is None:
            from albviewer.ui.panes.citing import Citing

            self._citing = Citing(self._context, self)
            self._citing.told.connect(self.told)
        self._citing.copy(source or self._open.source, *span)

    def _at(self, span: Span, kind: AnnotationKind) -> str | None:
        """Return the mark of a kind on just these characters."""
        notes = self._context.notes
        for mark in notes.marks.of_source(self._open.source):
            found = notes.found(mark)
            if mark.kind is kind and (found.start, found.end) == span:
                return mark.id
        return None

    def _is_too_long(self, span: Span) -> bool:
        too_long = span[1] - span[0] > LONGEST_WORDS
        if too_long:
            self.told.emit(self._context.say("So much text cannot be marked at once: select less of it."))
        return too_long

    def _let_go(self) -> None:
        """Select nothing any more, so that what was marked is seen as it is."""
        page, cursor = self._reader.page, self._reader.page.textCursor()
        if cursor.hasSelection():
            scrolled = page.scrolled_by
            cursor.clearSelection()
            page.setTextCursor(cursor)
            # Qt scrolls to where the cursor is, which nobody asked for.
            page.verticalScrollBar().setValue(scrolled)

    # Writing.

    def edit(self, id_: str) -> None:
        """Write on a mark that is there."""
        box = self._reader.own.box_of(id_) or self._middle()
        edit_mark(self._context, id_, box, self._reader, deleted=self._tell_deleted)

    def _write_new(self, span: Span) -> None:
        from albviewer.ui.reader.note_editor import NoteEditor

        say, notes, page = self._context.say, self._context.notes, self._open.page
        if page is None:
            return
        source, made = page.source, list[str]()

        def keep(text: str) -> None:
            if made:
                notes.write(made[0], text)
            elif text:
                mark = notes.mark(AnnotationKind.NOTE, source, *span, text)
                made.extend([mark.id] if mark is not None else [])

        def drop() -> None:
            if made:
                notes.delete(made[0])

        words = shorten(shown_words(page.whole, *span), _TITLE_LETTERS, placeholder="…")
        icon = OWN_ICONS[AnnotationKind.NOTE]
        title = say("A note on “{words}”", words=words)
        editor = NoteEditor(title, "", self._reader.look, say, self._reader, icon=icon)
        editor.written.connect(keep)
        editor.delete_asked.connect(drop)
        editor.open_beside(self._box(page, span))
        self._let_go()

    def _box(self, page: ReaderPage, span: Span) -> QRect:
        """Return where on the screen the first line of some characters is."""
        view = self._reader.page
        for block, start, end in page.document.shown_at(*span)[:1]:
            for line in view.measures.spans(block, start, end)[:1]:
                box = line.box().translated(0, -view.scrolled_by).toAlignedRect()
                if view.viewport().rect().intersects(box):
                    return QRect(view.viewport().mapToGlobal(box.topLeft()), box.size())
        return self._middle()

    def _middle(self) -> QRect:
        viewport = self._reader.page.viewport()
        return QRect(
            viewport.mapToGlobal(QPoint(0, viewport.height() // 3)), viewport.size().boundedTo(viewport.size() / 4)
        )

    def delete(self, id_: str) -> None:
        """Delete a mark, and say how to have it again."""
        if self._context.notes.delete(id_):
            self._tell_deleted()

    def _tell_deleted(self) -> None:
        self.told.emit(self._context.say("Deleted. Ctrl+Shift+D puts it back."))

    # Menus.

    def _add_to_menu(self, menu: QMenu, block: int | None, offset: int | None) -> None:
        span = characters_selected(self._reader.page) or self._passage(block)
        if span is None:
            return
        say = self._context.say
        menu.addSeparator()
        menu.addAction(say("Copy with citation"), lambda: self.cite(span))
        menu.addAction(say("Highlight"), lambda: self.turn(AnnotationKind.HIGHLIGHT, span))
        menu.addAction(say("Write a note…"), lambda: self.write(span))
        menu.addAction(say("Bookmark"), lambda: self.turn(AnnotationKind.BOOKMARK, span))
        for mark in self._marks:
            if block is not None and offset is not None and mark.holds(block, offset):
                menu.addSeparator()
                self._add_mark(menu, mark)

    def _open_menu(self, id_: str, point: QPoint) -> None:
        menu = QMenu(self._reader)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for mark in self._marks:
            if mark.id == id_:
                self._add_mark(menu, mark)
        menu.popup(point)

    def _add_mark(self, menu: QMenu, mark: OwnMark) -> None:
        say, kind = self._context.say, kind_name(mark.kind, self._context.say)
        menu.addAction(say("{mark}: write on it…", mark=kind), lambda: self.edit(mark.id))
        menu.addAction(say("{mark}: delete it", mark=kind), lambda: self.delete(mark.id))


def edit_mark(context: ViewContext, id_: str, box: QRect, parent: QWidget, *, deleted: Callable[[], None]) -> None:
    """Open the box in which a mark is written on beside a box of the screen; `deleted` is called if it is deleted."""
    from albviewer.ui.reader.note_editor import NoteEditor

    notes, say = context.notes, context.say
    mark = notes.marks.get(id_)
    if mark is None:
        return
    kind = kind_name(mark.kind, say)
    words = shorten(mark.target.exact, _TITLE_LETTERS, placeholder="…")
    title = say("{mark} on “{words}”", mark=kind, words=words)
    editor = NoteEditor(title, mark.body, context.appearance, say, parent, icon=OWN_ICONS[mark.kind])
    editor.written.connect(lambda text: notes.write(id_, text))
    editor.delete_asked.connect(lambda: deleted() if notes.delete(id_) else None)
    editor.open_beside(box)
