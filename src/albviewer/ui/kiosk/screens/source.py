"""A source in big type, page by page. A name that is touched is told of, and shown on a small map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from albviewer.kiosk.visitor import Screen, Where
from albviewer.panels.kiosk.documents import mark_in_words, part_of, place_of, source_pieces
from albviewer.ui.kiosk.screens.stage import GAP, Stage
from albviewer.ui.kiosk.widgets.big_button import BigButton
from albviewer.ui.kiosk.widgets.book_page import BookPage
from albviewer.ui.kiosk.widgets.map_hole import MapHole
from albviewer.ui.kiosk.widgets.nav_row import NavRow

if TYPE_CHECKING:
    from albviewer.panels.kiosk.pieces import Mark
    from albviewer.ui.kiosk.context import KioskContext


class SourceScreen(Stage):
    """Shows the source `id` from the offset `at` on."""

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        super().__init__(kiosk, parent)
        where, say = kiosk.where, kiosk.say
        self._part = part_of(kiosk.session, where.id, where.at)
        self._place = ""
        self.book = BookPage(kiosk, source_pieces(kiosk.session, where.id, self._part), self, at=where.at)
        self.book.touched.connect(self._touched)
        nav = NavRow(kiosk, self, paged=self.book)
        nav.add(say("Next name"), "text-underline", self.book.step)
        nav.add(say("Take it home"), "qr-code", self._take_home)
        self._add_parts(nav)
        # What is read is found again when something else is changed: size, language, height of the buttons.
        self.book.turned.connect(lambda _page, _pages: self._note())
        self.lay_out(
            content=self.book,
            nav=nav,
            hole=MapHole(self),
            map_share=26 if kiosk.portrait else 32,
            map_first=False,
            aside=self._card(),
        )

    def spoken(self) -> str:
        """Return the page that is seen."""
        return self.book.spoken()

    def _card(self) -> QWidget:
        """Make what tells of the name that was touched."""
        kiosk, box = self.kiosk, QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kiosk.look.space(GAP // 2))
        self._told = QLabel(kiosk.say("Touch an underlined name."), box)
        self._told.setFont(kiosk.look.words.named("kiosk-small"))
        self._told.setWordWrap(True)
        self._told.setMinimumHeight(round(2 * kiosk.look.words.line_height("kiosk-small")))
        column.addWidget(self._told)
        self.more = BigButton(kiosk.look, kiosk.say("What happened there"), icon="map-pin", parent=box)
        self.more.setEnabled(False)
        self.more.clicked.connect(lambda: kiosk.wishes.go.emit(Where(screen=Screen.PLACE, id=self._place)))
        column.addWidget(self.more)
        return box

    def _add_parts(self, nav: NavRow) -> None:
        """Add buttons to the parts before and after, if the source is so long that it has some."""
        say, part, id_ = self.kiosk.say, self._part, self.kiosk.where.id
        if part.number:
            before = Where(screen=Screen.SOURCE, id=id_, at=part.start - 1)
            nav.add(say("Part before"), "skip-back", lambda: self.kiosk.wishes.go.emit(before))
        if part.number < part.count - 1:
            after = Where(screen=Screen.SOURCE, id=id_, at=part.end)
            nav.add(say("Next part"), "skip-forward", lambda: self.kiosk.wishes.go.emit(after))

    def _touched(self, mark: Mark) -> None:
        kiosk = self.kiosk
        words = mark_in_words(kiosk.session, mark, kiosk.say)
        self._told.setText(words)
        self._place = place_of(kiosk.session, mark)
        self.more.setEnabled(bool(self._place))
        if self._place:
            kiosk.wishes.show_places.emit((self._place,))

    def _note(self) -> None:
        kiosk = self.kiosk
        here = Where(screen=Screen.SOURCE, id=kiosk.where.id, at=self.book.first_offset())
        QTimer.singleShot(0, self, lambda: kiosk.wishes.moved.emit(here))

    def _take_home(self) -> None:
        """Cite the first passage that is seen."""
        document = self.kiosk.session.collection.documents[self.kiosk.where.id]
        at = self.book.first_offset()
        block = document.blocks[document.block_at(at) or 0]
        there = Where(screen=Screen.TAKE_HOME, id=self.kiosk.where.id, at=block.start, end=block.end)
        self.kiosk.wishes.go.emit(there)
