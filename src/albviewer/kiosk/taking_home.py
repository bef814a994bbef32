"""The citation that a visitor takes home: words of a source and where they stand, as text that needs no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.export.citations import AS_GIVEN, cite_in, quotation
from albviewer.panels.dates_in_words import date_in_words

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.session import Session

LONGEST_QUOTE = 320
"""Characters of a quote: a code with many more is too fine for most cameras from a screen."""
_LEFT_OUT = " […]"


def citation_of(session: Session, source: str, start: int, end: int, say: Say) -> str:
    """Return the words start..end of a source, long ones shortened, and the source as its editors cite it.

    It takes some tenths of a second the first time.
    """
    document, known = session.collection.documents[source], session.collection.sources[source]
    passage = document.passage_at(start)
    date = date_in_words(known.date, say) if known.date is not None else ""
    label = passage.label if passage is not None else ""
    cited = cite_in(known, say.language, AS_GIVEN, passage=label, date_words=date)
    return quotation(shortened(document.words(start, end)), cited)


def shortened(words: str) -> str:
    """Return words on one line, cut after a whole word where they are too long."""
    plain = " ".join(words.split())
    if len(plain) <= LONGEST_QUOTE:
        return plain
    return plain[:LONGEST_QUOTE].rsplit(" ", 1)[0] + _LEFT_OUT
