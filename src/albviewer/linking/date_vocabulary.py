"""What kinds of words dates are made of, whatever the language.

The words themselves stand in `albviewer.linking.date_words`. Words are written as inside a sentence; a capital first
letter is accepted everywhere. A blank stands for any white space and a straight apostrophe for a curly one too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DateWords:
    """The vocabulary of dates in one language. Each table is one object and equal only to itself."""

    months: Mapping[str, int] = field(default_factory=dict)
    """Full names, with their endings."""
    short_months: Mapping[str, int] = field(default_factory=dict)
    """Abbreviations; read only beside a day or a year."""
    months_are_capitalised: bool = False
    """Whether a month in lower case is another word ("may", "march")."""
    seasons: Mapping[str, int] = field(default_factory=dict)
    """Names of seasons with their EDTF code."""
    ordinal_endings: Words = ()
    """What follows the number of a day."""
    of: Words = ()
    """What may stand between day and month, month and year, season and year, part and whole."""
    the: Words = ()
    """Articles and prepositions that may stand before a date and say nothing about it."""
    early: Words = ()
    mid: Words = ()
    late: Words = ()
    about: Words = ()
    perhaps: Words = ()
    until: Words = ()
    """Also "before": both leave the start open."""
    since: Words = ()
    """Also "after": both leave the end open."""
    onwards: Words = ()
    """After a date: leaves the end open."""
    from_: Words = ()
    to: Words = ()
    between: Words = ()
    and_: Words = ()
    or_: Words = ()
    licences: Words = ()
    """Words after which a month alone is a date ("in May")."""
    same_year: Mapping[str, int] = field(default_factory=dict)
    """Phrases for a year seen from the year just named, with the number of years between."""
    decade_before: Words = ()
    """Words before a round year that make it a decade ("années 1950")."""
    decade_after: Words = ()
    """Endings of a round year that make it a decade ("1950s")."""
    century: Words = ()
    century_endings: Words = ()
    """What may follow the number of a century."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Ordinals in words, for centuries."""
    bc: Words = ()
    ad: Words = ()
    counted: Words = ()
    """Words after which a number was a quantity, not a year."""
    quantities: Words = ()
    """Words before which a number is a quantity or a label, not a year."""
    bibliographic: Words = ()
    """Words before a date on which somebody looked something up."""
    slashes_are_ambiguous: bool = False
    """Whether 3/4/1961 may be 3 April or 4 March."""


NO_WORDS = DateWords()
"""For a language without a table: numbers are read, words are not."""
