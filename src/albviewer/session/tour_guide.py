"""Guides a session through the tours of its collection. The window and the kiosk ask the same guide.

Holds no clock: the one to go by is passed in. Main thread only, like the session.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from albviewer.session.session import Origin
from albviewer.session.touring import Touring, reading_seconds, shows_step, step_change

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.model.tours import Tour
    from albviewer.session.session import Session, StateChange

Listener = Callable[[], None]


class TourGuide:
    """Takes a session along a tour, and notices when the reader leaves its way or comes back to it.

    `clock` gives seconds that only grow. While `touring` runs (`touring.since` is not None), whoever shows the tour
    calls `tick` when `seconds_left` are over.
    """

    def __init__(self, session: Session, clock: Callable[[], float]) -> None:
        self.session = session
        self._clock = clock
        self._touring: Touring | None = None
        self._listeners: list[Listener] = []
        self._leading = False
        session.subscribe(self._changed)

    @property
    def tours(self) -> Mapping[str, Tour]:
        """The tours of the collection."""
        return self.session.collection.tours

    @property
    def touring(self) -> Touring | None:
        """The tour that is on, or None."""
        return self._touring

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after each change of the tour, its step, or whether it plays; return what ends that."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def start(self, tour: str, *, playing: bool = False) -> None:
        """Begin a tour at its first step."""
        begun = Touring(tour=self.tours[tour], playing=playing)
        self._lead(begun.at_step(0, self._clock()))

    def leave(self) -> None:
        """End the tour; everything stays as it is shown."""
        self._become(None)

    def go_to(self, index: int) -> None:
        """Show a step of the tour, counted from 0; the nearest there is."""
        if self._touring is not None:
            self._lead(self._touring.at_step(index, self._clock()))

    def next(self) -> None:
        """Show the next step."""
        if self._touring is not None and not self._touring.is_last:
            self.go_to(self._touring.index + 1)

    def previous(self) -> None:
        """Show the step before."""
        if self._touring is not None and not self._touring.is_first:
            self.go_to(self._touring.index - 1)

    def back_to_tour(self) -> None:
        """Show the step from which the reader wandered off; if the tour was playing it goes on."""
        if self._touring is not None:
            self._lead(self._touring.off_the_way(False, self._clock()))

    def play(self) -> None:
        """Go on by itself from step to step; from the first if this is the last and nothing of it has been played."""
        touring = self._touring
        if touring is None:
            return
        if touring.is_last and not touring.is_first and touring.seconds_read(self._clock()) == 0:
            self.start(touring.tour.id, playing=True)
        else:
            self._become(touring.played(self._clock()))

    def pause(self) -> None:
        """Stay at the step."""
        if self._touring is not None:
            self._become(self._touring.paused(self._clock()))

    def seconds_left(self) -> float | None:
        """Return after how many seconds `tick` will show the next step; None if the tour does not run."""
        touring = self._touring
        if touring is None or touring.since is None:
            return None
        whole = reading_seconds(touring.step, self.session.state.language)
        return max(0.0, whole - touring.seconds_read(self._clock()))

    def share_read(self) -> float:
        """Return how much of the step's time is over, from 0 to 1."""
        return self._touring.share_read(self._clock(), self.session.state.language) if self._touring else 0.0

    def tick(self) -> None:
        """Show the next step if the time of this one is over."""
        before = self._touring
        if before is None:
            return
        after = before.advanced(self._clock(), self.session.state.language)
        if after.index != before.index:
            self._lead(after)
        elif after != before:
            self._become(after)

    def _lead(self, touring: Touring) -> None:
        """Be at a step of a tour and show it."""
        self._touring = touring
        self._leading = True
        try:
            self.session.apply(step_change(self.session.linked, touring.tour.id, touring.index), origin=Origin.TOUR)
        finally:
            self._leading = False
        self._tell()

    def _changed(self, change: StateChange) -> None:
        touring = self._touring
        if touring is None or self._leading:
            return
        if change.origin is Origin.HISTORY:
            touring = self._followed(touring)
        wandered = not self._shows(touring, touring.index)
        if wandered != touring.wandered:
            touring = touring.off_the_way(wandered, self._clock())
        self._become(touring)

    def _followed(self, touring: Touring) -> Touring:
        """Return the tour at the step beside this one if that is shown: the history goes along the tour."""
        if self._shows(touring, touring.index):
            return touring
        beside = [index for index in (touring.index - 1, touring.index + 1) if 0 <= index < len(touring.tour.steps)]
        shown = next((index for index in beside if self._shows(touring, index)), None)
        return touring if shown is None else touring.at_step(shown, self._clock())

    def _shows(self, touring: Touring, index: int) -> bool:
        return shows_step(self.session.linked, touring.tour.id, index, self.session.state)

    def _become(self, touring: Touring | None) -> None:
        if touring != self._touring:
            self._touring = touring
            self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
