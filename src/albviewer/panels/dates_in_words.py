"""EDTF dates as people write them, short enough for a list: "12 Nov 1960", "from Mar 1961", "2–5 Aug 1961".

No notation ever shows, and nothing becomes surer than it is:

| EDTF | words |
|---|---|
| `1961~`, `1961?`, `1961%` | c. 1961, 1961?, c. 1961? |
| `1960-07-XX`, `1960-1X` | a day in Jul 1960, Oct, Nov or Dec 1960 |
| `1961-03/..`, `../1961-12` | from Mar 1961, until Dec 1961 |
| `1961-03/`, `/1961-12` (an end not known) | Mar 1961 – ?, ? – Dec 1961 |
| `1961-08-02/1961-08-05` (lasted) | 2–5 Aug 1961 |
| `[1961-08-02..1961-08-05]` (some time between) | within 2–5 Aug 1961 |
| `[..1961-12]`, `[1961..]` | by Dec 1961, 1961 or later |
| `[1961-11,1961-12]`, `{1961-11,1961-12}` | Nov or Dec 1961, Nov and Dec 1961 |
| `1960-24` (begins in December) | winter 1960–61 |
| `-0043` (year 0 is 1 BC) | 44 BC |

A mark on one component (`1961?-07`) is said of the whole date.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from albviewer.model.edtf import EdtfKind, parse_edtf
from albviewer.panels.single_dates import any_of, between, dashed, joined, shortened, single_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.model.edtf import Edtf
    from albviewer.panels.say import Say
    from albviewer.panels.single_dates import SingleDate

_KEPT = 4096
_PAIRED = frozenset({EdtfKind.ONE_OF, EdtfKind.ALL_OF})


def date_in_words(date: Edtf, say: Say) -> str:
    """Return a date in words, in the language of `say`."""
    return _in_words(date.text, date.kind, say)


@lru_cache(_KEPT)
def _in_words(text: str, kind: EdtfKind, say: Say) -> str:
    # The dates of a whole list are worded at each change of filter.
    if kind is EdtfKind.ONE_OF:
        return any_of(_members(text, say, _some_time_in), say)
    if kind is EdtfKind.ALL_OF:
        return say.listed(list(_members(text, say, _all_of)))
    if "/" in text:
        first, last = text.split("/")
        return _interval(first, last, say)
    return single_date(text, say).words


def from_to_in_words(first: str, last: str, say: Say) -> str:
    """Return a time from one EDTF date to another, of whatever kinds: "1960–1961", "2–5 Aug 1961"."""
    if all(parse_edtf(text).kind not in _PAIRED and "/" not in text for text in (first, last)):
        return _pair(single_date(first, say), single_date(last, say), say)
    start, end = (date_in_words(parse_edtf(text), say) for text in (first, last))
    return start if start == end else f"{start} – {end}"


def _members(text: str, say: Say, in_words: Callable[[str, str, Say], str]) -> tuple[str, ...]:
    """Return the members of a set in words. From the end, each says only what the last one does not say again."""
    members = [member.strip(" ") for member in text[1:-1].split(",")]
    last = single_date(members[-1], say).calendar if ".." not in members[-1] else None
    words: list[str] = []
    for member in reversed(members):
        if ".." in member:
            start, end = member.split("..")
            words.append(in_words(start, end, say))
            last = None
            continue
        single = single_date(member, say)
        short = shortened(single.calendar, last, say) if words and single.calendar and last else None
        last = last if short or not words else None
        words.append(short or single.words)
    return tuple(reversed(words))


def _some_time_in(first: str, last: str, say: Say) -> str:
    """Some time between two dates: unlike an interval, it did not last so long."""
    if not first:
        return say("by {date}", date=single_date(last, say).words)
    if not last:
        return say("{date} or later", date=single_date(first, say).words)
    start, end = single_date(first, say), single_date(last, say)
    if start.calendar and end.calendar:
        return between(start.calendar, end.calendar, say)
    return say("within {dates}", dates=dashed(start.words, end.words))


def _all_of(first: str, last: str, say: Say) -> str:
    """Every date of a range, one by one."""
    if not first:
        return say("all until {date}", date=single_date(last, say).words)
    if not last:
        return say("all from {date}", date=single_date(first, say).words)
    return say("all of {dates}", dates=_pair(single_date(first, say), single_date(last, say), say))


def _interval(first: str, last: str, say: Say) -> str:
    """A time that lasted. An open end (..) is said; an end that is not known (nothing) is a question mark."""
    if first == "..":
        return say("until {date}", date=single_date(last, say).words)
    if last == "..":
        return say("from {date}", date=single_date(first, say).words)
    if not first or not last:
        start, end = (single_date(text, say).words if text else "?" for text in (first, last))
        return f"{start} – {end}"
    return _pair(single_date(first, say), single_date(last, say), say)


def _pair(first: SingleDate, last: SingleDate, say: Say) -> str:
    if first == last:
        return first.words
    if first.calendar and last.calendar:
        return joined(first.calendar, last.calendar, say)
    return dashed(first.words, last.words)
