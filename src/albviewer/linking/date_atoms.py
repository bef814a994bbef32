"""Single dates in running text, as read: which digits and words stand there, and what stands before them.

A first reading only. Ranges, years taken from the context and EDTF are the business of `albviewer.linking.date_rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Literal, NamedTuple

from albviewer.linking.date_anchors import starts
from albviewer.linking.date_context import Shift
from albviewer.linking.date_leads import NO_LEAD, Before, Part, Relation, before_date, lead_of, stands_before
from albviewer.linking.date_pattern_parts import month_of
from albviewer.linking.date_patterns import DatePatterns, patterns_for
from albviewer.linking.date_relative import read_relative, relative_patterns_for
from albviewer.linking.date_vocabulary import DateWords

_ENDS = re.compile(r"\s{0,3}(?:[,;:)\]–—]|\.(?!\w)|\Z|\n)")
FIRST_PLAIN_YEAR = 1500
"""A number that nothing announces is a year from here on, in languages that mostly announce years."""
_LONGEST_TIE = 120
"""Characters that "to the" and its like may take with all the gaps within it."""
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "Х": 10, "L": 50}  # the second X is Cyrillic, as Russian typists write it


class Form(Enum):
    """What an atom names."""

    DATE = "date"
    SEASON = "season"
    DECADE = "decade"
    CENTURY = "century"
    YEARS = "years"
    EITHER = "either"
    """Day and month may be the other way round."""


Joint = Literal["", "range", "and", "or"]


class Atom(NamedTuple):
    """One date as read. `start` leaves out all leading words, `core` leaves out only the relation.

    `day` 0 is a day that was lost in scanning. `shift` leads here from a date told before; it gives what is missing.
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
    joint: Joint = ""
    shift: Shift | None = None
    relation: Relation = ""
    relation_start: int = 0
    part: Part = ""
    about: bool = False
    perhaps: bool = False
    licensed: bool = True
    bibliographic: bool = False


def read_atoms(text: str, stretches: Iterable[tuple[int, int]], words: DateWords) -> Iterator[Atom]:
    """Yield the single dates in some stretches of a text in order; they do not overlap."""
    patterns = patterns_for(words)
    behind = 0
    last: Atom | None = None
    for match in _matches(text, stretches, words, patterns):
        if match.start() < behind:
            continue
        fields = _READERS[match.lastgroup or ""](match, words)
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


