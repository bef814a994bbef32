"""Records of tours.yaml."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode
from albviewer.collection.fields import Fields, UnusableError
from albviewer.model.edtf import Edtf, EdtfError, window_of
from albviewer.model.events import Evidence
from albviewer.model.mentions import Sense
from albviewer.model.sentences import sentence, told_by
from albviewer.model.tours import Scene, Tour, TourPlace, TourStep

if TYPE_CHECKING:
    from collections.abc import Iterator

# A tour must never stop at a search that cannot be made: operators, which can be misplaced, are not for tours.
_OPERATORS = re.compile(r"\b(AND|OR|NOT)\b")
_SEARCHABLE = re.compile(r"[^\W_]")


def read_tour(fields: Fields) -> Tour:
    """Return a tour; raise UnusableError if id or title is missing or no step is left."""
    id_ = fields.id()
    steps = tuple(_steps(fields))
    if not steps:
        fields.drop(FaultCode.NO_STEPS, sentence("the tour {id_} has no step that can be shown", id_=id_))
    tour = Tour(
        id=id_,
        title=fields.local_text("title", required=True),
        summary=fields.local_text("summary"),
        steps=steps,
        position=fields.position(),
    )
    fields.finish()
    return tour


def _steps(fields: Fields) -> Iterator[TourStep]:
    for entry in fields.records("steps"):
        try:
            yield _step(entry)
        except UnusableError:
            continue


def _step(entry: Fields) -> TourStep:
    title, text = entry.local_text("title"), entry.local_text("text", required=True)
    shown = entry.record("show")
    scene = _scene(shown) if shown is not None else Scene()
    entry.finish()
    return TourStep(title=title, text=text, show=scene, position=entry.position())


def _scene(show: Fields) -> Scene:
    first, last = _window(show)
    event, quote = show.text("event"), _quote(show)
    if event and quote:
        show.fault(
            FaultCode.BAD_VALUE, sentence("a step opens the reader at an event or at a quote, not at both"), "quote"
        )
        quote = None
    scene = Scene(
        places=tuple(_places(show)),
        people=show.texts("people"),
        sources=show.texts("sources"),
        first=first,
        last=last,
        certain=show.flag("certain", default=False),
        text=_words(show),
        disputed=show.flag("disputed", default=False),
        event=event,
        evidence=_evidence(show, event),
        quote=quote,
        disagreement=show.text("disagreement"),
        map=show.texts("map"),
    )
    show.finish()
    return scene


def _window(show: Fields) -> tuple[Edtf | None, Edtf | None]:
    """Return the first and the last date of the time window; neither if it would end before it starts."""
    first, last = show.date("from"), show.date("until")
    try:
        window_of(first.text if first else None, last.text if last else None)
    except EdtfError as error:
        show.fault(
            FaultCode.BAD_DATE,
            sentence("nothing can be shown between these dates: {error}", error=told_by(error)),
            "until",
        )
        return None, None
    return first, last


def _places(show: Fields) -> Iterator[TourPlace]:
    for entry in show.names("places"):
        if isinstance(entry, str):
            yield TourPlace(place=entry)
            continue
        place, parts = entry.text("place"), entry.flag("parts", default=True)
        sense = entry.choice("sense", Sense, Sense.PLACE)
        entry.finish()
        if sense is Sense.NAME_PART:
            entry.fault(
                FaultCode.BAD_VALUE, sentence("nothing is filtered by a part of a name: sense is place or government")
            )
            sense = Sense.PLACE
        if place:
            yield TourPlace(place=place, with_parts=parts, sense=sense)
        else:
            entry.fault(FaultCode.MISSING_KEY, sentence("a place of a step needs the id of the place"))


def _words(show: Fields) -> str:
    """Return the words to search for, or none if they could not be searched for."""
    text = show.text("text")
    if text and (text.count('"') % 2 or _OPERATORS.search(text) or not _SEARCHABLE.search(text)):
        message = sentence('text must be words or "phrases" to search for, without AND, OR and NOT')
        show.fault(FaultCode.BAD_VALUE, message, "text")
        return ""
    return text


def _evidence(show: Fields, event: str) -> int:
    number = show.whole("evidence")
    if number is None:
        return 1
    if not event or number < 1:
        show.fault(
            FaultCode.BAD_VALUE, sentence("evidence says which of the event's quotes, counted from 1"), "evidence"
        )
        return 1
    return number


def _quote(show: Fields) -> Evidence | None:
    entry = show.record("quote")
    if entry is None:
        return None
    quote = Evidence(
        source=entry.text("source"),
        quote=entry.text("quote"),
        occurrence=entry.whole("occurrence"),
        position=entry.position("quote"),
    )
    entry.finish()
    if quote.source and quote.quote:
        return quote
    entry.fault(FaultCode.MISSING_KEY, sentence("a quote needs its source and its words"))
    return None
