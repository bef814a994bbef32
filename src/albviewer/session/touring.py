"""Being guided through a collection: what a step makes of the state, and which step is on, played or paused.

All of it values. Knows neither clocks (times are passed in, in seconds of any one clock) nor views.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.index.query import PlaceFilter
from albviewer.session import changes
from albviewer.session.view_state import Spot, TimeWindow, ViewState

if TYPE_CHECKING:
    from albviewer.linking.evidence import Anchor
    from albviewer.linking.linked import LinkedCollection
    from albviewer.model.tours import Scene, Tour, TourStep
    from albviewer.session.changes import Change

# A visitor also looks at the map and at the words of the source; three words in a second is unhurried reading.
_LOOKING_SECONDS = 5.0
_WORDS_PER_SECOND = 3.0
_LEAST_SECONDS = 8.0


def step_change(linked: LinkedCollection, tour: str, index: int) -> Change:
    """Return the change that shows a step, counted from 0.

    The step's state is complete: filters and selections that it does not name are cleared. What a step does not decide
    stays: the language, what the map shows, and the reader's spot if the step opens the reader nowhere.
    """
    show = linked.collection.tours[tour].steps[index].show
    anchor = linked.stops[tour][index]

    def change(state: ViewState) -> ViewState:
        return _opened(linked, show, anchor)(_filtered(show, state))

    return change


def _filtered(show: Scene, state: ViewState) -> ViewState:
    first, last = show.first.text if show.first else "", show.last.text if show.last else ""
    return replace(
        changes.clear_filters(state),
        places=tuple(
            PlaceFilter(place=item.place, with_parts=item.with_parts, sense=item.sense) for item in show.places
        ),
        people=show.people,
        sources=show.sources,
        window=TimeWindow(first=first, last=last) if first or last else None,
        certain=show.certain,
        text=show.text,
        disputed=show.disputed,
    )


def _opened(linked: LinkedCollection, show: Scene, anchor: Anchor | None) -> Change:
    selected = _selected(linked, show, anchor)
    # A disagreement with words of its own is told in the reader; one alone is told by its claims, side by side.
    comparing = bool(show.disagreement) and not show.event and show.quote is None
    return lambda state: replace(selected(state), disagreement=show.disagreement, comparing=comparing)


def _selected(linked: LinkedCollection, show: Scene, anchor: Anchor | None) -> Change:
    if anchor is None:
        return changes.deselect
    spot = Spot(source=anchor.source, start=anchor.start, end=anchor.end)
    if show.event:
        anchors = linked.evidence[show.event]
        index = anchors.index(anchor) if anchor in anchors else 0
        return changes.select_event(show.event, index, anchor.passage, spot)
    if anchor.passage is not None:
        return changes.select_passage(anchor.passage, spot)
    return changes.open_spot(spot)


def shows_step(linked: LinkedCollection, tour: str, index: int, state: ViewState) -> bool:
    """Tell whether a state is that of a step, whatever the step does not decide."""
    return step_change(linked, tour, index)(state) == state


def reading_seconds(step: TourStep, language: str) -> float:
    """Return how long a step stays when a tour plays by itself."""
    words = len(step.text.in_language(language).split())
    return max(_LEAST_SECONDS, _LOOKING_SECONDS + words / _WORDS_PER_SECOND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Touring:
    """A tour that is on. `index` is the step, from 0; `playing` that it goes on by itself when a step has been read.

    `wandered` tells that the reader has gone off the tour's way: then time stands still. `read` are the seconds that
    the step has been read for up to the time `since`, from which they run on; None if they do not run.
    """

    tour: Tour
    index: int = 0
    playing: bool = False
    wandered: bool = False
    read: float = 0.0
    since: float | None = None

    @property
    def step(self) -> TourStep:
        """The step that is on."""
        return self.tour.steps[self.index]

    @property
    def is_first(self) -> bool:
        """Tell whether there is no step before."""
        return self.index == 0

    @property
    def is_last(self) -> bool:
        """Tell whether there is no step after."""
        return self.index == len(self.tour.steps) - 1

    def seconds_read(self, now: float) -> float:
        """Return for how long the step has been played."""
        return self.read if self.since is None else self.read + max(0.0, now - self.since)

    def share_read(self, now: float, language: str) -> float:
        """Return how much of the step's time is over, from 0 to 1."""
        return min(1.0, self.seconds_read(now) / reading_seconds(self.step, language))

    def is_due(self, now: float, language: str) -> bool:
        """Tell whether the step has been played to its end."""
        return self.since is not None and self.share_read(now, language) >= 1.0

    def at_step(self, index: int, now: float) -> Touring:
        """Return the tour at another step, or at its first or last if there is none of that number; back on its way."""
        within = min(max(index, 0), len(self.tour.steps) - 1)
        return replace(self, index=within, wandered=False, read=0.0, since=now if self.playing else None)

    def played(self, now: float) -> Touring:
        """Return the tour going on by itself from where the step stands."""
        return self._timed(now, playing=True, wandered=self.wandered)

    def paused(self, now: float) -> Touring:
        """Return the tour standing still; the time of the step is kept."""
        return self._timed(now, playing=False, wandered=self.wandered)

    def off_the_way(self, wandered: bool, now: float) -> Touring:
        """Return the tour with the reader off its way, or on it again; it plays on if it was playing."""
        return self._timed(now, playing=self.playing, wandered=wandered)

    def advanced(self, now: float, language: str) -> Touring:
        """Return the tour with the next step if this one has been played to its end; at the last it stops."""
        if not self.is_due(now, language):
            return self
        return replace(self, playing=False, read=0.0, since=None) if self.is_last else self.at_step(self.index + 1, now)

    def _timed(self, now: float, *, playing: bool, wandered: bool) -> Touring:
        runs = playing and not wandered
        read, since = self.seconds_read(now), now if runs else None
        return replace(self, playing=playing, wandered=wandered, read=read, since=since)