_Fields = dict[str, int | Form | Joint | Shift | None]


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
    text: str, behind: int, match: re.Match[str], fields: _Fields, words: DateWords, last: Atom | None
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
            return None
    return Atom(
        start=start,
        end=end,
        core=start - lead.core,
        relation=lead.relation,
        relation_start=start - lead.relation_start,
        part=lead.part,
        about=lead.about,
        perhaps=lead.perhaps,
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


def _is_early_year(before: Before, end: int, about: bool, patterns: DatePatterns) -> bool:
    """Whether a number of three digits is a year: called so, or put roughly where nothing follows that is counted."""
    if stands_before("year", before, patterns) or patterns.year_after.match(before.text, end):
        return True
    return about and _ENDS.match(before.text, end) is not None


def _without_closing_quote(text: str, start: int, end: int) -> int:
    """The end without a quotation mark that closes one before the date: `"November 8"` holds no ordinal."""
    quoted = start > 0 and text[start - 1] in "\"“„”'‘’«"
    return end - 1 if quoted and text[end - 1] in "\"”“’'" else end


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _joint(between: str | None, words: DateWords) -> Joint:
    if not between:
        return ""
    heard = set(re.findall(r"\w+", between.lower()))
    if heard & set(words.or_):
        return "or"
    return "and" if heard & set(words.and_) else "range"


def _of_year(phrase: str | None, words: DateWords) -> Shift | None:
    """How many years a phrase is away from the year named before it."""
    if not phrase:
        return None
    plain = " ".join(phrase.lower().replace("’", "'").split())
    years = next(years for known, years in words.same_year.items() if plain.endswith(known.lower()))
    return Shift(unit="year", count=years)


def _read_iso(match: re.Match[str], _words: DateWords) -> _Fields | None:
    year, month, day = map(int, match.group().split("-"))
    return {"year": year, "month": month, "day": day} if month <= 12 else None


def _read_roman_month(match: re.Match[str], words: DateWords) -> _Fields | None:
    month = _ordinal(match["rom_m"].upper(), words)
    if month is None or not 1 <= month <= 12:
        return None
    return {"year": int(match["rom_y"]), "month": month, "day": int(match["rom_d"])}


def _read_both_styles(match: re.Match[str], words: DateWords) -> _Fields | None:
    """The new style, because EDTF counts by the new calendar."""
    name = match["both_m"] or match["both_n"]
    if name is None:
        return None
    return {"year": int(match["both_y"]), "month": month_of(name, words), "day": int(match["both_d"])}


def _read_numeric(match: re.Match[str], words: DateWords) -> _Fields | None:
    sign = match["num_s"]
    first, second, year = (int(number) for number in match.group().split(sign))
    if first > 12 >= second >= 1 or (sign != "/" and 1 <= second <= 12):
        return {"year": year, "month": second, "day": first}
    if second > 12 >= first >= 1:
        return {"year": year, "month": first, "day": second}
    if not (1 <= first <= 12 and 1 <= second <= 12):
        return None
    either = words.slashes_are_ambiguous and first != second
    return {"year": year, "month": second, "day": first, "form": Form.EITHER if either else Form.DATE}


def _read_day_month(match: re.Match[str], words: DateWords) -> _Fields | None:
    first, last = _number(match["dm_d0"]), _number(match["dm_d"] or "1")
    return {
        "year": _number(match["dm_y"]),
        "month": month_of(match["dm_m"], words),
        "day": first or last,
        "last_day": last if first else None,
        "joint": _joint(match["dm_j"], words),
        "shift": _of_year(match["dm_same"], words),
    }


def _read_month_day(match: re.Match[str], words: DateWords) -> _Fields | None:
    return {
        "year": _number(match["md_y"]),
        "month": month_of(match["md_m"], words),
        "day": _number(match["md_d"]),
        "last_day": _number(match["md_d1"]),
        "joint": _joint(match["md_j"], words),
        "shift": _of_year(match["md_same"], words),
    }


def _read_lost_day(match: re.Match[str], words: DateWords) -> _Fields | None:
    return {"year": _number(match["lost_y"]), "month": month_of(match["lost_m"], words), "day": 0}


def _read_month_year(match: re.Match[str], words: DateWords) -> _Fields | None:
    month = month_of(match["my_m"], words)
    return {"year": _number(match["my_y"]), "month": month, "shift": _of_year(match["my_same"], words)}


def _read_lone_month(match: re.Match[str], words: DateWords) -> _Fields | None:
    return {"month": month_of(match["lone_m"], words)}


def _read_season(match: re.Match[str], words: DateWords) -> _Fields | None:
    code = words.seasons[match["season_n"].lower()]
    shift = _of_year(match["season_same"], words)
    return {"form": Form.SEASON, "year": _number(match["season_y"]), "month": code, "shift": shift}


def _read_century(match: re.Match[str], words: DateWords) -> _Fields | None:
    if match["century_w"]:
        return {"form": Form.CENTURY, "year": words.century_names[match["century_w"].lower()]}
    number = _ordinal(match["century_n"] or match["century_p"], words)
    if number is None or not 1 <= number <= 21:
        return None
    first = _ordinal(match["century_0"], words) if match["century_0"] else None
    # The 19th century is 18XX: the hundred that EDTF can write; the days 1801-1900 of strict reckoning it cannot.
    if first is not None and first < number and not match["century_bc"]:
        return {"form": Form.CENTURY, "year": first - 1, "last_year": number - 1}
    return {"form": Form.CENTURY, "year": -number if match["century_bc"] else number - 1}


def _ordinal(text: str, words: DateWords) -> int | None:
    plain = text.lower()
    if plain in words.ordinals:
        return words.ordinals[plain]
    if digits := re.match(r"[0-9]+", text):
        return int(digits.group())
    numeral = re.match(r"[IVXLХ]+", text)
    if numeral is None:
        return None
    values = [_ROMAN_VALUES[sign] for sign in numeral.group()]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def _read_decade(match: re.Match[str], words: DateWords) -> _Fields | None:
    if match["decade_y"]:
        return {"form": Form.DECADE, "year": int(match["decade_y"])}
    said = next(match[f"decade_{kind}"] for kind in "batwe" if match[f"decade_{kind}"])
    year = decade_of(said, words)
    century = _ordinal(match["decade_r"], words) if match["decade_r"] else None
    return {"form": Form.DECADE, "year": year if century is None else (century - 1) * 100 + year % 100}


def decade_of(said: str, words: DateWords) -> int:
    """Return the first year of a decade: of four digits, or of two or a name and then in the twentieth century."""
    plain = said.strip("'’‘").lower()
    number = int(plain) if plain.isdecimal() else words.decade_names[plain]
    return number if number >= 100 else 1900 + number


def _read_bc(match: re.Match[str], _words: DateWords) -> _Fields | None:
    return {"year": 1 - int(match["bc_y"])} if int(match["bc_y"]) else None


def _read_ad(match: re.Match[str], _words: DateWords) -> _Fields | None:
    return {"year": int(match["ad_y"] or match["ad_p"])}


def _read_years(match: re.Match[str], _words: DateWords) -> _Fields | None:
    year, short = int(match["years_a"]), int(match["years_b"])
    if short > year % 100:
        return {"form": Form.YEARS, "year": year, "last_year": year - year % 100 + short}
    return {"year": year, "month": short} if 1 <= short <= 12 and "-" in match.group() else None


def _read_year(match: re.Match[str], _words: DateWords) -> _Fields | None:
    return {"year": int(match["year_y"])}


def _read_early_year(match: re.Match[str], _words: DateWords) -> _Fields | None:
    return {"year": int(match["early_y"])}


def _read_same_year(match: re.Match[str], words: DateWords) -> _Fields | None:
    return {"shift": _of_year(match["same_p"], words)}


def _read_relative(match: re.Match[str], words: DateWords) -> _Fields | None:
    fields = read_relative(match, words)
    return None if fields is None else {**fields}


_READERS = {
    "iso": _read_iso,
    "rom": _read_roman_month,
    "both": _read_both_styles,
    "num": _read_numeric,
    "dm": _read_day_month,
    "md": _read_month_day,
    "lost": _read_lost_day,
    "my": _read_month_year,
    "lone": _read_lone_month,
    "season": _read_season,
    "century": _read_century,
    "decade": _read_decade,
    "bc": _read_bc,
    "ad": _read_ad,
    "years": _read_years,
    "year": _read_year,
    "early_year": _read_early_year,
    "same": _read_same_year,
    **dict.fromkeys(("counted", "passing", "dom", "phrase"), _read_relative),
}
