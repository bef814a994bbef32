"""What the palette lists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from albviewer.panels.looking_up import look_up, look_up_time
from albviewer.panels.palette import NamedCommand, WindowNames, palette_rows
from albviewer.panels.runs import plain
from albviewer.panels.say import Say
from albviewer.panels.suggestion import Offer, Suggestion
from albviewer.session.session import Session

SAY = Say()
_COMMANDS = tuple(
    NamedCommand(id=id_, name=name, group=group, keys=keys)
    for id_, name, group, keys in (
        ("collection.open", "Open a collection…", "Collection", "Ctrl+O"),
        ("go.back", "Back", "Go", "Alt+←"),
        ("lists.places", "Places", "Lists", "Ctrl+3"),
        ("map.save", "Save a picture of the map…", "Map", ""),
    )
)
COMMANDS = WindowNames(_COMMANDS)


def rows(session: Session, typed: str, used: tuple[str, ...] = ()) -> tuple[Suggestion, ...]:
    time = look_up_time(session.finder, session.state.query(), typed, ["en"])
    found = look_up(session.finder, session.state.query(), typed)
    found = replace(found, window=time.window, in_window=time.amount)
    return palette_rows(session, found, COMMANDS, used, SAY)


def keys(session: Session, typed: str, used: tuple[str, ...] = ()) -> list[str]:
    return [row.key for row in rows(session, typed, used)]


def test_before_typing_all_commands_are_listed(small: Session) -> None:
    assert keys(small, "") == ["command:collection.open", "command:go.back", "command:lists.places", "command:map.save"]


def test_what_was_used_last_comes_first(small: Session) -> None:
    used = ("place:karst", "command:map.save", "place:gone", "command:gone", "passage:letter ¶ 0.1", "event:mole-paid")
    offered = rows(small, "", used)
    assert [row.key for row in offered][:7] == [
        "heading:Used last",
        "place:karst",
        "command:map.save",
        "passage:letter ¶ 0.1",
        "event:mole-paid",
        "heading:Commands",
        "command:collection.open",
    ]
    assert offered[1].what == "city"
    assert [row.key for row in offered].count("command:map.save") == 1


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("open", "command:collection.open"),
        ("oac", "command:collection.open"),
        ("opne", "command:collection.open"),
        ("map pict", "command:map.save"),
        ("karst", "place:karst"),
        ("moro", "person:ana-moro"),
        ("mole broken", "event:mole-broken"),
        ("when the mole", "disagreement:month-of-the-storm"),
        ("report 1.1", "passage:report ¶ 1.1"),
        ("1901..1902", "time:1901|1902"),
    ],
)
def test_everything_is_reached_by_its_name(small: Session, typed: str, first: str) -> None:
    assert keys(small, typed)[0] == first


def test_tours_are_reached_too(seeds: Session) -> None:
    tour = next(iter(seeds.collection.tours.values()))
    row = next(row for row in rows(seeds, tour.title.in_language("en")[:12]) if row.offer is Offer.TOUR)
    assert (row.id, row.deed) == (tour.id, "start the tour")


def test_words_that_name_nothing_are_searched_for(small: Session) -> None:
    [row] = rows(small, "zeppelins")
    assert plain(row.title) == "Search the text for “zeppelins”"
    assert keys(small, "karst")[-1] == "text:karst", "also when there is something else"


def test_of_what_fits_equally_well_the_last_used_comes_first(small: Session) -> None:
    assert keys(small, "p")[:2] == ["command:lists.places", "place:port-lume"]
    assert keys(small, "p", ("place:port-lume",))[0] == "place:port-lume"


def test_a_command_shows_its_keys_and_what_it_belongs_to(small: Session) -> None:
    row = rows(small, "places")[0]
    assert (row.what, row.deed, row.sentence) == ("Lists", "Ctrl+3", "Places, Lists: Ctrl+3")


def test_saved_views_are_reached_by_their_names(small: Session) -> None:
    window = WindowNames(_COMMANDS, ["The storm, both letters", "Karst alone"])
    found = look_up(small.finder, small.state.query(), "both")
    row = palette_rows(small, found, window, (), SAY)[0]
    assert (row.key, row.deed) == ("view:The storm, both letters", "open the saved view")
    shown = palette_rows(small, look_up(small.finder, small.state.query(), ""), window, ("view:Karst alone",), SAY)
    assert [row.key for row in shown][:3] == ["heading:Used last", "view:Karst alone", "heading:Commands"]


def test_what_is_only_like_the_words_does_not_crowd_what_is_named_so(small: Session) -> None:
    window = WindowNames(
        NamedCommand(id=str(number), name=f"Keep {number} at rest", group="Go", keys="") for number in range(9)
    )
    found = look_up(small.finder, small.state.query(), "kar")
    offered = [row.offer for row in palette_rows(small, found, window, (), SAY)]
    assert offered[0] is Offer.PLACE
    assert offered.count(Offer.COMMAND) == 3
