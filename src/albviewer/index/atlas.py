"""What is asked of all places at once: which are countries, which nobody can put on a map, what lies within what.

Kept with the index: places may be very many, and to ask each of them they would all have to be there.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.model.places import PlaceType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.model.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """Ids of places, in the order of the collection; `inside` has those directly within each that has any."""

    countries: tuple[str, ...]
    unlocated: tuple[str, ...]
    inside: Mapping[str, tuple[str, ...]]


def atlas_of(places: Mapping[str, Place]) -> Atlas:
    """Return what is asked of all these places at once."""
    inside: defaultdict[str, list[str]] = defaultdict(list)
    for place in places.values():
        for around in place.within:
            inside[around].append(place.id)
    return Atlas(
        countries=tuple(id_ for id_, place in places.items() if place.type is PlaceType.COUNTRY),
        unlocated=tuple(id_ for id_, place in places.items() if place.point is None),
        inside={around: tuple(parts) for around, parts in inside.items()},
    )
