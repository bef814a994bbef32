"""What one source adds to the columns, kept with it: columns are made anew from these when another source changes."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import numpy as np

from albviewer.index.columns import SENSES
from albviewer.index.columns_builder import SourceRows
from albviewer.index.store.chunks import DamagedError
from albviewer.index.store.compressing import compressed, expanded
from albviewer.model.edtf import EdtfError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from albviewer.index.columns_builder import ColumnsBuilder
    from albviewer.model.documents import Document
    from albviewer.model.mentions import DateMention, Mentions, PersonMention, PlaceMention

_NUMBER_OF_SENSE = {sense: number for number, sense in enumerate(SENSES)}
_FIELDS = tuple(field.name for field in fields(SourceRows))


def pack_part(document: Document, mentions: Mentions, language: str) -> bytes:
    """Return what a document in this language adds to the columns."""
    rows = source_rows(document, mentions, language)
    return compressed(json.dumps([getattr(rows, name) for name in _FIELDS], separators=(",", ":")).encode())


def source_rows(document: Document, mentions: Mentions, language: str) -> SourceRows:
    """Return what the passages of a document name, each thing once and in the order of the text."""
    passages = _Passages(document)
    named = Counter(
        zip(
            passages.of(mentions.places),
            [item.place for item in mentions.places],
            [_NUMBER_OF_SENSE[item.sense] for item in mentions.places],
            strict=True,
        )
    )
    outside: Counter[str] = Counter()
    for (passage, place, _), count in named.items():
        if passage < 0:
            outside[place] += count
    inside = {key: count for key, count in named.items() if key[0] >= 0} if outside else named
    people = _each_once(passages.of(mentions.people), (item.person for item in mentions.people))
    dates = _each_once(passages.of(mentions.dates), (item.date.text for item in mentions.dates))
    place_numbers = _numbered(place for _, place, _ in inside)
    person_numbers = _numbered(person for _, person in people)
    date_numbers = _numbered(date for _, date in dates)
    return SourceRows(
        language=language,
        passages=passages.count,
        outside=outside,
        spoken=passages.spoken,
        places=list(place_numbers),
        place_passages=[passage for passage, _, _ in inside],
        place_numbers=[place_numbers[place] for _, place, _ in inside],
        place_senses=[sense for _, _, sense in inside],
        place_counts=list(inside.values()),
        people=list(person_numbers),
        person_passages=[passage for passage, _ in people],
        person_numbers=[person_numbers[person] for _, person in people],
        dates=list(date_numbers),
        date_passages=[passage for passage, _ in dates],
        date_numbers=[date_numbers[date] for _, date in dates],
    )


def add_part(builder: ColumnsBuilder, source: str, part: bytes) -> None:
    """Add a source to the columns from its part; raise DamagedError if it cannot be read."""
    try:
        plain: dict[str, Any] = dict(zip(_FIELDS, json.loads(expanded(part)), strict=True))
        spoken = {int(passage): language for passage, language in plain.pop("spoken").items()}
        builder.add_columns(source, SourceRows(**plain, spoken=spoken))
    except (ValueError, TypeError, LookupError, AttributeError, EdtfError) as error:
        raise DamagedError(f"the part of {source} in the columns cannot be read: {error}") from None


class _Passages:
    """The passages of a document by their numbers from 0, and the languages of those in another than the document."""

    def __init__(self, document: Document) -> None:
        blocks = document.blocks
        self._starts = np.array([block.start for block in blocks], dtype=np.int64)
        # Behind the last stands what lies before the first.
        self._ends = np.array([*(block.end for block in blocks), 0], dtype=np.int64)
        labelled = [bool(block.label) for block in blocks]
        numbers = np.cumsum(labelled, dtype=np.int64) - 1
        self._numbers = np.append(np.where(labelled, numbers, -1), -1)
        self.count = sum(labelled)
        self.spoken = {
            int(number): block.language
            for number, block in zip(numbers, blocks, strict=True)
            if block.language and block.label
        }

    def of(self, items: Sequence[PlaceMention] | Sequence[PersonMention] | Sequence[DateMention]) -> list[int]:
        """Return the passage in which each mention begins, -1 for none: a heading, or debris that is not shown."""
        starts = np.array([item.start for item in items], dtype=np.int64)
        blocks = np.searchsorted(self._starts, starts, side="right") - 1
        found: list[int] = np.where(starts < self._ends[blocks], self._numbers[blocks], -1).tolist()
        return found


def _each_once(passages: Sequence[int], things: Iterable[str]) -> list[tuple[int, str]]:
    """Return what each passage names, once."""
    return [pair for pair in dict.fromkeys(zip(passages, things, strict=True)) if pair[0] >= 0]


def _numbered(things: Iterable[str]) -> Mapping[str, int]:
    return {thing: number for number, thing in enumerate(dict.fromkeys(things))}
