"""Where words stand on the page that is laid out: lines, spans of characters, and what lies under a point.

Coordinates are those of the document, in logical pixels. Knows nothing of colours and marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextDocument, QTextLine
from shiboken6 import isValid

from albviewer.ui.reader.layout_map import LayoutMap

# A fixed line height puts the baseline at four fifths; letters look centred in a band that lies a little lower.
_BAND_ABOVE = 0.73
_PICTURE = 3.0


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
    """A line of a block: its number, the units of the block that stand in it, and where they stand."""

    number: int
    start: int
    end: int
    whole: LineSpan


class TextGeometry:
    """Measures a document that shows a page; one that is set anew is measured by another TextGeometry.

    What was measured is kept while the document has its width: every painting of the page asks for all mentions in
    view, and Qt takes long to answer.
    """

    def __init__(self, document: QTextDocument, layout_map: LayoutMap) -> None:
        self._document = document
        self._layout = document.documentLayout()
        self._map = layout_map
        self._width = document.textWidth()
        self._known_lines: dict[int, tuple[_Line, ...]] = {}
        self._known_spans: dict[tuple[int, int, int], tuple[LineSpan, ...]] = {}

    def stands(self) -> bool:
        """Whether the document is still there: of a page that is being taken down the bindings let it go first.

        Widgets around it that go too may still resize and scroll the page.
        """
        return isValid(self._document) and isValid(self._layout)

    @property
    def height(self) -> float:
        """Height of the whole document; lays it out to its end."""
        return self._layout.documentSize().height()

    def spans(self, block: int, start: int, end: int) -> tuple[LineSpan, ...]:
        """Return where the shown characters start..end of a block stand, line by line."""
        self._forget_other_widths()
        known = self._known_spans.get((block, start, end))
        if known is None:
            first, last = self._map.blocks[block].span_to_units(start, end)
            touched = (line for line in self._lines(block) if first < line.end and last > line.start)
            known = tuple(self._part(block, line, first, last) for line in touched)
            self._known_spans[block, start, end] = known
        return known

    def line_at(self, block: int, offset: int) -> LineSpan:
        """Return the line in which a shown character stands."""
        units, lines = self._map.blocks[block].to_units(offset), self._lines(block)
        begun = [line for line in lines if line.start <= units]
        return (begun or lines)[-1 if begun else 0].whole

    def extent(self, block: int) -> tuple[float, float]:
        """Return the upper and lower edge of a block's lines."""
        lines = self._lines(block)
        return lines[0].whole.top, lines[-1].whole.bottom

    def block_box(self, block: int) -> QRectF:
        """Return the box of a block's lines, at their full height and as wide as the column."""
        text = self._document.findBlockByNumber(block)
        box = self._layout.blockBoundingRect(text)
        layout = text.layout()
        height = layout.lineCount() * text.blockFormat().lineHeight()
        return QRectF(box.left(), layout.position().y(), box.width(), height)

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
                spot = (block, self._map.blocks[block].to_offset(line.start))
                if line.whole.top >= top - 1:
                    return spot
        return spot

    def spot_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return block and offset of the shown character under a point, or None beside the words."""
        for block in self.blocks_between(point.y(), point.y()):
            for line in self._lines(block):
                if line.whole.box().contains(point):
                    return block, self._map.blocks[block].to_offset(self._unit_under(block, line, point.x()))
        return None

    def _block_near(self, y: float) -> int:
        position = self._layout.hitTest(QPointF(0, y), Qt.HitTestAccuracy.FuzzyHit)
        return self._map.spot(max(0, position))[0]

    def _lines(self, block: int) -> tuple[_Line, ...]:
        self._forget_other_widths()
        known = self._known_lines.get(block)
        if known is None:
            known = self._known_lines[block] = tuple(self._measured(block))
        return known

    def _measured(self, block: int) -> Iterator[_Line]:
        text = self._document.findBlockByNumber(block)
        # Asked for the box, the document lays out as far as this block.
        self._layout.blockBoundingRect(text)
        layout, height = text.layout(), text.blockFormat().lineHeight()
        origin = layout.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            words = line.naturalTextRect()
            baseline = origin.y() + line.y() + line.ascent()
            # A line as high as a picture is one: its band is all of it.
            top = origin.y() if height > line.ascent() * _PICTURE else baseline - _BAND_ABOVE * height
            whole = LineSpan(origin.x() + words.left(), origin.x() + words.right(), top, top + height, baseline)
            yield _Line(number, line.textStart(), line.textStart() + line.textLength(), whole)

    def _part(self, block: int, line: _Line, first: int, last: int) -> LineSpan:
        """Return the part of a line that the units first..last of its block take."""
        set_line, origin = self._set_line(block, line)
        # Read from right to left, the first one stands at the right.
        left, right = sorted((_x(set_line, max(first, line.start)), _x(set_line, min(last, line.end))))
        # The space at which the line was broken hangs over its end and is not drawn.
        return line.whole._replace(left=origin.x() + left, right=min(origin.x() + right, line.whole.right))

    def _unit_under(self, block: int, line: _Line, x: float) -> int:
        set_line, origin = self._set_line(block, line)
        return set_line.xToCursor(x - origin.x(), QTextLine.CursorPosition.CursorOnCharacter)

    def _set_line(self, block: int, line: _Line) -> tuple[QTextLine, QPointF]:
        """Return Qt's own line, which must not be kept, and where its block begins."""
        layout = self._document.findBlockByNumber(block).layout()
        return layout.lineAt(line.number), layout.position()

    def _forget_other_widths(self) -> None:
        width = self._document.textWidth()
        if width != self._width:
            self._width = width
            self._known_lines.clear()
            self._known_spans.clear()


def _x(line: QTextLine, units: int) -> float:
    # Qt answers with the position it used besides; the stubs of PySide6 know nothing of it.
    x, _ = cast("tuple[float, int]", line.cursorToX(units))
    return x
