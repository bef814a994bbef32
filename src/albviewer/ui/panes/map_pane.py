"""The map and its legend: tells the page what the state is, and the session what was clicked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from albviewer.panels.map_messages import Message, fly_to_bounds, hover_message, theme_message, words_message
from albviewer.panels.map_view import all_places, flight_to, home_flight, marks_now, names_now, routes_now, scene_of
from albviewer.panels.map_words import map_words
from albviewer.panels.map_year import year_now
from albviewer.panels.thing_places import lit_places
from albviewer.panels.tokens import css_variables
from albviewer.session import changes
from albviewer.session.session import Origin, StateChange
from albviewer.session.things import ThingKind
from albviewer.session.view_state import FILTERS, MapExtent
from albviewer.ui.context import ViewContext
from albviewer.ui.map.view import MapView
from albviewer.ui.panes.map_layers import MapLayersButton
from albviewer.ui.panes.map_tools import MapTools
from albviewer.ui.panes.unlocated_tray import UnlocatedTray
from albviewer.ui.widgets.map_legend import MapLegend

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from albviewer.ui.panes.map_pictures import MapPictures

_NOTICE_MS = 8000


class MapPane(QWidget):
    """Holds the map view. `start` brings up the web engine; until then all messages wait.

    It makes the view, or takes over one: that of another pane on the same session, which goes on showing what it shows,
    or one that was begun before there was any pane.
    """

    def __init__(
        self, context: ViewContext, map_folder: Path, parent: QWidget | None = None, *, taken: MapView | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._map_folder = map_folder
        say, look = context.say, context.appearance
        self.map = taken or MapView(map_folder, parent=self, layers=context.session.collection.map_layers)
        self.map.set_waiting_text(say("The map is being drawn."))
        self.map.setAccessibleName(say("Map. The list of places says the same in words."))
        self.setFocusProxy(self.map)
        self._failure = QLabel(self)
        self._failure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        look.dress(self._failure, font="label", tone="ink-2")
        self._routes: Message = {}
        self._notice = self._make_notice()
        self._pictures: MapPictures | None = None
        foot = QWidget(self)
        look.dress(foot, ground="surface", edge="top")
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 3, 12, 3)
        self._legend = MapLegend(look, say, foot)
        # Before the page is told of them: what the legend has room for would else change as the map comes.
        self._legend.show_movement(any(event.route for event in context.session.found.events))
        row.addWidget(self._legend)
        row.addStretch()
        row.addWidget(self._failure)
        self.unlocated = UnlocatedTray(context, foot)
        row.addWidget(self.unlocated)
        self.layers = MapLayersButton(context, self.map, foot)
        row.addWidget(self.layers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.map, 1)
        column.addWidget(self.layers.notice)
        column.addWidget(self._notice)
        column.addWidget(foot)
        self.tools = MapTools(context, self.map, self)
        self._connect()
        self._dress()
        self.map.send(words_message(say.language, map_words(say)))
        self._has_flown = False
        if taken is not None:
            self._tell_all()

    def _make_notice(self) -> QLabel:
        """Return the line that says for a while what became of a picture."""
        notice = QLabel(self)
        notice.setContentsMargins(12, 3, 12, 3)
        notice.hide()
        self._context.appearance.dress(notice, font="label", tone="ink-2", ground="surface", edge="top")
        self._notice_ends = QTimer(self)
        self._notice_ends.setSingleShot(True)
        self._notice_ends.setInterval(_NOTICE_MS)
        self._notice_ends.timeout.connect(notice.hide)
        return notice

    def _connect(self) -> None:
        self.tools.save_asked.connect(lambda: self.pictures().save())
        self.tools.print_asked.connect(lambda: self.pictures().print())
        self.map.place_clicked.connect(self._clicked)
        self.map.place_hovered.connect(self._hovered)
        self.map.extent_changed.connect(self._moved)
        self.map.year_pinned.connect(self._year_pinned)
        self.map.failed.connect(self._failed)
        self._context.pointing.changed.connect(self._pointed)
        self._context.appearance.changed.connect(self._dress)
        self._context.motion.changed.connect(self._dress)
        self._context.listen(self._changed)

    def catch_up(self, flight: Message | None, clicked: tuple[str, ...]) -> None:
        """Make good what was done on a map before its session was there: it began with a flight, places were clicked.

        A map that was told of none is told by its pane.
        """
        extent = self._context.session.state.extent
        if flight is not None and (extent is None or restored(extent) != flight):
            self._first_flight()
        elif flight is not None and self.map.extent is not None:
            self._moved(*self.map.extent, 0.0)
        for place in clicked:
            self._clicked(place, False)

    def start(self, page: bytes) -> None:
        """Load the web engine and the page. Nobody waits for what it shows before."""
        self._tell_all()
        self.map.start(page)

    def _tell_all(self) -> None:
        """Tell the page of everything: of very many places that takes a while."""
        session, say = self._context.session, self._context.say
        places, is_new = all_places(session, say), not self.map.has_places()
        if not self.map.knows_places(places):
            self.map.send(places)
            if is_new and not self._has_flown:
                self._first_flight()
        else:
            self.map.send(names_now(session, say))
        self._show_marks()
        self._show_routes()
        self._show_year()

    def say_failed(self, why: str) -> None:
        """Say under the map that it cannot be shown; the lists say the same things in words."""
        self._failure.setText(why)
        self._failure.setToolTip(why)

    def hand_over(self) -> MapView:
        """Let go of the map view, for another pane to take over; this pane must not be shown any more."""
        self.map.place_clicked.disconnect(self._clicked)
        self.map.place_hovered.disconnect(self._hovered)
        self.map.extent_changed.disconnect(self._moved)
        self.map.year_pinned.disconnect(self._year_pinned)
        self.map.failed.disconnect(self._failed)
        self._context.pointing.changed.disconnect(self._pointed)
        self._context.appearance.changed.disconnect(self._dress)
        self._context.motion.changed.disconnect(self._dress)
        return self.map

    def pictures(self) -> MapPictures:
        """Return what saves and prints the map; it is not loaded before it is asked for."""
        if self._pictures is None:
            from albviewer.panels.picture.base_map import BaseMap
            from albviewer.ui.panes.map_pictures import MapPictures

            self._pictures = MapPictures(self._context, self.map, BaseMap(self._map_folder), self)
            self._pictures.told.connect(self._tell)
        return self._pictures

    def _tell(self, words: str) -> None:
        self._notice.setText(words)
        self._notice.setVisible(bool(words))
        self._notice_ends.start()

    def shutdown(self) -> None:
        """Take the web engine down before the window goes."""
        self.map.shutdown()

    def show_everything(self) -> None:
        """Bring all that the collection is about into view."""
        flight = home_flight(self._context.session)
        if flight is not None:
            self.map.send(flight)

    def _first_flight(self) -> None:
        """Begin where the map was left, else where the collection happens."""
        extent = self._context.session.state.extent
        if extent is None:
            self.show_everything()
        else:
            self.map.send(restored(extent))

    def _clicked(self, place: str, _extend: bool) -> None:
        if place in self._context.session.collection.places:
            self._context.session.apply(changes.toggle_place(place), origin=Origin.MAP)

    def _hovered(self, place: str) -> None:
        self._context.pointing.point_at("place", place)

    def _failed(self, _why: str) -> None:
        self.say_failed(self._context.say("The map cannot be shown. The list of places says the same in words."))

    def _moved(self, west: float, south: float, east: float, north: float, _zoom: float) -> None:
        extent = MapExtent(south=south, west=west, north=north, east=east)
        self._context.session.apply(changes.show_extent(extent), origin=Origin.MAP)

    def _year_pinned(self, _year: int) -> None:
        self._show_year()

    def _show_year(self) -> None:
        self.map.send(year_now(self._context.session, self._context.say, self.map.pinned_year))

    def _pointed(self, kind: str, id_: str) -> None:
        also = lit_places(kind, id_, self._context.session)
        self.map.send(hover_message(id_ if kind == ThingKind.PLACE else None, also))

    def _dress(self) -> None:
        look = self._context.appearance
        theme = look.theme
        self.map.set_scale(look.step / 100)
        self.map.send(theme_message(css_variables(theme), reduced_motion=self._context.motion.less))

    def _changed(self, change: StateChange) -> None:
        session = self._context.session
        if change.touches(*FILTERS):
            self._show_marks()
        if change.touches("window", "event"):
            self._show_year()
        if change.touches("event", *FILTERS):
            self._show_routes()
        # A tour says itself what the map is to show.
        if change.origin in (Origin.MAP, Origin.TOUR):
            return
        if change.origin is Origin.HISTORY and change.touches("extent") and change.after.extent is not None:
            self.map.send(restored(change.after.extent))
            self._has_flown = True
        elif change.touches("event") and change.after.event:
            self.fly_to(scene_of(session, session.collection.events[change.after.event]))
        elif change.touches("places") and change.after.places:
            self.fly_to(change.after.chosen_places())

    def event(self, event: QEvent) -> bool:
        """Take the keys that mean something else in the whole window: of two meanings Qt would do neither."""
        if event.type() == QEvent.Type.ShortcutOverride and self.tools.take_key(cast("QKeyEvent", event)):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the map alone by Escape also where the page does not have the keyboard, or is not there."""
        if event.key() == Qt.Key.Key_Escape:
            self.tools.leave_asked.emit()
        else:
            super().keyPressEvent(event)

    def fly_to(self, places: tuple[str, ...]) -> None:
        """Bring some places into view; those that are not located cannot be."""
        flight = flight_to(self._context.session, places)
        if flight is not None:
            self._has_flown = True
            self.map.send(flight)

    def _show_marks(self) -> None:
        self.map.send(marks_now(self._context.session))
        self.unlocated.count()

    def _show_routes(self) -> None:
        """Tell the page of the ways of events, if they are others than before: few changes of filter touch one."""
        routes = routes_now(self._context.session)
        if routes != self._routes:
            self._routes = routes
            self.map.send(routes)
            self._legend.show_movement(bool(routes["paths"]))


def restored(extent: MapExtent) -> dict[str, object]:
    """Return the message that shows an extent as it was left."""
    return fly_to_bounds(extent.west, extent.south, extent.east, extent.north, animate=False, margin=False)
