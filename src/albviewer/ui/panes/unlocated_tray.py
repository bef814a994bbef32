"""The tray under the map for places that nobody can put on it: how many match, and each of them to choose."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from albviewer.index.finder import Tally
from albviewer.panels.labels import place_label
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.ui.context import ViewContext


class UnlocatedTray(QToolButton):
    """Counts the places without a spot that match or are chosen; hidden if there are none.

    A click lists them. Its pane tells it when the filters have changed.
    """

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        context.appearance.dress(self, font="label", tone="ink-2")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: menu.setAccessibleName(self.text()))
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        # Its room is kept while it is empty: the map would else become higher and lower with the filters.
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(bool(context.session.finder.atlas.unlocated))
        self.setSizePolicy(kept)
        self.count()

    def places(self) -> tuple[str, ...]:
        """Return the places in the tray, those of which most is told first."""
        session = self._context.session
        found, chosen = session.found.places, session.state.chosen_places()
        ids = session.finder.atlas.unlocated
        tallies = {id_: found.get(id_, Tally()) for id_ in ids if id_ in found or id_ in chosen}
        return tuple(sorted(tallies, key=lambda id_: (-tallies[id_].events, -tallies[id_].passages)))

    def count(self) -> None:
        """Say how many there are now."""
        say, places = self._context.say, self.places()
        self.setVisible(bool(places))
        self.setText(say("Unlocated {n}", n=len(places)))
        self.setToolTip(", ".join(self._name(id_) for id_ in places))

    def _name(self, place: str) -> str:
        return place_label(self._context.session.collection, place, self._context.say.language)

    def _fill(self) -> None:
        session, say = self._context.session, self._context.say
        menu = self.menu()
        menu.clear()
        for id_ in self.places():
            tally = session.found.places.get(id_, Tally())
            events = say.count("{n} event", "{n} events", tally.events)
            passages = say.count("{n} passage", "{n} passages", tally.passages)
            # An ampersand in a name would underline the letter after it.
            name = self._name(id_).replace("&", "&&")
            action = menu.addAction(f"{name}   {events} · {passages}")
            action.setCheckable(True)
            action.setChecked(id_ in session.state.chosen_places())
            action.triggered.connect(lambda _checked, id_=id_: self._choose(id_))

    def _choose(self, place: str) -> None:
        self._context.session.apply(changes.toggle_place(place), origin=Origin.MAP)
