"""Keyword in context for reading and for other programs: one line for each spot, the words under each other."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from albviewer.export.terminal import one_line, padded, width_of

if TYPE_CHECKING:
    from albviewer.index.concordance import KwicLine

_KEYS = ("source", "passage", "start", "end", "before", "words", "after")


def concordance_as_json(total: int, lines: Iterable[KwicLine]) -> str:
    """Return one JSON object {"kind": "kwic", "total", "items"}; start and end are characters of the source's text."""
    items = ",\n".join(
        json.dumps(dict(zip(_KEYS, _values(line), strict=True)), ensure_ascii=False, allow_nan=False) for line in lines
    )
    listed = f"[\n{items}\n]" if items else "[]"
    return f'{{"kind": "kwic", "total": {total}, "items": {listed}}}\n'


def concordance_as_csv(lines: Iterable[KwicLine]) -> str:
    """Return the lines as comma-separated values, after a line of column names."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_KEYS)
    writer.writerows(map(_values, lines))
    return out.getvalue()


def _values(line: KwicLine) -> tuple[object, ...]:
    return (line.passage.source, line.passage.label, line.start, line.end, line.before, line.words, line.after)


def concordance_as_table(lines: Sequence[KwicLine], width: int) -> str:
    """Return the lines for reading, at most `width` columns wide; the words stand under each other."""
    where = [one_line(str(line.passage)) for line in lines]
    words = [one_line(line.words) for line in lines]
    beside = max(map(width_of, where), default=0)
    among = min(max(map(width_of, words), default=0), max(10, width // 3))
    around = max(8, (width - beside - among - 6) // 2)
    rows = []
    for line, word, place in zip(lines, words, where, strict=True):
        before, after = _last(one_line(line.before), around), _first(one_line(line.after), around)
        shown = _first(word, among)
        fill = " " * (around - width_of(before))
        rows.append(f"{fill}{before}  {padded(shown, among)}  {padded(after, around)}  {place}".rstrip() + "\n")
    return "".join(rows)


def _first(text: str, width: int) -> str:
    while width_of(text) > width:
        text = text[:-1]
    return text


def _last(text: str, width: int) -> str:
    while width_of(text) > width:
        text = text[1:]
    return text
