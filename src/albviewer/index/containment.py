"""What lies within what, asked often: as `Collection.with_parts`, but looking only at what is inside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from albviewer.model.collection import Collection


class Containment:
    """The places directly within each place, the other way round than the collection has them."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self.with_parts_of = lru_cache(maxsize=256)(self._with_parts_of)

    @cached_property
    def _inside(self) -> Mapping[str, Sequence[str]]:
        # Places may be very many, and nothing of them is known before the first question about one.
        inside: defaultdict[str, list[str]] = defaultdict(list)
        for place in self._collection.places.values():
            for around in place.within:
                inside[around].append(place.id)
        return inside

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
