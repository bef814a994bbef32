"""From a session to a dossier of what its filters let through. Bounded: it is to be read, and says what it leaves.

It must not know how sources are cited, what is printed on, or what day it is: all that is passed in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.panels.dossier.blocks import Block, Dossier, Facts, Heading, Picture, PictureKind, Tone, paragraph
from albviewer.panels.dossier.ends import (
    licence_blocks,
    place_blocks,
    selection_blocks,
    source_blocks,
    summary_line,
)
from albviewer.panels.dossier.own import OwnNote, own_blocks
from albviewer.panels.dossier.parts import disagreement_blocks, event_blocks, limit_in_words, passage_blocks
from albviewer.panels.dossier.quoting import Cite, Quoting
from albviewer.panels.picture.making import content_of, frame_of_filters
from albviewer.panels.timeline.picture import picture_of_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from albviewer.model.events import Event
    from albviewer.panels.picture.content import Content
    from albviewer.panels.picture.frame import Frame
    from albviewer.panels.program_page import MapData
    from albviewer.panels.say import Say
    from albviewer.panels.timeline.picture import TimelinePicture
    from albviewer.panels.tokens import Theme
    from albviewer.session.session import Session

MOST_EVENTS = 300
MOST_DISAGREEMENTS = 100
MOST_PASSAGES = 100
MAP_SIZE = (720.0, 560.0)
"""How large the map is, in pixels; a page may show it smaller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """What a dossier needs besides the session: how sources are cited, the day (EDTF), the program's version.

    With `passages` the passages found stand in it in full; None leaves that to what is asked for: they are there if
    words are searched for, or if no event is found. `frame` is what the map shows instead of what was found, `year` the
    pinned year of its borders, `notes` what the reader has marked.
    """

    cite: Cite
    theme: Theme
    map_data: tuple[MapData, ...]
    today: str
    version: str
    passages: bool | None = None
    frame: Frame | None = None
    year: int = 0
    graticule: bool = False
    notes: tuple[OwnNote, ...] = ()


def dossier_of(session: Session, say: Say, making: Making) -> Dossier:
    """Return the dossier of what the filters of a session let through."""
    found = session.found
    events = tuple(found.events[:MOST_EVENTS])
    numbers = {event.id: number for number, event in enumerate(events, start=1)}
    quoting = Quoting(session=session, say=say, cite=making.cite)
    land = _map(session, say, making)
    timeline = picture_of_time(session, say, making.theme, MAP_SIZE[0], numbers=numbers)
    blocks = [
        *selection_blocks(session, say, today=making.today, version=making.version),
        *_pictures(land, timeline, say),
        *_part(say("Events"), "events", _events(quoting, events)),
        *_part(say("Where the sources differ"), "differ", disagreement_blocks(quoting, numbers, MOST_DISAGREEMENTS)),
        *_part(say("Passages"), "passages", _passages(quoting, making)),
        *_part(say("Notes and marks"), "notes", own_blocks(quoting, making.notes)),
        *_part(say("Places"), "places", place_blocks(session, say, events) if events else ()),
        *_part(say("Sources"), "sources", source_blocks(quoting)),
        *_part(say("Rights and licences"), "licences", licence_blocks(session, say, making.map_data)),
    ]
    title = session.collection.head.title.in_language(say.language)
    return Dossier(
        title=say("{title}: dossier of evidence", title=title),
        language=say.language,
        foot=summary_line(session, say),
        blocks=tuple(blocks),
        contents=say("Contents"),
        map=land,
        timeline=timeline,
    )


def _part(words: str, anchor: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield a part under its heading, if there is anything in it."""
    inside = [block for block in blocks if block != Facts(rows=())]
    if inside:
        yield Heading(level=2, words=words, anchor=anchor)
        yield from inside


def _map(session: Session, say: Say, making: Making) -> Content:
    """Return the map of the dossier; its title is that of the dossier already."""
    frame = making.frame or frame_of_filters(session, *MAP_SIZE)
    content = content_of(session, say, making.theme, frame, year=making.year, graticule=making.graticule)
    return replace(content, captions=replace(content.captions, title=say("Map")))


def _pictures(land: Content, timeline: TimelinePicture | None, say: Say) -> Iterator[Block]:
    yield Picture(kind=PictureKind.MAP, words=say("Map of the places; discs bear the number of events."))
    if timeline is not None:
        words = say("The events in time, with their numbers; ≠ marks those on which sources differ.")
        yield Picture(kind=PictureKind.TIMELINE, words=words)


def _events(quoting: Quoting, events: tuple[Event, ...]) -> Iterator[Block]:
    total = len(quoting.session.found.events)
    if len(events) < total:
        yield paragraph(limit_in_words(len(events), total, quoting.say), Tone.SMALL)
    yield from event_blocks(quoting, events)


def _passages(quoting: Quoting, making: Making) -> Iterable[Block]:
    session = quoting.session
    found = session.found
    wanted = bool(session.state.text) or not found.events if making.passages is None else making.passages
    if not wanted or not len(found.passages):
        return ()
    first = tuple(passage.id for passage in found.passages[:MOST_PASSAGES])
    return passage_blocks(quoting, first, len(found.passages))
