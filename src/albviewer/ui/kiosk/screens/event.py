"""What happened, in big type: when and where, the words that prove it, and on what the sources differ."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from albviewer.kiosk.visitor import Screen, Where
from albviewer.panels.kiosk.evidence import event_pieces
from albviewer.ui.kiosk.screens.stage import Stage
from albviewer.ui.kiosk.widgets.book_page import BookPage
from albviewer.ui.kiosk.widgets.map_hole import MapHole
from albviewer.ui.kiosk.widgets.nav_row import NavRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.ui.kiosk.context import KioskContext


class EventScreen(Stage):
    """Shows the event `id`."""

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        super().__init__(kiosk, parent)
        event = kiosk.where.id
        self.book = BookPage(kiosk, event_pieces(kiosk.session, event, kiosk.say), self)
        nav = NavRow(kiosk, self, paged=self.book)
        for anchor in kiosk.session.linked.evidence.get(event, ())[:1]:
            home = Where(screen=Screen.TAKE_HOME, id=anchor.source, at=anchor.start, end=anchor.end)
            source = Where(screen=Screen.SOURCE, id=anchor.source, at=anchor.start)
            nav.add(kiosk.say("Take it home"), "qr-code", partial(kiosk.wishes.go.emit, home))
            nav.add(kiosk.say("In the source"), "book-open", partial(kiosk.wishes.go.emit, source), main=True)
        self.lay_out(content=self.book, nav=nav, hole=MapHole(self), map_share=34 if kiosk.portrait else 40)

    def spoken(self) -> str:
        """Return the page that is seen."""
        return self.book.spoken()
