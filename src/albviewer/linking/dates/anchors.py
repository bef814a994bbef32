"""Where in a text dates may stand at all: one quick search, after which only a few spots are read with care.

An anchor is a digit or a word that no date without digits can do without: a month, a century, "year", "days".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from albviewer.linking.dates.misread import misread
from albviewer.linking.dates.numbers import BESIDE_DIGIT, LABELS, POINTED_LABELS, end_after_label, end_of_other_number
from albviewer.linking.dates.stems import StemSearch
from albviewer.linking.dates.vocabulary import DateWords

_BEFORE = 44
"""Characters before its first anchor within which a date begins."""
_STEM, _LONG_STEM = 4, 6
"""How many letters of a month, and of other words, are looked for."""
_SIDE = 32
"""Characters on either side of a unit of time in which a word must stand that counts from what was told."""
IDLE = 50_000
"""Words that are remembered as those with which no date begins."""
_NUMBER = re.compile(r"[0-9]+[^\W\d_]*|['’‘](?=[0-9]{2}(?![0-9]))")
_TOKEN = re.compile(r"[0-9]+[^\W\d_]*|[^\W\d_]+|['’‘](?=[0-9]{2}(?![0-9]))")
_WORDS = re.compile(r"[^\W\d_]+")
_POINTS = ".°º"
_POINTED_NUMBER = re.compile(rf"[{_POINTS}]\s{{0,2}}[0-9]")
_PAIR = 64
"""Characters in which the second word of a pair ends, if it stands close enough to the first."""
_NEXT = re.compile(r"[\W_]{0,24}([0-9]+|[^\W\d_]+)")
_ROMAN = frozenset("IVXLХ")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """The anchors of one language, and the words with which its dates begin, in small letters."""

    stems: StemSearch
    units: re.Pattern[str]
    """Those of all these that are of use only beside one of `counting`."""
    counting: re.Pattern[str]
    near: re.Pattern[str]
    """What must stand behind a number of one or two digits that is the day of a date."""
    starters: Mapping[str, frozenset[str] | None]
    """By the first word of what a date may begin with, the words of which one must follow; None if any may."""
    idle: set[str]
    """Words already met with which no date begins: what stands before dates is mostly the same few thousand words."""
    numeral_endings: tuple[str, ...]
    """What may be written together with a Roman numeral."""
    quick: QuickWords
    """What stands in a stretch where dates may begin with more than a number or a month."""


class QuickWords:
    """Tells at a glance, by the words that stand in a stretch, whether each of them has to be looked at."""

    def __init__(
        self,
        starters: Mapping[str, frozenset[str] | None],
        months: Iterable[str],
        month_stems: Iterable[str],
        centuries: Iterable[str],
    ) -> None:
        """`starters` are as in `Anchors`; a month begins with one of its stems wherever a date may begin with it.

        `centuries` are the words that, written together with a Roman numeral, make a century of it.
        """
        self._months = frozenset(months)
        self._starters = starters
        alone = {word for word, seconds in starters.items() if seconds is None}
        self._telling = (alone - self._months) | (LABELS - POINTED_LABELS)
        self._pointed = POINTED_LABELS - alone
        self._first = frozenset(starters) - alone
        self._second = frozenset(word for seconds in starters.values() if seconds is not None for word in seconds)
        stems = "|".join(_patterns(set(month_stems)))
        glued = {word.partition(" ")[0].lower() for word in centuries}
        self._glued = re.compile(rf"[IVXLХ](?i:{'|'.join(map(re.escape, sorted(glued))) or '(?!)'})")
        self._centuries = [word for word in glued if not any(word != other and other in word for other in glued)]
        self._with_months = re.compile(
            rf"{_NUMBER.pattern}|(?<![^\W\d_])(?:{stems})[^\W\d_]*" if stems else _NUMBER.pattern
        )

    def pattern(self, text: str, start: int, stop: int) -> re.Pattern[str] | None:
        """Return what finds where dates may begin in text[start:stop]; None if it has to be read word by word."""
        small = text[start:stop].lower()
        read = _WORDS.findall(small)
        if not self._telling.isdisjoint(read):
            return None
        if not self._first.isdisjoint(read) and self._has_pair(read, text, stop):
            return None
        for century in self._centuries:
            if century in small and self._glued.search(text, start, stop):
                return None
        if not self._pointed.isdisjoint(read) and _POINTED_NUMBER.search(text, start, stop):
            return None
        return _NUMBER if self._months.isdisjoint(read) else self._with_months

    def is_idle(self, written: str) -> bool:
        """Whether no date begins with what is written between two blanks, whatever else but dates stands around it."""
        read = _WORDS.findall(written.lower())
        if not self._telling.isdisjoint(read) or not self._second.isdisjoint(read):
            return False
        # What scanning damaged has to be mended before it is known what it is.
        if BESIDE_DIGIT.search(written) is not None:
            return False
        points = written[-1] in _POINTS and not self._pointed.isdisjoint(read)
        return not points and self._glued.search(written) is None

    def _has_pair(self, read: list[str], text: str, stop: int) -> bool:
        """Whether a word with which dates begin stands before one of those that must follow it."""
        if read[-1] in self._first:
            # The second word may stand behind the stretch.
            read = read + _WORDS.findall(text[stop : stop + _PAIR].lower())[:1]
        if self._second.isdisjoint(read):
            return False
        starters = self._starters
        return any(first in self._first and second in (starters[first] or _NONE) for first, second in pairwise(read))


@lru_cache(maxsize=16)
def anchors_for(words: DateWords) -> Anchors:
    """Work out the anchors of a table."""
    months = {*words.months, *misread(words.months)}
    decades = words.decade_names if not words.decade_before else words.decade_before
    relative = words.relative
    phrases = (
        *words.same_year, *words.century_turns, *relative.same_month, *relative.same_week, *relative.same_day,
    )  # fmt: skip
    units = {*relative.units}
    telling_alone = {part for phrase in phrases if (part := _telling(phrase, units)) not in units}
    telling = {_telling(phrase, units) for phrase in phrases}
    others = {*words.century, *words.century_names, *decades, *telling}
    month_stems = _shapes(months, _STEM, capitalised=words.months_are_capitalised)
    stems = month_stems | _shapes(others | units, _LONG_STEM, capitalised=False)
    articles = units | {part for word in (*words.the, *words.of) for part in word.split()}
    counting = {
        *(part for phrase in phrases for part in re.findall(r"[^\W\d_]{3,}", phrase) if part not in articles),
        *relative.later, *relative.earlier, *relative.after, *relative.before, *relative.passing,
    }  # fmt: skip
    short = _shapes(words.short_months, _STEM, capitalised=words.months_are_capitalised)
    short |= _shapes([noun.rstrip(".") for noun in words.decade_nouns], _STEM, capitalised=False)
    starters = _starters(words, months, phrases)
    eras = {era.partition(" ")[0] for era in (*words.bc, *words.ad)}
    return Anchors(
        stems=StemSearch(stems),
        units=re.compile(
            "|".join(_patterns(_shapes(units - telling_alone - {*words.decade_before}, _LONG_STEM, capitalised=False)))
            or "(?!)"
        ),
        counting=re.compile("|".join(_patterns(_shapes(counting, _LONG_STEM, capitalised=False))) or "(?!)"),
        near=re.compile(
            "|".join(
                (
                    *"0123456789ivxIVX",
                    *_patterns({*stems, *short}),
                    *map(re.escape, sorted({*eras, *relative.for_month})),
                )
            )
        ),
        starters=starters,
        idle=set(),
        numeral_endings=tuple(
            ending for word in (*words.century_endings, *words.century) if (ending := word.strip("-").lower()).isalpha()
        ),
        quick=QuickWords(starters, months, month_stems, words.century),
    )


def _starters(words: DateWords, months: Iterable[str], phrases: Iterable[str]) -> Mapping[str, frozenset[str] | None]:
    relative = words.relative
    numbers = (*relative.numbers, *relative.rough_numbers)
    # "two days", "two or three days", "two-three days".
    after_number = {_TOKEN.findall(word)[0].lower() for word in (*relative.units, *words.or_, *words.to, *numbers)}
    found: dict[str, set[str] | None] = dict.fromkeys("'’‘")

    def add(phrase: str, after: set[str] | None) -> None:
        first, *others = [token.lower() for token in _TOKEN.findall(phrase)] or [""]
        after = {others[0]} if others else after
        known = found.setdefault(first, set())
        found[first] = None if known is None or after is None else known | after

    for word in (
        *months, *words.short_months, *words.seasons, *words.century, *words.ordinals, *words.first_day,
        *words.decade_before, *words.decade_names, *words.century_names, *words.ad, *words.feasts, *phrases,
        *relative.passing,
    ):  # fmt: skip
        add(word, None)
    for number in numbers:
        add(number, after_number)
    return {first: None if after is None else frozenset(after) for first, after in found.items() if first}


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


def anchors_in(text: str, words: DateWords) -> list[int]:
    """Return where the anchors of a text stand, in order, whether or not something is counted with them.

    `windows` leaves out those that are of no use.
    """
    return anchors_for(words).stems.find(text)


def windows(text: str, words: DateWords, found: Iterable[int] | None = None) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text in which dates may begin, in order; they do not overlap. A date may end later.

    `found` is where the anchors stand, if that is known.
    """
    anchors = anchors_for(words)
    start, end = 0, -1
    for at in anchors.stems.find(text) if found is None else found:
        if not is_of_use(text, at, anchors):
            continue
        if end < 0 or at - _BEFORE > end:
            if end >= 0:
                yield start, end
            start = stretch_start(text, at)
        end = at + 1
    if end >= 0:
        yield start, word_end(text, end)


