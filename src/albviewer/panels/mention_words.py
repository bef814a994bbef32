"""What is said of a mention under the pointer: name, what it is, and how much there is of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.index.finder import Tally
from albviewer.index.query import PlaceFilter
from albviewer.model.edtf import parse_edtf
from albviewer.model.mentions import Sense
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.labels import person_label, place_label
from albviewer.panels.lists import place_description
from albviewer.panels.reader_page import MarkKind

if TYPE_CHECKING:
    from albviewer.panels.reader_page import TextMark
    from albviewer.panels.say import Say
    from albviewer.session.session import Session


def mention_words(session: Session, mark: TextMark, say: Say) -> str:
    """Return the words for a mention, plain text, two lines at most."""
    if mark.kind is MarkKind.TIME:
        return date_in_words(parse_edtf(mark.id), say)
    if mark.kind is MarkKind.PERSON:
        name = person_label(session.collection, mark.id, say.language)
        what = session.collection.people[mark.id].role.in_language(say.language)
        tally = session.found.people.get(mark.id, Tally())
    else:
        name = place_label(session.collection, mark.id, say.language)
        what = _what_place(session, mark, say)
        tally = _tally_of_place(session, mark)
    return say(
        "{name}\n{events}, {passages}",
        name=", ".join(filter(None, (name, what))),
        events=say.count("{n} event", "{n} events", tally.events),
        passages=say.count("{n} passage", "{n} passages", tally.passages),
    )


def _what_place(session: Session, mark: TextMark, say: Say) -> str:
    if mark.sense is Sense.GOVERNMENT:
        return say("the government that sits there")
    if mark.sense is Sense.NAME_PART:
        return say("part of another name")
    return place_description(session, mark.id, say)


def _tally_of_place(session: Session, mark: TextMark) -> Tally:
    """Return how much is found of the place, or, for a government, how much choosing it would show."""
    if mark.sense is not Sense.GOVERNMENT:
        return session.found.places.get(mark.id, Tally())
    government = PlaceFilter(place=mark.id, sense=Sense.GOVERNMENT)
    found = session.finder.find(replace(session.state.query(), places=(government,)))
    return Tally(events=len(found.events), passages=len(found.passages))
