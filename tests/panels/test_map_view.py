"""What the map shows: its messages can travel, its marks follow the filters, its first view is worth seeing."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import starmap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.index.finder import Finder
from albviewer.model.mentions import Sense
from albviewer.model.places import Point
from albviewer.panels.map_messages import Message
from albviewer.panels.map_view import (
    _nearest_to_middle,
    all_places,
    flight_to,
    home_countries,
    home_flight,
    marks_now,
    names_now,
    routes_now,
    scene_of,
)
from albviewer.panels.say import Say
from albviewer.session.changes import choose_place, limit_time, search, take_in_sense, toggle_place
from albviewer.session.selecting import go_to_event
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import ViewState

SAY = Say()


def marks(session: Session) -> dict[str, tuple[str, int, int, bool]]:
    message, places = marks_now(session), all_places(session, SAY)
    states = [("other", "matching", "chosen")[int(digit)] for digit in message["states"]]
    disputed = [digit == "1" for digit in message["disputed"]]
    # Without ids they are all places, in the order of the message that names them.
    assert message["ids"] is None
    columns = zip(states, message["events"], message["passages"], disputed, strict=True)
    return dict(zip(places["ids"], columns, strict=True))


def holds(flight: Message, session: Session, place: str) -> bool:
    point = session.collection.places[place].point
    assert point is not None
    (south, west), (north, east) = flight["bounds"]
    return south < point.latitude < north and west < point.longitude < east


def zoom_to(session: Session, place: str) -> float:
    flight = flight_to(session, [place])
    assert flight is not None
    zoom: float = flight["zoom"]
    return zoom


def test_every_message_can_travel(seeds: Session) -> None:
    messages = [all_places(seeds, SAY), marks_now(seeds), names_now(seeds, SAY), home_flight(seeds)]
    messages += [flight_to(seeds, [place]) for place in seeds.collection.places]
    for message in messages:
        assert json.loads(json.dumps(message)) == message


def test_every_located_place_is_on_the_map_in_its_language(small: Session) -> None:
    message = all_places(small, Say("sq"))
    assert message["ids"] == ["lumia", "port-lume", "karst"]
    assert message["names"] == ["Lumia", "Porti i Lumës", "Karst"]
    # A country would hide the map under its circle.
    assert message["radii_km"] == [0, 0, 0]
    assert message["home"] == ["lumia"]
    assert message["weights"] == [0, 2, 0]
    assert names_now(small, SAY)["names"]["port-lume"] == "Port Lume"


def test_small_places_carry_their_size(seeds: Session) -> None:
    message = all_places(seeds, SAY)
    assert message["radii_km"][message["ids"].index("bay-of-vlore")] == 9


def test_the_bundled_collection_is_at_home_in_albania(seeds: Session) -> None:
    assert home_countries(seeds) == ["albania"]


def test_unfiltered_nothing_that_is_spoken_of_lies_outside(small: Session) -> None:
    assert marks(small) == {
        "lumia": ("other", 0, 0, False),
        "port-lume": ("matching", 2, 3, True),
        "karst": ("matching", 0, 1, False),
    }


def test_chosen_places_and_the_rest(small: Session) -> None:
    small.apply(choose_place("karst"), origin=Origin.MAP)
    assert marks(small)["karst"] == ("chosen", 0, 1, False)
    assert marks(small)["port-lume"] == ("matching", 0, 1, False)
    small.apply(toggle_place("lumia"), origin=Origin.MAP)
    assert marks(small)["lumia"][0] == "chosen"
    small.apply(take_in_sense("karst", Sense.GOVERNMENT), origin=Origin.CHIPS)
    assert marks(small)["karst"][0] == "chosen"


def test_marks_count_what_is_found(seeds: Session) -> None:
    seeds.apply(limit_time("1960", "1961"), origin=Origin.CHIPS)
    seeds.apply(search("base"), origin=Origin.SEARCH)
    shown = marks(seeds)
    assert {place: (events, passages) for place, (_, events, passages, _) in shown.items() if events or passages} == {
        place: (tally.events, tally.passages)
        for place, tally in seeds.found.places.items()
        if tally.events or tally.passages
    }
    assert {state for state, events, passages, _ in shown.values() if not events and not passages} == {"other"}


def ways(session: Session) -> dict[tuple[str, ...], bool]:
    message = routes_now(session)
    return dict(zip(map(tuple, message["paths"]), message["chosen"], strict=True))


def test_the_ways_of_what_is_found_are_drawn_and_that_of_the_chosen_event(seeds: Session) -> None:
    kapo = ("bucharest", "tirana")
    assert ways(seeds)[kapo] is False
    assert all(len(way) > 1 for way in ways(seeds))
    seeds.apply(limit_time("1948", "1949"), origin=Origin.LIST)
    assert ways(seeds) == {("soviet-union", "albania"): False}
    seeds.apply(go_to_event(seeds.linked, "kapo-returns-to-tirana"), origin=Origin.LIST)
    assert ways(seeds) == {("soviet-union", "albania"): False, kapo: True}


def test_with_an_event_its_whole_way_is_shown_unless_it_leads_to_a_country(seeds: Session) -> None:
    events = seeds.collection.events
    assert scene_of(seeds, events["kapo-returns-to-tirana"]) == ("bucharest", "tirana")
    advisers = events["soviet-advisers-in-albania"]
    assert advisers.route == ("soviet-union", "albania")
    assert scene_of(seeds, advisers) == ("albania",)
    assert scene_of(seeds, events["kosygin-letter"]) == events["kosygin-letter"].concerns


def test_the_first_view_holds_the_places_of_the_story_and_not_half_the_world(seeds: Session) -> None:
    flight = home_flight(seeds)
    assert flight is not None
    assert all(holds(flight, seeds, place) for place in ("tirana", "vlore", "sazan-island", "belgrade", "bucharest"))
    assert not holds(flight, seeds, "beijing")
    (south, west), (north, east) = flight["bounds"]
    assert east - west < 20
    assert north - south < 12


def test_a_flight_to_one_small_place_is_close_and_to_a_country_wide(seeds: Session) -> None:
    assert flight_to(seeds, ["vlore"]) == {
        "kind": "fly",
        "point": [40.4667, 19.4897],
        "zoom": 9.0,
        "animate": True,
    }
    albania = flight_to(seeds, ["albania"])
    assert albania is not None
    assert all(holds(albania, seeds, place) for place in ("tirana", "vlore", "butrint"))
    assert not holds(albania, seeds, "moscow")


def test_a_flight_to_a_place_far_from_all_others_stays_far_enough_to_tell_where_it_is(seeds: Session) -> None:
    assert [zoom_to(seeds, place) for place in ("vlore", "tirana", "london", "moscow")] == [9.0, 9.0, 8.0, 5.0]


def test_a_flight_to_the_only_place_is_close(seeds: Session) -> None:
    moscow = seeds.collection.places["moscow"]
    for others in ({}, {"twin": replace(moscow, id="twin")}):
        seeds.collection = replace(seeds.collection, places={"moscow": moscow, **others})
        assert zoom_to(seeds, "moscow") == 9.0


def test_a_flight_to_several_places_holds_them_all_and_is_never_a_point(seeds: Session) -> None:
    flight = flight_to(seeds, ["palace-of-culture", "soviet-embassy-tirana", "no-such-place"])
    assert flight is not None
    assert holds(flight, seeds, "palace-of-culture")
    (south, west), (north, east) = flight["bounds"]
    assert min(north - south, east - west) >= 0.2


def test_no_flight_to_what_has_no_point(small: Session) -> None:
    assert flight_to(small, ["no-such-place"]) is None
    assert flight_to(small, []) is None


def test_a_collection_of_unlocated_places_has_no_first_view(small: Session) -> None:
    places = {id_: replace(place, point=None) for id_, place in small.collection.places.items()}
    linked = replace(small.linked, collection=replace(small.collection, places=places))
    unlocated = Session(Finder(linked), ViewState())
    assert home_flight(unlocated) is None
    assert all_places(unlocated, SAY)["ids"] == []
    assert marks(unlocated) == {}


def test_the_first_view_falls_back_on_whatever_is_located(small: Session) -> None:
    small.collection = replace(small.collection, events={})
    flight = home_flight(small)
    assert flight is not None
    assert flight["bounds"][0][0] <= 41.3 <= flight["bounds"][1][0]


points = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))


@given(st.lists(points, min_size=1, max_size=40))
def test_four_fifths_of_the_points_are_kept(given_points: list[Point]) -> None:
    kept = _nearest_to_middle(given_points)
    assert len(kept) >= 0.8 * len(given_points)
    assert all(point in given_points for point in kept)


@pytest.mark.parametrize("far", [(0.0, 180.0), (-80.0, -170.0), (60.0, 60.0)])
def test_one_far_place_among_many_does_not_widen_the_view(far: tuple[float, float]) -> None:
    near = list(starmap(Point, [(41.0, 19.0), (41.2, 19.3), (40.5, 19.5), (42.0, 20.0)]))
    assert Point(*far) not in _nearest_to_middle([*near, Point(*far)])
