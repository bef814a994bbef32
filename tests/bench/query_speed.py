"""How long a question takes at a million passages, by the side of programs made for such questions.

Times are those of the processor: what is waited for because others use the machine is not counted, on either side.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median

import query_corpus
from albviewer.index.columns import Columns
from albviewer.index.finder import Finder
from query_questions import Question, ask, counts_of, drag, duckdb_answers, polars_answers, questions
from rows import Goal, Row, row
from samples import percentile
from workplace import Workplace

PASSAGES = 1_000_000
_COMPARED = 40
_OTHERS = (("DuckDB, one thread", duckdb_answers, 1 / 20), ("polars", polars_answers, 1 / 10))


def questions_at_a_million(workplace: Workplace) -> list[Row]:
    """Ask for a place, years and sources with all counts; drag the time axis; ask the same of DuckDB and polars."""
    made = query_corpus.make(PASSAGES)
    folder = workplace.folder / "columns"
    folder.mkdir()
    made.columns.save(folder)
    # As they are read when a collection is opened: mapped from disk.
    finder = Finder(made.linked, columns=Columns.load(folder))
    finder.prepare()
    asked = questions(600, with_place=True)
    for question in asked[:20]:
        ask(finder, question)
    ours = [_milliseconds(lambda question=question: ask(finder, question)) for question in asked]
    dragged = [_milliseconds(lambda question=question: ask(finder, question)) for question in drag()]
    size = sum(column.nbytes for _, column in made.columns.arrays()) / PASSAGES
    what = "one place, some years, some sources of a million passages, with all counts"
    return [
        row(f"{what}: median", median(ours), "ms", goal=Goal(of="value", at_most=1.0)),
        row(f"{what}: slowest hundredth", percentile(ours, 0.99), "ms", goal=Goal(of="value", at_most=8.0)),
        row(
            "drag of the time axis over a million passages, with all counts: slowest hundredth",
            percentile(dragged, 0.99),
            "ms",
            goal=Goal(of="value", at_most=16.7),
        ),
        row("columns on disk, for each passage", size, "B", goal=Goal(of="value", at_most=60.0)),
        *_beside_others(finder, made, asked[:_COMPARED], ours[:_COMPARED], what),
    ]


def _beside_others(
    finder: Finder, made: query_corpus.Made, asked: Sequence[Question], ours: Sequence[float], what: str
) -> list[Row]:
    rows = []
    for name, answers, most in _OTHERS:
        try:
            answer = answers(made)
        except ImportError:
            print(f" {name} is not installed, so nothing is compared with it …", end="", flush=True)
            continue
        answer(asked[0])
        theirs = []
        for question in asked:
            work = partial(answer, question)
            theirs.append(_milliseconds(work, time.process_time))
            told = answer(question)
            if any(told.get(kind, {}) != counts for kind, counts in counts_of(ask(finder, question)).items()):
                raise AssertionError(f"{name} answers otherwise: {question}")
        goal = Goal(of="ratio", at_most=most)
        rows.append(row(f"{what} (baseline: {name})", median(ours), "ms", baseline=median(theirs), goal=goal))
    return rows


def _milliseconds(work: Callable[[], object], clock: Callable[[], float] = time.thread_time) -> float:
    began = clock()
    work()
    return (clock() - began) * 1000
