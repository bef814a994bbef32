"""The words of a search in their context, one row for each spot, made as far as they are looked at."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, overload

from albviewer.index.concordance import concordance
from albviewer.panels.lazy_rows import LazyRows
from albviewer.panels.lists import passage_of_text
from albviewer.panels.runs import Run, RunKind
from albviewer.session.view_state import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.index.concordance import KwicLine
    from albviewer.model.documents import PassageId
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

AHEAD = 200
"""So many rows more are made than have been looked at: a list can tell that it goes on."""
_ON_ONE_LINE = {ord("\t"): " ", ord("\n"): " "}
_AT = " @"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextRow:
    """A spot: `words` are what stands before it, the words themselves, and what stands after."""

    id: str
    caption: str
    words: tuple[Run, Run, Run]


class ConcordanceRows(LazyRows[ContextRow]):
    """Rows that become more as they are looked at: how many there are in all is not known until the last is made."""

    def __init__(self, rows: Iterator[ContextRow]) -> None:
        super().__init__(0, self._row, self._number_of)
        self._coming = rows
        self._made: list[ContextRow] = []
        self._reach(0)

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, index: int) -> ContextRow: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[ContextRow, ...]: ...
    def __getitem__(self, index: int | slice) -> ContextRow | tuple[ContextRow, ...]:
        return tuple(self._made[index]) if isinstance(index, slice) else self._row(index)

    def __eq__(self, other: object) -> bool:
        """Tell whether they are one: nobody makes all rows to compare them."""
        return self is other

    __hash__ = None

    def _row(self, number: int) -> ContextRow:
        row = self._made[number]
        self._reach(number)
        return row

    def _number_of(self, id_: str) -> int | None:
        return next((number for number, row in enumerate(self._made) if row.id == id_), None)

    def _reach(self, number: int) -> None:
        missing = number + AHEAD - len(self._made)
        # Many at once: a list asks for its rows one by one.
        if missing > AHEAD // 2:
            self._made.extend(islice(self._coming, missing))


def concordance_rows(session: Session, say: Say) -> ConcordanceRows:
    """Return the spots at which the words searched for stand, in reading order; without a search none."""
    return ConcordanceRows(_row(line, say) for line in concordance(session.finder, session.state.query()))


def _row(line: KwicLine, say: Say) -> ContextRow:
    before, words, after = (part.translate(_ON_ONE_LINE) for part in (line.before, line.words, line.after))
    return ContextRow(
        id=row_id(line.passage, line.start, line.end),
        caption=say("{source} ¶ {label}", source=line.passage.source, label=line.passage.label),
        words=(Run(text=before), Run(text=words, kind=RunKind.FOUND), Run(text=after)),
    )


def row_id(passage: PassageId, start: int, end: int) -> str:
    """Return the id of the row of the source characters start..end of a passage."""
    return f"{passage}{_AT}{start}-{end}"


def asked_by_row(id_: str) -> tuple[PassageId, Spot | None]:
    """Return the passage that the id of a row names, and the spot if it is the row of words in their context."""
    passage, at, span = id_.rpartition(_AT)
    if not at:
        return passage_of_text(id_), None
    start, _, end = span.partition("-")
    id_of_passage = passage_of_text(passage)
    return id_of_passage, Spot(source=id_of_passage.source, start=int(start), end=int(end))
