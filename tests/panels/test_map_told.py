"""What the page and its worker are told with their scripts, and what is left for the bridge."""

from __future__ import annotations

import json
from typing import Any

from albviewer.panels.map_messages import (
    MapPlace,
    Message,
    fly_to_point,
    hover_message,
    places_message,
    show_message,
    theme_message,
    year_message,
)
from albviewer.panels.map_told import land_begins_with, not_told, page_begins_with

PLACES = (
    MapPlace(id="albania", lat=41.15, lon=20.17, name="Shqipëria </script>", type="country"),
    MapPlace(id="vlore", lat=40.47, lon=19.49, name="Vlorë", type="city"),
)
THEME = theme_message({"--ink": "#000000"}, reduced_motion=True)
PLACES_TOLD = places_message(PLACES, home=["albania"])
FLIGHT = fly_to_point(41, 19.8, zoom=7, animate=False)


def told(script: bytes) -> Any:
    code = script.decode("ascii")
    begins, _, value = code.partition(" = ")
    assert begins == "(globalThis.albviewer ??= {}).told"
    assert value.endswith(";\n")
    return json.loads(value.removesuffix(";\n"))


def test_the_page_is_told_every_message_in_its_order() -> None:
    messages = [THEME, PLACES_TOLD, FLIGHT]
    assert told(page_begins_with(messages)) == messages


def test_the_worker_is_told_what_it_paints_first() -> None:
    script = land_begins_with([THEME, year_message(1961), PLACES_TOLD, FLIGHT], (800, 600), 1.5)
    assert told(script) == {
        "colours": {"--ink": "#000000"},
        "year": 1961,
        "home": [[20.17, 41.15]],
        "fly": FLIGHT,
        "size": [800, 600],
        "ratio": 1.5,
    }


def test_a_worker_that_cannot_know_what_is_seen_is_told_nothing() -> None:
    for messages in ([], [THEME], [PLACES_TOLD, FLIGHT]):
        assert told(land_begins_with(messages, (800, 600), 1)) is None


def test_only_what_has_changed_is_said_again() -> None:
    show, hover = show_message(()), hover_message(None)
    before: list[Message] = [THEME, PLACES_TOLD, show, hover, FLIGHT]
    assert not_told(before, before) == []
    other = hover_message("vlore")
    assert not_told([THEME, PLACES_TOLD, show, other, FLIGHT], before) == [other]
    assert not_told(before, ()) == before


def test_after_new_places_all_about_them_is_said_again() -> None:
    show, places = show_message(()), places_message(PLACES[:1])
    before: list[Message] = [THEME, PLACES_TOLD, show, FLIGHT]
    assert not_told([THEME, places, show, FLIGHT], before) == [places, show, FLIGHT]
