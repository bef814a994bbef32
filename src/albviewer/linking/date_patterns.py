"""The patterns by which dates are found, made from one language's table of words and compiled once.

Everything that can repeat is bounded, so the time to search grows in proportion to the text. White space inside a
date may hold one line end (sources are wrapped) but no blank line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from albviewer.linking.date_misread import misread
from albviewer.linking.date_vocabulary import DateWords

GAP = r"(?:[^\S\r\n]{1,4}(?:\r?\n[^\S\r\n]{0,8})?|\r?\n[^\S\r\n]{0,8})"
_NO_GAP = rf"{GAP}?"
_DASH = r"(?:[^\S\r\n]?[-–][^\S\r\n]?|[^\S\r\n]?—[^\S\r\n]?)"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
# A year may not be the start of a longer number, a decimal, a time or a percentage; one letter may part two works of
# the same author and year (1960a).
_YEAR_ENDS = r"(?![0-9])(?![.,:][0-9])(?!\s?%)(?:(?![A-Za-z])|(?=[a-h]\b))"
# What scanners make of a raised "th"; the sign also stands where the number itself was lost ("July ™").
_DAMAGED_ORDINAL = r"[™®°º*]|[\"”“’']"
# A person who mended the reading writes the gap as "July […]th".
_LOST_DAY = r"(?:[™®]|\[(?:…|\.\.\.)\])"
_CLOSING = r"\s{0,3}(?:[.,;:!?)\]\"”»]|\Z)"
_CLAUSE_ENDS = r"\s{0,3}(?:[,;:)\]–—]|\.(?!\w)|\Z|\n)"
_ROMAN = r"[IVXLХ]{1,6}"


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


def any_of(words: Iterable[str]) -> str:
    """Pattern for one of the words, longest first; matches nothing if there are none."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_literal(word) for word in ordered) + ")" if ordered else r"(?!)"


def _literal(word: str) -> str:
    """Pattern for a word: first letter in either case, blanks as gaps, apostrophes of both shapes."""
    first, rest = word[0], word[1:]
    head = f"[{first}{first.upper()}]" if first.isalpha() and first != first.upper() else re.escape(first)
    tail = "".join(GAP if sign == " " else "['’]" if sign == "'" else re.escape(sign) for sign in rest)
    return head + tail


def _shapes(words: Iterable[str], *, capitalised: bool) -> set[str]:
    """Names of months or seasons as they are written: also in capitals, in lower case unless that is another word."""
    shapes = {shape for word in words for shape in (word.capitalize(), word.upper())}
    return shapes if capitalised else shapes | set(words)


