"""How a date is drawn, in days: point, span, fading or open ends, several pieces. Never as its midpoint.

Each piece keeps the days that the date may mean; where it is marked ~, ? or %, also how far it may miss. Nothing here
knows pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from albviewer.model.edtf import EdtfKind, parse_edtf

if TYPE_CHECKING:
    from albviewer.model.days import Span
    from albviewer.model.edtf import Edtf

_KEPT = 65536
_MONTH = 31


class Form(Enum):
    """What a piece is drawn as."""

    POINT = "point"
    BAR = "bar"
    WHISKER = "whisker"
    """A whole year, decade or century, or a range of dates to choose from: it was some time in there."""
    SLANT = "slant"
    """A season."""
    DOTS = "dots"
    """Digits that are not known."""
    FADING = "fading"
    """About or perhaps: full over the days meant, fading to those that it may miss by."""
    OPEN = "open"
    """Without a start or without an end."""


class Joint(Enum):
    """What ties the pieces of a date together."""

    NONE = "none"
    ONE_OF = "one of"
    ALL_OF = "all of"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePiece:
    """Moments from the first day meant to the end of the last one; None is an open end.

    `outer_first` and `outer_last` are as far as it may reach; they are the same where nothing is in doubt. `level`
    counts the pieces that lie above it at the same time, where claims rival.
    """

    form: Form
    first: int | None
    last: int | None
    outer_first: int | None
    outer_last: int | None
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DateShape:
    """The pieces of a date from left to right; one only if it is no set. `doubtful` if it is marked ?.

    `levels` are more than one where pieces are at the same time.
    """

    pieces: tuple[DatePiece, ...]
    joint: Joint
    doubtful: bool
    levels: int = 1


_FORMS = {
    EdtfKind.DAY: Form.POINT,
    EdtfKind.YEAR: Form.WHISKER,
    EdtfKind.DECADE: Form.WHISKER,
    EdtfKind.CENTURY: Form.WHISKER,
    EdtfKind.SEASON: Form.SLANT,
    EdtfKind.UNSPECIFIED: Form.DOTS,
}
_JOINTS = {EdtfKind.ONE_OF: Joint.ONE_OF, EdtfKind.ALL_OF: Joint.ALL_OF}


def date_shape(date: Edtf) -> DateShape:
    """Return how a date is drawn."""
    return _shape(date.text)


@lru_cache(_KEPT)
def _shape(text: str) -> DateShape:
    date = parse_edtf(text)
    pieces = [_piece(date.kind, span, widened) for span, widened in zip(date.spans, date.cautious_spans, strict=True)]
    pieces.sort(key=_start)
    return DateShape(pieces=tuple(pieces), joint=_JOINTS.get(date.kind, Joint.NONE), doubtful=date.uncertain)


def _piece(kind: EdtfKind, span: Span, widened: Span) -> DatePiece:
    first, last = _bounds(span)
    outer_first, outer_last = _bounds(widened)
    if first is None or last is None:
        form = Form.OPEN
    elif (first, last) != (outer_first, outer_last):
        form = Form.FADING
    elif kind in _JOINTS:
        # A range in a set is no time that lasted: it was one day in there, or each of them.
        form = Form.POINT if last - first == 1 else Form.BAR if last - first <= _MONTH else Form.WHISKER
    else:
        form = _FORMS.get(kind, Form.BAR)
    return DatePiece(form=form, first=first, last=last, outer_first=outer_first, outer_last=outer_last)


def _bounds(span: Span) -> tuple[int | None, int | None]:
    first = span.earliest.ordinal() if span.earliest is not None else None
    return first, span.latest.ordinal() + 1 if span.latest is not None else None


def _start(piece: DatePiece) -> tuple[bool, int]:
    return piece.first is not None, piece.first if piece.first is not None else piece.last or 0
