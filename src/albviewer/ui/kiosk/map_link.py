"""Ties the one map of an exhibit to its session: what is shown, where it is, and what was touched on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from albviewer.panels.map_messages import fly_to_point, theme_message, words_message
from albviewer.panels.map_view import all_places, flight_to, home_flight, marks_now, names_now, routes_now
from albviewer.panels.map_words import map_words
from albviewer.panels.map_year import year_now
from albviewer.panels.tokens import css_variables
from albviewer.session.view_state import FILTERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.panels.say import Say
    from albviewer.panels.tokens import Theme
    from albviewer.session.session import Session, StateChange
    from albviewer.ui.map.view import MapView

_WORLD = (-180.0, -84.0, 180.0, 84.0)


class ExhibitMap(QObject):
    """`touched` carries the id of a place of the collection."""

    touched = Signal(str)
    year_told = Signal(str)
    """Whose borders are seen, in words."""

    def __init__(self, view: MapView, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._session = view, session
        self._say: Say | None = None
        self._extent, self._zoom = _WORLD, 0.0
        view.place_clicked.connect(self._clicked)
        view.extent_changed.connect(self._moved)
        self._end = session.subscribe(self._changed)

    def word(self, say: Say, theme: Theme) -> None:
        """Word and colour the map."""
        first, self._say = self._say is None, say
        self._view.setAccessibleName(say("Map. The list of places says the same in words."))
        self._view.set_waiting_text(say("The map is being drawn."))
        self._view.send(theme_message(css_variables(theme)))
        self._view.send(words_message(say.language, map_words(say)))
        self._view.send(all_places(self._session, say) if first else names_now(self._session, say))
        self._show_state()

    def show_places(self, places: Iterable[str]) -> None:
        """Bring some places into view; with none, or none that is located, all that the collection is about."""
        flight = flight_to(self._session, places) or home_flight(self._session)
        if flight is not None:
            self._view.send(flight)

    def zoom(self, levels: float) -> None:
        """Bring the middle of what is seen closer by so many levels, or away from it."""
        west, south, east, north = self._extent
        self._view.send(fly_to_point((south + north) / 2, (west + east) / 2, zoom=self._zoom + levels))

    def shutdown(self) -> None:
        """Let go of the session and the map."""
        self._end()
        self._view.place_clicked.disconnect(self._clicked)
        self._view.extent_changed.disconnect(self._moved)

    def _clicked(self, place: str, _extend: bool) -> None:
        if place in self._session.collection.places:
            self.touched.emit(place)

    def _moved(self, west: float, south: float, east: float, north: float, zoom: float) -> None:
        self._extent, self._zoom = (west, south, east, north), zoom

    def _changed(self, change: StateChange) -> None:
        if change.touches("event", "window", *FILTERS):
            self._show_state()

    def _show_state(self) -> None:
        if self._say is None:
            return
        self._view.send(marks_now(self._session))
        self._view.send(routes_now(self._session))
        year = year_now(self._session, self._say, 0)
        self._view.send(year)
        # Where those borders are not drawn, the note says which are.
        self.year_told.emit(str(year["note"]) or self._say("Borders of {n}", n=year["year"]))
