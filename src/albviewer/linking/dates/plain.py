"""Dates of the commonest shapes, read at one look: "15 May 1961", "in 1961", "the late 1960s", "on 3 May", "in May".

What stands around them must be so plain that no rule has anything to say of it. Every other text is left to the rules
(`albviewer.linking.dates.rules`), which would find the same here and take several times as long.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from albviewer.linking.dates.anchors import IDLE, anchors_for, is_of_use, stretch_start
from albviewer.linking.dates.atoms import FIRST_PLAIN_YEAR, Atom, Form
from albviewer.linking.dates.citations import Citations
from albviewer.linking.dates.context import DateContext, Moment
from albviewer.linking.dates.found import FoundDate, context_after
from albviewer.linking.dates.leads import NO_LEAD, Lead, before_date, lead_of, stands_before
from albviewer.linking.dates.notation import parsed, single
from albviewer.linking.dates.numbers import SIGNS
from albviewer.linking.dates.pattern_parts import DAY, YEAR, any_of, spaced, whole_months
from albviewer.linking.dates.patterns import patterns_for, word_parts
from albviewer.linking.dates.vocabulary import DateWords
from albviewer.linking.dates.years import ENTRY_REACH
from albviewer.model.edtf import Edtf, day_edtf

_WORD = r"[^\W\d_]+"
# A sentence goes on with a word, after a comma or without one, or with a bracket; or it ends.
_AFTER = rf"(?:,?[ ](?P<next>{_WORD})|[ ]\(|[.!?;:)](?=\s|\Z)|\Z)"
_PARTS = re.compile(r"[^\W_]+")
_REACH = 60
"""Characters before a date in which words are looked at; if there is more to be seen, it is left to the rules."""
_APART = 160
"""Characters behind a date without a year in which there must be no anchor: no year, and nothing that lends it one."""
_MOST_ANCHORS = 8
"""A text with more of them has several dates, and one of these nearly always needs the rules."""
_EVERY_MONTH_HAS = 28
"""Days."""
_new = tuple.__new__


class _Seen(NamedTuple):
    """A date as it stands there, without what the words before it say of it."""

    end: int
    year: int | None
    month: int | None
    day: int | None
    form: Form
    is_bare: bool
    """Whether it is a year and nothing else."""


class _Said(NamedTuple):
    """What the words right before a date say of it."""

    lead: Lead
    announced: bool
    """Whether they are of those that stand before dates."""
    attributive: bool


_NOTHING = _Said(NO_LEAD, False, False)


class PlainDates:
    """Reads the plain dates of one language."""

    def __init__(self, words: DateWords) -> None:
        self._words = words
        self._patterns = patterns_for(words)
        self._spots = anchors_for(words)
        self._months = whole_months(words)
        # None of these may be tried anew with less of it: what is left would be read as what follows the date.
        ending = rf"(?>(?:{any_of(words.ordinal_endings)}(?!\w))?)"
        of = rf"(?>(?:{spaced(words.of)})?)"
        decades = rf"(?>{any_of(words.decade_after)})(?!\w)"
        self._shape = re.compile(
            rf"(?:(?P<dm_d>{DAY}){ending} {of}(?P<dm_m>{_WORD}),? {of}(?P<dm_y>{YEAR})"
            rf"|(?P<md_m>{_WORD}) (?P<md_d>{DAY}){ending},? (?P<md_y>{YEAR})"
            rf"|(?P<my_m>{_WORD}),? {of}(?P<my_y>{YEAR})"
            rf"|(?P<year>{YEAR})|(?P<decade>(?:1[0-9]|20)[0-9]0){decades})(?P<end>){_AFTER}"
        )
        self._yearless = re.compile(
            rf"(?:(?P<dm_d>{DAY}){ending} {of}(?P<dm_m>{_WORD})|(?P<m>{_WORD})(?: (?P<md_d>{DAY}){ending})?)"
            rf"(?P<end>){_AFTER}"
        )
        # Words that may join a date with what follows, or say that a number is none.
        tied = (
            words.counted,
            words.to,
            words.or_,
            words.onwards,
            words.bc,
            words.ad,
            words.year_after,
            words.ordinal_endings,
        )
        self._tied = _first_words(tied)
        cued = (words.licences, words.quantities, words.bibliographic, words.attributive, words.year)
        self._cues = self._patterns.leading.union(part for cues in cued for cue in cues for part in word_parts(cue))
        self._idle: set[str] = set()

    def read(
        self, original: str, text: str, anchors: Sequence[int], context: DateContext
    ) -> tuple[FoundDate, ...] | None:
        """Return the dates of a text, None if one of them is not plain.

        `text` is the original without accents, which has its anchors where told; `context` is what was told before.
        """
        if len(anchors) > _MOST_ANCHORS:
            return None
        found: list[FoundDate] = []
        citations = Citations(original, self._words) if "(" in text or ")" in text else ()
        behind = 0
        for number, at in enumerate(anchors):
            if at < behind:
                continue
            seen = self._seen(text, at) or self._seen_without_year(text, at, anchors[number:])
            if seen is None:
                if is_of_use(text, at, self._spots):
                    return None
                continue
            end, year, month, day, form, is_bare = seen
            said = self._said_before(text, behind, at) if self._is_begun(text, behind, at, end) else None
            if said is None or at in citations or (is_bare and not self._is_year(text, end, year, said)):
                return None
            lead, inferred = said.lead, year is None
            if inferred:
                if day is None and not (said.announced or lead.core):
                    # A month that nothing announces is none, unless it goes on with a list.
                    if found and self._patterns.continued.fullmatch(text, found[-1].end, at):
                        return None
                else:
                    year = context.year_for(month, entry=at < ENTRY_REACH)
            behind = end
            if year is None:
                continue
            if day and month and day <= _EVERY_MONTH_HAS and lead.core == 0:
                edtf: Edtf | None = day_edtf(year, month, day)
            else:
                edtf = _written(year, month, day, lead, form)
            if edtf is None:
                return None
            told = None if form is Form.DECADE else Moment(year, month, day, lead.about)
            start = at - lead.core
            context = context_after(context, told, text, start, end, is_first=not found)
            found.append(_new(FoundDate, (start, end, original[start:end], edtf, inferred, False, context)))
        return tuple(found)

    def _seen(self, text: str, at: int) -> _Seen | None:
        """Return the date with a year that stands at `at`."""
        match = self._shape.match(text, at)
        if match is None:
            return None
        dm_d, dm_m, dm_y, md_m, md_d, md_y, my_m, my_y, alone, decade, _, following = match.groups()
        if following is not None and following.lower() in self._tied:
            return None
        name, day = dm_m or md_m or my_m, dm_d or md_d
        month = self._months.get(name) if name else None
        if name and month is None:
            return None
        year = int(dm_y or md_y or my_y or alone or decade)
        form = Form.DECADE if decade else Form.DATE
        return _new(_Seen, (match.start("end"), year, month, int(day) if day else None, form, alone is not None))

    def _seen_without_year(self, text: str, at: int, anchors: Sequence[int]) -> _Seen | None:
        """Return the date without a year that stands at `at`, if none of the `anchors` from there on lends it one."""
        match = self._yearless.match(text, at)
        if match is None:
            return None
        dm_d, dm_m, lone, md_d, _, following = match.groups()
        month, end = self._months.get(dm_m or lone), match.start("end")
        if month is None or (following is not None and following.lower() in self._tied):
            return None
        behind = bisect_left(anchors, end)
        if behind < len(anchors) and anchors[behind] < end + _APART:
            return None
        day = dm_d or md_d
        return _Seen(end, None, month, int(day) if day else None, Form.DATE, False)

    def _is_begun(self, text: str, behind: int, at: int, end: int) -> bool:
        """Whether the date at at..end stands free and no other begins shortly before it with a word."""
        if not _stands_free(text, at):
            return False
        start = max(behind, stretch_start(text, at))
        before = text[start:at].split()
        idle = self._idle
        if idle.issuperset(before):
            return True
        is_idle = self._spots.quick.is_idle
        if len(idle) < IDLE:
            idle.update(word for word in before if word not in idle and is_idle(word))
        return idle.issuperset(before) or self._spots.quick.pattern(text, start, end) is not None

    def _is_year(self, text: str, end: int, number: int | None, said: _Said) -> bool:
        """Whether a number that ends at `end` is a year for certain, by its value and by what stands on its sides."""
        lead = said.lead
        speaks_for = said.announced or lead.part or lead.perhaps
        if not speaks_for and not said.attributive and self._patterns.counted_by_shape.match(text, end):
            return False
        assert number is not None
        early = number < FIRST_PLAIN_YEAR and not self._words.bare_years
        return bool(said.announced or lead.core) or not (early or number % 100 == 0)

    def _said_before(self, text: str, behind: int, at: int) -> _Said | None:
        """Return what is said right before a date that does not stand before `behind`; None if that is not plain."""
        cues, begin, lowest = self._cues, at, max(behind, at - _REACH)
        if at > lowest and text[at - 1] != " ":
            return None if before_date(text, behind, at).word in cues else _NOTHING
        while begin > lowest:
            first = text.rfind(" ", lowest, begin - 1) + 1 or lowest
            if first == lowest > behind:
                # It may begin, or follow upon others, where nothing is looked at here.
                return None
            word = text[first : begin - 1].lower()
            if word not in cues:
                if not word.isalpha():
                    # Signs stand there, or blanks, and perhaps words beside them.
                    parts = _PARTS.findall(word) or [before_date(text, behind, begin).word]
                    if not cues.isdisjoint(parts) or (parts == [""] and first > behind):
                        return None
                break
            begin = first
        return _said_by(text[begin:at], self._words) if begin < at else _NOTHING


@lru_cache(maxsize=16)
def plain_dates_for(words: DateWords) -> PlainDates:
    """Return what reads the plain dates of a language."""
    return PlainDates(words)


def _first_words(cues: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(parts[0] for each in cues for cue in each if (parts := word_parts(cue)))


def _stands_free(text: str, at: int) -> bool:
    """Whether a blank or a bracket stands before, and no sign that makes a number that of something else."""
    if at == 0:
        return True
    before = text[at - 1]
    return before == "(" or (before.isspace() and (at == 1 or text[at - 2] not in SIGNS))


@lru_cache(maxsize=4096)
def _said_by(before: str, words: DateWords) -> _Said | None:
    """Return what all words say that may say anything right before a date; None if the rules have to see the date."""
    patterns, last = patterns_for(words), before_date(before, 0, len(before))
    lead = lead_of(last, words)
    if lead.relation or stands_before("quantity", last, patterns) or stands_before("bibliographic", last, patterns):
        return None
    announced, attributive = (stands_before(name, last, patterns) for name in ("licence", "attributive"))
    return _Said(lead, announced, attributive)


@lru_cache(maxsize=4096)
def _written(year: int, month: int | None, day: int | None, lead: Lead, form: Form) -> Edtf | None:
    atom = Atom(0, 0, 0, form, year, month, day, part=lead.part, about=lead.about, perhaps=lead.perhaps)
    return parsed(single(atom))
