"""Where words stand on the page that is laid out: lines, spans of characters, and what lies under a point.

Coordinates are those of the document, in logical pixels. Knows nothing of colours and marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextDocument, QTextLine

from albviewer.ui.reader.layout_map import LayoutMap

# A fixed line height puts the baseline at four fifths; letters look centred in a band that lies a little lower.
_BAND_ABOVE = 0.73


class LineSpan(NamedTuple):
    """A part of one line: its edges, the band of the line's height that it fills, and its baseline."""

    left: float
    right: float
    top: float
    bottom: float
    baseline: float

    def box(self) -> QRectF:
        """Return it as a rectangle of the line's whole height."""
        return QRectF(self.left, self.top, self.right - self.left, self.bottom - self.top)


class _Line(NamedTuple):
    """A line of a block that begins at `origin` and whose lines are `height` high."""

    line: QTextLine
    origin: QPointF
    height: float

    def whole(self) -> LineSpan:
        words = self.line.naturalTextRect()
        return self._span(words.left(), words.right())

    def part(self, first: int, last: int) -> LineSpan | None:
        """Return the part of the line that the units first..last of the block take, if any."""
        begins, ends = self.line.textStart(), self.line.textStart() + self.line.textLength()
        if first >= ends or last <= begins:
            return None
        left, right = self._x(max(first, begins)), self._x(min(last, ends))
        # The space at which the line was broken hangs over its end and is not drawn.
        return self._span(left, min(right, self.line.naturalTextRect().right()))

    def offset_under(self, x: float) -> int:
        return self.line.xToCursor(x - self.origin.x(), QTextLine.CursorPosition.CursorOnCharacter)

    def _x(self, units: int) -> float:
        # Qt answers with the position it used besides; the stubs of PySide6 know nothing of it.
        x, _ = cast("tuple[float, int]", self.line.cursorToX(units))
        return x

    def _span(self, left: float, right: float) -> LineSpan:
        baseline = self.origin.y() + self.line.y() + self.line.ascent()
        top = baseline - _BAND_ABOVE * self.height
        return LineSpan(self.origin.x() + left, self.origin.x() + right, top, top + self.height, baseline)


class TextGeometry:
    """Measures a document that shows a page."""

    def __init__(self, document: QTextDocument, layout_map: LayoutMap) -> None:
        self._document = document
        self._layout = document.documentLayout()
        self._map = layout_map

    @property
    def height(self) -> float:
        """Height of the whole document; lays it out to its end."""
        return self._layout.documentSize().height()

    def spans(self, block: int, start: int, end: int) -> list[LineSpan]:
        """Return where the shown characters start..end of a block stand, line by line."""
        first, last = self._map.blocks[block].span_to_units(start, end)
        return [part for line in self._lines(block) if (part := line.part(first, last)) is not None]

    def line_at(self, block: int, offset: int) -> LineSpan:
        """Return the line in which a shown character stands."""
        units = self._map.blocks[block].to_units(offset)
        lines = list(self._lines(block))
        begun = [line for line in lines if line.line.textStart() <= units]
        return (begun or lines)[-1 if begun else 0].whole()

    def extent(self, block: int) -> tuple[float, float]:
        """Return the upper and lower edge of a block's lines."""
        lines = list(self._lines(block))
        return lines[0].whole().top, lines[-1].whole().bottom

    def block_at(self, y: float) -> int:
        """Return the block at a height, or the one nearest to it."""
        return self._block_near(y)

    def blocks_between(self, top: float, bottom: float) -> range:
        """Return the blocks that have anything between two heights, with those next to them."""
        if not self._map.blocks:
            return range(0)
        return range(max(0, self._block_near(top) - 1), min(self._block_near(bottom) + 2, len(self._map.blocks)))

    def first_line_below(self, top: float) -> tuple[int, int]:
        """Return block and shown offset of the first line that lies wholly below a height, or of the last line."""
        spot = (0, 0)
        for block in range(self._block_near(top) if self._map.blocks else 0, len(self._map.blocks)):
            for line in self._lines(block):
                spot = (block, self._map.blocks[block].to_offset(line.line.textStart()))
                if line.whole().top >= top - 1:
                    return spot
        return spot

    def spot_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return block and offset of the shown character under a point, or None beside the words."""
        for block in self.blocks_between(point.y(), point.y()):
            for line in self._lines(block):
                if line.whole().box().contains(point):
                    return block, self._map.blocks[block].to_offset(line.offset_under(point.x()))
        return None

    def _block_near(self, y: float) -> int:
        position = self._layout.hitTest(QPointF(0, y), Qt.HitTestAccuracy.FuzzyHit)
        return self._map.spot(max(0, position))[0]

    def _lines(self, block: int) -> Iterator[_Line]:
        text = self._document.findBlockByNumber(block)
        # Asked for the box, the document lays out as far as this block.
        self._layout.blockBoundingRect(text)
        layout, height = text.layout(), text.blockFormat().lineHeight()
        origin = layout.position()
        for index in range(layout.lineCount()):
            yield _Line(layout.lineAt(index), origin, height)
