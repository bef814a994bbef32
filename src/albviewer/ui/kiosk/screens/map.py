"""The map to be touched, and what happened at the place that was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.kiosk.visitor import Screen, Where
from albviewer.panels.kiosk.rows import event_rows, events_at, place_below, place_rows
from albviewer.panels.labels import place_label
from albviewer.ui.kiosk.screens.stage import Stage
from albviewer.ui.kiosk.widgets.headed import Headed
from albviewer.ui.kiosk.widgets.list_pages import ListPages
from albviewer.ui.kiosk.widgets.map_buttons import MapButtons
from albviewer.ui.kiosk.widgets.map_hole import MapHole
from albviewer.ui.kiosk.widgets.nav_row import NavRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from albviewer.panels.kiosk.rows import Row
    from albviewer.ui.kiosk.context import KioskContext


class _MapWithList(Stage):
    """The map, and beside it a head with rows to touch; the rows say the same as the map."""

    def __init__(
        self, kiosk: KioskContext, title: str, below: str, rows: Sequence[Row], leads_to: Screen, parent: QWidget | None
    ) -> None:
        super().__init__(kiosk, parent)
        self._head = Headed(kiosk, title, below, self)
        self._rows = rows
        self.list = ListPages(kiosk, rows, self)
        self.list.chosen.connect(lambda id_: kiosk.wishes.go.emit(Where(screen=leads_to, id=id_)))
        nav = NavRow(kiosk, self, paged=self.list)
        if kiosk.config.search and leads_to is Screen.PLACE:
            there = Where(screen=Screen.SEARCH)
            nav.add(kiosk.say("Search"), "magnifying-glass", lambda: kiosk.wishes.go.emit(there))
        self.lay_out(
            content=self._head,
            choices=self.list,
            nav=nav,
            hole=MapHole(self),
            map_share=45 if kiosk.portrait else 55,
            aside=MapButtons(kiosk, self),
        )

    def spoken(self) -> str:
        """Return the head and the rows."""
        return "\n".join((self._head.words, *(f"{row.title}, {row.below}" for row in self._rows)))


class MapScreen(_MapWithList):
    """All places."""

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        say = kiosk.say
        below = say("Touch a place and see what happened there")
        super().__init__(kiosk, say("Explore the map"), below, place_rows(kiosk.session, say), Screen.PLACE, parent)


class PlaceScreen(_MapWithList):
    """What happened at one place."""

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        session, say, place = kiosk.session, kiosk.say, kiosk.where.id
        events = events_at(session, place)
        title = place_label(session.collection, place, say.language)
        rows = event_rows(session, events, say)
        super().__init__(kiosk, title, place_below(session, place, len(events), say), rows, Screen.EVENT, parent)
