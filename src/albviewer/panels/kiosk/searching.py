"""What an exhibit finds for some words: places and events by name, and passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.index.query import Query
from albviewer.index.search_query import QueryTextError
from albviewer.linking.folding import fold, without_accents
from albviewer.panels.kiosk.rows import Row, event_rows, events_at, in_time, place_below
from albviewer.panels.labels import place_label, source_label

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

MOST = 40
_LEAST_LETTERS = 2
_SNIPPET = 140
PLACE, EVENT, PASSAGE = "place:", "event:", "passage:"
"""How the ids of rows begin."""


def hits(session: Session, words: str, say: Say) -> tuple[Row, ...]:
    """Return what is found: places, then events, then passages, not more than MOST.

    May be called on any thread: of the session only collection and finder are asked, which never change.
    """
    wanted = _plain(words.strip())
    if len(wanted) < _LEAST_LETTERS:
        return ()
    rows = (*_places(session, wanted, say), *_events(session, wanted, say), *_passages(session, words, say))
    return rows[:MOST]


def _plain(text: str) -> str:
    return without_accents(fold(text))


def _places(session: Session, wanted: str, say: Say) -> list[Row]:
    rows = []
    for id_ in session.collection.places:
        name = place_label(session.collection, id_, say.language)
        if wanted in _plain(name):
            below = place_below(session, id_, len(events_at(session, id_)), say)
            rows.append(Row(id=PLACE + id_, title=name, below=below, icon="map-pin"))
    return sorted(rows, key=lambda row: not _plain(row.title).startswith(wanted))


def _events(session: Session, wanted: str, say: Say) -> list[Row]:
    events = session.collection.events.values()
    named = [event for event in events if wanted in _plain(event.title.in_language(say.language))]
    return [
        Row(id=EVENT + row.id, title=row.title, below=row.below, icon=row.icon)
        for row in event_rows(session, in_time(named), say)
    ]


def _passages(session: Session, words: str, say: Say) -> list[Row]:
    try:
        found = session.finder.find(Query(text=words.strip())).passages
    except QueryTextError:
        return []
    rows = []
    for number in range(min(len(found), MOST)):
        passage = found[number]
        block = session.collection.documents[passage.id.source].blocks[passage.block]
        text = " ".join(block.shown.text.split())
        title = text if len(text) <= _SNIPPET else text[:_SNIPPET].rsplit(" ", 1)[0] + " …"
        label = f"{source_label(session.collection, passage.id.source, say.language)}, ¶ {passage.id.label}"
        rows.append(Row(id=f"{PASSAGE}{passage.id.source}:{block.start}", title=title, below=label, icon="quotes"))
    return rows
