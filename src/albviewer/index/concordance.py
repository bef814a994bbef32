"""Keyword in context: every spot at which the words of a search stand, one line each, with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from albviewer.index.finder import Finder
    from albviewer.index.query import Query
    from albviewer.model.documents import PassageId

AROUND = 60
"""Characters of context on either side."""


class KwicLine(NamedTuple):
    """One spot: the words as they are shown, what is shown before and after, and where they stand in the source."""

    passage: PassageId
    start: int
    end: int
    before: str
    words: str
    after: str


def concordance(finder: Finder, query: Query) -> Iterator[KwicLine]:
    """Yield the spots in the passages that a query lets through, in reading order.

    Without words in the query there are none. Passages are fetched as the lines are asked for. Raise QueryTextError if
    the words are malformed.
    """
    if not query.text:
        return
    marks = finder.marks(query.text, variants=query.variants)
    for passage in finder.find(query).passages:
        block = finder.linked.collection.documents[passage.id.source].blocks[passage.block]
        text = block.shown.text
        for first, last in marks.spans(text):
            start, end = block.shown.source_span(first, last)
            yield KwicLine(
                passage=passage.id,
                start=start,
                end=end,
                before=text[max(0, first - AROUND) : first],
                words=text[first:last],
                after=text[last : last + AROUND],
            )
