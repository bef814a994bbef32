"""The parts of a dossier that tell of events, of disagreements and of passages, each piece with its evidence."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING

from albviewer.model.events import Basis
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.disagreement_list import kind_in_words
from albviewer.panels.dossier.blocks import Heading, Paragraph, Tone, Words, facts, paragraph
from albviewer.panels.labels import person_label, place_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from albviewer.model.collection import Collection
    from albviewer.model.documents import PassageId
    from albviewer.model.events import Claim, Disagreement, Event
    from albviewer.panels.dossier.blocks import Block
    from albviewer.panels.dossier.quoting import Quoting
    from albviewer.panels.say import Say


def event_blocks(quoting: Quoting, events: Sequence[Event]) -> Iterator[Block]:
    """Yield the events, numbered as they are given, each with all the words that prove it."""
    session, say = quoting.session, quoting.say
    collection, language = session.collection, say.language
    possible, topics = session.found.possible, _topics(collection, language)
    for number, event in enumerate(events, start=1):
        yield Heading(
            level=3,
            words=event.title.in_language(language),
            anchor=f"event-{number}",
            number=str(number),
            disputed=event.id in topics,
        )
        people = [person_label(collection, person, language) for person in event.people]
        yield facts(
            (say("Date"), _dating(event, say)),
            (say("Possibly"), say("The date may also lie outside the time asked for.") if event.id in possible else ""),
            (say("Where"), ", ".join(place_labels(collection, event.places, language))),
            (say("About"), ", ".join(place_labels(collection, event.concerns, language))),
            (say("People"), ", ".join(people)),
            (say("Sources differ on"), "; ".join(topics.get(event.id, ()))),
        )
        summary = event.summary.in_language(language)
        if summary:
            yield paragraph(summary)
        yield from quoting.evidence(event.id)


def _topics(collection: Collection, language: str) -> dict[str, list[str]]:
    """Return what sources differ on, by the event that it is about."""
    found: dict[str, list[str]] = {}
    for item in collection.disagreements.values():
        if item.event:
            found.setdefault(item.event, []).append(item.topic.in_language(language))
    return found


def _dating(event: Event, say: Say) -> str:
    """Return when it happened, as the source writes it, and on what an inferred date rests."""
    dating = event.dating
    parts = [date_in_words(dating.date, say)]
    if dating.as_written:
        parts.append(say("in the source: “{words}”", words=dating.as_written))
    if dating.basis is Basis.INFERRED:
        reason = dating.reason.in_language(say.language)
        parts.append(say("inferred: {reason}", reason=reason) if reason else say("inferred"))
    return "; ".join(parts)


def disagreement_blocks(quoting: Quoting, numbers: Mapping[str, int], most: int) -> Iterator[Block]:
    """Yield the disagreements found, at most so many, claim by claim; `numbers` are those of the events told."""
    session, say = quoting.session, quoting.say
    found = session.found.disagreements
    if len(found) > most:
        yield paragraph(limit_in_words(most, len(found), say), Tone.SMALL)
    for number, id_ in enumerate(found[:most], start=1):
        item = session.collection.disagreements[id_]
        yield Heading(
            level=3, words=item.topic.in_language(say.language), anchor=f"disagreement-{number}", number=f"≠ {number}"
        )
        yield facts(
            (say("On"), kind_in_words(item.kind.value, say)),
            (say("Event"), _event_of(quoting, item, numbers)),
        )
        for position, (claim, anchors) in enumerate(zip(item.claims, session.linked.claims[id_], strict=True)):
            yield _claim(claim, _letter(position), say)
            yield from (quoting.quote(anchor) for anchor in anchors)
        note = item.note.in_language(say.language)
        if note:
            yield paragraph(say("Editors’ note: {note}", note=note))


def _event_of(quoting: Quoting, item: Disagreement, numbers: Mapping[str, int]) -> str:
    event = quoting.session.collection.events.get(item.event)
    if event is None:
        return ""
    title = event.title.in_language(quoting.say.language)
    return f"{numbers[item.event]}  {title}" if item.event in numbers else title


def _claim(claim: Claim, letter: str, say: Say) -> Paragraph:
    date = f" ({date_in_words(claim.date, say)})" if claim.date is not None else ""
    words = Words(text=f"{claim.claim.in_language(say.language)}{date}")
    return Paragraph(words=(Words(text=f"{letter}  ", strong=True), words), tone=Tone.CLAIM)


def _letter(position: int) -> str:
    """Return the letter of a claim: A, B and so on, after Z AA, AB."""
    high, low = divmod(position, len(ascii_uppercase))
    return (_letter(high - 1) if high else "") + ascii_uppercase[low]


def passage_blocks(quoting: Quoting, passages: Sequence[PassageId], total: int) -> Iterator[Block]:
    """Yield whole passages; `total` is how many there are."""
    if len(passages) < total:
        yield paragraph(limit_in_words(len(passages), total, quoting.say), Tone.SMALL)
    yield from map(quoting.passage, passages)


def limit_in_words(shown: int, total: int, say: Say) -> str:
    """Say that not all is told, and what can be done."""
    return say("The first {n} of {total} stand here; narrower filters choose which.", n=shown, total=total)
