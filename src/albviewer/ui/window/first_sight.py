"""What the window shows before there is a room: the words that were read last, and the map as it begins.

Words come first; once they are on the screen the web engine is started, and the map shows what it showed when it was
left. Only then is the collection opened, which takes longer: before that the map would wait for it at every turn. The
map is then taken over by the room. Knows nothing of sessions.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTextBrowser

    from albviewer.panels.map_messages import Message
    from albviewer.ui.map.view import MapView
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.window.first_leaf import Leaf, LeafView, Leaves

# A window that nobody sees is not painted; its collection is opened all the same.
_LEAF_MS = 1000
# A map that takes longer than that is not waited for.
_MAP_MS = 1500
# In characters. To read more would hold up the map, which is told of very many places by its room.
_MOST_TOLD = 400_000


class EarlyMap(NamedTuple):
    """A map that was there before its room: the flight that it was told of, if any, and the places clicked on it."""

    view: MapView
    flight: Message | None
    clicked: tuple[str, ...]


class FirstSight(QObject):
    """`shown` comes when the words are on the screen."""

    shown = Signal()
    map_seen = Signal()
    """The map shows what it showed when it was left: it is on the screen."""
    settled = Signal()
    """Comes once after `begin_map`: the map is seen, or is not waited for any longer."""

    def __init__(
        self,
        window: QMainWindow,
        stack: QStackedWidget,
        *,
        appearance: Appearance,
        map_folder: Path,
        leaves: Leaves | None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._stack = stack
        self._appearance = appearance
        self._map_folder = map_folder
        self._leaves = leaves
        self._collection: Path | None = None
        self._kept_map = self._kept_picture = ""
        self._leaf: LeafView | None = None
        self._box: QRect | None = None
        self._map: MapView | None = None
        self._told: tuple[Message, ...] = ()
        self._clicked: list[str] = []
        self._waits = False

    @property
    def is_there(self) -> bool:
        """Whether the words are shown, or about to be."""
        return self._leaf is not None

    def begin(self, collection: Path) -> bool:
        """Show the words that were read last in a collection; tell whether there are any, and nothing has changed."""
        self._collection = collection
        leaf = self._leaves.leaf_of(collection) if self._leaves is not None else None
        # A window that fills the screen gets its size only when it is shown.
        filling = self._window.isMaximized() or self._window.isFullScreen()
        if leaf is None or not (filling or leaf.get("window") == [self._window.width(), self._window.height()]):
            return False
        from albviewer.ui.window.first_leaf import LeafView

        try:
            view = LeafView(leaf, self._stack)
            self._box = QRect(*leaf["map"]) if leaf["map"] else None
            self._kept_map, self._kept_picture = str(leaf["told"]), str(leaf["picture"])
            self._window.setWindowTitle(leaf["title"])
        except (ValueError, TypeError, LookupError, OverflowError):
            # Somebody has written into the file: it is worth a moment, and no more.
            return False
        self._leaf = view
        self._stack.addWidget(self._leaf)
        self._stack.setCurrentWidget(self._leaf)
        self._leaf.shown.connect(self.shown)
        QTimer.singleShot(_LEAF_MS, self._leaf, self._leaf.tell)
        return True

    def begin_map(self) -> bool:
        """Make the map where it stood, and tell whether it stood anywhere; `start_map` then loads its page."""
        self._waits = True
        if self._leaf is None or self._box is None:
            QTimer.singleShot(0, self, self._settle)
            return False
        from albviewer.panels.map_messages import theme_message
        from albviewer.panels.tokens import css_variables
        from albviewer.ui.map.view import MapView

        self._map = MapView(self._map_folder, parent=self._leaf)
        self._map.setGeometry(self._box)
        self._map.set_scale(self._appearance.step / 100)
        self._map.send(theme_message(css_variables(self._appearance.theme)))
        self._tell_map(self._map)
        self._map.place_clicked.connect(self._note_click)
        self._map.seen.connect(self._map_is_seen)
        self._map.lost.connect(self._settle)
        QTimer.singleShot(_MAP_MS, self, self._settle)
        self._map.show()
        self._map.cover(self._kept_picture)
        return True

    def _tell_map(self, view: MapView) -> None:
        """Tell the map what it is to show. Somebody may have written into the file: what makes no sense is passed."""
        with suppress(ValueError, TypeError, LookupError, RecursionError):
            told = tuple(json.loads(self._kept_map or "[]"))
            for message in told:
                view.send(message)
            self._told = told

    def _note_click(self, place: str, _extend: bool) -> None:
        self._clicked.append(place)

    def _map_is_seen(self) -> None:
        if self._told:
            self.map_seen.emit()
        self._settle()

    def _settle(self) -> None:
        if self._waits:
            self._waits = False
            self.settled.emit()

    def start_map(self, page: bytes) -> None:
        """Load the page of the map that was begun."""
        if self._map is not None:
            self._map.start(page)

    def hand_over_map(self, *, layers: bool) -> EarlyMap | None:
        """Give away the map that was begun, if there is one. One for a collection that has `layers` is of no use."""
        given, self._map = self._map, None
        if given is None:
            return None
        if layers:
            given.shutdown()
            self._settle()
            return None
        given.place_clicked.disconnect(self._note_click)
        given.seen.disconnect(self._map_is_seen)
        given.lost.disconnect(self._settle)
        flight = next((message for message in self._told if message["kind"] == "fly"), None)
        return EarlyMap(given, flight, tuple(self._clicked))

    def end(self) -> None:
        """Show nothing more, and have nothing opened any more: the room is there, or there will be none."""
        self._waits = False
        given, self._map = self._map, None
        if given is not None:
            given.shutdown()
        leaf, self._leaf = self._leaf, None
        if leaf is not None:
            self._stack.removeWidget(leaf)
            leaf.deleteLater()

    def take(self, page: QTextBrowser, map_: MapView, *, layers: bool) -> Leaf | None:
        """Return what is in view now, to be kept; None if no words are."""
        from albviewer.ui.window.first_leaf import take_leaf

        leaf = take_leaf(page) if self._leaves is not None else None
        if leaf is None:
            return None
        from albviewer.ui.window.ground_plan import ground_plan

        leaf["plan"] = ground_plan(self._window, self._appearance.theme)
        corner = map_.mapTo(self._window, QPoint(0, 0))
        if not map_.isVisible() or map_.window() is not self._window or layers:
            return leaf
        told = json.dumps(map_.seen_again()) if map_.is_ready() else ""
        box = [corner.x(), corner.y(), map_.width(), map_.height()]
        known = bool(told) and len(told) <= _MOST_TOLD
        return {**leaf, "map": box, "told": told if known else "", "picture": map_.picture() if known else ""}

    def keep(self, leaf: Leaf | None) -> None:
        """Keep what was taken for the next time that this collection is opened first."""
        if leaf is not None and self._leaves is not None and self._collection is not None:
            self._leaves.keep(self._collection, leaf)

    def note_collection(self, collection: Path) -> None:
        """Note which collection is open."""
        self._collection = collection
