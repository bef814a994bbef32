"""Where a thing was written down, so that a fault can be named with its file, line and column."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A spot in a file of the collection: path relative to the collection's folder, line and column from 1."""

    file: str = ""
    line: int = 1
    column: int = 1
