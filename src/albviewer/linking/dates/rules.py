"""Dates in running text, found by rule and turned into EDTF.

`find_dates` joins the single dates that `albviewer.linking.dates.atoms` reads: into ranges, into alternatives, with
years from what was named before. It suggests what a text says; it never corrects it. How vague words are read:

- "late 1950s" is `1955~/1959`, "early 1950s" `1950/1954~`, "mid-1950s" `1954~/1956~`: only the side that the words
  leave vague is marked. Years are cut in thirds of four months (`1961-09~/1961-12`), months in thirds of ten days,
  centuries in thirds; "beginning" and "end" read as early and late.
- "until" and "before" leave the start open, "since" and "after" the end; the year named is kept inside, because
  "after 1948" is often said of 1948 itself.
- "by 1970" and "by the end of 1948" are not later than that, and how much earlier the words do not say: `[..1970]`,
  `[..1948-12]`; "by the 1960s" is `196X`. "at the turn of the twentieth century" is `1900~`. "from 1941
  until his death" has an end that is not known: `1941/`.
- "four days later" is counted from the last day told, "a month later" from the last month, "the next year" from the
  last year: `1960-11-16`, `1960-12`, `1961`; but not across a sentence that opens with another month or year. Weeks
  and "a couple of" are about: `1960-11-26~`. "that day" in a month of which no day was told is `1960-11-XX`.
- "winter of 1960" is the winter that begins in December 1960.
- 3/4/1961 in English may be 3 April or 4 March: `[1961-03-04,1961-04-03]`.
- A day that the month does not have, or that scanning destroyed ("July ™"), is not known: `1960-07-XX`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from albviewer.linking.dates.anchors import anchors_in, windows
from albviewer.linking.dates.atoms import Atom, Form, read_atoms
from albviewer.linking.dates.citations import Citations
from albviewer.linking.dates.cjk import anchors_in_cjk, find_cjk_dates, is_cjk
from albviewer.linking.dates.context import NOTHING_TOLD, DateContext, Moment
from albviewer.linking.dates.found import FoundDate, context_after
from albviewer.linking.dates.notation import from_to, opened, parsed, single
from albviewer.linking.dates.numbers import with_digits_mended
from albviewer.linking.dates.patterns import DatePatterns, patterns_for
from albviewer.linking.dates.plain import plain_dates_for
from albviewer.linking.dates.vocabulary import NO_WORDS, DateWords
from albviewer.linking.dates.words import words_for
from albviewer.linking.dates.years import both_dated, dated_from, in_full, moment_of
from albviewer.linking.folding import without_accents

_LONG = (Form.DECADE, Form.CENTURY)
"""By the 1960s something is so while they last, by 1960 at the latest then."""
_SHORT_WORD = 2
"""Letters of "on" and "an", which leave an end open only behind "from"."""


def find_dates(text: str, *, language: str, context: DateContext = NOTHING_TOLD) -> tuple[FoundDate, ...]:
    """Return the dates of a passage in order, without overlaps.

    `language` is a tag such as "en" or "sq-AL"; in a language without a table only numbers are read. `context` is
    what was told before the passage. A date that lacks something which it does not give is left out.
    """
    plain = without_accents(text)
    return find_dates_at(text, plain, date_anchors_in(plain, language), language=language, context=context)


def date_anchors_in(plain: str, language: str) -> Sequence[int]:
    """Return where in a text without accents something stands that a date of its language needs, in order."""
    return anchors_in_cjk(plain) if is_cjk(language) else anchors_in(plain, words_for(language))


def find_dates_at(
    text: str, plain: str, anchors: Sequence[int], *, language: str, context: DateContext
) -> tuple[FoundDate, ...]:
    """As `find_dates`, of a text that is `plain` without accents and has its anchors (`date_anchors_in`) where told."""
    words = words_for(language)
    if words is NO_WORDS and is_cjk(language):
        return _with_cjk(text, plain, context)
    return _found(text, plain, anchors, words, context)


def _with_cjk(text: str, plain: str, context: DateContext) -> tuple[FoundDate, ...]:
    """Return the dates of a Chinese or Japanese text; those written in figures alone are read as everywhere."""
    found = list(find_cjk_dates(plain, context))
    for date in found:
        plain = f"{plain[: date.start]}{' ' * (date.end - date.start)}{plain[date.end :]}"
    others = _found(text, plain, anchors_in(plain, NO_WORDS), NO_WORDS, context)
    spelt = [date._replace(surface=text[date.start : date.end]) for date in found]
    return tuple(sorted([*spelt, *others], key=lambda date: date.start))


def _found(
    text: str, plain: str, anchors: Sequence[int], words: DateWords, context: DateContext
) -> tuple[FoundDate, ...]:
    plain_dates = plain_dates_for(words).read(text, plain, anchors, context)
    if plain_dates is not None:
        return plain_dates
    stretches = tuple(windows(plain, words, anchors))
    if not stretches:
        return ()
    atoms = tuple(read_atoms(with_digits_mended(plain, stretches), stretches, words))
    return _Reading(text, plain, atoms, words, context).dates() if atoms else ()


class _Reading:
    """One passage being read, from left to right; `context` is what was told so far."""

    def __init__(
        self,
        original: str,
        text: str,
        atoms: tuple[Atom, ...],
        words: DateWords,
        context: DateContext,
    ) -> None:
        self.original = original
        self.text = text
        self.from_is_since = words.from_is_since
        self.atoms = atoms
        self.context = context
        self.patterns: DatePatterns = patterns_for(words)
        self.citations = Citations(original, words)
        self.found: list[FoundDate] = []

    def dates(self) -> tuple[FoundDate, ...]:
        index = 0
        while index < len(self.atoms):
            atom = self._at(index)
            if atom is None:
                index += 1
                continue
            following = self._at(index + 1)
            if atom.bibliographic or atom.start in self.citations:
                self._add(atom.start, atom.end, single(atom), citation=True)
            elif following is not None and following.start not in self.citations and self._pair(atom, following):
                index += 1
            else:
                self._alone(atom, following)
            index += 1
        return tuple(self.found)

    def _at(self, index: int) -> Atom | None:
        """Return an atom with its year in full; None if there is none, or if too little speaks for it."""
        if index >= len(self.atoms):
            return None
        atom = self.atoms[index]
        return atom if atom.short is None else in_full(atom, self.context)

    def _alone(self, atom: Atom, following: Atom | None) -> None:
        """Add an atom that forms no range and no alternative with the next."""
        shared = self._year_of_list(atom, following)
        if not (atom.licensed or shared is not None or self._continues_list(atom)):
            return
        dated = atom._replace(year=shared) if shared is not None else dated_from(atom, self.context)
        inferred = atom.short is not None or (atom.year is None and shared is None)
        if dated is None or (inferred and self._is_quoted(atom)) or self._says_it_otherwise(atom, dated, following):
            return
        start, end = atom.core, atom.end
        edtf = single(dated)
        if atom.relation in ("until", "since") or (atom.relation == "by" and (atom.part or atom.form not in _LONG)):
            start = atom.relation_start
            edtf = opened(edtf, atom.relation)
        elif onwards := self._onwards(atom):
            end = onwards.end()
            edtf = opened(edtf, "since")
        elif atom.relation in ("from", "between") and (atom.last_day or atom.last_year) is not None:
            start = atom.relation_start
        elif atom.relation == "from" and (event := self.patterns.until_event.match(self.text, atom.end)):
            start, end = atom.relation_start, event.end()
            edtf = opened(edtf, "from")
        elif atom.relation == "from" and self.from_is_since:
            start = atom.relation_start
            edtf = opened(edtf, "since")
        self._add(start, end, edtf, inferred=inferred, told=moment_of(dated))

    def _onwards(self, atom: Atom) -> re.Match[str] | None:
        """Return what leaves the end of a date open; "in 1912 on the coast" goes on with a place."""
        onwards = self.patterns.onwards.match(self.text, atom.end)
        short = onwards is not None and len(onwards.group().strip()) <= _SHORT_WORD
        return None if short and atom.relation != "from" else onwards

    def _continues_list(self, atom: Atom) -> bool:
        previous = self.found[-1] if self.found else None
        if previous is None or previous.citation:
            return False
        return self.patterns.continued.fullmatch(self.text, previous.end, atom.start) is not None

    def _says_it_otherwise(self, atom: Atom, dated: Atom, following: Atom | None) -> bool:
        """Whether a counted date only puts the one beside it in other words: "a month later, on August 13th"."""
        if atom.shift is None or atom.month is not None or atom.day is not None:
            return False
        apposed = self.patterns.apposed
        if self.found and atom.shift.count and apposed.fullmatch(self.text, self.found[-1].end, atom.core):
            return True
        if following is None or following.shift or not following.licensed:
            return False
        if not apposed.fullmatch(self.text, atom.end, following.core):
            return False
        if following.year is not None:
            return following.start not in self.citations
        if atom.shift.unit == "year" or following.month is None:
            return False
        self.context = self.context._replace(year=dated.year)
        return True

    def _is_quoted(self, atom: Atom) -> bool:
        """Whether quotation marks hold the date and nothing else: "November 8" without a year is then a name."""
        before, after = self.text[atom.start - 1 : atom.start], self.text[atom.end : atom.end + 1]
        return bool(before) and bool(after) and before in "\"“„‘'«" and after in "\"”“’'»"

    def _year_of_list(self, atom: Atom, following: Atom | None) -> int | None:
        """The year that "14 May and 3 June 1955" gives to 14 May."""
        if atom.year is not None or atom.shift is not None or following is None or following.month is None:
            return None
        joined = self.patterns.listed.fullmatch(self.text, atom.end, following.core)
        return following.year if joined and atom.form is following.form else None

    def _pair(self, first: Atom, second: Atom) -> bool:
        """Add the range or the alternative that two atoms form; False if they form none."""
        between = (self.text, first.end, second.core)
        patterns = self.patterns
        is_range = (
            patterns.dash.fullmatch(*between)
            or patterns.to.fullmatch(*between)
            or (first.relation == "from" and patterns.from_to.fullmatch(*between))
            # A "from" before a day may be an "of" in the languages that have one word for both.
            or (first.relation == "from" and first.day is None and patterns.clause_until.fullmatch(*between))
            or (first.relation == "between" and patterns.and_.fullmatch(*between))
        )
        is_choice = not is_range and patterns.or_.fullmatch(*between)
        if (
            not (is_range or is_choice)
            or first.relation in ("until", "since")
            or (first.relation == "by" and first.part)
        ):
            return False
        dated = None if first.last_day or second.last_day else both_dated(first, second, self.context, bool(is_range))
        if dated is None:
            return False
        one, two = single(dated[0]), single(dated[1])
        edtf = from_to(one, two) if is_range else f"[{one},{two}]"
        if parsed(edtf) is None:
            return False
        # "It is of 1799-1806": before a dash, "from" and "of" say nothing more.
        named = first.relation and not (first.relation == "from" and patterns.dash.fullmatch(*between))
        named = named and first.relation != "by"
        start = first.relation_start if is_range and named else first.core
        inferred = (first.year is None and second.year is None) or (first.short or second.short) is not None
        self._add(start, second.end, edtf, inferred=inferred, told=moment_of(dated[1]))
        return True

    def _add(
        self,
        start: int,
        end: int,
        edtf: str,
        *,
        inferred: bool = False,
        citation: bool = False,
        told: Moment | None = None,
    ) -> None:
        date = parsed(edtf)
        if date is None:
            return
        self.context = context_after(self.context, told, self.text, start, end, is_first=not self.found)
        self.found.append(FoundDate(start, end, self.original[start:end], date, inferred, citation, self.context))
