"""Where in a text dates may stand at all: one quick search, after which only a few spots are read with care.

An anchor is a digit or a word that no date without digits can do without: a month, a century, "year", "days".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from albviewer.linking.date_misread import misread
from albviewer.linking.date_numbers import LABELS, end_after_label, end_of_other_number
from albviewer.linking.date_vocabulary import DateWords

_BEFORE = 44
"""Characters before its first anchor within which a date begins."""
_STEM, _LONG_STEM = 4, 6
"""How many letters of a month, and of other words, are looked for."""
_MOST_SMALL = 20
"""Up to so many words in small letters are quicker looked for one by one."""
_SIDE = 32
"""Characters on either side of a unit of time in which a word must stand that counts from what was told."""
_TOKEN = re.compile(r"[0-9]+[^\W\d_]*|[^\W\d_]+|['’‘](?=[2-9]0)")
_ROMAN = frozenset("IVXLХ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """The anchors of one language, and the words with which its dates begin, in small letters."""

    found: re.Pattern[str]
    small: tuple[str, ...]
    """Words that `found` leaves out, because each is quicker looked for by itself."""
    units: re.Pattern[str]
    """Those of all these that are of use only beside one of `counting`."""
    counting: re.Pattern[str]
    near: re.Pattern[str]
    """What must stand behind a number of one or two digits that is the day of a date."""
    starters: frozenset[str]
    """With them the words that label numbers of other things."""


@lru_cache(maxsize=16)
def anchors_for(words: DateWords) -> Anchors:
    """Work out the anchors of a table."""
    months = {*words.months, *misread(words.months)}
    decades = words.decade_names if not words.decade_before else words.decade_before
    relative = words.relative
    phrases = (*words.same_year, *relative.same_month, *relative.same_week, *relative.same_day)
    units = {*relative.units}
    telling_alone = {part for phrase in phrases if (part := _telling(phrase, units)) not in units}
    telling = {_telling(phrase, units) for phrase in phrases}
    others = {*words.century, *words.century_names, *decades, *telling}
    stems = _shapes(months, _STEM, capitalised=words.months_are_capitalised)
    stems |= _shapes(others | units, _LONG_STEM, capitalised=False)
    small = {stem for stem in stems if stem[0].islower()} if words.months_are_capitalised else set()
    small = small if len(_shortest(small)) <= _MOST_SMALL else set()
    articles = units | {part for word in (*words.the, *words.of) for part in word.split()}
    counting = {
        *(part for phrase in phrases for part in re.findall(r"[^\W\d_]{3,}", phrase) if part not in articles),
        *relative.later, *relative.earlier, *relative.after, *relative.before, *relative.passing,
    }  # fmt: skip
    short = _shapes(words.short_months, _STEM, capitalised=words.months_are_capitalised)
    short |= _shapes([noun.rstrip(".") for noun in words.decade_nouns], _STEM, capitalised=False)
    eras = {era.partition(" ")[0] for era in (*words.bc, *words.ad)}
    starting = (
        *months, *words.short_months, *words.seasons, *words.century, *words.ordinals, *words.first_day,
        *words.decade_before, *words.decade_names, *words.century_names, *words.ad, *phrases, *relative.numbers,
        *relative.rough_numbers, *relative.passing,
    )  # fmt: skip
    return Anchors(
        # Letter by letter, because then the first letters of all alternatives are searched for at once.
        found=re.compile("|".join((*"0123456789", *_patterns(stems - small)))),
        small=tuple(sorted(stem.rstrip("\0") for stem in _shortest(small))),
        units=re.compile(
            "|".join(_patterns(_shapes(units - telling_alone - {*words.decade_before}, _LONG_STEM, capitalised=False)))
            or "(?!)"
        ),
        counting=re.compile("|".join(_patterns(_shapes(counting, _LONG_STEM, capitalised=False))) or "(?!)"),
        near=re.compile("|".join((*"0123456789ivxIVX", *_patterns({*stems, *short}), *map(re.escape, sorted(eras))))),
        starters=frozenset(match[0].lower() for word in starting if (match := _TOKEN.search(word))) | LABELS | {*"'’‘"},
    )


def _telling(phrase: str, units: set[str]) -> str:
    """Return the word of a phrase that tells it from other text: a unit, or else the longest."""
    parts: list[str] = re.findall(r"[^\W\d_]+", phrase)
    return next((part for part in parts if part in units), max(parts, key=len))


def _shapes(names: Iterable[str], letters: int, *, capitalised: bool) -> set[str]:
    """Return the names as they may be written, cut to their stems; short ones whole."""
    shapes = {shape for name in names for shape in (name.capitalize(), name.upper())}
    if not capitalised:
        shapes |= set(names)
    return {shape[:letters] if len(shape) > letters else shape + "\0" for shape in shapes if len(shape) > 1}


def _shortest(stems: set[str]) -> set[str]:
    """Return the stems without those that begin with another of them."""
    bare = {stem.rstrip("\0") for stem in stems}
    return {stem for stem in bare if not any(stem != other and stem.startswith(other) for other in bare)}


def _patterns(stems: set[str]) -> list[str]:
    """Return patterns for the stems, one for each first letter: so hardly any place in a text tries more than one."""
    kept = sorted(stem for stem in stems if not any(stem != other and stem.startswith(other) for other in stems))
    by_letters: dict[str, dict[str, list[str]]] = {}
    for stem in kept:
        rest = rf"{re.escape(stem[2:-1])}(?!\w)" if stem[-1] == "\0" else re.escape(stem[2:])
        by_letters.setdefault(stem[0], {}).setdefault(re.escape(stem[1:2]), []).append(rest)
    return [
        re.escape(first) + _one_of([second + _one_of(rests) for second, rests in seconds.items()])
        for first, seconds in by_letters.items()
    ]


def _one_of(patterns: list[str]) -> str:
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"


def windows(text: str, words: DateWords) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text in which dates may begin, in order; they do not overlap. A date may end later."""
    start, end = 0, -1
    for at in _anchored(text, anchors_for(words)):
        if end < 0 or at - _BEFORE > end:
            if end >= 0:
                yield start, end
            # What has no blank in it, such as an address, is seen from where it begins.
            start = text.rfind(" ", 0, max(0, at - _BEFORE)) + 1
        end = at + 1
    if end >= 0:
        yield start, _word_end(text, end)


