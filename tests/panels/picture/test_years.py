"""The history of the base map, as the picture reads it."""

from __future__ import annotations

import pytest

from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.picture.years import Years


@pytest.fixture
def years(base: BaseMap) -> Years:
    return base.years


@pytest.mark.parametrize(
    ("point", "year", "state"),
    [
        ((30.52, 50.45), 1961, "SUN"),
        ((30.52, 50.45), 1992, "UKR"),
        ((19.5, 40.47), 1961, "ALB"),
        ((13.74, 51.05), 1961, "DDR"),
        ((6.95, 49.24), 1949, "SAA"),
    ],
)
def test_land_belongs_to_the_state_of_the_year(base: BaseMap, years: Years, point, year: int, state: str) -> None:
    unit = base.unit_at(point)
    assert unit is not None
    assert years.state_of(unit, year) == state


def test_the_war_and_years_without_data_show_the_nearest(years: Years) -> None:
    assert [years.drawn(year) for year in (1900, 1942, 1946, 1961, 2024)] == [1949, 1949, 1946, 1961, 2000]


def test_states_are_named_and_counted_by_year(years: Years) -> None:
    assert "SUN" in years.states_of(1961)
    assert "SUN" not in years.states_of(1993)
    assert years.name_of_state("SUN", 1961)["en"] == "Soviet Union"
    assert years.name_of_state("no such state", 1961) is None
    assert years.state_of("no such unit", 1961) == "no such unit"


@pytest.mark.parametrize(
    ("box", "told"),
    [
        # Europe as a wide window shows it: Kashmir lies in its corner.
        ((-41.0, 25.0, 75.0, 68.0), ""),
        ((60.0, 20.0, 90.0, 45.0), "Kashmir"),
        # Srinagar alone, far from the middle of what the note is about.
        ((74.5, 33.9, 75.1, 34.3), "Kashmir"),
    ],
)
def test_what_lies_in_a_corner_is_not_what_one_is_told_of(years: Years, box, told: str) -> None:
    note = years.note_for(1961, box, 6.0, "en")
    assert note.startswith(told) if told else note == ""
