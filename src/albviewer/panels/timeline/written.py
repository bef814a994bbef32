"""The other clock: when the sources were written, as far as that is known, and how many passages they have.

It shows sources where the timeline else shows events. A time asked for by this clock chooses the sources dated in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.model.edtf import certainly_within, possibly_within, window_of
from albviewer.panels.kinds_in_words import source_kind_in_words
from albviewer.panels.labels import source_label
from albviewer.panels.timeline.date_shapes import date_shape
from albviewer.panels.timeline.events import Standing, TimelineContent, TimelineEvent, whole_years
from albviewer.session.time_look import Clock, LaneBy, TimeLook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.index.facets import YearCounts
    from albviewer.model.edtf import Edtf
    from albviewer.model.sources import Source
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

_MOST_YEARS = 64_001


def written_content(
    session: Session, say: Say, period: tuple[float, float], look: TimeLook, *, most_lanes: int
) -> TimelineContent:
    """Return what the timeline shows now by the clock of the sources."""
    sources = session.collection.sources.values()
    dated = [source for source in sources if source.date is not None]
    kinds = list(dict.fromkeys(source.kind for source in dated)) if look.by is LaneBy.KIND else []
    kinds = kinds[:most_lanes]
    lanes = {kind: number for number, kind in enumerate(kinds)}
    passages = {source: tally.passages for source, tally in session.found.sources.items() if tally.passages}
    events = [
        TimelineEvent(
            id=source.id,
            title=source_label(session.collection, source.id, say.language),
            date=source.date.text,
            shape=date_shape(source.date),
            standing=Standing.CERTAIN if source.id in passages else Standing.OUTSIDE,
            disputed=False,
            rivals=False,
            lane=lanes.get(source.kind, max(len(kinds) - 1, 0)),
        )
        for source in sorted(dated, key=_age)
        if source.date is not None
    ]
    return TimelineContent(
        lanes=tuple(source_kind_in_words(kind, say) for kind in kinds) or (say("Sources"),),
        events=tuple(events),
        years=_years((source.date, passages[source.id]) for source in dated if source.id in passages),
        period=period,
        clock=Clock.WRITTEN,
        undated=len(sources) - len(dated),
    )


def written_period(session: Session) -> tuple[float, float] | None:
    """Return the whole years in which the sources were written; None if none of them is dated."""
    dates = (source.date for source in session.collection.sources.values())
    return whole_years([date_shape(date) for date in dates if date is not None])


def written_within(session: Session, first: str, last: str, *, certain: bool) -> tuple[str, ...]:
    """Return the sources that were written between two EDTF dates, certainly or possibly."""
    window = window_of(first or None, last or None)
    within = certainly_within if certain else possibly_within
    return tuple(
        source.id
        for source in session.collection.sources.values()
        if source.date is not None and within(source.date, window)
    )


def _age(source: Source) -> tuple[object, str]:
    return (source.date.sort_key if source.date is not None else None), source.id


def _years(counted: Iterable[tuple[Edtf | None, int]]) -> YearCounts:
    """Return for each year how many passages were possibly or certainly written in it."""
    import numpy as np

    from albviewer.index.date_rows import numbers_of
    from albviewer.index.facets import YearCounts

    rows = [(numbers_of(date), count) for date, count in counted if date is not None]
    ends = [year for numbers, _ in rows for run in numbers.runs for year in run if abs(year) < _MOST_YEARS // 2]
    if not ends:
        return YearCounts(first=0, possible=np.zeros(0, np.int64), certain=np.zeros(0, np.int64))
    first, length = min(ends), max(ends) - min(ends) + 1
    possible, certain = np.zeros(length, np.int64), np.zeros(length, np.int64)
    for numbers, count in rows:
        for begun, ended in numbers.runs:
            possible[max(begun - first, 0) : max(ended - first + 1, 0)] += count
        if numbers.year is not None:
            certain[numbers.year - first] += count
    return YearCounts(first=first, possible=possible, certain=certain)
