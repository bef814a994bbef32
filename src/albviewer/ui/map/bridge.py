"""The only object that the map page can talk to: few slots, one signal, ids and plain values.

The page is ours, but what it draws is not, so nothing that comes from it is believed: ids are checked by who listens,
numbers here.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

LONGEST_ID = 200
LAST_YEAR = 9999
WISHES = frozenset({"selection", "map-alone", "leave-alone", "graticule"})
"""What the page may wish for that only the program can do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuRequest:
    """Where a menu was asked for: the place there, if any; degrees and zoom; pixels from the map's upper left."""

    place: str
    lat: float
    lon: float
    zoom: float
    x: float
    y: float


class MapBridge(QObject):
    """Registered with the page as `bridge`."""

    message = Signal(str)
    """To the page: one message of `panels.map_messages` as JSON."""

    page_ready = Signal()
    page_seen = Signal()
    page_drawn = Signal()
    clicked = Signal(str, bool)
    hovered = Signal(str)
    extent = Signal(float, float, float, float, float)
    """West, south, east, north in degrees, and the zoom level."""
    pinned = Signal(int)
    menu = Signal(object)
    """A MenuRequest."""
    wish = Signal(str)
    """One of WISHES."""

    @Slot()
    def ready(self) -> None:
        """The page stands and takes messages."""
        self.page_ready.emit()

    @Slot()
    def seen(self) -> None:
        """Land, borders and marks are on the screen."""
        self.page_seen.emit()

    @Slot()
    def drawn(self) -> None:
        """All is on the screen, letters and relief too; or somebody has touched the page, and wants to see it."""
        self.page_drawn.emit()

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

    @Slot(str)
    def menuAsked(self, text: str) -> None:
        """A menu was asked for: a JSON object with the fields of MenuRequest."""
        try:
            asked = json.loads(text)
            numbers = {name: float(asked[name]) for name in ("lat", "lon", "zoom", "x", "y")}
            place = asked["place"]
        except (ValueError, TypeError, KeyError):
            return
        if isinstance(place, str) and len(place) <= LONGEST_ID and all(map(math.isfinite, numbers.values())):
            self.menu.emit(MenuRequest(place=place, **numbers))

    @Slot(str)
    def wished(self, wish: str) -> None:
        """The reader wants what the page cannot do by itself."""
        if wish in WISHES:
            self.wish.emit(wish)
