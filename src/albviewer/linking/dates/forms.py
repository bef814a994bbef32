"""The forms of a single date, from "1961-03-26" to "the late twenties", as patterns of one language's words.

Which of them are tried where a number or a word stands is said by `FORMS`; what one of them says is read by
`albviewer.linking.dates.atoms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from albviewer.linking.dates.misread import misread
from albviewer.linking.dates.pattern_parts import (
    CLAUSE_ENDS,
    DASH,
    DAY,
    GAP,
    LOST_DAY,
    NO_GAP,
    ROMAN,
    YEAR,
    YEAR_ENDS,
    any_of,
    day_ending,
    month_names,
    spaced,
    told_from_before,
)
from albviewer.linking.dates.vocabulary import DateWords

_SHORT = r"['’‘][0-9]{2}"
_FEW_DIGITS = ("rom", "both", "num", "dm", "century", "decade", "bc", "ad")
FORMS = (
    ("dm", "md", "lost", "my", "season", "feast", "century", "decade", "ad", "lone", "same", "short"),
    _FEW_DIGITS,
    _FEW_DIGITS,
    ("bc", "ad", "early_year"),
    ("iso", "ymd", "decade", "bc", "ad", "years", "year"),
)
"""By the number of digits with which a date begins (0: a word, 4: a year), the forms that are tried, in that order."""


def form_pattern(words: DateWords, names: tuple[str, ...]) -> str:
    """Return a pattern for any of some forms; the name of the group that matched last is that of the form."""
    forms = dict(_atoms(words))
    return "|".join(f"(?P<{name}>{forms[name]})" for name in names)


@lru_cache(maxsize=16)
def _atoms(words: DateWords) -> list[tuple[str, str]]:
    """Forms of a single date, by name; the first that fits wins."""
    full = month_names({**misread(words.months), **words.months}, capitalised=words.months_are_capitalised)
    short = month_names(words.short_months, capitalised=words.months_are_capitalised)
    month = rf"(?:{full}|{short}\.?)(?!\w)"
    ending = day_ending(words)
    of = rf"{spaced(words.of)}"
    the = rf"(?:{spaced(words.the)})?"
    more = rf"(?:{DASH}|{GAP}{any_of((*words.to, *words.and_, *words.or_))}{GAP}){the}"
    same = rf"(?:{of})?{told_from_before(words.same_year, words)}"
    begins = r"(?<![\w])(?<![0-9][.,:/])"
    cased = rf"(?:{any_of(words.year_endings)}(?!\w)|{YEAR_ENDS})"
    # "Sept. '43": of which century, other dates have to say. "9 Sep 43" is read only where nothing follows.
    cut_short = rf"{_SHORT}(?:{any_of(words.year_endings)}(?!\w)|(?![\w'’\"”]))"
    dm_year = (
        rf"(?:,?{GAP}(?:{of})?(?:(?P<dm_y>{YEAR}){cased}|(?P<dm_c>{cut_short}))|{GAP}(?P<dm_same>{same})"
        rf"|{GAP}(?P<dm_t>[0-9]{{2}})(?={CLAUSE_ENDS}))?"
    )
    md_year = (
        rf"(?:[.,]?{NO_GAP}(?:(?P<md_y>{YEAR}){YEAR_ENDS}|(?P<md_c>{cut_short}))|,?{GAP}(?P<md_same>{same})"
        rf"|(?![0-9])(?![.,:/][0-9]))"
    )
    # "May 7 soldiers" names no day.
    not_counted = rf"(?!{GAP}{any_of(words.counted)}(?!\w))"
    century_number = rf"(?:[0-9]{{1,2}}|{ROMAN}|{any_of(words.ordinals)})(?:{any_of(words.century_endings)})?"
    # "Vers." is no numeral: what is cut to a letter or two stands apart.
    cut = {word for word in words.century if word.isascii() and word.endswith(".") and len(word) <= 4}
    century = rf"(?:{any_of(set(words.century) - cut)}|(?<![^\W\d_]){any_of(cut)})(?!\w)"
    # "IX—XI веках", "the 9th and the 11th centuries", "zwischen dem 9. und dem 11. Jahrhundert".
    century_range = (
        rf"(?:(?P<century_0>{century_number})(?:[^\S\r\n-]?{century})?"
        rf"(?:{DASH}|{GAP}{any_of((*words.to, *words.and_))}(?:(?<=['’])|{GAP})){the})?"
    )
    named = any_of(word.capitalize() for word in words.century_names)
    decades = rf"{any_of(words.decade_after)}(?!\w)" if words.decade_after else r"(?!)"
    decade_noun = rf"{NO_GAP}{any_of(words.decade_nouns)}" if words.decade_nouns else r"(?!)"
    decade_name = any_of(words.decade_names)
    lone_decade = r"(?!)" if words.decade_before or words.decade_nouns else decade_name
    of_century = rf"(?:{GAP}(?:{of})?(?P<decade_r>{century_number}){GAP}{century})?"
    return [
        ("iso", rf"{begins}(?<!-){YEAR}-[0-9]{{2}}-[0-9]{{2}}(?![0-9-])"),
        (
            "rom",
            rf"{begins}(?P<rom_d>{DAY})(?P<rom_s>[./-])\s?(?P<rom_m>[ivxIVX]{{1,4}})(?P=rom_s)\s?"
            rf"(?P<rom_y>{YEAR}|[0-9]{{2}})(?![0-9])",
        ),
        # The old style and, in brackets, the new one: "24 February (9 March) 1917", "5 (17) марта 1861".
        (
            "both",
            rf"{begins}{DAY}{ending}(?:{GAP}(?:{of})?{month})?{NO_GAP}\((?P<both_d>{DAY}){ending}"
            rf"(?:{GAP}(?:{of})?(?P<both_m>{month}))?\)(?:{GAP}(?:{of})?(?P<both_n>{month}))?,?{GAP}(?:{of})?"
            rf"(?P<both_y>{YEAR}){YEAR_ENDS}",
        ),
        (
            "num",
            rf"{begins}[0-9]{{1,2}}(?P<num_s>[./-])[^\S\r\n]?[0-9]{{1,2}}(?P=num_s)"
            rf"(?:[^\S\r\n]?{YEAR}(?![0-9])|(?<=[./])[0-9]{{2}}(?![\w:/-])(?![.,][0-9]))",
        ),
        (
            "dm",
            rf"{begins}(?:(?P<dm_d0>{DAY}){ending}(?P<dm_j>{more}))?"
            rf"(?:(?P<dm_d>{DAY}){ending}{NO_GAP}|(?P<dm_first>{any_of(words.first_day)}){GAP})"
            rf"(?:{of})?(?P<dm_m>{month}){dm_year}",
        ),
        (
            "md",
            rf"(?<!\w)(?P<md_m>{month}){GAP}{the}(?P<md_d>{DAY}){ending}"
            rf"(?:(?P<md_j>{more})(?P<md_d1>{DAY})(?![0-9]){ending})?{not_counted}{md_year}",
        ),
        (
            "lost",
            rf"(?<!\w)(?P<lost_m>{month}){NO_GAP}{LOST_DAY}(?:{any_of(words.ordinal_endings)}(?!\w))?(?:,?{GAP}(?P<lost_y>{YEAR}){YEAR_ENDS})?",
        ),
        (
            "my",
            rf"(?<!\w)(?P<my_m>{month})(?:,?{GAP}(?:{of})?(?:(?P<my_y>{YEAR}){cased}|(?P<my_c>{cut_short}))"
            rf"|{GAP}(?P<my_same>{same}))",
        ),
        (
            "season",
            rf"(?<!\w)(?P<season_n>{month_names(words.seasons, capitalised=False)}),?{GAP}(?:{of})?"
            rf"(?:(?P<season_y>{YEAR})(?:(?:[-–/](?:[0-9]{{4}}|[0-9]{{2}}))?{YEAR_ENDS}|{cased})"
            rf"|(?P<season_c>{_SHORT})(?:[-–/]['’‘]?[0-9]{{2}})?(?![\w'’])|(?P<season_same>{same}))",
        ),
        (
            "feast",
            rf"(?<!\w)(?P<feast_n>{_exactly(words.feasts)}),?{GAP}(?:{of})?(?P<feast_y>{YEAR}){YEAR_ENDS}",
        ),
        (
            "century",
            rf"(?<!\w)(?:{century_range}(?P<century_n>{century_number})[^\S\r\n-]?[\s-]?{century}"
            rf"|{century}{GAP}(?P<century_p>{century_number})(?!\w)|(?P<century_w>{named})(?!\w))"
            rf"(?:{GAP}(?P<century_bc>{any_of(words.bc)}))?",
        ),
        (
            "decade",
            rf"{begins}(?P<decade_y>(?:1[0-9]|20)[0-9]0){decades}"
            rf"|(?<!\w){any_of(words.decade_before)}{GAP}(?P<decade_b>{decade_number(words)})(?!\w)(?![-–/][0-9])"
            rf"|{begins}(?:['’‘](?P<decade_a>[2-9]0){decades}|(?P<decade_t>[2-9]0){decades}{decade_noun}(?!\w){of_century})"
            rf"|(?<!\w)(?P<decade_w>{decade_name})(?:(?<=jahre)|(?<=jahren)|{decade_noun})(?!\w)"
            rf"|(?:(?<=[Tt]he )|(?<=[Ee]arly )|(?<=[Ll]ate )|(?<=[Mm]id-)|(?<=[Mm]id ))(?P<decade_e>{lone_decade})"
            rf"(?!\w)",
        ),
        (
            "bc",
            rf"{begins}(?:(?=[0-9]{{1,4}}[^0-9]{{1,9}}+[0-9])"
            rf"(?P<bc_0>[0-9]{{1,4}})(?P<bc_j>{DASH}|{GAP}{any_of((*words.to, *words.and_))}{GAP}))?"
            rf"(?P<bc_y>[0-9]{{1,4}}){NO_GAP}{_exactly(words.bc)}(?!\w)",
        ),
        (
            "ad",
            rf"{begins}(?:(?P<ad_y>[0-9]{{1,4}}){NO_GAP}{_exactly(words.ad)}(?!\w)|{_exactly(words.ad)}{GAP}(?P<ad_p>[0-9]{{1,4}})(?!\w))",
        ),
        ("lone", rf"(?<!\w)(?:(?P<lone_m>{full})(?!\w)|(?P<lone_s>{short}\.?)(?={DASH}{month}))"),
        ("short", rf"(?<!\w){cut_short}"),
        # "1918 Jan. 3", as archives list it.
        (
            "ymd",
            rf"{_year_begins()}(?=[0-9]{{4}}\s[^\W\d_]{{3,9}}+\.?\s[0-9])(?P<ymd_y>{YEAR}){GAP}(?P<ymd_m>{month}){GAP}(?P<ymd_d>{DAY})(?![0-9]){not_counted}",
        ),
        (
            "years",
            rf"{_year_begins()}(?P<years_a>{YEAR})(?P<years_s>[-–—/])(?P<years_b>[0-9]{{1,2}})(?![0-9A-Za-z])"
            rf"(?![.,:/-][0-9])",
        ),
        ("year", rf"{_year_begins()}(?P<year_y>{YEAR})(?:(?P<year_q>\?)(?=[)\]])|{cased})"),
        (
            "early_year",
            rf"(?<![\w.,:/-])(?P<early_y>[1-9][0-9]{{2}})(?![0-9])(?![.,:/-][0-9])"
            rf"(?:{_after_one_of(words.year)}|(?={NO_GAP}{any_of(words.year_after)}(?!\w))|(?={CLAUSE_ENDS}))",
        ),
        ("same", rf"(?<!\w)(?P<same_p>{told_from_before(words.same_year, words)})"),
    ]


def _after_one_of(words: Iterable[str]) -> str:
    """Pattern that looks back over three digits and a blank for one of the words."""
    return "(?:" + "|".join(rf"(?<={re.escape(word)} ...)" for word in words) + ")" if words else r"(?!)"


def decade_number(words: DateWords) -> str:
    """Pattern for a decade after a word that announces one: 1950, '50, 50, a name."""
    named = any_of({*words.decade_names, *(name.capitalize() for name in words.decade_names)})
    return rf"(?:(?:1[0-9]|20)[0-9]0|['’‘]?[2-9]0|{named})"


def _year_begins() -> str:
    # Info boxes of copied web pages run into their values ("Date1961"): a small letter may stand before a year.
    return r"(?:(?<![\w])|(?<=[a-z]))(?<![0-9][.,:])"


def _exactly(words: Iterable[str]) -> str:
    """Pattern for words whose case matters (BC, v. Chr.)."""
    return "(?:" + "|".join(re.escape(word) for word in words) + ")" if words else r"(?!)"
