from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from albviewer.export.find_items import find_items
from albviewer.export.kinds import Kind
from albviewer.export.serialised import items_as_csv, items_as_json
from albviewer.index.finder import Finder
from albviewer.index.query import Query


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def in_a_cell(value: Any) -> str:
    """What the documentation promises for a value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False) if value and isinstance(value[0], dict) else "\n".join(value)
    return str(value)


@pytest.mark.parametrize("kind", Kind)
def test_json_comes_back_as_it_went_in(bundled: Finder, kind: Kind) -> None:
    items = find_items(bundled, kind, Query())
    assert json.loads(items_as_json(kind, len(items), items[:3])) == {
        "kind": kind.value,
        "total": len(items),
        "items": items[:3],
    }


def test_json_of_nothing() -> None:
    assert json.loads(items_as_json(Kind.DATES, 0, [])) == {"kind": "dates", "total": 0, "items": []}


@pytest.mark.parametrize("kind", Kind)
def test_csv_holds_everything(bundled: Finder, kind: Kind) -> None:
    items = find_items(bundled, kind, Query())
    rows = rows_of(items_as_csv(kind, items, ("en", "sq")))
    assert len(rows) == len(items)
    for row, item in zip(rows, items, strict=True):
        expected = {}
        for key, value in item.items():
            if isinstance(value, dict):
                expected |= {f"{key}.{part}": in_a_cell(inner) for part, inner in value.items()}
            else:
                expected[key] = in_a_cell(value)
        # A language that this item has no text in is an empty cell of the others' column.
        assert {key: cell for key, cell in row.items() if cell or key in expected} == expected


@pytest.mark.parametrize("kind", Kind)
def test_csv_of_nothing_still_names_its_columns(bundled: Finder, kind: Kind) -> None:
    empty = items_as_csv(kind, [], ("en", "sq"))
    full = items_as_csv(kind, find_items(bundled, kind, Query()), ("en", "sq"))
    named = empty.splitlines()[0].split(",")
    assert len(empty.splitlines()) == 1
    assert set(named) <= set(full.splitlines()[0].split(","))


def test_csv_keeps_texts_in_languages_the_collection_does_not_name() -> None:
    items = [{"id": "a", "name": {"en": "Vlora, or “Avlona”", "ru": "Влёра"}, "names": [], "passages": 0, "events": 0}]
    assert rows_of(items_as_csv(Kind.PEOPLE, items, ("en", "sq"))) == [
        {
            "id": "a",
            "name.en": "Vlora, or “Avlona”",
            "name.sq": "",
            "name.ru": "Влёра",
            "names": "",
            "passages": "0",
            "events": "0",
        }
    ]


def test_csv_keeps_line_ends_and_quotation_marks_of_a_text() -> None:
    text = 'one\r\ntwo "three",\nfour\rfive'
    item = {
        "source": "000",
        "passage": "1",
        "heading": ["A", "B"],
        "start": 0,
        "end": len(text),
        "text": text,
        "places": [],
        "people": [],
        "dates": ["[1960,1961]"],
        "events": [],
    }
    (row,) = rows_of(items_as_csv(Kind.PASSAGES, [item], ("en",)))
    assert (row["text"], row["heading"], row["dates"]) == (text, "A\nB", "[1960,1961]")