def _anchored(text: str, anchors: Anchors) -> list[int]:
    """Return where the anchors of a text stand, in order; units of time only where something is counted with them."""
    found = [match.start() for match in anchors.found.finditer(text)]
    for word in anchors.small:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 1)
    found.sort()
    return [at for at in found if text[at].isdecimal() or _counts(text, at, anchors)]


def _counts(text: str, at: int, anchors: Anchors) -> bool:
    if anchors.units.match(text, at) is None:
        return True
    return anchors.counting.search(text, max(0, at - _SIDE), at + _SIDE) is not None


def starts(text: str, start: int, end: int, words: DateWords) -> Iterator[tuple[int, int]]:
    """Yield where in a stretch a date may begin, and with how many digits (0: with a word).

    Numbers that are those of other things are passed over: pages, identifiers, money, addresses.
    """
    anchors = anchors_for(words)
    telling, near = anchors.starters, anchors.near
    free = start
    for match in _TOKEN.finditer(text, start, _word_end(text, end)):
        token = match[0]
        if "0" <= token[0] <= "9":
            at = match.start()
            if at < free:
                continue
            digits = len(token) if token.isdecimal() else len(token.rstrip(token.lstrip("0123456789")))
            other = end_of_other_number(text, at, at + digits)
            if other is not None:
                free = other
            elif digits in (3, 4) or (digits < 3 and near.search(text, at + digits, at + digits + _BEFORE)):
                yield at, digits
        elif token.lower() in telling or token[0] in _ROMAN:
            at, after = match.span()
            if at < free:
                continue
            free = end_after_label(text, token, after)
            if free == after:
                yield at, 0


def _word_end(text: str, end: int) -> int:
    while end < len(text) and text[end].isalnum():
        end += 1
    return end
