"""Leads session, tour and map to what each screen of an exhibit shows, and forgets all of it when the visitor goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from albviewer.kiosk.showing import change_for, places_for
from albviewer.kiosk.visitor import Screen
from albviewer.session.history import History
from albviewer.session.session import Origin
from albviewer.session.tour_guide import TourGuide
from albviewer.session.touring import step_change
from albviewer.session.view_state import ViewState

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.kiosk.visitor import Where
    from albviewer.panels.kiosk.stories import Card
    from albviewer.session.session import Session
    from albviewer.ui.kiosk.map_link import ExhibitMap


class Leading(QObject):
    """`went_on` carries the step to which a story has gone by itself, `stopped` tells that it has come to its end."""

    went_on = Signal(int)
    stopped = Signal()
    place_opened = Signal(str)
    tour_started = Signal(str)

    def __init__(
        self, session: Session, map_: ExhibitMap, clock: Callable[[], float], parent: QObject, *, plays: bool
    ) -> None:
        """With `plays` stories go on by themselves from the start."""
        super().__init__(parent)
        self._session, self._map, self._plays = session, map_, plays
        self.guide = TourGuide(session, clock)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._time_passed)

    def enter(self, before: Where, where: Where) -> None:
        """Bring state and map to another screen."""
        if where.screen is Screen.STORY:
            self._enter_story(before, where)
            return
        self.guide.leave()
        self._keep_time()
        change = change_for(self._session, where)
        if change is not None:
            self._session.apply(change, origin=Origin.READER)
        if where.screen is Screen.PLACE:
            self.place_opened.emit(where.id)
        self._map.show_places(places_for(self._session, where))

    def play_or_pause(self) -> None:
        """Let the story go on by itself, or no longer."""
        touring = self.guide.touring
        if touring is not None:
            (self.guide.pause if touring.playing else self.guide.play)()
            self._keep_time()

    def show_card(self, card: Card) -> None:
        """Show a step of a tour without being on it."""
        self._session.apply(step_change(self._session.linked, card.tour, card.step), origin=Origin.TOUR)
        self._map.show_places(self.guide.tours[card.tour].steps[card.step].show.places_on_map())

    def forget(self, language: str) -> None:
        """Bring everything to what it was before anybody came; what they did cannot be gone back to."""
        self.guide.leave()
        self._timer.stop()
        start = ViewState(language=language)
        self._session.apply(lambda _state: start, origin=Origin.START)
        self._session.history = History(start)
        self._session.positions.clear()
        self._map.show_places(())

    def close(self) -> None:
        """Do nothing more."""
        self.guide.leave()
        self._timer.stop()

    def _enter_story(self, before: Where, where: Where) -> None:
        guide = self.guide
        if before.screen is not Screen.STORY or before.id != where.id or guide.touring is None:
            guide.start(where.id, playing=self._plays)
            self.tour_started.emit(where.id)
        touring = guide.touring
        if touring is not None and (touring.index != where.at or touring.wandered):
            guide.go_to(where.at)
        self._map.show_places(guide.tours[where.id].steps[where.at].show.places_on_map())
        self._keep_time()

    def _time_passed(self) -> None:
        before = self.guide.touring
        self.guide.tick()
        after = self.guide.touring
        if before is not None and after is not None:
            if after.index != before.index:
                self.went_on.emit(after.index)
            elif not after.playing:
                self.stopped.emit()
        self._keep_time()

    def _keep_time(self) -> None:
        left = self.guide.seconds_left()
        if left is None:
            self._timer.stop()
        else:
            self._timer.start(round(left * 1000) + 1)
