"""Rows of the full text lead to the passages that were put there, and to no others."""

from __future__ import annotations

from itertools import accumulate

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from albviewer.index.store.row_numbers import RowNumbers


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), max_size=8), st.randoms())
def test_rows_are_numbers_of_passages(sources: list[tuple[int, int]], random: object) -> None:
    """Of each source: how many passages it has, and how many rows before it are nobody's."""
    begin, first_rows = 0, []
    for passages, lost in sources:
        begin += lost
        first_rows.append(begin)
        begin += passages
    laid = list(zip(first_rows, (passages for passages, _ in sources), strict=True))
    random.shuffle(laid)  # type: ignore[attr-defined]
    starts = np.array(list(accumulate((passages for _, passages in laid), initial=0)))
    expected = {
        first + 1 + i: int(starts[number]) + i for number, (first, passages) in enumerate(laid) for i in range(passages)
    }
    rows = np.arange(0, begin + 5, dtype=np.int64)
    numbers = RowNumbers([first for first, _ in laid], starts).numbers(rows)
    assert [expected.get(row, -1) for row in rows.tolist()] == numbers.tolist()
