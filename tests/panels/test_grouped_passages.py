"""The passages found, source by source."""

from __future__ import annotations

import pytest

from albviewer.panels.grouped_passages import SourceHeading, grouped_rows, id_of_row, source_of_heading
from albviewer.panels.lists import passage_rows
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.session import Origin, Session

SAY = Say()


@pytest.fixture
def searched(seeds: Session) -> Session:
    seeds.apply(changes.search("submarine*"), origin=Origin.SEARCH)
    return seeds


def test_each_source_has_a_heading_that_counts(searched: Session) -> None:
    rows = grouped_rows(searched, SAY, ())
    headings = [row for row in rows if isinstance(row, SourceHeading)]
    assert len(headings) > 1
    for heading in headings:
        found = sum(1 for passage in searched.found.passages if passage.id.source == heading.source)
        total = sum(1 for id_ in searched.linked.passages if id_.source == heading.source)
        assert heading.count == f"{found} of {total}"
        assert heading.title
        assert not heading.folded


def test_the_passages_stand_below_their_source_in_reading_order(searched: Session) -> None:
    rows = grouped_rows(searched, SAY, ())
    source, passages = "", []
    for row in rows:
        if isinstance(row, SourceHeading):
            source = row.source
        else:
            assert row.id.source == source
            passages.append(row)
    assert passages == list(passage_rows(searched, SAY))


def test_a_folded_source_keeps_its_heading_alone(searched: Session) -> None:
    every = grouped_rows(searched, SAY, ())
    first = every[0]
    assert isinstance(first, SourceHeading)
    rows = grouped_rows(searched, SAY, {first.source})
    assert isinstance(rows[0], SourceHeading)
    assert rows[0].folded
    assert isinstance(rows[1], SourceHeading)
    assert len(every) - len(rows) == int(first.count.split()[0])
    assert rows.number_of(id_of_row(every[1])) is None, "it cannot be shown"


@pytest.mark.parametrize("folded", [(), ("004",), ("000", "003")])
def test_every_row_is_found_by_its_id(searched: Session, folded: tuple[str, ...]) -> None:
    rows = grouped_rows(searched, SAY, folded)
    assert [rows.number_of(id_of_row(row)) for row in rows] == list(range(len(rows)))
    assert rows.number_of("nowhere ¶ 1.1") is None
    assert rows.number_of("source nowhere") is None


def test_nothing_found_has_no_rows(seeds: Session) -> None:
    seeds.apply(changes.search("zeppelin"), origin=Origin.SEARCH)
    assert len(grouped_rows(seeds, SAY, ())) == 0


def test_the_id_of_a_heading_is_none_of_a_passage() -> None:
    assert source_of_heading("source 004") == "004"
    assert source_of_heading("source 004 ¶ 1.1") == ""
    assert source_of_heading("004 ¶ 1.1") == ""
