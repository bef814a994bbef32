"""The claims of a disagreement, question by question and source by source."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from albviewer.panels.disagreement_table import disagreement_table, neighbour
from albviewer.panels.say import Say
from albviewer.session.session import Session

STORM = "month-of-the-storm"


def test_each_source_has_a_column_and_says_what_it_claims_in_its_own_words(small: Session) -> None:
    table = disagreement_table(small, STORM, Say())
    assert (table.title, table.lead) == ("When the mole was broken", "About: The mole is broken")
    assert (table.number, table.total) == (1, 1)
    assert table.columns == (("letter", "A Letter from the Harbour"), ("report", "Report on the Mole"))
    [row] = table.rows
    assert row.facts == ("date", "2 answers", "2 sources speak")
    [[letter], [report]] = row.cells
    assert (letter.letter, letter.claim) == ("A", "June 1901")
    assert (report.letter, report.claim) == ("B", "July 1901")
    [quote] = report.quotes
    assert (quote.words, quote.caption) == ("broken in July 1901", "report ¶ 1.1")
    assert small.collection.documents["report"].text[quote.anchor.start : quote.anchor.end] == quote.words


def test_the_collections_words_are_in_the_language_and_ours_are_translated(small: Session) -> None:
    table = disagreement_table(small, STORM, Say("sq", lambda text: f"<{text}>"))
    assert table.title == "Kur u thye moli"
    assert table.lead == "<About: Thyhet moli>"
    assert table.rows[0].facts[0] == "<date>"
    assert table.rows[0].cells[0][0].claim == "qershor 1901"


def test_siblings_about_the_same_event_stand_below_and_letters_run_on(seeds: Session) -> None:
    events = Counter(item.event for item in seeds.collection.disagreements.values() if item.event)
    [(event, most)] = events.most_common(1)
    siblings = [id_ for id_, item in seeds.collection.disagreements.items() if item.event == event]
    assert len(siblings) == most > 1
    for id_ in siblings:
        table = disagreement_table(seeds, id_, Say())
        assert table.rows[0].id == id_
        assert {row.id for row in table.rows} == set(siblings)
        letters = dict.fromkeys(claim.letter for row in table.rows for cell in row.cells for claim in cell)
        claims = sum(len(seeds.collection.disagreements[row.id].claims) for row in table.rows)
        assert sorted(letters) == [chr(ord("A") + number) for number in range(claims)]


def test_every_quote_of_every_claim_is_in_the_table_once_in_the_column_of_its_source(seeds: Session) -> None:
    for id_ in seeds.collection.disagreements:
        table = disagreement_table(seeds, id_, Say())
        row = table.rows[0]
        cells = dict(zip((source for source, _ in table.columns), row.cells, strict=True))
        shown = [quote for cell in row.cells for claim in cell for quote in claim.quotes]
        assert all(quote.words.strip() and quote.caption for quote in shown)
        assert sorted(quote.anchor.start for quote in shown) == sorted(
            anchor.start for anchor in chain.from_iterable(seeds.linked.claims[id_])
        )
        for source, cell in cells.items():
            assert all(quote.anchor.source == source for claim in cell for quote in claim.quotes)


def test_the_silent_are_counted_only_if_there_are_any(seeds: Session) -> None:
    for id_ in seeds.collection.disagreements:
        row = disagreement_table(seeds, id_, Say()).rows[0]
        silent = sum(not cell for cell in row.cells)
        assert (len(row.facts) == 4) is bool(silent)
        assert any("silent" in fact for fact in row.facts) is bool(silent)


def test_the_next_after_the_last_is_the_first(seeds: Session) -> None:
    ids = list(seeds.collection.disagreements)
    assert neighbour(seeds, ids[0], 1) == ids[1]
    assert neighbour(seeds, ids[-1], 1) == ids[0]
    assert neighbour(seeds, ids[0], -1) == ids[-1]
