"""Makes columns, source by source: what is held meanwhile is some 70 bytes for each passage, never its text."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from albviewer.index.columns import OPEN_END, OPEN_START, SENSES, Columns, Ints, Vocabulary
from albviewer.index.date_rows import FIRST_YEAR, LAST_YEAR, DateNumbers, numbers_of, table_of, years_of
from albviewer.model.edtf import parse_edtf

if TYPE_CHECKING:
    from albviewer.linking.linked import LinkedCollection
    from albviewer.linking.passages import LinkedPassage

Row = tuple[Sequence[Any], Sequence[str], Sequence[str], str]
"""What a passage names: of each place its id, number of sense and how often; people; dates as EDTF; language."""
_SENSE_NUMBERS = {sense: number for number, sense in enumerate(SENSES)}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRows:
    """What the passages of one source name, column by column; passages are counted from 0 and in order in each.

    `places`, `people` and `dates` (as EDTF) are each once; the numbers of a column are those of its things in these.
    `outside` is how often each place is named outside the passages, `spoken` the language of passages in another.
    """

    language: str
    passages: int
    outside: Mapping[str, int]
    spoken: Mapping[int, str]
    places: Sequence[str]
    place_passages: Sequence[int]
    place_numbers: Sequence[int]
    place_senses: Sequence[int]
    place_counts: Sequence[int]
    people: Sequence[str]
    person_passages: Sequence[int]
    person_numbers: Sequence[int]
    dates: Sequence[str]
    date_passages: Sequence[int]
    date_numbers: Sequence[int]


def _column() -> array[int]:
    return array("i", [])


def _starts() -> array[int]:
    return array("q", [0])


@dataclass(slots=True)
class _Rows:
    """Numbers, owner by owner, each perhaps with a count."""

    starts: array[int] = field(default_factory=_starts)
    numbers: array[int] = field(default_factory=_column)
    counts: array[int] = field(default_factory=_column)

    def close(self) -> None:
        """Say that what comes next belongs to the next owner."""
        self.starts.append(len(self.numbers))

    def extend(self, owners: Ints, numbers: Ints, count: int) -> None:
        """Add the numbers of the next `count` owners at once; `owners` says of each number which of them has it."""
        ends = len(self.numbers) + np.cumsum(np.bincount(owners, minlength=count))
        self.starts.frombytes(ends.astype(np.int64).tobytes())
        self.numbers.frombytes(numbers.astype(np.intc).tobytes())


_Key = TypeVar("_Key", bound=Hashable)


class _Numbers(dict[_Key, int]):
    """Numbers things in the order in which they are given or first met."""

    def __missing__(self, key: _Key) -> int:
        number = self[key] = len(self)
        return number


def _row(passage: LinkedPassage) -> Row:
    counts = passage.place_counts or (1,) * len(passage.places)
    named = zip(passage.places, counts, strict=True)
    places = [part for (place, sense), count in named for part in (place, _SENSE_NUMBERS[sense], count)]
    return places, passage.people, [date.text for date in passage.dates], passage.language


class ColumnsBuilder:
    """Takes the passages of one source after the other. `places` and `people` are the ids of the collection, in order.

    Of a passage it reads `places` and `place_counts`, `people`, `dates` and `language`; an empty language is that of
    the source, counts that are missing are taken for one. Events are not columns.
    """

    def __init__(self, places: Iterable[str], people: Iterable[str]) -> None:
        self._places = _Numbers({id_: number for number, id_ in enumerate(dict.fromkeys(places))})
        self._people = _Numbers({id_: number for number, id_ in enumerate(dict.fromkeys(people))})
        self._sources: dict[str, int] = {}
        self._languages: _Numbers[str] = _Numbers()
        # Of dates there are few that differ, even in a large collection.
        self._dates: dict[str, tuple[int, DateNumbers]] = {}
        self._runs: _Numbers[tuple[int, int, int]] = _Numbers()
        self._language = _column()
        self._source_starts = _starts()
        self._outside, self._named, self._people_named = _Rows(), _Rows(), _Rows()
        self._dated, self._years = _Rows(), _Rows()

    def add(
        self,
        source: str,
        passages: Iterable[LinkedPassage],
        *,
        language: str,
        outside: Mapping[str, int] | None = None,
    ) -> int:
        """Add the next source with all its passages in the order of the text; return how many there were.

        `outside` is how often each place is named in it outside its passages. Raise ValueError if the source was given
        before.
        """
        return self.add_rows(source, map(_row, passages), language=language, outside=outside)

    def add_rows(
        self, source: str, rows: Iterable[Row], *, language: str, outside: Mapping[str, int] | None = None
    ) -> int:
        """As `add`, of passages as plain rows; raise EdtfError if a date of one is none."""
        if source in self._sources:
            raise ValueError(f"the source {source} is given twice")
        self._sources[source] = len(self._sources)
        before = len(self._language)
        named, counts, people = self._named.numbers, self._named.counts, self._people_named.numbers
        number_of, senses = self._places, len(SENSES)
        for places, persons, dates, spoken in rows:
            self._language.append(self._languages[spoken or language])
            if places:
                pairs = zip(places[::3], places[1::3], strict=True)
                named.extend([number_of[place] * senses + sense for place, sense in pairs])
                counts.extend(places[2::3])
            self._named.close()
            if persons:
                people.extend([self._people[person] for person in persons])
            self._people_named.close()
            if dates:
                self._add_dates(dates)
            self._dated.close()
            self._years.close()
        for place, count in (outside or {}).items():
            self._outside.numbers.append(self._places[place])
            self._outside.counts.append(count)
        self._outside.close()
        self._source_starts.append(len(self._language))
        return len(self._language) - before

    def add_columns(self, source: str, rows: SourceRows) -> None:
        """As `add`, of passages as columns; raise EdtfError if a date is none, ValueError if the columns do not fit."""
        if source in self._sources:
            raise ValueError(f"the source {source} is given twice")
        self._sources[source] = len(self._sources)
        count = rows.passages
        self._language.extend([self._languages[rows.spoken.get(at, rows.language)] for at in range(count)])
        owners, places = _indices(rows.place_passages, count), _indices(rows.place_numbers, len(rows.places))
        senses = _indices(rows.place_senses, len(SENSES))
        known = np.array([self._places[place] for place in rows.places], dtype=np.int64)
        self._named.extend(owners, known[places] * len(SENSES) + senses if len(places) else places, count)
        self._named.counts.extend(rows.place_counts)
        owners, people = _indices(rows.person_passages, count), _indices(rows.person_numbers, len(rows.people))
        known = np.array([self._people[person] for person in rows.people], dtype=np.int64)
        self._people_named.extend(owners, known[people] if len(people) else people, count)
        self._add_date_columns(rows)
        for place, times in rows.outside.items():
            self._outside.numbers.append(self._places[place])
            self._outside.counts.append(times)
        self._outside.close()
        self._source_starts.append(len(self._language))

    def _add_date_columns(self, rows: SourceRows) -> None:
        owners, dates = _indices(rows.date_passages, rows.passages), _indices(rows.date_numbers, len(rows.dates))
        met = [self._dates.get(date) or self._met(date) for date in rows.dates]
        known = np.array([number for number, _ in met], dtype=np.int64)
        self._dated.extend(owners, known[dates] if len(dates) else dates, rows.passages)
        years, lasts = self._years.numbers, np.zeros(rows.passages, dtype=np.int64)
        for owner, those in groupby(zip(rows.date_passages, rows.date_numbers, strict=True), itemgetter(0)):
            runs = years_of([met[number][1] for _, number in those])
            years.extend([self._runs[run] for run in runs])
            lasts[owner] = len(runs)
        ends = self._years.starts[-1] + np.cumsum(lasts)
        self._years.starts.frombytes(ends.astype(np.int64).tobytes())

    def _add_dates(self, dates: Sequence[str]) -> None:
        known = [self._dates.get(date) or self._met(date) for date in dates]
        self._dated.numbers.extend([number for number, _ in known])
        self._years.numbers.extend([self._runs[run] for run in years_of([date for _, date in known])])

    def _met(self, date: str) -> tuple[int, DateNumbers]:
        met = self._dates[date] = (len(self._dates), numbers_of(parse_edtf(date)))
        return met

    def finish(self) -> Columns:
        """Return the columns; the builder is used up."""
        first_year, runs = _counted_from(list(self._runs))
        return Columns(
            vocabulary=Vocabulary(
                sources=tuple(self._sources),
                places=tuple(self._places),
                people=tuple(self._people),
                languages=tuple(self._languages),
                first_year=first_year,
            ),
            source_starts=_offsets(self._source_starts),
            outside_starts=_offsets(self._outside.starts),
            outside_places=_ints(self._outside.numbers),
            outside_counts=_narrow(_ints(self._outside.counts)),
            language=_narrow(_ints(self._language)),
            **_with_postings("place", "place_keys", self._named, len(self._places) * len(SENSES)),
            place_counts=_narrow(_ints(self._named.counts)),
            **_with_postings("person", "person_ids", self._people_named, len(self._people)),
            **_dates(self._dates, self._dated),
            year_starts=_offsets(self._years.starts),
            year_runs=_narrow(_ints(self._years.numbers)),
            **runs,
        )


def _indices(numbers: Sequence[int], count: int) -> Ints:
    """Return numbers as a column; raise ValueError unless all of them are indices among so many."""
    column = np.array(numbers, dtype=np.int64)
    if len(column) and not 0 <= int(column.min()) <= int(column.max()) < count:
        raise ValueError("a number that stands for nothing")
    return column


def _ints(column: array[int]) -> Ints:
    return np.frombuffer(column, dtype=np.intc) if column else np.empty(0, dtype=np.intc)


def _offsets(starts: array[int]) -> Ints:
    column = np.frombuffer(starts, dtype=np.int64)
    return column.astype(np.int32) if column[-1] < 2**31 else column


def _narrow(column: Ints) -> Ints:
    """Return numbers of 0 or more in the fewest bytes that hold them."""
    return column.astype(np.min_scalar_type(int(column.max()))) if len(column) else column.astype(np.uint8)


def _owners(starts: Ints) -> Ints:
    """Return the number of the owner of each row."""
    return np.repeat(np.arange(len(starts) - 1, dtype=np.int32), np.diff(starts))


def _with_postings(name: str, numbers: str, rows: _Rows, count: int) -> dict[str, Ints]:
    """Return the numbers of each owner, and the owners of each number, in order."""
    starts, held = _offsets(rows.starts), _ints(rows.numbers)
    ends = np.cumsum(np.bincount(held, minlength=count))
    return {
        f"{name}_starts": starts,
        numbers: held,
        f"{name}_posting_starts": np.concatenate([[0], ends]).astype(starts.dtype),
        f"{name}_postings": _owners(starts)[np.argsort(held, kind="stable")],
    }


def _dates(known: Mapping[str, tuple[int, DateNumbers]], dated: _Rows) -> dict[str, Ints]:
    """Return the dates in the order of time, and which of them each passage names."""
    in_order = sorted(known.items(), key=lambda item: (item[1][1].hull, item[0]))
    place_in_order = np.empty(len(known), dtype=np.intc)
    for place, (_, (number, _)) in enumerate(in_order):
        place_in_order[number] = place
    sorted_rows = _Rows(starts=dated.starts, numbers=array("i", place_in_order[_ints(dated.numbers)].tobytes()))
    texts = [text.encode() for text, _ in in_order]
    table = table_of([date for _, (_, date) in in_order])
    return {
        **_with_postings("date", "date_ids", sorted_rows, len(known)),
        **{
            name: getattr(table, name) for name in ("hull_first", "hull_last", "span_starts", "span_first", "span_last")
        },
        "date_text_starts": np.cumsum([0, *map(len, texts)]).astype(np.int32),
        "date_texts": np.frombuffer(b"".join(texts), dtype=np.uint8),
    }


def _counted_from(runs: Sequence[tuple[int, int, int]]) -> tuple[int, dict[str, Ints]]:
    """Return the first year that a date names, and the runs of years counted from it."""
    first, last, use = (np.array([run[part] for run in runs], dtype=np.int32) for part in range(3))
    named = np.concatenate([first[first != FIRST_YEAR], last[last != LAST_YEAR]])
    least, most = (int(named.min()), int(named.max())) if len(named) else (0, 0)
    use = use | np.where(first == FIRST_YEAR, OPEN_START, 0) | np.where(last == LAST_YEAR, OPEN_END, 0)
    return least, {
        # An open end reaches as far as the dates in the texts do, and further where events do.
        "run_first": (np.clip(first, least, most) - least).astype(np.int32),
        "run_last": (np.clip(last, least, most) - least).astype(np.int32),
        "run_use": use.astype(np.uint8),
    }


def columns_of(linked: LinkedCollection) -> Columns:
    """Return the columns of a collection that is held in memory."""
    collection = linked.collection
    builder = ColumnsBuilder(collection.places, collection.people)
    by_source: dict[str, list[LinkedPassage]] = {source: [] for source in collection.documents}
    for passage in linked.passages.values():
        by_source[passage.id.source].append(passage)
    for source, passages in by_source.items():
        outside = Counter(mention.place for mention in linked.mentions[source].places)
        for passage in passages:
            outside.subtract(_mentions_of(passage))
        named = {place: count for place, count in outside.items() if count > 0}
        builder.add(source, passages, language=collection.sources[source].language, outside=named)
    return builder.finish()


def _mentions_of(passage: LinkedPassage) -> Counter[str]:
    counts: Counter[str] = Counter()
    for (place, _), count in zip(passage.places, passage.place_counts, strict=True):
        counts[place] += count
    return counts
