"""Items as JSON and as CSV: nothing is shortened, rounded or put into words.

Knows nothing of how items come about; it relies on the keys of each kind alone.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

from albviewer.export.find_items import Item
from albviewer.export.kinds import Kind

# A dot leads into a mapping; a star stands for all languages.
_COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    Kind.EVENTS: (
        "id",
        "title.*",
        "date.edtf",
        "date.earliest",
        "date.latest",
        "date.as_written",
        "places",
        "concerns",
        "people",
        "kind",
        "evidence",
        "disputed",
    ),
    Kind.PASSAGES: (
        "source",
        "passage",
        "heading",
        "start",
        "end",
        "text",
        "places",
        "people",
        "dates",
        "events",
    ),
    Kind.MENTIONS: ("source", "start", "end", "surface", "place", "sense", "how"),
    Kind.DATES: ("source", "start", "end", "surface", "edtf"),
    Kind.PLACES: (
        "id",
        "name.*",
        "names",
        "type",
        "lat",
        "lon",
        "certainty",
        "within",
        "events",
        "passages",
        "mentions",
    ),
    Kind.PEOPLE: ("id", "name.*", "names", "passages", "events"),
    Kind.DISAGREEMENTS: ("id", "topic.*", "kind", "event", "claims"),
}


def items_as_json(kind: Kind, total: int, items: Sequence[Item]) -> str:
    """Return one JSON object {"kind", "total", "items"}, each item on a line of its own. `total` counts all."""
    lines = ",\n".join(json.dumps(item, ensure_ascii=False, allow_nan=False) for item in items)
    listed = f"[\n{lines}\n]" if items else "[]"
    return f'{{"kind": "{kind.value}", "total": {total}, "items": {listed}}}\n'


def items_as_csv(kind: Kind, items: Sequence[Item], languages: Sequence[str]) -> str:
    """Return the items as comma-separated values (RFC 4180, but lines end in LF), after a line of column names.

    Texts in languages have a column for each: those given in `languages`, then any others that occur. Lists of simple
    values have one a line within their cell, lists of records are JSON, null is an empty cell.
    """
    paths = [path for column in _COLUMNS[kind] for path in _paths(column, items, languages)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(".".join(path) for path in paths)
    for item in items:
        writer.writerow(_cell(_value(item, path)) for path in paths)
    return out.getvalue()


def _paths(column: str, items: Sequence[Item], languages: Sequence[str]) -> list[tuple[str, ...]]:
    key, _, rest = column.partition(".")
    if rest != "*":
        return [(key, rest) if rest else (key,)]
    spoken = dict.fromkeys(languages)
    for item in items:
        texts = item[key]
        if isinstance(texts, Mapping):
            spoken.update(dict.fromkeys(texts))
    return [(key, code) for code in spoken]


def _value(item: Item, path: tuple[str, ...]) -> object:
    value: object = item
    for key in path:
        # A text need not be given in every language.
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        if any(isinstance(entry, (dict, list)) for entry in value):
            return json.dumps(value, ensure_ascii=False)
        return "\n".join(str(entry) for entry in value)
    return str(value)
