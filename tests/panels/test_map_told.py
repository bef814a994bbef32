"""What the page and its worker are told with their scripts, and what is left for the bridge."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from albviewer.panels.map_messages import (
    MapPlace,
    Message,
    fly_to_bounds,
    fly_to_point,
    hover_message,
    places_message,
    show_message,
    theme_message,
    year_message,
)
from albviewer.panels.map_told import files_for, land_begins_with, not_told, page_begins_with
from albviewer.resource_paths import resources_dir

MAP = resources_dir() / "map"
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
    script = land_begins_with(
        [THEME, year_message(1961), PLACES_TOLD, FLIGHT], (800, 600), 1.5, files={"a.json": "[1]"}
    )
    assert told(script) == {
        "colours": {"--ink": "#000000"},
        "year": 1961,
        "home": [[20.17, 41.15]],
        "fly": FLIGHT,
        "size": [800, 600],
        "ratio": 1.5,
        "files": {"a.json": "[1]"},
    }


def test_a_worker_that_cannot_know_what_is_seen_is_told_nothing() -> None:
    for messages in ([], [THEME], [PLACES_TOLD, FLIGHT]):
        assert told(land_begins_with(messages, (800, 600), 1, files={})) is None


@pytest.mark.parametrize(
    ("flight", "size", "level"),
    [
        (FLIGHT, (1366, 768), "land-balkans.json"),
        (fly_to_point(40.4, 19.4, zoom=10, animate=False), (800, 600), "land-albania.json"),
        # it reaches into Italy, which that of Albania does not hold
        (fly_to_point(40.4, 19.4, zoom=9, animate=False), (1800, 600), "land-balkans.json"),
        (fly_to_bounds(-10, 36, 40, 60, animate=False), (800, 600), "land-world.json"),
        (fly_to_bounds(5, 40, 35, 55, animate=False), (800, 600), "land-europe.json"),
    ],
)
def test_the_worker_is_handed_the_files_that_it_needs_first(flight, size: tuple[int, int], level: str) -> None:
    files = files_for([THEME, flight], size, MAP)
    assert [*files] == ["history.json", "relief.json", level]
    assert files[level] == (MAP / level).read_text(encoding="utf-8")


def test_files_that_nobody_can_know_of_are_not_handed_out(tmp_path: Path) -> None:
    assert files_for([THEME], (800, 600), MAP) == {}
    assert files_for([THEME, FLIGHT], (0, 0), MAP) == {}
    assert files_for([THEME, FLIGHT], (800, 600), tmp_path) == {}


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
