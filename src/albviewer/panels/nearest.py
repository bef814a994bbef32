"""What lies nearest to a time window in which there is nothing, and how far the window must open for it."""

from __future__ import annotations

from dataclasses import replace
from heapq import merge
from typing import TYPE_CHECKING

from albviewer.model.edtf import certainly_within, possibly_within, window_of
from albviewer.panels.single_dates import year_in_edtf
from albviewer.session.view_state import TimeWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.index.finder import Found
    from albviewer.model.days import Day, Span
    from albviewer.model.edtf import Edtf
    from albviewer.session.session import Session


def nearest_date(session: Session, kind: str) -> Edtf | None:
    """Return the date nearest to the time window of what the other filters let through.

    `kind` is "events", "passages", or another for both. None if there is no window, no such date, or no window of
    years that would hold it.
    """
    window = session.state.window
    if window is None:
        return None
    span, certain = session.state.query().window, session.state.certain
    assert span is not None
    holds = certainly_within if certain else possibly_within
    found = session.finder.find(replace(session.state, window=None).query())

    def key(date: Edtf) -> tuple[int, tuple[int, int, str]]:
        return _gap(date, span), date.sort_key

    best: Edtf | None = None
    for least, date in _nearest_first(found, span, kind):
        if best is not None and least > _gap(best, span):
            break
        if holds(date, _span(reaching(window, date))) and (best is None or key(date) < key(best)):
            best = date
    return best


def _nearest_first(found: Found, span: Span, kind: str) -> Iterator[tuple[int, Edtf]]:
    """Yield the dates of events and passages, each with the least number of days that it may be away, nearest first."""
    of_events = [] if kind == "passages" else [event.dating.date for event in found.events]
    if kind == "events":
        of_passages: Iterator[tuple[int, Edtf]] = iter(())
    else:
        of_events += [event.dating.date for event in found.proved_events()]
        of_passages = found.dates_by_distance(span)
    away = sorted(((_gap(date, span), date) for date in of_events), key=lambda item: item[0])
    return merge(away, of_passages, key=lambda item: item[0])


def reaching(window: TimeWindow, date: Edtf) -> TimeWindow:
    """Return the window, opened by whole years as far as a date reaches; an open end of the date opens nothing."""
    span = _span(window)
    first, last = window.first, window.last
    earliest, latest = _ends(date)
    if first and span.earliest is not None and earliest < span.earliest:
        first = year_in_edtf(earliest.year)
    if last and span.latest is not None and latest > span.latest:
        last = year_in_edtf(latest.year)
    return TimeWindow(first=first, last=last)


def _span(window: TimeWindow) -> Span:
    return window_of(window.first or None, window.last or None)


def _ends(date: Edtf) -> tuple[Day, Day]:
    """Return the first and the last day that a date names; with an open end both are the other one."""
    earliest, latest = date.earliest, date.latest
    known = [day for span in date.spans for day in (span.earliest, span.latest) if day is not None]
    return earliest or latest or min(known), latest or earliest or max(known)


def _gap(date: Edtf, window: Span) -> int:
    """Return the days between a date and the window; 0 if they touch."""
    earliest, latest = _ends(date)
    after = earliest.ordinal() - window.latest.ordinal() if window.latest else 0
    before = window.earliest.ordinal() - latest.ordinal() if window.earliest else 0
    return max(after, before, 0)
