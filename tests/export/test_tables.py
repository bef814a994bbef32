from __future__ import annotations

import pytest

from albviewer.export.find_items import find_items
from albviewer.export.kinds import Kind
from albviewer.export.tables import Tables
from albviewer.export.terminal import width_of
from albviewer.index.finder import Finder
from albviewer.index.query import Query


def table(finder: Finder, kind: Kind, width: int = 120) -> str:
    return Tables(finder.linked.collection).table(kind, find_items(finder, kind, Query()), width)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("width", [80, 100, 200])
def test_a_table_fits_its_width(bundled: Finder, kind: Kind, width: int) -> None:
    lines = table(bundled, kind, width).splitlines()
    assert max(map(width_of, lines)) <= width
    assert all(line == line.rstrip() for line in lines)


def test_events_show_date_place_and_sources_and_whether_they_are_disputed(small: Finder) -> None:
    lines = table(small, Kind.EVENTS).splitlines()
    assert lines[0].split() == ["Date", "Event", "Where", "Sources", "Id"]
    assert " ".join(lines[2].split()) == "1901-05-03 The Alba reaches Port Lume Port Lume letter alba-arrives"
    assert " ".join(lines[3].split()) == "[1901-06,1901-07] ≠ The mole is broken Port Lume letter report mole-broken"


def test_places_show_where_they_are_or_that_nobody_knows(bundled: Finder, small: Finder) -> None:
    assert "41.3000, 19.4000" in table(small, Kind.PLACES)
    located = [item["lat"] is not None for item in find_items(bundled, Kind.PLACES, Query())]
    assert table(bundled, Kind.PLACES).count("unlocated") == located.count(False)


def test_disagreements_show_who_claims_what(small: Finder) -> None:
    assert "June 1901 (letter) / July 1901 (report)" in table(small, Kind.DISAGREEMENTS)


def test_mentions_dates_passages_and_people_name_their_spot(small: Finder) -> None:
    lines = table(small, Kind.MENTIONS).splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["letter", "letter", "letter", "report", "report"]
    assert lines[-1].split()[-3:] == ["karst", "government", "curated"]
    assert "3 May 1901  1901-05-03" in table(small, Kind.DATES)
    assert "letter ¶ 1.1" in table(small, Kind.PASSAGES)
    assert "Ana Moro   Moro" in table(small, Kind.PEOPLE)


def test_a_very_narrow_terminal_still_gets_its_text(small: Finder) -> None:
    assert table(small, Kind.PASSAGES, 10).count("¶") == 5
