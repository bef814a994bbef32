"""Quotes tied to offsets: where in the sources the words stand that prove an event or make a claim."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.quotes import QuoteError, find_quote
from albviewer.model.documents import PassageId

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


def anchor_evidence(
    evidence: Iterable[Evidence], documents: Mapping[str, Document], faults: FaultList
) -> tuple[Anchor, ...]:
    """Return the anchors of the quotes; those that do not lead to one spot are noted and left out.

    Evidence from a document that could not be read is left out without a word: that document has its own fault.
    """
    anchors = []
    for item in evidence:
        document = documents.get(item.source)
        if document is None:
            continue
        try:
            start, end = find_quote(document.text, item.quote, item.occurrence)
        except QuoteError as error:
            code = FaultCode.QUOTE_AMBIGUOUS if error.ambiguous else FaultCode.QUOTE_NOT_FOUND
            faults.add(item.position, code, error.message.replace("the source", f"source {item.source}", 1))
            continue
        anchors.append(
            Anchor(
                source=item.source,
                start=start,
                end=end,
                quote=document.text[start:end],
                passage=_passage_of(document, start, end),
            )
        )
    return tuple(anchors)


def _passage_of(document: Document, start: int, end: int) -> PassageId | None:
    """Return the first passage in which characters of start..end stand; they may begin in its bullet or heading."""
    index = document.block_at(start) or 0
    for block in islice(document.blocks, index, None):
        if block.start >= end:
            break
        if block.label and block.end > start:
            return PassageId(document.source, block.label)
    return None
