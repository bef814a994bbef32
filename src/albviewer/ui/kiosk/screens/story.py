"""A step of a story: the map, how far one is, what is said, when it was, and the words of the sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from albviewer.kiosk.visitor import Screen, Where
from albviewer.panels.kiosk.pieces import Run
from albviewer.panels.kiosk.rows import tours_told
from albviewer.panels.kiosk.stories import step_pieces, step_title
from albviewer.ui.kiosk.screens.stage import GAP, Stage
from albviewer.ui.kiosk.widgets.book_page import BookPage
from albviewer.ui.kiosk.widgets.map_hole import MapHole
from albviewer.ui.kiosk.widgets.nav_row import NavRow
from albviewer.ui.kiosk.widgets.step_bar import StepBar

if TYPE_CHECKING:
    from albviewer.panels.kiosk.pieces import Mark, Piece
    from albviewer.ui.kiosk.context import KioskContext


class StoryScreen(Stage):
    """Shows the step `at` of the tour `id`."""

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        super().__init__(kiosk, parent)
        where = kiosk.where
        self._tour = kiosk.session.collection.tours[where.id]
        self._step = min(where.at, len(self._tour.steps) - 1)
        pieces = step_pieces(kiosk.session, self._tour, self._step, kiosk.say)
        if kiosk.visitor.low:
            pieces = _without_marks(pieces)
        self.book = BookPage(kiosk, pieces, self)
        self.book.touched.connect(self._touched)
        words = QWidget(self)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kiosk.look.space(GAP))
        column.addWidget(StepBar(kiosk, self._step, len(self._tour.steps), words))
        column.addWidget(self.book, 1)
        self.lay_out(content=words, nav=self._buttons(), hole=MapHole(self), map_share=38 if kiosk.portrait else 50)

    def spoken(self) -> str:
        """Return the page that is seen."""
        return self.book.spoken()

    def _buttons(self) -> NavRow:
        kiosk, say, step = self.kiosk, self.kiosk.say, self._step
        back = (lambda: kiosk.wishes.step.emit(step - 1)) if step else None
        nav = NavRow(kiosk, self, paged=self.book, back=back)
        if kiosk.config.plays_stories:
            touring = kiosk.guide.touring
            playing = touring is not None and touring.playing
            words, icon = (say("Pause"), "pause") if playing else (say("Play"), "play")
            nav.add(words, icon, kiosk.wishes.play.emit)
        if step < len(self._tour.steps) - 1:
            title = step_title(self._tour, step + 1, say)
            words = say("Next: {title}", title=title)
            nav.add(words, "", lambda: kiosk.wishes.step.emit(step + 1), main=True, arrow="arrow-right")
        elif len(tours_told(kiosk.session, kiosk.config.tours)) > 1:
            there = Where(screen=Screen.STORIES)
            nav.add(say("Another story"), "path", lambda: kiosk.wishes.go.emit(there), main=True)
        else:
            there = Where(screen=Screen.MAP)
            nav.add(say("Explore the map"), "map-trifold", lambda: kiosk.wishes.go.emit(there), main=True)
        return nav

    def _touched(self, mark: Mark) -> None:
        self.kiosk.wishes.go.emit(Where(screen=Screen.PLACE, id=mark.id))


def _without_marks(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return a page in which nothing is to be touched: its words lie above what can be reached."""
    return tuple(replace(item, runs=tuple(Run(run.text) for run in item.runs)) for item in pieces)
