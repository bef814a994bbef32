"""All mentions and dates of one document: what the rules find, overruled by what people say."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.quotes import QuoteError, find_surface
from albviewer.linking.dates.context import NOTHING_TOLD
from albviewer.linking.dates.rules import date_anchors_in, find_dates_at
from albviewer.linking.folding import without_accents
from albviewer.linking.joined_texts import JoinedTexts
from albviewer.linking.ordinary_words import usage_of
from albviewer.model.documents import BlockKind
from albviewer.model.mentions import DateMention, How, Mentions, PersonMention, PlaceMention
from albviewer.model.quickly import maker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from albviewer.linking.encoded import EncodedMentions
    from albviewer.linking.gazetteer import Gazetteer
    from albviewer.model.curation import CuratedMention
    from albviewer.model.documents import Document, ShownText


class _Texts(NamedTuple):
    """Some blocks of a document in one language by their indices, and the texts that they show."""

    language: str
    indices: Sequence[int]
    joined: JoinedTexts


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_STANDS_ALONE = (BlockKind.NOTE, BlockKind.SNIPPET, BlockKind.FOOTNOTE)
"""Blocks whose dates are counted from none before them and from which none is counted after."""

_TOGETHER = 100_000
"""Characters that are looked through at once: enough to be quick, and few enough to stay near the processor."""
_place_mention, _date_mention = maker(PlaceMention), maker(DateMention)

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
    texts = _by_language(document, language)
    places, people = _names(document, texts, gazetteer)
    dates = list(_dates(document, texts, language))
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


def _names(
    document: Document, texts: Sequence[_Texts], gazetteer: Gazetteer
) -> tuple[list[PlaceMention], list[PersonMention]]:
    """Return the places and people that the rules find."""
    places: list[PlaceMention] = []
    people: list[PersonMention] = []
    blocks, source, text = document.blocks, document.source, document.text
    usage = usage_of(block.shown.text for block in blocks)
    for tongue, indices, joined in texts:
        kinds = [blocks[index].kind for index in indices]
        for number, names in gazetteer.find_in(joined, kinds, source=source, language=tongue, usage=usage):
            shown = blocks[indices[number]].shown
            shift = _shift(shown)
            for first, last, place, person, sense in names:
                start, end = (first + shift, last + shift) if shift is not None else shown.source_span(first, last)
                if place:
                    places.append(_place_mention(source, start, end, text[start:end], place, sense, How.RULE))
                else:
                    people.append(
                        PersonMention(source=source, start=start, end=end, surface=text[start:end], person=person)
                    )
    return places, people


def _shift(shown: ShownText) -> int | None:
    """Return how far behind each shown character stands in the source; None if that is not the same for all."""
    if len(shown.runs) != 1:
        return None
    first, last, start, end = shown.runs[0]
    return start - first if first == 0 and last == len(shown.text) and last - first == end - start else None


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


def _dates(document: Document, texts: Sequence[_Texts], language: str) -> Iterator[DateMention]:
    """Return the dates in the text. Works cited are passed over: their years say nothing of what is told."""
    told = NOTHING_TOLD
    source, text = document.source, document.text
    anchored = _anchored_blocks(texts)
    for index, block in enumerate(document.blocks):
        kind = block.kind
        if kind is BlockKind.REFERENCES:
            continue
        if kind is BlockKind.HEADING and block.level == 1:
            told = told.in_next_chapter()
        context = NOTHING_TOLD if kind in _STANDS_ALONE else told
        anchors = anchored.get(index)
        if anchors is not None:
            shown = block.shown
            plain, at = anchors
            for found in find_dates_at(shown.text, plain, at, language=block.language or language, context=context):
                if found.citation:
                    continue
                start, end = shown.source_span(found.start, found.end)
                yield _date_mention(source, start, end, text[start:end], found.edtf, found.inferred)
                context = found.context
        if kind not in _STANDS_ALONE:
            told = context if kind is BlockKind.HEADING else context.in_next_passage()


def _anchored_blocks(texts: Sequence[_Texts]) -> Mapping[int, tuple[str, Sequence[int]]]:
    """Return by its index each block with words or digits that may be those of a date, as most have none.

    Of each its text without accents, and where in it these stand.
    """
    found: dict[int, tuple[str, list[int]]] = {}
    for tongue, indices, joined in texts:
        plain, starts = without_accents(joined.text, joined.odd), joined.starts
        parted = joined.parted(plain)
        begin, end = 0, -1
        here: list[int] = []
        for anchor in date_anchors_in(plain, tongue):
            if anchor >= end:
                number = bisect_right(starts, anchor) - 1
                begin, here = starts[number], []
                end = begin + len(parted[number])
                found[indices[number]] = parted[number], here
            here.append(anchor - begin)
    return found


def _by_language(document: Document, language: str) -> Sequence[_Texts]:
    """Return the blocks, those in one language joined to texts of some length; an empty one is the document's."""
    blocks = document.blocks
    indices: dict[str, list[int]] = {}
    for index, block in enumerate(blocks):
        indices.setdefault(block.language or language, []).append(index)
    joined = []
    for tongue, listed in indices.items():
        behind = accumulate(len(blocks[index].shown.text) for index in listed)
        for _, group in groupby(zip(listed, behind, strict=True), key=lambda item: item[1] // _TOGETHER):
            some = [index for index, _ in group]
            joined.append(_Texts(tongue, some, JoinedTexts([blocks[index].shown.text for index in some])))
    return joined
