"""Passages in another order than one reads them: the best match first, or by the earliest date that they name or prove.

Made on the main thread, run on another, once, and given up from any thread.
"""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from albviewer.index.columns import Columns, Ints
    from albviewer.index.full_text import Ranking
    from albviewer.index.proofs import Proofs

_UNDATED = np.iinfo(np.int64).max


class ByRelevance:
    """The best match first; those that match equally well as one reads them; last, those found by a mention alone."""

    def __init__(self, ranking: Ranking, passages: Ints) -> None:
        self._ranking, self._passages = ranking, passages

    def run(self) -> Ints | None:
        """Return the numbers of the passages in their order; None if it was cancelled."""
        passages = self._passages.astype(np.int32)
        ranked = self._ranking.run(among=passages, most=len(passages))
        if ranked is None or len(ranked) == len(passages):
            return ranked
        return np.concatenate([ranked, np.setdiff1d(passages, ranked, assume_unique=True)])

    def cancel(self) -> None:
        """Give up: `run` returns None within some milliseconds."""
        self._ranking.cancel()


class ByDate:
    """The earliest first, by the first day that a date may mean; those without a date last, as one reads them."""

    def __init__(self, columns: Columns, proofs: Proofs, passages: Ints) -> None:
        self._columns, self._proofs, self._passages = columns, proofs, passages
        self._cancelled = Event()

    def run(self) -> Ints | None:
        """Return the numbers of the passages in their order; None if it was cancelled."""
        columns = self._columns
        first = np.full(len(columns), _UNDATED, dtype=np.int64)
        owners = np.repeat(np.arange(len(columns)), np.diff(columns.date_starts))
        np.minimum.at(first, owners, np.asarray(columns.hull_first, dtype=np.int64)[columns.date_ids])
        if self._cancelled.is_set():
            return None
        for passage, day in self._proofs.first_days():
            first[passage] = min(first[passage], day)
        order = np.argsort(first[self._passages], kind="stable")
        return None if self._cancelled.is_set() else np.asarray(self._passages[order])

    def cancel(self) -> None:
        """Give up as soon as may be."""
        self._cancelled.set()
