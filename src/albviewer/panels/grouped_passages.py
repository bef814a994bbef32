"""The passages found, source by source: a heading for each that says how many of its passages match, then these.

A source can be folded away; its heading stays. Rows are made when they are looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection as AnyOf
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from albviewer.index.query import Query
from albviewer.panels.labels import source_label
from albviewer.panels.lazy_rows import LazyRows
from albviewer.panels.lists import PassageRow, passage_rows

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

_HEADING = "source "


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHeading:
    """What stands above the passages of a source; `folded` if these are put away."""

    id: str
    source: str
    title: str
    count: str
    folded: bool


GroupedRow = PassageRow | SourceHeading


def id_of_row(row: GroupedRow) -> str:
    """Return the id of a row: that of the passage, or one of the heading's own."""
    return row.id if isinstance(row, SourceHeading) else str(row.id)


def source_of_heading(id_: str) -> str:
    """Return the source of which this is the id of the heading; empty if it is that of a passage."""
    return id_.removeprefix(_HEADING) if id_.startswith(_HEADING) and " ¶ " not in id_ else ""


def grouped_rows(session: Session, say: Say, folded: AnyOf[str]) -> LazyRows[GroupedRow]:
    """Return headings and passages in reading order; of the sources in `folded` the heading alone."""
    sources = list(session.collection.sources)
    _, counts = session.found.sources.counts_of(sources)
    _, totals = session.finder.find(Query()).sources.counts_of(sources)
    held = [(source, count, total) for source, count, total in zip(sources, counts, totals, strict=True) if count]
    passages = passage_rows(session, say)
    # Where each group begins among the passages, and among the rows.
    first = list(accumulate((count for _, count, _ in held), initial=0))
    starts = list(accumulate((1 if source in folded else 1 + count for source, count, _ in held), initial=0))

    def make(number: int) -> GroupedRow:
        at = bisect_right(starts, number) - 1
        source, count, total = held[at]
        if number > starts[at]:
            return passages[first[at] + number - starts[at] - 1]
        return SourceHeading(
            id=f"{_HEADING}{source}",
            source=source,
            title=source_label(session.collection, source, say.language),
            count=say("{n} of {total}", n=count, total=total),
            folded=source in folded,
        )

    def number_of(id_: str) -> int | None:
        source = source_of_heading(id_)
        if source:
            return next((starts[at] for at, group in enumerate(held) if group[0] == source), None)
        passage = passages.number_of(id_)
        if passage is None:
            return None
        at = bisect_right(first, passage) - 1
        return None if held[at][0] in folded else starts[at] + 1 + passage - first[at]

    return LazyRows(starts[-1], make, number_of)
