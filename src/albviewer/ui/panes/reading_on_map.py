"""What is being read, on the map: the places of the passage, and the way through the places of the text.

It tells the map's page; it knows no other pane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from albviewer.panels.itinerary import itinerary
from albviewer.panels.map_messages import itinerary_message, reading_message
from albviewer.panels.map_view import flight_to
from albviewer.ui.commands import Commands, Group
from albviewer.ui.context import ViewContext

if TYPE_CHECKING:
    from albviewer.session.session import StateChange
    from albviewer.ui.map.view import MapView


class ReadingOnMap(QObject):
    """`way` and `numbers` are switches of the room: the way through the text, and its places numbered."""

    def __init__(self, context: ViewContext, map_: MapView, commands: Commands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._map = map_
        say = context.say
        self.way = commands.add(
            "map.itinerary",
            say("The way of the text from place to place"),
            group=Group.MAP,
            keys=("Ctrl+Shift+I",),
            checkable=True,
        )
        self.numbers = commands.add(
            "map.itinerary_numbers", say("Number the places of the text"), group=Group.MAP, checkable=True
        )
        self.numbers.setEnabled(False)
        self.way.toggled.connect(self._switch)
        self.numbers.toggled.connect(self._show_way)
        self._shown: tuple[tuple[str, ...], bool] | None = None
        context.reading.changed.connect(lambda places, _dates: map_.send(reading_message(places)))
        context.listen(self._changed)
        # The map may come from a room before this one, and show what was read there.
        map_.send(reading_message(()))
        self._show_way()

    def _switch(self, on: bool) -> None:
        self.numbers.setEnabled(on)
        self._show_way()
        # Whoever asks for it wants to see it, wherever the map is.
        flight = flight_to(self._context.session, self._shown[0]) if on and self._shown is not None else None
        if flight is not None:
            self._map.send(flight)

    def _changed(self, change: StateChange) -> None:
        if change.touches("spot") and self.way.isChecked():
            self._show_way()

    def _show_way(self) -> None:
        spot = self._context.session.state.spot
        path = itinerary(self._context.session, spot) if self.way.isChecked() and spot is not None else ()
        shown = (path, self.numbers.isChecked())
        if shown != self._shown:
            self._shown = shown
            self._map.send(itinerary_message(path, numbered=self.numbers.isChecked()))
