"""Columns say what the passages say, survive being saved, and are refused when they are damaged."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import linked_collections
from albviewer.index.columns import CERTAIN, POSSIBLE, SENSES, Columns, ColumnsError, check_columns
from albviewer.index.columns_builder import ColumnsBuilder, columns_of
from albviewer.index.date_rows import day_numbers, numbers_of, table_of, years_of
from albviewer.linking.passages import LinkedPassage
from albviewer.model.documents import PassageId
from albviewer.model.edtf import Edtf, certainly_within, parse_edtf, possibly_within, window_of
from albviewer.model.mentions import Sense

DATES = [
    *("1961", "1961-03", "1961-03-26", "1961~", "1961?-07", "196X", "19XX", "1960-22", "1960/1961", "1961-03/.."),
    *("../1950", "[1960,1962]", "{1960-12,1961}", "[1960..1963,1970]", "-0043-03-15", "Y-99999999", "Y12000", "1961%"),
    *("1960-12-31/1961-01-01", "[..1950,1960]", "1959/1961~", "[1960~,1961]"),
]
YEARS = st.integers(1955, 1965)


@pytest.fixture(scope="module")
def bundled() -> Columns:
    return columns_of(linked_collections.bundled())


def rows(columns: Columns, starts: str, name: str, owner: int) -> list[int]:
    first = getattr(columns, starts)
    return [int(number) for number in getattr(columns, name)[first[owner] : first[owner + 1]]]


def test_each_passage_has_what_it_names(bundled: Columns) -> None:
    linked, known = linked_collections.bundled(), bundled.vocabulary
    assert len(bundled) == len(linked.passages)
    for number, passage in enumerate(linked.passages.values()):
        keys = rows(bundled, "place_starts", "place_keys", number)
        assert tuple((known.places[key // 3], SENSES[key % 3]) for key in keys) == passage.places
        assert tuple(rows(bundled, "place_starts", "place_counts", number)) == passage.place_counts
        people = rows(bundled, "person_starts", "person_ids", number)
        assert tuple(known.people[person] for person in people) == passage.people
        assert known.languages[int(bundled.language[number])] == "en"
        source = int(np.searchsorted(bundled.source_starts, number, side="right")) - 1
        assert known.sources[source] == passage.id.source


def test_postings_are_the_passages_of_each_name(bundled: Columns) -> None:
    linked, known = linked_collections.bundled(), bundled.vocabulary
    for place, id_ in enumerate(known.places):
        for sense, which in enumerate(SENSES):
            held = rows(bundled, "place_posting_starts", "place_postings", place * 3 + sense)
            assert held == [p.order for p in linked.passages.values() if (id_, which) in p.places]
    for person, id_ in enumerate(known.people):
        held = rows(bundled, "person_posting_starts", "person_postings", person)
        assert held == [p.order for p in linked.passages.values() if id_ in p.people]


def test_every_mention_is_counted_once(bundled: Columns) -> None:
    linked = linked_collections.bundled()
    counted: Counter[str] = Counter()
    for key, count in zip(bundled.place_keys, bundled.place_counts, strict=True):
        counted[bundled.vocabulary.places[key // 3]] += int(count)
    for place, count in zip(bundled.outside_places, bundled.outside_counts, strict=True):
        counted[bundled.vocabulary.places[place]] += int(count)
    assert counted == Counter(mention.place for held in linked.mentions.values() for mention in held.places)


@pytest.mark.parametrize(("first", "last"), [(1960, 1960), (1950, 1970), (None, 1960), (1961, None), (None, None)])
def test_numbers_answer_as_the_date_does(first: int | None, last: int | None) -> None:
    window = window_of(*(str(year) if year else None for year in (first, last)))
    dates = [parse_edtf(text) for text in DATES]
    table = table_of([numbers_of(date) for date in dates])
    possible, certain = (table.within(day_numbers(window), certain=certain).tolist() for certain in (False, True))
    assert possible == [possibly_within(date, window) for date in dates]
    assert certain == [certainly_within(date, window) for date in dates]


@given(st.lists(st.sampled_from(DATES).map(parse_edtf), min_size=1, max_size=4, unique=True), YEARS)
def test_each_year_is_told_once(dates: list[Edtf], year: int) -> None:
    window = window_of(str(year), str(year))
    told = years_of([numbers_of(date) for date in dates])
    possible = sum(bool(use & POSSIBLE) and first <= year <= last for first, last, use in told)
    certain = sum(bool(use & CERTAIN) and first <= year <= last for first, last, use in told)
    assert possible == any(possibly_within(date, window) for date in dates)
    assert certain == any(certainly_within(date, window) for date in dates)


def test_dates_stand_in_the_order_of_time(bundled: Columns) -> None:
    linked = linked_collections.bundled()
    for number, passage in enumerate(linked.passages.values()):
        ids = rows(bundled, "date_starts", "date_ids", number)
        assert tuple(parse_edtf(bundled.date_text(id_)) for id_ in ids) == passage.dates
        assert all(number in rows(bundled, "date_posting_starts", "date_postings", id_) for id_ in ids)
    assert (np.diff(bundled.hull_first.astype(np.int64)) >= 0).all()
    assert len(bundled.date_postings) == len(bundled.date_ids)


def test_what_is_saved_is_read_again(bundled: Columns, tmp_path: Path) -> None:
    bundled.save(tmp_path)
    again = Columns.load(tmp_path)
    check_columns(again, tmp_path)
    assert again.vocabulary == bundled.vocabulary
    for (name, column), (_, read) in zip(bundled.arrays(), again.arrays(), strict=True):
        assert read.dtype == column.dtype, name
        assert np.array_equal(read, column), name
        assert not read.flags.writeable or not len(read)


def test_nothing_at_all_can_be_saved(tmp_path: Path) -> None:
    empty = ColumnsBuilder((), ()).finish()
    empty.save(tmp_path)
    assert len(Columns.load(tmp_path)) == 0


@pytest.mark.parametrize("name", [name for name, _ in ColumnsBuilder((), ()).finish().arrays()])
@pytest.mark.parametrize("damage", ["gone", "cut", "empty", "noise", "other"])
def test_damaged_columns_are_refused(bundled: Columns, tmp_path: Path, name: str, damage: str) -> None:
    bundled.save(tmp_path)
    file = tmp_path / f"{name}.npy"
    data = file.read_bytes()
    match damage:
        case "gone":
            file.unlink()
        case "cut":
            file.write_bytes(data[:-3])
        case "empty":
            file.write_bytes(b"")
        case "noise":
            file.write_bytes(bytes(range(256)) * (len(data) // 256 + 1))
        case "other":
            np.save(file, np.zeros((2, 2)))
    with pytest.raises(ColumnsError):
        Columns.load(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"format": 2}', '{"format": 1, "vocabulary": 3}', "\xff"])
def test_a_damaged_manifest_is_refused(bundled: Columns, tmp_path: Path, text: str) -> None:
    bundled.save(tmp_path)
    (tmp_path / "columns.json").write_text(text, encoding="latin-1")
    with pytest.raises(ColumnsError):
        Columns.load(tmp_path)


def test_columns_of_another_vocabulary_are_refused(bundled: Columns, tmp_path: Path) -> None:
    bundled.save(tmp_path)
    manifest = json.loads((tmp_path / "columns.json").read_text(encoding="utf-8"))
    manifest["vocabulary"]["places"].pop()
    (tmp_path / "columns.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ColumnsError, match="place_posting_starts"):
        Columns.load(tmp_path)


def test_a_changed_byte_is_seen_by_the_thorough_check(bundled: Columns, tmp_path: Path) -> None:
    bundled.save(tmp_path)
    file = tmp_path / "place_keys.npy"
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)
    with pytest.raises(ColumnsError, match="place_keys"):
        check_columns(Columns.load(tmp_path), tmp_path)


def test_counts_and_languages_are_kept() -> None:
    builder = ColumnsBuilder(["a", "b"], ["p"])
    passages = [
        LinkedPassage(
            id=PassageId("s", str(order)),
            block=order,
            order=order,
            places=(("b", Sense.GOVERNMENT),),
            place_counts=(count,),
            language=language,
        )
        for order, (count, language) in enumerate([(70_000, ""), (1, "sq")])
    ]
    assert builder.add("s", passages, language="en", outside={"a": 2}) == 2
    assert builder.add("empty", (), language="fr") == 0
    with pytest.raises(ValueError, match="twice"):
        builder.add("s", (), language="en")
    columns = builder.finish()
    assert columns.place_counts.tolist() == [70_000, 1]
    assert columns.place_keys.tolist() == [4, 4]
    assert columns.vocabulary.languages == ("en", "sq")
    assert columns.language.tolist() == [0, 1]
    assert columns.source_starts.tolist() == [0, 2, 2]
    assert (columns.outside_starts.tolist(), columns.outside_places.tolist()) == ([0, 1, 1], [0])
