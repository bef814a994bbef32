"""Makes columns, source by source: what is held meanwhile is some 70 bytes for each passage, never its text."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from albviewer.index.columns import LONGEST, SENSES, Columns, Ints, Vocabulary
from albviewer.index.date_rows import FIRST_YEAR, LAST_YEAR, rows_of, years_of

if TYPE_CHECKING:
    from albviewer.linking.linked import LinkedCollection
    from albviewer.linking.passages import LinkedPassage

_SENSE_NUMBERS = {sense: number for number, sense in enumerate(SENSES)}


def _column() -> array[int]:
    return array("i", [])


def _starts() -> array[int]:
    return array("q", [0])


@dataclass(slots=True)
class _Rows:
    """Rows of several numbers, owner by owner."""

    starts: array[int] = field(default_factory=_starts)
    first: array[int] = field(default_factory=_column)
    second: array[int] = field(default_factory=_column)
    third: array[int] = field(default_factory=_column)

    def close(self) -> None:
        """Say that what comes next belongs to the next owner."""
        self.starts.append(len(self.first))


class _Numbers:
    """Numbers ids in the order in which they are given or first met."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._numbers = {id_: number for number, id_ in enumerate(dict.fromkeys(ids))}

    def __getitem__(self, id_: str) -> int:
        number = self._numbers.get(id_)
        if number is None:
            number = self._numbers[id_] = len(self._numbers)
        return number

    def ids(self) -> tuple[str, ...]:
        return tuple(self._numbers)


class ColumnsBuilder:
    """Takes the passages of one source after the other. `places` and `people` are the ids of the collection, in order.

    Of a passage it reads `places` and `place_counts`, `people`, `dates` and `language`; an empty language is that of
    the source, counts that are missing are taken for one. Events are not columns.
    """

    def __init__(self, places: Iterable[str], people: Iterable[str]) -> None:
        self._places, self._people = _Numbers(places), _Numbers(people)
        self._sources: dict[str, int] = {}
        self._languages = _Numbers(())
        self._language = _column()
        self._source_starts = _starts()
        self._outside, self._named, self._people_named = _Rows(), _Rows(), _Rows()
        self._days, self._years = _Rows(), _Rows()

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
        if source in self._sources:
            raise ValueError(f"the source {source} is given twice")
        self._sources[source] = len(self._sources)
        before = len(self._language)
        for passage in passages:
            self._language.append(self._languages[passage.language or language])
            self._add_names(passage)
            self._add_dates(passage)
        for place, count in (outside or {}).items():
            self._outside.first.append(self._places[place])
            self._outside.second.append(count)
        self._outside.close()
        self._source_starts.append(len(self._language))
        return len(self._language) - before

    def _add_names(self, passage: LinkedPassage) -> None:
        for number, (place, sense) in enumerate(passage.places):
            self._named.first.append(self._places[place] * len(SENSES) + _SENSE_NUMBERS[sense])
            self._named.second.append(passage.place_counts[number] if passage.place_counts else 1)
        self._named.close()
        self._people_named.first.extend(self._people[person] for person in passage.people)
        self._people_named.close()

    def _add_dates(self, passage: LinkedPassage) -> None:
        dates = [rows_of(date) for date in passage.dates]
        for date in dates:
            for row in date.days:
                _append(self._days, row)
        for row in years_of(dates) if dates else ():
            _append(self._years, row)
        self._days.close()
        self._years.close()

    def finish(self) -> Columns:
        """Return the columns; the builder is used up."""
        place_keys, people = _ints(self._named.first), _ints(self._people_named.first)
        place_starts, person_starts = _offsets(self._named.starts), _offsets(self._people_named.starts)
        places = self._places.ids()
        first_year, years = _counted_from(self._years)
        return Columns(
            vocabulary=Vocabulary(
                sources=tuple(self._sources),
                places=places,
                people=self._people.ids(),
                languages=self._languages.ids(),
                first_year=first_year,
            ),
            source_starts=_offsets(self._source_starts),
            outside_starts=_offsets(self._outside.starts),
            outside_places=_ints(self._outside.first),
            outside_counts=_narrow(_ints(self._outside.second)),
            language=_narrow(_ints(self._language)),
            place_starts=place_starts,
            place_keys=place_keys,
            place_counts=_narrow(_ints(self._named.second)),
            **_postings("place", place_starts, place_keys, len(places) * len(SENSES)),
            person_starts=person_starts,
            person_ids=people,
            **_postings("person", person_starts, people, len(self._people.ids())),
            **_dates(self._days),
            **years,
        )


def _append(rows: _Rows, row: Sequence[int]) -> None:
    rows.first.append(row[0])
    rows.second.append(row[1])
    rows.third.append(row[2])


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


def _postings(name: str, starts: Ints, keys: Ints, count: int) -> dict[str, Ints]:
    """Return the owners of each key, in order."""
    order = np.argsort(keys, kind="stable")
    ends = np.cumsum(np.bincount(keys, minlength=count))
    posting_starts = np.concatenate([np.zeros(1, dtype=starts.dtype), ends.astype(starts.dtype)])
    return {f"{name}_posting_starts": posting_starts, f"{name}_postings": _owners(starts)[order]}


def _dates(days: _Rows) -> dict[str, Ints]:
    """Return the rows of dates by passage and by time."""
    starts, first, last = _offsets(days.starts), _ints(days.first), _ints(days.second)
    use = _ints(days.third).astype(np.uint8)
    lasting = last.astype(np.int64) - first
    classes = np.searchsorted(np.array(LONGEST), lasting, side="left").astype(np.uint8)
    order = np.lexsort((first, classes))
    ends = np.cumsum(np.bincount(classes, minlength=len(LONGEST) + 1))
    return {
        "date_starts": starts,
        "date_first": first,
        "date_last": last,
        "date_use": use,
        "when_starts": np.concatenate([[0], ends]).astype(np.int64),
        "when_first": first[order],
        "when_last": last[order],
        "when_use": use[order],
        "when_passage": _owners(starts)[order],
    }


def _counted_from(years: _Rows) -> tuple[int, dict[str, Ints]]:
    """Return the first year that a date names, and the rows of years counted from it."""
    first, last = _ints(years.first), _ints(years.second)
    named = np.concatenate([first[first != FIRST_YEAR], last[last != LAST_YEAR]])
    least, most = (int(named.min()), int(named.max())) if len(named) else (0, 0)
    return least, {
        "year_starts": _offsets(years.starts),
        # An open end reaches as far as the collection does.
        "year_first": (np.clip(first, least, most) - least).astype(np.uint16),
        "year_last": (np.clip(last, least, most) - least).astype(np.uint16),
        "year_use": _ints(years.third).astype(np.uint8),
    }


def columns_of(linked: LinkedCollection) -> Columns:
    """Return the columns of a collection that is held in memory."""
    collection = linked.collection
    builder = ColumnsBuilder(collection.places, collection.people)
    by_source: dict[str, list[LinkedPassage]] = {source: [] for source in collection.documents}
    for passage in linked.passages.values():
        by_source[passage.id.source].append(passage)
    for source, passages in by_source.items():
        outside: dict[str, int] = {}
        for mention in linked.mentions[source].places:
            outside[mention.place] = outside.get(mention.place, 0) + 1
        for passage in passages:
            for (place, _), count in zip(passage.places, passage.place_counts, strict=True):
                outside[place] -= count
        named = {place: count for place, count in outside.items() if count}
        builder.add(source, passages, language=collection.sources[source].language, outside=named)
    return builder.finish()
