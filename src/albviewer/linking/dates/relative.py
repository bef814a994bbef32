"""Dates that are counted from one told before: "two weeks later", "the next day", "the 20th of the same month".

Reads how far and in which direction; from where is the business of `albviewer.linking.dates.context`. What is counted
from an event ("two months after the Moscow conference") is not read: its date is not in the words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from albviewer.linking.dates.context import Shift
from albviewer.linking.dates.pattern_parts import (
    CLOSING,
    DAY,
    GAP,
    any_of,
    closing,
    day_ending,
    spaced,
    told_from_before,
)
from albviewer.linking.dates.vocabulary import DateWords, RelativeWords, Unit

_REACH = 40
"""Characters before a number in which words are looked for that make it something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativePatterns:
    """Compiled patterns of one language. `found` reads one; `spans` and `rough` look at what stands before it."""

    found: re.Pattern[str]
    bare: re.Pattern[str]
    """What must stand before the number of a day without a month; the group `ahead` is of the month of writing."""
    spans: re.Pattern[str]
    rough: re.Pattern[str]


@lru_cache(maxsize=16)
def relative_patterns_for(words: DateWords) -> RelativePatterns:
    """Compile the patterns of a table."""
    relative = words.relative
    from_event = rf"{GAP}{any_of(relative.after)}(?!\w)"
    kinds = (
        ("counted", _counted(words)),
        ("passing", rf"{any_of(relative.passing)}{GAP}{_number(words, 'passing')}(?!\w)(?!{from_event})"),
        ("dom", _day_of_month(words)),
        ("bare", _bare_day(words)),
        ("phrase", told_from_before((*_phrases(relative), *words.century_turns), words)),
    )
    kind = "|".join(f"(?P<{name}>{pattern})" for name, pattern in kinds)
    after_unit = rf"{any_of(relative.units)}{GAP}{any_of(words.and_)}"
    return RelativePatterns(
        found=re.compile(rf"(?<![\w.,:/-])(?:{kind})"),
        bare=re.compile(
            rf"(?<!\w)(?:(?P<ahead>{any_of(relative.bare_ahead)})|{any_of(relative.bare_before)})(?:(?<=['’])|{GAP})\Z"
        ),
        spans=re.compile(rf"(?<!\w)(?:{any_of(relative.spans)}|{after_unit}){GAP}\Z"),
        rough=re.compile(rf"(?<!\w){any_of(relative.rough)}{GAP}\Z"),
    )


def read_relative(match: re.Match[str], words: DateWords) -> dict[str, int | Literal["range"] | Shift] | None:
    """Return the fields of an atom; None if a stretch of time is meant and not its end."""
    kind = match.lastgroup
    if kind in ("counted", "passing"):
        shift = _read_counted(match, kind, words)
        return None if shift is None else {"shift": shift}
    if kind == "dom":
        return _read_day(match, words.relative)
    if kind == "bare":
        before = match.string[max(0, match.start() - _REACH) : match.start()]
        said = relative_patterns_for(words).bare.search(before)
        if said is None:
            return None
        return {"day": int(match["bare_d"]), "shift": Shift(unit="month", count=0, written=bool(said["ahead"]))}
    if _plain(match.group()) in words.century_turns:
        return {"shift": Shift(unit="century", count=0)}
    return {"shift": _read_phrase(match.group(), words.relative)}


def _read_day(match: re.Match[str], relative: RelativeWords) -> dict[str, int | Literal["range"] | Shift]:
    """Return the fields of a day, or of two, in a month that was told before."""
    if match["dom_p"]:
        shift = _read_phrase(match["dom_p"], relative)
    else:
        said = _plain(match["dom_m"])
        count = next(count for words, count in relative.for_month.items() if words.lower() == said)
        shift = Shift(unit="month", count=count, written=True)
    last = int(match["dom_d"])
    if match["dom_d0"] is None:
        return {"day": last, "shift": shift}
    return {"day": int(match["dom_d0"]), "last_day": last, "joint": "range", "shift": shift}


def _read_counted(match: re.Match[str], kind: str, words: DateWords) -> Shift | None:
    patterns, relative = relative_patterns_for(words), words.relative
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    if patterns.spans.search(before):
        return None
    number = _plain(match[f"{kind}_n"])
    rough = number in relative.rough_numbers or bool(match[f"{kind}_low"]) or bool(patterns.rough.search(before))
    count = int(number) if number.isdecimal() else {**relative.numbers, **relative.rough_numbers}[number]
    backward = kind == "counted" and (match["earlier"] or match["before"])
    unit = relative.units[_plain(match[f"{kind}_u"])]
    return Shift(unit=unit, count=-count if backward else count, rough=rough)


def _read_phrase(phrase: str, relative: RelativeWords) -> Shift:
    plain = _plain(phrase)
    tables: tuple[tuple[Unit, Mapping[str, int]], ...] = (
        ("month", relative.same_month),
        ("week", relative.same_week),
        ("day", relative.same_day),
    )
    known = {words.lower(): Shift(unit=unit, count=count) for unit, table in tables for words, count in table.items()}
    return known[plain]


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().replace("’", "'").split())


def _phrases(relative: RelativeWords) -> tuple[str, ...]:
    return (*relative.same_month, *relative.same_week, *relative.same_day)


def _number(words: DateWords, kind: str) -> str:
    """Pattern for a number and a unit; of "two or three days" the second number counts."""
    relative = words.relative
    number = rf"(?:[1-9][0-9]{{0,2}}|{any_of((*relative.numbers, *relative.rough_numbers))})"
    joint = rf"(?:{GAP}{any_of((*words.or_, *words.to))}{GAP}|[-–])"
    unit = any_of(relative.units)
    return rf"(?P<{kind}_low>{number}{joint})?(?P<{kind}_n>{number}){GAP}(?P<{kind}_u>{unit})"


def _counted(words: DateWords) -> str:
    relative = words.relative
    than = rf"(?!\w)(?!{GAP}{any_of(relative.than)}(?!\w))"
    later, earlier = any_of(relative.later), rf"(?P<earlier>{any_of(relative.earlier)})"
    around = rf"(?:{any_of(relative.after)}|(?P<before>{any_of(relative.before)}))"
    this = rf"(?:{GAP}{any_of(relative.this)}(?:{GAP}{any_of(relative.occasions)})?)?"
    return rf"{_number(words, 'counted')}{GAP}(?:{later}{than}|{earlier}{than}|{around}{this}(?!\w){closing(words)})"


def _day_of_month(words: DateWords) -> str:
    phrase = told_from_before(words.relative.same_month, words)
    ending, to = day_ending(words), rf"(?:[^\S\r\n]?[-–—/][^\S\r\n]?|{GAP}{any_of(words.to)}{GAP})"
    return (
        rf"(?:(?P<dom_d0>{DAY}){ending}{to})?(?P<dom_d>{DAY}){ending}"
        rf"{GAP}(?:(?:{spaced(words.of)})?(?P<dom_p>{phrase})|(?P<dom_m>{any_of(words.relative.for_month)})(?!\w))"
    )


def _bare_day(words: DateWords) -> str:
    relative = words.relative
    if not relative.bare_before:
        return r"(?!)"
    ending = any_of(relative.bare_endings) if relative.bare_endings else ""
    goes_on = rf"{GAP}{any_of(relative.bare_after)}(?!\w)(?!\s[0-9])"
    return rf"(?P<bare_d>{DAY})(?![0-9]){ending}(?!\w)(?![.,:/-][0-9])(?={CLOSING}(?!\s?[0-9])|{goes_on})"
