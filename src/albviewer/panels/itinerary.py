"""The places of a text in the order in which it names them: its way over the map."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from albviewer.linking.linked import between
from albviewer.model.mentions import Sense
from albviewer.model.places import PlaceType
from albviewer.panels.reader_parts import part_at

if TYPE_CHECKING:
    from albviewer.session.session import Session
    from albviewer.session.view_state import Spot

# The middle of a country is nowhere in particular: a text that names one does not go there.
_NOWHERE = frozenset({PlaceType.COUNTRY, PlaceType.REGION, PlaceType.CONTINENT, PlaceType.SEA})


def itinerary(session: Session, spot: Spot) -> tuple[str, ...]:
    """Return the ids of the places that a text names, in its order, each as often as it comes back to it.

    The text is the source at a spot, or the part of a long one that is read there. Only places with a point are on the
    way, no countries and regions, and no place that stands for its government or is a part of another name.
    """
    part = part_at(session.collection.documents[spot.source], spot.start)
    places = session.collection.places
    named = (
        item.place
        for item in between(session.linked.mentions[spot.source].places, part.start, part.end)
        if item.sense is Sense.PLACE
        and item.place in places
        and places[item.place].point is not None
        and places[item.place].type not in _NOWHERE
    )
    return tuple(place for place, _ in groupby(named))
