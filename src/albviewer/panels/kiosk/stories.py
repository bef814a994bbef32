"""What an exhibit says at a step of a story, and what it shows while nobody is there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.panels.kiosk.evidence import claim_pieces, quote_pieces, time_piece
from albviewer.panels.kiosk.pieces import Mark, Piece, Run, Setting, piece
from albviewer.panels.labels import place_label
from albviewer.panels.reader_page import MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from albviewer.linking.evidence import Anchor
    from albviewer.model.tours import Scene, Tour
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])[”»’\"]?\s+(?=[“«‘\"]?[A-ZÇËÀ-Þ])")
_MOST_QUOTES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A picture of the attract loop: a step of a tour, from 0, its title, and one sentence of what is said at it."""

    tour: str
    step: int
    title: str
    sentence: str


def invitation(say: Say) -> str:
    """Return what asks somebody who passes by to come."""
    return say("Touch to begin")


def word_for_language(say: Say) -> str:
    """Return what heads the choice of languages."""
    return say("Language")


def cards(tours: Iterable[Tour], say: Say) -> tuple[Card, ...]:
    """Return the pictures of the attract loop, step by step."""
    return tuple(
        Card(
            tour=tour.id,
            step=number,
            title=step_title(tour, number, say),
            sentence=first_sentence(step.text.in_language(say.language)),
        )
        for tour in tours
        for number, step in enumerate(tour.steps)
    )


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, the whole of it if it is only one."""
    found = _SENTENCE_ENDS.search(text.strip())
    return text.strip()[: found.end()].strip() if found else text.strip()


def step_title(tour: Tour, index: int, say: Say) -> str:
    """Return the title of a step, that of the tour if it has none."""
    return (tour.steps[index].title or tour.title).in_language(say.language)


def step_pieces(session: Session, tour: Tour, index: int, say: Say) -> tuple[Piece, ...]:
    """Return the page of a step: title, what is said, when it was, and the words of the sources."""
    step = tour.steps[index]
    text = step.text.in_language(say.language)
    moments = time_piece(session, step.show.event, step.show.disagreement, say)
    return (
        piece(Setting.HEADING, step_title(tour, index, say)),
        Piece(setting=Setting.TEXT, runs=with_places(session, text, _named(session, step.show), say)),
        *moments,
        *_quotes(session, step.show, session.linked.stops[tour.id][index], say),
    )


def _named(session: Session, show: Scene) -> tuple[str, ...]:
    """Return the places that a step may speak of: those that it shows, and those of its event."""
    event = session.collection.events.get(show.event)
    of_event = (*event.places, *event.concerns, *event.route) if event else ()
    filtered = tuple(item.place for item in show.places)
    return tuple(dict.fromkeys((*show.map, *filtered, *of_event)))


def with_places(session: Session, text: str, places: Iterable[str], say: Say) -> tuple[Run, ...]:
    """Return a text in runs, in which the first mention of each place by its own name can be touched."""
    found: list[tuple[int, int, str]] = []
    for id_ in places:
        name = place_label(session.collection, id_, say.language)
        match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        if match and not any(start < match.end() and match.start() < end for start, end, _ in found):
            found.append((match.start(), match.end(), id_))
    runs: list[Run] = []
    at = 0
    for start, end, id_ in sorted(found):
        runs += [Run(text[at:start]), Run(text[start:end], Mark(MarkKind.PLACE, id_))]
        at = end
    return tuple(run for run in (*runs, Run(text[at:])) if run.text)


def _quotes(session: Session, show: Scene, opened: Anchor | None, say: Say) -> tuple[Piece, ...]:
    """Return the words that prove what is said; where sources differ, what each of them says."""
    if show.disagreement in session.linked.claims:
        return claim_pieces(session, show.disagreement, say)
    anchors = [opened] if opened is not None else []
    others = session.linked.evidence.get(show.event, ())
    # A second source says more than the same one again.
    anchors += [anchor for anchor in others if anchor.source not in {known.source for known in anchors}]
    return tuple(item for anchor in anchors[:_MOST_QUOTES] for item in quote_pieces(session, anchor, say))
