"""What the rows of the lists answer to the roles that the delegates draw and screen readers ask for."""

from __future__ import annotations

from PySide6.QtCore import Qt

from albviewer.index.tallies import Tally
from albviewer.panels.concordance_rows import ContextRow
from albviewer.panels.disagreement_list import DisagreementRow
from albviewer.panels.grouped_passages import SourceHeading
from albviewer.panels.lists import EventRow, NamedRow, PassageRow, SourceRow
from albviewer.panels.named_together import TogetherRow
from albviewer.panels.runs import plain
from albviewer.panels.say import Say
from albviewer.ui.widgets.roles import RowRole

_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole


def event_answer(row: EventRow, role: int) -> object:
    """Answer for an event."""
    match role:
        case RowRole.DATE:
            return row.date
        case RowRole.TITLE:
            return row.title
        case RowRole.PLACES:
            return row.places
        case RowRole.SOURCES:
            return row.sources
        case RowRole.DISPUTED:
            return row.disputed
        case RowRole.POSSIBLE:
            return row.possible
        case _ if role == _DISPLAY:
            return ", ".join(filter(None, (f"{row.date}: {row.title}", *row.places)))
        case _ if role == _TIP:
            return row.summary or row.title
    return None


def passage_answer(row: PassageRow, role: int) -> object:
    """Answer for a passage."""
    match role:
        case RowRole.SNIPPET:
            return row.snippet
        case RowRole.CAPTION:
            return row.caption
        case RowRole.NOTE:
            return row.heading
        case _ if role == _DISPLAY:
            return f"{row.caption}: {plain(row.snippet)}"
    return None


def heading_answer(row: SourceHeading, role: int, say: Say) -> object:
    """Answer for the heading of a source above its passages."""
    match role:
        case RowRole.TITLE:
            return row.title
        case RowRole.COUNT:
            return row.count
        case RowRole.FOLDED:
            return row.folded
        case _ if role in (_DISPLAY, _TIP):
            told = say("{title}, {count} passages", title=row.title, count=row.count)
            return say("{heading}, folded", heading=told) if row.folded else told
    return None


def context_answer(row: ContextRow, role: int) -> object:
    """Answer for words in their context."""
    match role:
        case RowRole.SNIPPET:
            return row.words
        case RowRole.CAPTION:
            return row.caption
        case _ if role in (_DISPLAY, _TIP):
            return f"{row.caption}: {plain(row.words)}"
    return None


def named_answer(row: NamedRow, role: int, say: Say) -> object:
    """Answer for a place or a person."""
    match role:
        case RowRole.TITLE:
            return row.name
        case RowRole.CAPTION:
            return row.what
        case RowRole.COUNT:
            return " · ".join(_told(row.tally, say))
        case RowRole.MATCHING:
            return bool(row.tally.events or row.tally.passages)
        case _ if role == _DISPLAY:
            return ", ".join(filter(None, (row.name, row.what, *_told(row.tally, say))))
        case _ if role == _TIP:
            return row.what
    return None


def _told(tally: Tally, say: Say) -> tuple[str, str]:
    events = say.count("{n} event", "{n} events", tally.events)
    return events, say.count("{n} passage", "{n} passages", tally.passages)


def together_answer(row: TogetherRow, role: int) -> object:
    """Answer for what is named together with something else."""
    match role:
        case RowRole.TITLE:
            return row.name
        case RowRole.CAPTION:
            return row.what
        case RowRole.COUNT:
            return row.count
        case RowRole.MATCHING:
            return True
        case _ if role == _DISPLAY:
            return ", ".join(filter(None, (row.name, row.what, row.count)))
        case _ if role == _TIP:
            return row.what
    return None


def disagreement_answer(row: DisagreementRow, role: int) -> object:
    """Answer for a disagreement."""
    match role:
        case RowRole.CAPTION:
            return row.kind
        case RowRole.TITLE:
            return row.topic
        case RowRole.COUNT:
            return ", ".join(row.sources)
        case RowRole.DISPUTED | RowRole.MATCHING:
            return True
        case _ if role == _DISPLAY:
            return f"{row.topic}: {row.claims}"
        case _ if role == _TIP:
            return row.claims
    return None


def source_answer(row: SourceRow, role: int, say: Say, *, filtered: bool, now: float | None) -> object:
    """Answer for a source; `now` is where the reader stands in it."""
    match role:
        case RowRole.TITLE:
            return row.title
        case RowRole.CAPTION:
            return row.id
        case RowRole.TICKS:
            return row.ticks
        case RowRole.NOW:
            return now
        case RowRole.COUNT:
            return str(row.count) if filtered else say("{n} ¶", n=row.total)
        case RowRole.MATCHING:
            return filtered and row.count > 0
        case _ if role == _DISPLAY:
            passages = say.count("{n} passage", "{n} passages", row.count)
            return f"{row.title}, {passages}"
        case _ if role == _TIP:
            return row.title
    return None