def stretch_start(text: str, at: int) -> int:
    """Return where the stretch begins in which a date may begin whose first anchor stands at `at`."""
    # What has no blank in it, such as an address, is seen from where it begins.
    return text.rfind(" ", 0, max(0, at - _BEFORE)) + 1


def is_of_use(text: str, at: int, anchors: Anchors) -> bool:
    """Whether a date may belong to an anchor: to a unit of time only where something is counted with it."""
    if text[at].isdecimal() or anchors.units.match(text, at) is None:
        return True
    return anchors.counting.search(text, max(0, at - _SIDE), at + _SIDE) is not None


def starts(text: str, start: int, end: int, words: DateWords) -> Iterable[tuple[int, int]]:
    """Return where in a stretch a date may begin, and with how many digits (0: with a word).

    Numbers that are those of other things are passed over: pages, identifiers, money, addresses.
    """
    anchors = anchors_for(words)
    stop = word_end(text, end)
    simple = anchors.quick.pattern(text, start, stop)
    if simple is None:
        return _read_starts(text, start, stop, anchors)
    return _simple_starts(text, start, stop, simple, anchors)


def _read_starts(text: str, start: int, stop: int, anchors: Anchors) -> Iterator[tuple[int, int]]:
    """As `starts`, word by word."""
    starters, near, idle = anchors.starters, anchors.near, anchors.idle
    free = start
    for match in _TOKEN.finditer(text, start, stop):
        token = match[0]
        if token in idle:
            continue
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
            continue
        small = token.lower()
        begins = small in starters or token[0] in _ROMAN
        if not begins and small not in LABELS:
            if len(idle) < IDLE:
                idle.add(token)
            continue
        at, after = match.span()
        if at < free:
            continue
        free = end_after_label(text, token, after)
        if begins and free == after and _may_begin(text, token, after, anchors):
            yield at, 0


