"""How the timeline's room is shared: axis above, lanes, the strip of all years below, names at the left, tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from albviewer.ui.theme.fonts import FontBook

_AXIS = 24
_STRIP = 38
_STRIP_LABELS = 14
_GUTTER = 104
# Where there is room for whole names, and for the counts beside them.
_WIDE, _WIDE_GUTTER = 1600, 152
_AT_RIGHT = 14
_ROW = 18
_LEAST_WIDTH = 100


class Bands(NamedTuple):
    """All boxes in the widget's pixels; `row` is the height of a row, `strip_foot` where the strip's bars stand.

    `strip` is what all years are drawn in; the tools stand at the right of it.
    """

    axis: QRectF
    lanes: QRectF
    strip: QRectF
    tools: QRectF
    strip_foot: float
    gutter: float
    row: float
    rows: int

    def row_middle(self, row: int) -> float:
        """Return at which height the middle of a row is."""
        return self.lanes.top() + 1 + (row + 0.5) * self.row


def bands(size: QSize, fonts: FontBook, *, tools: int = 0) -> Bands:
    """Share out the room of a timeline, whose tools need so many pixels."""
    axis, strip = fonts.px(_AXIS), fonts.px(_STRIP)
    gutter = fonts.px(_GUTTER if size.width() < fonts.px(_WIDE) else _WIDE_GUTTER)
    row = fonts.px(_ROW)
    width = max(size.width() - gutter - _AT_RIGHT, _LEAST_WIDTH)
    lanes = max(size.height() - axis - strip, row + 2)
    bottom = axis + lanes
    years = max(width - tools, _LEAST_WIDTH)
    return Bands(
        axis=QRectF(gutter, 0, width, axis),
        lanes=QRectF(gutter, axis, width, lanes),
        strip=QRectF(gutter, bottom, years, strip),
        tools=QRectF(gutter + years, bottom + 1, size.width() - gutter - years, strip - 1),
        strip_foot=bottom + strip - fonts.px(_STRIP_LABELS),
        gutter=gutter,
        row=row,
        rows=max(int((lanes - 2) // row), 1),
    )


def usual_height(fonts: FontBook, *, rows: int) -> int:
    """Return how high a timeline of some rows is."""
    return fonts.px(_AXIS) + fonts.px(_STRIP) + fonts.px(_ROW) * rows + 2


def rows_in(height: int, fonts: FontBook) -> int:
    """Return how many rows of events a timeline of a height has."""
    return max(int((height - fonts.px(_AXIS) - fonts.px(_STRIP) - 2) // fonts.px(_ROW)), 1)
