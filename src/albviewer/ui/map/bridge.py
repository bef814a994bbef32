"""The only object that the map page can talk to: few slots, one signal, ids and plain values.

The page is ours, but what it draws is not, so nothing that comes from it is believed: ids are checked by who listens,
numbers here.
"""

from __future__ import annotations

import json
import math

from PySide6.QtCore import QObject, Signal, Slot

LONGEST_ID = 200
LAST_YEAR = 9999


class MapBridge(QObject):
    """Registered with the page as `bridge`."""

    message = Signal(str)
    """To the page: one message of `panels.map_messages` as JSON."""

    page_ready = Signal()
    clicked = Signal(str, bool)
    hovered = Signal(str)
    extent = Signal(float, float, float, float, float)
    """West, south, east, north in degrees, and the zoom level."""
    pinned = Signal(int)

    @Slot()
    def ready(self) -> None:
        """The page stands and takes messages."""
        self.page_ready.emit()

    @Slot(str, bool)
    def placeClicked(self, place_id: str, extend: bool) -> None:
        """A place was clicked; `extend` if it is to be added to those chosen."""
        if 0 < len(place_id) <= LONGEST_ID:
            self.clicked.emit(place_id, extend)

    @Slot(str)
    def placeHovered(self, place_id: str) -> None:
        """The pointer came over a place, or left all of them (an empty id)."""
        if len(place_id) <= LONGEST_ID:
            self.hovered.emit(place_id)

    @Slot(str)
    def extentChanged(self, text: str) -> None:
        """The map came to rest: a JSON list of west, south, east, north and zoom."""
        try:
            numbers = [float(number) for number in json.loads(text)]
        except (ValueError, TypeError):
            return
        if len(numbers) == 5 and all(math.isfinite(number) for number in numbers):
            self.extent.emit(*numbers)

    @Slot(int)
    def yearPinned(self, year: int) -> None:
        """The reader pinned a year of borders; 0 if the map is to follow the time again."""
        if 0 <= year <= LAST_YEAR:
            self.pinned.emit(year)
