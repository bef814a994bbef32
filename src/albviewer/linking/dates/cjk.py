"""Dates in Chinese and Japanese: 1961年6月9日, 一九六一年, 昭和36年, 60年代, 十九世紀末, 1961年から1964年まで.

These write no spaces, put the year first and count years by reigns as well. Years of reigns become years of our era; of
those before Japan (1873) and China (1912) took our calendar only the year is told, for their months are of the moon.
Everything that is written in digits alone (1961-06-09) is left to the rules of all languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from albviewer.linking.dates.atoms import Atom, Form
from albviewer.linking.dates.cjk_numbers import ANY_NUMBER, number_of
from albviewer.linking.dates.context import DateContext
from albviewer.linking.dates.found import FoundDate, context_after
from albviewer.linking.dates.leads import Part
from albviewer.linking.dates.notation import from_to, opened, parsed, single
from albviewer.linking.dates.years import ENTRY_REACH, both_dated, moment_of
from albviewer.model.edtf import Edtf

_LANGUAGES = frozenset(("zh", "ja", "yue", "wuu", "lzh"))

# The year before the first of each reign, how many years it had, and whether its months are those of our calendar.
_REIGNS = {
    "令和": (2018, 99, True), "平成": (1988, 31, True), "昭和": (1925, 64, True), "大正": (1911, 15, True),
    "明治": (1867, 45, False), "慶応": (1864, 4, False), "慶應": (1864, 4, False), "元治": (1863, 2, False),
    "文久": (1860, 4, False), "万延": (1859, 2, False), "安政": (1853, 7, False), "嘉永": (1847, 7, False),
    "民國": (1911, 200, True), "民国": (1911, 200, True), "宣統": (1908, 3, False), "宣统": (1908, 3, False),
    "光緒": (1874, 34, False), "光绪": (1874, 34, False), "同治": (1861, 13, False), "咸豐": (1850, 11, False),
    "咸丰": (1850, 11, False), "道光": (1820, 30, False), "嘉慶": (1795, 25, False), "嘉庆": (1795, 25, False),
    "乾隆": (1735, 60, False), "雍正": (1722, 13, False), "康熙": (1661, 61, False),
}  # fmt: skip
_FIRST_WITH_OUR_MONTHS = {"明治": 6}
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_SAME_YEAR = {"同年": 0, "翌年": 1, "次年": 1}
_PARTS: dict[str, Part] = {
    **dict.fromkeys(("初頭", "初期", "初年", "初旬", "上旬", "初"), "early"),
    **dict.fromkeys(("中葉", "中叶", "中期", "中頃", "中旬", "半ば", "中"), "mid"),
    **dict.fromkeys(("末期", "末年", "下旬", "末", "底"), "late"),
    **dict.fromkeys(("前半期", "前半", "上半葉", "上半叶", "上半"), "half1"),
    **dict.fromkeys(("後半期", "後半", "后半", "下半葉", "下半叶", "下半"), "half2"),
}

_GAP = r"[^\S\n]{0,2}"
_N = f"(?:{ANY_NUMBER})"
_FOUR = "(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4}|千[八九]百[二三四五六七八九]?十?[一二三四五六七八九]?)"
_BC = "公元前|西元前|紀元前|西暦紀元前"
_AFTER_YEAR = "年(?![間间代])"
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_DATE = re.compile(
    rf"(?<![0-9０-９.])(?P<rough>約|约|大約|大约)?(?:公元|西元|西暦)?"
    rf"(?:(?:(?P<bc>{_BC})(?P<bc_y>{_N})|(?P<reign>{'|'.join(_REIGNS)})(?P<reign_y>元|{_N})|(?P<y>{_FOUR})"
    rf"|(?P<same>{'|'.join(_SAME_YEAR)}|(?:同|翌)(?={_N}月))){_GAP}"
    # The reign may stand behind the year, or the year behind the reign, in brackets.
    rf"(?:(?<=年)|(?:(?<=同)|(?<=翌))|{_AFTER_YEAR})(?:[（(][^）)\n]{{1,14}}[）)])?"
    rf"(?:{_GAP}(?P<m>{_N}){_GAP}月(?:{_GAP}(?P<d>{_N}){_GAP}[日號号])?|{_GAP}(?:の)?(?P<season>[春夏秋冬])季?)?"
    rf"|(?P<lone_m>{_N}){_GAP}月{_GAP}(?P<lone_d>{_N}){_GAP}[日號号]"
    rf"|(?:(?P<decade_c>{_N}){_GAP}世[紀纪])?(?P<decade>[0-9０-９]{{3}}[0０]|[2-9２-９][0０]|[一二][〇○零一二三四五六七八九]{{2}}[〇○零]|[二三四五六七八九]十){_GAP}年代"
    rf"|(?P<century_bc>{_BC}|前)?(?P<century>{_N}){_GAP}世[紀纪])"
    rf"(?:の?(?P<part>{_PART}))?(?P<about>頃|ごろ|ころ|左右|前後|前后)?"
)
# "1961-1964年", "1961年至1964年", "1961年から1964年まで", "6月9日至12日".
_JOINT = rf"(?:{_GAP}(?:から|至|到|-|–|—|―|－|～|〜|~){_GAP})"
_SHORT_START = re.compile(rf"(?<![0-9０-９.])(?P<y>{_FOUR}){_JOINT}(?={_FOUR}{_GAP}年)")
_JOINED = re.compile(_JOINT)
_LAST_DAY = re.compile(rf"{_JOINT}(?P<d>{_N}){_GAP}[日號号]")
_LAST_MONTH = re.compile(rf"{_JOINT}(?P<m>{_N}){_GAP}月(?:{_GAP}(?P<d>{_N}){_GAP}[日號号])?")
_UNTIL = re.compile(r"まで|以前|之前|为止|為止")
_SINCE = re.compile(r"以[来來降後后]|より|から|之[後后]|起")
_ANCHOR = re.compile(r"(?<=[0-9０-９〇○零一二三四五六七八九十百千廿卅元同翌次前\s])(?:[年月]|世[紀纪])")
_DIGIT_OR_ANCHOR = re.compile(rf"[0-9]|{_ANCHOR.pattern}")
_REACH = 24
"""Characters on either side of such a sign in which its date stands."""


def is_cjk(language: str) -> bool:
    """Whether a language tag is that of Chinese or Japanese."""
    return language.lower().replace("_", "-").partition("-")[0] in _LANGUAGES


def anchors_in_cjk(text: str) -> list[int]:
    """Return where in a text a date may stand, and all digits, in order."""
    return [match.start() for match in _DIGIT_OR_ANCHOR.finditer(text)]


def find_cjk_dates(text: str, context: DateContext) -> Iterator[FoundDate]:
    """Yield the dates of a passage in order, without overlaps. `context` is what was told before it."""
    at, is_first = 0, True
    for anchor in _ANCHOR.finditer(text):
        span = _next(text, at, anchor.start(), context) if anchor.start() >= at else None
        if span is None:
            continue
        at = span.end
        if span.edtf is not None and span.told is not None:
            context = context_after(context, moment_of(span.told), text, span.start, at, is_first=is_first)
            is_first = False
            yield FoundDate(span.start, at, text[span.start : at], span.edtf, span.inferred, False, context)


class _Span(NamedTuple):
    """Where a date stands, what it says (None: nothing here), and what later ones may be counted from."""

    start: int
    end: int
    edtf: Edtf | None = None
    told: Atom | None = None
    inferred: bool = False


def _next(text: str, at: int, anchor: int, context: DateContext) -> _Span | None:
    """Return the first date from `at` on that an anchor belongs to; None if there is none."""
    match = _DATE.search(text, max(at, anchor - _REACH), anchor + _REACH)
    if match is None:
        return None
    start, end = match.span()
    atom = _atom(match)
    if atom is None:
        return _Span(start, end)
    dated = _dated(atom, _shift(match), context)
    if dated is None:
        return _Span(start, end)
    short = next((it for it in _SHORT_START.finditer(text, max(at, start - _REACH), end) if it.end() == start), None)
    if short is not None:
        first = Atom(short.start(), short.end(), short.start(), year=number_of(short["y"]))
        return _Span(short.start(), end, _range(first, dated, context), dated)
    inferred = atom.year is None
    if joined := _joined(text, end, dated):
        second, stop = joined
        edtf = _range(dated, second, context)
        if edtf is not None:
            until = _UNTIL.match(text, stop)
            return _Span(start, until.end() if until else stop, edtf, second, inferred)
    said = single(dated)
    if until := _UNTIL.match(text, end):
        end, said = until.end(), opened(said, "until")
    elif since := _SINCE.match(text, end):
        end, said = since.end(), opened(said, "since")
    return _Span(start, end, parsed(said), dated, inferred)


def _dated(atom: Atom, shift: int | None, context: DateContext) -> Atom | None:
    """Return the atom with the year that it leaves to what was told before; None if nothing was."""
    if atom.year is not None:
        return atom
    if shift is not None:
        return None if context.last_year is None else atom._replace(year=context.last_year + shift)
    year = context.year_for(atom.month, entry=atom.start < ENTRY_REACH)
    return None if year is None else atom._replace(year=year)


def _joined(text: str, end: int, first: Atom) -> tuple[Atom, int] | None:
    """Return the end of the range that goes on at `end`, and where it stands; None if none does."""
    joint = _JOINED.match(text, end)
    if joint is None:
        return None
    whole = _DATE.match(text, joint.end())
    second = _atom(whole) if whole is not None else None
    if whole is not None and second is not None:
        if second.year is None and first.year is not None:
            second = second._replace(year=first.year + (_shift(whole) or 0))
        return second, whole.end()
    if first.month is None or first.form is not Form.DATE:
        return None
    if first.day and (days := _LAST_DAY.match(text, end)):
        return first._replace(day=number_of(days["d"])), days.end()
    if months := _LAST_MONTH.match(text, end):
        day = number_of(months["d"]) if months["d"] else None
        return first._replace(month=number_of(months["m"]), day=day), months.end()
    return None


def _range(first: Atom, second: Atom, context: DateContext) -> Edtf | None:
    dated = both_dated(first, second, context, ordered=True)
    if dated is None:
        return None
    return parsed(from_to(*map(single, dated)))


def _atom(match: re.Match[str]) -> Atom | None:
    """Return what a match says; None if there is no such date."""
    start, end = match.span()
    about = bool(match["rough"] or match["about"])
    part: Part = _PARTS[match["part"]] if match["part"] else ""
    atom = Atom(start, end, start, about=about, part=part)
    if match["century"]:
        hundreds = number_of(match["century"])
        first = -hundreds if match["century_bc"] else hundreds - 1
        return atom._replace(form=Form.CENTURY, year=first) if 1 <= hundreds <= 21 else None
    if match["decade"]:
        tens = number_of(match["decade"])
        before = (number_of(match["decade_c"]) - 1) * 100 if match["decade_c"] else 1900
        return atom._replace(form=Form.DECADE, year=tens if tens >= 100 else before + tens)
    year, with_months = _year(match)
    if year is None and not (match["same"] or match["lone_m"]):
        return None
    if match["season"]:
        return atom._replace(form=Form.SEASON, year=year, month=_SEASONS[match["season"]])
    month, day = match["m"] or match["lone_m"], match["d"] or match["lone_d"]
    if month is None or not with_months:
        return atom._replace(year=year)
    number = number_of(month)
    if not 1 <= number <= 12 or (day and not 1 <= number_of(day) <= 31):
        return None
    return atom._replace(year=year, month=number, day=number_of(day) if day else None)


def _shift(match: re.Match[str]) -> int | None:
    """Return how many years a match is away from the year told before it, if it says so."""
    same = match["same"]
    return next(years for word, years in _SAME_YEAR.items() if word.startswith(same)) if same else None


def _year(match: re.Match[str]) -> tuple[int | None, bool]:
    """Return the year of our era if one is told, and whether the months beside it are those of our calendar."""
    if match["y"]:
        return number_of(match["y"]), True
    if match["bc"]:
        return 1 - number_of(match["bc_y"]), False
    if match["reign"]:
        before, years, with_months = _REIGNS[match["reign"]]
        number = 1 if match["reign_y"] == "元" else number_of(match["reign_y"])
        with_months = with_months or number >= _FIRST_WITH_OUR_MONTHS.get(match["reign"], years + 1)
        return (before + number if 1 <= number <= years else None), with_months
    return None, True
