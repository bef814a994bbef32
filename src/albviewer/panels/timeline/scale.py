"""Days to pixels and back, in a straight line. Knows no calendar, no event and no widget.

A moment is a day's number (`Day.ordinal`) and a fraction; a day reaches from its number to the next.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

LEAST_DAYS = 10.0
"""No closer: nothing is dated to the hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeScale:
    """The moments `first` to `last` on `width` pixels from the pixel `left` on."""

    first: float
    last: float
    width: float
    left: float = 0.0

    @property
    def right(self) -> float:
        """The pixel at which it ends."""
        return self.left + self.width

    @property
    def days(self) -> float:
        """How many days it shows."""
        return self.last - self.first

    @property
    def pixels_per_day(self) -> float:
        """How wide a day is."""
        return self.width / self.days

    def x(self, moment: float) -> float:
        """Return the pixel of a moment, also of one out of view."""
        # Not by the properties: it is asked some hundred times for each change.
        return self.left + (moment - self.first) * (self.width / (self.last - self.first))

    def moment(self, x: float) -> float:
        """Return the moment of a pixel."""
        return self.first + (x - self.left) / self.pixels_per_day

    def zoomed(self, factor: float, at: float, *, most_days: float) -> TimeScale:
        """Return it with days `factor` times as wide, as far as they may be; the moment at the pixel `at` stays."""
        days = min(max(self.days / factor, LEAST_DAYS), max(most_days, LEAST_DAYS))
        share = (at - self.left) / self.width
        first = self.moment(at) - days * share
        return replace(self, first=first, last=first + days)

    def panned(self, pixels: float) -> TimeScale:
        """Return it moved so that what is shown goes to the right by so many pixels."""
        by = pixels / self.pixels_per_day
        return replace(self, first=self.first - by, last=self.last - by)

    def kept_within(self, first: float, last: float) -> TimeScale:
        """Return it moved, if it must be, so that its middle is not before `first` nor after `last`."""
        middle = (self.first + self.last) / 2
        by = min(max(middle, first), last) - middle
        return replace(self, first=self.first + by, last=self.last + by) if by else self

    def showing(self, first: float, last: float, *, margin: float = 0.06) -> TimeScale:
        """Return it with these moments in view, and a margin on both sides that is a share of the whole."""
        days = max(last - first, LEAST_DAYS / 2)
        off = days * margin
        middle = (first + last) / 2
        half = max(days / 2 + off, LEAST_DAYS / 2)
        return replace(self, first=middle - half, last=middle + half)
