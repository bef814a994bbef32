"""What documents may speak of, for a person to accept or refuse: places from a gazetteer, and sentences with a date.

A suggestion is no record: it is in no list, on no map, and counts nowhere until somebody has accepted it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.linking.linked import between
from albviewer.linking.names import NameFinder
from albviewer.model.documents import BlockKind
from albviewer.model.edtf import EdtfKind

if TYPE_CHECKING:
    from albviewer.linking.offline_gazetteer import GazetteerEntry
    from albviewer.model.documents import Block, Document
    from albviewer.model.mentions import DateMention, Mentions

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s+")
_BEGINS = re.compile(r"(?:^|[.!?…:][\"'”’»)]*\s+|[\"“„«(]\s*)$")
_PASSED_OVER = (BlockKind.REFERENCES, BlockKind.SNIPPET)
_LONGEST_QUOTE = 400
_SHORTEST = 4
_WIDE = 60
"""Characters of context on either side of an example."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedPlace:
    """A place that the documents may name: how often, by which names, and one spot where they do."""

    entry: GazetteerEntry
    count: int
    surfaces: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedEvent:
    """A sentence that tells of something on a date: source, the exact words, the date and its own words."""

    source: str
    quote: str
    edtf: str
    as_written: str


class _Seen:
    """The spots at which one place may be named."""

    def __init__(self) -> None:
        self.surfaces: Counter[str] = Counter()
        self.within = 0
        self.example = ""


def suggest_places(
    documents: Iterable[Document],
    mentions: Mapping[str, Mentions],
    entries: Sequence[GazetteerEntry],
    known: Iterable[str],
    most: int,
) -> list[SuggestedPlace]:
    """Return the places of the gazetteer that the documents seem to name, those named most often first.

    `mentions` are what stands in the documents, by their sources: the town of March is not in "26 March 1961". `known`
    are names that the collection has already. A name that only ever begins a sentence, or that the documents
    have as an ordinary word too, is none. Of several places of one name the one is taken whose country is named as
    well, else the one with the most people.
    """
    listed = tuple(documents)
    finder = NameFinder([(name, number) for number, entry in enumerate(entries) for name in (entry.name, *entry.names)])
    found: defaultdict[tuple[int, ...], _Seen] = defaultdict(_Seen)
    for source, block in ((document.source, block) for document in listed for block in _blocks([document])):
        text = block.shown.text
        dates = between(mentions[source].dates, block.start, block.end)
        for hit in finder.find(text):
            start, end = block.shown.source_span(hit.start, hit.end)
            if any(date.start < end and start < date.end for date in dates):
                continue
            seen = found[tuple(dict.fromkeys(hit.targets))]
            seen.surfaces[text[hit.start : hit.end]] += 1
            if not _BEGINS.search(text, 0, hit.start):
                seen.within += 1
                seen.example = seen.example or _around(text, hit.start, hit.end)
    small = _small_words(listed)
    passed_over = {name.casefold() for name in known}
    countries = {entries[i].country for numbers in found for i in numbers if entries[i].is_country}
    chosen: dict[int, _Seen] = {}
    for numbers, seen in found.items():
        names = {surface.casefold() for surface in seen.surfaces}
        short = all(len(name) < _SHORTEST and name.isascii() for name in names)
        if short or not seen.within or names & passed_over or any(name in small for name in names):
            continue
        best = max(numbers, key=lambda number: _likelihood(entries[number], countries))
        into = chosen.setdefault(best, _Seen())
        into.surfaces.update(seen.surfaces)
        into.example = into.example or seen.example
    suggested = [
        SuggestedPlace(
            entry=entries[number],
            count=seen.surfaces.total(),
            surfaces=tuple(surface for surface, _ in seen.surfaces.most_common()),
            example=seen.example,
        )
        for number, seen in chosen.items()
    ]
    return sorted(suggested, key=lambda item: (-item.count, item.entry.name))[:most]


def _likelihood(entry: GazetteerEntry, countries: Set[str]) -> tuple[bool, bool, int]:
    """Return what makes a place more likely than others of its name, the weightiest first."""
    return entry.is_country, entry.country in countries, entry.population


def _blocks(documents: Iterable[Document]) -> Iterator[Block]:
    return (block for document in documents for block in document.blocks if block.kind not in _PASSED_OVER)


def _small_words(documents: Iterable[Document]) -> frozenset[str]:
    """Return the words that stand somewhere in small letters."""
    return frozenset(
        word for block in _blocks(documents) for word in re.findall(r"[^\W\d_]+", block.shown.text) if word.islower()
    )


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _WIDE) : start], text[end : end + _WIDE]
    return f"{before.partition(' ')[2] if start > _WIDE else before}{text[start:end]}{after.rpartition(' ')[0]}".strip()


def suggest_events(
    documents: Mapping[str, Document], mentions: Mapping[str, Mentions], known: Iterable[str], most: int
) -> list[SuggestedEvent]:
    """Return the sentences that tell a day or a month, in the order of the documents; `known` are quotes already used.

    A sentence that stands in its source more than once is none: nobody could tell which one is meant.
    """
    quoted = set(known)
    suggested: list[SuggestedEvent] = []
    for source, document in documents.items():
        for date in mentions[source].dates:
            if date.date.kind not in (EdtfKind.DAY, EdtfKind.MONTH):
                continue
            quote = _sentence(document, date)
            if not quote or quote in quoted or document.text.count(quote) != 1:
                continue
            quoted.add(quote)
            item = SuggestedEvent(source=source, quote=quote, edtf=date.date.text, as_written=date.surface)
            suggested.append(item)
            if len(suggested) >= most:
                return suggested
    return suggested


def _sentence(document: Document, date: DateMention) -> str:
    """Return the words of the source around a date, from one end of a sentence to the next; nothing if too many."""
    index = document.block_at(date.start)
    if index is None or document.blocks[index].kind in (*_PASSED_OVER, BlockKind.HEADING, BlockKind.TITLE):
        return ""
    block = document.blocks[index]
    start, end = block.start, block.end
    for match in _SENTENCE_END.finditer(document.text, block.start, block.end):
        if match.end() <= date.start:
            start = match.end()
        elif match.start() >= date.end:
            end = match.end()
            break
    quote = document.text[start:end].strip()
    return quote if len(quote) <= _LONGEST_QUOTE else ""
