"""Quotes tied to offsets: where in the sources the words stand that prove an event or make a claim."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.quotes import QuoteError, find_quote
from albviewer.model.documents import PassageId
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from albviewer.model.documents import Document
    from albviewer.model.events import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The words of a source at start..end, and the first passage in which some of them stand (None in a heading)."""

    source: str
    start: int
    end: int
    quote: str
    passage: PassageId | None


class Anchors:
    """The anchors of quotes, found source by source: a document may have to be fetched, and not many are held."""

    def __init__(self, evidence: Iterable[Evidence], documents: Mapping[str, Document]) -> None:
        by_source: defaultdict[str, dict[Evidence, None]] = defaultdict(dict)
        for item in evidence:
            by_source[item.source][item] = None
        self._found: dict[Evidence, Anchor | QuoteError] = {}
        for source, items in by_source.items():
            document = documents.get(source)
            if document is not None:
                text = document.text
                self._found.update({item: _anchor(item, document, text) for item in items})

    def of(self, evidence: Iterable[Evidence], faults: FaultList) -> tuple[Anchor, ...]:
        """Return the anchors of some of the quotes; those that do not lead to one spot are noted and left out.

        Evidence from a document that could not be read is left out without a word: that document has its own fault.
        """
        anchors = []
        for item in evidence:
            found = self._found.get(item)
            if isinstance(found, QuoteError):
                code = FaultCode.QUOTE_AMBIGUOUS if found.ambiguous else FaultCode.QUOTE_NOT_FOUND
                faults.add(item.position, code, found.message.filled(where=sentence("source {id}", id=item.source)))
            elif found is not None:
                anchors.append(found)
        return tuple(anchors)


def _anchor(item: Evidence, document: Document, text: str) -> Anchor | QuoteError:
    try:
        start, end = find_quote(text, item.quote, item.occurrence)
    except QuoteError as error:
        return error
    passage = _passage_of(document, start, end)
    return Anchor(source=item.source, start=start, end=end, quote=text[start:end], passage=passage)


def _passage_of(document: Document, start: int, end: int) -> PassageId | None:
    """Return the first passage in which characters of start..end stand; they may begin in its bullet or heading."""
    index = document.block_at(start) or 0
    for block in islice(document.blocks, index, None):
        if block.start >= end:
            break
        if block.label and block.end > start:
            return PassageId(document.source, block.label)
    return None
