"""What lies within what, asked often: as `Collection.with_parts`, but looking only at what is inside."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from albviewer.index.atlas import Atlas


class Containment:
    """The places within each place, at any depth, and around it."""

    def __init__(self, atlas: Atlas) -> None:
        self._inside = atlas.inside
        self.with_parts_of = lru_cache(maxsize=256)(self._with_parts_of)

    @cached_property
    def around(self) -> Mapping[str, tuple[str, ...]]:
        """What each place that lies in any lies in directly."""
        around: dict[str, list[str]] = {}
        for whole, parts in self._inside.items():
            for part in parts:
                around.setdefault(part, []).append(whole)
        return {part: tuple(wholes) for part, wholes in around.items()}

    def _with_parts_of(self, place: str) -> frozenset[str]:
        """Return a place and all that lies within it, at any depth. An unknown id is kept as it is."""
        found, waiting = {place}, [place]
        while waiting:
            # Places of a faulty collection may lie within each other.
            new = [inner for inner in self._inside.get(waiting.pop(), ()) if inner not in found]
            found.update(new)
            waiting.extend(new)
        return frozenset(found)

    def with_parts(self, places: Iterable[str]) -> frozenset[str]:
        """Return the given places and all that lies within them."""
        return frozenset().union(*map(self.with_parts_of, places))
