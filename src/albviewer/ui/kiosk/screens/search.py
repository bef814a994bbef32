"""Search, with the exhibit's own keyboard: what is typed, what is found, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from albviewer.kiosk.visitor import Screen, Where
from albviewer.panels.kiosk.searching import EVENT, PASSAGE, PLACE
from albviewer.ui.kiosk.screens.stage import GAP, MARGIN, Stage
from albviewer.ui.kiosk.widgets.keyboard import Keyboard
from albviewer.ui.kiosk.widgets.list_pages import ListPages
from albviewer.ui.kiosk.widgets.nav_row import NavRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from albviewer.panels.kiosk.rows import Row
    from albviewer.ui.kiosk.context import KioskContext

_LONGEST = 60
_PAUSE_MS = 350
_KEYS_HIGH = 330


class SearchScreen(Stage):
    """`text` is what was typed. What is found is listed once typing pauses."""

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        super().__init__(kiosk, parent)
        self._typed = kiosk.where.text
        self._field = QLabel(self)
        self._field.setFont(kiosk.look.words.named("kiosk-way"))
        self._field.setMinimumHeight(kiosk.look.px(64))
        self._found = QLabel(self)
        self._found.setFont(kiosk.look.words.named("kiosk-small"))
        self._found.setProperty("tone", "ink-2")
        self.list = ListPages(kiosk, (), self)
        self.list.chosen.connect(self._chosen)
        self.keyboard = Keyboard(kiosk, self)
        self.keyboard.typed.connect(self._add)
        self.keyboard.erased.connect(self._erase)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        kiosk.searching.found.connect(self._show)
        self._lay()
        self._write()
        self._search()

    def spoken(self) -> str:
        """Return what was typed and how much is found."""
        return "\n".join((self._typed, self._found.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters of a keyboard of the machine too, if it has one."""
        if event.text().isprintable() and event.text():
            self._add(event.text())
        else:
            super().keyPressEvent(event)

    def _lay(self) -> None:
        kiosk, space = self.kiosk, self.kiosk.look.space
        head = QWidget(self)
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field, 1)
        row.addWidget(self._found)
        nav = NavRow(kiosk, self, paged=self.list)
        if kiosk.visitor.low:
            self.lay_out(content=head, choices=self.list, nav=nav, beside=self.keyboard, map_touched=True)
            return
        self.nav = nav
        column = QVBoxLayout(self)
        column.setContentsMargins(space(MARGIN), space(GAP), space(MARGIN), space(GAP))
        column.setSpacing(space(GAP // 2))
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(nav)
        self.keyboard.setMaximumHeight(kiosk.room if kiosk.portrait else space(_KEYS_HIGH))
        column.addWidget(self.keyboard)

    def _add(self, letters: str) -> None:
        self._type((self._typed + letters)[:_LONGEST])

    def _erase(self) -> None:
        self._type(self._typed[:-1])

    def _type(self, words: str) -> None:
        self._typed = words
        self._write()
        self._pause.start()
        self.kiosk.wishes.moved.emit(Where(screen=Screen.SEARCH, text=words))

    def _write(self) -> None:
        self._field.setText(f"{self._typed}▏" if self._typed else self.kiosk.say("Type a name or a word"))
        self._field.setProperty("tone", "ink" if self._typed else "ink-2")
        self._field.style().polish(self._field)

    def _search(self) -> None:
        self.kiosk.searching.find(self._typed, self.kiosk.say)

    def _show(self, words: str, rows: Sequence[Row]) -> None:
        """Show what is found, unless something else has been typed meanwhile: that is looked for soon."""
        if words != self._typed:
            return
        self.list.set_rows(rows)
        if len(words.strip()) > 1:
            self._found.setText(self.kiosk.say.count("{n} found", "{n} found", len(rows)))
        else:
            self._found.clear()

    def _chosen(self, id_: str) -> None:
        go = self.kiosk.wishes.go.emit
        if id_.startswith(PLACE):
            go(Where(screen=Screen.PLACE, id=id_.removeprefix(PLACE)))
        elif id_.startswith(EVENT):
            go(Where(screen=Screen.EVENT, id=id_.removeprefix(EVENT)))
        else:
            source, _, at = id_.removeprefix(PASSAGE).rpartition(":")
            go(Where(screen=Screen.SOURCE, id=source, at=int(at)))
