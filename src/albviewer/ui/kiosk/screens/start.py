"""The first screen: what this is, in which language, and the ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from albviewer.kiosk.visitor import Screen, Where
from albviewer.panels.kiosk.pieces import Setting, piece
from albviewer.panels.kiosk.rows import tours_told, way_rows
from albviewer.panels.kiosk.stories import first_sentence
from albviewer.ui.kiosk.screens.stage import GAP, Stage
from albviewer.ui.kiosk.widgets.big_button import BigButton, Shape
from albviewer.ui.kiosk.widgets.book_page import BookPage
from albviewer.ui.kiosk.widgets.language_choice import LanguageChoice
from albviewer.ui.kiosk.widgets.map_hole import MapHole

if TYPE_CHECKING:
    from albviewer.panels.kiosk.rows import Row
    from albviewer.ui.kiosk.context import KioskContext

_ARROW = "arrow-right"


class StartScreen(Stage):
    """`language_words` is the word for language in each of those to choose from."""

    def __init__(self, kiosk: KioskContext, language_words: str, parent: QWidget | None = None) -> None:
        super().__init__(kiosk, parent)
        head, config = kiosk.session.collection.head, kiosk.config
        language = kiosk.say.language
        self._title = (config.title or head.title).in_language(language)
        self._summary = first_sentence((config.summary or head.summary).in_language(language))
        self.lay_out(
            content=self._words(),
            nav=self._choices(language_words),
            hole=MapHole(self),
            map_share=40 if kiosk.portrait else 54,
            map_first=kiosk.portrait,
        )

    def spoken(self) -> str:
        """Return title and summary."""
        return f"{self._title}.\n{self._summary}"

    def _words(self) -> QWidget:
        setting = Setting.HEADING if self.kiosk.visitor.low else Setting.TITLE
        return BookPage(
            self.kiosk, (piece(setting, self._title), piece(Setting.LEAD, self._summary)), self, single=True
        )

    def _choices(self, language_words: str) -> QWidget:
        kiosk, box = self.kiosk, QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(kiosk.look.space(GAP))
        beside = kiosk.visitor.low and not kiosk.portrait
        rows = way_rows(kiosk.session, kiosk.config.ways, tours_told(kiosk.session, kiosk.config.tours), kiosk.say)
        if len(kiosk.languages) > 1:
            grid.addWidget(LanguageChoice(kiosk, language_words, box), 0, 0, 1, len(rows) if beside else 1)
        for number, row in enumerate(rows):
            button = BigButton(
                kiosk.look,
                row.title,
                icon=row.icon,
                below=row.below,
                arrow=_ARROW,
                main=number == 0,
                shape=Shape.ROW,
                parent=box,
            )
            button.clicked.connect(lambda _on=False, row=row: kiosk.wishes.go.emit(self._behind(row)))
            grid.addWidget(button, *((1, number) if beside else (1 + number, 0)))
        return box

    def _behind(self, row: Row) -> Where:
        """Return where a way leads; where there is one story only there is none to be chosen."""
        if row.id == "story":
            tours = tours_told(self.kiosk.session, self.kiosk.config.tours)
            return Where(screen=Screen.STORY, id=tours[0].id) if len(tours) == 1 else Where(screen=Screen.STORIES)
        return Where(screen=Screen.MAP if row.id == "map" else Screen.DOCUMENTS)
