"""The collection: what lies within what, and on which events sources differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.collection import Collection, CollectionHead, by_id
from albviewer.model.events import Disagreement
from albviewer.model.places import Place, PlaceType
from albviewer.model.texts import LocalText

HEAD = CollectionHead(id="test", title=LocalText((("en", "Test"),)))


def place(id_: str, *within: str) -> Place:
    return Place(id=id_, name=LocalText((("en", id_),)), type=PlaceType.OTHER, within=within)


def collection(*places: Place) -> Collection:
    return Collection(head=HEAD, places=by_id(places))


ALBANIA = collection(
    place("pashaliman", "vlore"), place("vlore", "albania"), place("albania"), place("moscow"), place("bay", "vlore")
)


@pytest.mark.parametrize(
    ("chosen", "with_parts"),
    [
        ({"albania"}, {"albania", "vlore", "pashaliman", "bay"}),
        ({"vlore", "moscow"}, {"vlore", "pashaliman", "bay", "moscow"}),
        ({"bay"}, {"bay"}),
        ({"nowhere"}, {"nowhere"}),
        (set(), set()),
    ],
)
def test_a_place_with_its_parts_at_any_depth(chosen: set[str], with_parts: set[str]) -> None:
    assert ALBANIA.with_parts(chosen) == with_parts


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20), st.sets(st.integers(0, 9)))
def test_parts_are_closed_and_nothing_else_is_in_them(pairs: list[tuple[int, int]], chosen: set[int]) -> None:
    # A place may lie in several others, and one written by hand may even lie in a circle.
    within = {number: tuple(str(outer) for inner, outer in pairs if inner == number) for number in range(10)}
    made = collection(*(place(str(number), *outer) for number, outer in within.items()))
    found = made.with_parts(map(str, chosen))
    assert set(map(str, chosen)) <= found
    for item in made.places.values():
        inside = not found.isdisjoint(item.within)
        assert (item.id in found) == (inside or int(item.id) in chosen)


def test_of_two_things_with_one_id_the_first_stays() -> None:
    first, second = place("vlore", "albania"), place("vlore")
    assert by_id([first, second, place("tirana")])["vlore"] is first
    assert list(by_id([first, second, place("tirana")])) == ["vlore", "tirana"]


def test_the_events_on_which_sources_differ() -> None:
    topic = LocalText((("en", "?"),))
    items = [
        Disagreement(id="when", topic=topic, claims=(), event="break"),
        Disagreement(id="who", topic=topic, claims=(), event="break"),
        Disagreement(id="what", topic=topic, claims=()),
    ]
    made = Collection(head=HEAD, disagreements=by_id(items))
    assert made.disputed_events() == {"break"}
