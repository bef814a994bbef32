"""What each form of a single date says, read from what its pattern has found: digits and words become numbers.

Knows nothing of what stands around a date.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Literal

from albviewer.linking.dates.context import Shift
from albviewer.linking.dates.pattern_parts import month_of
from albviewer.linking.dates.relative import read_relative
from albviewer.linking.dates.vocabulary import DateWords

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

Fields = dict[str, int | Form | Joint | Shift | bool | None]


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


def _read_iso(match: re.Match[str], _words: DateWords) -> Fields | None:
    year, month, day = map(int, match.group().split("-"))
    return {"year": year, "month": month, "day": day} if month <= 12 else None


def _read_roman_month(match: re.Match[str], words: DateWords) -> Fields | None:
    month = _ordinal(match["rom_m"].upper(), words)
    if month is None or not 1 <= month <= 12:
        return None
    return {**_year_or_short(match["rom_y"]), "month": month, "day": int(match["rom_d"])}


def _read_both_styles(match: re.Match[str], words: DateWords) -> Fields | None:
    """The new style, because EDTF counts by the new calendar."""
    name = match["both_m"] or match["both_n"]
    if name is None:
        return None
    return {"year": int(match["both_y"]), "month": month_of(name, words), "day": int(match["both_d"])}


def _read_numeric(match: re.Match[str], words: DateWords) -> Fields | None:
    sign = match["num_s"]
    written = match.group().split(sign)
    if len(written[2].strip()) == 2:
        return _read_short_numeric(match, words)
    first, second, year = map(int, written)
    if first > 12 >= second >= 1 or (sign != "/" and 1 <= second <= 12):
        return {"year": year, "month": second, "day": first}
    if second > 12 >= first >= 1:
        return {"year": year, "month": first, "day": second}
    if not (1 <= first <= 12 and 1 <= second <= 12):
        return None
    either = words.slashes_are_ambiguous and first != second
    return {"year": year, "month": second, "day": first, "form": Form.EITHER if either else Form.DATE}


def _read_short_numeric(match: re.Match[str], words: DateWords) -> Fields | None:
    day, month, short = map(int, match.group().split(match["num_s"]))
    if not 1 <= month <= 12 or not 1 <= day <= 31 or (words.slashes_are_ambiguous and day <= 12 and day != month):
        return None
    return {"short": short, "month": month, "day": day, "weak": True}


def _year_or_short(written: str | None) -> Fields:
    """The year as it is written: in full, or with two digits only."""
    digits = (re.findall("[0-9]+", written or "") or [""])[0]
    return {"short": int(digits)} if len(digits) == 2 else {"year": _number(digits)}


def _read_day_month(match: re.Match[str], words: DateWords) -> Fields | None:
    first, last = _number(match["dm_d0"]), _number(match["dm_d"] or "1")
    return {
        **_year_or_short(match["dm_y"] or match["dm_c"] or match["dm_t"]),
        "month": month_of(match["dm_m"], words),
        "day": first or last,
        "last_day": last if first else None,
        "joint": _joint(match["dm_j"], words),
        "shift": _of_year(match["dm_same"], words),
    }


def _read_month_day(match: re.Match[str], words: DateWords) -> Fields | None:
    return {
        **_year_or_short(match["md_y"] or match["md_c"]),
        "month": month_of(match["md_m"], words),
        "day": _number(match["md_d"]),
        "last_day": _number(match["md_d1"]),
        "joint": _joint(match["md_j"], words),
        "shift": _of_year(match["md_same"], words),
    }


def _read_lost_day(match: re.Match[str], words: DateWords) -> Fields | None:
    return {"year": _number(match["lost_y"]), "month": month_of(match["lost_m"], words), "day": 0}


def _read_month_year(match: re.Match[str], words: DateWords) -> Fields | None:
    month = month_of(match["my_m"], words)
    return {
        **_year_or_short(match["my_y"] or match["my_c"]),
        "month": month,
        "shift": _of_year(match["my_same"], words),
    }


def _read_lone_month(match: re.Match[str], words: DateWords) -> Fields | None:
    return {"month": month_of(match["lone_m"] or match["lone_s"], words)}


def _read_season(match: re.Match[str], words: DateWords) -> Fields | None:
    code = words.seasons[match["season_n"].lower()]
    shift = _of_year(match["season_same"], words)
    year = _year_or_short(match["season_y"] or match["season_c"])
    return {**year, "form": Form.SEASON, "month": code, "shift": shift}


def _read_feast(match: re.Match[str], words: DateWords) -> Fields | None:
    month, day = divmod(words.feasts[match["feast_n"]], 100)
    return {"year": int(match["feast_y"]), "month": month, "day": day}


def _read_short(match: re.Match[str], _words: DateWords) -> Fields | None:
    return _year_or_short(match.group())


def _read_year_month_day(match: re.Match[str], words: DateWords) -> Fields | None:
    return {"year": int(match["ymd_y"]), "month": month_of(match["ymd_m"], words), "day": int(match["ymd_d"])}


def _read_century(match: re.Match[str], words: DateWords) -> Fields | None:
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


def _read_decade(match: re.Match[str], words: DateWords) -> Fields | None:
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


def _read_bc(match: re.Match[str], words: DateWords) -> Fields | None:
    last, first = int(match["bc_y"]), _number(match["bc_0"])
    if not last or first == 0:
        return None
    if first is None or first < last:
        return {"year": 1 - last} if first is None else None
    return {"form": Form.YEARS, "year": 1 - first, "last_year": 1 - last, "joint": _joint(match["bc_j"], words)}


def _read_ad(match: re.Match[str], _words: DateWords) -> Fields | None:
    return {"year": int(match["ad_y"] or match["ad_p"])}


def _read_years(match: re.Match[str], _words: DateWords) -> Fields | None:
    year, short = int(match["years_a"]), int(match["years_b"])
    if len(match["years_b"]) == 1:
        # "1908-9"; but "1916/3" is a number of something.
        if short <= year % 10 or (match["years_s"] == "/" and short != year % 10 + 1):
            return None
        return {"form": Form.YEARS, "year": year, "last_year": year - year % 10 + short}
    if short > year % 100:
        return {"form": Form.YEARS, "year": year, "last_year": year - year % 100 + short}
    return {"year": year, "month": short} if 1 <= short <= 12 and "-" in match.group() else None


def _read_year(match: re.Match[str], _words: DateWords) -> Fields | None:
    return {"year": int(match["year_y"]), "perhaps": bool(match["year_q"])}


def _read_early_year(match: re.Match[str], _words: DateWords) -> Fields | None:
    return {"year": int(match["early_y"])}


def _read_same_year(match: re.Match[str], words: DateWords) -> Fields | None:
    return {"shift": _of_year(match["same_p"], words)}


def _read_relative(match: re.Match[str], words: DateWords) -> Fields | None:
    fields = read_relative(match, words)
    return None if fields is None else {**fields}


READERS = {
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
    "feast": _read_feast,
    "short": _read_short,
    "ymd": _read_year_month_day,
    "century": _read_century,
    "decade": _read_decade,
    "bc": _read_bc,
    "ad": _read_ad,
    "years": _read_years,
    "year": _read_year,
    "early_year": _read_early_year,
    "same": _read_same_year,
    **dict.fromkeys(("counted", "passing", "dom", "bare", "phrase"), _read_relative),
}