def _names(words: Iterable[str], *, capitalised: bool) -> str:
    ordered = sorted(_shapes(words, capitalised=capitalised), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")" if ordered else r"(?!)"


def spaced(words: Iterable[str]) -> str:
    """Pattern for one of the words and the gap after it; after an apostrophe or a hyphen there is none."""
    return rf"(?:{any_of(words)}(?:(?<=['’])|{GAP}))"


def day_ending(words: DateWords) -> str:
    """Pattern for what may follow the number of a day, damaged or not."""
    endings = any_of(words.ordinal_endings)
    return rf"(?:[^\S\r\n]?{endings}(?!\w)|{endings}|{_DAMAGED_ORDINAL})?"


def closing(words: DateWords) -> str:
    """Pattern that looks ahead: what was said ends here."""
    return rf"(?={_CLOSING}|{GAP}{any_of(words.and_)}(?!\w))"


def told_from_before(phrases: Iterable[str], words: DateWords) -> str:
    """Pattern for one of the phrases for a time seen from the one told before ("the following year")."""
    free = any_of(phrase for phrase in phrases if phrase not in words.relative.closed)
    closed = any_of(phrase for phrase in phrases if phrase in words.relative.closed)
    return rf"(?:{free}(?!\w)(?!{GAP}{any_of(words.relative.likened)}(?!\w))|{closed}(?!\w){closing(words)})"


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
        atoms=tuple(re.compile(_any_form(words, names)) for names in _FORMS),
        lead=re.compile(_lead(words)),
        licence=re.compile(rf"(?<!\w){spaced(words.licences)}\Z"),
        quantity=re.compile(rf"(?<!\w)(?:{any_of(words.quantities)}){_NO_GAP}\Z"),
        attributive=re.compile(rf"(?<!\w){any_of(words.attributive)}{GAP}\Z"),
        year=re.compile(rf"(?<!\w){any_of(words.year)}{GAP}\Z"),
        year_after=re.compile(rf"{_NO_GAP}{any_of(words.year_after)}(?!\w)"),
        counted=re.compile(rf"{_NO_GAP}(?:%|{any_of(words.counted)}(?!\w))"),
        counted_by_shape=re.compile(rf"[^\S\r\n]{words.counted_shape}(?!\w)" if words.counted_shape else r"(?!)"),
        decade_follows=re.compile(
            rf"(?:,{GAP}|{GAP}{any_of(words.and_)}{GAP}){the}(?P<decade>{_decade_number(words)})(?!\w)(?![-–/][0-9])"
        ),
        onwards=re.compile(rf"{GAP}{any_of(words.onwards)}(?!\w)"),
        dash=re.compile(rf"{_DASH}(?:{_NO_GAP}{to}{GAP})?"),
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
        apposed=re.compile(rf",{GAP}{the}|{_NO_GAP}\("),
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
    """Return the words of a phrase in small letters, parted as `date_leads` parts them."""
    return [part.lower() for part in re.findall(r"[^\W_]+", cue)]


def _cues(words: DateWords) -> Iterable[str]:
    relations = (*words.until, *words.since, *words.from_, *words.between, *words.by)
    parts = (*words.first_half, *words.second_half, *words.early, *words.mid, *words.late)
    return (*relations, *parts, *words.about, *words.perhaps, *words.the, *words.of)


def _until_and_to(words: DateWords) -> tuple[str, ...]:
    """Words that end a stretch of time and nothing else: "until", but neither "to" nor "before"."""
    return tuple(word for word in words.to if word in words.until)


_FEW_DIGITS = ("rom", "both", "num", "dm", "century", "decade", "bc", "ad")
_FORMS = (
    ("dm", "md", "lost", "my", "season", "century", "decade", "ad", "lone", "same"),
    _FEW_DIGITS,
    _FEW_DIGITS,
    ("bc", "ad", "early_year"),
    ("iso", "decade", "bc", "ad", "years", "year"),
)


def _any_form(words: DateWords, names: tuple[str, ...]) -> str:
    forms = dict(_atoms(words))
    return "|".join(f"(?P<{name}>{forms[name]})" for name in names)


@lru_cache(maxsize=16)
def _atoms(words: DateWords) -> list[tuple[str, str]]:
    """Forms of a single date, by name; the first that fits wins."""
    full = _names({**misread(words.months), **words.months}, capitalised=words.months_are_capitalised)
    short = _names(words.short_months, capitalised=words.months_are_capitalised)
    month = rf"(?:{full}|{short}\.?)(?!\w)"
    ending = day_ending(words)
    of = rf"{spaced(words.of)}"
    the = rf"(?:{spaced(words.the)})?"
    more = rf"(?:{_DASH}|{GAP}{any_of((*words.to, *words.and_, *words.or_))}{GAP}){the}"
    same = rf"(?:{of})?{told_from_before(words.same_year, words)}"
    begins = r"(?<![\w])(?<![0-9][.,:/])"
    dm_year = rf"(?:,?{GAP}(?:{of})?(?P<dm_y>{YEAR}){_YEAR_ENDS}|{GAP}(?P<dm_same>{same}))?"
    md_year = rf"(?:[.,]?{_NO_GAP}(?P<md_y>{YEAR}){_YEAR_ENDS}|,?{GAP}(?P<md_same>{same})|(?![0-9])(?![.,:/][0-9]))"
    # "May 7 soldiers" names no day.
    not_counted = rf"(?!{GAP}{any_of(words.counted)}(?!\w))"
    century_number = rf"(?:[0-9]{{1,2}}|{_ROMAN}|{any_of(words.ordinals)})(?:{any_of(words.century_endings)})?"
    # "Vers." is no numeral: what is cut to a letter or two stands apart.
    cut = {word for word in words.century if word.isascii() and word.endswith(".") and len(word) <= 4}
    century = rf"(?:{any_of(set(words.century) - cut)}|(?<![^\W\d_]){any_of(cut)})(?!\w)"
    # "IX—XI веках", "the 9th and the 11th centuries", "zwischen dem 9. und dem 11. Jahrhundert".
    century_range = (
        rf"(?:(?P<century_0>{century_number})(?:[^\S\r\n-]?{century})?"
        rf"(?:{_DASH}|{GAP}{any_of((*words.to, *words.and_))}(?:(?<=['’])|{GAP})){the})?"
    )
    named = any_of(word.capitalize() for word in words.century_names)
    decades = rf"{any_of(words.decade_after)}(?!\w)" if words.decade_after else r"(?!)"
    decade_noun = rf"{_NO_GAP}{any_of(words.decade_nouns)}" if words.decade_nouns else r"(?!)"
    decade_name = any_of(words.decade_names)
    lone_decade = r"(?!)" if words.decade_before or words.decade_nouns else decade_name
    of_century = rf"(?:{GAP}(?:{of})?(?P<decade_r>{century_number}){GAP}{century})?"
    return [
        ("iso", rf"{begins}(?<!-){YEAR}-[0-9]{{2}}-[0-9]{{2}}(?![0-9-])"),
        (
            "rom",
            rf"{begins}(?P<rom_d>{DAY})(?P<rom_s>[./])\s?(?P<rom_m>[ivxIVX]{{1,4}})(?P=rom_s)\s?(?P<rom_y>{YEAR})(?![0-9])",
        ),
        # The old style and, in brackets, the new one: "24 February (9 March) 1917", "5 (17) марта 1861".
        (
            "both",
            rf"{begins}{DAY}{ending}(?:{GAP}(?:{of})?{month})?{_NO_GAP}\((?P<both_d>{DAY}){ending}"
            rf"(?:{GAP}(?:{of})?(?P<both_m>{month}))?\)(?:{GAP}(?:{of})?(?P<both_n>{month}))?,?{GAP}(?:{of})?"
            rf"(?P<both_y>{YEAR}){_YEAR_ENDS}",
        ),
        ("num", rf"{begins}[0-9]{{1,2}}(?P<num_s>[./-])[^\S\r\n]?[0-9]{{1,2}}(?P=num_s)[^\S\r\n]?{YEAR}(?![0-9])"),
        (
            "dm",
            rf"{begins}(?:(?P<dm_d0>{DAY}){ending}(?P<dm_j>{more}))?"
            rf"(?:(?P<dm_d>{DAY}){ending}{_NO_GAP}|(?P<dm_first>{any_of(words.first_day)}){GAP})"
            rf"(?:{of})?(?P<dm_m>{month}){dm_year}",
        ),
        (
            "md",
            rf"(?<!\w)(?P<md_m>{month}){GAP}{the}(?P<md_d>{DAY}){ending}"
            rf"(?:(?P<md_j>{more})(?P<md_d1>{DAY})(?![0-9]){ending})?{not_counted}{md_year}",
        ),
        (
            "lost",
            rf"(?<!\w)(?P<lost_m>{month}){_NO_GAP}{_LOST_DAY}(?:{any_of(words.ordinal_endings)}(?!\w))?(?:,?{GAP}(?P<lost_y>{YEAR}){_YEAR_ENDS})?",
        ),
        (
            "my",
            rf"(?<!\w)(?P<my_m>{month})(?:,?{GAP}(?:{of})?(?P<my_y>{YEAR}){_YEAR_ENDS}|{GAP}(?P<my_same>{same}))",
        ),
        (
            "season",
            rf"(?<!\w)(?P<season_n>{_names(words.seasons, capitalised=False)}),?{GAP}(?:{of})?"
            rf"(?:(?P<season_y>{YEAR})(?:[-–/](?:[0-9]{{4}}|[0-9]{{2}}))?{_YEAR_ENDS}|(?P<season_same>{same}))",
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
            rf"|(?<!\w){any_of(words.decade_before)}{GAP}(?P<decade_b>{_decade_number(words)})(?!\w)(?![-–/][0-9])"
            rf"|{begins}(?:['’‘](?P<decade_a>[2-9]0){decades}|(?P<decade_t>[2-9]0){decades}{decade_noun}(?!\w){of_century})"
            rf"|(?<!\w)(?P<decade_w>{decade_name})(?:(?<=jahre)|(?<=jahren)|{decade_noun})(?!\w)"
            rf"|(?:(?<=[Tt]he )|(?<=[Ee]arly )|(?<=[Ll]ate )|(?<=[Mm]id-)|(?<=[Mm]id ))(?P<decade_e>{lone_decade})"
            rf"(?!\w)",
        ),
        ("bc", rf"{begins}(?P<bc_y>[0-9]{{1,4}}){_NO_GAP}{_exactly(words.bc)}(?!\w)"),
        (
            "ad",
            rf"{begins}(?:(?P<ad_y>[0-9]{{1,4}}){_NO_GAP}{_exactly(words.ad)}(?!\w)|{_exactly(words.ad)}{GAP}(?P<ad_p>[0-9]{{1,4}})(?!\w))",
        ),
        ("lone", rf"(?<!\w)(?P<lone_m>{full})(?!\w)"),
        ("years", rf"{_year_begins()}(?P<years_a>{YEAR})[-–—/](?P<years_b>[0-9]{{2}})(?![0-9A-Za-z])(?![.,:/-][0-9])"),
        ("year", rf"{_year_begins()}(?P<year_y>{YEAR})(?:{any_of(words.year_endings)}(?!\w)|{_YEAR_ENDS})"),
        (
            "early_year",
            rf"(?<![\w.,:/-])(?P<early_y>[1-9][0-9]{{2}})(?![0-9])(?![.,:/-][0-9])"
            rf"(?:{_after_one_of(words.year)}|(?={_NO_GAP}{any_of(words.year_after)}(?!\w))|(?={_CLAUSE_ENDS}))",
        ),
        ("same", rf"(?<!\w)(?P<same_p>{told_from_before(words.same_year, words)})"),
    ]


def whole_months(words: DateWords) -> Mapping[str, int]:
    """Return the numbers of all months that are written in full, or misread by scanning, by all their shapes."""
    names = {**misread(words.months), **words.months}
    return {shape: names[shape.lower()] for shape in _shapes(names, capitalised=words.months_are_capitalised)}


def month_of(name: str, words: DateWords) -> int:
    """Return the number of a month that the patterns have found."""
    plain = name.lower().rstrip(".")
    return words.months.get(plain) or words.short_months.get(plain) or misread(words.months)[plain]


def _after_one_of(words: Iterable[str]) -> str:
    """Pattern that looks back over three digits and a blank for one of the words."""
    return "(?:" + "|".join(rf"(?<={re.escape(word)} ...)" for word in words) + ")" if words else r"(?!)"


def _decade_number(words: DateWords) -> str:
    """Pattern for a decade after a word that announces one: 1950, '50, 50, a name."""
    named = any_of({*words.decade_names, *(name.capitalize() for name in words.decade_names)})
    return rf"(?:(?:1[0-9]|20)[0-9]0|['’‘]?[2-9]0|{named})"


def _year_begins() -> str:
    # Info boxes of copied web pages run into their values ("Date1961"): a small letter may stand before a year.
    return r"(?:(?<![\w])|(?<=[a-z]))(?<![0-9][.,:])"


def _exactly(words: Iterable[str]) -> str:
    """Pattern for words whose case matters (BC, v. Chr.)."""
    return "(?:" + "|".join(re.escape(word) for word in words) + ")" if words else r"(?!)"


def _lead(words: DateWords) -> str:
    of = rf"(?:{spaced(words.of)})?"
    the = rf"(?:{spaced(words.the)}){{0,2}}"
    relations = (
        ("until", words.until),
        ("since", words.since),
        ("from", words.from_),
        ("between", words.between),
        ("by", words.by),
    )
    relation = "|".join(rf"(?P<{name}>{any_of(cue)})" for name, cue in relations)
    parts = (
        ("half1", words.first_half),
        ("half2", words.second_half),
        ("early", words.early),
        ("mid", words.mid),
        ("late", words.late),
    )
    part = "|".join(rf"(?P<{name}>{any_of(cue)})" for name, cue in parts)
    return (
        rf"(?:(?<!\w)(?:{relation})(?:(?<=['’])|{GAP}){the})?"
        rf"(?:(?<!\w)(?P<about>{any_of(words.about)})(?:(?<=\.){_NO_GAP}|{GAP})(?:{spaced(words.the)})?)?"
        rf"(?:(?<!\w)(?P<perhaps>{any_of(words.perhaps)}){GAP})?"
        rf"(?:(?<!\w)(?:{part})(?:{GAP}{of}|-|(?<=['’])){the})?\Z"
    )
