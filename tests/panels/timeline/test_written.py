"""The clock of the sources: when they were written, how many passages they have, which a time chooses."""

from __future__ import annotations

from pathlib import Path

import pytest

import linked_collections
import small_collection
from albviewer.index.finder import Finder
from albviewer.model.days import Day
from albviewer.panels.say import Say
from albviewer.panels.timeline.events import Standing
from albviewer.panels.timeline.written import written_content, written_period, written_within
from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.session.time_look import Clock, LaneBy, TimeLook
from albviewer.session.view_state import ViewState


@pytest.fixture
def dated(tmp_path: Path) -> Session:
    """The small collection, whose letter is of 1901 and whose report is of 1910 or 1911."""
    folder = small_collection.write(tmp_path / "small")
    sources = (folder / "sources.yaml").read_text(encoding="utf-8")
    lines = [line for line in sources.splitlines() if not line.strip().startswith(("date:", "date-as-written:"))]
    text = "\n".join(lines) + "\n"
    text = text.replace("id: letter\n", 'id: letter\n    date: "1901-06"\n', 1)
    text = text.replace("id: report\n", 'id: report\n    date: "[1910,1911]"\n', 1)
    (folder / "sources.yaml").write_text(text, encoding="utf-8")
    return Session(Finder(linked_collections.linked(folder)), ViewState())


def test_sources_stand_where_they_were_written(dated: Session) -> None:
    period = written_period(dated)
    assert period == (Day(1901, 1, 1).ordinal(), Day(1912, 1, 1).ordinal())
    content = written_content(dated, Say(), period, TimeLook(clock=Clock.WRITTEN), most_lanes=3)
    assert [item.id for item in content.events] == ["letter", "report"]
    assert (content.lanes, content.clock) == (("Sources",), Clock.WRITTEN)
    assert content.undated == len(dated.collection.sources) - 2
    passages = {source: dated.found.sources[source].passages for source in ("letter", "report")}
    years = content.years
    assert years.first == 1901
    assert [int(years.possible[year - 1901]) for year in (1901, 1905, 1910, 1911)] == [
        passages["letter"],
        0,
        passages["report"],
        passages["report"],
    ]
    assert int(years.certain[0]) == passages["letter"]
    assert not years.certain[1:].any()


def test_by_kind_each_kind_of_source_has_a_lane(dated: Session) -> None:
    period = written_period(dated)
    assert period is not None
    content = written_content(dated, Say(), period, TimeLook(by=LaneBy.KIND, clock=Clock.WRITTEN), most_lanes=4)
    kinds = {dated.collection.sources[item.id].kind for item in content.events}
    assert len(content.lanes) == len(kinds)
    assert {item.lane for item in content.events} == set(range(len(kinds)))


def test_what_is_filtered_out_is_outside(dated: Session) -> None:
    dated.apply(changes.toggle_source("letter"), origin=Origin.CHIPS)
    period = written_period(dated)
    assert period is not None
    content = written_content(dated, Say(), period, TimeLook(clock=Clock.WRITTEN), most_lanes=3)
    assert {item.id: item.standing for item in content.events} == {
        "letter": Standing.CERTAIN,
        "report": Standing.OUTSIDE,
    }


def test_a_time_chooses_the_sources_written_in_it(dated: Session) -> None:
    assert written_within(dated, "1901", "1901", certain=True) == ("letter",)
    assert written_within(dated, "1911", "1920", certain=False) == ("report",)
    assert written_within(dated, "1911", "1920", certain=True) == ()
    assert written_within(dated, "1950", "", certain=False) == ()


def test_undated_sources_have_no_period(seeds: Session) -> None:
    assert written_period(seeds) == (Day(2022, 1, 1).ordinal(), Day(2023, 1, 1).ordinal())
