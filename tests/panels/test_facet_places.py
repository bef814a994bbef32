"""Places in the order in which they are looked for, with parts below their wholes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.panels.facet_places import nested

NAMES = [f"p{number}" for number in range(6)]
# Places of a faulty collection lie within each other, or in themselves.
AROUND = st.dictionaries(st.sampled_from([*NAMES, "unlisted"]), st.lists(st.sampled_from([*NAMES, "unlisted"])))


def test_a_part_stands_below_the_nearest_whole_that_is_named_as_often() -> None:
    around = {
        "russia": ["union"],
        "moscow": ["russia"],
        "hungary": ["east"],
        "albania": ["east"],
        "tirana": ["albania"],
    }
    listed = nested(["albania", "union", "moscow", "east", "russia", "tirana", "hungary"], around)
    assert list(listed.items()) == [
        ("albania", 0),
        ("tirana", 1),
        ("union", 0),
        ("moscow", 1),
        ("russia", 1),
        ("east", 0),
        ("hungary", 1),
    ]


def test_a_whole_that_is_not_listed_is_passed_over() -> None:
    assert nested(["country", "street"], {"city": ["country"], "street": ["city"]}) == {"country": 0, "street": 1}


def test_of_several_wholes_the_one_named_most_is_taken() -> None:
    assert list(nested(["west", "europe", "france"], {"france": ["europe", "west"]})) == [
        "west",
        "france",
        "europe",
    ]


@given(st.lists(st.sampled_from(NAMES), unique=True), AROUND)
def test_every_place_is_listed_once_whatever_lies_in_what(places: list[str], around: dict[str, list[str]]) -> None:
    listed = nested(places, around)
    assert sorted(listed) == sorted(places)
    depths = list(listed.values())
    assert all(after <= before + 1 for before, after in zip([-1, *depths], depths, strict=False))
