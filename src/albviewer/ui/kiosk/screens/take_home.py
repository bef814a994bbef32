"""A citation to take home: a code for the visitor's telephone, and the same words to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.kiosk.taking_home import citation_of
from albviewer.panels.kiosk.pieces import Setting, in_words, piece
from albviewer.ui.kiosk.screens.stage import Stage
from albviewer.ui.kiosk.widgets.book_page import BookPage
from albviewer.ui.kiosk.widgets.nav_row import NavRow
from albviewer.ui.kiosk.widgets.qr_code import QrCode

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.ui.kiosk.context import KioskContext


class TakeHomeScreen(Stage):
    """Cites the words `at` to `end` of the source `id`."""

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        super().__init__(kiosk, parent)
        say, where = kiosk.say, kiosk.where
        text = citation_of(kiosk.session, where.id, where.at, where.end, say)
        self._pieces = (
            piece(Setting.HEADING, say("Take it home")),
            piece(Setting.TEXT, say("Point the camera of your telephone at the square. It holds these words:")),
            piece(Setting.QUOTE, text),
        )
        self.code = QrCode(text, say("The citation as a code"), kiosk.look, self)
        book = BookPage(kiosk, self._pieces, self)
        self.lay_out(content=book, nav=NavRow(kiosk, self, paged=book), beside=self.code)

    def spoken(self) -> str:
        """Return the citation."""
        return in_words(self._pieces)
