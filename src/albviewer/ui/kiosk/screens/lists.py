"""Screens on which something is chosen from a list: stories, and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.kiosk.visitor import Screen, Where
from albviewer.ui.kiosk.screens.stage import Stage
from albviewer.ui.kiosk.widgets.headed import Headed
from albviewer.ui.kiosk.widgets.list_pages import ListPages
from albviewer.ui.kiosk.widgets.nav_row import NavRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from albviewer.panels.kiosk.rows import Row
    from albviewer.ui.kiosk.context import KioskContext


class ListScreen(Stage):
    """A head, and rows each of which leads to the screen `leads_to` with its id."""

    def __init__(
        self,
        kiosk: KioskContext,
        title: str,
        rows: Sequence[Row],
        leads_to: Screen,
        parent: QWidget | None = None,
        *,
        below: str = "",
        searches: bool = False,
    ) -> None:
        super().__init__(kiosk, parent)
        self._title, self._rows = title, rows
        self.list = ListPages(kiosk, rows, self)
        self.list.chosen.connect(lambda id_: kiosk.wishes.go.emit(Where(screen=leads_to, id=id_)))
        nav = NavRow(kiosk, self, paged=self.list)
        if searches:
            there = Where(screen=Screen.SEARCH)
            nav.add(kiosk.say("Search"), "magnifying-glass", lambda: kiosk.wishes.go.emit(there))
        self.lay_out(content=Headed(kiosk, title, below, self), choices=self.list, nav=nav)

    def spoken(self) -> str:
        """Return what there is to choose from."""
        return "\n".join((self._title, *(row.title for row in self._rows)))
