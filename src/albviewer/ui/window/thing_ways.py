"""Leads from a thing to where the map, the timeline or a list shows it, also where that pane is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from albviewer.panels.named_together import Whose
from albviewer.panels.thing_offers import Way, cited_words
from albviewer.panels.thing_places import events_of, places_of, row_of, time_of
from albviewer.session.comparing import back_to_reading
from albviewer.session.session import Origin
from albviewer.session.things import Thing, ThingKind, alone
from albviewer.ui.window.arrangement import Pane

if TYPE_CHECKING:
    from albviewer.ui.window.reading_room import ReadingRoom


class ThingWays(QObject):
    """Answers `context.ways` for one room."""

    def __init__(self, room: ReadingRoom) -> None:
        super().__init__(room)
        self._room = room
        self._context = room.context
        self._context.ways.asked.connect(self._go)

    def _go(self, way: Way, thing: Thing) -> None:
        room = self._room
        match way:
            case Way.MAP:
                self._bring(Pane.MAP)
                room.map.fly_to(places_of(thing, self._context.session))
            case Way.TIMELINE:
                self._show_in_time(thing)
            case Way.LIST:
                self.show_in_list(thing)
            case Way.PEOPLE_TOGETHER | Way.PLACES_TOGETHER:
                self._bring(Pane.LISTS)
                listed = Whose.PERSON if way is Way.PEOPLE_TOGETHER else Whose.PLACE
                room.lists.show_together(thing, listed)
            case Way.ABOUT:
                room.sources.about_asked.emit(thing.id)
            case Way.CITE:
                words = cited_words(thing, self._context.session)
                if words is not None:
                    room.reader.own.cite((words.start, words.end), words.source)
            case Way.LINK:
                room.views.copy_link_to(alone(thing, self._context.session.linked))

    def _bring(self, pane: Pane) -> None:
        """Bring a pane to where it can be seen."""
        room = self._room
        if not room.desk.is_alone(pane):
            room.alone.leave()
        if self._context.session.state.comparing:
            self._context.session.apply(back_to_reading, origin=Origin.LIST)
        room.desk.show_pane(pane, True)

    def _show_in_time(self, thing: Thing) -> None:
        session = self._context.session
        days = time_of(thing, session)
        if days is not None:
            self._bring(Pane.TIMELINE)
            self._room.timeline.show_time(*days, [event.id for event in events_of(thing, session)])

    def show_in_list(self, thing: Thing) -> None:
        """Bring the row of a thing to where it can be seen, and the keyboard to it; say so if it has none now."""
        if thing.kind is ThingKind.SOURCE:
            self._bring(Pane.SOURCES)
            self._room.sources.show_row(thing.id)
            return
        self._bring(Pane.LISTS)
        # The lists may only now get their room, and a row is brought to the middle of what there is.
        QTimer.singleShot(0, self, lambda: self._go_to_row(thing))

    def _go_to_row(self, thing: Thing) -> None:
        kind, row = row_of(thing, self._context.session)
        if not self._room.lists.show_row(kind, row):
            self._room.tell_briefly(self._context.say("The filters leave it out of the list."))
