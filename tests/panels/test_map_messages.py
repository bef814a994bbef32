from __future__ import annotations

import json

import pytest

from albviewer.panels import map_messages as messages
from albviewer.panels.map_messages import MapMark, MapPlace, MapRoute, MarkState
from albviewer.panels.map_outbox import MapOutbox

VLORE = MapPlace(id="vlore", lat=40.47, lon=19.49, name="Vlorë", type="city")
BAY = MapPlace(id="bay", lat=40.4, lon=19.4, name="</script><b>Bay", type="bay", certainty="approximate", radius_km=6)


def every_message() -> list[messages.Message]:
    return [
        messages.theme_message({"--place": "#9A3B14"}, reduced_motion=True),
        messages.words_message("sq", {"zoom-in": "Zmadho"}),
        messages.year_message(1949, pinned=True, note="Borders of 1949"),
        messages.graticule_message(True),
        messages.places_message([VLORE, BAY], home=["albania"]),
        messages.names_message({"vlore": "Vlora"}),
        messages.show_message([MapMark(id="vlore", state=MarkState.CHOSEN, events=5)], hovered="bay"),
        messages.routes_message([MapRoute(places=("bay", "vlore"), chosen=True)]),
        messages.itinerary_message(("bay", "vlore", "bay"), numbered=True),
        messages.reading_message(("vlore",)),
        messages.hover_message(None),
        messages.layers_message([{"id": "chart", "kind": "picture", "opacity": 0.5}]),
        messages.fly_to_point(40.4, 19.4),
    ]


def test_every_message_survives_json_and_has_a_known_kind() -> None:
    sent = every_message()
    assert [json.loads(json.dumps(message, allow_nan=False)) for message in sent] == sent
    assert sorted(message["kind"] for message in sent) == sorted(messages.KINDS)


def test_a_map_that_is_seen_again_is_not_told_of_the_moment() -> None:
    outbox = MapOutbox()
    for message in every_message():
        outbox.remember(message)
    again = {message["kind"] for message in outbox.seen_again()}
    assert again == {"theme", "words", "places", "names", "show", "routes", "fly"}, "nor of a year that was pinned"
    outbox.remember(messages.year_message(1949))
    assert outbox.last("year") in outbox.seen_again()


def test_places_travel_as_parallel_lists() -> None:
    message = messages.places_message(iter([VLORE, BAY]), home=("albania",))
    assert message["ids"] == ["vlore", "bay"]
    assert message["radii_km"] == [0.0, 6]
    assert message["certainties"] == ["certain", "approximate"]
    assert {len(value) for key, value in message.items() if isinstance(value, list) and key != "home"} == {2}


def test_marks_travel_with_a_digit_for_their_state() -> None:
    marks = [
        MapMark(id="bay", state=MarkState.MATCHING, passages=3, disputed=True),
        MapMark(id="vlore", state=MarkState.CHOSEN, events=2),
        MapMark(id="far", state=MarkState.OTHER),
    ]
    message = messages.show_message(marks)
    assert (message["states"], message["events"], message["passages"]) == ("120", [0, 2, 0], [3, 0, 0])
    assert message["disputed"] == "100"
    assert message["ids"] == ["bay", "vlore", "far"]
    assert messages.show_message(marks, whole=True) == {**message, "ids": None}


def test_a_way_travels_as_the_ids_of_its_places() -> None:
    message = messages.routes_message([MapRoute(places=("a", "b", "a")), MapRoute(places=("b", "c"), chosen=True)])
    assert message == {"kind": "routes", "paths": [["a", "b", "a"], ["b", "c"]], "chosen": [False, True]}


def test_bounds_are_south_west_then_north_east() -> None:
    assert messages.fly_to_bounds(19, 40, 21, 43)["bounds"] == [[40, 19], [43, 21]]


def test_the_outbox_repeats_the_last_of_each_kind_in_an_order_that_holds() -> None:
    outbox = MapOutbox()
    for message in reversed(every_message()[3:]):
        outbox.remember(message)
    for message in every_message():
        outbox.remember(message)
    assert [message["kind"] for message in outbox.all()] == list(messages.KINDS)


def test_new_places_make_void_what_was_said_of_the_old() -> None:
    outbox = MapOutbox()
    for message in every_message():
        outbox.remember(message)
    outbox.remember(messages.places_message([BAY]))
    kept = ["theme", "words", "year", "graticule", "places", "layers", "fly"]
    assert [message["kind"] for message in outbox.all()] == kept


def test_names_add_up() -> None:
    outbox = MapOutbox()
    outbox.remember(messages.names_message({"vlore": "Vlora", "bay": "Gjiri"}))
    outbox.remember(messages.names_message({"vlore": "Valona"}))
    assert outbox.all()[0]["names"] == {"vlore": "Valona", "bay": "Gjiri"}


def test_a_new_page_begins_where_the_reader_was() -> None:
    outbox = MapOutbox()
    outbox.remember(messages.fly_to_point(0, 0))
    outbox.moved(19, 40, 21, 43)
    (fly,) = outbox.all()
    assert (fly["bounds"], fly["animate"], fly["margin"]) == ([[40, 19], [43, 21]], False, False)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="'eval'"):
        MapOutbox().remember({"kind": "eval"})
