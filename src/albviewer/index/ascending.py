"""Numbers in ascending order, each once. numpy's own `unique` imports masked arrays: the window would wait for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from albviewer.index.columns import Ints


def ascending(numbers: Ints) -> Ints:
    """Return the numbers in ascending order, each once."""
    ordered = np.sort(numbers)
    first = np.ones(len(ordered), dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]
