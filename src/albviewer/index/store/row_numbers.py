"""Rows of the full text as numbers of passages: those of a source stand together in both, but not the sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt


class RowNumbers:
    """Turns rows into numbers of passages. Rows that belonged to a source that is gone stand for none."""

    def __init__(self, first_rows: Sequence[int], source_starts: npt.NDArray[np.integer[Any]]) -> None:
        """`first_rows` are the rows before the first passage of each source, `source_starts` as in Columns."""
        firsts = np.asarray(first_rows, dtype=np.int64)
        order = np.argsort(firsts, kind="stable")
        starts = np.asarray(source_starts, dtype=np.int64)
        # Sources without passages have no rows; left in, they would hide one that begins at the same row.
        order = order[np.diff(starts)[order] > 0]
        self._firsts, self._starts = firsts[order], starts[:-1][order]
        self._lasts = self._firsts + np.diff(starts)[order]

    def numbers(self, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int32]:
        """Return the numbers of the passages that some rows stand for, -1 for a row that stands for none."""
        if not len(self._firsts):
            return np.full(len(rows), -1, dtype=np.int32)
        which = np.maximum(np.searchsorted(self._firsts, rows, side="left") - 1, 0)
        known = (rows > self._firsts[which]) & (rows <= self._lasts[which])
        return np.where(known, self._starts[which] + rows - self._firsts[which] - 1, -1).astype(np.int32)
