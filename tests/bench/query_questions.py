"""The same questions put to albviewer, to DuckDB and to polars: passages at a place, in some years, in some sources.

Each answer is all counts: of places, people, sources, kinds, languages, and passages of each year.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from albviewer.index.finder import Finder, Found
from albviewer.index.query import PlaceFilter, Query
from albviewer.model.edtf import window_of
from query_corpus import FIRST_YEAR, LAST_YEAR, Made

Counts = dict[str, dict[int, int]]


@dataclass(frozen=True, slots=True)
class Question:
    """A place or None for any, years, and sources (all if there are none)."""

    place: int | None
    first: int
    last: int
    sources: tuple[int, ...]


def questions(count: int, *, with_place: bool) -> list[Question]:
    """Return made-up questions, the same each time: common places and rare ones, a year and centuries."""
    chance = random.Random(1961)
    made = []
    for _ in range(count):
        first = chance.randint(FIRST_YEAR + 20, LAST_YEAR - 20)
        made.append(
            Question(
                # Evenly by order of magnitude: as many of the ten most named as of the thousands hardly named.
                place=int(10_000 ** chance.random()) - 1 if with_place else None,
                first=first,
                last=min(LAST_YEAR, first + chance.choice([0, 1, 5, 10, 40, 100, 200])),
                sources=tuple(sorted(chance.sample(range(200), chance.choice([0, 5, 20, 100])))),
            )
        )
    return made


def drag() -> list[Question]:
    """Return what is asked while the time axis is dragged: windows of four widths, moved on by some years each time."""
    return [
        Question(place=None, first=first, last=min(LAST_YEAR, first + width), sources=())
        for width in (1, 20, 100, 300)
        for first in range(FIRST_YEAR, LAST_YEAR - width // 2, 6)
    ]


def query_of(question: Question) -> Query:
    """Return the question as albviewer has it."""
    place = question.place
    return Query(
        places=() if place is None else (PlaceFilter(place=f"p{place}"),),
        sources=tuple(map(str, question.sources)),
        window=window_of(str(question.first), str(question.last)),
    )


def ask(finder: Finder, question: Question) -> Found:
    """Answer a question with all its counts, none of them remembered from an earlier answer."""
    found = finder.find.__wrapped__(query_of(question))
    _ = (
        found.places.passage_counts,
        found.people.passage_counts,
        found.sources.passage_counts,
        found.kinds,
        found.languages,
        found.years,
    )
    return found


def counts_of(found: Found) -> Counts:
    """Return the counts of an answer by number, to be compared with those of other programs."""

    def held(counts: np.ndarray) -> dict[int, int]:
        return {int(at): int(counts[at]) for at in np.flatnonzero(counts)}

    years = found.years
    return {
        "places": held(found.places.passage_counts),
        "people": held(found.people.passage_counts),
        "sources": held(found.sources.passage_counts),
        "years": {year + years.first: count for year, count in held(years.possible).items()},
    }


def duckdb_answers(made: Made) -> Callable[[Question], Counts]:
    """Return what answers questions by DuckDB, in memory, on one thread. Raise ImportError if it is not there."""
    import duckdb

    base = duckdb.connect(":memory:", config={"threads": 1})
    for name, columns in _tables(made).items():
        base.register(f"{name}_columns", columns)
        base.execute(f"CREATE TABLE {name} AS SELECT * FROM {name}_columns")

    def answer(question: Question) -> Counts:
        where = [f"SELECT passage FROM dates WHERE first <= {question.last} AND last >= {question.first}"]
        if question.place is not None:
            where.append(f"SELECT passage FROM mentions WHERE place = {question.place}")
        sources = f" AND source IN {tuple(question.sources)}" if question.sources else ""
        inside = " AND ".join(f"passage IN ({part})" for part in where)
        rows = base.execute(
            f"""
            WITH m AS MATERIALIZED (SELECT * FROM passages WHERE {inside}{sources})
            SELECT 'places', place, count(*) FROM mentions JOIN m USING (passage) GROUP BY place
            UNION ALL SELECT 'people', person, count(*) FROM people JOIN m USING (passage) GROUP BY person
            UNION ALL SELECT 'sources', source, count(*) FROM m GROUP BY source
            UNION ALL SELECT 'kinds', kind, count(*) FROM m GROUP BY kind
            UNION ALL SELECT 'languages', language, count(*) FROM m GROUP BY language
            UNION ALL SELECT 'years', year, count(*) FROM
                (SELECT unnest(generate_series(first, last)) AS year FROM dates JOIN m USING (passage)) GROUP BY year
            """
        ).fetchall()
        return _sorted(rows)

    return answer


def polars_answers(made: Made) -> Callable[[Question], Counts]:
    """Return what answers questions by polars. Raise ImportError if it is not there."""
    import polars

    frames = {name: polars.DataFrame(columns).lazy() for name, columns in _tables(made).items()}
    column = polars.col

    def answer(question: Question) -> Counts:
        dates = frames["dates"].filter((column("first") <= question.last) & (column("last") >= question.first))
        held = frames["passages"].join(dates, on="passage", how="semi")
        if question.place is not None:
            named = frames["mentions"].filter(column("place") == question.place)
            held = held.join(named, on="passage", how="semi")
        if question.sources:
            held = held.filter(column("source").is_in(list(question.sources)))
        found = held.collect().lazy()
        years = frames["dates"].join(found, on="passage", how="semi")
        asked = {
            "places": frames["mentions"].join(found, on="passage", how="semi").group_by("place").len(),
            "people": frames["people"].join(found, on="passage", how="semi").group_by("person").len(),
            "sources": found.group_by("source").len(),
            "kinds": found.group_by("kind").len(),
            "languages": found.group_by("language").len(),
            "years": years.select(polars.int_ranges("first", column("last") + 1).alias("year"))
            .explode("year")
            .group_by("year")
            .len(),
        }
        answers = polars.collect_all(list(asked.values()))
        return {name: dict(frame.iter_rows()) for name, frame in zip(asked, answers, strict=True)}

    return answer


def _tables(made: Made) -> dict[str, dict[str, np.ndarray]]:
    return {
        "passages": {
            "passage": np.arange(len(made.passage_source)),
            "source": made.passage_source,
            "kind": made.passage_kind,
            "language": made.passage_language,
        },
        "mentions": {"passage": made.mention_passage, "place": made.mention_place},
        "people": {"passage": made.person_passage, "person": made.person},
        "dates": {"passage": made.date_passage, "first": made.date_first, "last": made.date_last},
    }


def _sorted(rows: list[tuple[str, int, int]]) -> Counts:
    counts: Counts = {}
    for name, value, count in rows:
        counts.setdefault(name, {})[value] = count
    return counts
