"""Tables of a page as rows of cells. A table that only lays out the page is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from albviewer.collection.readers.xml_trees import Element, find_all, tag, text_of

_MOST_COLUMNS = 60
_LONGEST_CELL = 1500


class Row(NamedTuple):
    """A row: for each column its cell, or None where a cell beside or above reaches into it."""

    cells: tuple[Element | None, ...]
    is_head: bool


def is_data_table(table: Element) -> bool:
    """Tell whether a table has rows and columns of short cells, and no table within a cell."""
    if table.get("role") in ("presentation", "none"):
        return False
    if any(inner is not table for inner in find_all(table, "table")):
        return False
    rows = list(_row_elements(table))
    if not any(len(_cells(row)) > 1 for row in rows):
        return False
    return all(len(text_of(cell)) <= _LONGEST_CELL for row in rows for cell in _cells(row))


def table_rows(table: Element) -> Iterator[Row]:
    """Yield the rows of a table that hold anything."""
    reaching: dict[int, int] = {}
    for element in _row_elements(table):
        placed: list[Element | None] = []
        for cell in _cells(element):
            _fill(placed, reaching)
            columns, rows = _span(cell, "colspan"), _span(cell, "rowspan")
            for extra in range(columns):
                if rows > 1:
                    reaching[len(placed)] = rows
                placed.append(cell if extra == 0 else None)
        _fill(placed, reaching)
        reaching = {column: rows - 1 for column, rows in reaching.items() if rows > 1}
        heads = [tag(cell) == "th" for cell in placed if cell is not None]
        in_head = tag(element.getparent()) == "thead" if element.getparent() is not None else False
        if any(cell is not None and text_of(cell) for cell in placed):
            yield Row(tuple(placed[:_MOST_COLUMNS]), bool(heads) and (all(heads) or in_head))


def _fill(placed: list[Element | None], reaching: dict[int, int]) -> None:
    """Leave the columns empty into which cells of rows above reach."""
    while reaching.get(len(placed), 0) > 0 and len(placed) < _MOST_COLUMNS:
        placed.append(None)


def _row_elements(table: Element) -> Iterator[Element]:
    return find_all(table, "tr")


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if tag(cell) in ("td", "th")]


def _span(cell: Element, name: str) -> int:
    said = cell.get(name) or ""
    return min(max(int(said), 1), _MOST_COLUMNS) if said.isascii() and said.isdigit() and len(said) < 5 else 1
