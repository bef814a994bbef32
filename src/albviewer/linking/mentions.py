"""All mentions and dates of one document: what the rules find, overruled by what people say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.quotes import QuoteError, find_surface
from albviewer.linking.date_context import NOTHING_TOLD
from albviewer.linking.date_rules import find_dates
from albviewer.linking.ordinary_words import usage_of
from albviewer.model.documents import BlockKind
from albviewer.model.mentions import DateMention, How, Mentions, PersonMention, PlaceMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from albviewer.linking.encoded import EncodedMentions
    from albviewer.linking.gazetteer import Gazetteer, Named
    from albviewer.model.curation import CuratedMention
    from albviewer.model.documents import Document


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_STANDS_ALONE = (BlockKind.NOTE, BlockKind.SNIPPET, BlockKind.FOOTNOTE)
"""Blocks whose dates are counted from none before them and from which none is counted after."""

_Mention = TypeVar("_Mention", PlaceMention, PersonMention, DateMention)


def find_mentions(
    document: Document,
    language: str,
    gazetteer: Gazetteer,
    curated: Iterable[CuratedMention],
    faults: FaultList,
    *,
    encoded: EncodedMentions | None = None,
) -> Mentions:
    """Return the mentions of a document whose text is in `language`. Curated lines that do not fit it are noted.

    What its own markup says (`encoded`) goes before the rules, and curated lines go before both.
    """
    places: list[PlaceMention] = []
    people: list[PersonMention] = []
    dates = list(_dates(document, language))
    usage = usage_of(block.shown.text for block in document.blocks)
    for block in document.blocks:
        for named in gazetteer.find(
            block.shown.text, source=document.source, kind=block.kind, language=block.language or language, usage=usage
        ):
            start, end = block.shown.source_span(named.start, named.end)
            if named.place:
                places.append(_place(document, start, end, named))
            else:
                surface = document.text[start:end]
                people.append(
                    PersonMention(source=document.source, start=start, end=end, surface=surface, person=named.person)
                )
    if encoded is not None:
        places, people, dates = _with_encoded(encoded, places, people, dates)
    for line in curated:
        try:
            start, end = find_surface(document.text, line.quote, line.surface, line.occurrence)
        except QuoteError as error:
            code = FaultCode.QUOTE_AMBIGUOUS if error.ambiguous else FaultCode.QUOTE_NOT_FOUND
            faults.add(line.position, code, error.message)
            continue
        # A date may have a name in it ("a month after the Moscow conference"): neither overrules the other.
        if line.date is None:
            places, people = _without(places, start, end), _without(people, start, end)
        if line.date or line.none:
            dates = _without(dates, start, end)
        _add_curated(document, line, start, end, places, people, dates)
    return Mentions(places=_in_order(places), people=_in_order(people), dates=_in_order(dates))


def _place(document: Document, start: int, end: int, named: Named) -> PlaceMention:
    return PlaceMention(
        source=document.source,
        start=start,
        end=end,
        surface=document.text[start:end],
        place=named.place,
        sense=named.sense,
    )


def _add_curated(
    document: Document,
    line: CuratedMention,
    start: int,
    end: int,
    places: list[PlaceMention],
    people: list[PersonMention],
    dates: list[DateMention],
) -> None:
    source, surface = document.source, document.text[start:end]
    if line.place:
        places.append(
            PlaceMention(
                source=source,
                start=start,
                end=end,
                surface=surface,
                place=line.place,
                sense=line.sense,
                how=How.CURATED,
            )
        )
    elif line.person:
        people.append(
            PersonMention(source=source, start=start, end=end, surface=surface, person=line.person, how=How.CURATED)
        )
    elif line.date:
        dates.append(
            DateMention(source=source, start=start, end=end, surface=surface, date=line.date, inferred=line.inferred)
        )


def _with_encoded(
    encoded: EncodedMentions,
    places: list[PlaceMention],
    people: list[PersonMention],
    dates: list[DateMention],
) -> tuple[list[PlaceMention], list[PersonMention], list[DateMention]]:
    """Return the mentions of the rules with those of the markup in the place of all that they overlap."""
    for start, end in encoded.people_spans:
        places = _without(places, start, end)
    named = [(item.start, item.end) for item in encoded.places] + [(item.start, item.end) for item in encoded.people]
    for start, end in named:
        places, people = _without(places, start, end), _without(people, start, end)
    for date in encoded.dates:
        dates = _without(dates, date.start, date.end)
    return [*places, *encoded.places], [*people, *encoded.people], [*dates, *encoded.dates]


def _without(mentions: list[_Mention], start: int, end: int) -> list[_Mention]:
    """Return the mentions that a curated line at start..end does not overrule."""
    return [item for item in mentions if item.end <= start or item.start >= end]


def _in_order(mentions: list[_Mention]) -> tuple[_Mention, ...]:
    return tuple(sorted(mentions, key=lambda item: (item.start, item.end)))


def _dates(document: Document, language: str) -> Iterator[DateMention]:
    """Return the dates in the text. Works cited are passed over: their years say nothing of what is told."""
    told = NOTHING_TOLD
    for block in document.blocks:
        if block.kind is BlockKind.REFERENCES:
            continue
        if block.kind is BlockKind.HEADING and block.level == 1:
            told = told.in_next_chapter()
        context = NOTHING_TOLD if block.kind in _STANDS_ALONE else told
        for found in find_dates(block.shown.text, language=block.language or language, context=context):
            if found.citation:
                continue
            start, end = block.shown.source_span(found.start, found.end)
            yield DateMention(
                source=document.source,
                start=start,
                end=end,
                surface=document.text[start:end],
                date=found.edtf,
                inferred=found.inferred,
            )
            context = found.context
        if block.kind not in _STANDS_ALONE:
            told = context if block.kind is BlockKind.HEADING else context.in_next_passage()
