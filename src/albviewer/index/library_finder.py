"""A finder on a collection that was opened by its index: columns and full text are those on disk."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from albviewer.index.finder import Finder

if TYPE_CHECKING:
    from albviewer.index.full_text import FullText, Numbers, Rows
    from albviewer.index.name_variants import NameVariants
    from albviewer.index.store.library import Library


def finder_of(library: Library) -> Finder:
    """Return a finder on an opened library. It reads the index's file, and nothing of it before it is asked."""

    def texts(variants: NameVariants) -> FullText:
        from albviewer.index.full_text import FullText

        return FullText(lambda: _connect(library), variants, _Numbering(library))

    return Finder(library.linked, columns=library.columns, texts=texts)


def _connect(library: Library) -> sqlite3.Connection:
    address = f"{library.database.resolve().as_uri()}?mode=ro"
    return sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)


class _Numbering:
    """From rows of the full text to passages: each source has its rows together, but sources not in reading order."""

    def __init__(self, library: Library) -> None:
        import numpy as np

        starts = library.columns.source_starts.astype(np.int64)
        first = np.array(library.first_rows, dtype=np.int64)
        order = np.argsort(first, kind="stable")
        # What lies before the first row is nobody's.
        self._first = np.concatenate([[-1], first[order]])
        self._count = np.concatenate([[0], np.diff(starts)[order]])
        self._start = np.concatenate([[0], starts[:-1][order]])

    def __call__(self, rows: Rows) -> Numbers:
        import numpy as np

        at = np.searchsorted(self._first, rows, side="left") - 1
        within = rows - 1 - self._first[at]
        numbers = np.where(within < self._count[at], self._start[at] + within, -1)
        return numbers.astype(np.int32)
