"""The way of a text over the map: its places in its order."""

from __future__ import annotations

from itertools import pairwise

from albviewer.model.mentions import Sense
from albviewer.model.places import PlaceType
from albviewer.panels.itinerary import itinerary
from albviewer.session.session import Session
from albviewer.session.view_state import Spot


def test_places_come_in_the_order_of_the_text(small: Session) -> None:
    path = itinerary(small, Spot(source="report"))
    named = [item.place for item in small.linked.mentions["report"].places if item.sense is Sense.PLACE]
    assert path
    rest = iter(named)
    assert all(place in rest for place in path)
    assert all(before != after for before, after in pairwise(path))


def test_no_country_no_government_and_nothing_without_a_point_is_on_the_way(seeds: Session) -> None:
    for source in seeds.collection.sources:
        path = itinerary(seeds, Spot(source=source))
        places = [seeds.collection.places[id_] for id_ in path]
        assert all(place.point is not None and place.type is not PlaceType.COUNTRY for place in places)
    assert "vlore" in itinerary(seeds, Spot(source="004"))


def test_a_text_that_names_no_place_goes_nowhere(seeds: Session) -> None:
    lengths = [len(itinerary(seeds, Spot(source=source))) for source in seeds.collection.sources]
    assert max(lengths) > 10
