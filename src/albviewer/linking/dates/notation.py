"""EDTF for one date as it was read: digits, seasons, decades, centuries, and their early, middle and late parts."""

from __future__ import annotations

from albviewer.linking.dates.atoms import Atom, Form
from albviewer.linking.dates.leads import Part, Relation
from albviewer.model.days import Day, days_in_month
from albviewer.model.edtf import Edtf, EdtfError, parse_edtf


def parsed(edtf: str) -> Edtf | None:
    """Return the date that was written; None if there is no such date."""
    try:
        return parse_edtf(edtf)
    except EdtfError:
        return None


def from_to(first: str, last: str) -> str:
    """Write the interval from the start of one date to the end of another."""
    return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"


def single(atom: Atom) -> str:
    """Write an atom as EDTF; empty if it has no year."""
    if atom.year is None:
        return ""
    if atom.form is Form.DATE and not (atom.part or atom.about or atom.perhaps):
        return _whole(atom)
    return _single(atom)


def _whole(atom: Atom) -> str:
    """Write a date of which nothing is vague, as nearly all are."""
    year, month, day = atom.year, atom.month, atom.day
    if year is None or year < 1 or atom.last_year is not None or atom.last_day is not None:
        return _single(atom)
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    if not 1 <= day <= 28:
        return _single(atom)
    return f"{year:04d}-{month:02d}-{day:02d}"


def _single(atom: Atom) -> str:
    if atom.year is None:
        return ""
    if atom.form is Form.EITHER:
        return either_order(atom.year, atom.month or 0, atom.day or 0)
    lost = atom.day and not _days_exist(atom, atom.year)
    return notation(atom._replace(day=0, last_day=None) if lost else atom, atom.year)


def _days_exist(atom: Atom, year: int) -> bool:
    month, first, last = atom.month or 0, atom.day or 0, atom.last_day or 31
    if turns_month(atom):
        return first <= days_in_month(year, month - 1 or 12) and Day(year, month, last).exists
    ends = atom.last_day is None or Day(year, month, last).exists
    return Day(year, month, first).exists and ends and (first < last or atom.joint in ("and", "or") or first == 31)


def turns_month(atom: Atom) -> bool:
    """Whether a range of days begins in the month before: "from the 23rd to the 4th of November"."""
    return atom.joint == "range" and (atom.day or 0) > (atom.last_day or 31) and (atom.day or 0) > 15


def opened(edtf: str, relation: Relation) -> str:
    """Return the date with its start ("until", "by") or its end ("since", "from") left open."""
    if edtf[:1] in ("[", "{"):
        return edtf
    first, _, last = edtf.partition("/")
    if relation == "by":
        return f"[..{(last or first).rstrip('~')}]"
    if relation == "until":
        return f"../{last or first}"
    return f"{first}/" if relation == "from" else f"{first}/.."


def notation(atom: Atom, year: int) -> str:
    """Write an atom as EDTF, with the year that is in force for it. The text may name a day that does not exist."""
    if atom.last_year is not None:
        write = _century if atom.form is Form.CENTURY else _year
        first, last = write(year), write(atom.last_year)
        return f"{{{first},{last}}}" if atom.joint == "and" and atom.relation != "between" else f"{first}/{last}"
    if atom.form is Form.CENTURY:
        whole = _century(year)
    elif atom.form is Form.DECADE:
        if atom.part and year % 100 == 0:
            # "the late 1800s" are those of the century.
            return notation(atom._replace(form=Form.CENTURY), year // 100)
        whole = f"{year // 10:03d}X"
    elif atom.last_day is not None:
        return _days(atom, year)
    elif atom.month is None:
        whole = _year(year)
    elif atom.day is None:
        whole = f"{_year(year)}-{atom.month:02d}"
    else:
        whole = f"{_year(year)}-{atom.month:02d}-{atom.day or 'XX'}"
        if atom.day:
            whole = f"{_year(year)}-{atom.month:02d}-{atom.day:02d}"
    if atom.part:
        return _part(atom, year, whole)
    return whole + _mark(atom)


def either_order(year: int, month: int, day: int) -> str:
    """Write a date whose day and month may be the other way round: one of two."""
    first, second = sorted((f"{_year(year)}-{month:02d}-{day:02d}", f"{_year(year)}-{day:02d}-{month:02d}"))
    return f"[{first},{second}]"


def _mark(atom: Atom) -> str:
    return "%" if atom.about and atom.perhaps else "~" if atom.about else "?" if atom.perhaps else ""


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


def _century(number: int) -> str:
    """`number` is 18 for the 19th century of our era, -5 for the 5th before it, which spans two hundreds of EDTF."""
    if number >= 0:
        return f"{number:02d}XX"
    first, last = number * 100 + 1, (number + 1) * 100
    return f"{_year(first)}/{_year(last)}"


def _days(atom: Atom, year: int) -> str:
    stem = f"{_year(year)}-{atom.month:02d}-"
    first, last = f"{stem}{atom.day:02d}", f"{stem}{atom.last_day:02d}"
    if turns_month(atom):
        first = f"{_year(year if atom.month != 1 else year - 1)}-{(atom.month or 1) - 1 or 12:02d}-{atom.day:02d}"
    if atom.joint == "or":
        return f"[{first},{last}]"
    if atom.joint == "and" and atom.relation != "between":
        return f"{{{first},{last}}}"
    return f"{first}/{last}"


def _part(atom: Atom, year: int, whole: str) -> str:
    """The early, middle or late part; only a side that the words leave vague is marked ~."""
    if atom.part == "turn":
        return f"{_year(year * 100)}~" if atom.form is Form.CENTURY and year >= 0 else f"{whole.partition('/')[0]}~"
    if atom.form is Form.CENTURY and year >= 0:
        low, cuts = year * 100, ((0, 33), (34, 66), (67, 99), (0, 49), (50, 99))
        units = [_year(low + number) for number in range(100)]
    elif atom.form is Form.DECADE:
        cuts = ((0, 4), (4, 6), (5, 9), (0, 4), (5, 9))
        units = [_year(year + number) for number in range(10)]
    elif atom.form is Form.DATE and atom.month is None and year >= 0:
        cuts = ((0, 3), (4, 7), (8, 11), (0, 5), (6, 11))
        units = [f"{whole}-{month:02d}" for month in range(1, 13)]
    elif atom.form is Form.DATE and atom.month is not None and atom.day is None:
        length = days_in_month(year, atom.month)
        cuts = ((0, 9), (10, 19), (20, length - 1), (0, 14), (15, length - 1))
        units = [f"{whole}-{day:02d}" for day in range(1, length + 1)]
    else:
        return f"{whole}~" if "/" not in whole else whole
    return _cut(atom.part, units, cuts)


def _cut(part: Part, units: list[str], cuts: tuple[tuple[int, int], ...]) -> str:
    first, last = cuts[("early", "mid", "late", "half1", "half2").index(part)]
    vague_start, vague_end = part in ("mid", "late"), part in ("early", "mid")
    return f"{units[first]}{'~' if vague_start else ''}/{units[last]}{'~' if vague_end else ''}"
