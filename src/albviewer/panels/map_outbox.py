"""What the map page has been told, so that it can be told again.

That is when it is first ready, and after it had to be made anew. Keeps messages only; it does not send them.
"""

from __future__ import annotations

from albviewer.panels.map_messages import KINDS, Message, fly_to_bounds

_ABOUT_PLACES = ("names", "show", "routes", "itinerary", "reading", "hover")
# What a map shows that is seen again after a while; the pointer, the passage and the buttons of then are not.
_SEEN_AGAIN = frozenset({"theme", "words", "year", "places", "names", "show", "routes", "fly"})


class MapOutbox:
    """Remembers the last message of each kind."""

    def __init__(self) -> None:
        self._last: dict[str, Message] = {}

    def remember(self, message: Message) -> None:
        """Take note of a message. New places make void what was said about the old ones."""
        kind = str(message["kind"])
        if kind not in KINDS:
            raise ValueError(f"{kind!r} is not a kind of message that the map page knows")
        if kind == "places" and kind in self._last:
            for about in _ABOUT_PLACES:
                self._last.pop(about, None)
        if kind == "names" and "names" in self._last:
            message = {**message, "names": {**self._last["names"]["names"], **message["names"]}}
        self._last[kind] = message

    def moved(self, west: float, south: float, east: float, north: float) -> None:
        """Take note of where the reader has moved the map, in degrees: a new page begins there."""
        self.remember(fly_to_bounds(west, south, east, north, animate=False, margin=False))

    def last(self, kind: str) -> Message | None:
        """Return the last message of a kind, if there was one."""
        return self._last.get(kind)

    def seen_again(self) -> tuple[Message, ...]:
        """Return the messages by which another map, at another time, shows the same, but for a year that is pinned."""
        return tuple(each for each in self.all() if each["kind"] in _SEEN_AGAIN and not each.get("pinned"))

    def all(self) -> tuple[Message, ...]:
        """Return the messages that bring an empty page to the present state, in the order to send them."""
        return tuple(self._last[kind] for kind in KINDS if kind in self._last)
