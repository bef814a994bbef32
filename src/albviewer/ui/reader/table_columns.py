"""Where the columns of a table stand: as wide as their widest cells, figures under figures.

Lengths are logical pixels. Knows nothing of Qt: whoever asks says how wide words are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import NamedTuple

_FIGURES = re.compile(r"[\s\d.,'’%+\-–—−/()≈~<>€$£]*\d[\s\d.,'’%+\-–—−/()≈~<>€$£]*")
_MOST_BEFORE_LAST = 0.62


class TableColumns(NamedTuple):
    """Where cells after the first begin, or end if they are figures; `hang` is where the last column's lines go on.

    `small` tells that they fit in the smaller type only.
    """

    stops: tuple[tuple[float, bool], ...]
    hang: float
    small: bool = False


def table_columns(
    rows: Sequence[Sequence[str]],
    width_of: Callable[[str], float],
    *,
    width: float,
    gap: float,
    small: bool = False,
) -> TableColumns | None:
    """Return the columns of rows of cells, or None if they do not fit beside each other into `width`."""
    columns = list(zip_longest(*rows, fillvalue=""))
    if len(columns) < 2:
        return None
    widths = [max(map(width_of, cells)) for cells in columns]
    before_last = sum(widths[:-1]) + gap * (len(widths) - 1)
    fits = before_last + widths[-1] <= width
    if not fits and before_last > width * _MOST_BEFORE_LAST:
        return None
    stops, at = [], widths[0] + gap
    for number, (cells, wide) in enumerate(zip(columns[1:], widths[1:], strict=True), 2):
        is_last = number == len(columns)
        figures = (fits or not is_last) and _are_figures(cells)
        stops.append((at + wide if figures else at, figures))
        at += wide + gap
    return TableColumns(tuple(stops), 0.0 if fits else before_last, small)


def _are_figures(cells: Sequence[str]) -> bool:
    """Tell whether what stands under the head of a column is figures, or nothing."""
    below = [cell for cell in cells[1:] if cell.strip()]
    return bool(below) and all(_FIGURES.fullmatch(cell) for cell in below)
