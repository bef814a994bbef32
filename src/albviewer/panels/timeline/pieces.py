"""The pieces of a date on a time scale, in pixels; nothing so narrow that it could not be seen or hit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from albviewer.panels.timeline.date_shapes import DatePiece, Form

if TYPE_CHECKING:
    from albviewer.panels.timeline.date_shapes import DateShape
    from albviewer.panels.timeline.scale import TimeScale

POINT = 12.0
_LEAST = 6.0
_LEAST_FADING = 18.0
_OPEN_END = 64.0
_OPEN_START = 100.0


class PlacedPiece(NamedTuple):
    """A piece from `left` to `right`; `full_left` to `full_right` is what is meant if it fades beyond that.

    `level` is that of rival claims, see `DatePiece`.
    """

    form: Form
    left: float
    right: float
    full_left: float
    full_right: float
    opens_left: bool = False
    opens_right: bool = False
    level: int = 0


def placed_pieces(shape: DateShape, scale: TimeScale) -> tuple[PlacedPiece, ...]:
    """Return the pieces of a date on a scale, whether in view or not."""
    placed = (_placed(piece, scale) for piece in shape.pieces)
    if shape.levels == 1:
        return tuple(placed)
    return tuple(item._replace(level=piece.level) for item, piece in zip(placed, shape.pieces, strict=True))


def _placed(piece: DatePiece, scale: TimeScale) -> PlacedPiece:
    first = scale.x(piece.first) if piece.first is not None else None
    last = scale.x(piece.last) if piece.last is not None else None
    if first is None or last is None:
        return _open(first, last)
    if piece.form is Form.POINT:
        # A day is as wide as it is; the diamond stands in its middle and never says an hour.
        centre = (first + last) / 2
        return _plain(piece.form, centre - POINT / 2, centre + POINT / 2)
    if piece.form is Form.FADING:
        return _fading(piece, first, last, scale)
    return _plain(piece.form, *_at_least(first, last, _LEAST))


def _plain(form: Form, left: float, right: float) -> PlacedPiece:
    return PlacedPiece(form=form, left=left, right=right, full_left=left, full_right=right)


def _fading(piece: DatePiece, first: float, last: float, scale: TimeScale) -> PlacedPiece:
    left = scale.x(piece.outer_first) if piece.outer_first is not None else first
    right = scale.x(piece.outer_last) if piece.outer_last is not None else last
    wide_left, wide_right = _at_least(left, right, _LEAST_FADING)
    # A sharp end stays sharp; a doubtful one always fades over some pixels.
    return PlacedPiece(
        form=piece.form,
        left=wide_left,
        right=wide_right,
        full_left=wide_left if piece.outer_first == piece.first else max(first, wide_left + _LEAST),
        full_right=wide_right if piece.outer_last == piece.last else min(last, wide_right - _LEAST),
    )


def _open(first: float | None, last: float | None) -> PlacedPiece:
    if first is not None:
        return PlacedPiece(
            form=Form.OPEN,
            left=first,
            right=first + _OPEN_END,
            full_left=first,
            full_right=first,
            opens_right=True,
        )
    end = last if last is not None else 0.0
    return PlacedPiece(
        form=Form.OPEN, left=end - _OPEN_START, right=end, full_left=end, full_right=end, opens_left=True
    )


def _at_least(left: float, right: float, width: float) -> tuple[float, float]:
    if right - left >= width:
        return left, right
    middle = (left + right) / 2
    return middle - width / 2, middle + width / 2
