"""What stands before a date, looked at from the date backwards: no more of it than may matter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from albviewer.linking.dates.patterns import DatePatterns, patterns_for
from albviewer.linking.dates.vocabulary import DateWords

_REACH = 72
"""Characters before a date in which its leading words are looked for."""
_GAP = 6
"""Signs that may part two leading words, or the last of them and the date."""

Relation = Literal["", "until", "since", "from", "between", "by"]
Part = Literal["", "turn", "half1", "half2", "early", "mid", "late"]
_RELATIONS: tuple[Relation, ...] = ("until", "since", "from", "between", "by")
_PARTS: tuple[Part, ...] = ("turn", "half1", "half2", "early", "mid", "late")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What the words before a date say of it. `core` and `relation_start` count backwards from the date."""

    relation: Relation = ""
    relation_start: int = 0
    part: Part = ""
    about: bool = False
    perhaps: bool = False
    core: int = 0
    """How far before the date the words begin that belong to it, its relation left out."""


NO_LEAD = Lead()


class Before(NamedTuple):
    """The word right before a date at `start`, in small letters (empty: none), and from where on text may be seen."""

    text: str
    lowest: int
    start: int
    word: str
    begin: int


def before_date(text: str, behind: int, start: int) -> Before:
    """Return what stands right before a date at `start`, if it does not stand before `behind`."""
    lowest = max(behind, start - _REACH)
    at = _word_before(text, lowest, start)
    return Before(text, lowest, start, text[at[0] : at[1]].lower() if at else "", at[0] if at else start)


def lead_of(before: Before, words: DateWords) -> Lead:
    """Return what leads to a date; of several readings the longest."""
    leading = patterns_for(words).leading
    if before.word not in leading:
        return NO_LEAD
    text, lowest, start, _, begin = before
    while (word := _word_before(text, lowest, begin)) and text[word[0] : word[1]].lower() in leading:
        begin = word[0]
    return _lead(text[begin:start], words)


@lru_cache(maxsize=4096)
def _lead(before: str, words: DateWords) -> Lead:
    pattern = patterns_for(words).lead
    match = pattern.search(before)
    assert match is not None  # the pattern accepts nothing before the date
    relation: Relation = next((name for name in _RELATIONS if match[name]), "")
    part: Part = next((name for name in _PARTS if match[name]), "")
    alone = words.by_alone and not part
    if relation == "by" and not alone and (match["late"] or "").lower() not in words.ends:
        relation = ""
    cues = [match.start(name) for name in ("about", "perhaps", part) if name and match[name]]
    return Lead(
        relation=relation,
        relation_start=len(before) - match.start(relation) if relation else 0,
        part=part,
        about=bool(match["about"]),
        perhaps=bool(match["perhaps"]),
        core=len(before) - min(cues, default=len(before)),
    )


def stands_before(name: str, before: Before, patterns: DatePatterns) -> bool:
    """Whether what a pattern of that name finds stands right before a date."""
    if before.word not in patterns.last[name]:
        return False
    pattern: re.Pattern[str] = getattr(patterns, name)
    return pattern.search(before.text, before.lowest, before.start) is not None


def _word_before(text: str, lowest: int, at: int) -> tuple[int, int] | None:
    if at - 1 > lowest and text[at - 1] == " ":
        # Nearly always it is what stands between two blanks.
        begin = max(text.rfind(" ", lowest, at - 1) + 1, lowest)
        if text[begin : at - 1].isalnum():
            return begin, at - 1
    end = at
    while end > lowest and not text[end - 1].isalnum():
        end -= 1
    begin = end
    while begin > lowest and text[begin - 1].isalnum():
        begin -= 1
    return None if begin == end or at - end > _GAP else (begin, end)
