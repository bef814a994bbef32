"""One thing that is offered while somebody types, and what choosing it makes of the state."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from albviewer.panels.lists import passage_of_text
from albviewer.panels.runs import Run, plain
from albviewer.session import changes
from albviewer.session.comparing import compare
from albviewer.session.filtering import FilterBy, Stand, free_of, stand_of, want
from albviewer.session.links import open_link, read_link
from albviewer.session.selecting import go_to_event, go_to_passage, go_to_source, reading_it

if TYPE_CHECKING:
    from albviewer.linking.linked import LinkedCollection
    from albviewer.session.changes import Change
    from albviewer.session.view_state import TimeWindow, ViewState

_ENDS = "|"


class Offer(StrEnum):
    """What a row is of."""

    HEADING = "heading"
    NOTE = "note"
    TEXT = "text"
    LINK = "link"
    TIME = "time"
    PLACE = "place"
    PERSON = "person"
    EVENT = "event"
    PASSAGE = "passage"
    SOURCE = "source"
    DISAGREEMENT = "disagreement"
    TOUR = "tour"
    RECENT = "recent"
    HELP = "help"
    FORGET = "forget"
    KEEP = "keep"
    COMMAND = "command"
    VIEW = "view"


_TOLD_ONLY = (Offer.HEADING, Offer.NOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A row: `title` and `what` say what it is, `deed` what choosing it does, `count` how much there is of it."""

    offer: Offer
    id: str = ""
    title: tuple[Run, ...] = ()
    what: str = ""
    deed: str = ""
    count: str = ""

    @property
    def key(self) -> str:
        """What tells it from all other rows, and is kept of it when it was chosen."""
        return f"{self.offer}:{self.id}"

    @property
    def can_be_taken(self) -> bool:
        """Whether it does anything."""
        return self.offer not in _TOLD_ONLY

    @property
    def sentence(self) -> str:
        """The row as one sentence, for screen readers."""
        named = ", ".join(filter(None, (plain(self.title), self.what, self.count)))
        return f"{named}: {self.deed}" if self.deed else named


def id_of_window(window: TimeWindow) -> str:
    """Return the id of a row that filters by a time."""
    return f"{window.first}{_ENDS}{window.last}"


def change_of(row: Suggestion, linked: LinkedCollection) -> Change | None:
    """Return what choosing a row makes of the state; None if it is something else that it does, or nothing."""
    match row.offer:
        case Offer.TEXT | Offer.RECENT:
            return changes.search(row.id)
        case Offer.LINK:
            opened, reading = open_link(read_link(row.id), linked), reading_it(linked)
            return lambda state: reading(opened(state))
        case Offer.TIME:
            first, _, last = row.id.partition(_ENDS)
            return changes.limit_time(first, last)
        case Offer.PLACE:
            return _switch(FilterBy.PLACE, row.id)
        case Offer.PERSON:
            return _switch(FilterBy.PERSON, row.id)
        case Offer.EVENT:
            return go_to_event(linked, row.id)
        case Offer.PASSAGE:
            return go_to_passage(linked, passage_of_text(row.id))
        case Offer.SOURCE:
            return go_to_source(linked, row.id)
        case Offer.DISAGREEMENT:
            return compare(row.id)
    return None


def _switch(by: FilterBy, id_: str) -> Change:
    def change(state: ViewState) -> ViewState:
        wanted = stand_of(state, by, id_) is Stand.WANTED
        return (free_of if wanted else want)(by, id_)(state)

    return change
