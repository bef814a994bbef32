"""Which year's borders the map shows: that of the chosen event, else the middle of the time window, else a usual one.

Only the map needs one year, so only here does a span become one: a date shown to the reader is never its middle. What
the base map can draw, and for which years it draws another's borders, is told in resources/map/history.json.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.model.edtf import window_of
from albviewer.panels.map_messages import Message, year_message

if TYPE_CHECKING:
    from albviewer.model.days import Span
    from albviewer.panels.say import Say
    from albviewer.session.session import Session
    from albviewer.session.view_state import ViewState

FIRST_YEAR = 1939
LAST_YEAR = 2000
USUAL_YEAR = 1961
WAR_YEARS = range(1939, 1946)
DRAWN_FOR_THE_WAR = 1949


@dataclass(frozen=True, slots=True, kw_only=True)
class MapYear:
    """The year that the map is to show, from FIRST_YEAR to LAST_YEAR, and what it cannot draw of the year meant."""

    year: int
    note: str = ""


def map_year(state: ViewState, session: Session, say: Say) -> MapYear:
    """Return the year for a state of a session."""
    return drawn_year(_year_meant(state, session), say)


def drawn_year(meant: int, say: Say) -> MapYear:
    """Return the nearest year that there is to the one meant, with a note if those borders are not that year's."""
    year = min(max(meant, FIRST_YEAR), LAST_YEAR)
    if meant != year:
        drawn = DRAWN_FOR_THE_WAR if year in WAR_YEARS else year
        return MapYear(year=year, note=say("Borders of {n}; those of {year} are not drawn", n=drawn, year=meant))
    if year in WAR_YEARS:
        note = say("Borders of {n}; those of the war years are not drawn", n=DRAWN_FOR_THE_WAR)
        return MapYear(year=year, note=note)
    return MapYear(year=year)


def year_now(session: Session, say: Say, pinned: int) -> Message:
    """Return the message that tells the map its year: the pinned one, or for 0 that of the session's state."""
    shown = drawn_year(pinned, say) if pinned else map_year(session.state, session, say)
    return year_message(shown.year, pinned=bool(pinned), note=shown.note)


def _year_meant(state: ViewState, session: Session) -> int:
    event = session.collection.events.get(state.event)
    if event is not None:
        date = event.dating.date
        day = date.earliest or date.latest
        return day.year if day is not None else USUAL_YEAR
    window = state.window
    if window is None or not (window.first or window.last):
        return USUAL_YEAR
    return _middle(window_of(window.first or None, window.last or None))


def _middle(span: Span) -> int:
    """Return the year in the middle, of two the later; of a window open on one side, the year of its other side."""
    years = [day.year for day in (span.earliest, span.latest) if day is not None]
    return -(-sum(years) // len(years)) if years else USUAL_YEAR
