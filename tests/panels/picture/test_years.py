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