def _simple_starts(
    text: str, start: int, stop: int, pattern: re.Pattern[str], anchors: Anchors
) -> list[tuple[int, int]]:
    """As `starts`, where dates begin with nothing but what a pattern finds: numbers, and perhaps months."""
    found = []
    free = start
    for match in pattern.finditer(text, start, stop):
        at, after = match.span()
        if at < free:
            continue
        token = match[0]
        if not "0" <= token[0] <= "9":
            if token.lower() in anchors.starters:
                found.append((at, 0))
            continue
        digits = after - at if token.isdecimal() else len(token.rstrip(token.lstrip("0123456789")))
        other = end_of_other_number(text, at, at + digits)
        if other is not None:
            free = other
        elif digits in (3, 4) or (digits < 3 and anchors.near.search(text, at + digits, at + digits + _BEFORE)):
            found.append((at, digits))
    return found


def _may_begin(text: str, token: str, after: int, anchors: Anchors) -> bool:
    """Whether a date may begin with a word that ends at `after`, by the word itself and the one behind it."""
    if token[0] in _ROMAN:
        rest = token.lstrip("IVXLХ").lower()
        if not rest or rest.startswith(anchors.numeral_endings):
            return True
    seconds = anchors.starters.get(token.lower(), _NONE)
    if seconds is None:
        return True
    behind = _NEXT.match(text, after) if seconds else None
    return behind is not None and (behind[1].lower() in seconds or behind[1].isdecimal())


def word_end(text: str, end: int) -> int:
    """Return where the word ends that goes on at `end`; `end` if none does."""
    while end < len(text) and text[end].isalnum():
        end += 1
    return end
