"""The patterns by which dates are found, made from one language's table of words and compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from albviewer.linking.dates.forms import FORMS, decade_number, form_pattern
from albviewer.linking.dates.pattern_parts import DASH, GAP, NO_GAP, any_of, spaced
from albviewer.linking.dates.vocabulary import DateWords


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePatterns:
    """Compiled patterns of one language. `atoms` read single dates; the rest looks at what stands around them."""

    atoms: tuple[re.Pattern[str], ...]
    """By the number of digits with which a date begins: 0 (a word) to 4."""
    lead: re.Pattern[str]
    """What stands before a date and changes its meaning; ends where the date begins."""
    licence: re.Pattern[str]
    quantity: re.Pattern[str]
    attributive: re.Pattern[str]
    year: re.Pattern[str]
    """A word for "year" before a number."""
    year_after: re.Pattern[str]
    counted: re.Pattern[str]
    counted_by_shape: re.Pattern[str]
    decade_follows: re.Pattern[str]
    """After a decade that a word before it makes one ("anni Venti e Trenta"): a further one."""
    onwards: re.Pattern[str]
    dash: re.Pattern[str]
    to: re.Pattern[str]
    from_to: re.Pattern[str]
    clause_until: re.Pattern[str]
    until_event: re.Pattern[str]
    apposed: re.Pattern[str]
    and_: re.Pattern[str]
    or_: re.Pattern[str]
    listed: re.Pattern[str]
    continued: re.Pattern[str]
    """As `listed`, but no article after a comma: "later, the February Revolution" is no list of months."""
    bibliographic: re.Pattern[str]
    leading: frozenset[str]
    """All words of what `lead` finds, in small letters."""
    last: Mapping[str, frozenset[str]]
    """For the patterns that look back, by name: the last words of what they find, in small letters."""
    telling: frozenset[str]
    """All words of `leading` and of `last`."""


@lru_cache(maxsize=16)
def patterns_for(words: DateWords) -> DatePatterns:
    """Compile the patterns of a table."""
    the = rf"(?:{spaced(words.the)})?"
    to = any_of(words.to)
    leading = frozenset(part for cue in _cues(words) for part in word_parts(cue))
    last = {
        name: frozenset(parts[-1] for cue in cues if (parts := word_parts(cue)))
        for name, cues in (
            ("licence", words.licences),
            ("quantity", words.quantities),
            ("bibliographic", words.bibliographic),
            ("attributive", words.attributive),
            ("year", words.year),
        )
    }
    return DatePatterns(
        atoms=tuple(re.compile(form_pattern(words, names)) for names in FORMS),
        lead=re.compile(_lead(words)),
        licence=re.compile(rf"(?<!\w){spaced(words.licences)}\Z"),
        quantity=re.compile(rf"(?<!\w)(?:{any_of(words.quantities)}){NO_GAP}\Z"),
        attributive=re.compile(rf"(?<!\w){any_of(words.attributive)}{GAP}\Z"),
        year=re.compile(rf"(?<!\w){any_of(words.year)}{GAP}\Z"),
        year_after=re.compile(rf"{NO_GAP}{any_of(words.year_after)}(?!\w)"),
        counted=re.compile(rf"{NO_GAP}(?:%|{any_of(words.counted)}(?!\w))"),
        counted_by_shape=re.compile(rf"[^\S\r\n]{words.counted_shape}(?!\w)" if words.counted_shape else r"(?!)"),
        decade_follows=re.compile(
            rf"(?:,{GAP}|{GAP}{any_of(words.and_)}{GAP}){the}(?P<decade>{decade_number(words)})(?!\w)(?![-–/][0-9])"
        ),
        onwards=re.compile(rf"{GAP}{any_of(words.onwards)}(?!\w)"),
        dash=re.compile(rf"{DASH}(?:{NO_GAP}{to}{GAP})?"),
        to=re.compile(rf",?{GAP}{to}(?:(?<=['’])|{GAP}){the}"),
        # "from 1961 and continued until 1964", "from 1944 until his death in 1985": a few words may come between.
        from_to=re.compile(
            rf"(?:,?{GAP}{any_of(words.and_)}(?:{GAP}\w{{1,20}}){{1,3}})?,?{GAP}{to}(?:(?<=['’])|{GAP})"
            rf"(?:(?:\w{{1,20}}{GAP}){{0,3}}{spaced(words.the)})?"
        ),
        # "from 1949, when relations took their form, until 1960".
        clause_until=re.compile(
            rf",{GAP}(?:[^.,;:!?()\r\n]|,|\r?\n(?!\s*\n)){{1,120}},?{GAP}{any_of(_until_and_to(words))}"
            rf"(?:(?<=['’])|{GAP}){the}"
        ),
        until_event=re.compile(
            rf"{GAP}{any_of(_until_and_to(words))}(?:(?<=['’])|{GAP}){any_of(words.its)}{GAP}\w{{1,20}}(?!\w)"
        ),
        apposed=re.compile(rf",{GAP}{the}|{NO_GAP}\("),
        and_=re.compile(rf",?{GAP}{any_of(words.and_)}(?:(?<=['’])|{GAP}){the}"),
        or_=re.compile(rf",?{GAP}{any_of(words.or_)}{GAP}{the}"),
        listed=re.compile(rf"(?:,?{GAP}{any_of((*words.and_, *words.or_))}|,){GAP}{the}"),
        continued=re.compile(rf",?{GAP}{any_of((*words.and_, *words.or_))}{GAP}{the}|,{GAP}"),
        bibliographic=re.compile(rf"(?<!\w){any_of(words.bibliographic)}{GAP}\Z"),
        leading=leading,
        last=last,
        telling=leading.union(*last.values()),
    )


def word_parts(cue: str) -> list[str]:
    """Return the words of a phrase in small letters, parted as `albviewer.linking.dates.leads` parts them."""
    return [part.lower() for part in re.findall(r"[^\W_]+", cue)]


def _cues(words: DateWords) -> Iterable[str]:
    named = {**_relations(words), **_parts(words)}.values()
    return (*chain(*named), *words.about, *words.perhaps, *words.the, *words.of)


def _relations(words: DateWords) -> Mapping[str, Iterable[str]]:
    """What stands before a date and opens or bounds it, by the names of the groups that find it."""
    return {
        "until": words.until,
        "since": words.since,
        "from": words.from_,
        "between": words.between,
        "by": words.by,
    }


def _parts(words: DateWords) -> Mapping[str, Iterable[str]]:
    """What says which part of a date is meant, by the names of the groups that find it."""
    return {
        "turn": words.turn,
        "half1": words.first_half,
        "half2": words.second_half,
        "early": words.early,
        "mid": words.mid,
        "late": words.late,
    }


def _until_and_to(words: DateWords) -> tuple[str, ...]:
    """Words that end a stretch of time and nothing else: "until", but neither "to" nor "before"."""
    return tuple(word for word in words.to if word in words.until)


def _lead(words: DateWords) -> str:
    of = rf"(?:{spaced(words.of)})?"
    the = rf"(?:{spaced(words.the)}){{0,2}}"
    relation, part = (
        "|".join(rf"(?P<{name}>{any_of(cue)})" for name, cue in named.items())
        for named in (_relations(words), _parts(words))
    )
    return (
        rf"(?:(?<!\w)(?:{relation})(?:(?<=['’])|{GAP}){the})?"
        rf"(?:(?<!\w)(?P<about>{any_of(words.about)})(?:(?<=\.){NO_GAP}|{GAP})(?:{spaced(words.the)})?)?"
        rf"(?:(?<!\w)(?P<perhaps>{any_of(words.perhaps)}){GAP})?"
        rf"(?:(?<!\w)(?:{part})(?:{GAP}{of}|-|(?<=['’])){the})?\Z"
    )
