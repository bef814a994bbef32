"""What `make bench` writes: the shape of its rows and when a goal holds. Nothing is timed here."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import page
import query_corpus
import running
from albviewer.index.finder import Finder
from measures import MEASURES
from query_questions import ask, counts_of, questions
from rows import Goal, Row, row
from samples import Machine, percentile
from scale_measures import SCALE_MEASURES
from workplace import Workplace

KEYS = ["name", "value", "unit", "baseline", "ratio", "goal", "holds", "taken"]


def quick(_workplace: Workplace) -> list[Row]:
    return [
        row("a thing within its goal", 30.0, "ms", baseline=20.0, goal=Goal(of="ratio", at_most=1.5)),
        row("a thing that misses it", 31.0, "ms", baseline=20.0, goal=Goal(of="ratio", at_most=1.5)),
        row("a thing without one", 7.0, "MB"),
    ]


def impossible(_workplace: Workplace) -> list[Row]:
    raise RuntimeError("the ruler is broken")


def test_rows_are_written_and_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "build" / "bench.json"
    assert running.run([quick], file) == 0
    written = json.loads(file.read_text(encoding="utf-8"))
    assert all(list(item) == KEYS for item in written)
    assert [list(item.values())[:-1] for item in written[:3]] == [
        ["a thing within its goal", 30.0, "ms", 20.0, 1.5, "ratio <= 1.5", True],
        ["a thing that misses it", 31.0, "ms", 20.0, 1.55, "ratio <= 1.5", False],
        ["a thing without one", 7.0, "MB", None, None, None, None],
    ]
    # How steady the machine was is always told.
    assert written[3]["name"].startswith("machine: ")
    printed = capsys.readouterr().out
    assert all(item["name"] in printed for item in written)


def test_the_page_has_the_rows_between_its_marks_and_nothing_else_is_touched(tmp_path: Path) -> None:
    figures, written = tmp_path / "bench.json", tmp_path / "performance.md"
    running.run([quick], figures)
    marks = "<!-- figures: written by `python tests/bench page` -->", "<!-- end of figures -->"
    written.write_text(f"# Before\n{marks[0]}\nold\n{marks[1]}\nAfter\n", encoding="utf-8")
    page.write_page(figures, written)
    text = written.read_text(encoding="utf-8")
    assert "| a thing that misses it | 31.0 ms | 20.0 ms | 1.55 | ratio <= 1.5 | **no** |" in text
    assert text.startswith("# Before\n")
    assert text.endswith("\nAfter\n")
    assert "old" not in text
    written.write_text("no marks", encoding="utf-8")
    with pytest.raises(ValueError, match="no place"):
        page.write_page(figures, written)


def test_rows_that_were_not_taken_anew_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bench.json"
    other = {"name": "taken by another command", "value": 1.0}
    file.write_text(json.dumps([other, {"name": "a thing without one", "value": 0.0}]), encoding="utf-8")
    assert running.run([quick], file) == 0
    written = json.loads(file.read_text(encoding="utf-8"))
    assert written[0] == other
    assert [item["value"] for item in written if item["name"] == "a thing without one"] == [7.0]
    file.write_text("no list of rows", encoding="utf-8")
    assert running.run([quick], file) == 0
    assert "a thing without one" in capsys.readouterr().out


def test_a_measure_that_cannot_be_taken_costs_only_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bench.json"
    assert running.run([impossible, quick], file) == 1
    assert "a thing without one" in [item["name"] for item in json.loads(file.read_text(encoding="utf-8"))]
    assert "the ruler is broken" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("of", "at_most", "words", "holds"),
    [
        ("value", 352.0, "value <= 352", True),
        ("value", 351.0, "value <= 351", False),
        ("ratio", 1.4, "ratio <= 1.4", False),
        ("more", 100.0, "value - baseline <= 100", False),
        ("more", 102.0, "value - baseline <= 102", True),
    ],
)
def test_when_a_goal_holds(of: str, at_most: float, words: str, holds: bool) -> None:
    taken = row("memory", 352.0, "MB", baseline=250.0, goal=Goal(of=of, at_most=at_most))  # type: ignore[arg-type]
    assert (taken.goal, taken.holds) == (words, holds)


def test_a_goal_of_a_ratio_needs_a_baseline() -> None:
    with pytest.raises(ValueError, match="needs a baseline"):
        row("start", 300.0, "ms", goal=Goal(of="ratio", at_most=1.5))


@pytest.mark.parametrize(("share", "value"), [(0.5, 5), (0.95, 10), (0.9, 9), (0.0, 1), (1.0, 10)])
def test_percentiles_are_values_that_were_taken(share: float, value: int) -> None:
    assert percentile([3, 1, 2, 10, 9, 8, 7, 6, 5, 4], share) == value


def test_figures_are_taken_in_turns() -> None:
    order: list[str] = []

    def take(name: str) -> int:
        order.append(name)
        return len(order)

    taken = Machine().interleaved(3, {"ours": lambda: take("ours"), "bare": lambda: take("bare")})
    assert order == ["ours", "bare"] * 3
    assert taken == {"ours": [1, 3, 5], "bare": [2, 4, 6]}


@pytest.mark.parametrize("measures", [MEASURES, SCALE_MEASURES])
def test_every_measure_is_listed_once(measures: tuple[running.Measure, ...]) -> None:
    assert len({measure.__name__ for measure in measures}) == len(measures) > 0


def test_what_is_compared_answers_the_same() -> None:
    made = query_corpus.make(2_000, places=300, people=50, sources=20)
    finder = Finder(made.linked, columns=made.columns)
    for place in (True, False):
        for question in questions(20, with_place=place):
            asked = replace(question, place=question.place and question.place % 300, sources=question.sources[:3])
            counts = counts_of(ask(finder, asked))
            held = np.isin(made.passage_source, asked.sources) if asked.sources else np.ones(2_000, dtype=bool)
            dated = (made.date_first <= asked.last) & (made.date_last >= asked.first)
            held &= np.isin(np.arange(2_000), made.date_passage[dated])
            if asked.place is not None:
                held &= np.isin(np.arange(2_000), made.mention_passage[made.mention_place == asked.place])
            assert sum(counts["sources"].values()) == held.sum()
            assert sum(counts["places"].values()) == held[made.mention_passage].sum()
