"""A passage is found by its number, or one sentence says why not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from albviewer.model.documents import PassageId
from albviewer.panels.passage_number import passage_asked
from albviewer.panels.say import Say
from albviewer.session.session import Session

SAY = Say()


@pytest.fixture
def asked(seeds: Session) -> Callable[[str], PassageId | str]:
    return lambda text: passage_asked(seeds, text, "003", SAY)


@pytest.mark.parametrize("text", ["2.2", " 2.2 ", "¶ 2.2", "¶2.2", "003 2.2", "003 ¶ 2.2", "2,2"])
def test_a_number_is_one_of_the_open_source(asked: Callable[[str], PassageId | str], text: str) -> None:
    assert asked(text) == PassageId("003", "2.2")


def test_another_source_may_be_named(asked: Callable[[str], PassageId | str]) -> None:
    assert asked("004 3.1") == PassageId("004", "3.1")


def test_a_source_and_its_passage_may_be_one_word(asked: Callable[[str], PassageId | str], small: Session) -> None:
    assert asked("004.3.1") == PassageId("004", "3.1")
    assert asked("004.99") == asked("004 99")


def test_where_passages_are_numbered_throughout_the_number_is_enough(small: Session) -> None:
    label = next(id_.label for id_ in small.linked.passages if id_.source == "letter")
    assert passage_asked(small, label, "letter", SAY) == PassageId("letter", label)
    assert passage_asked(small, f"letter.{label}", "report", SAY) == PassageId("letter", label)


def test_what_is_not_there_is_said_with_what_is(asked: Callable[[str], PassageId | str], seeds: Session) -> None:
    labels = [block.label for block in seeds.collection.documents["003"].blocks if block.label]
    assert asked("99.99") == (f"Source 003 has no passage 99.99; its passages are {labels[0]} to {labels[-1]}.")
    assert asked("044 3.1") == "There is no source 044."


@pytest.mark.parametrize("text", ["", "  ", "¶", "a b c"])
def test_what_is_no_number_is_told_what_one_is(asked: Callable[[str], PassageId | str], text: str) -> None:
    assert asked(text) == "Write the number of a passage: 3.12, or 004 3.12 for another source."
