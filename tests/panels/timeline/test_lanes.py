"""Which lanes there are: each event lies in one, and they do not come and go with the filters."""

from __future__ import annotations

import pytest

from albviewer.panels.say import Say
from albviewer.panels.timeline.lanes import lanes_for, most_lanes
from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.session.time_look import LaneBy


@pytest.mark.parametrize("by", LaneBy)
@pytest.mark.parametrize("most", [1, 2, 4, 8, 40])
@pytest.mark.parametrize("place", ["", "vlore"])
def test_every_event_lies_in_a_lane(seeds: Session, by: LaneBy, most: int, place: str) -> None:
    if place:
        seeds.apply(changes.choose_place(place), origin=Origin.MAP)
    lanes = lanes_for(seeds, Say(), by, most=most)
    assert 1 <= len(lanes.names) <= most
    assert {lanes.of(event) for event in seeds.collection.events.values()} <= set(range(len(lanes.names)))


def test_the_chosen_place_comes_first_with_what_lies_in_it(seeds: Session) -> None:
    seeds.apply(changes.choose_place("vlore"), origin=Origin.MAP)
    lanes = lanes_for(seeds, Say(), LaneBy.PLACE, most=2)
    assert (lanes.names, lanes.chosen) == (("Vlorë", "Other places"), True)
    within = seeds.collection.with_parts(["vlore"])
    for event in seeds.collection.events.values():
        assert (lanes.of(event) == 0) == (not within.isdisjoint((*event.places, *event.concerns)))


def test_with_more_room_the_places_of_most_events_have_lanes(seeds: Session) -> None:
    seeds.apply(changes.choose_place("vlore"), origin=Origin.MAP)
    names = lanes_for(seeds, Say(), LaneBy.PLACE, most=4).names
    assert names[0] == "Vlorë"
    assert "Moscow" in names
    assert names[-1] == "Elsewhere"


def test_filters_change_no_lane(seeds: Session) -> None:
    for by in LaneBy:
        before = lanes_for(seeds, Say(), by, most=4).names
        seeds.apply(changes.limit_time("1960", "1960"), origin=Origin.MAP)
        assert lanes_for(seeds, Say(), by, most=4).names == before
        seeds.apply(changes.clear_filters, origin=Origin.MAP)


def test_by_source_all_five_have_a_lane_if_there_is_room(seeds: Session) -> None:
    assert len(lanes_for(seeds, Say(), LaneBy.SOURCE, most=6).names) == 5
    assert lanes_for(seeds, Say(), LaneBy.SOURCE, most=3).names[-1] == "Other sources"


def test_a_chosen_place_has_four_rows_before_others_have_a_lane_each() -> None:
    assert [most_lanes(rows, chosen=True) for rows in (1, 2, 6, 8, 9)] == [1, 2, 2, 4, 4]
    assert [most_lanes(rows, chosen=False) for rows in (1, 2, 6, 8)] == [1, 1, 3, 4]
