"""What kinds of words dates are made of, whatever the language.

The words themselves stand in `albviewer.linking.dates.words`. Words are written as inside a sentence; a capital first
letter is accepted everywhere. A blank stands for any white space and a straight apostrophe for a curly one too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal

from albviewer.linking.folding import without_accents

Words = tuple[str, ...]
Unit = Literal["day", "week", "month", "year", "century"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RelativeWords:
    """The words by which a date is counted from one told before."""

    same_month: Mapping[str, int] = field(default_factory=dict)
    """Phrases for a month seen from the one told before, with the number of months between; so for weeks and days."""
    same_week: Mapping[str, int] = field(default_factory=dict)
    same_day: Mapping[str, int] = field(default_factory=dict)
    closed: Words = ()
    """Phrases of these tables and of `same_year` that name a time only if nothing follows ("the year before.")."""
    likened: Words = ()
    """Words after which such a phrase is told from something else ("the same year as")."""
    units: Mapping[str, Unit] = field(default_factory=dict)
    """Words for days, weeks, months and years, in all forms that follow a number."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Numbers in words, as they stand before a unit."""
    rough_numbers: Mapping[str, int] = field(default_factory=dict)
    """Words that name no exact number ("a couple of")."""
    rough: Words = ()
    """Words before a number that make it inexact, apart from `about`."""
    later: Words = ()
    """After a number and a unit: so long after the date named before."""
    earlier: Words = ()
    after: Words = ()
    """As `later`, but only before a word of `this`, with or without one of `occasions` ("after their meeting")."""
    before: Words = ()
    this: Words = ()
    occasions: Words = ()
    passing: Words = ()
    """Before a number and a unit: so long after the date named before ("через")."""
    than: Words = ()
    """After `later`: something else is compared."""
    for_month: Mapping[str, int] = field(default_factory=dict)
    """What stands for the month behind the number of a day ("inst.", "ult."), with the months from the one told."""
    bare_before: Words = ()
    """Before the number of a day for which no month is named: it is in the one told before ("on the 17th")."""
    bare_ahead: Words = ()
    """As `bare_before`, of what lies ahead: in the month in which the text was written ("by the 17th")."""
    bare_endings: Words = ()
    """What must follow such a number, if anything must."""
    bare_after: Words = ()
    """Words with which a sentence goes on behind it; otherwise it must end there."""
    spans: Words = ()
    """Before a number and a unit: a stretch of time, not a moment at its end ("within two days after that")."""


NO_RELATIVE_WORDS = RelativeWords()


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
    turn: Words = ()
    """Before a century: about its first year ("the turn of the twentieth century")."""
    century_turns: Words = ()
    """The same without a number: about the turn of a century that is nearest to the year told before."""
    first_half: Words = ()
    second_half: Words = ()
    about: Words = ()
    perhaps: Words = ()
    until: Words = ()
    """Also "before": both leave the start open."""
    since: Words = ()
    """Also "after": both leave the end open."""
    from_is_since: bool = False
    """Whether a word of `from_` without one of `to` after it leaves the end open ("dal 1985")."""
    onwards: Words = ()
    """After a date: leaves the end open."""
    from_: Words = ()
    to: Words = ()
    by: Words = ()
    """Before one of `ends`: not later than that ("by the end of 1948")."""
    by_alone: bool = False
    """Whether a word of `by` means that before any day, month, season or year ("by 1961")."""
    ends: Words = ()
    """Those words of `late` that name the very end."""
    its: Words = ()
    """Possessives: "from 1941 until his death" has an end, but one that is not known."""
    between: Words = ()
    and_: Words = ()
    or_: Words = ()
    licences: Words = ()
    """Words after which a month alone is a date ("in May")."""
    same_year: Mapping[str, int] = field(default_factory=dict)
    """Phrases for a year seen from the year just named, with the number of years between."""
    relative: RelativeWords = NO_RELATIVE_WORDS
    decade_before: Words = ()
    """Words before a round year that make it a decade ("années 1950")."""
    decade_after: Words = ()
    """Endings of a round year that make it a decade ("1950s")."""
    decade_names: Mapping[str, int] = field(default_factory=dict)
    """Decades in words ("twenties"): 20 to 90. Like "the '60s" they are those of the twentieth century."""
    decade_nouns: Words = ()
    """What must follow a decade in words or of two digits in languages that say so ("sechziger Jahre")."""
    century: Words = ()
    century_names: Mapping[str, int] = field(default_factory=dict)
    """Centuries with names of their own ("Quattrocento"): the hundred that they name."""
    century_endings: Words = ()
    """What may follow the number of a century."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Ordinals in words, for centuries."""
    bc: Words = ()
    ad: Words = ()
    year: Words = ()
    """Words for "year" before a number, which then may have three digits."""
    year_after: Words = ()
    counted: Words = ()
    """Words after which a number was a quantity, not a year."""
    counted_shape: str = ""
    """Pattern for further such words by their shape; only of a year for which nothing before it speaks."""
    quantities: Words = ()
    """Words before which a number is a quantity or a label, not a year."""
    bibliographic: Words = ()
    """Words before a date on which somebody looked something up."""
    attributive: Words = ()
    """Words before a year that goes with the noun after it ("the 1956 revolutions"): then nothing is counted."""
    bare_years: bool = False
    """Whether a year commonly stands without a word that announces it ("Venedig kaufte 1396 die Stadt")."""
    year_endings: Words = ()
    """Endings that a year may have."""
    first_day: Words = ()
    """A word for the first of a month."""
    feasts: Mapping[str, int] = field(default_factory=dict)
    """Feasts that have a fixed day, with capitals: month and day as one number ("Michaelmas": 929)."""
    slashes_are_ambiguous: bool = False
    """Whether 3/4/1961 may be 3 April or 4 March."""


def unaccented(words: DateWords) -> DateWords:
    """Return a table whose words have no accents: texts are read without, because print and scans often lack them."""
    plain = {item.name: _unaccented(getattr(words, item.name)) for item in fields(words)}
    relative = {item.name: _unaccented(getattr(words.relative, item.name)) for item in fields(words.relative)}
    return replace(words, **{**plain, "relative": replace(words.relative, **relative)})


def _unaccented(value: Any) -> Any:  # noqa: ANN401 - whatever a table holds
    if isinstance(value, str):
        return without_accents(value)
    if isinstance(value, tuple):
        return tuple(without_accents(word) for word in value)
    if isinstance(value, Mapping):
        return {without_accents(word): meaning for word, meaning in value.items()}
    return value


NO_WORDS = DateWords()
"""For a language without a table: numbers are read, words are not."""


def forms(**names: str) -> dict[str, int]:
    """Words for each number, parted by blanks: `forms(_1="january", _2="february")`."""
    return {word: int(key.strip("_")) for key, words in names.items() for word in words.split()}
