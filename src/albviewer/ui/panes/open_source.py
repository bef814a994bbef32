"""A source that is open in a reader, bound to the session: its page, what the state lights up on it, what is clicked.

Where in it to go, and what follows from clicks that lead elsewhere, is for whoever opens it to decide.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from albviewer.collection.readers.pictures import load_picture
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense
from albviewer.panels.apparatus import annotation_words, annotations_of, passage_in_file, variants_of
from albviewer.panels.labels import source_label
from albviewer.panels.mention_words import mention_words
from albviewer.panels.reader_marks import MarginNote, margin_notes, reader_marks
from albviewer.panels.reader_page import ReaderPage, TextMark, reader_page
from albviewer.panels.reader_parts import Part, neighbour, part_at
from albviewer.session.comparing import compare
from albviewer.session.session import Origin
from albviewer.session.things import Thing, ThingKind, passage_thing, toggle
from albviewer.session.view_state import Spot
from albviewer.ui.context import ViewContext
from albviewer.ui.reader.passage_dialog import PassageDialog

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtWidgets import QMenu

    from albviewer.model.sources import Source
    from albviewer.ui.reader.pictures import Fetch
    from albviewer.ui.reader.view import ReaderView

# Pages, or parts of long ones, that need not be put together again when one goes back to them.
_PAGES_KEPT = 12


class OpenSource(QObject):
    """`passage_clicked` carries the id of a passage whose number was clicked.

    `part_asked` carries the offset at which to read on in another part of a long source.
    """

    passage_clicked = Signal(object)
    part_asked = Signal(int)

    def __init__(self, context: ViewContext, reader: ReaderView) -> None:
        super().__init__(reader)
        self._context = context
        self._reader = reader
        self._make_page = lru_cache(maxsize=_PAGES_KEPT)(
            lambda source, part: reader_page(context.session, source, part)
        )
        self.page: ReaderPage | None = None
        reader.set_describer(lambda mark: mention_words(context.session, mark, context.say))
        reader.mark_clicked.connect(self._clicked)
        reader.mark_hovered.connect(self._hovered)
        reader.disagreement_clicked.connect(lambda id_: context.session.apply(compare(id_), origin=Origin.READER))
        reader.passage_clicked.connect(self._passage_clicked)
        reader.file_asked.connect(self._show_file)
        reader.outline_asked.connect(self.show_outline)
        reader.previous_part.connect(lambda: self._turn(forward=False))
        reader.next_part.connect(lambda: self._turn(forward=True))
        reader.page.offset_asked.connect(self.part_asked)
        reader.page.menu_opening.connect(self._offer)
        reader.notes.event_pointed.connect(lambda event: context.pointing.point_at(ThingKind.EVENT, event))
        reader.notes.event_menu_asked.connect(self._open_event_menu)
        context.pointing.changed.connect(reader.set_hovered)

    @property
    def source(self) -> str:
        """The id of the source that is open, empty if there is none."""
        return self.page.source if self.page is not None else ""

    def open_at(self, source: str, offset: int) -> bool:
        """Open a source, or that part of a long one in which an offset lies; tell whether it was not open already."""
        part = part_at(self._context.session.collection.documents[source], offset)
        if self.page is not None and (self.page.source, self.page.part) == (source, part):
            return False
        self._open(source, part)
        return True

    def _open(self, source: str, part: Part) -> None:
        session, say, reader = self._context.session, self._context.say, self._reader
        page = self.page = self._make_page(source, part)
        around = [neighbour(page.whole, part, after=after) is not None for after in (False, True)]
        reader.parts.show_part(part, has_previous=around[0], has_next=around[1])
        known = session.collection.sources[source]
        reader.set_notes(self._notes)
        title, short = known.shown_title(say.language), source_label(session.collection, source, say.language)
        reader.show_pictures(self._fetch(known))
        reader.show_page(page, title=title, language=known.language, short_title=short)
        annotations = annotations_of(page, say.language)
        reader.set_apparatus(annotations, lambda item: annotation_words(item, say))

    def light(self) -> None:
        """Light up what the state asks for."""
        session, reader = self._context.session, self._reader
        if self.page is None:
            return
        reader.set_marks(reader_marks(session, self.page))
        text = session.state.text
        reader.set_searched(session.finder.marks(text).spans if text else None)
        reader.set_notes(self._notes)

    def offset_read(self) -> tuple[str, int] | None:
        """Return the source that is open and the offset of the first words in view."""
        spot = self._reader.current_spot()
        if self.page is None or spot is None:
            return None
        block, shown = spot
        return self.page.source, self.page.blocks[block].block.shown.to_source(shown)

    def shown_at(self, spot: Spot) -> tuple[int, int, int] | None:
        """Return the block of a spot on the page that is open, and its first and last characters as they are shown."""
        if self.page is None or spot.source != self.page.source:
            return None
        index = self.page.document.block_at(spot.start) or 0
        if index >= len(self.page.blocks) or not self.page.part.holds(self.page.blocks[index].block.start):
            return None
        span = self.page.blocks[index].block.shown.to_shown(spot.start, max(spot.end, spot.start + 1))
        return index, *(span or (0, 1))

    def go_to(self, spot: Spot) -> None:
        """Bring the words of a spot into view; a spot without words is where one stood: its line comes first."""
        found = self.shown_at(spot)
        if found is None:
            return
        index, start, _end = found
        if spot.start == spot.end:
            self._reader.show_at_top(index, start)
        else:
            self._reader.go_to(index, start, animate=self._reader.isVisible())

    def is_in_view(self, spot: Spot) -> bool:
        """Tell whether the words of a spot are in view, or the reader is on the way to them."""
        found, page = self.shown_at(spot), self._reader.page
        if found is None:
            return False
        if page.is_bound_for(*found[:2]):
            return True
        spans = page.measures.spans(*found)
        return bool(spans) and 0 <= spans[0].top - page.scrolled_by < page.viewport().height()

    def show_outline(self) -> None:
        """Show the headings of the whole source under its title; the one that is chosen is asked for as a spot."""
        read = self.offset_read()
        headings = self.page.whole.headings if self.page is not None else ()
        if read is None or not headings:
            return
        from albviewer.ui.reader.outline_popup import OutlinePopup

        popup = OutlinePopup(headings, read[1], self._context.appearance, self._context.say, self._reader)
        popup.chosen.connect(lambda number: self.part_asked.emit(headings[number].start))
        popup.open_under(self._reader.head.where)

    def _turn(self, *, forward: bool) -> None:
        """Ask for the part after, or for the end of the part before."""
        offset = neighbour(self.page.whole, self.page.part, after=forward) if self.page is not None else None
        if offset is not None:
            self.part_asked.emit(offset)

    def _fetch(self, source: Source) -> Fetch | None:
        """Return what gives the pictures of a source, on whatever thread; None where its file is out of reach."""
        folder = self._context.session.folder
        if folder is None:
            return None
        return lambda picture, width: load_picture(folder, source, picture, width)

    def _notes(self, block: int) -> tuple[MarginNote, ...]:
        if self.page is None:
            return ()
        return margin_notes(self._context.session, self.page, block, self._context.say)

    def _show_file(self, block: int) -> None:
        """Show a passage as it stands in the file."""
        if self.page is None:
            return
        say = self._context.say
        passage = passage_in_file(self.page, block, variants_of(self.page, say.language), say)
        PassageDialog(passage, self._context.appearance, say, self._reader).open()

    def _clicked(self, mark: TextMark, _modifiers: Qt.KeyboardModifier) -> None:
        change = toggle(_thing(mark))
        if change is not None:
            self._context.session.apply(change, origin=Origin.READER)

    def _hovered(self, mark: TextMark | None) -> None:
        self._context.pointing.point_at(mark.kind.value if mark else "", mark.id if mark else "")

    def _offer(self, menu: QMenu, block: int | None, offset: int | None) -> None:
        """Offer what can be done with the mention at a shown character of a block, else with the passage."""
        if self.page is None or block is None:
            return
        from albviewer.ui.menus.thing_menu import add_thing

        asked = self.page.blocks[block]
        mark = asked.mark_at(offset) if offset is not None else None
        thing = _thing(mark) if mark else passage_thing(PassageId(self.page.source, asked.block.label))
        # The reader's own notes offer to cite the words.
        add_thing(menu, thing, self._context, Origin.READER, citing=False)

    def _open_event_menu(self, event: str, point: QPoint) -> None:
        from albviewer.ui.menus.thing_menu import open_thing_menu

        thing = Thing(kind=ThingKind.EVENT, id=event)
        open_thing_menu(thing, point, self._context, Origin.READER, self._reader)

    def _passage_clicked(self, block: int) -> None:
        if self.page is None:
            return
        passage = PassageId(self.page.source, self.page.blocks[block].block.label)
        if passage in self._context.session.linked.passages:
            self.passage_clicked.emit(passage)


def _thing(mark: TextMark) -> Thing:
    """Return what a mention names."""
    return Thing(kind=ThingKind(mark.kind.value), id=mark.id, government=mark.sense is Sense.GOVERNMENT)
