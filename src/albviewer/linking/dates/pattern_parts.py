"""The pieces that patterns for dates are made of: gaps, numbers, and one language's words as alternatives.

Everything that can repeat is bounded, so the time to search grows in proportion to the text. White space inside a
date may hold one line end (sources are wrapped) but no blank line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from albviewer.linking.dates.misread import misread
from albviewer.linking.dates.vocabulary import DateWords

GAP = r"(?:[^\S\r\n]{1,4}(?:\r?\n[^\S\r\n]{0,8})?|\r?\n[^\S\r\n]{0,8})"
NO_GAP = rf"{GAP}?"
DASH = r"(?:[^\S\r\n]?[-–][^\S\r\n]?|[^\S\r\n]?—[^\S\r\n]?)"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
# A year may not be the start of a longer number, a decimal, a time or a percentage; one letter may part two works of
# the same author and year (1960a).
YEAR_ENDS = r"(?![0-9])(?![.,:][0-9])(?!\s?%)(?:(?![A-Za-z])|(?=[a-h]\b))"
# What scanners make of a raised "th"; the sign also stands where the number itself was lost ("July ™").
DAMAGED_ORDINAL = r"[™®°º*]|[\"”“’']"
# A person who mended the reading writes the gap as "July […]th".
LOST_DAY = r"(?:[™®]|\[(?:…|\.\.\.)\])"
CLOSING = r"\s{0,3}(?:[.,;:!?)\]\"”»]|\Z)"
CLAUSE_ENDS = r"\s{0,3}(?:[,;:)\]–—]|\.(?!\w)|\Z|\n)"
ROMAN = r"[IVXLХ]{1,6}"


def any_of(words: Iterable[str]) -> str:
    """Pattern for one of the words, longest first; matches nothing if there are none."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_literal(word) for word in ordered) + ")" if ordered else r"(?!)"


def _literal(word: str) -> str:
    """Pattern for a word: first letter in either case, blanks as gaps, apostrophes of both shapes."""
    first, rest = word[0], word[1:]
    head = f"[{first}{first.upper()}]" if first.isalpha() and first != first.upper() else re.escape(first)
    tail = "".join(GAP if sign == " " else "['’]" if sign == "'" else re.escape(sign) for sign in rest)
    return head + tail


def shapes(words: Iterable[str], *, capitalised: bool) -> set[str]:
    """Names of months or seasons as they are written: also in capitals, in lower case unless that is another word."""
    shapes = {shape for word in words for shape in (word.capitalize(), word.upper())}
    return shapes if capitalised else shapes | set(words)


def month_names(words: Iterable[str], *, capitalised: bool) -> str:
    """Return a pattern for one of some names of months or seasons as they are written."""
    ordered = sorted(shapes(words, capitalised=capitalised), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")" if ordered else r"(?!)"


def spaced(words: Iterable[str]) -> str:
    """Pattern for one of the words and the gap after it; after an apostrophe or a hyphen there is none."""
    return rf"(?:{any_of(words)}(?:(?<=['’])|{GAP}))"


def day_ending(words: DateWords) -> str:
    """Pattern for what may follow the number of a day, damaged or not."""
    endings = any_of(words.ordinal_endings)
    return rf"(?:[^\S\r\n]?{endings}(?!\w)|{endings}|{DAMAGED_ORDINAL})?"


def closing(words: DateWords) -> str:
    """Pattern that looks ahead: what was said ends here."""
    return rf"(?={CLOSING}|{GAP}{any_of(words.and_)}(?!\w))"


def told_from_before(phrases: Iterable[str], words: DateWords) -> str:
    """Pattern for one of the phrases for a time seen from the one told before ("the following year")."""
    free = any_of(phrase for phrase in phrases if phrase not in words.relative.closed)
    closed = any_of(phrase for phrase in phrases if phrase in words.relative.closed)
    return rf"(?:{free}(?!\w)(?!{GAP}{any_of(words.relative.likened)}(?!\w))|{closed}(?!\w){closing(words)})"


def whole_months(words: DateWords) -> Mapping[str, int]:
    """Return the numbers of all months that are written in full, or misread by scanning, by all their shapes."""
    names = {**misread(words.months), **words.months}
    return {shape: names[shape.lower()] for shape in shapes(names, capitalised=words.months_are_capitalised)}


def month_of(name: str, words: DateWords) -> int:
    """Return the number of a month that the patterns have found."""
    plain = name.lower().rstrip(".")
    return words.months.get(plain) or words.short_months.get(plain) or misread(words.months)[plain]
