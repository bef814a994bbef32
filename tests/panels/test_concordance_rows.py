"""Words in context are made as they are looked at, and lead to the characters they stand at."""

from __future__ import annotations

from itertools import count, islice

from albviewer.index.concordance import concordance
from albviewer.panels.concordance_rows import (
    AHEAD,
    ConcordanceRows,
    ContextRow,
    asked_by_row,
    concordance_rows,
    row_id,
)
from albviewer.panels.runs import Run, plain
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.session import Origin, Session

SAY = Say()


def endless() -> ConcordanceRows:
    nothing = (Run(text=""), Run(text=""), Run(text=""))
    return ConcordanceRows(ContextRow(id=str(number), caption="", words=nothing) for number in count())


def test_every_spot_is_a_row_that_leads_to_its_words(seeds: Session) -> None:
    seeds.apply(changes.search("vlora"), origin=Origin.SEARCH)
    rows, lines = concordance_rows(seeds, SAY), list(concordance(seeds.finder, seeds.state.query()))
    assert len(rows) == len(lines) > 5
    for row in rows:
        passage, spot = asked_by_row(row.id)
        assert spot is not None
        assert passage in seeds.linked.passages
        assert row.caption == f"{spot.source} ¶ {passage.label}"
        source = seeds.collection.documents[spot.source].words(spot.start, spot.end)
        assert source.casefold() == row.words[1].text.casefold()
        assert "\n" not in plain(row.words)
        assert row.id == row_id(passage, spot.start, spot.end)
    assert len({row.id for row in rows}) == len(rows)


def test_the_id_of_a_passage_asks_for_no_spot(seeds: Session) -> None:
    passage = next(iter(seeds.linked.passages))
    assert asked_by_row(str(passage)) == (passage, None)


def test_without_a_search_there_are_none(seeds: Session) -> None:
    assert not concordance_rows(seeds, SAY)


def test_of_very_many_only_those_ahead_are_made() -> None:
    rows = endless()
    assert len(rows) == AHEAD
    assert rows[AHEAD - 1].id == str(AHEAD - 1)
    assert len(rows) == 2 * AHEAD - 1
    assert [row.id for row in islice(rows, 3)] == ["0", "1", "2"]
    assert rows.number_of("7") == 7
    assert rows.number_of("none") is None
    assert rows != endless()
