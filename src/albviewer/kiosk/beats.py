"""How one knows that something still runs: answers that are missed, and restarts that come too often.

A hung web page gives no signal, so it is asked again and again. Values; times are seconds of any one clock.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

BEAT_SECONDS = 0.25
_MOST_MISSED = 3
# A page that took so many beats and answered after all was slow and did not hang: later it is given twice as many.
_MOST_FOR_SLOW = 12
_LOADING_SECONDS = 15.0
_DRAWING_SECONDS = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heartbeat:
    """A page that is asked at every beat: `missed` are the beats since it last answered.

    `patient_until` is the time up to which no answer means nothing: the page is being loaded, or draws for the first
    time. `most` is how many may be missed; it grows on a slow machine.
    """

    missed: int = 0
    patient_until: float = 0.0
    most: int = _MOST_MISSED

    def loading(self, now: float) -> Heartbeat:
        """Return the heartbeat of a page that has just begun to load."""
        return replace(self, missed=0, patient_until=now + _LOADING_SECONDS)

    def loaded(self, now: float) -> Heartbeat:
        """Return the heartbeat of a page that stands, and has yet to draw all that it shows."""
        return replace(self, missed=0, patient_until=now + _DRAWING_SECONDS)

    def ended(self, now: float) -> Heartbeat:
        """Return the heartbeat after a page was ended because it had stopped, and is loaded again.

        Whatever took it so long may be the machine: the next one may miss twice as many.
        """
        return replace(self.loading(now), most=2 * self.most)

    def answered(self) -> Heartbeat:
        """Return the heartbeat after an answer."""
        return replace(self, missed=0, most=max(self.most, min(2 * self.missed, _MOST_FOR_SLOW)))

    def drawn(self) -> Heartbeat:
        """Return the heartbeat after the answer that all is drawn: from now on every beat counts."""
        return replace(self.answered(), patient_until=0.0)

    def asked(self, now: float) -> Heartbeat:
        """Return the heartbeat after another question."""
        return self if now < self.patient_until else replace(self, missed=self.missed + 1)

    def has_stopped(self) -> bool:
        """Tell whether the page is to be taken for hung."""
        return self.missed > self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class Restarts:
    """When something was started anew, of late; too often means that starting it anew is no help."""

    most: int
    within: float
    times: tuple[float, ...] = ()

    def after_one(self, now: float) -> Restarts:
        """Return the restarts with one more."""
        return replace(self, times=(*(time for time in self.times if now - time < self.within), now))

    def too_many(self) -> bool:
        """Tell whether there were more than there may be."""
        return len(self.times) > self.most
