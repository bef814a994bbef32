"""What can be done with the map besides moving it: its menu, its wishes and its keys. The pane holds the map itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from albviewer.panels.map_messages import fly_to_point
from albviewer.panels.map_selection import coordinates, selected_places, selection_flight
from albviewer.panels.map_view import flight_to
from albviewer.session.session import Origin
from albviewer.session.things import Thing, ThingKind
from albviewer.ui.commands import Commands, Group
from albviewer.ui.context import ViewContext
from albviewer.ui.map.bridge import MenuRequest
from albviewer.ui.map.view import MapView

_NEAR = 9.0
_NEARER = 2.0


class MapTools(QObject):
    """Answers the page's menu and wishes; what concerns more than the map is asked of whoever listens."""

    locate_asked = Signal(str)
    """Show this place in the list of places."""
    alone_asked = Signal()
    """Show the map alone, or everything again."""
    leave_asked = Signal()
    """Show everything again, if the map is alone."""
    save_asked = Signal()
    print_asked = Signal()

    def __init__(self, context: ViewContext, view: MapView, pane: QWidget) -> None:
        super().__init__(pane)
        self._context = context
        self._view = view
        self._pane = pane
        self._pointed = ""
        context.pointing.changed.connect(self._note_pointed)
        view.menu_asked.connect(self._open_menu)
        view.wished.connect(self._grant)
        # The map may outlive this pane.
        context.at_end(lambda: view.menu_asked.disconnect(self._open_menu))
        context.at_end(lambda: view.wished.disconnect(self._grant))
        say = context.say
        self.locate = self._action(say("Show in the list of places"), "Ctrl+L", self._locate)
        self.alone = self._action(say("The map alone"), "Shift+F8", self.alone_asked.emit)
        self.save = self._action(say("Save a picture of the map…"), "Ctrl+S", self.save_asked.emit)
        self.print = self._action(say("Print the map…"), "Ctrl+P", self.print_asked.emit)
        # The other keys are the map's own: another pane may want them for itself.
        self.alone.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.alone.setCheckable(True)

    def _action(self, name: str, key: str, act: Callable[[], None]) -> QAction:
        action = QAction(name, self._pane)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked: act())
        self._pane.addAction(action)
        return action

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means on the map, and tell whether it means anything here."""
        key = QKeySequence(event.keyCombination())
        action = next((each for each in (self.locate, self.save, self.print) if each.shortcut() == key), None)
        if action is None:
            return False
        event.accept()
        if not event.isAutoRepeat():
            action.trigger()
        return True

    def add_commands(self, commands: Commands) -> None:
        """Name what can be done with the map among the commands of the window."""
        say = self._context.say
        for id_, action, told in (
            ("map.locate", self.locate, say("On the map: show the place in the list of places")),
            ("map.save", self.save, say("On the map: save a picture")),
            ("map.print", self.print, say("On the map: print it")),
            ("map.alone", self.alone, say("The map alone, full screen; Esc leaves it")),
        ):
            commands.adopt(id_, action, group=Group.MAP, told=told)

    def _note_pointed(self, kind: str, id_: str) -> None:
        self._pointed = id_ if kind == "place" else ""

    def _locate(self) -> None:
        """Show in the list the place that is pointed at, else the one chosen last."""
        chosen = self._context.session.state.chosen_places()
        place = self._pointed or (chosen[-1] if chosen else "")
        if place:
            self.locate_asked.emit(place)

    def _grant(self, wish: str) -> None:
        granted: dict[str, Callable[[], None]] = {
            "selection": self.show_selection,
            "graticule": self.turn_graticule,
            "map-alone": self.alone_asked.emit,
            "leave-alone": self.leave_asked.emit,
        }
        granted[wish]()

    def show_selection(self) -> None:
        """Bring what is chosen, or else found, into view."""
        flight = selection_flight(self._context.session)
        if flight is not None:
            self._view.send(flight)

    def turn_graticule(self) -> None:
        """Show the grid of degrees, or no longer."""
        self._view.show_graticule(not self._view.graticule)

    def _open_menu(self, asked: MenuRequest) -> None:
        menu = self.menu_for(asked)
        menu.popup(self._view.mapToGlobal(QPoint(round(asked.x), round(asked.y))))

    def menu_for(self, asked: MenuRequest) -> QMenu:
        """Return the menu of a place, or of a point of the map."""
        menu = QMenu(self._pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if asked.place in self._context.session.collection.places:
            self._add_place(menu, asked.place)
        else:
            self._add_point(menu, asked)
        menu.addSeparator()
        self._add_view(menu)
        menu.addSeparator()
        self.add_to(menu)
        return menu

    def add_to(self, menu: QMenu) -> None:
        """Add what can be done with the map as a whole."""
        menu.addActions([self.alone, self.save, self.print])

    def _add_place(self, menu: QMenu, place: str) -> None:
        from albviewer.ui.menus.thing_menu import add_thing

        session, say = self._context.session, self._context.say
        add_thing(menu, Thing(kind=ThingKind.PLACE, id=place), self._context, Origin.MAP)
        menu.addSeparator()
        flight, point = flight_to(session, (place,)), session.collection.places[place].point
        if flight is not None and point is not None:
            menu.addAction(say("Zoom here"), lambda: self._view.send(flight))
            self._add_coordinates(menu, point.latitude, point.longitude)

    def _add_point(self, menu: QMenu, asked: MenuRequest) -> None:
        closer = fly_to_point(asked.lat, asked.lon, zoom=max(_NEAR, asked.zoom + _NEARER))
        menu.addAction(self._context.say("Zoom here"), lambda: self._view.send(closer))
        self._add_coordinates(menu, asked.lat, asked.lon)

    def _add_coordinates(self, menu: QMenu, latitude: float, longitude: float) -> None:
        text = coordinates(latitude, longitude)
        words = self._context.say("Copy coordinates: {point}", point=text)
        menu.addAction(words, partial(QGuiApplication.clipboard().setText, text))

    def _add_view(self, menu: QMenu) -> None:
        say = self._context.say
        selection = menu.addAction(say("Show what is chosen"), self.show_selection)
        selection.setEnabled(bool(selected_places(self._context.session)))
        grid = menu.addAction(say("Grid of degrees"), self.turn_graticule)
        grid.setCheckable(True)
        grid.setChecked(self._view.graticule)
