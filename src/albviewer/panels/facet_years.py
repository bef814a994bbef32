"""The years of which there is anything, or decades, or centuries, where there are too many of them to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.model.edtf import parse_edtf
from albviewer.panels.dates_in_words import date_in_words, from_to_in_words
from albviewer.session.view_state import TimeWindow

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

_MOST = 40
_STEPS = (1, 10, 100, 1000)


def year_values(
    session: Session, say: Say, *, every_year: bool = False
) -> tuple[Sequence[str], Callable[[str], int], Callable[[str], str]]:
    """Return the stretches of time within the other filters, in the order of time, as EDTF with a slash.

    With them what counts the passages of a stretch, and what puts it into words. With `every_year` years are not put
    together, however many there are.
    """
    state = session.state
    around = replace(state, window=None)
    years = session.finder.find(around.query()).years
    counts = years.certain if state.certain else years.possible
    there = [years.first + int(at) for at in counts.nonzero()[0]]
    step = next((step for step in _STEPS if len({year // step for year in there}) <= _MOST), _STEPS[-1])
    step = 1 if every_year else step
    starts = sorted({year // step * step for year in there})

    def count(id_: str) -> int:
        first, _, last = id_.partition("/")
        window = TimeWindow(first=first, last=last)
        return len(session.finder.find(replace(around, window=window).query()).passages)

    return [f"{_edtf(start)}/{_edtf(start + step - 1)}" for start in starts], count, lambda id_: _in_words(id_, say)


def _edtf(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def _in_words(id_: str, say: Say) -> str:
    first, _, last = id_.partition("/")
    return date_in_words(parse_edtf(first), say) if first == last else from_to_in_words(first, last, say)
