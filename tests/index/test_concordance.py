"""Keyword in context: every spot once, its words in the source's own letters, with what is shown around it."""

from __future__ import annotations

from itertools import islice

import pytest

import linked_collections
from albviewer.index.concordance import AROUND, concordance
from albviewer.index.finder import Finder
from albviewer.index.query import Query
from albviewer.index.search_query import QueryTextError

SEEDS = Finder(linked_collections.bundled())


@pytest.mark.parametrize(
    "text", ["submarine*", '"naval base"', "Valona", "NEAR(soviet albania, 4)", "moscow NOT party"]
)
def test_each_line_leads_to_its_words(text: str) -> None:
    lines = list(concordance(SEEDS, Query(text=text)))
    assert lines
    passages = SEEDS.find(Query(text=text)).passages
    assert {line.passage for line in lines} == {passage.id for passage in passages}
    for line in lines:
        document = SEEDS.linked.collection.documents[line.passage.source]
        block = document.blocks[SEEDS.linked.passages[line.passage].block]
        assert line.before + line.words + line.after in block.shown.text
        assert len(line.before) <= AROUND >= len(line.after)
        assert block.start <= line.start < line.end <= block.end
        assert document.passage_at(line.start) == line.passage


def test_lines_are_in_reading_order_and_made_as_they_are_asked_for() -> None:
    spots = [(SEEDS.linked.passages[line.passage].order, line.start) for line in concordance(SEEDS, Query(text="base"))]
    assert spots == sorted(set(spots))
    assert len(list(islice(concordance(SEEDS, Query(text="the")), 3))) == 3


def test_names_stand_for_themselves_alone_if_asked_so() -> None:
    assert not list(concordance(SEEDS, Query(text="Valona", variants=False)))


def test_without_words_there_are_no_lines_and_malformed_words_are_refused() -> None:
    assert not list(concordance(SEEDS, Query()))
    with pytest.raises(QueryTextError):
        list(concordance(SEEDS, Query(text="(")))
