"""The year, or the whole date, that the words leave to what was told before or beside them."""

from __future__ import annotations

from albviewer.linking.dates.atoms import Atom, Form
from albviewer.linking.dates.context import DateContext, Moment

ENTRY_REACH = 12
"""A date that begins no later in its passage may be that of an entry in a diary; a day of the week may go before."""

_CLOSE = 15
"""Years within which "2.3.44" is a date."""


def dated_from(atom: Atom, context: DateContext) -> Atom | None:
    """Return the atom with what it lacks taken from the context; None if that does not give it."""
    if atom.year is not None:
        return atom
    if atom.shift is None:
        year = context.year_for(atom.month if atom.form is Form.DATE else None, entry=atom.start < ENTRY_REACH)
        return None if year is None else atom._replace(year=year)
    moment = context.at(atom.shift)
    if moment is None:
        return None
    return atom._replace(
        year=moment.year,
        month=moment.month if atom.month is None else atom.month,
        day=moment.day if atom.day is None else atom.day,
        about=atom.about or moment.about,
    )


def in_full(atom: Atom, context: DateContext) -> Atom | None:
    """Return the atom with a year of two digits in full: the one nearest to that told before, or of the last century.

    None if it is none, because too little speaks for a date.
    """
    if atom.short is None:
        return atom
    told = context.last_year or context.year or (context.dateline.year if context.dateline else None)
    if told is None:
        return None if atom.weak else atom._replace(year=1900 + atom.short)
    year = told - 50 + (atom.short - told + 50) % 100
    return None if atom.weak and abs(year - told) > _CLOSE else atom._replace(year=year)


def moment_of(atom: Atom) -> Moment | None:
    """Return the date of an atom as far as others may be counted from it; None for decades and centuries."""
    year = atom.year if atom.last_year is None else atom.last_year
    if year is None or atom.form in (Form.DECADE, Form.CENTURY):
        return None
    if atom.form is not Form.DATE:
        return Moment(year=year)
    return Moment(year, atom.month, atom.last_day or atom.day, atom.about)


def both_dated(first: Atom, second: Atom, context: DateContext, ordered: bool) -> tuple[Atom, Atom] | None:
    """Return both ends of a range (`ordered`) or of a choice with their years; None if they do not go together.

    One end gives its year to the other, across the turn of a year if the order asks for it.
    """
    if first.shift is not None or second.shift is not None:
        return _both_counted(first, second, context, ordered)
    if first.year is not None and second.year is not None:
        return first, second
    if first.form is not second.form:
        return None
    turned = ordered and (first.month or 0, first.day or 0) > (second.month or 12, second.day or 31)
    if second.year is not None:
        return first._replace(year=second.year - turned), second
    told = context.year_for(first.month if first.form is Form.DATE else None, entry=False)
    base = first.year if first.year is not None else told
    return None if base is None else (first._replace(year=base), second._replace(year=base + turned))


def _both_counted(first: Atom, second: Atom, context: DateContext, ordered: bool) -> tuple[Atom, Atom] | None:
    """As `both_dated`, where an end is counted: "from 1944 until the following year", "May to July of that year"."""
    if first.year is None and first.shift is None:
        end = None if second.month is None else dated_from(second, context)
        return None if end is None else both_dated(first, end._replace(shift=None), context, ordered)
    start = dated_from(first, context)
    told = None if start is None else moment_of(start)
    end = None if told is None else dated_from(second, context.after(told))
    return None if start is None or end is None else (start, end)
