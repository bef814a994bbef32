"""Single dates in running text, as read: which digits and words stand there, and what stands before them.

A first reading only. Ranges, years taken from the context and EDTF are the business of `albviewer.linking.dates.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from albviewer.linking.dates.anchors import starts
from albviewer.linking.dates.context import Shift
from albviewer.linking.dates.leads import NO_LEAD, Before, Part, Relation, before_date, lead_of, stands_before
from albviewer.linking.dates.pattern_parts import CLAUSE_ENDS
from albviewer.linking.dates.patterns import DatePatterns, patterns_for
from albviewer.linking.dates.readers import READERS, Fields, Form, Joint, decade_of
from albviewer.linking.dates.relative import relative_patterns_for
from albviewer.linking.dates.vocabulary import DateWords

__all__ = ["FIRST_PLAIN_YEAR", "Atom", "Form", "read_atoms"]

_ENDS = re.compile(CLAUSE_ENDS)
FIRST_PLAIN_YEAR = 1500
"""A number that nothing announces is a year from here on, in languages that mostly announce years."""
_LONGEST_TIE = 120
"""Characters that "to the" and its like may take with all the gaps within it."""
_REST_OF_YEARS = re.compile(r"\)")
_REST_OF_LIFE = re.compile(r"\s?[-–—]\s?[0-9]{4}\)")


class Atom(NamedTuple):
    """One date as read. `start` leaves out all leading words, `core` leaves out only the relation.

    `day` 0 is a day that was lost in scanning. `short` is a year cut to two digits, `weak`: it needs others close to
    it to be one. `shift` leads here from a date told before; it gives what is missing.
    """

    start: int
    end: int
    core: int
    form: Form = Form.DATE
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    last_year: int | None = None
    short: int | None = None
    joint: Joint = ""
    shift: Shift | None = None
    relation: Relation = ""
    relation_start: int = 0
    part: Part = ""
    about: bool = False
    perhaps: bool = False
    licensed: bool = True
    bibliographic: bool = False
    weak: bool = False


def read_atoms(text: str, stretches: Iterable[tuple[int, int]], words: DateWords) -> Iterator[Atom]:
    """Yield the single dates in some stretches of a text in order; they do not overlap."""
    patterns = patterns_for(words)
    behind = 0
    last: Atom | None = None
    for match in _matches(text, stretches, words, patterns):
        if match.start() < behind:
            continue
        fields = READERS[match.lastgroup or ""](match, words)
        if fields is None:
            continue
        atom = _with_lead(text, behind, match, fields, words, last)
        if atom is not None:
            yield atom
            last, behind = atom, atom.end
            for following in _further_decades(text, match, atom, words):
                yield following
                behind = following.end


def _further_decades(text: str, match: re.Match[str], atom: Atom, words: DateWords) -> Iterator[Atom]:
    """Yield the decades that share the word before the one just read: "gli anni Venti e Trenta"."""
    at = atom.end
    follows = patterns_for(words).decade_follows
    while atom.form is Form.DECADE and match["decade_b"] and (more := follows.match(text, at)):
        year, start, at = decade_of(more["decade"], words), more.start("decade"), more.end()
        yield Atom(start=start, end=at, core=start, form=Form.DECADE, year=year)


def _matches(
    text: str, stretches: Iterable[tuple[int, int]], words: DateWords, patterns: DatePatterns
) -> Iterator[re.Match[str]]:
    """All that may be a date, in order; of two that overlap the first."""
    relative = relative_patterns_for(words).found
    behind = 0
    for start, end in stretches:
        for at, digits in starts(text, start, end, words):
            if at < behind:
                continue
            match = patterns.atoms[digits].match(text, at) or (relative.match(text, at) if digits < 4 else None)
            if match is not None:
                yield match
                behind = match.end()


def _with_lead(
    text: str, behind: int, match: re.Match[str], fields: Fields, words: DateWords, last: Atom | None
) -> Atom | None:
    """The atom with what stands before it; None if it is a quantity or a year that nothing speaks for."""
    patterns = patterns_for(words)
    start, end = match.span()
    end = _without_closing_quote(text, start, end)
    before = before_date(text, behind, start)
    # Mostly no word of any meaning stands before a date, and there is nothing to be looked at.
    said_before = before.word in patterns.telling
    lead = lead_of(before, words) if said_before else NO_LEAD
    announced = said_before and stands_before("licence", before, patterns)
    licensed = announced or lead.core > 0 or lead.relation != ""
    form = match.lastgroup
    if form == "short" and not (announced or lead.relation or lead.part or stands_before("year", before, patterns)):
        return None
    if form == "early_year" and not _is_early_year(before, end, lead.about, patterns):
        return None
    if form in ("year", "years", "early_year"):
        year = fields["year"]
        assert isinstance(year, int)
        # "in the 1949 – 1960 years": what a dash ties to a date is one, whatever follows.
        tied = last is not None and start - behind <= _LONGEST_TIE and _is_tied(text, behind, start, last, patterns)
        quantity = said_before and not tied and stands_before("quantity", before, patterns)
        if quantity or (not tied and patterns.counted.match(text, end)):
            return None
        # "about 1500 volumes": that it is put roughly says nothing of what it is.
        said = tied or lead.relation or lead.part or lead.perhaps or announced
        counts = not said and patterns.counted_by_shape.match(text, end)
        if counts and not stands_before("attributive", before, patterns):
            return None
        # "1300 Albanians", "2000 Soviets": round and early numbers are years only where the words before say so.
        early = year < FIRST_PLAIN_YEAR and not words.bare_years
        if not tied and not licensed and form != "early_year" and (early or year % 100 == 0):
            listed = last is not None and last.month is None and patterns.continued.fullmatch(text, behind, start)
            if not listed and not _is_bracketed_life(text, start, end, form):
                return None
    return Atom(
        start=start,
        end=end,
        core=start - lead.core,
        relation=lead.relation,
        relation_start=start - lead.relation_start,
        part=lead.part,
        about=lead.about,
        perhaps=bool(fields.pop("perhaps", False)) or lead.perhaps,
        licensed=form != "lone" or licensed,
        bibliographic=said_before and stands_before("bibliographic", before, patterns),
        **fields,  # type: ignore[arg-type]
    )


def _is_tied(text: str, behind: int, start: int, last: Atom, patterns: DatePatterns) -> bool:
    """Whether nothing but a dash, "to" or "or" parts a number from the date before it."""
    joints = [patterns.dash, patterns.to, patterns.or_]
    if last.relation == "between":
        joints.append(patterns.and_)
    return any(joint.fullmatch(text, behind, start) for joint in joints)


def _is_bracketed_life(text: str, start: int, end: int, form: str | None) -> bool:
    """Whether brackets hold nothing but the two years of a life or a reign; the first stands at start..end."""
    life = _REST_OF_YEARS if form == "years" else _REST_OF_LIFE
    return text[start - 1 : start] == "(" and life.match(text, end) is not None


def _is_early_year(before: Before, end: int, about: bool, patterns: DatePatterns) -> bool:
    """Whether a number of three digits is a year: called so, or put roughly where nothing follows that is counted."""
    if stands_before("year", before, patterns) or patterns.year_after.match(before.text, end):
        return True
    return about and _ENDS.match(before.text, end) is not None


def _without_closing_quote(text: str, start: int, end: int) -> int:
    """The end without a quotation mark that closes one before the date: `"November 8"` holds no ordinal."""
    quoted = start > 0 and text[start - 1] in "\"“„”'‘’«"
    return end - 1 if quoted and text[end - 1] in "\"”“’'" else end
