"""What one source adds to the columns, kept with it: columns are made anew from these when another source changes."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from albviewer.index.columns import SENSES
from albviewer.index.store.chunks import DamagedError
from albviewer.index.store.compressing import compressed, expanded
from albviewer.linking.passages import named_in_blocks
from albviewer.model.edtf import EdtfError

if TYPE_CHECKING:
    from albviewer.index.columns_builder import ColumnsBuilder, Row
    from albviewer.model.documents import Document
    from albviewer.model.mentions import Mentions

_NUMBER_OF_SENSE = {sense: number for number, sense in enumerate(SENSES)}
# What a row ends with is left out if there is nothing.
_NOTHING: Row = ((), (), (), "")


def pack_part(document: Document, mentions: Mentions, language: str) -> bytes:
    """Return what a document in this language adds to the columns."""
    named = named_in_blocks(document, mentions)
    inside = {index for index, block in enumerate(document.blocks) if block.label}
    outside: Counter[str] = Counter()
    for index, places in named.places.items():
        if index not in inside:
            for (place, _), count in places.items():
                outside[place] += count
    rows: list[list[Any]] = []
    for index, block in enumerate(document.blocks):
        if not block.label:
            continue
        row: list[Any] = [[], [], [], block.language]
        if index in named.places:
            for (place, sense), count in named.places[index].items():
                row[0] += (place, _NUMBER_OF_SENSE[sense], count)
        if index in named.people:
            row[1] = list(named.people[index])
        if index in named.dates:
            row[2] = [date.text for date in named.dates[index]]
        while row and not row[-1]:
            row.pop()
        rows.append(row)
    plain = [language, outside, rows]
    return compressed(json.dumps(plain, separators=(",", ":")).encode())


def add_part(builder: ColumnsBuilder, source: str, part: bytes) -> None:
    """Add a source to the columns from its part; raise DamagedError if it cannot be read."""
    try:
        language, outside, rows = json.loads(expanded(part))
        builder.add_rows(source, [(*row, *_NOTHING[len(row) :]) for row in rows], language=language, outside=outside)
    except (ValueError, TypeError, LookupError, EdtfError) as error:
        raise DamagedError(f"the part of {source} in the columns cannot be read: {error}") from None
